"""One measure told in two units ("9 feet 4 inches"), or one of several of a thing ("40 by 50 feet")."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from claimcheck.comparison.conversion import UnitMismatch, convert
from claimcheck.models.claims import NumericClaim
from claimcheck.models.interval import Interval

_JOINS: Final = frozenset({"", ",", "and", ", and", "-"})
_TIMES: Final = frozenset({"by", "x", "×", "-by-"})


def larger_part(text: str, numeric: Sequence[NumericClaim], index: int) -> NumericClaim | None:
    """Return the "9 feet" before "4 inches"; ``None`` if a measure stands alone."""
    if index == 0:
        return None
    one, other = numeric[index - 1], numeric[index]
    joined = _between(text, one, other) in _JOINS
    return one if joined and _larger(one, other) else None


def smaller_part(text: str, numeric: Sequence[NumericClaim], index: int) -> NumericClaim | None:
    """Return the "4 inches" behind "9 feet"; ``None`` if a measure stands alone."""
    if index + 1 >= len(numeric):
        return None
    return numeric[index + 1] if larger_part(text, numeric, index + 1) is not None else None


def is_one_of_several(text: str, numeric: Sequence[NumericClaim], index: int) -> bool:
    """Tell whether a measure is one side of "40 by 50 feet"."""
    beside = ((index - 1, index), (index, index + 1))
    return any(
        first >= 0 and last < len(numeric) and _between(text, numeric[first], numeric[last]) in _TIMES
        for first, last in beside
    )


def with_part(values: Interval, part: NumericClaim, unit: str) -> Interval | None:
    """Return a measure in ``unit`` with another part of it added; ``None`` if that has no such unit."""
    try:
        more = convert(part.quantity.value, part.quantity.unit or "", unit)
    except UnitMismatch:
        return None
    low = None if values.low is None else values.low + more
    high = None if values.high is None else values.high + more
    return Interval(low=low, high=high)


def _between(text: str, one: NumericClaim, other: NumericClaim) -> str:
    return text[max(one.end, one.quantity.end) : other.quantity.start].strip().lower()


def _larger(one: NumericClaim, other: NumericClaim) -> bool:
    units = one.quantity.unit, other.quantity.unit
    if one.quantity.type != "measure" or other.quantity.type != "measure" or None in units:
        return False
    try:
        if units[0] == units[1] or convert(Decimal(1), units[0] or "", units[1] or "") <= 1:
            return False
        # what makes up one of the larger unit is no part but the same again: "1 au, 150 million km"
        return convert(other.quantity.value, units[1] or "", units[0] or "") < 1
    except UnitMismatch:
        return False
