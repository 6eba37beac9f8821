"""Words that tell a whole from its parts."""

from __future__ import annotations

from functools import cache

from claimcheck.lang.word_lists import load
from claimcheck.models.base import Model

Words = frozenset[str]


class BreakdownWords(Model):
    """The lists, in lower case; the data file says what each is for."""

    open: Words
    joints: Words
    some: Words
    loose: Words
    definite: Words
    located: Words
    here: Words
    same_as: Words
    total: Words
    together: tuple[tuple[str, ...], ...]
    opening: Words
    closing: Words
    choices: Words
    answers: Words
    wholes: Words
    votes: Words
    alive: Words
    elsewhere: Words
    apart: tuple[tuple[Words, ...], ...]

    def disjoint(self, one: Words, other: Words) -> bool:
        """Tell whether two parts described by these words can have no member in common."""
        for row in self.apart:
            first = [number for number, words in enumerate(row) if words & one]
            second = [number for number, words in enumerate(row) if words & other]
            if len(first) == len(second) == 1 and first != second:
                return True
        return False


@cache
def breakdown_words() -> BreakdownWords:
    """Return the English lists."""
    return load("breakdowns", BreakdownWords)
