"""Units of measure: the words for them and pint's names."""

from __future__ import annotations

from functools import cache

from claimcheck.lang.word_lists import load
from claimcheck.models.base import Model
from claimcheck.models.quantity import QuantityType


class Unit(Model):
    """A unit. ``define`` is its definition in pint's language where pint has none of that name.

    ``pint`` is its name there, where pint means something else by ours (a "decade" is a step of a scale).
    ``alone`` says that its word means something else before a noun ("14 stone houses").
    """

    name: str
    type: QuantityType
    words: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    glued: tuple[str, ...] = ()
    define: str | None = None
    pint: str | None = None
    alone: bool = False


class Family(Model):
    """A unit that takes the prefixes of the metric system; ``words`` in the singular."""

    name: str
    words: tuple[str, ...]


class Prefix(Model):
    """The prefixes."""

    words: tuple[str, ...]


class Units(Model):
    """All of them."""

    unit: tuple[Unit, ...]
    family: tuple[Family, ...]
    prefix: Prefix


@cache
def units() -> tuple[Unit, ...]:
    """Return the English list."""
    read = load("units", Units)
    known = {word for unit in read.unit for word in unit.words}
    made: list[Unit] = []
    for family in read.family:
        for prefix in read.prefix.words:
            singular = [prefix + word for word in family.words]
            words = [*singular, *(word + "s" for word in singular if word[-1] != "z")]
            if not known.intersection(words):
                made.append(Unit(name=prefix + family.name, type="measure", words=tuple(words)))
    return (*read.unit, *made)


@cache
def pint_names() -> dict[str, str]:
    """Return pint's name of each unit that is called something else there."""
    return {unit.name: unit.pint for unit in units() if unit.pint is not None}
