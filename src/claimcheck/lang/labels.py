"""Words beside digits that show a name, a date, a time or a score and not a quantity."""

from __future__ import annotations

from functools import cache

from claimcheck.lang.words import load
from claimcheck.models.base import Model


class LabelWords(Model):
    """The lists, in lower case; the data file says what each is for."""

    labels: frozenset[str]
    months: frozenset[str]
    year_before: frozenset[str]
    clock_after: frozenset[str]
    ordinal_endings: frozenset[str]
    streets: frozenset[str]
    score_before: frozenset[str]
    score_after: frozenset[str]
    one_before: frozenset[str]
    one_after: frozenset[str]


@cache
def label_words() -> LabelWords:
    """Return the English lists."""
    return load("labels", LabelWords)
