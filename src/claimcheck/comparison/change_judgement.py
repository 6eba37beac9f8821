"""What lies between two values: the factor and the percentage, at the precision of both."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.models.interval import Interval

_PLACES = Decimal("0.01")
_MOST_DIGITS = 22  # before the point; longer values have no four places as exact decimals


def factor_between(before: Interval, after: Interval) -> Interval | None:
    """Return all factors that lead from ``before`` to ``after``; ``None`` if there is no telling."""
    if (
        before.low is None
        or before.high is None
        or after.low is None
        or after.high is None
        or before.low <= 0
    ):
        return None
    low, high = after.low / before.high, after.high / before.low
    return Interval(low=_cut(low), high=_cut(high))


def change_between(before: Interval, after: Interval) -> Interval | None:
    """Return all changes in percent from a value of ``before`` to one of ``after``."""
    factor = factor_between(before, after)
    if factor is None or factor.low is None or factor.high is None:
        return None
    return Interval(low=(factor.low - 1) * 100, high=(factor.high - 1) * 100)


def _cut(value: Decimal) -> Decimal:
    """Round to four places, for working and comparison alike."""
    return value if value.adjusted() > _MOST_DIGITS else value.quantize(_PLACES * _PLACES)
