"""From trigger tokens to drafts of figures, left to right, each token used once."""

from __future__ import annotations

from functools import cache
from typing import Final

from claimcheck.extraction.drafts import Drafts
from claimcheck.extraction.numeric.reader import Reader
from claimcheck.lang.numbers import number_words
from claimcheck.text import Tokens

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
    known = triggers()
    hits = [index for index, word in enumerate(tokens.lower) if word in known or word[0] in _DIGITS]
    if not hits:
        return
    reader = Reader(tokens)
    for index in hits:
        reader.read(index)
    drafts.numeric += reader.found
