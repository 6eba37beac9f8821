"""How places and owners lie to one another, on a given day."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import Final

from claimcheck.lang.gazetteer import gazetteer
from claimcheck.models.verdict import Coordinate

Names = tuple[str, ...]
_FEW: Final = 6


@lru_cache(maxsize=16384)
def relation(one: Names, other: Names, day: dt.date | None = None) -> Coordinate:
    """Return how the places ``one`` lie to the places ``other``; unnamed on one side only is unknown."""
    if frozenset(one) == frozenset(other):
        return "same"
    if not one or not other:
        return "unknown"
    return gazetteer().relate(one, other, day)


def smaller_than_countries(names: Names) -> bool:
    """Tell whether places are named, none of them a country or a set of some."""
    known = gazetteer()
    return bool(names) and all(known.country(name) != name and not known.is_set(name) for name in names)


def members_of(names: Names, day: dt.date | None = None) -> Names:
    """Return the named places, a set of a few named countries taken apart."""
    known = gazetteer()
    found: list[str] = []
    for name in names:
        members = known.members(name, day)
        found += members if 0 < len(members) <= _FEW else [name]
    return tuple(dict.fromkeys(found))
