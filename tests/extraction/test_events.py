"""The happenings of the corpus, with the very words; and the traps."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from claimcheck.extraction.drafts import Drafts
from claimcheck.extraction.events import extract_events
from claimcheck.text import tokens_of_text

CORPUS = tomllib.loads((Path(__file__).parent.parent / "corpus" / "events.toml").read_text("utf-8"))


def _read(text: str) -> list[list[object]]:
    tokens, drafts = tokens_of_text(text), Drafts()
    extract_events(tokens, drafts)
    return [
        [event.what, list(event.actors), list(event.where), tokens.words_between(event.first, event.last)]
        for event in drafts.events
    ]


@pytest.mark.parametrize("case", CORPUS["reads"], ids=lambda case: case["text"])
def test_reads_the_happening(case: dict[str, object]) -> None:
    assert _read(str(case["text"])) == [case["event"]]


@pytest.mark.parametrize("text", CORPUS["silent"]["texts"])
def test_reads_no_happening(text: str) -> None:
    assert _read(text) == []
