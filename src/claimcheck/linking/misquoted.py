"""Which of two words in one place of a quotation is a slip: they look alike and are not the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from unicodedata import normalize

from rapidfuzz.distance import Levenshtein

from claimcheck.comparison.spelling import of_two_lands
from claimcheck.lang.rarity import stem
from claimcheck.linking.quotedslots import QuotedText, Swap, swaps

_ALIKE: Final = 0.5
_LIKELY: Final = 0.55
_WORDS: Final = 4  # that must be the same around a word quoted twice, all of one quotation
_AMIDST: Final = 7  # the same where both quotations go on
_TELLING: Final = 10
_PHRASE: Final = 8
_EITHER: Final = 2
_LONG: Final = 6


def misquoted(one: QuotedText, other: QuotedText) -> Iterator[Swap]:
    """Yield quoted words of ``one`` for which ``other`` has another that looks like them.

    If both are quoted, any other form of the word counts, "lines up" and "lined up", but at an end of the
    quotation, where it is fitted to the sentence around. If the other text says
    it in its own words, forms of one word do not, and all of the quotation must be the same.
    """
    for swap in swaps(one, other):
        word, told = one.words[swap.slot.at], other.words[swap.place]
        if word[0] != told[0] or not (word.isalpha() and told.isalpha()) or of_two_lands(word, told):
            continue
        alike = Levenshtein.normalized_similarity(bare(word), bare(told))
        if alike == 1:
            continue  # but for accents
        if other.quoted[swap.place]:
            same = swap.before + swap.after
            if swap.whole:
                firm = same >= _WORDS and (min(swap.before, swap.after) > 0 or _other_word(word, told))
            else:
                firm = same >= _AMIDST and min(swap.before, swap.after) >= _EITHER
            if firm and alike >= _ALIKE and swap.bits >= _TELLING:
                yield swap
        elif swap.whole and swap.bits >= _PHRASE and alike >= _LIKELY and _other_word(word, told):
            yield swap


def bare(word: str) -> str:
    """Return a word without its accents."""
    return word if word.isascii() else "".join(c for c in normalize("NFKD", word) if c.isalpha())


def _other_word(word: str, told: str) -> bool:
    """Tell whether two words that look alike are no forms of one."""
    if min(len(word), len(told)) < _LONG or stem(word) == stem(told):
        return False
    short, long = sorted((word, told), key=len)
    return not long.startswith(short[:-1])
