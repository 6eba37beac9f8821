"""Words that tell the names of houses: bars, shops, blocks of flats, schools, hospitals."""

from __future__ import annotations

from functools import cache

from claimcheck.lang.word_lists import load, word_list


@word_list
class HouseWords:
    """Each list is explained where it stands, in ``houses.toml``."""

    kinds: frozenset[str]
    softer: frozenset[str]
    sorts: tuple[frozenset[str], ...]
    alike: tuple[frozenset[str], ...]
    lesser: frozenset[str]
    parts: frozenset[str]


@cache
def house_words() -> HouseWords:
    """Return the English lists."""
    return load("houses", HouseWords)
