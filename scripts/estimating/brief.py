"""Pairs of figures of two short texts, of which it is known whether one text bears out the other.

Which figure of the claim answers to which of the evidence nobody has marked. Where the evidence bears the
claim out, it is a figure that bears the claim's out; where it rules the claim out, one that rules it out: of
several that one that the table so far takes for the likeliest (the hard form of expectation maximisation).
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from claimcheck.linking.brief.bears_out import figures_of_both, result_of
from claimcheck.linking.brief.figure_matching import Match, coordinates_of
from claimcheck.linking.evidence.model import Table
from estimating.fit import Sample, fitted

ROUNDS = 3
STRENGTH = 0.3
DOUBTFUL = 0.3  # weight of a pair that may be of one thing, too
_RESULTS = {"SUPPORTS": "supports", "REFUTES": "refutes"}


def brief(folder: Path) -> Table:
    """Return the table for the pairs of ``dev.jsonl`` and ``dev_nei.jsonl``."""
    candidates = [found for path in ("dev.jsonl", "dev_nei.jsonl") for found in _candidates(folder / path)]
    table = Table(start=0, bits={})
    for _ in range(ROUNDS):
        table = fitted(
            [sample for found in candidates for sample in _labelled(found, table)], strength=STRENGTH
        )
    return table


def _candidates(path: Path) -> Iterator[list[tuple[Sample, bool]]]:
    """Yield for each figure of a claim the figures that it may answer to, each with whether it can be it."""
    for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        found: dict[int, list[tuple[Sample, bool]]] = defaultdict(list)
        for number, levels, result in _pairs(row):
            wanted = _RESULTS.get(row["label"])
            fits = wanted is not None and result in {wanted, "open"}
            found[number].append((Sample(levels, False, 1.0, kind=result if result == wanted else ""), fits))
        yield from found.values()


def _pairs(row: dict[str, Any]) -> Iterator[tuple[int, dict[str, str], str]]:
    said, seen = figures_of_both(row["claim"], row["evidence"], topic=row.get("page"))
    for number, claim in enumerate(said):
        for item in seen:
            levels = coordinates_of(claim, item)
            if levels is not None:
                yield number, levels, result_of(Match(claim, item, 0))


def _labelled(found: list[tuple[Sample, bool]], table: Table) -> Iterator[Sample]:
    fitting = [sample for sample, fits in found if fits]
    best = max(fitting, key=lambda it: (table.total(it.levels), bool(it.kind)), default=None)
    for sample, fits in found:
        yield replace(sample, same=sample is best, weight=DOUBTFUL if fits and sample is not best else 1.0)
