"""Quotations: who is quoted, and what all belongs to it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

import claimcheck
from claimcheck.models.claims import AttributionClaim

CORPUS = tomllib.loads((Path(__file__).parent.parent / "corpus" / "quoted_speech.toml").read_text("utf-8"))


def said(text: str) -> list[AttributionClaim]:
    return [claim for claim in claimcheck.extract(text) if isinstance(claim, AttributionClaim)]


def plain(words: str) -> str:
    return " ".join(words.split()).strip(" ,")


@pytest.mark.parametrize("case", CORPUS["reads"], ids=lambda case: case["text"][:40])
def test_reads(case: dict[str, object]) -> None:
    claims = said(str(case["text"]))
    found = [claim for claim in claims if plain(claim.cue.text) == case["cue"]]
    assert found, claims
    assert found[-1].source is not None
    assert plain(found[-1].source.text) == case["source"]
    parts: list[str] = case["content"]  # type: ignore[assignment]
    assert [plain(part.text) for part in found[-1].content] == [plain(part) for part in parts]


@pytest.mark.parametrize("text", CORPUS["silent"]["texts"])
def test_silent(text: str) -> None:
    assert said(text) == []
