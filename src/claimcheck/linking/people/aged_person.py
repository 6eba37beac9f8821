"""Somebody whose age a sentence tells, and the day that the sentence names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from claimcheck.lang.stage_words import stage_words
from claimcheck.lang.time_words import time_words
from claimcheck.linking.people.lots_told import Fate, Who

_DIGITS: Final = 2  # of a day


@dataclass(frozen=True, slots=True)
class AgedPerson:
    """Somebody whose age a sentence tells.

    Attributes:
        who: "struck" or "accused", or "" of somebody named.
        fate: "dead", "hurt" or "".
        sex: "m", "f", or "" if nothing tells.
        age: in years, or in months.
        high: the highest that it may be: of "in her 20s" 29, of "a man" far more.
        unit: "y" or "m".
        name: plain words, none if no name stands beside it.
        start, end: characters of the text.
        on: month and day that the sentence names, of no day 0; (0, 0) if it names none.
        year: the year that it names, or 0.
        words: its words of four letters and more, and its numbers.
    """

    who: Who
    fate: Fate
    sex: str
    age: int
    high: int
    unit: str
    name: tuple[str, ...]
    start: int
    end: int
    on: tuple[int, int] = (0, 0)
    year: int = 0
    words: frozenset[str] = frozenset()

    @property
    def exact(self) -> bool:
        """Whether one number tells the age."""
        return self.age == self.high


def day_in(words: Sequence[str]) -> tuple[tuple[int, int], int]:
    """Return month, day and year that a sentence names, 0 for each that it does not."""
    months = time_words().months
    year = next((int(word) for word in words if len(word) == 4 and word.isdecimal() and word[0] in "12"), 0)
    for at, word in enumerate(words):
        follows = words[at + 1] if at + 1 < len(words) else ""
        if word in months:
            numbered = follows.isdecimal() and len(follows) <= _DIGITS
            before = words[at - 1] if at else ""
            if numbered or (
                before in stage_words().sheets.within and word not in time_words().words.doubtful_months
            ):
                return (months[word], int(follows) if numbered else 0), year
    return (0, 0), year
