"""The times of a text by sentence, with the tense of their clauses and the days they mean."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.dates import TimeExpression, TimeInterval, resolve
from claimcheck.dates.days import Days
from claimcheck.dates.tense import Tense, tense_at
from claimcheck.lang.tense_words import tense_words
from claimcheck.text import Tokens


@dataclass(frozen=True, slots=True)
class Placed:
    """A time in the text and the days it names; ``days`` is ``None`` if they are not known."""

    time: TimeExpression
    tense: Tense | None
    days: TimeInterval | None


def place(tokens: Tokens, time: TimeExpression, anchor: Days | None) -> Placed:
    """Resolve a time with the tense of its clause."""
    known = tokens.once(_tenses)
    if time.first not in known:
        known[time.first] = "future" if _scheduled(tokens, time) else tense_at(tokens, *time.outer)
    tense = known[time.first]
    direction = "past" if time.cue in {"since", "so far"} else None if tense == "present" else tense
    return Placed(time, tense, resolve(time, anchor, direction=direction))


def _tenses(tokens: Tokens) -> dict[int, Tense | None]:  # noqa: ARG001
    return {}


def _scheduled(tokens: Tokens, time: TimeExpression) -> bool:
    """Tell "the fair opens on Monday", which lies ahead although its verb is of the present."""
    before = time.outer[0] - 1
    return time.kind == "weekday" and before >= 0 and tokens.lower[before] in tense_words().scheduled
