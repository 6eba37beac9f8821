"""Words by which a text tells how old somebody is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from claimcheck.lang.word_lists import load, word_list

_SHORT: Final = {"junior": "jr", "senior": "sr"}


@word_list
class AgeWords:
    """Each list is explained where it stands, in ``ages.toml``."""

    beside: frozenset[str]
    origins: frozenset[str]
    being: frozenset[str]
    closers: frozenset[str]
    then: frozenset[str]
    afterwards: frozenset[str]
    at_that_age: tuple[str, ...]
    bare: frozenset[str]
    another: frozenset[str]
    adjectives: frozenset[str]
    generations: frozenset[str]
    people: frozenset[str]
    kin: frozenset[str]
    died: frozenset[str]
    slain: frozenset[str]
    deadly: frozenset[str]
    to_death: tuple[str, ...]
    passive: frozenset[str]
    killing: frozenset[str]
    deaths: frozenset[str]
    naming: frozenset[str]
    severing: frozenset[str]
    born: frozenset[str]
    he_or_she: frozenset[str]
    in_a_year: frozenset[str]
    told: frozenset[str]
    limited: frozenset[str]
    older: frozenset[str]
    limits: frozenset[str]
    today: frozenset[str]
    at_the_time: frozenset[str]


@cache
def age_words() -> AgeWords:
    """Return the English lists."""
    return load("ages", AgeWords)


def generation_at(lower: Sequence[str], first: int, last: int) -> str:
    """Return the "jr" in or behind the name of a token range, "" for none; a margin follows ``lower``."""
    known = age_words().generations
    for at in (last - 1, last - 2, last, last + 1):
        if at > first and lower[at] in known and (at != last + 1 or lower[last] == ","):
            return _SHORT.get(lower[at], lower[at])
    return ""
