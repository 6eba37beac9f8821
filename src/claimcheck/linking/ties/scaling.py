"""A figure in the unit of another."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.comparison.conversion import UnitMismatch, factor, plain_name
from claimcheck.linking.links import FigureStatement


def in_unit_of(one: FigureStatement, other: FigureStatement) -> FigureStatement | None:
    """Return the figure in the other's unit; ``None`` if the two measure different things."""
    unit, wanted = one.claim.quantity.unit, other.claim.quantity.unit
    if unit == wanted or unit is None or wanted is None:
        return one if unit == wanted or one.profile.dimension == other.profile.dimension else None
    try:
        turned = one.figure.scaled(factor(unit, wanted))
    except UnitMismatch:
        return None
    made = replace(one)
    made.__dict__["figure"] = replace(turned, words=f"{turned.words} in {plain_name(wanted)}s")
    return made
