"""Whether a figure holds for each of several ("1,000 troops each") or for all together ("in total")."""

from __future__ import annotations

from functools import cache
from typing import Final

from claimcheck.extraction.numeric.number import small_words
from claimcheck.lang.spread_words import spread_words
from claimcheck.text import Tokens

_REACH: Final = 10
_BACK: Final = 5
_ENDS: Final = frozenset({".", ";", ":", "!", "?", "—", "–"})
_TELLING: Final = frozenset({"per", "in", "each", "total", ",", ";"})


@cache
def _telling() -> frozenset[str]:
    """Return all words at which the search stops or finds something."""
    words = spread_words()
    return words.each | words.together | small_words().keys() | _ENDS | _TELLING


def _of_time(word: str, times: frozenset[str]) -> bool:
    """Tell whether "each" before a word makes a rate: "each year", "for each 1,000"."""
    return word in times or word[:1].isdecimal()


def spread_of(tokens: Tokens, first: int, last: int, begin: int, end: int) -> tuple[bool, bool, int]:
    """Return (distributive, collective, index after the words of the claim).

    The words of the claim take in a word that stands right behind them ("1,000 troops each").
    """
    words, telling = spread_words(), _telling()
    lower = tokens.lower
    after = lower[last] if last < end else ""
    if after in words.each_after:
        follows = lower[last + 1] if last + 1 < end else ""
        if follows not in words.times:
            return True, False, last + 1
    distributive = collective = False
    for at in range(last, min(end, last + _REACH)):
        word = lower[at]
        if word not in telling and not word[0].isdecimal():
            continue
        if word in _ENDS or word[0].isdecimal() or word in small_words():
            break
        if word in words.each and not _of_time(lower[at + 1] if at + 1 < end else "", words.times):
            distributive = True
            break
        if word == "per" and (lower[at + 1] if at + 1 < end else "") in words.members:
            distributive = True
            break
        joined = word in words.together and lower[at - 1] not in words.articles
        if joined or (word == "in" and lower[at + 1 : at + 2] in (["total"], ["all"])):
            collective = True
            break
    if not distributive and not collective:
        for at in range(max(begin, first - _BACK), first):
            word = lower[at]
            if word not in telling:
                continue
            if word == "each" and lower[at + 1] not in words.times:
                distributive, collective = True, False
            elif word in words.together or (word == "total" and lower[at + 1] == "of"):
                distributive, collective = False, True
            elif word in (",", ";"):
                distributive = collective = False
    return distributive, collective, last
