"""On which coordinates two figures speak of the same thing."""

from __future__ import annotations

from claimcheck.lang.things import things
from claimcheck.linking.places import Names, relation
from claimcheck.linking.prepared import Prepared
from claimcheck.models.verdict import Coordinate

Coordinates = dict[str, Coordinate]


def coordinates(one: Prepared, other: Prepared) -> Coordinates:
    """Return each coordinate, in the fixed order what, whose, where, event, state, frame, when."""
    first, second = one.claim.scope, other.claim.scope
    return {
        "what": _what(one, other),
        "whose": _whose(one, other),
        "where": _named(first.where, second.where, one, other),
        "event": _event(first.event, second.event),
        "state": "same" if first.state == second.state else "disjoint",
        "frame": "same" if (first.frame, _per(first.per)) == (second.frame, _per(second.per)) else "disjoint",
        "when": _when(one, other),
    }


def _named(first: Names, second: Names, one: Prepared, other: Prepared) -> Coordinate:
    """Compare places or owners; where one side names none, its article's title may."""
    if one.article is other.article:
        return relation(first, second, one.day)
    if not first and second and set(second) <= one.topic.places:
        return "same"
    if not second and first and set(first) <= other.topic.places:
        return "same"
    return relation(first, second, one.day)


def _whose(one: Prepared, other: Prepared) -> Coordinate:
    """Compare owners; a nation's own share is not the body that several make up, whoever leads it."""
    first, second = one.claim.scope, other.claim.scope
    if first.event != second.event and not (first.whose and second.whose):
        return relation(first.whose, second.whose, one.day)
    return _named(first.whose, second.whose, one, other)


def _per(per: str | None) -> str | None:
    return {"daily": "day", "weekly": "week", "monthly": "month", "annual": "year"}.get(per or "", per)


def _what(one: Prepared, other: Prepared) -> Coordinate:
    first, second = one.claim.scope.what, other.claim.scope.what
    if first is None or second is None:
        return "unknown"
    lies = things().relation(first, second)
    if lies != "same" or one.modifiers == other.modifiers:
        return lies
    if one.modifiers < other.modifiers:
        return "contains"
    return "within" if other.modifiers < one.modifiers else "disjoint"


def _event(first: str | None, second: str | None) -> Coordinate:
    if first == second:
        return "same"
    return "unknown" if first is None or second is None else "disjoint"


def _when(one: Prepared, other: Prepared) -> Coordinate:
    if one.article is other.article and one.when == other.when:
        return "same"  # one text, no time told apart: whenever it is, it is the same
    (start, end), (other_start, other_end) = one.when, other.when
    if end is not None and other_start is not None and end < other_start:
        return "disjoint"
    if other_end is not None and start is not None and other_end < start:
        return "disjoint"
    if None in (start, end, other_start, other_end):
        return "unknown"
    return "same"
