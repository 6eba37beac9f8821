"""How rare a word is in news: what two texts share tells more, the fewer others have it.

The table (``frequencies.toml``) is written by ``scripts/count_words.py`` from the share of news articles that
hold a word; what it does not list is as rare as its rarest words.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from claimcheck.lang.word_lists import load
from claimcheck.models.base import Model

_ENDINGS: Final = ("ing", "ed", "es", "s")
_SHORTEST: Final = 4  # letters that are left of a word without its ending


class _Frequencies(Model):
    articles: int
    unlisted: int
    bits: dict[str, str]


@cache
def _table() -> tuple[dict[str, int], int]:
    known = load("frequencies", _Frequencies)
    by_word = {word: int(bits) for bits, words in known.bits.items() for word in words.split()}
    return by_word, known.unlisted


class _Families(Model):
    families: tuple[tuple[str, ...], ...]


@cache
def _families() -> dict[str, str]:
    return {word: family[0] for family in load("families", _Families).families for word in family}


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return what a lower-case word is compared by: the word for its family, else itself without its ending.

    "flooded" and "floods" are "flood"; "fell" is "fall"; "killed" and "died" are "dead".
    """
    known = _families().get(word)
    return _cut(word) if known is None else known


def _cut(word: str) -> str:
    if word.endswith("ies") and len(word) > _SHORTEST:
        return word[:-3] + "y"
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            cut = word[: -len(ending)]
            return cut[:-1] if cut[-1] == cut[-2] and cut[-1] not in "lsz" else cut
    return word[:-1] if word[-1:] == "e" and len(word) > _SHORTEST else word


def is_listed(word: str) -> bool:
    """Tell whether a word, in any case, is one of those that many texts hold."""
    return stem(word.lower()) in _table()[0]


@lru_cache(maxsize=65536)
def rarity(stemmed: str) -> int:
    """Return how many bits it tells that a text holds the word: 0 for "the", most for what is not listed."""
    by_word, unlisted = _table()
    return by_word.get(stemmed, unlisted)
