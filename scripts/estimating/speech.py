"""Proposed attributions with whether they are right, by marked news and by the project's own examples."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from claimcheck.extraction.attribution.acceptance import seen
from claimcheck.extraction.attribution.extract import attributions
from claimcheck.extraction.attribution.sheet import Sheet
from claimcheck.extraction.drafts import AttributionDraft, Range
from claimcheck.extraction.pipeline import finder
from claimcheck.models.article import Article
from claimcheck.text import tokens_of_article
from estimating.fit import OWN, Sample

CORPUS = Path(__file__).parent.parent.parent / "tests/corpus/attributions.toml"
_NEAR = 0.5  # the share of words that two spans have in common, to be the same
_WORD = re.compile(r"\w+")
Words = frozenset[int]


def marked(path: Path) -> Iterator[Sample]:
    """Yield what is proposed for each marked article of a file of JSON Lines."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield from _samples(row["text"], row["attributions"], row["id"], 1.0)


def own() -> Iterator[Sample]:
    """Yield what is proposed for the examples of the tests."""
    corpus = tomllib.loads(CORPUS.read_text(encoding="utf-8"))
    for text in corpus["silent"]["texts"]:
        yield from _samples(text, [], text, OWN)
    for case in corpus["reads"]:
        spans = {name: _found(case["text"], case.get(name, [])) for name in ("source", "cue", "content")}
        for sample in _samples(case["text"], [spans], case["text"], OWN):
            if sample.same:  # an example tells one of the attributions of its text
                yield sample


def _found(text: str, parts: str | list[str]) -> list[list[int]]:
    starts = [(text.find(part), part) for part in ([parts] if isinstance(parts, str) else parts)]
    return [[start, start + len(part)] for start, part in starts if start >= 0]


def _samples(text: str, said: list[dict[str, Any]], group: str, weight: float) -> Iterator[Sample]:
    """Yield the outermost proposals, but those within a marked content, where nothing is marked."""
    sheet = Sheet(tokens_of_article(Article(text=text), finder()))
    at = {
        index: number for number, match in enumerate(_WORD.finditer(text)) for index in range(*match.span())
    }
    truths = [
        tuple(_words(at, said_of.get(name)) for name in ("source", "content", "cue")) for said_of in said
    ]
    drafts = attributions(sheet, lambda _sheet, _draft: True)
    spans = [tuple(_words(at, spans) for spans in _spans(sheet, draft)) for draft in drafts]
    for draft, (source, content, cue) in zip(drafts, spans, strict=True):
        if any(cue <= other[1] for other in spans):
            continue
        same = any(_same(source, truth[0]) and _same(content, truth[1]) for truth in truths)
        if same or not any(cue <= truth[1] for truth in truths):
            yield Sample(seen(sheet, draft), same, weight, group)


def _spans(sheet: Sheet, draft: AttributionDraft) -> tuple[list[list[int]], ...]:
    source = [] if draft.source is None else [draft.source]
    return tuple(
        [_characters(sheet, part) for part in parts] for parts in (source, draft.content, [draft.cue])
    )


def _characters(sheet: Sheet, part: Range) -> list[int]:
    return [sheet.tokens.starts[part[0]], sheet.tokens.ends[part[1] - 1]]


def _words(at: dict[int, int], spans: Any) -> Words:
    if spans and isinstance(spans[0], int):
        spans = [spans]
    return frozenset(at[index] for span in spans or [] for index in range(*span) if index in at)


def _same(one: Words, other: Words) -> bool:
    return len(one & other) >= _NEAR * len(one | other)
