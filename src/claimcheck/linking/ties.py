"""Whether the words of two figures tie them: of one force, toll, deed or attribute, told plainly enough.

The judgement is one coordinate of the model, ``tie``, and its verdict is the link's.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from claimcheck.linking.judging import judge
from claimcheck.linking.limits import LIMITS
from claimcheck.linking.parts import PART
from claimcheck.linking.prepared import Prepared
from claimcheck.linking.scoring import Pair
from claimcheck.linking.sums import SUM
from claimcheck.models.verdict import Verdict

NONE: Final = "-"
UNTIED: Final = frozenset({NONE, "no", "open"})
RETOLD: Final = "retold"
FRAME: Final = "frame"
TOLD_AGAIN: Final = frozenset({RETOLD, FRAME})
"""Ties by the sentences alone; what is said of the figures themselves leaves the verdict open."""
WEIGHED: Final = frozenset({"toll", "deed"}) | TOLD_AGAIN
"""Ties that hold as often as was measured (``weights.toml``); the others are taken at their word."""
_NAMED: Final = frozenset({"2", "3", "4"})  # levels of shared names that tell something
_TWO_STORIES: Final = frozenset({"0", "1", "2"})
_DAYS: Final = frozenset({"0", "1", "2", "3"})  # up to a week
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
    near = levels["days"].rpartition(" ")[2] in _DAYS
    same = all(levels[name] == "same" for name in ("state", "frame", "per", "part", "newly", "past", "each"))
    return (
        levels["slot"].startswith("same 3")
        and levels["story"] not in _TWO_STORIES
        and levels["names"] in _NAMED
        and levels["strange names"] == "0"
        and levels["times"] not in {"apart", "one"}
        and levels["figures"] != "0"
        and levels["rival"] not in {"0", "1"}
        and near
        and same
    )


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


def name_of(one: Prepared, other: Prepared) -> str | None:
    """Return what both are called if they are figures of one named thing, or of one act."""
    if one.fact is not None and other.fact is not None and one.fact.name == other.fact.name:
        return one.fact.called
    return one.deed.called if one.claim.scope.what is None and one.deed is not None else None


def cell_of(levels: Mapping[str, str]) -> str:
    """Return among which ties a tie was measured: its kind, where both stand, how long the articles are."""
    return f"{levels['tie']}, {levels['place']}, {levels['length']}"
