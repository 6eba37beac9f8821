"""Words of a quotation that stand elsewhere with another word in their place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from unicodedata import normalize

from rapidfuzz.distance import Levenshtein

from claimcheck.comparison.spelling_distance import of_two_lands
from claimcheck.lang.rarity import stem
from claimcheck.linking.slots.quote_swaps import Swap, swaps
from claimcheck.linking.slots.quoted_slots import QuotedText

_ALIKE: Final = 0.5
_LIKELY: Final = 0.55
_WORDS: Final = 4  # that must be the same around a word quoted twice, all of one quotation
_AMIDST: Final = 6  # the same where both quotations go on
_ENDING: Final = 8  # the same where both quotations end with the word, or begin
_TELLING: Final = 10
_MANY: Final = 5  # that must be the same where the two words are not alike
_FRAMED: Final = 8  # the same with those beyond the quotation, where all of one is the same
_CERTAIN: Final = 15
_PHRASE: Final = 8
_EITHER: Final = 2
_LONG: Final = 6


def misquoted(one: QuotedText, other: QuotedText) -> Iterator[Swap]:
    """Yield quoted words of ``one`` for which ``other`` has another between the same words.

    If both are quoted, any other form of the word counts, "lines up" and "lined up", but at an end of the
    quotation, where it is fitted to the sentence around; in two texts any other word, if enough is the same.
    If the other text says it in its own words, forms of one word do not count, and all of the quotation must
    be the same.
    """
    for swap in swaps(one, other):
        word, told = one.words[swap.slot.at], other.words[swap.place]
        if not (word.isalpha() and told.isalpha()) or of_two_lands(word, told):
            continue
        alike = Levenshtein.normalized_similarity(bare(word), bare(told)) if word[0] == told[0] else 0
        if alike == 1:
            continue  # but for accents
        if not other.is_quoted(swap.place):
            if swap.whole and swap.bits >= _PHRASE and alike >= _LIKELY and _other_word(word, told):
                yield swap
        elif _is_firm(swap, word, told) and (
            (alike >= _ALIKE and swap.bits >= _TELLING)
            or (one is not other and swap.bits >= _CERTAIN and _much_is_same(swap))
        ):
            yield swap


def _is_firm(swap: Swap, word: str, told: str) -> bool:
    """Tell whether enough words around are the same for one utterance."""
    same = swap.before + swap.after
    if swap.whole and same and same + swap.around >= _FRAMED:
        return True
    if not swap.whole:
        if swap.ends and same >= _ENDING:
            return True
        return same >= _AMIDST and min(swap.before, swap.after) >= _EITHER
    return same >= _WORDS and (min(swap.before, swap.after) > 0 or _other_word(word, told))


def _much_is_same(swap: Swap) -> bool:
    """Tell whether enough is the same for any other word: of the quotations, or of one and its frame."""
    same = swap.before + swap.after
    return same >= _MANY or (swap.whole and same > 0 and same + swap.around >= _FRAMED)


def bare(word: str) -> str:
    """Return a word without its accents."""
    return word if word.isascii() else "".join(c for c in normalize("NFKD", word) if c.isalpha())


def _other_word(word: str, told: str) -> bool:
    """Tell whether two words that look alike are no forms of one."""
    if min(len(word), len(told)) < _LONG or stem(word) == stem(told):
        return False
    short, long = sorted((word, told), key=len)
    return not long.startswith(short[:-1])
