"""Words beside a printed date that say what it is the date of."""

from __future__ import annotations

from functools import cache

from claimcheck.lang.word_lists import load
from claimcheck.models.base import Model


class StampWords(Model):
    """``published``, ``changed``, ``retrieved`` and ``copyright`` say what the date beside them is.

    ``*_domains`` are the endings of addresses in countries that write the day, or the month, first.
    """

    published: frozenset[str]
    changed: frozenset[str]
    retrieved: frozenset[str]
    copyright: frozenset[str]
    day_first_domains: frozenset[str]
    month_first_domains: frozenset[str]


@cache
def stamp_words() -> StampWords:
    """Return the English list."""
    return load("stamps", StampWords)
