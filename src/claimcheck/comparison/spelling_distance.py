"""Words of a quotation in plain form, and whether two are one word in two spellings."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from rapidfuzz.distance import Levenshtein

from claimcheck.lang.quotation_words import quotation_words

_LONG: Final = 5  # letters of words in which one wrong letter is a slip of the pen


@lru_cache(maxsize=32768)
def plain_words(piece: str) -> tuple[str, ...]:
    """Return a word in lower case, a contraction as its two words, a number in digits."""
    known = quotation_words()
    if piece.isalnum():  # most words: no apostrophe, so no ending that is a word of its own
        word = piece.lower()
        if word in known.contractions:
            return tuple(known.contractions[word].split())
        return (known.numbers.get(word, word),)
    word = (
        piece.lower().replace("’", "'").replace("‘", "'").replace("[", "").replace("]", "").replace(" ", "")
    )
    if word in known.contractions:
        return tuple(known.contractions[word].split())
    for ending, whole in known.endings.items():
        if word.endswith(ending) and len(word) > len(ending):
            return word[: -len(ending)], whole
    return (known.numbers.get(word, word.removesuffix("'s")),)


def spelled_alike(one: str, other: str) -> bool:
    """Tell whether two words are one in two spellings, such as British and American."""
    if of_two_lands(one, other):
        return True
    if min(len(one), len(other)) < _LONG or one[0] != other[0] or one[-1] != other[-1]:
        return False
    if one.isdigit() or other.isdigit():
        return False
    return Levenshtein.distance(one, other) <= 1


def of_two_lands(one: str, other: str) -> bool:
    """Tell whether two words are the British and the American spelling of one."""
    spellings = quotation_words().spellings
    return any(
        one.replace(british, american) == other.replace(british, american) for british, american in spellings
    )
