"""Dates in digits: "2025-09-04", "04.09.2025", "9/4/2025"."""

from __future__ import annotations

from typing import Final

from claimcheck.dates.date_words import Reader
from claimcheck.dates.expressions import TimeExpression

_YEAR: Final = 4  # digits


def iso_date(read: Reader, index: int) -> TimeExpression | None:
    """Read year-month-day; the text may go on with a clock."""
    if read.at(index + 1) != "-" or not read.glued(index + 1) or not read.glued(index + 2):
        return None
    month, day = read.at(index + 2), read.at(index + 4)
    if len(month) != 2 or not month.isdecimal() or read.at(index + 3) != "-" or not read.glued(index + 3):
        return None
    if not read.glued(index + 4):
        return None
    glued_clock = len(day) == 2
    if not glued_clock or not day.isdecimal() or not 1 <= int(month) <= 12 or not 1 <= int(day) <= 39:
        return None
    return TimeExpression(
        index, index + 5, "calendar", "day", year=int(read.at(index)), month=int(month), day=int(day)
    )


def dashed_date(read: Reader, index: int) -> TimeExpression | None:
    """Read "14-05-2015" around its year: either order, unless one number cannot be a month."""
    first = index - 4
    if not all(read.glued(at) for at in range(first + 1, index + 1)) or read.at(index + 1) == "-":
        return None
    parts = [read.at(first), read.at(first + 2), read.at(index)]
    if read.at(first + 1) != "-" or read.at(index - 1) != "-" or not {len(parts[0]), len(parts[1])} <= {1, 2}:
        return None
    if not all(part.isdecimal() and part.isascii() for part in parts):
        return None
    return _in_digits(parts, first, index + 1, swapped=True)


def dotted_date(read: Reader, index: int) -> TimeExpression | None:
    """Read "04.09.2025": dots are day-first."""
    parts = read.at(index).split(".")
    if len(parts) != 3 or not all(part.isdecimal() and part.isascii() for part in parts):
        return None
    if len(parts[0]) == 4 and len(parts[1]) <= 2 and len(parts[2]) <= 2:  # "2025.09.04"
        parts = parts[::-1]
    return _in_digits(parts, index, index + 1, swapped=False)


def slashed_date(read: Reader, index: int) -> TimeExpression | None:
    """Read "9/4/2025" around its first slash: either order, unless one number cannot be a month.

    Texts that were cut into words have spaces around the slashes.
    """
    glued = {read.glued(at) for at in range(index, index + 4)}
    if read.at(index + 2) != "/" or len(glued) != 1:
        return None
    if not glued.pop() and len(read.at(index + 3)) != _YEAR:
        return None
    parts = [read.at(index - 1), read.at(index + 1), read.at(index + 3)]
    if not all(part.isdecimal() and part.isascii() for part in parts) or read.at(index + 4) == "/":
        return None
    if len(parts[0]) == 4:
        if not (1 <= int(parts[1]) <= 12 and 1 <= int(parts[2]) <= 39):
            return None
        return TimeExpression(
            index - 1,
            index + 4,
            "calendar",
            "day",
            year=int(parts[0]),
            month=int(parts[1]),
            day=int(parts[2]),
        )
    return _in_digits(parts, index - 1, index + 4, swapped=True)


def _in_digits(parts: list[str], first: int, last: int, *, swapped: bool) -> TimeExpression | None:
    if len(parts[0]) > 2 or len(parts[1]) > 2 or len(parts[2]) not in {2, 4}:
        return None
    if len(parts[2]) == 2 and not (len(parts[0]) == len(parts[1]) == 2):
        return None
    day, month, year = (int(part) for part in parts)
    if len(parts[2]) == 2:
        year += 2000 if year < 70 else 1900
    if not (1500 <= year <= 2100 and 1 <= day <= 39 and 1 <= month <= 39):
        return None
    if month > 12:
        day, month = month, day
        swapped = False
    if month > 12:
        return None
    return TimeExpression(
        first, last, "calendar", "day", year=year, month=month, day=day,
        swapped=swapped and day <= 12 and day != month,
    )  # fmt: skip
