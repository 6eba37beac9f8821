"""Where the words of many lists stand, in one pass over the text instead of one for each list."""

from __future__ import annotations

from collections.abc import Collection
from itertools import compress, count, filterfalse
from typing import Final

from claimcheck.text.margin import PAST

STOP_MARKS: Final = frozenset(".!?…")
"""What a token ends with that may end a sentence."""
_DIGITS: Final = frozenset("0123456789")
_NUMERALS, _STOPS = 0, 1


class Found:
    """Token indices in ascending order: of ``numerals``, of ``stops``, and of each list by its identity."""

    __slots__ = ("lists", "numerals", "stops")

    def __init__(self, numerals: list[int], stops: list[int], lists: dict[int, list[int]]) -> None:
        self.numerals = numerals
        self.stops = stops
        self.lists = lists


class Finder:
    """Finds the words of some lists, and what starts with a digit or ends like a sentence.

    The lists are kept, so that each is known by its identity as long as there is the finder.
    """

    def __init__(self, *lists: Collection[str]) -> None:
        self._lists = lists
        table: dict[str, tuple[int, ...]] = {}
        for number, words in enumerate(lists, _STOPS + 1):
            for word in words:
                table[word] = (*table.get(word, ()), number)
        self._table = table
        self._words = frozenset(table)

    def find(self, lower: list[str], vocabulary: frozenset[str]) -> Found:
        """Return where the words stand; ``vocabulary`` are the different words of ``lower``."""
        # Different words are looked up once, tokens in the small table made of these.
        kinds = dict.fromkeys(vocabulary)
        for word in self._words & vocabulary:
            kinds[word] = self._table[word]
        for word in filterfalse(str.isalpha, vocabulary):
            if word[0] in _DIGITS:
                kinds[word] = (*(kinds[word] or ()), _NUMERALS)
            if word[-1] in STOP_MARKS:
                kinds[word] = (*(kinds[word] or ()), _STOPS)
        kinds[PAST] = None
        hits: list[list[int]] = [[] for _ in range(len(self._lists) + _STOPS + 1)]
        of_tokens = list(map(kinds.__getitem__, lower))
        for index, numbers in zip(compress(count(), of_tokens), filter(None, of_tokens), strict=True):
            for number in numbers:
                hits[number].append(index)
        lists = {id(words): where for words, where in zip(self._lists, hits[_STOPS + 1 :], strict=True)}
        return Found(hits[_NUMERALS], hits[_STOPS], lists)


NO_LISTS: Final = Finder()
