"""The verdict on two figures that are probably of one thing: bounds and time decide."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from claimcheck.comparison.verdicts import agreement, apart, shown
from claimcheck.linking.judging import FALLEN, FIGURES_DIFFER, NEWER, SOURCES
from claimcheck.linking.links import FigureStatement
from claimcheck.linking.scaling import in_unit_of
from claimcheck.linking.timing import course_of, when
from claimcheck.models.verdict import Coordinate, Judgement, Verdict

OTHER_STATE: Final = "planned, asked for or denied against what is"
OTHER_FRAME: Final = "a total against a change, share or rate"
_FULFILLED: Final = Decimal("0.75")
_PLANS: Final = frozenset({"planned", "pledged"})


def verdict_of(one: FigureStatement, other: FigureStatement) -> Verdict:
    """Compare two figures of one thing, ``one`` the earlier.

    Returns:
        "incomparable" with the reason where state or frame differ, "undecided" where a date is missing.
    """
    alike = in_unit_of(other, one)
    if alike is None:
        return Verdict(judgement="incomparable", reason="other units")
    at = _coordinates(one, alike)
    if at["frame"] == "disjoint":
        return Verdict(judgement="incomparable", reason=OTHER_FRAME, coordinates=at)
    if at["state"] == "disjoint" and not _carried_out(one, alike, at):
        return Verdict(judgement="incomparable", reason=OTHER_STATE, coordinates=at)
    held = agreement(one.figure, alike.figure)
    if at["state"] == "disjoint":  # a plan and what became of it
        return _verdict("agree", "", one, alike, at) if held == "agree" else _verdict("superseded", NEWER, one, alike, at)
    if held == "agree" and not _grown(one, alike, at):
        return _verdict("agree", "", one, alike, at)
    return _apart(held, one, alike, at)


def _apart(held: str, one: FigureStatement, other: FigureStatement, at: dict[str, Coordinate]) -> Verdict:
    course = course_of(one.profile, other.profile)
    if course == "running" and at["when"] == "same" and one.article is not other.article:
        return _differ("tension", one, other, at)  # two moments of one day
    if course == "once" or at["when"] == "same":
        return _differ(held, one, other, at)
    if at["when"] == "unknown":
        if course == "open":
            return _differ("tension", one, other, at)
        return _verdict("undecided", _missing(one, other), one, other, at)
    falls = other.figure.likely.below(one.figure.likely)
    if course == "running" and falls:
        return _verdict("superseded", FALLEN, one, other, at)
    if course in {"running", "standing"}:
        return _verdict("superseded", NEWER, one, other, at)
    return _differ("tension", one, other, at)


def _grown(one: FigureStatement, other: FigureStatement, at: dict[str, Coordinate]) -> bool:
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


def _carried_out(one: FigureStatement, other: FigureStatement, at: dict[str, Coordinate]) -> bool:
    """Tell whether the later figure is what became of the earlier plan; much less is only the way to it."""
    if at["when"] != "disjoint" or one.profile.state not in _PLANS or other.profile.state != "actual":
        return False
    return not other.figure.likely.below(one.figure.likely.scaled(_FULFILLED))


def _differ(held: str, one: FigureStatement, other: FigureStatement, at: dict[str, Coordinate]) -> Verdict:
    """Two figures at one time: the sources' dispute if two give them, else the paper's own."""
    judgement: Judgement = "conflict" if held == "conflict" else "tension"
    first, second = one.profile.voice, other.profile.voice
    if first and second and first != second:
        verdict = _verdict("dispute", SOURCES, one, other, at)
        return verdict.model_copy(update={"working": (*verdict.working, *_sources(one, other))})
    return _verdict(judgement, FIGURES_DIFFER, one, other, at)


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
    judgement: Judgement, reason: str, one: FigureStatement, other: FigureStatement, at: dict[str, Coordinate]
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
