"""Figures of one attribute of one named thing: of the same period, sort and place."""

from __future__ import annotations

from typing import Final

from claimcheck.linking.evidence.timing import Relations
from claimcheck.linking.profiles.context import in_one_sentence
from claimcheck.linking.profiles.profiled_figure import ProfiledFigure
from claimcheck.linking.ties.attribute_assertions import AttributeAssertion
from claimcheck.linking.ties.gates import (
    KNOWN_WITHIN,
    ONE_BREATH,
    OTHER_DAYS,
    OTHER_PERIOD,
    OTHER_PLACE,
    OTHER_SORT,
    PART_OF,
    RETOLD_DAYS,
    TOLL_DAYS,
    Tie,
    days_between,
    no,
)
from claimcheck.linking.ties.verdict_reasons import OTHER_FRAME, OTHER_STATE

ATTRIBUTE: Final = Tie("attribute")
_CAPACITY: Final = frozenset({"actual", "allowed"})
"""A capacity is allowed in any words."""


def attribute_tie(
    one: ProfiledFigure,
    other: ProfiledFigure,
    first: AttributeAssertion,
    second: AttributeAssertion,
    at: Relations,
) -> Tie:
    """Tell whether both figures give one attribute of one thing the same way.

    ``at`` is told of what does not change, or is of one period, that it is of one time, and of a capacity
    that it is of one state.
    """
    gate = _gate(one, other, first, second) or _time_gate(one, other, first, second)
    if gate:
        return no(gate)
    if at["frame"] != "same":
        return no(OTHER_FRAME)
    if at["state"] != "same":
        if {one.profile.state, other.profile.state} != _CAPACITY:
            return no(OTHER_STATE)
        at["state"] = "same"
    if first.attribute.kind != "standing" and at["when"] == "disjoint":
        at["when"] = "same"
    return ATTRIBUTE


def _gate(
    one: ProfiledFigure, other: ProfiledFigure, first: AttributeAssertion, second: AttributeAssertion
) -> str:
    within = one.article is other.article
    if (first.definite or second.definite) and not within:
        return KNOWN_WITHIN
    if within and in_one_sentence(one.article.text, one.claim, other.claim):
        return ONE_BREATH
    if first.narrower != second.narrower:
        return OTHER_SORT
    if first.where != second.where:
        return OTHER_PLACE
    return PART_OF if one.context.part or other.context.part else ""


def _time_gate(
    one: ProfiledFigure, other: ProfiledFigure, first: AttributeAssertion, second: AttributeAssertion
) -> str:
    if first.period != second.period:
        return OTHER_PERIOD
    if one.article is other.article or first.attribute.kind == "fixed":
        return ""
    if first.attribute.kind == "flow":
        told, again = one.article.date, other.article.date
        soon = told is None or again is None or abs((again - told).days) <= TOLL_DAYS
        return "" if first.period and soon else OTHER_PERIOD  # later, a figure is restated
    same = first.past == second.past and (not first.past or days_between(one, other) <= RETOLD_DAYS)
    return "" if same else OTHER_DAYS
