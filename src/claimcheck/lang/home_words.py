"""Words that tell where somebody or something is at home or lies."""

from __future__ import annotations

from functools import cache

from claimcheck.lang.word_lists import load, word_list


@word_list
class AroundHomes:
    """Words around towns and their parts; the data file says what each list is for."""

    accused: frozenset[str]
    of: frozenset[str]
    closes: frozenset[str]
    never: frozenset[str]
    compass: frozenset[str]
    adjective: frozenset[str]
    distances: frozenset[str]
    general: frozenset[str]
    towns: frozenset[str]
    sides: frozenset[str]
    middle: frozenset[str]
    coast: frozenset[str]
    side: frozenset[str]
    lies: frozenset[str]


@word_list
class HomeWords:
    """``homes.toml``; ``people`` are nouns with the sex that they tell, ``short`` points of the compass."""

    people: dict[str, str]
    short: dict[str, str]
    words: AroundHomes


@cache
def home_words() -> HomeWords:
    """Return the English lists."""
    return load("homes", HomeWords)
