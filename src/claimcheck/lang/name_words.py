"""Given names, honorifics and the words that tell people, organisations and places apart."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache, cached_property, lru_cache
from typing import Final, Literal

from claimcheck.lang.word_lists import load, word_list
from claimcheck.models.base import Model

Sex = Literal["m", "f", ""]


@word_list
class NameParts:
    """Words inside names, words that make a name an organisation or a place, and words that are no names.

    ``particles`` stand inside a name in lower case, ``before`` may also begin one. ``surnames`` are words for
    offices that are family names after a given name, ``openers`` plain words that begin names ("New York").
    """

    particles: frozenset[str]
    before: frozenset[str]
    suffixes: frozenset[str]
    organisations: frozenset[str]
    joiners: frozenset[str]
    places: frozenset[str]
    plain: frozenset[str]
    surnames: frozenset[str]
    openers: frozenset[str]
    headline_verbs: frozenset[str]

    @cached_property
    def goes_on(self) -> frozenset[str]:
        """What may follow the first word of a name besides a capital."""
        return self.particles | {"-", "&", '"', "“"}


class Spellings(Model):
    """Letters of one way of writing a name, and those of the plainest way."""

    rows: tuple[tuple[str, str], ...]


@word_list
class NameWords:
    """``names.toml``: honorifics with the sex they tell, the parts of names, letters of like sound."""

    honorifics: dict[str, Sex]
    parts: NameParts
    spellings: Spellings


class GivenNames(Model):
    """``given_names.toml``: given names in plain lower-case letters; ``short_forms``: those of one name."""

    male: frozenset[str]
    female: frozenset[str]
    both: frozenset[str]
    family_first: frozenset[str]
    short_forms: tuple[frozenset[str], ...]


@cache
def name_words() -> NameWords:
    """Return the English list."""
    return load("names", NameWords)


@cache
def given_names() -> dict[str, Sex]:
    """Return every given name in plain lower-case letters with the sex it tells (empty: either)."""
    rows = load("given_names", GivenNames)
    sexes: dict[str, Sex] = dict.fromkeys(rows.male, "m")
    sexes.update(dict.fromkeys(rows.female, "f"))
    sexes.update(dict.fromkeys((rows.male & rows.female) | rows.both, ""))
    return sexes


@cache
def short_forms() -> tuple[frozenset[str], ...]:
    """Return the sets of given names of which one is short for another."""
    return load("given_names", GivenNames).short_forms


@cache
def family_first_names() -> frozenset[str]:
    """Return the family names that stand before the given name."""
    return load("given_names", GivenNames).family_first


_LETTERS: Final = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ı": "i",
        "þ": "th",
        "ð": "d",
        "’": "'",
        "‘": "'",
    }
)


def letters_without_marks(word: str) -> str:
    """Return a name's word in lower case without its marks: "Łukasz" as "lukasz"."""
    low = word.lower()
    if low.isascii():
        return low
    low = low.translate(_LETTERS)
    return "".join(c for c in unicodedata.normalize("NFKD", low) if not unicodedata.combining(c))


_MARKS: Final = frozenset({".", "-", "'", "’", "(", ")", "“", "”", '"', "&"})


def plain_words(words: Sequence[str]) -> tuple[str, ...]:
    """Return the words of a name without marks, capitals, full stops and suffixes ("Jr.")."""
    suffixes = name_words().parts.suffixes
    found = (letters_without_marks(word.rstrip(".")) for word in words if word not in _MARKS)
    return tuple(word for word in found if word and word not in suffixes)


def surname_of(words: tuple[str, ...]) -> str:
    """Return the family name of plain words: the last one, or the first where it comes first."""
    return words[0] if len(words) < 4 and words[0] in family_first_names() else words[-1]


@lru_cache(maxsize=8192)
def name_ends(name: str) -> str:
    """Return first and last plain word of a name, by which a person is looked up; "" for no name."""
    words = plain_words(name.split())
    return " ".join((words[0], words[-1])) if words else ""
