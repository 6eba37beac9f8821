"""Whether the words of two figures tie them: of one force, toll, deed or attribute, told plainly enough.

The judgement is one coordinate of the model, ``tie``, and its verdict is the link's.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from claimcheck.linking.judging import judge
from claimcheck.linking.limits import LIMITS
from claimcheck.linking.links import Statement
from claimcheck.linking.parts import PART
from claimcheck.linking.prepared import Prepared
from claimcheck.linking.sums import SUM
from claimcheck.models.verdict import Verdict

NONE: Final = "-"
UNTIED: Final = frozenset({NONE, "no", "open"})
WEIGHED: Final = frozenset({"toll", "deed"})
"""Ties that hold as often as was measured (``weights.toml``); the others are taken at their word."""
CERTAIN: Final = frozenset({PART, SUM})
"""Reasons of verdicts that do not rest on both figures being of one thing."""


def tie_of(one: Prepared, other: Prepared) -> tuple[str, Verdict | None]:
    """Return the level of the tie and the verdict, if the words allow one.

    "-" if nothing they are filed under is the same, "no" if they are judged to be of two things, "open" if
    that cannot be told; else what kind of thing both are of.
    """
    if one.keys.isdisjoint(other.keys):
        return NONE, None
    earlier, later = sorted((one, other), key=lambda side: side.order)
    verdict = judge(earlier, later)
    if verdict is None:
        return "no", None
    if verdict.judgement == "undecided":
        return "open", verdict
    return _kind(earlier, later, verdict), verdict


def _kind(one: Prepared, other: Prepared, verdict: Verdict) -> str:
    if verdict.reason in CERTAIN:
        return "part or sum"
    if verdict.reason == LIMITS:
        return "limits"
    if one.fact is not None and other.fact is not None and one.fact.name == other.fact.name:
        return "attribute"
    if one.fate:
        return "toll"
    if one.claim.scope.what == "military personnel":
        return "force"
    if one.deed is not None and other.deed is not None and one.deed.key == other.deed.key:
        return "deed"
    return "count"


def named(one: Prepared, other: Prepared) -> tuple[Statement, Statement]:
    """Return both statements; where both are figures of one named thing, or of one deed, they say so."""
    called = None
    if one.fact is not None and other.fact is not None and one.fact.name == other.fact.name:
        called = one.fact.called
    elif one.claim.scope.what is None and one.deed is not None:
        called = one.deed.called
    if called is None:
        return one.statement, other.statement
    first, second = (
        Statement(
            side.article,
            side.claim.model_copy(update={"scope": side.claim.scope.model_copy(update={"what": called})}),
        )
        for side in (one, other)
    )
    return first, second


def cell_of(levels: Mapping[str, str]) -> str:
    """Return among which ties a tie was measured: its kind, where both stand, how long the articles are."""
    return f"{levels['tie']}, {levels['place']}, {levels['length']}"
