"""Words that decide whether two figures belong together."""

from __future__ import annotations

from functools import cache

from claimcheck.lang.words import load
from claimcheck.models.base import Model


class LinkWords(Model):
    """Running counts, new ones, parts; words that tell nothing; adjectives that do not narrow."""

    running: frozenset[str]
    running_after: frozenset[str]
    newly: frozenset[str]
    part: frozenset[str]
    common: frozenset[str]
    neutral: frozenset[str]


@cache
def link_words() -> LinkWords:
    """Return the English words."""
    return load("linking", LinkWords)
