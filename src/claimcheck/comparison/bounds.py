"""What a printed figure may stand for: one function over one table (``lang/en/hedges.toml``)."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Context, Decimal
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from claimcheck.lang.hedges import End, Ends, hedges
from claimcheck.models.interval import Interval, between
from claimcheck.models.quantity import Relation

Manner = Literal["exact", "printed", "round"]

_EXACT: Final = Context(prec=60, rounding=ROUND_HALF_EVEN)
_ZERO: Final = Decimal(0)
_TWENTY: Final = Decimal(20)
_FIVE: Final = Decimal(5)
_TWO: Final = Decimal(2)


class Figure(NamedTuple):
    """A number as printed.

    Attributes:
        value: the number.
        granule: the unit of its last digit that counts (> 0): 80,000 has 10,000; 84.6 has 0.1.
        manner: how it is read when nothing hedges it: exactly (41), at the precision printed (84.6%), or as
            a round figure (5,000).
    """

    value: Decimal
    granule: Decimal
    manner: Manner = "exact"


class Bounds(NamedTuple):
    """The relation that the words state, and the values they allow: generously, and as readers take them."""

    relation: Relation
    possible: Interval
    likely: Interval


def granule_of(value: Decimal) -> Decimal:
    """Return the unit of the last significant digit: trailing zeros of whole numbers do not count.

    80,000 has 10,000; 84.6 and 5.0 have 0.1; 41 and 0 have 1.
    """
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and exponent < 0:
        return Decimal((0, (1,), exponent))
    if not value:
        return Decimal(1)
    last = value.normalize(_EXACT).as_tuple().exponent
    return Decimal(10) ** (last if isinstance(last, int) and last > 0 else 0)


def figure_of(value: Decimal, *, counted: bool = True, granule: Decimal | None = None) -> Figure:
    """Return the figure for a number printed without a scale word; ``counted`` tells counts from measures."""
    unit = granule_of(value) if granule is None else granule
    if unit >= 10:
        return Figure(value, unit, "round")
    return Figure(value, unit, "exact" if counted and unit == 1 else "printed")


def width(figure: Figure) -> Decimal:
    """Return w: how far "about" reaches, the granule kept between a twentieth and a fifth of the figure."""
    size = abs(figure.value)
    return min(max(figure.granule, _EXACT.divide(size, _TWENTY)), _EXACT.divide(size, _FIVE))


def slack(figure: Figure) -> Decimal:
    """Return b: how far off a round figure may be."""
    return min(_EXACT.divide(figure.granule, _TWO), _EXACT.divide(abs(figure.value), _TWENTY))


@lru_cache(maxsize=16384)
def bounds(
    figure: Figure,
    hedge: str | None = None,
    high: Figure | None = None,
    *,
    signed: bool = False,
    whole: bool = False,
) -> Bounds:
    """Return what a figure, or the range from ``figure`` to ``high``, may stand for.

    Args:
        figure: the number, the lower one of a range.
        hedge: name of a row of the table; ``None`` for a bare figure.
        high: the upper number of a range.
        signed: whether the thing can be negative (a temperature, a change).
        whole: whether 1 is all there is (a share of a whole): no bound then exceeds it.

    Raises:
        KeyError: no such hedge.
    """
    if high is not None and high.value < figure.value:
        figure, high = high, figure
    hedge = None if hedge == "plain" else hedge
    if high is None:
        row = hedges()[hedge or figure.manner]
        found = Bounds(
            row.relation,
            _between(row.possible, figure, figure, signed),
            _between(row.likely, figure, figure, signed),
        )
    elif hedge is None:
        around = slack(figure), slack(high)
        found = Bounds(
            "between",
            Interval(low=figure.value - around[0], high=high.value + around[1]),
            Interval(low=figure.value, high=high.value),
        )
    else:
        row = hedges()[hedge]
        found = Bounds(
            row.relation,
            _between(row.possible, figure, high, signed),
            _between(row.likely, figure, high, signed),
        )
    if whole:
        return Bounds(found.relation, _capped(found.possible), _capped(found.likely))
    return found


def magnitude_bounds(unit: Decimal) -> Bounds:
    """Return what "dozens", "hundreds", "tens of thousands" allow; ``unit`` is the number that is named."""
    return Bounds(
        "between",
        Interval(low=unit, high=unit * 20),
        Interval(low=unit * 2, high=unit * 10, high_open=True),
    )


def _between(ends: Ends, low: Figure, high: Figure, signed: bool) -> Interval:
    lower: Decimal | None = None
    low_open = high_open = False
    if isinstance(ends.low, End):
        lower, low_open = _moved(low, ends.low), ends.low.open
    elif ends.low == "floor" and not signed and high.value >= 0:
        lower = _ZERO
    upper: Decimal | None = None
    if isinstance(ends.high, End):
        upper, high_open = _moved(high, ends.high), ends.high.open
    if lower is not None and lower == upper:
        if not low.value and low_open:  # "more than zero" has no likely upper end
            return Interval(low=lower, high=None, low_open=True)
        if not low.value and high_open and signed:
            return Interval(low=None, high=upper, high_open=True)
        low_open = high_open = False
    return between(lower, upper, low_open=low_open, high_open=high_open)


def _moved(figure: Figure, end: End) -> Decimal:
    value = figure.value
    if end.x:
        value += end.x * abs(figure.value)
    if end.w:
        value += end.w * width(figure)
    if end.b:
        value += end.b * slack(figure)
    if end.g:
        value += end.g * figure.granule
    return value


def _capped(interval: Interval) -> Interval:
    if interval.high is not None and interval.high <= 1:
        return interval
    if interval.low is not None and interval.low >= 1:
        return interval
    return Interval(low=interval.low, high=Decimal(1), low_open=interval.low_open)
