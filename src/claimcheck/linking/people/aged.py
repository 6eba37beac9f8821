"""Who is how old by an article, and how likely two ages of one person contradict each other."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from claimcheck.lang.age_words import age_words, generation_at
from claimcheck.lang.name_words import plain_words
from claimcheck.models.article import Article
from claimcheck.models.claims import Claim, RoleClaim

Ends = tuple[str, str]
"""First and last plain word of a person's name."""

NEAR: Final = 60
"""Days within which an age is hardly that of another time."""
_GENERATION: Final = 13  # years between father and son
_GROWN: Final = 25  # the elder of two of one name is older than this
_RETOLD: Final = 4  # years that an age can be behind if it is told as it was at the event
_OLDER: Final = 180  # days
_YEAR: Final = 365
_SURE: Final = 29
"""Tenths of a bit from which two articles are nearly certainly of one happening."""
_LETTER: Final = 2  # letters of an initial, or of a "de" or "El"
_REST: Final = re.compile(r"(?:[^.!?\n]|\.(?=\S)|(?<=[A-Z])\.){1,200}")
"""What is left of a sentence behind an age."""
_BIRTHDAY: Final = 2  # days in which a birthday is less likely than a slip


@dataclass(frozen=True, slots=True)
class Aged:
    """An age that an article gives a person.

    Attributes:
        claim: where it stands.
        inner: words of the name between the first and the last, in plain letters.
        generation: "jr", "sr" and the like, "" for none.
        age: in years.
        day: of the article, ``None`` if nothing tells it.
        past: the sentence tells of a time long before.
    """

    claim: RoleClaim
    inner: tuple[str, ...]
    generation: str
    age: int
    day: dt.date | None
    past: bool = False


def aged_people(article: Article, claims: Iterable[Claim]) -> dict[Ends, list[Aged]]:
    """Return the ages that an article gives, by person, in the order of the text."""
    found: dict[Ends, list[Aged]] = defaultdict(list)
    for claim in claims:
        if not isinstance(claim, RoleClaim) or claim.age is None:
            continue
        printed = claim.person.text if len(claim.person.text.split()) > 1 else claim.person.name
        lower = printed.lower().replace(".", " ").replace(",", " ").split()
        generation = generation_at([*lower, "", ""], 0, len(lower))
        words = tuple(word for word in plain_words(lower) if word not in age_words().generations)
        if len(words) > 1:
            past = _of_old(claim, article)
            aged = Aged(claim, words[1:-1], generation, int(claim.age), article.date, past)
            found[words[0], words[-1]].append(aged)
    return dict(found)


def in_both(
    ones: Mapping[Ends, list[Aged]], others: Mapping[Ends, list[Aged]]
) -> Iterator[tuple[Ends, Ends]]:
    """Yield under which names two articles tell the age of one person, sorted.

    A second family name may be left out: "Ana Ozola Liepa" is "Ana Ozola" elsewhere, if nobody else is.
    """
    for ends in sorted(ones.keys() | others.keys()):
        if ends in ones and ends in others:
            yield ends, ends
        elif ends in ones:
            yield from (
                (ends, short) for short in _shorter(ones[ends]) if short in others and short not in ones
            )
        else:
            yield from (
                (short, ends) for short in _shorter(others[ends]) if short in ones and short not in others
            )


def _shorter(ages: Sequence[Aged]) -> list[Ends]:
    """Return the names that are left if one of somebody's family names is not told: "Ana Ozola"."""
    first = ages[0]
    halves = plain_words(first.claim.person.name.split())[-1].split("-")
    if len(halves) > 1 and not first.inner:
        given = plain_words(first.claim.person.name.split())[0]
        return [(given, half) for half in halves if len(half) > _LETTER]
    words = plain_words(first.claim.person.name.replace(".", " ").split())
    return [(words[0], first.inner[-1])] if len(first.inner) == 1 and len(first.inner[0]) > _LETTER else []


def _of_old(claim: RoleClaim, article: Article) -> bool:
    """Tell whether the age is told of a time long before the article.

    It is not if the sentence tells how old the same one was then: "X, 46, was chosen at the age of 31".
    """
    end, day = claim.holds.end, article.date
    if day is None or (end is not None and (day - end).days <= _OLDER):
        return False
    rest = _REST.match(article.text, claim.end)
    return rest is None or not any(
        behind[:1].isdecimal()
        for phrase in age_words().at_that_age
        for behind in rest[0].lower().split(f" {phrase} ")[1:]
    )


def may_be_one(one: Aged, other: Aged) -> bool:
    """Tell whether two bearers of one first and last name may be one person, and not father and son."""
    generations = abs(one.age - other.age) >= _GENERATION and max(one.age, other.age) > _GROWN
    if one.generation != other.generation and (generations or (one.generation and other.generation)):
        return False
    if one.inner != other.inner and generations and min(one.age, other.age) < _GROWN:
        return False
    inner = {word[0] for word in one.inner}, {word[0] for word in other.inner}
    return not (inner[0] and inner[1]) or bool(inner[0] & inner[1])


def birthdays(days: int) -> int:
    """Return by how many years somebody can be older after so many days."""
    return days // _YEAR + 1


def contradiction(one: Aged, other: Aged, happening: int, *, dead: bool) -> float:
    """Return how likely the ages that two articles give one person contradict each other, 0 to 1.

    One is the earlier article. ``happening``: tenths of a bit that both tell of one happening. ``dead``: both
    tell of somebody dead, whose age does not change any more.
    Of the living, ages may be apart by the birthdays in between; and what is told long after an event often
    gives the age as it was then.
    """
    grown = other.age - one.age
    if not grown:
        return 0.0
    if dead and abs(grown) < _GENERATION:
        return 0.95
    if one.past or other.past:
        return 0.0
    if one.day is None or other.day is None:
        return 0.6 if abs(grown) > 1 else 0.0
    days = abs((other.day - one.day).days)
    most = birthdays(days)
    if days > _YEAR and abs(grown) - most > _GENERATION and happening < _SURE:
        return 0.0  # two people of one name
    if days == 0 or abs(grown) - most > _RETOLD:
        return 0.95
    if 0 < grown <= most:
        return 0.0 if days > _BIRTHDAY else 0.9 if happening >= 0 else 0.7
    if days <= NEAR:
        return 0.9 if grown == -1 else 0.95
    return 0.7 if grown > 0 else 0.0


def within_one(one: Aged, other: Aged, *, dead: bool) -> float:
    """Return how likely two ages of one person in one article contradict each other, 0 to 1."""
    apart = abs(one.age - other.age)
    if dead:
        return 0.9 if apart else 0.0
    return 0.9 if apart > 2 and not (one.past or other.past) else 0.0
