"""The corpus of attributions, and what must hold for any text."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimcheck
from claimcheck.models.claims import AttributionClaim, NumericClaim

CORPUS = tomllib.loads((Path(__file__).parent.parent / "corpus" / "attributions.toml").read_text("utf-8"))


def said(text: str) -> list[AttributionClaim]:
    return [claim for claim in claimcheck.extract(text) if isinstance(claim, AttributionClaim)]


def plain(words: str) -> str:
    return " ".join(words.split()).strip(" ,")


@pytest.mark.parametrize("case", CORPUS["reads"], ids=lambda case: case["text"][:40])
def test_reads(case: dict[str, object]) -> None:
    found = [c for c in said(str(case["text"])) if plain(c.cue.text) == case["cue"]]
    assert found, said(str(case["text"]))
    claim = found[0]
    assert claim.source is not None
    assert plain(claim.source.text) == plain(str(case["source"]))
    assert [plain(part.text) for part in claim.content] == [plain(part) for part in case["content"]]  # type: ignore[attr-defined]
    assert claim.type == case.get("type", "indirect")
    assert claim.polarity == case.get("polarity", "said")
    assert claim.addressee == case.get("addressee")
    assert claim.source.named == case.get("named", True)


@pytest.mark.parametrize("text", CORPUS["silent"]["texts"])
def test_silent(text: str) -> None:
    assert said(text) == []


def test_a_figure_within_the_words_of_a_source_is_the_source_s() -> None:
    claims = claimcheck.extract("Ana Roe said 300 soldiers were in the town. The town has 4,100 people.")
    words = next(c for c in claims if isinstance(c, AttributionClaim))
    figures = [c for c in claims if isinstance(c, NumericClaim)]
    assert [figure.attributed_to for figure in figures] == [words.id, None]


def test_a_figure_that_a_source_denies_is_denied() -> None:
    claims = claimcheck.extract("The mayor denied that 300 soldiers were in the town.")
    assert [c.scope.state for c in claims if isinstance(c, NumericClaim)] == ["denied"]


def test_nothing_is_attributed_to_somebody_who_declined_to_speak() -> None:
    claims = claimcheck.extract("The mayor declined to comment on the 300 soldiers in the town.")
    assert [c.attributed_to for c in claims if isinstance(c, NumericClaim)] == [None]


WORDS = """
said told according to claim denied supports only if and by not was its who that the he Ana Roe 300
“ ” " ' '' , . ( ) - — : ? ’s
"""
PIECES = st.sampled_from([*WORDS.split(), "\n\n"])


@given(st.lists(PIECES, max_size=40))
def test_any_words_can_be_read(pieces: list[str]) -> None:
    text = " ".join(pieces)
    claims = said(text)
    assert len({claim.id for claim in claims}) == len(claims)
    for claim in claims:
        for part in (claim.cue, *claim.content, *([claim.source] if claim.source else [])):
            assert text[part.start : part.end] == part.text
            assert claim.start <= part.start < part.end <= claim.end


@pytest.mark.parametrize(
    "piece",
    [
        "he said ",
        '" said ',
        "“ ",
        "according to ",
        "Roe, who said, ",
        "and said, ",
        "(said ",
        "’ ' ‘ ",
        "said: ",
    ],
)
def test_hostile_text_is_read_to_its_end(piece: str) -> None:
    said(piece * 400)
