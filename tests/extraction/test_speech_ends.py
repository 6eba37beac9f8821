"""Where the words of another end: what ends them, and what only looks as if it did."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

import claimcheck
from claimcheck.models.claims import AttributionClaim

CORPUS = tomllib.loads((Path(__file__).parent.parent / "corpus" / "speech_ends.toml").read_text("utf-8"))


def plain(words: str) -> str:
    return " ".join(words.split()).strip(" ,")


@pytest.mark.parametrize("case", CORPUS["reads"], ids=lambda case: case["text"][:40])
def test_ends(case: dict[str, object]) -> None:
    text = str(case["text"])
    claims = [claim for claim in claimcheck.extract(text) if isinstance(claim, AttributionClaim)]
    found = [claim for claim in claims if plain(claim.cue.text) == case["cue"]]
    assert found, claims
    assert [plain(part.text) for part in found[0].content] == case["content"]
