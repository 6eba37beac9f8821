"""Attributes of named things, and the words that tie them to a figure."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from claimcheck.lang.word_lists import load
from claimcheck.models.base import Model

Kind = Literal["fixed", "standing", "flow"]
Words = frozenset[str]


class Attribute(Model):
    """What a thing has one figure of, and the words that name it.

    A ``public`` one needs no named thing, only one of ``sorts`` before its noun, and a place if one is told:
    "the minimum wage in Latvia". ``quakes`` stand near a magnitude; ``held`` are nouns behind a figure of
    what somebody has: "$200 in his account".
    """

    name: str
    kind: Kind
    types: Words
    nouns: Words = frozenset()
    verbs: Words = frozenset()
    after: Words = frozenset()
    counted: Words = frozenset()
    peopled: Words = frozenset()
    held: Words = frozenset()
    quakes: Words = frozenset()
    public: bool = False
    sorts: Words = frozenset()


class TieWords(Model):
    """Words between a thing, its attribute and the figure, and words that make it another figure."""

    links: Words
    olds: Words
    having: Words
    owning: Words
    being: Words
    articles: Words
    adverbs: Words
    past: Words
    periods: Words
    fences: Words
    year_before: Words
    starts: dict[str, int]
    unsure: Words
    prepositions: Words
    nobody: Words
    name_starts: Words
    places: Words


class _File(Model):
    attribute: tuple[Attribute, ...]
    words: TieWords


@dataclass(frozen=True)
class AttributeWords:
    """Look-ups by lower-case word, and ``triggers``: without one of them there is no attribute."""

    nouns: dict[str, Attribute]
    verbs: dict[str, Attribute]
    after: dict[str, Attribute]
    counted: dict[str, Attribute]
    peopled: dict[str, Attribute]
    held: dict[str, Attribute]
    triggers: Words
    words: TieWords


@cache
def attribute_words() -> AttributeWords:
    """Return the English words."""
    data = load("attributes", _File)
    nouns = {word: one for one in data.attribute for word in one.nouns}
    verbs = {word: one for one in data.attribute for word in one.verbs}
    after = {word: one for one in data.attribute for word in one.after}
    counted = {word: one for one in data.attribute for word in one.counted}
    peopled = {word: one for one in data.attribute for word in one.peopled}
    held = {word: one for one in data.attribute for word in one.held}
    triggers = (
        frozenset(held)
        | frozenset(nouns)
        | frozenset(verbs)
        | frozenset(after)
        | frozenset(counted)
        | data.words.places
    )
    return AttributeWords(nouns, verbs, after, counted, peopled, held, triggers, data.words)
