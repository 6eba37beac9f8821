"""Small words by which one language is told from another: the one list that is not of a language."""

from __future__ import annotations

from functools import cache

from claimcheck.lang.word_lists import load
from claimcheck.models.base import Model


class Languages(Model):
    """``small`` has the small words of each language, ``codes`` its name by its two letters."""

    small: dict[str, frozenset[str]]
    codes: dict[str, str]


@cache
def languages() -> Languages:
    """Return the list."""
    return load("languages", Languages, "any")
