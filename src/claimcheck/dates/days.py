"""Intervals of days: months, quarters, seasons, years; first and last day included."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from typing import Final

from claimcheck.lang.time_words import Grain, Shade

Days = tuple[dt.date, dt.date]
_DECADE: Final = 10  # years
FIRST_YEAR: Final = 2
LAST_YEAR: Final = 9998
_MONTHS_OF: Final[dict[Grain, int]] = {
    "month": 1,
    "quarter": 3,
    "season": 3,
    "half": 6,
    "year": 12,
    "decade": 120,
    "century": 1200,
}
_DAYS_OF: Final[dict[Grain, int]] = {
    "minute": 0,
    "hour": 0,
    "day": 1,
    "weekend": 7,
    "week": 7,
    "fortnight": 14,
}
_MONTHS_OF_SHADE: Final[dict[Shade, tuple[int, int]]] = {
    "early": (1, 5),
    "start": (1, 3),
    "mid": (5, 5),
    "late": (8, 5),
    "end": (10, 3),
}
_PARTS_OF_SHADE: Final[dict[Shade, tuple[float, float]]] = {
    "early": (0.0, 0.4),
    "start": (0.0, 0.25),
    "mid": (0.3, 0.7),
    "late": (0.6, 1.0),
    "end": (0.75, 1.0),
}


def date(year: int, month: int, day: int) -> dt.date | None:
    """Return the day, ``None`` if there is none of that date."""
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return dt.date(year, month, day)


def shifted(day: dt.date, by: dt.timedelta) -> dt.date:
    """Return the day so much later, or earlier; at the ends of the calendar its last or first day."""
    try:
        return day + by
    except OverflowError:
        return dt.date.max if by > dt.timedelta(0) else dt.date.min


def months(year: int, month: int, count: int = 1) -> Days | None:
    """Return the days of ``count`` months from the given one; months may run over the year."""
    begin, final = year * 12 + month - 1, year * 12 + month - 2 + count
    first = date(begin // 12, begin % 12 + 1, 1)
    last_year, last_month = final // 12, final % 12 + 1
    if first is None or not FIRST_YEAR <= last_year <= LAST_YEAR:
        return None
    return first, dt.date(last_year, last_month, monthrange(last_year, last_month)[1])


def moved(day: dt.date, steps: int, grain: Grain) -> dt.date | None:
    """Return the day ``steps`` units away; the last day of a month stands in for one that does not exist."""
    if grain in _DAYS_OF:
        try:
            return day + dt.timedelta(days=steps * _DAYS_OF[grain])
        except OverflowError:
            return None
    index = day.year * 12 + day.month - 1 + steps * _MONTHS_OF[grain]
    year, month = index // 12, index % 12 + 1
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return dt.date(year, month, min(day.day, monthrange(year, month)[1]))


def unit_around(day: dt.date, grain: Grain, steps: int = 0) -> Days | None:
    """Return the calendar unit that holds the day, or one ``steps`` further: the week, month, year of it."""
    if grain in {"minute", "hour", "day"}:
        there = moved(day, steps, "day")
        return None if there is None else (there, there)
    if grain in {"week", "weekend", "fortnight"}:
        monday = moved(shifted(day, -dt.timedelta(days=day.weekday())), steps, grain)
        if monday is None:
            return None
        length = 13 if grain == "fortnight" else 6
        start = shifted(monday, dt.timedelta(days=5)) if grain == "weekend" else monday
        return start, shifted(monday, dt.timedelta(days=length))
    size = _MONTHS_OF[grain]
    begin = ((day.year * 12 + day.month - 1) // size + steps) * size
    return months(begin // 12, begin % 12 + 1, size)


def shaded(days: Days, shade: Shade | None) -> Days:
    """Return the part that "early", "mid-", "late", "the start of", "the end of" mean; neighbours overlap."""
    if shade is None:
        return days
    years = days[1].year - days[0].year + 1
    if years >= _DECADE:
        part = _PARTS_OF_SHADE[shade]
        begin = max(0, int(years * part[0]) - (part[0] > 0))
        final = min(years - 1, int(years * part[1]))
        return months(days[0].year + begin, 1, 12 * (final - begin + 1)) or days
    if (days[1] - days[0]).days > 300:
        first, count = _MONTHS_OF_SHADE[shade]
        return months(days[0].year, first, count) or days
    length = (days[1] - days[0]).days
    low, high = _PARTS_OF_SHADE[shade]
    return days[0] + dt.timedelta(days=int(length * low)), days[0] + dt.timedelta(days=round(length * high))


def spread(grain: Grain) -> dt.timedelta:
    """Return by how much "n units ago" may be off: half a unit."""
    days = _DAYS_OF.get(grain)
    if days is None:
        days = round(_MONTHS_OF[grain] * 30.5)
    return dt.timedelta(days=days // 2)
