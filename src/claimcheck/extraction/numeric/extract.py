"""From trigger tokens to drafts of figures, left to right, each token used once."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import Final

from claimcheck.extraction.drafts import Drafts
from claimcheck.extraction.numeric.reader import Reader
from claimcheck.lang.number_words import number_words
from claimcheck.text import Tokens

_ROW: Final = 8
_CROWD: Final = 300
_DIGITS: Final = frozenset("0123456789")


@cache
def triggers() -> frozenset[str]:
    """Return the words at which a number may start."""
    words = number_words()
    return frozenset(
        [
            *words.ones, *words.tens, *words.scales, *words.sets, *words.magnitudes, *words.signs,
            *words.vague, *words.fractions, *words.multiples, *words.folds,
        ]
    )  # fmt: skip


def extract_numeric(tokens: Tokens, drafts: Drafts) -> None:
    """Add a draft for every figure of the text."""
    hits = sorted([*tokens.where(triggers()), *tokens.numerals])
    if not hits:
        return
    reader = Reader(tokens, drafts.units)
    for index in _in_prose(tokens.lower, _uncrowded(tokens, hits)):
        reader.read(index)
    drafts.numeric += reader.found


def _uncrowded(tokens: Tokens, hits: list[int]) -> list[int]:
    """Leave out what no writer puts into one sentence: hundreds of numbers."""
    if len(hits) <= _CROWD:
        return hits
    kept: list[int] = []
    at = 0
    while at < len(hits):
        after = bisect_left(hits, tokens.sentence_at(hits[at])[1], at)
        if after - at <= _CROWD:
            kept += hits[at:after]
        at = after
    return kept


def _in_prose(lower: list[str], hits: list[int]) -> list[int]:
    """Leave out rows of digits without a word between them: tables are no statements."""
    last = _ROW - 1
    if not any(hits[at + last] - hits[at] == last for at in range(len(hits) - last)):
        return hits
    rows: set[int] = set()
    for at in range(len(hits) - last):
        row = hits[at : at + _ROW]
        if row[-1] - row[0] == last and all(lower[index][0] in _DIGITS for index in row):
            rows.update(row)
    return [index for index in hits if index not in rows]
