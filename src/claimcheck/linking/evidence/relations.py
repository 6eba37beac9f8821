"""How two figures lie to one another: what they count, whose and where, of which state, sort and time."""

from __future__ import annotations

from claimcheck.lang.things import things
from claimcheck.linking.evidence.timing import Relations, state_frame_time
from claimcheck.linking.profiles.profiled_figure import ProfiledFigure
from claimcheck.linking.ties.place_relations import Names, relation
from claimcheck.models.verdict import Coordinate


def relations(one: ProfiledFigure, other: ProfiledFigure) -> Relations:
    """Return each relation, in the fixed order what, whose, where, event, state, frame, when."""
    first, second = one.profile, other.profile
    return {
        "what": _what(one, other),
        "whose": _whose(one, other),
        "where": _named(first.where, second.where, one, other),
        "event": _event(first.event, second.event),
        **state_frame_time(one.statement, other.statement),
    }


def _named(first: Names, second: Names, one: ProfiledFigure, other: ProfiledFigure) -> Coordinate:
    """Compare places or owners; where one side names none, its article's title may."""
    if one.article is other.article:
        return relation(first, second, one.day)
    if not first and second and set(second) <= one.topic.places:
        return "same"
    if not second and first and set(first) <= other.topic.places:
        return "same"
    return relation(first, second, one.day)


def _whose(one: ProfiledFigure, other: ProfiledFigure) -> Coordinate:
    """Compare owners; a nation's own share is not the body that several make up, whoever leads it."""
    first, second = one.profile, other.profile
    if first.event != second.event and not (first.whose and second.whose):
        return relation(first.whose, second.whose, one.day)
    return _named(first.whose, second.whose, one, other)


def _what(one: ProfiledFigure, other: ProfiledFigure) -> Coordinate:
    first, second = one.profile.what, other.profile.what
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
