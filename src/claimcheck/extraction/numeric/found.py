"""A figure while it is being read."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.extraction.numeric.number import Number
from claimcheck.extraction.numeric.unit import Tables, Unit
from claimcheck.models.quantity import QuantityType


@dataclass(slots=True)
class Found:
    """A figure while it is being read.

    Attributes:
        number, high: the number, and the upper one of a range.
        first, last: the tokens read so far: hedge, sign, currency, number, unit.
        begin, end: the tokens it may use: those of its sentence that no figure before has used.
        hedge: name of the row of the hedge table.
        unit: of measure or money; ``code`` is the currency of a sign before the number.
        share: whether it is a part of a whole ("two-thirds").
        inner: name of a hedge between number and unit ("20-plus years"); ``inner_end`` is after it.
        table: the units that are known, where some are the newsroom's own.
    """

    number: Number
    first: int
    last: int
    begin: int
    end: int
    high: Number | None = None
    hedge: str | None = None
    unit: Unit | None = None
    code: str | None = None
    share: bool = False
    inner: str | None = None
    inner_end: int = 0
    table: Tables | None = None

    @property
    def bare(self) -> bool:
        """Whether nothing but the number was found so far."""
        return self.unit is None and self.code is None and self.high is None and not self.share

    @property
    def kind(self) -> QuantityType:
        """The type of quantity, as far as the unit shows it."""
        if self.share:
            return "fraction"
        if self.code is not None:
            return "money"
        return "count" if self.unit is None else self.unit.type

    @property
    def unit_name(self) -> str | None:
        """The unit's name for pint, or the currency's code."""
        if self.code is not None:
            return self.code
        return None if self.unit is None else self.unit.name
