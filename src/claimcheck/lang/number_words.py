"""Words for numbers: ones, tens, scales, fractions, multiples, vague amounts."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from claimcheck.lang.word_lists import load, word_list


@word_list
class VagueAmount:
    """A word for no exact number: both intervals, ends included."""

    value: Decimal
    possible: tuple[Decimal, Decimal]
    likely: tuple[Decimal, Decimal]


@word_list
class NumberWords:
    """The tables, by lower-case word. Fractions give the denominator, ``signs`` both parts."""

    ones: dict[str, int]
    tens: dict[str, int]
    scales: dict[str, int]
    glued: dict[str, int]
    sets: dict[str, int]
    magnitudes: dict[str, int]
    fractions: dict[str, int]
    signs: dict[str, tuple[int, int]]
    multiples: dict[str, Decimal]
    folds: dict[str, int]
    vague: dict[str, VagueAmount]


@cache
def number_words() -> NumberWords:
    """Return the English tables."""
    return load("numbers", NumberWords)
