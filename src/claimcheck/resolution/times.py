"""The times of a text by sentence, with the tense of their clauses and the days they mean."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from claimcheck.dates import TimeExpression, TimeInterval, find_times, resolve
from claimcheck.dates.days import Days
from claimcheck.resolution.tense import Tense, tense_at
from claimcheck.text import Tokens

_KEY = "tenses of the times"


@dataclass(frozen=True, slots=True)
class Placed:
    """A time in the text and the days it names; ``days`` is ``None`` if they are not known."""

    time: TimeExpression
    tense: Tense | None
    days: TimeInterval | None


def times_between(tokens: Tokens, first: int, last: int) -> list[TimeExpression]:
    """Return the times named wholly within the token range."""
    found = find_times(tokens)
    low = bisect_left(found, first, key=lambda time: time.first)
    high = bisect_left(found, last, lo=low, key=lambda time: time.first)
    return [time for time in found[low:high] if time.last <= last]


def place(tokens: Tokens, time: TimeExpression, anchor: Days | None) -> Placed:
    """Resolve a time with the tense of its clause."""
    known: dict[int, Tense | None] = tokens.__dict__.setdefault(_KEY, {})
    if time.first not in known:
        known[time.first] = tense_at(tokens, *time.outer)
    tense = known[time.first]
    return Placed(time, tense, resolve(time, anchor, direction=None if tense == "present" else tense))
