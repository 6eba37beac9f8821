"""Years of birth as a text tells them: "born in 1922", "Born in 1922, X", "(1922-2010)", "(b. 1922)"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from claimcheck.dates import TimeExpression, find_times, resolve
from claimcheck.dates.days import Days
from claimcheck.extraction.agephrases import before_asides
from claimcheck.lang.age_words import age_words
from claimcheck.lang.grammar_words import grammar_words
from claimcheck.lang.name_words import plain_words
from claimcheck.text.proper_names import Name, Names, names_of
from claimcheck.text.tokens import Tokens

OLDEST: Final = 122
_TITLE: Final = 5  # tokens of "the old poet"
_YOUNGEST: Final = 20  # years of a life that is told in brackets: shorter ones are terms of office

PersonsEnds = tuple[str, str]
"""First and last plain word of a name; the first is "" of a family name alone."""


class Birth(NamedTuple):
    """Who was born on one of which days, and the words that say so, half-open."""

    person: PersonsEnds
    days: Days
    first: int
    last: int


def told_births(tokens: Tokens) -> Iterator[Birth]:
    """Yield the years and days of birth that a text tells of people with a name."""
    if age_words().born.isdisjoint(tokens.vocabulary) and "(" not in tokens.vocabulary:
        return
    for time in find_times(tokens):
        if time.kind != "calendar" or not time.year or time.fiscal or time.shade is not None:
            continue
        person = _born(tokens, time)
        days = None if person is None else known_days(time, start=True)
        if person is not None and days is not None:
            yield Birth(person, days, time.outer[0], time.last)


def is_birth(tokens: Tokens, time: TimeExpression) -> bool:
    """Tell whether a year is one of a birth: "born in 1922", "(1922-2010)"."""
    return tokens.lower[time.outer[0] - 1] in age_words().born or _opening(tokens, time) >= 0


def known_days(time: TimeExpression, *, start: bool = False) -> Days | None:
    """Return the days that a time with a year names; of a range its first time if ``start``."""
    if start and time.to is not None:
        return None if time.year is None else known_days(TimeExpression(0, 0, "calendar", "year", time.year))
    found = resolve(time, None)
    return (found.start, found.end) if found is not None and found.start and found.end else None


def plain_ends(name: str) -> PersonsEnds | None:
    """Return the first and the last word of a name."""
    known = age_words().generations
    words = [word for word in plain_words(name.lower().replace(".", " ").split()) if word not in known]
    return None if not words else ("" if len(words) == 1 else words[0], words[-1])


def named(tokens: Tokens, name: Name | None, low: int) -> PersonsEnds | None:
    """Return the ends of a person's name that stands behind a token."""
    if name is None or name.first < low or name.kind in ("place", "organisation"):
        return None
    return plain_ends(tokens.words_between(name.first, name.last))


def _opening(tokens: Tokens, time: TimeExpression) -> int:
    """Return where the bracket of "(1922-2010)", "(b. 1922)", "(born 1922)" stands; -1 for none."""
    at = time.outer[0] - 1
    while at > 0 and (tokens.lower[at] == "." or tokens.lower[at] in age_words().born):
        at -= 1
    if tokens.words[at] != "(" or tokens.words[time.last] != ")":
        return -1
    end = None if time.to is None else time.to.year
    if end is not None and time.year is not None:
        return at if _YOUNGEST <= end - time.year <= OLDEST else -1
    return at if at < time.outer[0] - 1 else -1


def _born(tokens: Tokens, time: TimeExpression) -> PersonsEnds | None:
    """Return who was born then, if the words say it of somebody named."""
    names, lower = names_of(tokens), tokens.lower
    low, high = tokens.sentence_at(time.first)
    bracket = _opening(tokens, time)
    if bracket >= 0:
        return named(tokens, names.ending(bracket), tokens.sentence_at(bracket)[0])
    at = time.outer[0] - 1
    if at < low or lower[at] not in age_words().born or time.to is not None:
        return None
    if at == low:  # "Born in 1950, X"
        return (
            named(tokens, _titled(tokens, names, time.last + 1, high), low) if time.last + 1 < high else None
        )
    for word in ("was", "who", ","):
        at -= at > low and lower[at - 1] == word
    if at - 1 == low and lower[low] in age_words().he_or_she:
        return _last_named(tokens, low)
    comma = at if tokens.words[at] == "," else at - 1
    if comma - 2 > low and tokens.words[comma] == "," and tokens.words[comma - 1].isdecimal():
        at = comma - 2  # "X, 60, was born"
    name = names.ending(at)
    if name is None and tokens.words[at] == "," and lower[at + 1] == "who":  # "X, the poet, who was born"
        name = before_asides(tokens, names, at, low)
    return named(tokens, name, low)


def _titled(tokens: Tokens, names: Names, at: int, high: int) -> Name | None:
    """Return the name that starts at a token, or behind "the" and a word or two: "the old poet X"."""
    name = names.starting(at) if at < high else None
    if name is not None or tokens.lower[at] != "the":
        return name
    for first in range(at + 1, min(at + _TITLE, high)):
        name = names.starting(first)
        if (
            name is not None
            or not tokens.lower[first].isalpha()
            or tokens.lower[first] in grammar_words().preposition
        ):
            return name
    return None


def _last_named(tokens: Tokens, low: int) -> PersonsEnds | None:
    """Return the one person that the sentence before names."""
    if low == 0:
        return None
    first, last = tokens.sentence_at(low - 1)
    people = {
        plain_ends(tokens.words_between(name.first, name.last))
        for name in names_of(tokens).all
        if first <= name.first < last and name.kind == "person"
    }
    return people.pop() if len(people) == 1 else None
