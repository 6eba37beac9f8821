"""Whether the words of two figures tie them: of one force, toll, event or attribute, told plainly enough.

What ties two figures is one coordinate of the model, ``tie``; how often it holds is measured. The verdict on
tied figures is made where that on all others is (:mod:`deciding`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from claimcheck.comparison.verdicts import agreement
from claimcheck.lang.things import things
from claimcheck.linking.evidence.relations import relations
from claimcheck.linking.evidence.scoring import Pair
from claimcheck.linking.evidence.timing import Course, Relations
from claimcheck.linking.profiles.profiled_figure import ProfiledFigure
from claimcheck.linking.ties.attribute_assertions import AttributeAssertion
from claimcheck.linking.ties.attribute_ties import attribute_tie
from claimcheck.linking.ties.count_ties import FORCE, MILITARY, count_tie, force_tie, gives_both, same_subject
from claimcheck.linking.ties.deciding import is_carried_out, verdict_of
from claimcheck.linking.ties.event_ties import EVENT, event_tie
from claimcheck.linking.ties.gates import (
    GIVES_BOTH,
    NO,
    OPEN,
    OTHER_THING,
    PART_OF,
    SEVERAL,
    Tie,
    first_gate,
    general_gate,
    no,
)
from claimcheck.linking.ties.inclusion import told_apart_by_inclusion
from claimcheck.linking.ties.parts import PART, judge_part
from claimcheck.linking.ties.scaling import in_unit_of
from claimcheck.linking.ties.sums import SUM, judge_sum
from claimcheck.linking.ties.toll_ties import TOLL, toll_tie
from claimcheck.linking.ties.upper_limits import judge_limits
from claimcheck.linking.ties.verdict_reasons import OTHER_FRAME, OTHER_STATE, OTHER_UNITS
from claimcheck.linking.wordings import in_words, missing_date
from claimcheck.models.claims import NumericClaim
from claimcheck.models.verdict import Verdict

NONE: Final = "-"
UNTIED: Final = frozenset({NONE, NO, OPEN})
RETOLD: Final = "retold"
FRAME: Final = "frame"
EXTENT: Final = "extent"
"""A tie of what a happening has one of (:mod:`told_apart`): told by a rule of its own."""
CASE: Final = "case"
"""A tie of counts, bonds and sentences of one case (:mod:`criminal_cases`): told by a rule of its own."""
VICTIMS: Final = "victims"
"""A tie of the only counts of a happening's victims (:mod:`tolls_apart`): told by a rule of its own."""
GROWN: Final = "grown toll"
"""A tie of the highest tolls of two articles that surely tell of one happening (:mod:`grown_tolls`)."""
TOLD_AGAIN: Final = frozenset({RETOLD, FRAME})
"""Ties by the sentences alone; what is said of the figures themselves leaves the verdict open."""
OF_HAPPENINGS: Final = frozenset({TOLL.level, EVENT.level})
"""Ties of which a text often tells two, one beside the other."""
WEIGHED: Final = OF_HAPPENINGS | TOLD_AGAIN
"""Ties whose share (``weights.toml``) is measured by place and length; the others' is one for all."""
TAKEN: Final = "taken at its word"
"""The cell of an attribute, a force, a count of anything else, limits."""
AGREEING: Final = "agreeing"
"""The cell of ties of all kinds whose figures agree."""
_COURSES: Final[Mapping[str, Course]] = {"running": "running", "standing": "standing"}
_NAMED: Final = frozenset({"2", "3", "4"})  # levels of shared names that tell something
_TWO_STORIES: Final = frozenset({"0", "1", "2"})
_DAYS: Final = frozenset({"0", "1", "2", "3"})  # up to a week
CERTAIN: Final = frozenset({PART, SUM})
"""Reasons of verdicts that do not rest on both figures being of one thing."""


