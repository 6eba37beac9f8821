"""Hedges: the words around a figure, and which values they allow."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import Literal

from claimcheck.lang.word_lists import load
from claimcheck.models.base import Model
from claimcheck.models.quantity import Relation


class End(Model):
    """One end of an interval: the figure moved by ``x`` of its size, ``w`` widths, ``b`` slacks, ``g``
    granules.
    """

    x: Decimal = Decimal(0)
    w: Decimal = Decimal(0)
    b: Decimal = Decimal(0)
    g: Decimal = Decimal(0)
    open: bool = False


class Ends(Model):
    """Both ends: ``none`` is no bound, ``floor`` is zero for what cannot be negative."""

    low: End | Literal["none", "floor"]
    high: End | Literal["none"]


class Hedge(Model):
    """A row of the table. ``before`` and ``after`` are the phrases that stand there."""

    name: str
    relation: Relation
    possible: Ends
    likely: Ends
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


class HedgeTable(Model):
    """All rows."""

    hedge: tuple[Hedge, ...]


@cache
def hedges() -> dict[str, Hedge]:
    """Return the rows by name."""
    return {row.name: row for row in load("hedges", HedgeTable).hedge}
