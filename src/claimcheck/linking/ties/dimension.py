"""In what a figure is measured: only figures of one dimension can be of one thing."""

from __future__ import annotations

from typing import Final

from claimcheck.lang.dimensions import dimensions
from claimcheck.models.quantity import Quantity

_KINDS: Final = {
    "vague": "count", "count": "count", "fraction": "percent", "percent": "percent", "points": "percent",
    "duration": "duration", "age": "age", "score": "score",
}  # fmt: skip


def dimension_of(quantity: Quantity) -> str:
    """Return the name of the dimension: "count", "percent", a currency, "length" or the unit itself."""
    known = _KINDS.get(quantity.type)
    if known is not None:
        return known
    unit = quantity.unit or quantity.type
    return dimensions().get(unit, unit)
