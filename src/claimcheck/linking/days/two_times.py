"""One event at two times, as two articles tell it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from claimcheck.linking.days.how_times_fit import BOUND
from claimcheck.linking.days.moments_told import Moment


@dataclass(frozen=True, slots=True)
class TwoTimes:
    """One event at two times, and both places.

    ``sure``: neither time is rounded so far, or counted from the day of the file, that both may be right.
    """

    what: Literal["clock", "day", "part", "order", "scene"]
    one: Moment
    other: Moment
    sure: bool

    @property
    def rounded(self) -> bool:
        """Whether both are times of day that lie close together, so that only rounding may explain them."""
        clocks = self.what == "clock" or (self.what == "scene" and self.one.clock >= 0)
        return clocks and abs(self.one.clock - self.other.clock) <= BOUND
