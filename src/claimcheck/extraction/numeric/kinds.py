"""What a word can be within the noun phrase that a number counts."""

from __future__ import annotations

from functools import cache, lru_cache

from claimcheck.lang.noun_words import is_plural, noun_words
from claimcheck.lang.number_words import number_words


@cache
def numerals() -> frozenset[str]:
    """Return the words that numbers are made of."""
    words = number_words()
    return frozenset([*words.ones, *words.tens, *words.scales, *words.sets])


@lru_cache(maxsize=16384)
def kind_of(word: str) -> str:
    """Return what a lower-case word can be: "stop", "plural", "participle", "adjective" or "word"."""
    words = noun_words()
    if word in words.stops or not word[0].isalpha() or len(word) == 1 or word in numerals():
        return "stop"
    if is_plural(word):
        return "plural"
    if word.endswith(words.participle_endings) and len(word) > 3 and word not in words.keep:
        return "participle"
    if word in words.adjectives:
        return "adjective"
    if word.endswith("ly") and word not in words.not_adverbs:
        return "adverb"
    if word.endswith(words.adjective_endings) and word not in words.not_adjectives:
        return "adjective"
    return "word"
