"""Whether two figures are of one and the same happening, force or amount."""

from __future__ import annotations

from typing import Final, Literal

from claimcheck.lang.linking import link_words
from claimcheck.lang.scope import scope_words
from claimcheck.linking.coordinates import Coordinates
from claimcheck.linking.prepared import Prepared

Identity = Literal["same", "unknown", "different"]
_SUDDEN_DAYS: Final = 10
_RETOLD_DAYS: Final = 3
_TOLL_DAYS: Final = 45
_LIKE: Final = 0.5
_MUCH_ALIKE: Final = 0.6


def identity(one: Prepared, other: Prepared, at: Coordinates) -> Identity:
    """Tell whether both speak of one thing, beyond having the same concept; ``one`` is the earlier."""
    if "disjoint" in (at["whose"], at["where"], at["event"]):
        return "different"
    if one.fate:
        return _of_happening(one, other, at)
    if one.claim.scope.what == "military personnel":
        return _of_force(one, other, at)
    return _of_anything(one, other, at)


def _of_anything(one: Prepared, other: Prepared, at: Coordinates) -> Identity:
    """Two counts of the same noun are one thing only if told in much the same words, with the same names."""
    if one.article is other.article and one.context.sentence == other.context.sentence:
        return "different"
    if likeness(one, other) < _MUCH_ALIKE:
        return "different"
    names, others = one.context.names, other.context.names
    most = max(len(names), len(others))
    if most and len(names & others) < most * _MUCH_ALIKE:
        return "different"
    return "unknown" if at["whose"] == "unknown" or at["where"] == "unknown" or not most else "same"


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
    if at["where"] != "same" or at["whose"] != "same" or not (_standing(one) and _standing(other)):
        return "unknown"
    if not one.places and not other.places:
        return "same" if likeness(one, other) >= _LIKE else "unknown"
    return "same"


def _standing(one: Prepared) -> bool:
    """Tell whether the words tell of a force that is there, not of soldiers to whom something happened."""
    words, context = link_words(), one.context
    if context.part or context.newly or words.passing & context.words:
        return False
    near = {*context.before[-9:], *context.after[:7]}
    return bool(words.standing & near) or one.claim.scope.state != "actual"


def _of_happening(one: Prepared, other: Prepared, at: Coordinates) -> Identity:
    if any(side.context.part or side.context.newly for side in (one, other)):
        return "different"
    titled = bool(one.topic.words) and one.topic.words == other.topic.words
    if one.topic.dated and other.topic.dated and not titled:
        return "different"
    tolls = one.context.running, other.context.running
    lasting = _lasting(one) or _lasting(other)
    shared = one.context.telling & other.context.telling
    if one.article is other.article:
        return "same" if any(tolls) and at["event"] == "same" and not lasting else "unknown"
    if at["event"] == "unknown" or not (shared or titled or (all(tolls) and at["where"] == "same" and one.places)):
        return "unknown"
    if all(tolls):
        return "same" if lasting or _days(one, other) <= _TOLL_DAYS else "different"
    named = titled and one.topic.dated
    if lasting or not (named or (any(tolls) and shared)):
        return "unknown"
    return "same" if _days(one, other) <= (_SUDDEN_DAYS if any(tolls) else _RETOLD_DAYS) else "unknown"


def _lasting(one: Prepared) -> bool:
    """Tell whether the happening, or the title, is one under which much happens apart."""
    ongoing = link_words().ongoing
    return one.claim.scope.event in ongoing or bool(ongoing & one.topic.words and one.topic.dated)


def _days(one: Prepared, other: Prepared) -> int:
    if one.day is None or other.day is None:
        return 10**6
    return abs((other.day - one.day).days)
