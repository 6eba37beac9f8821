"""Where the counted things are and whose they are, against the corpus."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from claimcheck.extraction.drafts import Drafts, NumericDraft
from claimcheck.extraction.numeric import extract_numeric
from claimcheck.ledger.records import Ledger
from claimcheck.models.article import Article
from claimcheck.resolution.claim_places import fill_places
from claimcheck.text import Tokens, tokens_of_text

CORPUS = tomllib.loads((Path(__file__).parents[1] / "corpus" / "places.toml").read_text(encoding="utf-8"))


def drafts_of(text: str) -> tuple[Tokens, list[NumericDraft]]:
    tokens, drafts = tokens_of_text(text), Drafts()
    extract_numeric(tokens, drafts)
    fill_places(Article(text=text), tokens, drafts, Ledger())
    return tokens, drafts.numeric


@pytest.mark.parametrize("case", CORPUS["reads"], ids=lambda case: case["text"][:50])
def test_reads(case: dict[str, Any]) -> None:
    tokens, drafts = drafts_of(case["text"])
    draft = next(d for d in drafts if case["figure"] in tokens.words_between(*d.number))
    assert list(draft.where) == case.get("where", []), draft.trail
    assert list(draft.whose) == case.get("whose", []), draft.trail
    assert sorted(draft.implied & {"where", "whose"}) == case.get("implied", []), draft.trail
    assert draft.per == case.get("per")
    assert draft.distributive == ("per" in case)


@pytest.mark.parametrize("text", CORPUS["silent"]["texts"])
def test_silent(text: str) -> None:
    _, drafts = drafts_of(text)
    assert drafts
    assert [(d.where, d.whose) for d in drafts] == [((), ())] * len(drafts)


def test_hostile_text_is_read_to_its_end() -> None:
    for text in ("3 men in Chad, ", "Chad has its 3 men, ", "each country 3 ", "in Chad 3 ", "3 men who "):
        drafts_of(text * 300)
