"""Signs of tense, and the words that part clauses."""

from __future__ import annotations

from functools import cache

from pydantic import Field

from claimcheck.lang.word_lists import load
from claimcheck.models.base import Model


class TenseWords(Model):
    """Each list is explained where it stands, in ``tense.toml``."""

    future: frozenset[str]
    present: frozenset[str]
    past: frozenset[str]
    be: frozenset[str]
    not_past: frozenset[str]
    be_to: frozenset[str]
    boundaries: frozenset[str]
    ends_scope: frozenset[str]
    reporting: frozenset[str]
    to_come: frozenset[str]
    before_thing: frozenset[str]
    after_time: frozenset[str]
    possessive: frozenset[str]
    compares: frozenset[str]
    moves: frozenset[str]
    moved_from: frozenset[str]
    superlatives: frozenset[str]
    running: frozenset[str]
    scheduled: frozenset[str]
    announces: frozenset[str]
    arranged: frozenset[str]
    is_: frozenset[str] = Field(alias="is")
    announced_for: frozenset[str]
    announced_stops: frozenset[str]
    ahead: frozenset[str]


@cache
def tense_words() -> TenseWords:
    """Return the English lists."""
    return load("tense", TenseWords)
