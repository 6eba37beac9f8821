"""Intervals of exact decimals; an open end has no bound at all."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Final

from claimcheck.models.base import Model, maker

_SCALES: Final[tuple[tuple[str, Decimal, Decimal], ...]] = (  # name, unit, the least step that is told in it
    ("trillion", Decimal(10**12), Decimal(10**8)),
    ("billion", Decimal(10**9), Decimal(10**5)),
    ("million", Decimal(10**6), Decimal(10**3)),
)
_TEN: Final = Decimal(10)
_HUNDREDTH: Final = Decimal("0.01")
_MOST_DIGITS: Final = 24  # before the point; of longer values decimals have no exact remainders


class Interval(Model):
    """The values from ``low`` to ``high``; ``None`` is no bound, ``*_open`` leaves the bound itself out."""

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False

    def __contains__(self, value: Decimal) -> bool:
        return self.meets(between(value, value))

    def below(self, other: Interval) -> bool:
        """Tell whether every value here is smaller than every value of ``other``."""
        if self.high is None or other.low is None:
            return False
        if self.high == other.low:
            return self.high_open or other.low_open
        return self.high < other.low

    def meets(self, other: Interval) -> bool:
        """Tell whether the two share a value."""
        return not (self.below(other) or other.below(self))

    def overlaps(self, other: Interval) -> bool:
        """Tell whether the two share more than an end, or are the same single value."""
        if not self.meets(other):
            return False
        touching = self.high == other.low or other.high == self.low
        return not touching or self == other or self.is_point or other.is_point

    @property
    def is_point(self) -> bool:
        """Whether this is one value."""
        return self.low is not None and self.low == self.high

    def within(self, other: Interval) -> bool:
        """Tell whether every value here is also in ``other``."""
        low_fits = other.low is None or (
            self.low is not None
            and (self.low > other.low or (self.low == other.low and (self.low_open or not other.low_open)))
        )
        high_fits = other.high is None or (
            self.high is not None
            and (
                self.high < other.high
                or (self.high == other.high and (self.high_open or not other.high_open))
            )
        )
        return low_fits and high_fits

    def scaled(self, factor: Decimal) -> Interval:
        """Return the interval with both ends times ``factor`` (> 0)."""
        return between(
            None if self.low is None else self.low * factor,
            None if self.high is None else self.high * factor,
            low_open=self.low_open,
            high_open=self.high_open,
        )

    def plus(self, other: Interval) -> Interval:
        """Return all sums of a value here and a value of ``other``."""
        return between(
            None if self.low is None or other.low is None else self.low + other.low,
            None if self.high is None or other.high is None else self.high + other.high,
            low_open=self.low_open or other.low_open,
            high_open=self.high_open or other.high_open,
        )

    def whole(self) -> Interval:
        """Return the whole numbers within, for what has no halves; all values if there are none."""
        low = None if self.low is None else self.low.to_integral_value(ROUND_CEILING)
        high = None if self.high is None else self.high.to_integral_value(ROUND_FLOOR)
        if low is not None and high is not None and low > high:
            return self
        return between(
            low, high,
            low_open=self.low_open and low == self.low, high_open=self.high_open and high == self.high,
        )  # fmt: skip

    def coarse(self, digits: int = 4) -> Interval:
        """Return the least interval around this whose ends have ``digits`` digits that tell, to be read."""
        if self.is_point:
            return self
        return between(
            None if self.low is None else _cut(self.low, digits, ROUND_FLOOR),
            None if self.high is None else _cut(self.high, digits, ROUND_CEILING),
            low_open=self.low_open,
            high_open=self.high_open,
        )

    def __str__(self) -> str:
        """Return the values in words: "more than 3,000, up to 3,600"."""
        if self.low is None and self.high is None:
            return "any number"
        if self.is_point:
            return spoken(self.low)
        low, high = spoken(self.low), spoken(self.high)
        if self.low is None or (not self.low and not self.low_open and self.high is not None):
            return f"{'less than' if self.high_open else 'up to'} {high}"
        if self.high is None:
            return f"more than {low}" if self.low_open else f"{low} or more"
        if self.low_open:
            return f"more than {low}, {'less than' if self.high_open else 'up to'} {high}"
        return f"at least {low}, less than {high}" if self.high_open else f"{low} to {high}"


_make: Final = maker(Interval)


def between(
    low: Decimal | None, high: Decimal | None, *, low_open: bool = False, high_open: bool = False
) -> Interval:
    """Return the interval of two bounds that the library itself worked out: not validated again."""
    return _make({"low": low, "high": high, "low_open": low_open, "high_open": high_open})


def _cut(value: Decimal, digits: int, rounding: str) -> Decimal:
    return value.quantize(Decimal(1).scaleb(value.adjusted() - digits + 1), rounding) if value else value


def spoken(value: Decimal | None) -> str:
    """Write a decimal as newspapers do: "43.5 million", "1,250", "18.48"."""
    if value is None or value.adjusted() > _MOST_DIGITS:
        return plain(value)
    size = abs(value)
    for name, unit, step in _SCALES:
        if size >= unit and not value % step:
            return f"{plain(value / unit)} {name}"
    if size >= _TEN and value != value.to_integral_value():
        return plain(value.quantize(_HUNDREDTH))
    return plain(value)


def plain(value: Decimal | None) -> str:
    """Write a decimal for people: no exponent, no idle zeros, thousands grouped."""
    if value is None:
        return "∞"
    if value == value.to_integral_value():
        return f"{int(value):,}"
    return f"{value.normalize():,f}"
