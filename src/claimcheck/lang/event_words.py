"""Verbs and nouns of happenings."""

from __future__ import annotations

from functools import cache, cached_property

from claimcheck.lang.word_lists import load
from claimcheck.models.base import Model


class OtherEventWords(Model):
    """Lists that are explained in ``events.toml``."""

    once: frozenset[str]
    of_people: frozenset[str]
    transitive: frozenset[str]
    passive: frozenset[str]
    numbered: frozenset[str]
    undergone: frozenset[str]
    structures: frozenset[str]
    gatherings: frozenset[str]
    votes: frozenset[str]
    helpers: frozenset[str]
    before_object: frozenset[str]
    joins: frozenset[str]


class EventWords(Model):
    """``verbs`` and ``nouns``: what a happening is called, with the words that tell it."""

    verbs: dict[str, frozenset[str]]
    nouns: dict[str, frozenset[str]]
    words: OtherEventWords

    @cached_property
    def by_verb(self) -> dict[str, str]:
        """What each verb form tells."""
        return {form: what for what, forms in self.verbs.items() for form in forms}

    @cached_property
    def by_noun(self) -> dict[str, str]:
        """What each noun tells."""
        return {form: what for what, forms in self.nouns.items() for form in forms}

    @cached_property
    def all(self) -> frozenset[str]:
        """All words at which a happening may stand."""
        return frozenset(self.by_verb) | frozenset(self.by_noun)


@cache
def event_words() -> EventWords:
    """Return the English list."""
    return load("events", EventWords)
