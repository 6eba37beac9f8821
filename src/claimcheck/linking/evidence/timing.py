"""How two figures lie in state, sort and time, and whether a later one replaces or contradicts an earlier."""

from __future__ import annotations

from typing import Final, Literal

from claimcheck.lang.things import things
from claimcheck.linking.links import FigureStatement
from claimcheck.linking.profiles.profile import Profile
from claimcheck.models.verdict import Coordinate

Relations = dict[str, Coordinate]
Course = Literal["once", "running", "standing", "open"]
_GROWS: Final = frozenset({"count", "vague", "money"})


def course_of(one: Profile, other: Profile) -> Course:
    """Return how figures of this thing behave in time.

    "once": what does not change (the height of a fall, an age at death); "running": what only grows (the
    dead); "standing": what is replaced (those who are there); "open": the words do not say.
    """
    kinds = {one.kind, other.kind} - {""}
    if "fixed" in kinds or "flow" in kinds:
        return "once"
    if things().is_cumulative(one.what or "") or things().is_cumulative(other.what or ""):
        return "running"
    if one.type not in _GROWS and "standing" not in kinds:
        return "once" if one.dimension != "percent" else "open"
    if "running" in kinds or "running" in one.flags & other.flags:
        return "running"
    if "standing" in kinds:
        return "standing"
    return "once" if kinds == {"once"} else "open"


def when(one: FigureStatement, other: FigureStatement) -> Coordinate:
    """Return how the times lie for which two figures hold: "same", "disjoint" or "unknown"."""
    first, second = one.profile, other.profile
    if one.article is other.article and (first.start, first.end) == (second.start, second.end):
        return "same"  # one text, no time told apart: whenever it is, it is the same
    if _before(first, second) or _before(second, first):
        return "disjoint"
    return "unknown" if None in (first.start, first.end, second.start, second.end) else "same"


def state_frame_time(one: FigureStatement, other: FigureStatement) -> Relations:
    """Return how two figures lie in state, frame and time alone: on these the verdict depends."""
    first, second = one.profile, other.profile
    framed = (first.frame, _per(first.per)) == (second.frame, _per(second.per))
    return {
        "state": "same" if first.state == second.state else "disjoint",
        "frame": "same" if framed else "disjoint",
        "when": when(one, other),
    }


def _per(per: str | None) -> str | None:
    return {"daily": "day", "weekly": "week", "monthly": "month", "annual": "year"}.get(per or "", per)


def _before(one: Profile, other: Profile) -> bool:
    return one.end is not None and other.start is not None and one.end < other.start
