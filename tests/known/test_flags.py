"""Lines of the baseline that excuse nothing, or only what a comment takes back."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.known.baseline import Baseline, BaselineError, baseline_of_text
from tests.known.toy import Articles, all_edges, findings

TWO: Articles = {"a.md": {"toll": ("41", "41 dead")}, "b.md": {"toll": ("64", "64 dead")}}
EDGES = all_edges(findings(TWO))
FILE = Path("baseline.jsonl")


def test_flags_come_back_as_they_were_written() -> None:
    (first, one), (second, other) = EDGES.items()
    baseline = Baseline({first: one}, {first: one, second: other}, {second: other})
    assert baseline_of_text(baseline.text(), FILE) == baseline
    assert baseline_of_text(baseline.text(), FILE).text() == baseline.text()


def test_a_merge_that_keeps_both_leaves_the_line_idle() -> None:
    accepted = Baseline(EDGES)
    rested = accepted.resting(EDGES)
    merged = baseline_of_text(accepted.text() + rested.text(), FILE)
    assert (merged.edges, merged.idle) == ({}, EDGES)


@pytest.mark.parametrize(
    "flag", ['"idle": false', '"idle": "yes"', '"asleep": true', '"idle": true, "excused": true']
)
def test_other_flags_are_refused(flag: str) -> None:
    line = Baseline(EDGES).text().splitlines()[0]
    with pytest.raises(BaselineError, match="is no half-edge"):
        baseline_of_text(f"{line[:-1]}, {flag}}}\n", FILE)
