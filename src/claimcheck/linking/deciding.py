"""The verdict on two figures that are probably of one thing: bounds and time decide."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Final, NamedTuple

from claimcheck.comparison.verdicts import agreement, apart, shown
from claimcheck.linking.judging import FALLEN, FIGURES_DIFFER, NEWER, SOURCES, SOURCES_AGREE, UNSOURCED
from claimcheck.linking.links import FigureStatement
from claimcheck.linking.scaling import in_unit_of
from claimcheck.linking.timing import course_of, when
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
    """Return the judgement on two figures of one thing, ``one`` the earlier: bounds and times, no words yet."""
    alike = in_unit_of(other, one)
    if alike is None:
        return Weighing("incomparable", "other units")
    at = _coordinates(one, alike)
    if at["frame"] == "disjoint":
        return Weighing("incomparable", OTHER_FRAME, None, at)
    if at["state"] == "disjoint" and not _carried_out(one, alike, at):
        return Weighing("incomparable", OTHER_STATE, None, at)
    held = agreement(one.figure, alike.figure)
    if held == "agree" and (at["state"] == "disjoint" or not _grown(one, alike, at)):
        return Weighing("agree", "", alike, at)
    if at["state"] == "disjoint":  # a plan and what became of it
        return Weighing("superseded", NEWER, alike, at)
    return Weighing(*_apart(held, one, alike, at["when"]), alike, at)


def told(weighing: Weighing, one: FigureStatement) -> Verdict:
    """Return the verdict with its working; ``one`` is the earlier figure."""
    judgement, reason, other, at = weighing
    if other is None:
        return Verdict(judgement=judgement, reason=reason, coordinates=at)
    if judgement == "agree":
        return _agree(one, other, at)
    if judgement == "undecided":
        return _verdict(judgement, _missing(one, other), one, other, at)
    return (
        _differ(judgement, one, other, at)
        if reason == FIGURES_DIFFER
        else _verdict(judgement, reason, one, other, at)
    )


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
        verdict = _verdict("dispute", SOURCES, one, other, at)
        return verdict.model_copy(update={"working": (*verdict.working, *_sources(one, other))})
    return _verdict(judgement, FIGURES_DIFFER, one, other, at)


def _agree(one: FigureStatement, other: FigureStatement, at: Mapping[str, Coordinate]) -> Verdict:
    """Agreement, with the reason if the two differ in whose figure it is."""
    verdict = _verdict("agree", "", one, other, at)
    first, second = one.profile.speaker, other.profile.speaker
    if first and second and first != second:
        reason = SOURCES_AGREE
    elif one.claim.attributed_to is not None and other.claim.attributed_to is None:
        reason = UNSOURCED
    else:
        return verdict
    return verdict.model_copy(update={"reason": reason, "working": (*verdict.working, *_sources(one, other))})


def _sources(one: FigureStatement, other: FigureStatement) -> list[str]:
    """Say whose figure each is."""
    sides = zip(_names(one, other), (one, other), strict=True)
    return [f"{name} comes from {_cased(s) if s.profile.voice else _nobody(s)}" for name, s in sides]


def _nobody(one: FigureStatement) -> str:
    return "an unnamed source" if one.claim.attributed_to else "the article itself"


def _cased(one: FigureStatement) -> str:
    """Return the source as the article writes it."""
    voice = one.profile.voice or ""
    found = re.search(re.escape(voice), one.article.text, re.IGNORECASE)
    return voice if found is None else " ".join(found.group().split())


def _verdict(
    judgement: Judgement,
    reason: str,
    one: FigureStatement,
    other: FigureStatement,
    at: Mapping[str, Coordinate],
) -> Verdict:
    lines = list(shown(one.figure, other.figure))
    gap = apart(one.figure, other.figure)
    if gap and judgement in {"conflict", "dispute", "tension"}:
        lines.append(gap)
    elif judgement == "tension":
        lines.append("only an unlikely reading of the words fits both")
    return Verdict(judgement=judgement, reason=reason, working=(*lines, *_times(one, other)), coordinates=at)


def _times(one: FigureStatement, other: FigureStatement) -> list[str]:
    """Say of when each figure is, as far as that is known."""
    first, second = _time_of(one), _time_of(other)
    if first and first == second:
        return [f"both are of {first}"]
    names = _names(one, other)
    return [f"{name} is of {time}" for name, time in zip(names, (first, second), strict=True) if time]


def _names(one: FigureStatement, other: FigureStatement) -> tuple[str, str]:
    """Return what the two figures are called beside each other."""
    words = one.figure.words, other.figure.words
    if words[0] == words[1]:
        return f"the earlier “{words[0]}”", f"the later “{words[1]}”"
    return f"“{words[0]}”", f"“{words[1]}”"


def _time_of(one: FigureStatement) -> str:
    start, end = one.profile.start, one.profile.end
    if start is None and end is None:
        return ""
    grounds = one.claim.holds.grounds if one.claim.holds.known else "the date of the article"
    if start == end:
        return f"{start} ({grounds})"
    days = f"until {end}" if start is None else f"{start} or later" if end is None else f"{start} to {end}"
    return f"{days} ({grounds})"


def _missing(one: FigureStatement, other: FigureStatement) -> str:
    undated = [s.article.name for s in (one, other) if None in (s.profile.start, s.profile.end)]
    return f"a date is missing: {', '.join(dict.fromkeys(undated))}"
