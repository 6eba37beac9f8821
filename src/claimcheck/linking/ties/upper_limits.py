"""Two upper limits for one thing: the limits themselves are claims."""

from __future__ import annotations

from claimcheck.comparison.verdicts import Figure, agreement, shown
from claimcheck.linking.evidence.timing import Relations
from claimcheck.linking.profiles.profiled_figure import ProfiledFigure
from claimcheck.models.interval import Interval
from claimcheck.models.verdict import Verdict

LIMITS = "limits differ"


def judge_limits(one: ProfiledFigure, other: ProfiledFigure, at: Relations) -> Verdict | None:
    """Compare "up to x" with "up to y"; ``None`` if the pair is not two limits, or they agree."""
    first, second = one.claim, other.claim
    if first.quantity.relation != "<=" or second.quantity.relation != "<=" or at["when"] == "disjoint":
        return None
    limits = _limit(one), _limit(other)
    if agreement(*limits) == "agree":
        return None
    return Verdict(judgement="tension", reason=LIMITS, working=shown(*limits), coordinates=at)


def _limit(one: ProfiledFigure) -> Figure:
    quantity = one.claim.quantity
    top = quantity.possible.high or quantity.value
    low, high = sorted((quantity.value * 2 - top, top))
    around = Interval(low=low, high=high)
    return Figure(
        f"the limit of “{one.figure.words}”", around, around, around, around, whole=one.figure.whole
    )
