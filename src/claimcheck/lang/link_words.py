"""Words that decide whether two figures belong together."""

from __future__ import annotations

from functools import cache, cached_property

from claimcheck.lang.word_lists import load
from claimcheck.models.base import Model


class LinkWords(Model):
    """Running counts, new ones, parts; words that tell nothing; adjectives that do not narrow."""

    tolls: frozenset[str]
    to_the_number: frozenset[str]
    ongoing: frozenset[str]
    grows: frozenset[str]
    akin: tuple[frozenset[str], ...]
    passing: frozenset[str]
    standing: frozenset[str]
    newly: frozenset[str]
    than: frozenset[str]
    past: frozenset[str]
    part: frozenset[str]
    leads_to_part: frozenset[str]
    pages_of_gallery: frozenset[str]
    vague_sources: frozenset[str]
    estimated: frozenset[str]
    putting: frozenset[str]
    beside_estimated: frozenset[str]
    before_estimate: frozenset[str]
    before_estimated: frozenset[str]
    natural: frozenset[str]
    spread: frozenset[str]
    so_far: frozenset[str]
    seldom: frozenset[str]
    day_before: frozenset[str]
    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    verb_to_number: frozenset[str]
    light: frozenset[str]
    common: frozenset[str]
    neutral: frozenset[str]
    sampling: frozenset[str]
    numbered: frozenset[str]
    addresses: frozenset[str]
    exclusive: tuple[str, ...]
    alike: tuple[tuple[str, ...], ...]

    @cached_property
    def stems(self) -> dict[str, str]:
        """Each word of a group, and the word that stands for the group."""
        return {word: group[0] for group in self.alike for word in group}


@cache
def link_words() -> LinkWords:
    """Return the English words."""
    return load("linking", LinkWords)
