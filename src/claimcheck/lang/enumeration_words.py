"""Words around lists with a count."""

from __future__ import annotations

from functools import cache, cached_property

from claimcheck.lang.word_lists import load
from claimcheck.models.base import Model

MOST = 40  # the longest list that is read


class EnumerationWords(Model):
    """``enumerations.toml``; ``cardinals`` start at two, ``ordinals`` at second."""

    cardinals: tuple[str, ...]
    ordinals: tuple[str, ...]
    vague: frozenset[str]
    some: frozenset[str]
    groups: frozenset[str]
    never_inside: frozenset[str]
    never_counted: frozenset[str]
    plurals: frozenset[str]
    one_a_place: frozenset[str]
    countries: frozenset[str]
    parts: frozenset[str]
    towns: frozenset[str]
    bodies: frozenset[str]
    people: frozenset[str]
    partly: frozenset[str]
    leads: tuple[tuple[str, ...], ...]
    partly_pairs: frozenset[str]
    ends_open: frozenset[str]
    rest: frozenset[str]
    unnamed: frozenset[str]
    not_named: frozenset[str]
    singular: frozenset[str]
    inside_names: frozenset[str]

    @cached_property
    def counts(self) -> dict[str, int]:
        """Words and digits of the counts that are read, with their values."""
        spelled = {word: number for number, word in enumerate(self.cardinals, start=2)}
        return spelled | {str(number): number for number in range(2, MOST + 1)}

    @cached_property
    def ranks(self) -> dict[str, int]:
        """Ordinals with their values."""
        return {word: number for number, word in enumerate(self.ordinals, start=2)}

    @cached_property
    def triggers(self) -> frozenset[str]:
        """All words at which the reading of a list may start."""
        return frozenset({*self.counts, *self.ranks})

    @cached_property
    def places(self) -> frozenset[str]:
        """All nouns for places."""
        return self.countries | self.parts | self.towns


@cache
def enumeration_words() -> EnumerationWords:
    """Return the English list."""
    return load("enumerations", EnumerationWords)
