"""Words of a quotation by the words around them, to find the one that stands in their place elsewhere."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain, count, pairwise
from typing import Final

from claimcheck.comparison.spelling_distance import plain_words
from claimcheck.models.article import Article
from claimcheck.models.span import Span
from claimcheck.text.entities import Decoded, decoded
from claimcheck.text.regions import Region, regions_of

_FEWEST: Final = 3
_LONGEST: Final = 60
Part = tuple[int, int, bool]
"""Where a stretch of the text starts and ends, and whether it goes on the paragraph of the one before."""
Two = tuple[str, str]
_LETTERS: Final = 4  # of a word that can be told from another by its spelling
_MOST: Final = 6_000  # words of a text
_CUT: Final = r" ['’‘] (?:t|s|m|re|ve|ll|d)(?![^\W_])"  # "didn ’ t", as some archives have it
_WORD: Final = re.compile(rf"[^\W_]++(?:['’‘][^\W_]++|{_CUT})*+")
_MARK: Final = re.compile(  # begins with one set of characters, so that all others are passed over at once
    r"[“”«»\"\[\](){}….\n'’‘](?:(?<=[“”«»\"\[\](){}…])|(?<=\.)(?:\.{2,}|\s\.\s\.)|(?<=\n)[^\S\n]*+\n"
    r"|(?<=['‘])(?<![^\W_].)(?=[^\W_])"
    r"|(?<=['’])(?![^\W_])(?! (?:t|s|m|re|ve|ll|d)(?![^\W_])))"
)
_OPEN: Final = frozenset("“«")
_CLOSE: Final = frozenset("”»")
_BREAKING: Final = frozenset("[](){}….\n")
BREAK: Final = "\n"
"""What stands for a paragraph's end, a bracket or an ellipsis among the words: nothing is equal to it."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A word of a quotation, ``at`` its number in the text; ``first`` and ``last`` bound the quotation."""

    at: int
    first: int
    last: int


@dataclass(frozen=True, eq=False)
class QuotedText:
    """The words of a text in plain form, and which of them are quoted.

    Attributes:
        text, parts: what was read, without entities.
        written: where its characters stand, if it was written with entities, and the text as it was.
        quotations: ranges of words, half-open.
        slots: the longer words of its quotations.
    """

    text: str = field(repr=False)
    parts: tuple[Part, ...] = field(repr=False)
    words: tuple[str, ...]
    quotations: tuple[tuple[int, int], ...]
    slots: tuple[Slot, ...]
    written: tuple[Decoded, str] | None = field(default=None, repr=False)

    def is_quoted(self, number: int) -> bool:
        """Tell whether the word with this number stands in quotation marks."""
        at = bisect_right(self.quotations, (number, len(self.words))) - 1
        return at >= 0 and number < self.quotations[at][1]

    @cached_property
    def last_of(self) -> dict[Two, int]:
        """Where two words follow each other last, by the two."""
        return dict(zip(pairwise(self.words), count(), strict=False))

    @cached_property
    def first_of(self) -> dict[Two, int]:
        """Where two words follow each other first, of those that do so more than once."""
        last_of, found = self.last_of, dict[Two, int]()
        if len(last_of) < len(self.words) - 1:
            for at, pair in enumerate(pairwise(self.words)):
                if last_of[pair] != at:
                    found.setdefault(pair, at)
        return found

    @cached_property
    def asked(self) -> list[tuple[Slot, Two | None, Two | None]]:
        """Its slots, each with the two words of the quotation before it, and the two behind."""
        words = self.words
        return [
            (
                slot,
                (words[slot.at - 2], words[slot.at - 1]) if slot.at - slot.first >= 2 else None,
                (words[slot.at + 1], words[slot.at + 2]) if slot.last - slot.at > 2 else None,
            )
            for slot in self.slots
        ]

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """All of its words."""
        return frozenset(self.words)

    def span(self, number: int) -> Span:
        """Return where the word with this number stands, found anew: few are asked for."""
        at = 0
        for start, end, words, _ in _runs(self.text, self.parts):
            if at + len(words) > number:
                for match in _WORD.finditer(self.text, start, end):
                    at += len(plain_words(match.group()))
                    if at > number:
                        return self._written(match.start(), match.end())
            at += len(words)
        raise IndexError(number)

    def cut(self, first: int, last: int) -> Span:
        """Return where the words ``[first:last]`` stand, from the first of them to the last."""
        one, other = self.span(first), self.span(last - 1)
        return Span.cut(self.text if self.written is None else self.written[1], one.start, other.end)

    def _written(self, start: int, end: int) -> Span:
        if self.written is None:
            return Span.cut(self.text, start, end)
        plain, text = self.written
        return Span.cut(text, plain.original(start), plain.original(end))


def quoted_text(article: Article) -> QuotedText:
    """Return the words that an article itself states, with its quotations."""
    regions = regions_of(article) if article.blocks else (Region(0, len(article.text)),)
    plain = decoded(article.text)
    if plain is None:
        return _quoted(article.text, tuple((part.start, part.end, part.tied) for part in regions))
    parts = tuple((plain.place(part.start), plain.place(part.end), part.tied) for part in regions)
    return replace(_quoted(plain.text, parts), written=(plain, article.text))


def _runs(text: str, parts: Iterable[Part]) -> Iterator[tuple[int, int, list[str], str]]:
    """Yield stretches without a mark with their words, each with the mark behind it."""
    for first, last, tied in parts:
        at = first
        if not tied:
            yield first, first, [BREAK], "\n"
        for match in _MARK.finditer(text, first, last):
            yield at, match.start(), _words(text, at, match.start()), match.group()
            if match.group()[0] in _BREAKING:
                yield match.start(), match.start(), [BREAK], ""
            at = match.end()
        yield at, last, _words(text, at, last), ""


def _words(text: str, start: int, end: int) -> list[str]:
    return list(chain.from_iterable(map(plain_words, _WORD.findall(text, start, end))))


def _quoted(text: str, parts: tuple[Part, ...]) -> QuotedText:
    words: list[str] = []
    quotations: list[tuple[int, int]] = []
    opened, mark = -1, ""
    for _, end, run, piece in _runs(text, parts):
        words += run
        if not piece:
            continue
        if len(words) > _MOST:
            break
        if opened >= 0 and (piece[0] == "\n" or _closes(piece, mark, text, end + 1)):
            last = len(words) - (words[-1:] == [BREAK])
            if _FEWEST <= last - opened <= _LONGEST:
                quotations.append((opened, last))
            opened = -1
        elif opened < 0 and _opens(piece, text, end):
            opened, mark = len(words), piece
    slots = [
        Slot(at, first, last)
        for first, last in quotations
        for at in range(first, last)
        if len(words[at]) >= _LETTERS
    ]
    return QuotedText(text, parts, tuple(words), tuple(quotations), tuple(slots))


def _opens(piece: str, text: str, start: int) -> bool:
    if piece in _OPEN or piece == '"':
        return start == 0 or text[start - 1] != "="  # an attribute of markup
    lone = start == 0 or not text[start - 1].isalnum()
    return piece in "'‘" and lone and text[start + 1 : start + 2].isalpha()


def _closes(piece: str, mark: str, text: str, end: int) -> bool:
    if mark in "'‘":
        return piece in "'’" and not text[end : end + 1].isalnum()
    return piece in _CLOSE or (piece == '"' and mark == '"')
