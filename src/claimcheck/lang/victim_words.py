"""Words that say how many people a happening struck, and how."""

from __future__ import annotations

from functools import cache, cached_property

from claimcheck.lang.word_lists import load
from claimcheck.models.base import Model


class _Outcome(Model):
    states: frozenset[str]
    verbs: frozenset[str]
    nouns: frozenset[str]


class _Words(Model):
    single: frozenset[str]
    several: frozenset[str]
    between: frozenset[str]
    fatal: frozenset[str]
    death: frozenset[str]
    times: dict[str, int]
    of_dead: frozenset[str]
    of_shot: frozenset[str]
    least: frozenset[str]
    most: frozenset[str]
    wider: frozenset[str]
    of_them: frozenset[tuple[str, str]]
    none: frozenset[str]
    loose: frozenset[str]
    naming: frozenset[str]
    besides: frozenset[str]
    no_people: frozenset[str]
    labels: frozenset[str]
    shares: frozenset[str]
    further: frozenset[str]
    some: frozenset[str]
    anybody: frozenset[str]
    told_before: frozenset[str]
    together: frozenset[str]
    among: tuple[str, str]
    no_noun: frozenset[str]
    ends: frozenset[str]
    articles: frozenset[str]
    deaths: frozenset[str]
    passive: frozenset[str]
    joining: frozenset[str]
    updated: frozenset[str]
    also: frozenset[str]
    feared: frozenset[str]
    also_struck: frozenset[str]


class VictimWords(Model):
    """The lists; see the file for what each is. Look-ups are by lower-case word."""

    outcomes: dict[str, _Outcome]
    words: _Words
    sorts: dict[str, tuple[str, ...]]

    @cached_property
    def states(self) -> dict[str, str]:
        """Words behind a count to what became of those counted."""
        return {word: name for name, outcome in self.outcomes.items() for word in outcome.states}

    @cached_property
    def verbs(self) -> dict[str, str]:
        """Words before a count to what became of those counted."""
        return {word: name for name, outcome in self.outcomes.items() for word in outcome.verbs}

    @cached_property
    def nouns(self) -> dict[str, str]:
        """Counted words that are themselves what became of somebody: "three deaths"."""
        return {word: name for name, outcome in self.outcomes.items() for word in outcome.nouns}


@cache
def victim_words() -> VictimWords:
    """Return the English lists."""
    return load("victims", VictimWords)
