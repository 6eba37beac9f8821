"""Of whom those struck are made up: "five children and three adults", wherever an article says it.

Captions say it as well as the text, so it is looked for in all of an article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from claimcheck.lang.number_words import number_words
from claimcheck.lang.victim_words import victim_words
from claimcheck.linking.evidence.scoring import Story
from claimcheck.linking.stories.one_happening import days_of_one
from claimcheck.models.span import Span
from claimcheck.text.lines import lowered

if TYPE_CHECKING:
    from claimcheck.linking.profiled_article import Profiled

_MOST: Final = 60_000  # characters of an article
_AROUND: Final = 70  # characters on either side in which it is told what became of them
_STOP: Final = re.compile(r"[.!?;]\s|\n\s*\n")
_WORD: Final = re.compile(r"[a-z]+")
_DAYS: Final = 14
_FEWEST: Final = 3  # people


@dataclass(frozen=True, slots=True)
class MakeUp:
    """So many of each sort of people, where it is said."""

    span: Span
    counts: Mapping[str, int]

    def other_than(self, other: MakeUp) -> bool:
        """Tell whether as many people are made up otherwise of the same sorts."""
        return (
            self.counts.keys() == other.counts.keys()
            and sum(self.counts.values()) == sum(other.counts.values())
            and self.counts != other.counts
        )


def makeups_in(text: str) -> list[MakeUp]:
    """Return of whom a text says that those struck are made up, in its order."""
    return list(_makeups(text[:_MOST]))


def _makeups(text: str) -> Iterator[MakeUp]:
    flat = lowered(text)
    for match in _list().finditer(flat):
        counts: dict[str, int] = {}
        for number, noun in _item().findall(match[0]):
            counts[_sorts()[noun]] = counts.get(_sorts()[noun], 0) + _value(number)
        if len(counts) > 1 and sum(counts.values()) >= _FEWEST and _struck(flat, *match.span()):
            yield MakeUp(Span.cut(text, *match.span()), counts)


def made_up_otherwise(
    one: Profiled, other: Profiled, story: Story
) -> tuple[list[MakeUp], list[MakeUp]] | None:
    """Return what two articles on one happening say of whom those struck are, if it is not the same."""
    days = days_of_one(one.profile, other.profile, story)
    if days is None or abs(days) > _DAYS:
        return None
    apart = _against(one.makeups, other.makeups)
    return next(
        (found for found in apart if found[0][0].counts not in [told.counts for told in other.makeups]), None
    )


def made_up_twice(makeups: Sequence[MakeUp]) -> tuple[list[MakeUp], list[MakeUp]] | None:
    """Return what one article says of whom those struck are, if it says it in two ways."""
    return next(_against(makeups, makeups), None)


def _against(ones: Sequence[MakeUp], others: Sequence[MakeUp]) -> Iterator[tuple[list[MakeUp], list[MakeUp]]]:
    for makeup in ones:
        against = [other for other in others if makeup.other_than(other)]
        if against:
            yield [same for same in ones if same.counts == makeup.counts], against


def _struck(flat: str, start: int, end: int) -> bool:
    """Tell whether the sentence says near those people that they were killed or hurt."""
    known = victim_words()
    before = _STOP.split(flat[max(0, start - _AROUND) : start])[-1]
    behind = _STOP.split(flat[end : end + _AROUND])[0]
    words = {*_WORD.findall(before), *_WORD.findall(behind)}
    return not words.isdisjoint(
        known.states.keys() | known.verbs.keys() | known.nouns.keys() | known.words.deaths
    )


def _value(number: str) -> int:
    if number.isdecimal():
        return int(number)
    return number_words().ones.get(number, 1)


@cache
def _sorts() -> Mapping[str, str]:
    return {noun: sort for sort, nouns in victim_words().sorts.items() for noun in nouns}


@cache
def _numbers() -> str:
    ones = sorted((*number_words().ones, *victim_words().words.articles), key=len, reverse=True)
    return rf"\d{{1,2}}|{'|'.join(ones)}"


@cache
def _item() -> re.Pattern[str]:
    nouns = "|".join(sorted(_sorts(), key=len, reverse=True))
    return re.compile(rf"(?<![\w-])({_numbers()})\s+(?:[a-z]+\s+)?({nouns})(?![\w-])")


@cache
def _list() -> re.Pattern[str]:
    nouns = "|".join(sorted(_sorts(), key=len, reverse=True))
    item = rf"(?:{_numbers()})\s+(?:[a-z]+\s+)?(?:{nouns})"
    return re.compile(rf"(?<![\w-]){item}(?:(?:,|,?\s+and)\s+{item})+(?![\w-])")
