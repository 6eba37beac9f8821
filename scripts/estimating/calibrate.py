"""From sums to probabilities, on marked pairs by tables that did not see them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score

from claimcheck.linking.evidence.model import Points
from claimcheck.linking.ties.tie import AGREEING, NONE, UNTIED, cell_of
from estimating.fit import Sample

STEPS = range(-150, 151, 25)  # tenths of a bit


def calibration(samples: Sequence[Sample]) -> dict[str, Points]:
    """Return for each kind of pair the points of a logistic curve through its marked pairs (Platt, 1999).

    Examples of the project's own do not count: of untied pairs they have nearly none that are of one thing.
    """
    found = {}
    for kind in ("apart", "fits"):
        told = [sample for sample in samples if sample.kind == kind and sample.of_news]
        totals = np.array([[sample.total / 10] for sample in told])
        same = np.array([sample.same for sample in told])
        curve = LogisticRegression(C=1.0).fit(totals, same)
        chances = curve.predict_proba(np.array([[step / 10] for step in STEPS]))[:, 1]
        found[kind] = tuple(
            (step, round(float(chance), 3)) for step, chance in zip(STEPS, chances, strict=True)
        )
    return found


def shares(samples: Sequence[Sample]) -> dict[str, float]:
    """Return for each cell of ties the share that holds, half a pair added to either side (Jeffreys).

    Ties of kinds that are seldom read in news, an attribute, a force, a count, limits, are one cell for all
    ("taken at its word"), those whose figures agree another.
    """
    same: Counter[str] = Counter()
    all_: Counter[str] = Counter()
    for sample in samples:
        if sample.levels.get("tie", NONE) not in UNTIED and (cell := _cell(sample)):
            all_[cell] += 1
            same[cell] += sample.same
    return {cell: round((same[cell] + 0.5) / (all_[cell] + 1), 3) for cell in sorted(all_)}


def _cell(sample: Sample) -> str:
    if sample.kind == "fits":
        return AGREEING
    return cell_of(sample.levels) if sample.kind == "tied" else ""


def summary(samples: Sequence[Sample]) -> str:
    """Return how well the sums order marked pairs that their tables did not see."""
    lines = []
    for kind in ("apart", "fits"):
        for weight in sorted({sample.weight for sample in samples}):
            told = [s for s in samples if s.kind == kind and s.weight == weight]
            same = [s.same for s in told]
            if any(same) and not all(same):
                area = average_precision_score(same, [s.total for s in told])
                lines.append(f"{kind} {weight}: {sum(same)} of {len(same)}, average precision {area:.3f}")
    return "\n".join(lines)
