"""Sentences by which a question about a figure is read."""

from __future__ import annotations

from functools import cache

from claimcheck.lang.word_lists import load, word_list


@word_list
class AroundQueries:
    """The data file says what each list is for."""

    sentences: tuple[str, ...]
    leads: tuple[str, ...]


@word_list
class QueryWords:
    """``queries.toml``."""

    words: AroundQueries


@cache
def query_words() -> QueryWords:
    """Return the English lists."""
    return load("queries", QueryWords)