def tie_of(one: ProfiledFigure, other: ProfiledFigure) -> Tie:
    """Return what the words of two figures make of them, whichever comes first.

    Its level is "-" if nothing they are filed under is the same, "no" if they are of two things, "open" if
    that cannot be told; else what kind of thing both are of.
    """
    if one.keys.isdisjoint(other.keys):
        return Tie(NONE)
    earlier, later = in_order(one, other)
    return _named(earlier, later) or _counted(earlier, later)


def in_order(one: ProfiledFigure, other: ProfiledFigure) -> tuple[ProfiledFigure, ProfiledFigure]:
    """Return two figures, the one that is said earlier first."""
    return (one, other) if one.statement.order <= other.statement.order else (other, one)


def verdict_on(tie: Tie, one: ProfiledFigure, other: ProfiledFigure) -> Verdict | None:
    """Return the verdict on two figures as they are tied, ``one`` the earlier; ``None`` if they are not.

    "undecided" if that is open and they are apart.
    """
    if tie.verdict is not None or tie.level in {NONE, NO}:
        return tie.verdict
    if tie.level != OPEN:
        inclusion = told_apart_by_inclusion(one, other)
        if inclusion is not None:
            return inclusion.model_copy(update={"coordinates": tie.at})
        return verdict_of(one.statement, other.statement, tie.at, tie.course)
    alike = in_unit_of(other.statement, one.statement)
    if alike is None or agreement(one.figure, alike.figure) == "agree":
        return None
    return in_words("undecided", tie.reason, one.statement, alike, tie.at)


def _named(one: ProfiledFigure, other: ProfiledFigure) -> Tie | None:
    """Return the tie of an attribute of one thing, or of one event; ``None`` if they are of neither."""
    asserted = _one_assertion(one, other)
    if asserted is not None:
        if in_unit_of(other.statement, one.statement) is None:
            return no(OTHER_UNITS)
        at = relations(one, other)
        tie = attribute_tie(one, other, *asserted, at)
        course: Course = "standing" if asserted[0].attribute.kind == "standing" else "once"
        return tie._replace(at=at, course=course)
    if one.predicate is None or other.predicate is None or one.predicate.key != other.predicate.key:
        return None
    alike = in_unit_of(other.statement, one.statement)
    if alike is None:
        return None
    at = relations(one, other)
    tie = event_tie(one, other, one.predicate, other.predicate, alike, at)
    if tie.level != NO:
        level = tie.level if tie.level == OPEN else _kind(one)
        return tie._replace(level=level, at=at, course=_COURSES.get(one.predicate.kind, "once"))
    counted = _counted(one, other)  # words may tie what they count all the same
    return tie if counted.level == NO else counted


def _one_assertion(
    one: ProfiledFigure, other: ProfiledFigure
) -> tuple[AttributeAssertion, AttributeAssertion] | None:
    """Return what both assert of one attribute of one thing."""
    first, second = one.assertion, other.assertion
    if first is None or second is None or first.name != second.name:
        return None
    return first, second


def _kind(one: ProfiledFigure) -> str:
    """Return by which share an event is taken: that of tolls and forces where it is told of people so."""
    return TOLL.level if one.outcome else FORCE.level if one.profile.what == MILITARY else EVENT.level


def _counted(one: ProfiledFigure, other: ProfiledFigure) -> Tie:
    """Return the tie of two figures by what they count."""
    gate = first_gate(one, other)
    if gate:
        return no(gate)
    at = relations(one, other)
    if at["what"] in {"disjoint", "unknown"}:
        return no(OTHER_THING)
    planned = at["state"] == "disjoint"
    if planned and not is_carried_out(one.statement, other.statement, at["when"]):
        return no(OTHER_STATE)
    summed = None if planned else judge_sum(one, other, at)
    if summed is not None:
        return _told("part or sum", summed, at)
    if at["frame"] == "disjoint":
        return no(OTHER_FRAME)
    nested = {"contains", "within"} & ({at["whose"]} if one.outcome else {at["whose"], at["where"]})
    if at["what"] != "same" or nested:
        fits = one.profile.what == MILITARY or same_subject(one, other)
        part = judge_part(one, other, at) if fits and not one.outcome and not planned else None
        return no(PART_OF) if part is None else _told("part or sum", part, at)
    return _of_one_thing(one, other, at)


