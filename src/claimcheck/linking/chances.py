"""How probable it is that two figures are of one thing, as pairs that were read by hand tell."""

from __future__ import annotations

from typing import Final

from claimcheck.linking.evidence.model import Weights
from claimcheck.linking.evidence.scoring import Pair
from claimcheck.linking.ties.tie import AGREEING, FRAME, UNTIED, cell_of
from claimcheck.models.verdict import Verdict

UNKNOWN: Final = 0.5
"""The probability of a tie of a kind that was never measured."""
MEASURED_WHERE_MADE: Final = 0.7
"""The most that frames may claim: their cell was measured on the pairs for which they were made, 27 of 33.
Elsewhere one of seven was right and two were arguable; this is the share of all forty, arguable ones half."""
FITS: Final = frozenset({"agree", "incomparable", "undecided"})
"""Judgements of figures that may both be right."""


def chance_of(pair: Pair, verdict: Verdict, table: Weights) -> float:
    """Return the probability that both are of one thing: unequal figures seldom are, tied ones mostly."""
    tied = pair.levels["tie"] not in UNTIED
    if verdict.judgement in FITS:
        chance = table.probability("fits", pair.total)
        return max(table.ties[AGREEING], chance) if tied and verdict.judgement == "agree" else chance
    if not tied:
        return table.probability("apart", pair.total)
    share = table.ties.get(cell_of(pair.levels), UNKNOWN)
    return min(share, MEASURED_WHERE_MADE) if pair.levels["tie"] == FRAME else share
