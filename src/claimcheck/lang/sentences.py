"""Words that decide whether a full stop ends a sentence."""

from __future__ import annotations

from functools import cache

from claimcheck.lang.words import load
from claimcheck.models.base import Model


class SentenceWords(Model):
    """``never_end``: titles and the like; ``seldom_end``: may end one if a starter follows; ``starters``."""

    never_end: frozenset[str]
    seldom_end: frozenset[str]
    starters: frozenset[str]


@cache
def sentence_words() -> SentenceWords:
    """Return the English list."""
    return load("sentences", SentenceWords)
