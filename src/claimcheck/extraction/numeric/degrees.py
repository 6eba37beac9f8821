"""Degrees of heat without a scale: "minus 5 degrees", "12 degrees below zero", "20 below zero"."""

from __future__ import annotations

from typing import Final

from claimcheck.extraction.numeric.found import Found
from claimcheck.extraction.numeric.unit import Unit, unit_after
from claimcheck.text import Tokens

_DEGREE: Final = Unit("degree", "temperature")
_SIDES: Final = frozenset({"below", "above"})


def take_zero(tokens: Tokens, found: Found) -> None:
    """Make a temperature of degrees with a sign, or with "below zero" behind them; take these words in."""
    unit, at = found.unit, found.last
    degrees = unit is not None and unit.name == "degree"
    if not degrees and not (found.bare or (unit is not None and unit.type == "temperature")):
        return
    zero = (
        at + 1 < found.end and tokens.lower[at] in _SIDES
        and (tokens.lower[at + 1] in ("zero", "0") or (degrees and tokens.lower[at + 1] == "freezing"))
    )  # fmt: skip
    if zero:
        if tokens.lower[at] == "below" and tokens.lower[at + 1] != "freezing":
            found.number = found.number._replace(value=-abs(found.number.value), bare=None)
        found.last = at + 2
        scale = unit_after(tokens, at + 2, found.end, digits=False, scaled=False)
        if scale is not None and scale[1].type == "temperature":
            found.last, found.unit = scale  # "296 degrees below zero Fahrenheit"
            return
    if (zero and found.bare) or (degrees and (zero or found.number.value < 0)):
        found.unit = _DEGREE
