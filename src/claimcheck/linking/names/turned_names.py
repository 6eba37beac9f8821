"""Names whose parts changed places: words of a house's name, letters of an abbreviation."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from itertools import groupby
from typing import Final

from rapidfuzz.distance import OSA

from claimcheck.models.span import Span

_SHORT: Final = re.compile(r"(?<![\w.-])[A-Z]{4,7}(?![\w.-])")
_RUN: Final = re.compile(
    r"(?<![\w’'-])[A-Z][a-z]+(?:[ \n](?:of[ \n]|and[ \n]|the[ \n])*[A-Z][a-z]+){3,7}(?![\w-])"
)
_CAPITALS: Final = 12  # characters on either side of an abbreviation that are not all capitals

Runs = Mapping[tuple[str, ...], tuple[tuple[str, ...], Span]]
"""Long names by their words, lower case and in the order of the alphabet, with words and place as written."""


def turned_letters(text: str, explained: Collection[str]) -> Iterator[tuple[Span, Span]]:
    """Yield an abbreviation that is one which the text explains with two letters swapped, and the latter."""
    if not explained:
        return
    first = {match.group(): Span.cut(text, *match.span()) for match in reversed(list(_SHORT.finditer(text)))}
    others = sorted(first.keys() - {*explained})
    for known in sorted(first.keys() & {*explained}):
        for short in others:
            swapped = sorted(short) == sorted(known) and OSA.distance(short, known) == 1
            if swapped and not _in_capitals(text, first[short]):
                yield first[short], first[known]


def _in_capitals(text: str, span: Span) -> bool:
    beside = text[max(0, span.start - _CAPITALS) : span.start] + text[span.end : span.end + _CAPITALS]
    return beside.isupper()


def long_names(text: str) -> Runs:
    """Return the names of four words and more, each with where it stands first."""
    found: dict[tuple[str, ...], tuple[tuple[str, ...], Span]] = {}
    for match in _RUN.finditer(text):
        words = tuple(match.group().split())
        key = tuple(sorted(map(str.lower, words)))
        if len({*key}) == len(words):
            found.setdefault(key, (words, Span.cut(text, *match.span())))
    return found


def turned_words(one: Runs, other: Runs) -> Iterator[tuple[Span, Span]]:
    """Yield the names that both texts write with the same words in another order."""
    for key in sorted(one.keys() & other.keys()):
        (here, first), (there, second) = one[key], other[key]
        if _lower(here) != _lower(there) and not _listed(here, there):
            yield first, second


def _lower(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(str.lower, words))


def _listed(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether these are the same names of two words, listed in another order: no name of its own."""
    runs, others = (
        [tuple(group) for capital, group in groupby(words, key=lambda word: word[0].isupper()) if capital]
        for words in (one, other)
    )
    return sorted(runs) == sorted(others) and runs[0] != others[0] and len(runs[0]) > 1
