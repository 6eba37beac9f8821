"""Counted things, what became of them, and the happenings that figures belong to."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from claimcheck.lang.word_lists import load
from claimcheck.models.base import Model

Relation = Literal["same", "contains", "within", "disjoint"]


class Thing(Model):
    """A counted thing. ``generic`` ones say nothing beside an outcome ("12 people killed" are 12 dead)."""

    name: str
    words: tuple[str, ...]
    broader: tuple[str, ...] = ()
    generic: bool = False
    cumulative: bool = False


class OutcomeWords(Model):
    """What became of those counted; ``cumulative`` counts never fall, what is ``passing`` may be over."""

    name: str
    verbs: tuple[str, ...]
    states: tuple[str, ...]
    nouns: tuple[str, ...]
    cumulative: bool = False
    passing: bool = False


class Happening(Model):
    """A kind of event, in all the words for it."""

    name: str
    words: tuple[str, ...]


class _File(Model):
    weak: frozenset[str]
    services: frozenset[str]
    thing: tuple[Thing, ...]
    outcome: tuple[OutcomeWords, ...]
    happening: tuple[Happening, ...]


@dataclass(frozen=True)
class Things:
    """Look-ups by lower-case word, and the relations between concepts."""

    by_word: dict[str, Thing]
    by_name: dict[str, Thing]
    verbs: dict[str, OutcomeWords]
    states: dict[str, OutcomeWords]
    nouns: dict[str, OutcomeWords]
    outcomes: dict[str, OutcomeWords]
    happenings: dict[str, str]
    weak: frozenset[str]
    services: frozenset[str]
    outcome_names: tuple[str, ...]

    def concept(self, phrase: str) -> Thing | None:
        """Return the thing that a noun phrase in lower case counts: its longest known ending."""
        words = phrase.split()
        for first in range(max(0, len(words) - 3), len(words)):
            found = self.by_word.get(" ".join(words[first:]))
            if found is not None:
                return found
        return None

    def relation(self, one: str, other: str) -> Relation:
        """Return how the concept ``one`` lies to ``other`` ("dead children" are within "dead")."""
        if one == other:
            return "same"
        if self._within(one, other):
            return "within"
        if self._within(other, one):
            return "contains"
        return "disjoint"

    def _within(self, one: str, other: str) -> bool:
        outcome, thing = self.split(one)
        wider_outcome, wider = self.split(other)
        if outcome != wider_outcome:
            return False
        return wider == "people" or (thing in self.by_name and wider in self.by_name[thing].broader)

    def split(self, what: str) -> tuple[str, str]:
        """Return the outcome (or nothing) and the thing of a concept."""
        if not what.startswith(self.outcome_names):
            return "", what
        for name in self.outcomes:
            if what == name:
                return name, "people"
            if what.startswith(name + " "):
                return name, what[len(name) + 1 :]
        return "", what

    def is_cumulative(self, what: str) -> bool:
        """Tell whether a running count of it never falls."""
        outcome, thing = self.split(what)
        if outcome:
            return self.outcomes[outcome].cumulative
        return thing in self.by_name and self.by_name[thing].cumulative


@cache
def things() -> Things:
    """Return the English concepts."""
    data = load("things", _File)
    by_length = sorted(data.outcome, key=lambda outcome: -len(outcome.name))
    return Things(
        by_word={word: thing for thing in data.thing for word in thing.words},
        by_name={thing.name: thing for thing in data.thing},
        verbs={word: outcome for outcome in data.outcome for word in outcome.verbs},
        states={word: outcome for outcome in data.outcome for word in outcome.states},
        nouns={word: outcome for outcome in data.outcome for word in outcome.nouns},
        outcomes={outcome.name: outcome for outcome in by_length},
        outcome_names=tuple(outcome.name for outcome in by_length),
        weak=data.weak,
        services=data.services,
        happenings={word: kind.name for kind in data.happening for word in kind.words},
    )
