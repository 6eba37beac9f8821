"""Dates as metadata has them: ISO 8601 to the year, month, day or minute, else one in words or digits."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from claimcheck.dates.grammar import find_times
from claimcheck.dates.resolve import resolve
from claimcheck.models.article import Precision
from claimcheck.text import tokens_of_text

_ISO: Final = re.compile(
    r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})([T ]+\d{1,2}:\d{2}[^ ]{0,20}(?: [^ ]{1,6})?)?)?)?", re.ASCII
)
_BASIC: Final = re.compile(r"(\d{4})(\d{2})(\d{2})(T\d{4,6}\S{0,6})?", re.ASCII)  # as NITF and NewsML have it
_MOST: Final = 60
_GRAINS: Final[dict[str, Precision]] = {"day": "day", "month": "month", "year": "year"}


def metadata_date(value: str) -> tuple[dt.date, Precision] | None:
    """Return the first day of the time named and its precision; ``None`` if the value names no one time."""
    value = value.strip()
    match = _ISO.fullmatch(value)
    if match is not None:
        return _iso(match)
    basic = _BASIC.fullmatch(value)
    if basic is not None:
        return _iso(basic)
    if not value or len(value) > _MOST:
        return None
    times = [
        time
        for time in (resolve(time, None) for time in find_times(tokens_of_text(value)))
        if time is not None
    ]
    if len(times) != 1 or not times[0].sure or times[0].start is None or times[0].grain not in _GRAINS:
        return None
    return times[0].start, _GRAINS[times[0].grain]


def _iso(match: re.Match[str]) -> tuple[dt.date, Precision] | None:
    year, month, day, clock = match.groups()
    precision: Precision = (
        "year" if month is None else "month" if day is None else "minute" if clock else "day"
    )
    try:
        return dt.date(int(year), int(month or 1), int(day or 1)), precision
    except ValueError:
        return None
