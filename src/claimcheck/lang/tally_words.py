"""Words by which a text tells of a vote or a match with two figures."""

from __future__ import annotations

from functools import cache

from claimcheck.lang.word_lists import load, word_list

Words = frozenset[str]


@word_list
class TallyWords:
    """The lists, in lower case; the data file says what each is for."""

    bodies: Words
    votes: Words
    unanimous: Words
    matches: Words
    partly: Words
    passive: Words
    venues: Words
    members: tuple[str, ...]


@cache
def tally_words() -> TallyWords:
    """Return the English lists."""
    return load("tallies", TallyWords)
