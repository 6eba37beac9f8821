"""Find every time that a text names: one pass over the words, local reading at each word of time."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from functools import cache
from operator import attrgetter
from typing import Final

from claimcheck.dates.absolute import bare_year, month_date
from claimcheck.dates.clocks import clock, event_prefix
from claimcheck.dates.date_words import (
    CLOCK,
    DAY_WORD,
    DIGITS,
    EVENT,
    MONTH,
    PART,
    SLASH,
    UNIT,
    WEEKDAY,
    Reader,
    reader,
    triggers,
)
from claimcheck.dates.expressions import TimeExpression
from claimcheck.dates.numeric_dates import dashed_date, dotted_date, iso_date, slashed_date
from claimcheck.dates.relative import day_word, part_of_year, unit, weekday
from claimcheck.lang.time_words import time_words
from claimcheck.text import Tokens

_CACHED: Final = "times of the text"
_LONGEST_CUE: Final = 4
_first: Final = attrgetter("first")


@cache
def time_triggers() -> dict[str, int]:
    """Return the words at which a time may be named, each with the way to read it."""
    return triggers(time_words())


@cache
def _last_words_of_cues() -> frozenset[str]:
    return frozenset(cue.rpartition(" ")[2] for cue in time_words().cues)


def find_times(tokens: Tokens) -> list[TimeExpression]:
    """Return the times that the text names, in its order, none overlapping; read once for each text."""
    kept: dict[str, list[TimeExpression]] = vars(tokens)
    if _CACHED not in kept:
        kept[_CACHED] = _find(tokens)
    return kept[_CACHED]


def times_between(tokens: Tokens, first: int, last: int) -> list[TimeExpression]:
    """Return the times named wholly within the token range."""
    found = find_times(tokens)
    if not found:
        return []
    low = bisect_left(found, first, key=_first)
    high = low
    while high < len(found) and found[high].first < last:
        high += 1
    return [time for time in found[low:high] if time.last <= last]


def time_mask(tokens: Tokens) -> bytearray:
    """Return for each token 0 (no time), 1 (of a date or clock), 2 (of a time such as "three weeks ago")."""
    mask = bytearray(len(tokens))
    for found in find_times(tokens):
        mark = 1 if found.kind in {"calendar", "weekday", "clock", "event"} else 2
        for index in range(found.first, found.last):
            mask[index] = mark
    return mask


def _find(tokens: Tokens) -> list[TimeExpression]:
    table = time_triggers()
    dotted = [
        at for at in tokens.numerals if (word := tokens.lower[at]).count(".") == 2 and word not in table
    ]
    hits = sorted([*tokens.where(table), *dotted])
    read = reader(tokens)
    found: list[TimeExpression] = []
    free = 0
    bounds = iter(tokens.paragraphs)
    low, high = 0, 0
    for index in hits:
        while index >= high:
            low, high = next(bounds)
        if index < free:
            continue
        read.low, read.high = max(low, free), high
        made = _read(read, index, table.get(tokens.lower[index], DIGITS))
        if made is not None:
            found.append(made)
            free = made.last
    return _placed(read, _ranges(read, found))


def _read(read: Reader, index: int, kind: int) -> TimeExpression | None:
    if kind == MONTH:
        return month_date(read, index)
    if kind == WEEKDAY:
        return weekday(read, index)
    if kind == UNIT:
        return unit(read, index)
    if kind == DAY_WORD:
        return day_word(read, index)
    if kind == PART:
        return part_of_year(read, index)
    if kind == CLOCK:
        return clock(read, index)
    if kind == EVENT:
        return event_prefix(read, index)
    if kind == SLASH:
        return slashed_date(read, index)
    if kind == DIGITS:
        return dotted_date(read, index)
    return iso_date(read, index) or dashed_date(read, index) or bare_year(read, index)


def _ranges(read: Reader, found: list[TimeExpression]) -> list[TimeExpression]:
    """Join "from March 3 to May 4", "between 2014 and 2016", "June 28 - July 2"."""
    joined: list[TimeExpression] = []
    for time in found:
        before = joined[-1] if joined else None
        if before is not None and _belongs(read, before, time):
            joined[-1] = before.joined(time)
        elif before is not None and _says_the_weekday(read, before, time):
            joined[-1] = replace(time, first=before.first, weekday=before.weekday)
        elif before is not None and _has_its_weekday(read, before, time):
            joined[-1] = replace(before, last=time.last + 1, weekday=time.weekday)
        elif before is not None and _says_the_week(read, before, time):
            joined[-1] = replace(time, first=before.first, part=before.steps)
        elif before is not None and _says_the_year(before, time):
            joined[-1] = replace(time, first=before.first, year_steps=before.steps)
        else:
            if before is not None and _shares_its_year(read, before, time):
                turned = (before.month or 0) > (time.month or 12)
                joined[-1] = replace(before, year=(time.year or 0) - turned)
            joined.append(time)
    return joined


def _says_the_weekday(read: Reader, before: TimeExpression, time: TimeExpression) -> bool:
    """Tell whether the two are one date: "Monday, 9/4/2018"."""
    if before.kind != "weekday" or before.steps is not None or time.kind != "calendar" or time.grain != "day":
        return False
    gap = read.lower[before.last : time.first]
    return time.weekday is None and time.year is not None and gap in ([], [","], ["the"])


def _has_its_weekday(read: Reader, before: TimeExpression, time: TimeExpression) -> bool:
    """Tell whether a date has its day of the week in brackets behind it: "May 5 (Tuesday)"."""
    if (
        before.kind != "calendar"
        or before.grain != "day"
        or before.weekday is not None
        or before.to is not None
    ):
        return False
    if time.kind != "weekday" or time.steps is not None or time.part is not None:
        return False
    return read.lower[before.last : time.first] in (["("], ["(", "a"]) and read.at(time.last) == ")"


def _says_the_week(read: Reader, before: TimeExpression, time: TimeExpression) -> bool:
    """Tell whether the two are one day: "last week on Monday"."""
    if (
        before.kind != "relative"
        or before.grain != "week"
        or time.kind != "weekday"
        or time.steps is not None
    ):
        return False
    return time.part is None and read.lower[before.last : time.first] in (["on"], [])


def _shares_its_year(read: Reader, before: TimeExpression, time: TimeExpression) -> bool:
    """Tell "in January and February 2022", where the year goes with both months."""
    if not before.bare or before.to is not None or before.steps is not None or time.kind != "calendar":
        return False
    months = before.month is not None and time.month is not None and time.year is not None
    return months and before.grain == time.grain and read.lower[before.last : time.first] == ["and"]


def _says_the_year(before: TimeExpression, time: TimeExpression) -> bool:
    """Tell whether the two are one date: "last year, August 8" and not "last year. In August"."""
    return before.kind == "relative" and before.grain == "year" and time.bare and time.first == before.last


def _belongs(read: Reader, before: TimeExpression, time: TimeExpression) -> bool:
    if (
        before.to is not None
        or time.first != before.last + 1
        or before.kind != "calendar"
        or time.kind != "calendar"
    ):
        return False
    word = read.lower[before.last]
    if before.grain != time.grain and not (before.bare and before.grain in {"day", "month"}):
        return False
    if before.year is not None and time.year is None:
        return False
    if word in read.known.words.range_words:
        return word != "to" or before.grain == time.grain
    if word != "and":
        return False
    years = before.grain == "year" and before.year is not None and time.year == before.year + 1
    return years or (before.first > 0 and read.lower[before.first - 1] == "between")


def _placed(read: Reader, found: list[TimeExpression]) -> list[TimeExpression]:
    """Attach the words that place each time: "since May", "as of 8 February 2017"."""
    cues, last_words = read.known.cues, _last_words_of_cues()
    lower = read.lower
    taken = 0
    for time in found:
        first = time.first
        stated = time.cue is not None
        if first > taken and lower[first - 1] == "the" and lower[first] != "the":
            first -= 1
        for length in range(1, _LONGEST_CUE + 1) if lower[first - 1] in last_words else ():
            start = first - length
            if start < taken:
                break
            cue = cues.get(lower[start] if length == 1 else " ".join(lower[start:first]))
            if cue is not None and not stated:
                time.cue, time.cue_first = cue, start
        taken = time.last
    return found
