"""Words that decide whether two figures are one range."""

from __future__ import annotations

from functools import cache

from claimcheck.lang.word_lists import load
from claimcheck.models.base import Model


class RangeWords(Model):
    """The lists, in lower case; the data file says what each is for."""

    changes: frozenset[str]
    before_opener: frozenset[str]
    compared: frozenset[str]
    compared_by: frozenset[str]
    against: frozenset[str]
    lending: frozenset[str]
    several_after: frozenset[str]
    out_of: frozenset[str]
    places: frozenset[str]
    before_or: frozenset[str]


@cache
def range_words() -> RangeWords:
    """Return the English lists."""
    return load("ranges", RangeWords)
