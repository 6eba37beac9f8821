"""What a text says that bounds the day on which it was written: events on record, announcements, reports."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from claimcheck.dates import TimeExpression, find_times, resolve, times_between
from claimcheck.dates.days import Days, months, moved, shifted, spread
from claimcheck.dates.tense import announced, happened
from claimcheck.extraction.attribution.sheet import sheet_of
from claimcheck.lang.time_words import time_words
from claimcheck.ledger.records import Ledger
from claimcheck.models.span import Span
from claimcheck.resolution.claim_times import place
from claimcheck.resolution.occasions import Occasion, occasions
from claimcheck.text import Tokens

_NEAR: Final = 6  # tokens between an event and the month that dates it
_BESIDE: Final = 2  # tokens between an event and "last year"


@dataclass(frozen=True, slots=True)
class Bound:
    """The text was written no earlier, no later than these days; ``said`` is a sentence that tells why."""

    earliest: dt.date | None
    latest: dt.date | None
    said: str
    span: Span


def recent_events(tokens: Tokens, ledger: Ledger) -> list[Bound]:
    """Return the bounds from events on record: "in February" without a year is of the last twelve months.

    "Last year" and "two years ago" beside the event tell the year of writing as well. A day of the event that
    is said to lie ahead is of the twelve months before. Where the text names the event's year before, or in
    the same sentence, it may be telling history, and nothing follows; nor from words in quotation marks.
    """
    found = []
    named = {}
    for occasion in occasions(tokens, ledger):
        start = occasion.record.start
        if start.year not in named:
            named[start.year] = _first(tokens, str(start.year))
        if named[start.year] < tokens.sentence_at(occasion.first)[1] or _quoted(tokens, occasion.first):
            continue
        for time in _beside(tokens, occasion):
            if _month_alone(tokens, time, occasion):
                days: Days | None = _year_after(occasion)
            elif _day_ahead(tokens, time, occasion):
                days = _year_before(occasion)
            else:
                days = _told_from_now(tokens, time, occasion)
            if days is None:
                continue
            first, last = min(time.outer[0], occasion.first), max(time.last, occasion.last)
            event, when = (tokens.words_between(x.first, x.last) for x in (occasion, time))
            said = (
                f"it dates “{event}” by “{when}” (on record: {occasion.record.what}, {start.isoformat()})"
                f", so it was written between {days[0].isoformat()} and {days[1].isoformat()}"
            )
            found.append(Bound(days[0], days[1], said, tokens.span(first, last)))
            break
    return found


def _first(tokens: Tokens, word: str) -> int:
    return tokens.lower.index(word) if word in tokens.lower else len(tokens)


def _beside(tokens: Tokens, occasion: Occasion) -> Iterator[TimeExpression]:
    """Yield the times within some words of the event, in its sentence."""
    begin, end = tokens.sentence_at(occasion.first)
    low, high = max(begin, occasion.first - 2 * _NEAR), min(end, occasion.last + _NEAR)
    apart = time_words().words.apart_from
    for time in times_between(tokens, low, high):
        behind = occasion.first - _NEAR <= time.last <= occasion.first
        if occasion.last <= time.first or (
            behind and apart.isdisjoint(tokens.lower[time.last : occasion.first])
        ):  # not "in February, three years after Russia invaded"
            yield time


def _month_alone(tokens: Tokens, time: TimeExpression, occasion: Occasion) -> bool:
    start = occasion.record.start
    return (
        time.bare and time.steps is None and time.month == start.month and time.day in {None, start.day}
        and place(tokens, time, None).tense in {"past", None}
    )  # fmt: skip


def _day_ahead(tokens: Tokens, time: TimeExpression, occasion: Occasion) -> bool:
    """Tell whether the day on record, without a year, lies ahead: "the summit will be held on June 28"."""
    start = occasion.record.start
    return (
        time.bare and time.steps is None and time.month == start.month and time.day == start.day
        and place(tokens, time, None).tense == "future"
    )  # fmt: skip


def _quoted(tokens: Tokens, index: int) -> bool:
    """Tell whether the token stands in quotation marks: words may be quoted long after they were said."""
    return sheet_of(tokens).quote_of[index] >= 0


def _year_before(occasion: Occasion) -> Days:
    """Return the days from the anniversary before the event to its last day."""
    start = occasion.record.start
    return dt.date(
        max(start.year - 1, dt.MINYEAR), start.month, min(start.day, 28)
    ), occasion.record.end or start


def _year_after(occasion: Occasion) -> Days:
    """Return the days from the event to the end of the month before its anniversary."""
    start = occasion.record.start
    year = min(start.year + (start.month > 1), dt.MAXYEAR)
    return start, dt.date(year, (start.month - 2) % 12 + 1, 28)


def _told_from_now(tokens: Tokens, time: TimeExpression, occasion: Occasion) -> Days | None:
    """Return the days on which the event was "last year", "this year" or "two years ago"."""
    low, high = (occasion.last, time.outer[0]) if occasion.last <= time.first else (time.last, occasion.first)
    if high - low > _BESIDE or "," in tokens.lower[low:high]:
        return None
    start = occasion.record.start
    steps = time.steps if time.kind == "relative" and time.grain == "year" else time.year_steps
    if steps is not None and steps <= 0 and time.month in {None, start.month}:
        days = months(start.year - steps, 1, 12)
        return None if days is None else (max(start, days[0]), days[1])
    if time.kind == "ago" and time.grain in {"month", "year"} and time.steps is not None:
        if time.first and tokens.lower[time.first - 1] in time_words().words.before_count:
            return None  # "more than two years ago"
        there = moved(start, -time.steps, time.grain)
        around = spread(time.grain)
        return None if there is None else (shifted(there, -around), shifted(there, around))
    return None


def announcements(tokens: Tokens) -> list[Bound]:
    """Return the bounds from announcements with a full date: "will meet on 3 May 2022" was written before."""
    found = []
    for time in find_times(tokens):
        if (
            time.kind != "calendar"
            or time.year is None
            or time.grain not in {"day", "month"}
            or time.first == 0
        ):
            continue
        days = resolve(time, None)
        if days is None or not announced(tokens, time.first, tokens.lower[time.first - 1]):
            continue
        words = tokens.words_between(time.first, time.last)
        found.append(
            Bound(None, days.end, f"“{words}” was still to come", tokens.span(time.first, time.last))
        )
    return found


def reports(tokens: Tokens) -> list[Bound]:
    """Return the bounds from reports with a full date: "was signed on 3 May 2022" was written since."""
    found = []
    for time in find_times(tokens):
        if time.kind != "calendar" or time.year is None or time.grain != "day" or time.first == 0:
            continue
        days = resolve(time, None)
        if days is None or not days.sure or not happened(tokens, time.first, tokens.lower[time.first - 1]):
            continue
        words = tokens.words_between(time.first, time.last)
        found.append(
            Bound(days.start, None, f"“{words}” was past already", tokens.span(time.first, time.last))
        )
    return found


def last_past(tokens: Tokens, before: dt.date) -> Bound | None:
    """Return the bound that the last full date before ``before`` gives of which the text speaks as past."""
    best: Bound | None = None
    for time in find_times(tokens):
        if time.kind != "calendar" or time.year is None or time.grain not in {"day", "month"}:
            continue
        days = resolve(time, None)
        if days is None or days.start is None or not days.sure or days.start > before:
            continue
        if (best is None or best.earliest is None or days.start > best.earliest) and (
            place(tokens, time, None).tense == "past"
        ):
            words = tokens.words_between(time.first, time.last)
            best = Bound(days.start, None, f"“{words}” was past already", tokens.span(time.first, time.last))
    return best
