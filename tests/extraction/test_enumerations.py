"""Counts beside their lists, against the corpus; and that hostile text costs little."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.extraction.drafts import Drafts, EnumerationDraft
from claimcheck.extraction.enumerations import extract_enumerations
from claimcheck.text import tokens_of_text

CORPUS = tomllib.loads(
    (Path(__file__).parents[1] / "corpus" / "enumerations.toml").read_text(encoding="utf-8")
)


def drafts_of(text: str) -> list[EnumerationDraft]:
    drafts = Drafts()
    extract_enumerations(tokens_of_text(text), drafts)
    return drafts.enumerations


@pytest.mark.parametrize("case", CORPUS["reads"], ids=lambda case: case["text"][:50])
def test_reads(case: dict[str, Any]) -> None:
    (draft,) = [draft for draft in drafts_of(case["text"]) if draft.of != case.get("rest")]
    assert (draft.count, draft.of, list(draft.members)) == (case.get("count"), case["of"], case["members"])
    assert draft.unnamed == case.get("unnamed", 0)
    assert draft.complete is case.get("complete", True)
    assert ("members" in draft.implied) is case.get("implied", False)


@pytest.mark.parametrize("text", CORPUS["silent"]["texts"])
def test_silent(text: str) -> None:
    assert drafts_of(text) == []


@given(
    st.lists(
        st.sampled_from(["Chad", "Niger", "Mali", "Togo", "Ghana", "Kenya"]),
        min_size=2,
        max_size=6,
        unique=True,
    )
)
def test_a_list_is_read_whole(countries: list[str]) -> None:
    listed = f"{', '.join(countries[:-1])} and {countries[-1]}"
    for text in (
        f"It met six countries: {listed}.",
        f"It met six countries ({listed}).",
        f"Six countries, {listed}, met.",
    ):
        (draft,) = drafts_of(text)
        assert list(draft.members) == countries


def test_hostile_text_is_read_to_its_end() -> None:
    for text in (
        "three countries, " * 1000,
        "six " * 2000,
        "Two A, " * 1000,
        "five states: " + "Chad, " * 1500,
        "and " * 2000,
    ):
        drafts_of(text)
