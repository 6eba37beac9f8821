"""Whose kin an article says that somebody is: "Ann Roe, Lund's cousin", "Lund's cousin, Ann Roe"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import combinations
from typing import Final

from claimcheck.comparison.name_likeness import words_of
from claimcheck.lang.slot_words import slot_words
from claimcheck.models.span import Span

_WORD: Final = r"[A-Z][^\W\d_]+(?:[’'-][A-Z][^\W\d_]+)*"
_NAME: Final = rf"{_WORD}(?:[ \n](?:[A-Z]\.[ \n])?{_WORD}){{1,3}}"
_ADJECTIVES: Final = r"(?:(?:[a-z]+|\d{1,2}-year-old)[ \n]){0,2}?"

Kinships = Mapping[tuple[str, str, str], Mapping[str, Span]]
"""By first and last name of somebody, and the last name of whose kin it is: each kinship with its place."""


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    known = slot_words()
    kin = "|".join(sorted((form for one in known.related for form in known.kin[one]), key=len)[::-1])
    whose = "|".join(known.whose).replace(" ", r"[ \n]")
    whom = rf"(?P<whom>{_WORD}(?:[ \n]{_WORD}){{0,3}}|{whose})"
    of_whom = rf"{whom}(?:[’']s|[’'])[ \n]"
    own = rf"{_ADJECTIVES}(?P<kin>{kin})"
    return (
        re.compile(rf"(?P<who>{_NAME}),[ \n]{of_whom}{own}(?=[,.;”\"\n])"),
        re.compile(rf"{of_whom}{own},?[ \n](?P<who>{_NAME})"),
        re.compile(rf"(?P<who>{_NAME}),[ \n](?:the[ \n])?{own}[ \n]of[ \n]{whom}(?![’'\w])"),
    )


def kinships_of(text: str) -> Kinships:
    """Return whose kin people are by a text, those named in full."""
    found: dict[tuple[str, str, str], dict[str, Span]] = {}
    if "’s" in text or "'s" in text or " of" in text or "\nof" in text:
        for pattern in _patterns():
            for match in pattern.finditer(text):
                who, whom = words_of(match["who"]), words_of(match["whom"])
                if len(who) > 1 and whom:
                    value = slot_words().kind_of[match["kin"]][1]
                    place = Span.cut(text, *match.span())
                    found.setdefault((who[0], who[-1], whom[-1]), {}).setdefault(value, place)
    return found


def kinships_within(ones: Kinships) -> Iterator[tuple[Span, Span]]:
    """Yield where an article makes somebody two kinds of kin of one person, the later first."""
    for kinships in ones.values():
        for (one, first), (other, second) in combinations(kinships.items(), 2):
            if frozenset((one, other)) not in slot_words().pairs:
                yield (second, first) if first.start < second.start else (first, second)


def two_kinships(ones: Kinships, others: Kinships) -> Iterator[tuple[Span, Span]]:
    """Yield where two articles make somebody another kin of one person; neither tells both."""
    for key in sorted(ones.keys() & others.keys()):
        here, there = ones[key], others[key]
        if len(here) == len(there) == 1:
            (one, first), (other, second) = *here.items(), *there.items()
            if one != other and frozenset((one, other)) not in slot_words().pairs:
                yield first, second
