"""Words that say how a figure is meant: asked for or there, a total or a rise, each or together."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from pydantic import Field

from claimcheck.lang.word_lists import load, word_list
from claimcheck.models.base import Model
from claimcheck.models.scope import State

Words = frozenset[str]


class _Reset(Model):
    words: Words
    helpers: Words
    existing: Words
    in_error: Words
    being: Words


@word_list
class Frames:
    """Words beside a number that say how it counts."""

    increase: Words
    decrease: Words
    rising: Words
    falling: Words
    amount: Words
    average: Words
    record: Words
    rate: Words
    limit: Words


@word_list
class Each:
    """Words of distribution, and units of time or of trade that follow "a" ("12 a day")."""

    words: Words
    every: Words
    per: Words
    times: Words
    later: Words
    typical: Words


@word_list
class Units:
    """Bodies that people belong to, and the words that may stand between one and its figure."""

    words: Words
    owns: Words
    vague: Words


class _File(Model):
    states: dict[State, Words]
    reset: _Reset
    after: dict[State, Words]
    frames: Frames
    each: Each
    units: Units
    measures: dict[str, Words] = Field(default_factory=dict)


@dataclass(frozen=True)
class ScopeWords:
    """All of them, turned round for look-up by word."""

    state_of: dict[str, State]
    state_after: dict[str, State]
    resets: Words
    helpers: Words
    existing: Words
    being: Words
    in_error: Words
    frames: Frames
    each: Each
    units: Units
    measure_of: dict[str, str]


@cache
def scope_words() -> ScopeWords:
    """Return the English words."""
    data = load("scope", _File)
    return ScopeWords(
        state_of={word: state for state, words in data.states.items() for word in sorted(words)},
        state_after={word: state for state, words in data.after.items() for word in sorted(words)},
        resets=data.reset.words,
        helpers=data.reset.helpers,
        existing=data.reset.existing,
        being=data.reset.being,
        in_error=data.reset.in_error,
        frames=data.frames,
        each=data.each,
        units=data.units,
        measure_of={word: name for name, words in data.measures.items() for word in sorted(words)},
    )
