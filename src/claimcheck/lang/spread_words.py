"""Words that say whether a figure holds for each of several or for all together."""

from __future__ import annotations

from functools import cache

from claimcheck.lang.word_lists import load, word_list


@word_list
class SpreadWords:
    """The lists, in lower case; the data file says what each is for."""

    each_after: frozenset[str]
    each: frozenset[str]
    together: frozenset[str]
    members: frozenset[str]
    times: frozenset[str]
    articles: frozenset[str]


@cache
def spread_words() -> SpreadWords:
    """Return the English lists."""
    return load("spread", SpreadWords)
