"""The times of the corpus, each with the very words and the days they mean; and the traps."""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path

import pytest

from claimcheck.dates import find_times, placed
from claimcheck.resolution.claim_times import place
from claimcheck.text import tokens_of_text

CORPUS = tomllib.loads((Path(__file__).parent.parent / "corpus" / "dates.toml").read_text("utf-8"))
ANCHOR = ["2023-03-15", "2023-03-15"]


def _days(case: dict[str, list[str]]) -> tuple[dt.date, dt.date] | None:
    anchor = case.get("anchor", ANCHOR)
    return (dt.date.fromisoformat(anchor[0]), dt.date.fromisoformat(anchor[1])) if anchor else None


@pytest.mark.parametrize("case", CORPUS["reads"], ids=lambda case: case["text"])
def test_reads_these_times(case: dict[str, object]) -> None:
    tokens = tokens_of_text(str(case["text"]))
    anchor = _days(case)  # type: ignore[arg-type]
    seen = []
    for time in find_times(tokens):
        days = place(tokens, time, anchor).days
        if days is None:
            seen.append([tokens.words_between(*time.outer), "?", "?"])
            continue
        days = placed(time, days, anchor)
        ends = ["" if day is None else day.isoformat() for day in (days.start, days.end)]
        seen.append([tokens.words_between(*time.outer), *ends])
    assert seen == case["times"], find_times(tokens)


@pytest.mark.parametrize("text", CORPUS["silent"]["texts"])
def test_reads_no_time(text: str) -> None:
    tokens = tokens_of_text(text)
    assert [tokens.words_between(*time.outer) for time in find_times(tokens)] == []
