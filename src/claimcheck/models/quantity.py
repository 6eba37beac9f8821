"""The numeric part of a claim: what was printed, and the bounds it may stand for."""

from __future__ import annotations

from decimal import Decimal
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal

from claimcheck.models.interval import Interval
from claimcheck.models.span import Span

if TYPE_CHECKING:
    import pint

Relation = Literal["=", "~", "<", "<=", ">", ">=", "between"]
QuantityType = Literal[
    "count", "money", "percent", "points", "measure", "temperature", "duration", "age", "rate", "ratio",
    "fraction", "multiplier", "vague", "score", "rank", "ordinal", "date", "year", "clock", "identifier",
]  # fmt: skip


class Quantity(Span):
    """A figure. The span covers hedge, number and scale ("just over 1,000"), not the thing counted.

    ``unit`` is an ISO 4217 code for money, pint's name for measures (``mile/hour``), ``None`` for counted
    things, whose noun phrase is ``unit_text``. A range has ``value`` and ``high``.
    """

    value: Decimal
    high: Decimal | None = None
    relation: Relation = "="
    possible: Interval
    likely: Interval
    unit: str | None = None
    unit_text: str | None = None
    type: QuantityType = "count"
    distributive: bool = False

    def to_pint(self, definitions: tuple[str, ...] = ()) -> pint.Quantity[Any]:
        """Return the value with its unit for pint (``claimcheck.comparison.conversion.to_pint``,
        imported when asked for).

        Raises:
            claimcheck.comparison.conversion.UnitMismatch: see there.
        """
        converted: pint.Quantity[Any] = import_module("claimcheck.comparison.conversion").to_pint(
            self, definitions
        )
        return converted
