"""The ages of a group by their ends: "the victims ranged in age from 23 to 44"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from claimcheck.lang.number_words import number_words
from claimcheck.lang.stage_words import stage_words

_BEFORE: Final = 120  # characters of the sentence before in which it stands whose ages they are
_NEAR: Final = 3  # years by which both ends may be apart
_WORD: Final = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class AgeRange:
    """The lowest and the highest age of a group, "struck", "young" or "accused", and its place."""

    who: str
    low: int
    high: int
    start: int
    end: int


@cache
def _pattern() -> re.Pattern[str]:
    leads = "|".join(r"\s+".join(lead.split()) for lead in stage_words().sheets.ranged)
    number = r"(\d{1,2}|[a-z]{3,9})"
    between = "|".join((*sorted(map(re.escape, stage_words().sheets.ranging)), "and"))
    return re.compile(rf"\b(?:{leads})\s+{number}\s*(?:{between})\s*{number}\b", re.IGNORECASE)


def age_ranges(text: str) -> tuple[AgeRange, ...]:
    """Return the ends of the ages of groups that a text tells."""
    return tuple(_found(text))


def _found(text: str) -> Iterator[AgeRange]:
    for match in _pattern().finditer(text):
        low, high = map(_number, match.groups())
        before = text[max(0, match.start() - _BEFORE) : match.start()].lower()
        words = _WORD.findall(before[max(map(before.rfind, ".!?")) + 1 :])
        groups = [stage_words().sheets.groups[word] for word in words if word in stage_words().sheets.groups]
        if groups and low and low < high:
            yield AgeRange(groups[-1], low, high, match.start(), match.end())


def _number(word: str) -> int:
    return int(word) if word.isdecimal() else number_words().ones.get(word.lower(), 0)


def ranges_apart(one: Sequence[AgeRange], other: Sequence[AgeRange]) -> Iterator[tuple[AgeRange, AgeRange]]:
    """Yield the ages of one group that end otherwise in each article, if each tells of one such group."""
    for who in sorted({told.who for told in one}):
        here, there = ([told for told in of if told.who == who] for of in (one, other))
        ends = [{(told.low, told.high) for told in of} for of in (here, there)]
        if len(ends[0]) != 1 or len(ends[1]) != 1 or ends[0] == ends[1]:
            continue
        if abs(here[0].low - there[0].low) <= _NEAR and abs(here[0].high - there[0].high) <= _NEAR:
            yield here[0], there[0]
