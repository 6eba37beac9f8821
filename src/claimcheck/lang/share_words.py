"""Words that decide whether "third", "half" and "double" are parts and multiples or something else."""

from __future__ import annotations

from functools import cache

from claimcheck.lang.word_lists import load, word_list

Words = frozenset[str]


@word_list
class ShareWords:
    """The lists, in lower case; the data file says what each is for."""

    half_before: Words
    half_after: Words
    half_words: Words
    compared: Words
    before: Words
    parts: Words
    no_whole: Words
    wholes: Words
    rating: Words
    doubtful: Words
    multiplied: Words
    times: Words
    as_much: Words
    points: Words
    splits: Words


@cache
def share_words() -> ShareWords:
    """Return the English lists."""
    return load("shares", ShareWords)
