"""Figures that tell the size of one and the same event: who acts, what it befalls, where and on what day."""

from __future__ import annotations

from typing import Final

from claimcheck.comparison.verdicts import agreement
from claimcheck.lang.attribute_words import attribute_words
from claimcheck.lang.gazetteer import gazetteer
from claimcheck.lang.predicate_words import predicate_words
from claimcheck.linking.evidence.timing import Relations
from claimcheck.linking.links import FigureStatement
from claimcheck.linking.profiles.context import in_one_sentence
from claimcheck.linking.profiles.profiled_figure import ProfiledFigure
from claimcheck.linking.ties.count_ties import gives_both
from claimcheck.linking.ties.gates import (
    FALLS,
    GIVES_BOTH,
    NOBODY_NAMED,
    ONE_BODY,
    ONE_BREATH,
    OPEN,
    OTHER_AGENTS,
    OTHER_DAYS,
    OTHER_OWNER,
    OTHER_PLACE,
    OTHER_PURPOSE,
    OTHER_SORT,
    OTHER_THING,
    PART_OF,
    STRANGE_NAME,
    Tie,
    is_partitive,
    no,
)
from claimcheck.linking.ties.place_relations import smaller_than_countries
from claimcheck.linking.ties.predicate_frames import PredicateFrame
from claimcheck.linking.ties.verdict_reasons import OTHER_FRAME, OTHER_STATE
from claimcheck.linking.wordings import missing_date

EVENT: Final = Tie("deed")  # its level as ``weights.toml`` has it
_APART: Final = frozenset({"disjoint", "contains", "within"})
_REPLACED: Final = frozenset({"running", "standing"})
"""Kinds of acts whose size a later day may change."""
_RECENT: Final = 3  # days from an event to its report


def event_tie(
    one: ProfiledFigure,
    other: ProfiledFigure,
    first: PredicateFrame,
    second: PredicateFrame,
    alike: FigureStatement,
    at: Relations,
) -> Tie:
    """Tell whether both are of one event; ``alike`` is ``other`` in the unit of ``one``, the earlier.

    ``at`` says of their times what the days of both articles tell.
    """
    gate = _gate(one, other, first, second, at) or _subject_gate(one, other, first, second, at)
    if gate:
        return no(gate)
    at_once = at["when"] == "same" and one.when == other.when
    if not at_once and first.kind == "once" and _same_news(one, other, first, second):
        at_once, at["when"] = True, "same"
    if agreement(one.figure, alike.figure) == "agree":
        return EVENT
    if at["when"] == "unknown":
        return Tie(OPEN, missing_date(one.statement, alike))
    if at["when"] == "same":
        if not at_once or not _soon(one, other):
            return no(OTHER_DAYS)
        return no(GIVES_BOTH) if gives_both(one, other) else EVENT
    if first.kind not in _REPLACED:
        return no(OTHER_DAYS)
    falls = first.kind == "running" and alike.figure.likely.below(one.figure.likely)
    return no(FALLS) if falls else EVENT


def _gate(
    one: ProfiledFigure, other: ProfiledFigure, first: PredicateFrame, second: PredicateFrame, at: Relations
) -> str:
    """Return what keeps two figures of one act apart: what they count, its state, place and day."""
    if one.profile.what != other.profile.what or one.modifiers != other.modifiers:
        return OTHER_THING
    if not _nested(first.narrower, second.narrower) or bool(first.narrower) != bool(second.narrower):
        return OTHER_SORT
    if at["state"] != "same":
        return OTHER_STATE
    if at["frame"] != "same":
        return OTHER_FRAME
    if at["whose"] in _APART or at["where"] in _APART:
        return OTHER_OWNER if at["whose"] in _APART else OTHER_PLACE
    if is_partitive(one) or is_partitive(other):
        return PART_OF
    if one.article is other.article:
        if one.in_head == other.in_head:
            return ONE_BODY  # figures of many sorts follow each other
        if in_one_sentence(one.article.text, one.claim, other.claim):
            return ONE_BREATH
    if _ahead(one) or _ahead(other) or (first.days and second.days and first.days != second.days):
        return OTHER_DAYS
    return ""


def _subject_gate(
    one: ProfiledFigure, other: ProfiledFigure, first: PredicateFrame, second: PredicateFrame, at: Relations
) -> str:
    """Return what keeps two figures of one act apart: who acts, what it befalls and for what."""
    if first.agents and second.agents and not _nested(first.agents, second.agents):
        return OTHER_AGENTS
    shared = bool(first.agents & second.agents)
    if _strange(first, other, acts=shared) or _strange(second, one, acts=shared):
        return STRANGE_NAME
    if not _one_purpose(one, first, second):
        return OTHER_PURPOSE
    if first.objects and second.objects and not _nested(first.objects, second.objects):
        return OTHER_AGENTS
    if (first.agents & second.agents) or (first.objects & second.objects):
        return ""
    if _as_place(first, second, other) or _as_place(second, first, one):
        return ""
    return "" if _one_scene(one, other, first, second, at) else NOBODY_NAMED


