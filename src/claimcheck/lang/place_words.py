"""Words around place names: prepositions, sites, who has what."""

from __future__ import annotations

from functools import cache, cached_property

from claimcheck.lang.word_lists import load, word_list


@word_list
class PlaceWords:
    """``placewords.toml``; each list is explained there."""

    location: frozenset[str]
    strict: frozenset[str]
    origin: frozenset[str]
    directions: frozenset[str]
    soil: frozenset[str]
    capital: frozenset[str]
    site: frozenset[str]
    follows: frozenset[str]
    prefixes: frozenset[str]
    edges: frozenset[str]
    light: frozenset[str]
    auxiliaries: frozenset[str]
    breaks: frozenset[str]
    each: frozenset[str]
    member: frozenset[str]
    members: frozenset[str]
    the_region: frozenset[str]
    having: frozenset[str]
    helpers: frozenset[str]
    formations: frozenset[str]
    numbering: frozenset[str]
    shares: frozenset[str]
    mainly: frozenset[str]
    hosting: frozenset[str]
    sending: frozenset[str]
    destination: frozenset[str]
    wanting: frozenset[str]
    harm: frozenset[str]
    causes: frozenset[str]
    reporting: frozenset[str]
    their: frozenset[str]
    asking: frozenset[str]
    they: frozenset[str]
    definite: dict[str, tuple[str, ...]]

    @cached_property
    def pointers(self) -> frozenset[str]:
        """Words that may point back to a place named before."""
        return self.each | self.the_region | {"country"}


@cache
def place_words() -> PlaceWords:
    """Return the English list."""
    return load("placewords", PlaceWords)
