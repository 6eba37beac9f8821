"""Whether two times told of one thing may be one: times of day, parts of the day, days and dates."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from claimcheck.linking.days.moments_told import Moment

_LOOSE: Final = 20  # minutes by which a rounded time of day may be off
_CLOSE: Final = 16
_NARROW: Final = 10
_QUARTER: Final = 15
BOUND: Final = 30  # minutes within which "before nine" lies
_BEFORE: Final = 25  # and by which another time of day may come before it
DAY: Final = 1440
_FIVE: Final = 5
_ROUGH: Final = 7  # minutes by which "about 8:15" may be off
WEEK: Final = 7
_HALF_WEEK: Final = 3
HUNDRED: Final = 100
_YEAR: Final = 12  # months


def meant(moment: Moment) -> tuple[int, int]:
    """Return the first and last minute that a time of day means as it is commonly told."""
    off = 0 if moment.clock % _FIVE else _ROUGH if moment.hedge else _FIVE
    before = {"before": _QUARTER, "after": 0}.get(moment.hedge, off)
    after = {"before": 0, "after": _QUARTER}.get(moment.hedge, off)
    return moment.clock - before, moment.clock + after


def is_even(moment: Moment) -> bool:
    """Tell whether a moment is a time of day, neither before one nor after."""
    return moment.clock >= 0 and moment.hedge in {"", "about"}


def may_all_be(moments: Sequence[Moment]) -> bool:
    """Tell whether parts of a day and times of day that an article tells may be one."""
    return all(spans_meet(moments[0], moment) for moment in moments[1:])


def span_of(moment: Moment) -> tuple[int, ...]:
    """Return between which minutes a moment lies, as its words have it; nothing if they do not tell."""
    if moment.clock < 0 or moment.hedge == "range":
        return moment.hours
    before = {"before": BOUND, "about": _LOOSE}.get(moment.hedge, 0)
    after = {"after": BOUND, "about": _LOOSE}.get(moment.hedge, 0)
    return moment.clock - before, moment.clock + after


def spans_meet(one: Moment, other: Moment) -> bool:
    """Tell whether parts of one day, or a time of day and a part, may be one; two days are not held here."""
    if one.day and other.day and abs(one.day - other.day) > 1:
        return True
    shifts: tuple[int, ...] = (-DAY, 0, DAY)
    if min(one.weekday, other.weekday) >= 0:
        step = weekday_step(other, one)
        if abs(step) > 1:
            return True
        shifts = (step * DAY,)
    (low, high), (first, last) = span_of(one), span_of(other)
    if one.hours and other.hours:  # the evening ends where the night begins
        return any(low + shift < last and first < high + shift for shift in shifts)
    return any(low + shift <= last and first <= high + shift for shift in shifts)


def agree(moments: Sequence[Moment]) -> bool:
    """Tell whether the times of day that an article tells may be one."""
    return all(clocks_fit(moments[0], moment) for moment in moments[1:])


def clocks_fit(one: Moment, other: Moment) -> bool:
    """Tell whether two times of day may be one, as far as they are rounded."""
    gap = abs(one.clock - other.clock)
    gap = min(gap, DAY - gap)
    early, late = sorted((one, other), key=lambda moment: moment.clock)
    if late.clock - early.clock > gap:  # around midnight
        early, late = late, early
    if late.hedge == "before" or early.hedge == "after":
        return gap < _BEFORE
    hedges = {one.hedge, other.hedge}
    if hedges == {""}:
        return gap <= 1
    if "" in hedges:
        return gap < min(map(_loose, (one, other))) and hedges == {"", "about"}
    return gap < _QUARTER


def _loose(moment: Moment) -> int:
    """Return by how many minutes a time of day may be off: less if it is told to five or ten minutes."""
    if moment.hedge != "about":
        return _CLOSE
    return _NARROW if moment.clock % _QUARTER else _CLOSE


def weekday_step(one: Moment, other: Moment) -> int:
    """Return how many days the other's weekday is later, by the shorter way: -3 to 3."""
    return (other.weekday - one.weekday + _HALF_WEEK) % WEEK - _HALF_WEEK


def days_between(one: Moment, other: Moment) -> int:
    """Return how many days lie between two days of the week, by the shorter way."""
    step = abs(one.weekday - other.weekday)
    return min(step, WEEK - step) if min(one.weekday, other.weekday) >= 0 else 0


def one_day(moments: Sequence[Moment]) -> bool:
    """Tell whether the days that an article tells may be one."""
    return all(days_fit(moments[0], moment) for moment in moments[1:])


def days_fit(one: Moment, other: Moment) -> bool:
    """Tell whether two days may be one: two dates by month and day, else by the day of the week.

    Days farther apart than a week are of two happenings.
    """
    if one.date and other.date:
        return _dates_fit(one.date, other.date)
    if one.day and other.day and abs(one.day - other.day) > WEEK:
        return True
    if one.weekday == other.weekday or min(one.weekday, other.weekday) < 0:
        return True
    if (other.weekday - one.weekday) % WEEK == 1:
        return _one_night(one.part, other.part)
    return (one.weekday - other.weekday) % WEEK == 1 and _one_night(other.part, one.part)


def _dates_fit(one: int, other: int) -> bool:
    """Tell whether two dates are one, or of two happenings: slips have one number wrong, or are a day off."""
    (month, day), (other_month, other_day) = divmod(one, HUNDRED), divmod(other, HUNDRED)
    if not day or not other_day:
        return month == other_month or (month - other_month) % _YEAR not in {1, _YEAR - 1}
    if month == other_month:
        return day == other_day or abs(day - other_day) > WEEK
    return not is_slip(one, other)


def is_slip(one: int, other: int) -> bool:
    """Tell whether two dates are of one day of two months that follow each other: "June 29", "July 29"."""
    (month, day), (other_month, other_day) = divmod(one, HUNDRED), divmod(other, HUNDRED)
    return 0 < day == other_day and (month - other_month) % _YEAR in {1, _YEAR - 1}


def _one_night(before: str, after: str) -> bool:
    """Tell whether a part of a day may be one with a part of the next."""
    if before in {"late", "both"}:
        return after in {"early", "both", ""}
    return not before and after in {"early", "both"}