def _same_news(
    one: ProfiledFigure, other: ProfiledFigure, first: PredicateFrame, second: PredicateFrame
) -> bool:
    """Tell whether both report one event of these days, though not both say its day."""
    told, again = one.article.date, other.article.date
    if told is None or again is None or abs((again - told).days) > 1:
        return False
    if first.days and first.days == second.days:
        return True
    unsaid = (one.claim.holds.start == told) or (other.claim.holds.start == again)
    recent = all(p.day is not None and 0 <= (told - p.day).days <= _RECENT for p in (one, other))
    return unsaid and recent and bool(first.agents & second.agents) and len(first.names & second.names) > 1


def _soon(one: ProfiledFigure, other: ProfiledFigure) -> bool:
    """Tell whether one article came at most a day after the other, or both say in words when it was."""
    told, again = one.article.date, other.article.date
    if told is None or again is None or abs((again - told).days) <= 1:
        return True
    return one.claim.holds.start != told and other.claim.holds.start != again


def _ahead(one: ProfiledFigure) -> bool:
    """Tell whether the day of what is told as done lies ahead: it is then the day of something else."""
    start, told = one.when[0], one.article.date
    done = one.claim.scope.state == "actual" or "state" in one.claim.implied
    return done and start is not None and told is not None and start > told


def _nested(one: frozenset[str], other: frozenset[str]) -> bool:
    return one <= other or other <= one


def _strange(frame: PredicateFrame, other: ProfiledFigure, *, acts: bool) -> bool:
    """Tell whether the clause names what the other figure's sentence and title do not.

    ``acts``: who acts is known to be the same, if not in the same words.
    """
    told = frame.names - frame.agents if acts else frame.names
    return not told <= (other.context.names | other.topic.names | _names_of(other) | other.story.heroes)


def _names_of(one: ProfiledFigure) -> frozenset[str]:
    return frozenset() if one.predicate is None else one.predicate.names


def _one_purpose(one: ProfiledFigure, first: PredicateFrame, second: PredicateFrame) -> bool:
    """Tell whether both are for the same; of an amount told for something another may be the whole."""
    if first.purposes and second.purposes:
        return not first.purposes.isdisjoint(second.purposes)
    return one.claim.quantity.type != "money" or first.purposes == second.purposes


def _as_place(active: PredicateFrame, passive: PredicateFrame, other: ProfiledFigure) -> bool:
    """Tell whether who acts in one is the place of the other: "Gdansk planted", "planted in Gdansk"."""
    if not active.agents or passive.agents or passive.agent:
        return False
    places = {word.lower() for place in other.claim.scope.where for word in place.split()}
    return active.agents <= places


def _one_scene(
    one: ProfiledFigure, other: ProfiledFigure, first: PredicateFrame, second: PredicateFrame, at: Relations
) -> bool:
    """Tell whether both tell of one place, and of one day or in the same words; nobody is named who acts."""
    if first.agents and second.agents:
        return False
    shared = first.names & second.names
    told = one.article is not other.article and one.story.is_of(other.story)
    if first.agent != second.agent and first.agent and second.agent:
        return False
    if told and not (first.agents or second.agents) and _plain(one, first, second):
        return True
    if not shared:
        return False
    if first.role == "measure":
        return True
    if one.claim.quantity.type not in {"count", "measure"}:
        return False
    days = bool(first.days) and first.days == second.days
    unit = f"{one.claim.quantity.unit_text or ''} {other.claim.quantity.unit_text or ''}".lower().split()
    alike = len((one.context.words & other.context.words) - {*unit, first.act} - shared)
    if first.role == "subject" and at["where"] == "same" and one.claim.scope.where and alike > 1:
        return True
    if one.claim.scope.where or other.claim.scope.where:
        return (days or alike > 0) and _local(one, other, at, shared)
    return bool(first.sites & second.sites) or (days and alike > 0 and not _countries(shared))


def _plain(one: ProfiledFigure, first: PredicateFrame, second: PredicateFrame) -> bool:
    """Tell whether the event needs no name beside it: things are counted, or the same noun asks or costs."""
    if first.role == "measure":
        return False
    unsaid = attribute_words().words.nobody | {""}  # "the company has": which one?
    if first.act in predicate_words().words.anybody and not unsaid.isdisjoint((first.agent, second.agent)):
        return False
    if one.claim.quantity.type in {"count", "measure", "duration"}:
        return True
    return first.act in predicate_words().words.asking and bool(first.agent) and first.agent == second.agent


def _local(one: ProfiledFigure, other: ProfiledFigure, at: Relations, shared: frozenset[str]) -> bool:
    """Tell whether both name one place, smaller than a country."""
    places = {*one.claim.scope.where, *other.claim.scope.where}
    told = all({word.lower() for word in place.split()} <= shared for place in places)
    return (at["where"] == "same" or told) and smaller_than_countries(tuple(places))


def _countries(names: frozenset[str]) -> bool:
    known = gazetteer()
    return any(known.country(name.capitalize()) == name.capitalize() for name in names)
