"""Whether two figures are of one and the same happening, force or amount."""

from __future__ import annotations

from typing import Final, Literal

from claimcheck.lang.scope import scope_words
from claimcheck.linking.coordinates import Coordinates
from claimcheck.linking.prepared import Prepared

Identity = Literal["same", "unknown", "different"]
_SUDDEN_DAYS: Final = 10
_LIKE: Final = 0.5


def identity(one: Prepared, other: Prepared, at: Coordinates) -> Identity:
    """Tell whether both speak of one thing, beyond having the same concept; ``one`` is the earlier."""
    if "disjoint" in (at["whose"], at["where"], at["event"]):
        return "different"
    if one.fate:
        return _of_happening(one, other, at)
    if one.claim.scope.what == "military personnel":
        return _of_force(one, other, at)
    known = [at[name] for name in ("whose", "where") if at[name] != "same"]
    if known or likeness(one, other) < _LIKE:
        return "unknown" if likeness(one, other) >= _LIKE else "different"
    return "same"


def likeness(one: Prepared, other: Prepared) -> float:
    """Return the share of the telling words around one figure that the other has too, 0 to 1."""
    first, second = one.context.words, other.context.words
    smaller = min(len(first), len(second))
    return len(first & second) / smaller if smaller else 0.0


def _of_force(one: Prepared, other: Prepared, at: Coordinates) -> Identity:
    if one.claim.scope.per in scope_words().units.words:
        return "same"
    if one.article is other.article and at["event"] != "same":
        return "unknown"
    if at["where"] != "same" or at["whose"] != "same":
        return "unknown"
    return "same"


def _of_happening(one: Prepared, other: Prepared, at: Coordinates) -> Identity:
    if one.context.part or other.context.part or one.context.newly or other.context.newly:
        return "different"
    names = one.context.names & other.context.names
    titled = one.topic.dated and one.topic == other.topic
    if not titled and not names:
        return "unknown"
    if at["event"] == "unknown" and not titled:
        return "unknown"
    if one.article is not other.article and not titled and not _soon(one, other):
        return "different"
    if titled or other.context.running:
        return "same"
    return "unknown"


def _soon(one: Prepared, other: Prepared) -> bool:
    if one.day is None or other.day is None:
        return False
    return abs((other.day - one.day).days) <= _SUDDEN_DAYS
