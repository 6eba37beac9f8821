"""Where the people of an article are at home: "Ann Roe, 41, of Elverton", "an Elverton woman"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from claimcheck.lang.gazetteer import gazetteer
from claimcheck.lang.home_words import home_words
from claimcheck.lang.name_words import plain_words
from claimcheck.text.document import Document
from claimcheck.text.proper_names import PEOPLE, Name, names_of
from claimcheck.text.tokens import Tokens

_AGE: Final = 3  # digits of an age at most
_BEFORE: Final = 3  # words before somebody, and behind the town, that tell who is accused
_BEHIND: Final = 5
_TOWNS: Final = frozenset({"city", "town"})


@dataclass(frozen=True, slots=True)
class Home:
    """Somebody's town.

    Attributes:
        person: plain words of the name; empty of "an Elverton man".
        sex: "m", "f" or "" as far as name or noun tell.
        town: plain words of the town's name.
        accused: words close by say that he or she stands accused.
        start, end: characters of the article's text, person and town.
        sentence: position among all sentences of the article.
        head: it stands in a headline, a summary or a heading.
    """

    person: tuple[str, ...]
    sex: str
    town: tuple[str, ...]
    accused: bool
    start: int
    end: int
    sentence: int
    head: bool = False


def homes_of(document: Document) -> Iterator[Home]:
    """Yield where people are at home, in the order of the text."""
    tokens = document.tokens
    names = names_of(tokens)
    for name in names.all:
        if name.last >= len(document.stems):
            break
        found = _of_town(tokens, name) or _from_town(tokens, name)
        if found is None:
            continue
        person, sex, town, first, last = found
        span = tokens.span(first, last)
        yield Home(
            person, sex, town, _is_accused(tokens, first, last), span.start, span.end,
            tokens.sentence_number(first), document.in_head(span.start),
        )  # fmt: skip


def _is_accused(tokens: Tokens, first: int, last: int) -> bool:
    low, high = tokens.sentence_at(first)
    close = tokens.lower[max(low, first - _BEFORE) : first] + tokens.lower[last : min(high, last + _BEHIND)]
    return not home_words().words.accused.isdisjoint(close)


_Found = tuple[tuple[str, ...], str, tuple[str, ...], int, int]


def _of_town(tokens: Tokens, name: Name) -> _Found | None:
    """Read "Ann Roe, 41, of Elverton"."""
    if name.kind not in PEOPLE or name.last - name.first < 2:
        return None
    at, lower = name.last, tokens.lower
    if lower[at : at + 1] == [","]:
        at += 1
        if lower[at].isdecimal() and len(lower[at]) <= _AGE:
            at += 1 + (lower[at + 1 : at + 2] == [","])
    if lower[at] not in home_words().words.of:
        return None
    town = names_of(tokens).starting(at + 1)
    if town is None or lower[town.last] not in home_words().words.closes:
        return None
    words = _town(tokens.words[town.first : town.last], town)
    person = plain_words(tokens.words[name.first : name.last])
    return None if not words or len(person) < 2 else (person, name.sex, words, name.first, town.last)


def _from_town(tokens: Tokens, name: Name) -> _Found | None:
    """Read "an Elverton woman"."""
    at = name.last
    if name.honorific or at + 1 >= len(tokens) or tokens.lower[at] not in home_words().people:
        return None
    if name.first == 0 or tokens.lower[name.first - 1] not in {"a", "an", "the"}:
        return None
    words = _town(tokens.words[name.first : at], name)
    return None if not words else ((), home_words().people[tokens.lower[at]], words, name.first, at + 1)


def _town(words: Sequence[str], name: Name) -> tuple[str, ...]:
    """Return the plain words of a town's name; none of a country, a state or a body."""
    plain = plain_words(words)
    if not plain or name.kind in {"organisation", "person"} or not home_words().words.never.isdisjoint(plain):
        return ()
    entry = gazetteer().lookup(list(words), [word.lower() for word in words], 0, len(words))
    if entry is not None and len(entry.lower) == len(words):
        place = None if entry.place is None or entry.use != "name" else gazetteer().place(entry.place)
        if place is None or place.kind not in _TOWNS:
            return ()
    return plain
