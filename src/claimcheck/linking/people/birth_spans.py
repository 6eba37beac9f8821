"""When people can have been born, by all that an article says: births, ages, ages at death and then."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from claimcheck.dates import times_between
from claimcheck.dates.days import Days, moved, shifted
from claimcheck.lang.age_words import age_words
from claimcheck.lang.name_words import plain_words
from claimcheck.linking.people.life_dates import (
    OLDEST,
    PersonsEnds,
    is_birth,
    known_days,
    named,
    plain_ends,
    told_births,
)
from claimcheck.models.claims import Claim, RoleClaim
from claimcheck.text.document import Document
from claimcheck.text.proper_names import names_of
from claimcheck.text.tokens import Tokens

_NEAR: Final = 2  # words from an age to the year for which it is told
_DIGITS: Final = 3
_SLACK: Final = 366  # days: years of birth are often worked out from ages


@dataclass(frozen=True, slots=True)
class BirthSpan:
    """The days on which somebody can have been born.

    Attributes:
        first_name, last_name: plain words of the name; the first is "" where nothing tells it.
        low, high: ordinals of the first and the last day (of January 1 of year 1: 1).
        start, end: characters of the article's text that say so.
        sort: "born", "age" (on the day of writing), "then" (in a year that is named, or at death).
    """

    first_name: str
    last_name: str
    low: int
    high: int
    start: int
    end: int
    sort: str


def birth_spans(document: Document, claims: Iterable[Claim]) -> list[BirthSpan]:
    """Return what an article says of births, in the order of the text.

    Nothing is told of people of whom there may be two: father and son, told apart by a "Jr".
    """
    tokens = document.tokens
    then = list(_of_then(tokens))
    found = [*_of_births(tokens), *then, *_of_ages(document, claims, then)]
    if not found:
        return []
    two = _of_two(tokens)
    found = [span for span in _in_full(found) if span.last_name not in two]
    return sorted(found, key=lambda span: (span.start, span.end))


def apart(one: BirthSpan, other: BirthSpan) -> bool:
    """Tell whether nobody can be born on a day of both, nor within a year of it."""
    return max(one.low, other.low) - min(one.high, other.high) > _SLACK


def born_between(span: BirthSpan) -> str:
    """Return when somebody can have been born, as words."""
    low, high = (dt.date.fromordinal(day) for day in (span.low, span.high))
    return f"born from {low} to {high}"


def _of_births(tokens: Tokens) -> Iterator[BirthSpan]:
    for birth in told_births(tokens):
        low, high = (day.toordinal() for day in birth.days)
        start, end = tokens.starts[birth.first], tokens.ends[birth.last - 1]
        yield BirthSpan(*birth.person, low, high, start, end, "born")


def _of_ages(document: Document, claims: Iterable[Claim], then: Sequence[BirthSpan]) -> Iterator[BirthSpan]:
    tokens, day = document.tokens, document.article.date
    for claim in claims:
        if not isinstance(claim, RoleClaim) or claim.age is None:
            continue
        end = claim.holds.end
        if end is not None and day is not None and (day - end).days > _SLACK:
            continue  # told of another time, without its year
        found = _told_for(document, tokens.at(claim.start), tokens.at(claim.end - 1) + 1, then)
        person = plain_ends(claim.person.name)
        if found is not None and person is not None:
            span = _aged(person, int(claim.age), found[0], (claim.start, claim.end), found[1])
            if span is not None:
                yield span


def _told_for(
    document: Document, first: int, last: int, then: Sequence[BirthSpan]
) -> tuple[Days, str] | None:
    """Return the days for which an age is told: those of a year behind "died", else those of writing.

    ``None`` if the sentence names another year, so that nobody knows.
    """
    tokens, written = document.tokens, document.article.period
    low, high = tokens.sentence_at(first)
    years = [time for time in times_between(tokens, low, high) if time.kind == "calendar" and time.year]
    years = [time for time in years if not is_birth(tokens, time)]
    starts = [tokens.starts[time.first] for time in years]
    years = [t for t, at in zip(years, starts, strict=True) if not any(s.start <= at < s.end for s in then)]
    if not years:
        return None if written is None else (written, "age")
    died = not age_words().died.isdisjoint(tokens.lower[first:last])
    if len(years) > 1 or not died or years[0].first < first or years[0].first > last + _NEAR:
        return None
    days = known_days(years[0])
    return None if days is None else (days, "then")


def _of_then(tokens: Tokens) -> Iterator[BirthSpan]:
    """Yield the spans of "X was 31 when he rode at the 1964 Games", "X, born in 1933, was 31 in 1964"."""
    names, lower, words = names_of(tokens), tokens.lower, tokens.words
    for index in tokens.numerals:
        if len(words[index]) > _DIGITS or not words[index].isdecimal() or lower[index - 1] != "was":
            continue
        low, high = tokens.sentence_at(index)
        age = int(words[index])
        if index - 1 <= low or lower[index + 1] not in age_words().in_a_year or not 0 < age <= OLDEST:
            continue
        subject = index - 1
        if words[subject - 1] == ",":
            subject = next((at for at in range(subject - 2, low, -1) if words[at] == ","), subject)
        person = named(tokens, names.ending(subject), low)
        years = [time for time in times_between(tokens, index, high) if time.kind == "calendar" and time.year]
        days = known_days(years[0]) if len(years) == 1 and years[0].to is None else None
        if person is None or days is None:
            continue
        span = _aged(person, age, days, (tokens.starts[index - 1], tokens.ends[years[0].last - 1]), "then")
        if span is not None:
            yield span


def _aged(person: PersonsEnds, age: int, days: Days, where: tuple[int, int], sort: str) -> BirthSpan | None:
    first, last = moved(days[0], -(age + 1), "year"), moved(days[1], -age, "year")
    if first is None or last is None:
        return None
    return BirthSpan(*person, shifted(first, dt.timedelta(1)).toordinal(), last.toordinal(), *where, sort)


def _in_full(spans: Sequence[BirthSpan]) -> Iterator[BirthSpan]:
    """Yield the spans, those told by family name alone with the one first name that goes with it."""
    firsts: dict[str, set[str]] = defaultdict(set)
    for span in spans:
        firsts[span.last_name].add(span.first_name)
    for span in spans:
        known = firsts[span.last_name] - {""}
        if span.first_name or not known:
            yield span
        elif len(known) == 1:
            yield replace(span, first_name=next(iter(known)))


def _of_two(tokens: Tokens) -> frozenset[str]:
    """Return the family names behind which a "Jr", "Sr" or "III" stands."""
    found: set[str] = set()
    for at in tokens.where(age_words().generations):
        before = at - 1 - (tokens.words[at - 1] == ",")
        if at and before >= 0:
            found.update(plain_words([tokens.lower[before]]))
    return frozenset(found)
