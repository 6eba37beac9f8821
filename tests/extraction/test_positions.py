"""The corpus of positions."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

import claimcheck
from claimcheck.models.claims import PositionClaim

CORPUS = tomllib.loads((Path(__file__).parent.parent / "corpus" / "positions.toml").read_text("utf-8"))


def positions(text: str) -> list[PositionClaim]:
    return [claim for claim in claimcheck.extract(text) if isinstance(claim, PositionClaim)]


@pytest.mark.parametrize("case", CORPUS["reads"], ids=lambda case: case["text"][:40])
def test_reads(case: dict[str, object]) -> None:
    found = positions(str(case["text"]))
    assert [[c.actor.name, c.stance, c.matter] for c in found] == case["positions"]
    assert {c.condition for c in found} == {case.get("condition")}


@pytest.mark.parametrize("text", CORPUS["silent"]["texts"])
def test_silent(text: str) -> None:
    assert positions(text) == []
