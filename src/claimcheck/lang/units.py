"""Units of measure: the words for them and pint's names."""

from __future__ import annotations

from functools import cache

from claimcheck.lang.words import load
from claimcheck.models.base import Model
from claimcheck.models.quantity import QuantityType


class Unit(Model):
    """A unit. ``define`` is its definition in pint's language where pint has none of that name."""

    name: str
    type: QuantityType
    words: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    glued: tuple[str, ...] = ()
    define: str | None = None


class Units(Model):
    """All of them."""

    unit: tuple[Unit, ...]


@cache
def units() -> tuple[Unit, ...]:
    """Return the English list."""
    return load("units", Units).unit
