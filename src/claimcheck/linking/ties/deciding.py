"""The verdict on two figures of one thing, tied by words or by evidence: bounds and time decide."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Final, NamedTuple

from claimcheck.comparison.verdicts import Agreement, agreement
from claimcheck.lang.predicate_words import predicate_words
from claimcheck.linking.evidence.timing import Course, course_of, state_frame_time
from claimcheck.linking.links import FigureStatement
from claimcheck.linking.ties.scaling import in_unit_of
from claimcheck.linking.ties.verdict_reasons import (
    FALLEN,
    FIGURES_DIFFER,
    NEWER,
    OTHER_FRAME,
    OTHER_STATE,
    OTHER_UNITS,
    SOURCES,
    SOURCES_AGREE,
    UNSOURCED,
)
from claimcheck.linking.wordings import in_words, missing_date, sources_of
from claimcheck.models.verdict import Coordinate, Judgement, Verdict

_FULFILLED: Final = Decimal("0.75")
_PLANS: Final = frozenset({"planned", "pledged"})


class Weighing(NamedTuple):
    """What is to be said of two figures, not yet in words; ``other``: the later one in the same unit."""

    judgement: Judgement
    reason: str = ""
    other: FigureStatement | None = None
    at: Mapping[str, Coordinate] = MappingProxyType({})


def verdict_of(
    one: FigureStatement,
    other: FigureStatement,
    at: Mapping[str, Coordinate] | None = None,
    course: Course | None = None,
) -> Verdict:
    """Compare two figures of one thing, ``one`` the earlier.

    Args:
        one, other: the figures.
        at: how they lie to one another, if words tell it; else state, frame and time of their profiles.
        course: how what is counted behaves in time, if words tell it; else by their profiles.

    Returns:
        "incomparable" with the reason where state or frame differ, "undecided" where a date is missing.
    """
    return told(weigh(one, other, at, course), one)


def weigh(
    one: FigureStatement,
    other: FigureStatement,
    at: Mapping[str, Coordinate] | None = None,
    course: Course | None = None,
) -> Weighing:
    """Return the judgement on two figures of one thing, ``one`` the earlier, not yet in words."""
    alike = in_unit_of(other, one)
    if alike is None:
        return Weighing("incomparable", OTHER_UNITS)
    tied = at is not None
    at = state_frame_time(one, alike) if at is None else at
    course = course_of(one.profile, other.profile) if course is None else course
    held = agreement(one.figure, alike.figure)
    if held == "agree" and ("disjoint" in {at["frame"], at["state"]} or not _grown(one, alike, at, course)):
        return Weighing("agree", _whose(one, alike) if tied else "", alike, at)  # whatever the words
    if at["frame"] == "disjoint":
        return Weighing("incomparable", OTHER_FRAME, None, at)
    if at["state"] == "disjoint" and not is_carried_out(one, alike, at["when"]):
        return Weighing("incomparable", OTHER_STATE, None, at)
    if at["state"] == "disjoint":  # a plan and what became of it
        return Weighing("superseded", NEWER, alike, at)
    return Weighing(*_apart(held, one, alike, at["when"], course), alike, at)


def told(weighing: Weighing, one: FigureStatement) -> Verdict:
    """Return the verdict with its working; ``one`` is the earlier figure."""
    judgement, reason, other, at = weighing
    if other is None:
        return Verdict(judgement=judgement, reason=reason, coordinates=at)
    if judgement == "undecided":
        return in_words(judgement, missing_date(one, other), one, other, at)
    verdict = in_words(judgement, reason, one, other, at)
    if reason not in {SOURCES, SOURCES_AGREE, UNSOURCED}:
        return verdict
    return verdict.model_copy(update={"working": (*verdict.working, *sources_of(one, other))})


def apart(one: FigureStatement, other: FigureStatement, judgement: Judgement) -> Verdict:
    """Return the verdict on two figures of one thing, ``one`` the earlier, and how they lie."""
    alike, reason = in_unit_of(other, one) or other, NEWER
    if judgement != "superseded":
        judgement, reason = _differ(judgement, one, alike)
    return told(Weighing(judgement, reason, alike, state_frame_time(one, alike)), one)


def is_carried_out(one: FigureStatement, other: FigureStatement, when: Coordinate) -> bool:
    """Tell whether the later figure is what became of the earlier plan; much less is only the way to it."""
    if when != "disjoint" or one.profile.state not in _PLANS or other.profile.state != "actual":
        return False
    return not other.figure.likely.below(one.figure.likely.scaled(_FULFILLED))


def _apart(
    held: Agreement, one: FigureStatement, other: FigureStatement, when: Coordinate, course: Course
) -> tuple[Judgement, str]:
    """Return the verdict on two figures that cannot both be right at one time."""
    if course == "running" and when == "same" and one.article is not other.article:
        return _differ("tension", one, other)  # two moments of one day
    if course == "once" or when == "same":
        return _differ("conflict" if held == "conflict" else "tension", one, other)
    if when == "unknown":
        return _differ("tension", one, other) if course == "open" else ("undecided", "")
    if course == "running" and other.figure.likely.below(one.figure.likely):
        return "superseded", FALLEN
    if course in {"running", "standing"}:
        return "superseded", NEWER
    return _differ("tension", one, other)


def _differ(judgement: Judgement, one: FigureStatement, other: FigureStatement) -> tuple[Judgement, str]:
    """Two figures at one time: the sources' dispute if two give them, else the paper's own."""
    first, second = one.profile.voice, other.profile.voice
    if first and second and first != second and not (_acts(one) or _acts(other)):
        return "dispute", SOURCES
    return judgement, FIGURES_DIFFER


def _acts(one: FigureStatement) -> bool:
    """Tell whether the source is the one who acts, or one of its people."""
    words, agents = {*(one.profile.voice or "").split()}, one.profile.agents
    return bool(agents) and bool(words & agents or words & predicate_words().words.bodies)


def _whose(one: FigureStatement, other: FigureStatement) -> str:
    """Return in what way two figures that agree differ in whose they are, or nothing."""
    first, second = one.profile.speaker, other.profile.speaker
    if first and second and first != second:
        return SOURCES_AGREE
    if one.claim.attributed_to is not None and other.claim.attributed_to is None:
        return UNSOURCED
    return ""


def _grown(
    one: FigureStatement, other: FigureStatement, at: Mapping[str, Coordinate], course: Course
) -> bool:
    """Tell whether a running count was told higher later: "at least 142", then "at least 188"."""
    if at["when"] != "disjoint" or course != "running":
        return False
    first, second = one.claim.quantity, other.claim.quantity
    bound = first.relation in {">", ">="} and second.relation in {">", ">="}
    return bound and second.value > first.value
