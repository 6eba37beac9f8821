"""Counts of forces and of anything else: one thing if owner, place and the words around both are the same."""

from __future__ import annotations

from typing import Final

from claimcheck.lang.link_words import link_words
from claimcheck.lang.scope_words import scope_words
from claimcheck.lang.things import things
from claimcheck.linking.evidence.timing import Relations
from claimcheck.linking.profiles.profiled_figure import ProfiledFigure
from claimcheck.linking.ties.gates import (
    NEWLY,
    ON_THE_WAY,
    OTHER_DAYS,
    OTHER_PERIOD,
    OTHER_WORDS,
    PART_OF,
    RETOLD_DAYS,
    Tie,
    is_partitive,
    likeness,
    no,
    unknown,
)

MILITARY: Final = "military personnel"
FORCE: Final = Tie("force")
COUNT: Final = Tie("count")
_MUCH_ALIKE: Final = 0.75
_LIKE: Final = 0.5
_TITLES_ALIKE: Final = 0.75
_BESIDE: Final = 6
_FLOWS: Final = frozenset({"increase", "decrease", "change"})


def force_tie(one: ProfiledFigure, other: ProfiledFigure, at: Relations) -> Tie:
    """Tell whether both are of one force: of one owner in one place, and there."""
    if one.profile.per in scope_words().units.words:
        return FORCE
    if is_partitive(one) or is_partitive(other):
        return no(PART_OF)
    if one.article is other.article:
        if one.in_head != other.in_head and at["event"] == "same" and likeness(one, other) >= _MUCH_ALIKE:
            return FORCE
        if at["event"] != "same":
            return unknown(at)
    if one.profile.frame == "increase":
        return FORCE if _one_reinforcement(one, other, at) else no(ON_THE_WAY)
    if at["where"] != "same" or at["whose"] != "same" or not (_standing(one) and _standing(other)):
        return unknown(at)
    if not one.places and not other.places and likeness(one, other) < _LIKE:
        return unknown(at)
    return FORCE


def count_tie(one: ProfiledFigure, other: ProfiledFigure, at: Relations) -> Tie:
    """Tell whether two counts of the same noun are told in much the same words, with the same names."""
    if any(side.context.part or side.context.newly or side.context.past for side in (one, other)):
        return no(NEWLY)
    lasting = things().is_cumulative(one.profile.what or "")
    apart = one.article is not other.article
    running = one.context.running and other.context.running and lasting
    if running and apart and one.story.is_of(other.story) and at["where"] in {"same", "unknown"}:
        return COUNT
    if one.profile.frame in _FLOWS and apart:
        return no(ON_THE_WAY)
    if not same_subject(one, other):
        return no(OTHER_WORDS)
    counted = one.claim.quantity.type in {"count", "vague"} and _standing(one) and _standing(other)
    if at["when"] == "disjoint" and not lasting and not counted:
        return no(OTHER_DAYS)  # what flows anew each day is not replaced
    if at["when"] == "same" and one.when != other.when:
        return no(OTHER_PERIOD)  # two periods that overlap are not one
    open_axis = at["whose"] == "unknown" or at["where"] == "unknown" or not one.context.names
    return unknown(at) if open_axis else COUNT


def same_subject(one: ProfiledFigure, other: ProfiledFigure) -> bool:
    """Tell whether the words around two figures name the same, told in much the same words."""
    if likeness(one, other) < _MUCH_ALIKE or one.context.names != other.context.names:
        return False
    if not _beside_alike(one, other):
        return False
    if one.article is other.article:
        return one.in_head != other.in_head
    titles, others = one.topic.words, other.topic.words
    if titles - others and others - titles:
        return False  # two of a series: each title names what the other does not
    return len(titles & others) >= _TITLES_ALIKE * max(1, len(titles), len(others))


def gives_both(one: ProfiledFigure, other: ProfiledFigure) -> bool:
    """Tell whether one of two articles gives both figures: it then tells of two things, or of the change."""
    return one.article is not other.article and (_given(one, other) or _given(other, one))


def _given(one: ProfiledFigure, other: ProfiledFigure) -> bool:
    quantity, what = one.claim.quantity, one.claim.scope.what
    return any(
        claim.quantity.value == quantity.value
        and claim.scope.what == what
        and claim.quantity.unit == quantity.unit
        for claim in other.page
    )


def _beside_alike(one: ProfiledFigure, other: ProfiledFigure) -> bool:
    """Tell whether the content words right beside two figures are the same; "x vs y" tables never are."""
    if any("vs" in (*side.context.before[-1:], *side.context.after[:1]) for side in (one, other)):
        return False
    return all(
        _first(one.context.words, one_side) == _first(other.context.words, other_side)
        for one_side, other_side in (
            (one.context.before[:-_BESIDE:-1], other.context.before[:-_BESIDE:-1]),
            (one.context.after[:_BESIDE], other.context.after[:_BESIDE]),
        )
    )


def _first(content_words: frozenset[str], words: tuple[str, ...]) -> str | None:
    return next((word for word in words if word in content_words), None)


def _one_reinforcement(one: ProfiledFigure, other: ProfiledFigure, at: Relations) -> bool:
    """Tell whether both tell of the soldiers that one country adds in one place, in the same days."""
    known = at["where"] == at["whose"] == "same" and bool(one.profile.whose) and bool(one.profile.where)
    told, again = one.article.date, other.article.date
    if not known or told is None or again is None or one.article is other.article:
        return False
    return abs((again - told).days) <= RETOLD_DAYS and at["when"] == "same"


def _standing(one: ProfiledFigure) -> bool:
    """Tell whether the words tell of a force that is there, not of soldiers to whom something happened."""
    words, context = link_words(), one.context
    if context.part or context.newly or words.passing & context.words:
        return False
    near = {*context.before[-9:], *context.after[:7]}
    return bool(words.standing & near) or one.profile.state != "actual"
