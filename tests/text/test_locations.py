"""Phrases of place, against their corpus."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from claimcheck.text import Tokens, tokens_of_text
from claimcheck.text.locations import Location, locations

CORPUS = tomllib.loads((Path(__file__).parents[1] / "corpus" / "locations.toml").read_text(encoding="utf-8"))


def found_in(text: str) -> list[Location]:
    tokens: Tokens = tokens_of_text(text)
    return [place for bounds in tokens.sentences for place in locations(tokens, *bounds)]


@pytest.mark.parametrize("case", CORPUS["reads"], ids=lambda case: case["text"][:40])
def test_reads(case: dict[str, Any]) -> None:
    found = found_in(case["text"])
    assert [list(place.places) for place in found] == case["places"]
    assert any(place.each for place in found) is case.get("each", False)
    assert any(place.origin for place in found) is case.get("origin", False)


@pytest.mark.parametrize("text", CORPUS["silent"]["texts"])
def test_silent(text: str) -> None:
    assert found_in(text) == []


def test_hostile_text_is_read_in_linear_time() -> None:
    assert len(found_in("in Kabul's " * 3000)) <= 3000
    assert found_in("in the " * 5000) == []
    assert found_in("Kabul, " * 5000) == []
