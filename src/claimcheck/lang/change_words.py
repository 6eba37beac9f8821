"""Verbs of change by a factor."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from claimcheck.lang.word_lists import load
from claimcheck.models.base import Model


class ChangeWords(Model):
    """``factors`` by verb form; ``loosely`` before one widens it; ``beyond`` leaves it open upwards.

    ``behind`` may stand between two values and their change after them, ``apart`` never before them.
    ``rising`` and ``falling`` stand before "from", ``more`` and ``less`` before "than"; ``aside`` sets a
    second way of telling an amount apart; ``margins`` name the difference of two shares. ``ending`` leads to
    the value at the close, ``against`` to what was before, ``reaching`` to what is now; ``gaining`` and
    ``losing`` are verbs before an amount, ``nouns`` name a change, ``multiples`` are factors in one word.
    ``yearly`` beside a change tells from when it is, ``lately`` of when the value before is.
    """

    factors: dict[str, Decimal]
    loosely: frozenset[str]
    beyond: frozenset[str]
    behind: frozenset[str]
    apart: frozenset[str]
    rising: frozenset[str]
    falling: frozenset[str]
    more: frozenset[str]
    less: frozenset[str]
    aside: frozenset[str]
    ending: frozenset[str]
    gaining: frozenset[str]
    losing: frozenset[str]
    nouns: frozenset[str]
    multiples: frozenset[str]
    against: frozenset[str]
    reaching: frozenset[str]
    articles: frozenset[str]
    margins: frozenset[str]
    yearly: frozenset[str]
    lately: frozenset[str]


@cache
def change_words() -> ChangeWords:
    """Return the English words."""
    return load("changes", ChangeWords)
