"""Findings and claims as data frames, in pandas and in polars."""

from __future__ import annotations

import datetime as dt
from importlib.util import find_spec

import pytest

import claimcheck
from claimcheck.report.csv import COLUMNS
from claimcheck.report.tables import CLAIM_COLUMNS, NoFramesError
from tests.report.sample import HOSTILE, finding, report

BACKENDS = ("pandas", "polars")


def frames(backend: str) -> None:
    for name in ("narwhals", backend):
        if find_spec(name) is None:
            pytest.skip(f"{name} is not installed: pip install -e '.[frames]' {backend}")


@pytest.mark.parametrize("backend", BACKENDS)
def test_a_row_a_finding(backend: str) -> None:
    frames(backend)
    found = (
        finding(20, HOSTILE[20], severity="info"),
        finding(21, HOSTILE[21]),
        finding(22, HOSTILE[22], "known"),
    )
    frame = report(found).to_frame(backend)
    assert type(frame).__module__.startswith(backend)
    assert tuple(frame.columns) == COLUMNS
    assert list(frame["severity"]) == ["error", "info", "error"]
    assert list(frame["line"]) == [25, 24, 26]


@pytest.mark.parametrize("backend", BACKENDS)
def test_a_row_a_claim(backend: str) -> None:
    frames(backend)
    article = claimcheck.Article(
        text="Mayor Ann Reed said on Monday that about 40 people had died.", date=dt.date(2024, 3, 5)
    )
    claims = claimcheck.extract(article)
    frame = claimcheck.claims_to_frame(claims, backend)
    assert tuple(frame.columns) == CLAIM_COLUMNS
    assert list(frame["text"]) == [claim.text for claim in claims]
    row = [claim.kind for claim in claims].index("numeric")
    assert list(frame["value"])[row] == 40
    assert list(frame["low_bound"])[row] < 40 < list(frame["high_bound"])[row]
    assert list(frame["attributed_to"])[row] == "Ann Reed"


def test_nothing_found_is_a_frame_without_rows() -> None:
    frames("polars")
    assert len(report(()).to_frame("polars")) == 0
    assert len(claimcheck.claims_to_frame([], "polars")) == 0


def test_what_is_missing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claimcheck.report.tables.find_spec", lambda _: None)
    with pytest.raises(NoFramesError, match="narwhals is not installed"):
        report().to_frame()
    monkeypatch.setattr("claimcheck.report.tables.find_spec", lambda name: name == "narwhals" or None)
    with pytest.raises(claimcheck.ClaimcheckError, match="neither polars nor pandas"):
        report().to_frame()
