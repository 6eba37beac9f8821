"""Words around money and measures: per what, and what makes pounds money."""

from __future__ import annotations

from functools import cache

from claimcheck.lang.word_lists import load, word_list
from claimcheck.models.base import Model


class _Lists(Model):
    money_before: frozenset[str]
    money_after: frozenset[str]
    between: frozenset[str]
    metres_after: frozenset[str]
    dearer: frozenset[str]
    period_before: frozenset[str]
    sides: frozenset[str]
    runs: frozenset[str]
    over_what: frozenset[str]


class _MeasureFile(Model):
    per: dict[str, str]
    lists: _Lists


@word_list
class MeasureWords:
    """``per`` maps the words after "a" or "per" to the unit they name."""

    per: dict[str, str]
    money_before: frozenset[str]
    money_after: frozenset[str]
    between: frozenset[str]
    metres_after: frozenset[str]
    dearer: frozenset[str]
    period_before: frozenset[str]
    sides: frozenset[str]
    runs: frozenset[str]
    over_what: frozenset[str]


@cache
def measure_words() -> MeasureWords:
    """Return the English lists."""
    read = load("measures", _MeasureFile)
    return MeasureWords(per=read.per, **dict(read.lists))
