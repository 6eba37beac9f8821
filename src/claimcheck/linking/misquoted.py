"""Which of two words in one place of a quotation is a slip: they look alike and are not the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rapidfuzz.distance import Levenshtein

from claimcheck.comparison.spelling import of_two_lands
from claimcheck.lang.rarity import stem
from claimcheck.linking.quotedslots import QuotedText, Swap, swaps

_ALIKE: Final = 0.5
_LIKELY: Final = 0.55
_WORDS: Final = 4  # that must be the same around a word quoted twice
_TELLING: Final = 10
_PHRASE: Final = 8
_EITHER: Final = 2
_LONG: Final = 6


def misquoted(one: QuotedText, other: QuotedText) -> Iterator[Swap]:
    """Yield quoted words of ``one`` for which ``other`` has another that looks like them.

    If both are quoted, any other form of the word counts: "lines up" and "lined up". If the other text says
    it in its own words, forms of one word do not, and all of the quotation must be the same.
    """
    for swap in swaps(one, other):
        word, told = one.words[swap.slot.at], other.words[swap.place]
        if word[0] != told[0] or not (word.isalpha() and told.isalpha()) or of_two_lands(word, told):
            continue
        alike = Levenshtein.normalized_similarity(word, told)
        if other.quoted[swap.place]:
            firm = swap.whole or min(swap.before, swap.after) >= _EITHER
            if alike >= _ALIKE and firm and swap.before + swap.after >= _WORDS and swap.bits >= _TELLING:
                yield swap
        elif swap.whole and swap.bits >= _PHRASE and alike >= _LIKELY and _other_word(word, told):
            yield swap


def _other_word(word: str, told: str) -> bool:
    """Tell whether two words that look alike are no forms of one."""
    if min(len(word), len(told)) < _LONG or stem(word) == stem(told):
        return False
    short, long = sorted((word, told), key=len)
    return not long.startswith(short[:-1])
