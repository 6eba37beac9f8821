"""An anniversary of these days and the year it counts from: "founded in 1917, marks its 90th anniversary"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from claimcheck.dates import TimeExpression
from claimcheck.lang.time_words import time_words
from claimcheck.text import Tokens

Counted = tuple[tuple[int, int], int]
"""The words of an anniversary, half-open, and its number."""

_FAR: Final = 14  # tokens from a year of founding to the anniversary
_BEFORE: Final = 4  # tokens from "celebrates" to the number
_AFTER: Final = 4
_DIGITS: Final = 3


def anniversary_behind(tokens: Tokens, time: TimeExpression) -> Counted | None:
    """Return the anniversary of what was founded at a time, if it is one of these days.

    It stands in the same sentence, or of a wedding in the next one.
    """
    known, lower = time_words().words, tokens.lower
    founded = time.outer[0] - 1
    if time.cue not in {"in", "on"} or founded < 0:
        return None
    wed = lower[founded] in known.wedding
    if not wed and lower[founded] not in known.founding:
        return None
    _first, end = tokens.sentence_at(time.first)
    found = next(_counted(tokens, time.last, min(end, time.last + _FAR)), None)
    if found is not None or not wed or end >= len(tokens):
        return found
    low, high = tokens.sentence_at(end)
    behind = next(_counted(tokens, low, min(high, low + _FAR)), None)
    return behind if behind is not None and lower[low] in known.of_a_couple else None


def _counted(tokens: Tokens, low: int, high: int) -> Iterator[Counted]:
    known, lower = time_words().words, tokens.lower
    for at in range(low + 1, high):
        if lower[at] not in known.anniversaries:
            continue
        number = at - 1 - (lower[at - 1] in known.wedding)
        if lower[number] in known.ordinal_endings and tokens.glued(number):
            number -= 1
        if not lower[number].isdecimal() or len(lower[number]) > _DIGITS:
            return
        before = lower[max(low, number - _BEFORE) : number]
        if not known.these_days.isdisjoint(lower[at + 1 : at + _AFTER]) or not known.marking.isdisjoint(
            before
        ):
            yield (number, at + 1), int(lower[number])
        return