def _of_one_thing(one: ProfiledFigure, other: ProfiledFigure, at: Relations) -> Tie:
    """Return the tie of two figures that count the same: by what became of those counted, or who they are."""
    gate = general_gate(one, other, at)
    if gate:
        return no(gate)
    if one.outcome:
        tie = toll_tie(one, other, at)
    elif one.profile.what == MILITARY:
        tie = force_tie(one, other, at)
    else:
        tie = count_tie(one, other, at)
    if tie.level == NO:
        return tie
    named = one.article is other.article and at["where"] == at["event"] == "same"
    limits = judge_limits(one, other, at) if not one.outcome and (tie.level != OPEN or named) else None
    if limits is not None:
        return _told("limits", limits, at)
    doubt = _doubt(one, other, at) if tie.level != OPEN else ""
    course: Course = "running" if things().is_cumulative(one.profile.what or "") else "standing"
    return (Tie(OPEN, doubt) if doubt else tie)._replace(at=at, course=course)


def _doubt(one: ProfiledFigure, other: ProfiledFigure, at: Relations) -> str:
    """Return why it is open whether tied figures that are apart are of one thing and time, or ""."""
    if agreement(one.figure, other.figure) == "agree":
        return ""
    if at["when"] == "unknown":
        return missing_date(one.statement, other.statement)
    if at["when"] == "same":
        return GIVES_BOTH if not one.outcome and gives_both(one, other) else ""
    falls = other.figure.likely.below(one.figure.likely) and things().is_cumulative(one.profile.what or "")
    several = falls and any(_may_follow(one, claim) for claim in other.page if claim is not other.claim)
    return SEVERAL if several else ""


def _may_follow(one: ProfiledFigure, claim: NumericClaim) -> bool:
    """Tell whether a figure may be the one that follows a running count."""
    same = claim.scope.what == one.profile.what and claim.scope.frame == "total"
    return same and not claim.quantity.likely.below(one.figure.likely)


def _told(level: str, verdict: Verdict, at: Relations) -> Tie:
    """Return the tie of two figures whose verdict has its own arithmetic."""
    return Tie(OPEN if verdict.judgement == "undecided" else level, verdict.reason, at, verdict=verdict)


def tied_by_sentence(pair: Pair) -> str | None:
    """Return the tie that two sentences make, of figures that their own words leave untied."""
    if pair.gate:
        return None
    if is_retold(pair.levels):
        return RETOLD
    return FRAME if pair.one_frame else None


def is_retold(levels: Mapping[str, str]) -> bool:
    """Tell whether two figures stand in one slot of a sentence told twice, of which all else is the same.

    Three quarters of the shorter sentence are in the other in its order; a name is among them, and no name,
    day or number of either is missing in the other; the articles are of the same days, and nothing says that
    they tell of two stories: agencies word the results of any two firms alike.
    """
    return (
        levels["slot"].startswith("same 3")
        and levels["story"] not in _TWO_STORIES
        and levels["names"] in _NAMED
        and levels["strange names"] == "0"
        and levels["times"] not in {"apart", "one"}
        and levels["figures"] != "0"
        and levels["rival"] not in {"0", "1"}
        and levels["days"].rpartition(" ")[2] in _DAYS
        and all(levels[name] == "same" for name in ("state", "frame", "per", "part", "newly", "past", "each"))
    )


def name_of(one: ProfiledFigure, other: ProfiledFigure) -> str | None:
    """Return what both are called if they are figures of one named thing, or of one act."""
    asserted = _one_assertion(one, other)
    if asserted is not None:
        return asserted[0].called
    return one.predicate.called if one.claim.scope.what is None and one.predicate is not None else None


def cell_of(levels: Mapping[str, str]) -> str:
    """Return among which ties a tie was measured: its kind, where both stand, how long the articles are.

    Kinds that are too seldom read for that are measured together.
    """
    if levels["tie"] not in WEIGHED:
        return TAKEN
    return f"{levels['tie']}, {levels['place']}, {levels['length']}"
