"""Words for comparing quotations."""

from __future__ import annotations

from functools import cache

from claimcheck.lang.word_lists import load
from claimcheck.models.base import Model


class QuotationWords(Model):
    """What may differ between two quotations of the same words; see the file for each list."""

    fillers: frozenset[str]
    translated: frozenset[str]
    correcting: frozenset[str]
    asking: frozenset[str]
    pronouns: frozenset[str]
    titles: frozenset[str]
    of_others: frozenset[str]
    spellings: tuple[tuple[str, str], ...]
    bodies: frozenset[str]
    common: frozenset[str]
    mouthpieces: frozenset[str]
    one_of_many: frozenset[str]
    on_it: frozenset[str]
    commenting: frozenset[str]
    other_time: frozenset[str]
    against_that: frozenset[str]
    abbreviations: dict[str, str]
    contractions: dict[str, str]
    endings: dict[str, str]
    numbers: dict[str, str]


@cache
def quotation_words() -> QuotationWords:
    """Return the English lists."""
    return load("quotations", QuotationWords)
