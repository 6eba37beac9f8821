"""The verdict on two figures that are probably of one thing: bounds and time decide."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Final, NamedTuple

from claimcheck.comparison.verdicts import agreement
from claimcheck.linking.judging import FALLEN, FIGURES_DIFFER, NEWER, SOURCES
from claimcheck.linking.links import FigureStatement
from claimcheck.linking.scaling import in_unit_of
from claimcheck.linking.timing import course_of, when
from claimcheck.linking.wordings import in_words, missing_date, sources_of
from claimcheck.models.verdict import Coordinate, Judgement, Verdict

OTHER_STATE: Final = "planned, asked for or denied against what is"
OTHER_FRAME: Final = "a total against a change, share or rate"
_FULFILLED: Final = Decimal("0.75")
_PLANS: Final = frozenset({"planned", "pledged"})


class Weighing(NamedTuple):
    """What is to be said of two figures, not yet in words; ``other``: the later one in the same unit."""

    judgement: Judgement
    reason: str = ""
    other: FigureStatement | None = None
    at: Mapping[str, Coordinate] = MappingProxyType({})


def verdict_of(one: FigureStatement, other: FigureStatement) -> Verdict:
    """Compare two figures of one thing, ``one`` the earlier.

    Returns:
        "incomparable" with the reason where state or frame differ, "undecided" where a date is missing.
    """
    return told(weigh(one, other), one)


def weigh(one: FigureStatement, other: FigureStatement) -> Weighing:
    """Return the judgement on two figures of one thing, ``one`` the earlier, not yet in words."""
    alike = in_unit_of(other, one)
    if alike is None:
        return Weighing("incomparable", "other units")
    at = _coordinates(one, alike)
    held = agreement(one.figure, alike.figure)
    if held == "agree" and ("disjoint" in {at["frame"], at["state"]} or not _grown(one, alike, at)):
        return Weighing("agree", "", alike, at)  # said in other words, it is the same all the same
    if at["frame"] == "disjoint":
        return Weighing("incomparable", OTHER_FRAME, None, at)
    if at["state"] == "disjoint" and not _carried_out(one, alike, at):
        return Weighing("incomparable", OTHER_STATE, None, at)
    if at["state"] == "disjoint":  # a plan and what became of it
        return Weighing("superseded", NEWER, alike, at)
    return Weighing(*_apart(held, one, alike, at["when"]), alike, at)


def told(weighing: Weighing, one: FigureStatement) -> Verdict:
    """Return the verdict with its working; ``one`` is the earlier figure."""
    judgement, reason, other, at = weighing
    if other is None:
        return Verdict(judgement=judgement, reason=reason, coordinates=at)
    if judgement == "undecided":
        return in_words(judgement, missing_date(one, other), one, other, at)
    if reason == FIGURES_DIFFER:
        return _differ(judgement, one, other, at)
    return in_words(judgement, reason, one, other, at)


def _apart(
    held: str, one: FigureStatement, other: FigureStatement, when: Coordinate
) -> tuple[Judgement, str]:
    course = course_of(one.profile, other.profile)
    sure: Judgement = "conflict" if held == "conflict" else "tension"
    if course == "running" and when == "same" and one.article is not other.article:
        return "tension", FIGURES_DIFFER  # two moments of one day
    if course == "once" or when == "same":
        return sure, FIGURES_DIFFER
    if when == "unknown":
        return ("tension", FIGURES_DIFFER) if course == "open" else ("undecided", "")
    falls = other.figure.likely.below(one.figure.likely)
    if course == "running" and falls:
        return "superseded", FALLEN
    if course in {"running", "standing"}:
        return "superseded", NEWER
    return "tension", FIGURES_DIFFER


def _grown(one: FigureStatement, other: FigureStatement, at: Mapping[str, Coordinate]) -> bool:
    """Tell whether a running count was told higher later: "at least 142", then "at least 188"."""
    if at["when"] != "disjoint" or course_of(one.profile, other.profile) != "running":
        return False
    first, second = one.claim.quantity, other.claim.quantity
    bound = first.relation in {">", ">="} and second.relation in {">", ">="}
    return bound and second.value > first.value


def _coordinates(one: FigureStatement, other: FigureStatement) -> dict[str, Coordinate]:
    first, second = one.profile, other.profile
    return {
        "state": "same" if first.state == second.state else "disjoint",
        "frame": "same" if (first.frame, _per(first.per)) == (second.frame, _per(second.per)) else "disjoint",
        "when": when(one, other),
    }


def _per(per: str | None) -> str | None:
    return {"daily": "day", "weekly": "week", "monthly": "month", "annual": "year"}.get(per or "", per)


def _carried_out(one: FigureStatement, other: FigureStatement, at: Mapping[str, Coordinate]) -> bool:
    """Tell whether the later figure is what became of the earlier plan; much less is only the way to it."""
    if at["when"] != "disjoint" or one.profile.state not in _PLANS or other.profile.state != "actual":
        return False
    return not other.figure.likely.below(one.figure.likely.scaled(_FULFILLED))


def _differ(
    judgement: Judgement, one: FigureStatement, other: FigureStatement, at: Mapping[str, Coordinate]
) -> Verdict:
    """Two figures at one time: the sources' dispute if two give them, else the paper's own."""
    first, second = one.profile.voice, other.profile.voice
    if first and second and first != second:
        verdict = in_words("dispute", SOURCES, one, other, at)
        return verdict.model_copy(update={"working": (*verdict.working, *sources_of(one, other))})
    return in_words(judgement, FIGURES_DIFFER, one, other, at)
