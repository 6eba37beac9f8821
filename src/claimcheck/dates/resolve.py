"""Time expressions to intervals of days, from the words and the day of writing; never from a clock."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import Final, Literal

from claimcheck.dates.days import Days, date, months, moved, shaded, shifted, spread, unit_around
from claimcheck.dates.expressions import TimeExpression
from claimcheck.lang.time_words import Grain, time_words

Direction = Literal["past", "future"]
_LONG_AGO: Final = 300  # days


@dataclass(frozen=True, slots=True)
class TimeInterval:
    """First and last day that the words may mean (``None``: not known), how fine they are, and why.

    ``sure`` is false where the words leave a choice that the text does not decide.
    """

    start: dt.date | None
    end: dt.date | None
    grain: Grain
    grounds: str
    sure: bool = True


def resolve(
    time: TimeExpression,
    anchor: Days | None,
    *,
    direction: Direction | None = None,
    reference: Days | None = None,
) -> TimeInterval | None:
    """Return the days that the expression itself names, without the word that places it.

    Args:
        time: the expression.
        anchor: first and last day on which the text can have been written; ``None`` if it is undated.
        direction: whether the clause speaks of what was or of what lies ahead; ``None`` if it does not say.
        reference: the other time that "a year earlier" counts from.

    Returns:
        The interval, or ``None`` where the words and the anchor do not decide it, or no such day exists.
    """
    if time.kind in {"clock", "event"}:
        return None
    if time.kind == "offset":
        return _offset(time, reference)
    if time.kind == "calendar" and time.year is not None:
        days = _whole(time, time.year)
        return (
            None
            if days is None
            else _made(time, days, "stated", sure=not (time.fiscal or (time.swapped and days[0] != days[1])))
        )
    if anchor is None:
        return None
    first, last = (_from_day(time, day, direction) for day in anchor)
    if first is None or last is None:
        return None
    grounds = "from the day of writing" if anchor[0] == anchor[1] else "from the period of writing"
    sure = anchor[0] == anchor[1] and (not time.bare or direction is not None)
    return _made(time, (min(first[0], last[0]), max(first[1], last[1])), grounds, sure=sure)


def placed(time: TimeExpression, days: TimeInterval, anchor: Days | None) -> TimeInterval:
    """Return what the words before the time make of it: "since May" runs to the day of writing."""
    start, end = days.start, days.end
    if time.cue in {"since", "so far"} or (time.cue == "from" and time.to is None):
        end = None if anchor is None or time.cue == "from" else max(anchor[1], start or anchor[1])
    elif time.cue in {"year to", "quarter to"} and end is not None:
        start = moved(shifted(end, dt.timedelta(days=1)), -1, "year" if time.cue == "year to" else "quarter")
    elif time.cue == "later":
        start = start if anchor is None or start is None else max(anchor[0], start)
    elif time.cue == "before":
        start, end = None, None if start is None else moved(start, -1, "day")
    elif time.cue == "after":
        start, end = end, None if anchor is None or (end is not None and end > anchor[1]) else anchor[1]
    elif time.cue in {"by", "until"}:
        start = None
    return replace(days, start=start, end=end)


def exists(time: TimeExpression) -> bool:
    """Tell whether the calendar has the day that the words name."""
    if time.day is None or time.month is None:
        return True
    if date(time.year or 2000, time.month, time.day) is None:
        return time.swapped and date(time.year or 2000, time.day, time.month) is not None
    return True


def _made(time: TimeExpression, days: Days, grounds: str, *, sure: bool) -> TimeInterval:
    return TimeInterval(days[0], days[1], time.grain, grounds, sure)


def _in_year(time: TimeExpression, year: int) -> Days | None:
    if time.grain == "day" and time.month is not None and time.day is not None:
        days = [date(year, time.month, time.day)]
        if time.swapped:
            days.append(date(year, time.day, time.month))
        known = [day for day in days if day is not None]
        known = [day for day in known if day.weekday() == time.weekday] or known
        return (min(known), max(known)) if known else None
    if time.month is not None:
        days_of_month = months(year, time.month)
        return None if days_of_month is None else shaded(days_of_month, time.shade)
    if time.grain == "season" and time.part is not None:
        begin, _end = list(time_words().seasons.values())[time.part]
        if begin == 12 and time.cue != "of":  # "winter 2022" may be of either turn of the year
            first, second = months(year - 1, 12, 3), months(year, 12, 3)
            return None if first is None or second is None else (first[0], second[1])
        return months(year, begin, 3)
    if time.part is not None:
        size = 3 if time.grain == "quarter" else 6
        return months(year - 1, 1, 24) if time.fiscal else months(year, (time.part - 1) * size + 1, size)
    if time.fiscal:
        return months(year - 1, 2, 23)
    length = {"decade": 120, "century": 1200}.get(time.grain, 12)
    whole = months(year, 1, length)
    return None if whole is None else shaded(whole, time.shade)


def _to(end: TimeExpression, start: Days) -> Days | None:
    year = end.year if end.year is not None else start[0].year
    last = _in_year(end, year)
    if last is not None and last[1] < start[0] and end.year is None:
        last = _in_year(end, year + 1)
    return None if last is None or last[1] < start[0] else (start[0], last[1])


def _from_day(time: TimeExpression, day: dt.date, direction: Direction | None) -> Days | None:
    steps = time.steps or 0
    if time.kind == "weekday":
        return _weekday(time, day, direction)
    if time.kind == "relative":
        days = unit_around(day, time.grain, steps)
        return None if days is None else shaded(days, time.shade)
    if time.kind == "ago":
        there = moved(day, steps, time.grain)
        around = spread(time.grain)
        return None if there is None else (shifted(there, -around), min(day, shifted(there, around)))
    if time.kind == "span":
        there = moved(day, steps, time.grain)
        return None if there is None else (min(there, day), max(there, day))
    if time.year_steps is not None:
        return _whole(time, day.year + time.year_steps)
    return _nearest(time, day, direction)


def _whole(time: TimeExpression, year: int) -> Days | None:
    days = _in_year(time, year)
    return _to(time.to, days) if days is not None and time.to is not None else days


def _nearest(time: TimeExpression, day: dt.date, direction: Direction | None) -> Days | None:
    """Return which year's date is meant by one without a year."""
    choices = [days for year in range(day.year - 2, day.year + 3) if (days := _whole(time, year)) is not None]
    if time.steps is not None and time.steps != 0:
        choices = [c for c in choices if (c[1] < day if time.steps < 0 else c[0] > day)]
        return None if not choices else choices[-1 if time.steps < 0 else 0]
    if time.steps == 0:
        return next((c for c in choices if c[0].year == day.year), None)
    if direction == "past":
        past = [c for c in choices if c[0] <= day][-1:]
        if time.cue in {"since", "so far"} or not past or (day - past[0][1]).days < _LONG_AGO:
            choices = past  # else the nearest: a date of almost a year ago would have been given its year
    elif direction == "future":
        choices = [c for c in choices if c[1] >= day][:1]
    return min(choices, key=lambda c: max((c[0] - day).days, (day - c[1]).days), default=None)


def _weekday(time: TimeExpression, day: dt.date, direction: Direction | None) -> Days | None:
    if time.weekday is None:
        return None
    if time.part is not None:  # "Monday last week"
        week = unit_around(day, "week", time.part)
        there = None if week is None else moved(week[0], time.weekday, "day")
        return None if there is None else (there, there)
    back, on = (day.weekday() - time.weekday) % 7, (time.weekday - day.weekday()) % 7
    if time.steps is not None and time.steps < 0:
        there = moved(day, -(back or 7), "day")
        return None if there is None else (there, there)
    if time.steps is not None and time.steps > 0:
        near, far = moved(day, on or 7, "day"), moved(day, (on or 7) + 7, "day")
        return None if near is None or far is None else (near, far)
    there = moved(day, on, "day") if direction == "future" or time.steps == 0 else moved(day, -back, "day")
    return None if there is None else (there, there)


def _offset(time: TimeExpression, reference: Days | None) -> TimeInterval | None:
    if reference is None:
        return None
    first, last = (moved(day, time.steps or 0, time.grain) for day in reference)
    if first is None or last is None:
        return None
    return _made(time, (first, last), "counted from another time in the text", sure=False)
