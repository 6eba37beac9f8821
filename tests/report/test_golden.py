"""The reports on one sample, byte for byte as they were reviewed.

After a change that is meant: ``CLAIMCHECK_GOLDEN=write pytest tests/report``, then read the difference.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from claimcheck.report import FORMATS, render
from claimcheck.report.view import View
from tests.report.sample import HOSTILE, TEXTS, finding, report

FOLDER = Path(__file__).parent / "golden"
WRITTEN = tuple(name for name in FORMATS if name != "sarif")  # it holds the rules' own documentation


def sample() -> View:
    found = (
        finding(0, HOSTILE[0], severity="warning"),
        finding(20, HOSTILE[20]),
        finding(21, HOSTILE[21], severity="info"),
        finding(22, HOSTILE[22], "known"),
        finding(23, HOSTILE[23], "suppressed"),
    )
    return View(
        report(found),
        TEXTS,
        show=frozenset({"known", "rejected", "undecided"}),
        hints=("More on a rule: claimcheck rule NUM001",),
        notes=("a.md:3: suppression of NUM001 is not needed",),
        statistics=True,
    )


@pytest.mark.parametrize("name", WRITTEN)
def test_as_reviewed(name: str) -> None:
    path = FOLDER / name
    text = render(name, sample())
    if os.environ.get("CLAIMCHECK_GOLDEN") == "write":
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode("utf-8"))
    assert text.encode("utf-8") == path.read_bytes()
