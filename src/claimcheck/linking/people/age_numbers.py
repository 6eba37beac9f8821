"""The numbers of an article that may be ages, whoever is meant, and its times of day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from claimcheck.lang.age_words import age_words
from claimcheck.lang.stage_words import stage_words
from claimcheck.text.tokens import Tokens

_OLDEST: Final = 110
_MINUTES: Final = 2  # digits


@dataclass(frozen=True, slots=True)
class AgeNumbers:
    """How often an article tells an age, and its times of day: "9:30"."""

    ages: Mapping[int, int]
    hours: frozenset[str]


def age_numbers(tokens: Tokens) -> AgeNumbers:
    """Return the ages and the times of day that an article tells."""
    return AgeNumbers(Counter(_ages(tokens)), frozenset(_hours(tokens)))


def _ages(tokens: Tokens) -> Iterator[int]:
    """Yield every number of an article that may be somebody's age."""
    follows = age_words().closers | stage_words().words.years
    for at, word in enumerate(tokens.lower[: len(tokens)]):
        if word.isdecimal() and 0 < int(word) < _OLDEST and tokens.lower[at + 1] in follows:
            yield int(word)


def _hours(tokens: Tokens) -> Iterator[str]:
    for at, word in enumerate(tokens.lower[: len(tokens)]):
        if word == ":" and at and tokens.lower[at - 1].isdecimal() and tokens.lower[at + 1].isdecimal():
            minutes = tokens.lower[at + 1]
            if len(minutes) == _MINUTES and tokens.glued(at + 1):
                yield f"{tokens.lower[at - 1]}:{minutes}"
