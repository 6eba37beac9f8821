"""Words that tell who came to which house."""

from __future__ import annotations

from functools import cache

from claimcheck.lang.word_lists import load, word_list


@word_list
class VenueWords:
    """Each list is explained where it stands, in ``venues.toml``."""

    houses: frozenset[str]
    comes: frozenset[str]
    into: frozenset[str]
    ordinals: frozenset[str]
    people: frozenset[str]
    kinds: frozenset[str]
    moved: frozenset[str]
    later: frozenset[str]
    carried: frozenset[str]


@cache
def venue_words() -> VenueWords:
    """Return the English lists."""
    return load("venues", VenueWords)
