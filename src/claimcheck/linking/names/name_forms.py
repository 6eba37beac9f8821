"""The names of an article by how they are written, each with the places where it stands so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Final, NamedTuple

from claimcheck.lang.gazetteer import gazetteer
from claimcheck.lang.name_words import given_names, plain_words
from claimcheck.lang.rarity import rarity, stem
from claimcheck.lang.spelling_words import spelling_words
from claimcheck.linking.names.mention_signs import (
    age_beside,
    goes_on,
    is_in_link,
    is_row_label,
    is_shouted,
    may_have_rows,
)
from claimcheck.linking.names.name_mentions import NameMention

_LETTERS: Final = 6  # of a rare word
RARE: Final = 12
"""Bits of a word that news seldom has."""
TELLING: Final = 9
"""Bits of a word that is hardly anything but a name."""
SHORT: Final = 4
"""Letters of a word that is looked for with a slip in it."""
_LONGEST: Final = 6  # words of a name that can be one spelled twice


@dataclass(frozen=True, slots=True)
class NameForm:
    """A name as it is written: its plain words without initials, and every place where it stands.

    ``person``: a given name, an honorific or an age says that it is somebody's.
    """

    words: tuple[str, ...]
    mentions: tuple[NameMention, ...]
    person: bool
    ages: frozenset[int]

    @property
    def first(self) -> NameMention:
        """Where it stands first in the text, the headline left out if it can be."""
        return next((m for m in self.mentions if not m.head), self.mentions[0])


class BorneWord(NamedTuple):
    """A word of a name of two words and more."""

    word: str
    form: NameForm
    first: bool


def slip_keys(word: str) -> set[str]:
    """Return what two words a slip apart share: each without a letter, or the letters in their order."""
    return {word, "".join(sorted(word)), *(word[:at] + word[at + 1 :] for at in range(len(word)))}


Gap = tuple[int, tuple[str, ...]]
"""A name with one word taken out: which one, and the others."""


@dataclass(frozen=True)
class NameForms:
    """All names of an article.

    ``gaps``: those of two words and more by each of their gaps, with the word that fills it.
    """

    full: tuple[NameForm, ...] = ()
    lone: tuple[NameForm, ...] = ()
    known: frozenset[str] = frozenset()
    """Every word of every name."""
    gaps: dict[Gap, list[tuple[str, NameForm]]] = field(default_factory=dict)

    @cached_property
    def borne(self) -> frozenset[str]:
        """Every word of a name of two words and more."""
        return frozenset(word for form in self.full for word in form.words)

    @cached_property
    def written(self) -> frozenset[tuple[str, ...]]:
        """The names as they are written."""
        return frozenset(form.words for form in (*self.full, *self.lone))

    @cached_property
    def inner(self) -> dict[str, NameMention]:
        """Words with a capital inside, in lower case, each with where it stands first."""
        found: dict[str, NameMention] = {}
        for form in (*self.full, *self.lone):
            for mention in form.mentions:
                for printed in mention.words:
                    word = printed.replace("’", "'")
                    if inner_capital(word):
                        found.setdefault(word.lower(), mention)
        return found

    @cached_property
    def whole(self) -> dict[str, list[NameForm]]:
        """Names by their letters alone; of two words or with a hyphen also by words in any order."""
        found: dict[str, list[NameForm]] = defaultdict(list)
        for form in (*self.full, *self.lone):
            found["".join(form.words).replace("'", "")].append(form)
            if ("-" in form.first.words and len(form.words) > 2) or len(form.words) == 2:
                found[" ".join(sorted(form.words))].append(form)
        return dict(found)

    @cached_property
    def rare(self) -> dict[str, NameForm]:
        """Words that news seldom has, each with the name that holds it; one that stands alone goes first."""
        found: dict[str, NameForm] = {}
        for form in (*self.lone, *self.full):
            for word in form.words:
                if len(word) >= _LETTERS and rarity(stem(word)) >= RARE:
                    found.setdefault(word, form)
        return found

    @cached_property
    def telling(self) -> dict[str, list[BorneWord]]:
        """The words of names of two words and more that are hardly anything else, by their ``slip_keys``."""
        found: dict[str, list[BorneWord]] = defaultdict(list)
        for form in self.full:
            for at, word in enumerate(form.words):
                if len(word) >= SHORT and rarity(stem(word)) >= TELLING:
                    for key in slip_keys(word):
                        found[key].append(BorneWord(word, form, not at))
        return dict(found)

    @cached_property
    def shortened(self) -> dict[str, list[str]]:
        """The rare words by what is left of each without one of its letters, and by themselves.

        Two words one slip apart share such a key.
        """
        found: dict[str, list[str]] = defaultdict(list)
        for word in self.rare:
            for key in {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}:
                found[key].append(word)
        return dict(found)


def inner_capital(word: str) -> bool:
    """Tell whether a word has a capital inside, and small letters."""
    return (
        any(letter.isupper() for letter in word[1:])
        and not word.isupper()
        and word.replace("'", "").isalpha()
    )


def name_forms(text: str, mentions: Iterable[NameMention]) -> NameForms:
    """Return the names of an article by how they are written."""
    found: dict[tuple[str, ...], list[NameMention]] = defaultdict(list)
    known: set[str] = set()
    end, rows = 0, may_have_rows(text)
    for mention in mentions:
        words = _words(mention.words)
        known.update(words)
        broken = text[end : end + 1].isspace() and goes_on(text[end : mention.start])
        end = mention.end
        if _is_contracted(mention) or (rows and is_row_label(text, mention)):
            continue
        if 0 < len(words) <= _LONGEST and not (broken or is_shouted(mention) or is_in_link(text, mention)):
            found[words].append(mention)
    forms = [_form(words, places) for words, places in found.items()]
    full = tuple(form for form in forms if len(form.words) > 1)
    lone = tuple(form for form in forms if len(form.words) == 1)
    return NameForms(full, lone, frozenset(known), _gaps(full))


def _is_contracted(mention: NameMention) -> bool:
    """Tell "We'll", which is no name, from "O'Neill"."""
    printed = " ".join(mention.words)
    if "'" not in printed and "’" not in printed:
        return False
    tails = {word.replace("’", "'").rpartition("'")[2].lower() for word in mention.words if len(word) > 2}
    return not tails.isdisjoint(spelling_words().contractions)


@lru_cache(maxsize=4096)
def _words(printed: tuple[str, ...]) -> tuple[str, ...]:
    """Return the plain words of a name without initials, the kind of a street in full."""
    words = [word for word in plain_words(printed) if len(word) > 1]
    initials = _initials(printed)
    if initials:
        words = [initials, *(word for word in words if word.replace(".", "") != initials)]
    if len(words) > 1:
        words[-1] = spelling_words().shortened.get(words[-1], words[-1])
    return tuple(words)


def _initials(printed: tuple[str, ...]) -> str:
    """Return two initials or more at the beginning of a name as one word: "jr" of "J. R. Roe"."""
    letters: list[str] = []
    if gazetteer().named(printed[0]) is not None:  # "U.S. Sales"
        return ""
    for word in printed:
        if word == ".":
            continue
        single = word.replace(".", "")
        if not single.isupper() or (len(word) > 1 and "." not in word) or len(word) > 2 * len(single):
            break
        letters.append(single)
    return "".join(letters).lower() if 1 < len("".join(letters)) < len("".join(printed)) else ""


def _gaps(full: Iterable[NameForm]) -> dict[Gap, list[tuple[str, NameForm]]]:
    """Return names by each of their gaps, longer ones also as they are told in short."""
    gaps: dict[Gap, list[tuple[str, NameForm]]] = defaultdict(list)
    for form in full:
        words = form.words
        for at, word in enumerate(words):
            gaps[at, words[:at] + words[at + 1 :]].append((word, form))
        for one, other in _shorter(form):
            gaps[0, (other,)].append((one, form))
            gaps[1, (one,)].append((other, form))
    return dict(gaps)


def _shorter(form: NameForm) -> Iterator[tuple[str, str]]:
    """Yield the two words that are left of a longer name where it is told in short.

    Of somebody the first and the last; of a name of three words any two.
    """
    words = form.words
    if len(words) > 2 and (form.person or len(words) == 3):
        yield words[0], words[-1]
    if len(words) == 3:
        yield words[0], words[1]
        yield words[1], words[2]


def _form(words: tuple[str, ...], places: list[NameMention]) -> NameForm:
    ages = frozenset(age for place in places if (age := age_beside(place)))
    kinds = {place.kind for place in places}
    named = "person" in kinds or any(place.honorific for place in places) or words[0] in given_names()
    other = "organisation" in kinds or gazetteer().named(places[0].words[0]) is not None  # "U.S. Sales"
    return NameForm(words, tuple(places), bool(ages) or (named and not other), ages)
