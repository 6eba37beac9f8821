"""Words that decide whether a full stop ends a sentence, or a line its paragraph."""

from __future__ import annotations

from functools import cache

from claimcheck.lang.word_lists import load, word_list


@word_list
class SentenceWords:
    """Abbreviations by what follows them, and the words that begin sentences.

    ``never_end``: a name follows; ``before_number``: a number follows, else the stop ends the sentence;
    ``seldom_end``: the stop ends a sentence only if one of the ``starters`` follows. ``never_last``: no line
    that stands for itself ends with them.
    """

    never_end: frozenset[str]
    before_number: frozenset[str]
    seldom_end: frozenset[str]
    starters: frozenset[str]
    never_last: frozenset[str]


@cache
def sentence_words() -> SentenceWords:
    """Return the English list."""
    return load("sentences", SentenceWords)
