"""Words of a quotation by the words around them, to find the one that stands in their place elsewhere."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain, pairwise
from typing import Final

from claimcheck.comparison.spelling import plain_words
from claimcheck.lang.rarity import rarity, stem
from claimcheck.models.article import Article
from claimcheck.text.regions import regions_of

_FEWEST: Final = 3
_LONGEST: Final = 60
_LETTERS: Final = 4  # of a word that can be told from another by its spelling
_EVERY: Final = 3  # places at which two words that follow each other are looked at
_MOST: Final = 6_000  # words of a text
_PIECE: Final = re.compile(
    r"[^\W_]++(?:['’‘][^\W_]++| ['’‘] (?:t|s|m|re|ve|ll|d)(?![^\W_]))*+|[“”«»\"'‘’\[\](){}]|\.{3,}|…"
)
_OPEN: Final = frozenset("“«")
_CLOSE: Final = frozenset("”»")
_BREAK: Final = "\n"
"""What stands for a paragraph's end, a bracket or an ellipsis among the words: nothing is equal to it."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A word of a quotation, ``at`` its number in the text; ``first`` and ``last`` bound the quotation."""

    at: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class QuotedText:
    """The words of a text in plain form, where they stand, and which of them are quoted.

    Attributes:
        words, starts, ends: run in parallel.
        quoted: for each word whether it stands in quotation marks.
        quotations: ranges of words, half-open.
        slots: the longer words of its quotations.
        pairs: where two words follow each other, by the two.
        vocabulary: all of its words.
    """

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    quoted: tuple[bool, ...]
    quotations: tuple[tuple[int, int], ...]
    slots: tuple[Slot, ...]
    pairs: dict[tuple[str, str], list[int]] = field(repr=False)
    vocabulary: frozenset[str] = field(repr=False)


def quoted_text(article: Article) -> QuotedText:
    """Return the words that an article itself states, with its quotations."""
    parts = [(region.start, region.end) for region in regions_of(article)]
    return _quoted(article.text, tuple(parts) if article.blocks else ((0, len(article.text)),))


@lru_cache(maxsize=512)
def _quoted(text: str, parts: tuple[tuple[int, int], ...]) -> QuotedText:
    words: list[str] = []
    bounds: list[tuple[int, int]] = []
    quotations: list[tuple[int, int]] = []
    opened, mark, before = -1, "", 0
    for match in chain.from_iterable(_PIECE.finditer(text, *part) for part in parts):
        piece, start, end = match.group(), match.start(), match.end()
        if len(words) > _MOST:
            break
        parted = "\n\n" in text[before:start]
        if parted or (opened >= 0 and _closes(piece, mark, text, end)):
            if opened >= 0 and _FEWEST <= len(words) - opened <= _LONGEST:
                quotations.append((opened, len(words)))
            opened = -1
        elif opened < 0 and _opens(piece, text, start):
            opened, mark = len(words), piece
        if parted or piece[0] in "[](){}….":
            words.append(_BREAK)
            bounds.append((start, start))
        if piece[0].isalnum():
            for word in plain_words(piece.replace(" ", "")):
                words.append(word)
                bounds.append((start, end))
        elif parted and _opens(piece, text, start):
            opened, mark = len(words), piece
        before = end
    quoted = [False] * len(words)
    slots: list[Slot] = []
    for first, last in quotations:
        quoted[first:last] = [True] * (last - first)
        slots += (Slot(at, first, last) for at in range(first, last) if len(words[at]) >= _LETTERS)
    pairs: dict[tuple[str, str], list[int]] = {}
    for at, pair in enumerate(pairwise(words)):
        pairs.setdefault(pair, []).append(at)
    starts, ends_ = zip(*bounds, strict=True) if bounds else ((), ())
    return QuotedText(
        tuple(words), starts, ends_, tuple(quoted), tuple(quotations), tuple(slots), pairs, frozenset(words)
    )


@dataclass(frozen=True, slots=True)
class Swap:
    """A quoted word and the one that stands in its place elsewhere, as numbers of words.

    Attributes:
        slot: the quoted word.
        place: the other one.
        before, after: how many words on either side are the same.
        bits: how much these tell.
        whole: they are all the other words of one of the two quotations.
    """

    slot: Slot
    place: int
    before: int
    after: int
    bits: int
    whole: bool


def swaps(one: QuotedText, other: QuotedText) -> Iterator[Swap]:
    """Yield the words of ``one``'s quotations that ``other`` has another word for, between the same words."""
    same = one is other
    for slot in one.slots:
        word = one.words[slot.at]
        if not same and word in other.vocabulary:
            continue
        for place in _places(one, other, slot):
            if other.words[place] in (word, _BREAK) or (same and slot.first <= place < slot.last):
                continue
            found = _swap(one, other, slot, place)
            yield found
            break


def _swap(one: QuotedText, other: QuotedText, slot: Slot, place: int) -> Swap:
    before, after = 0, 0
    for here, there in zip(range(slot.at - 1, slot.first - 1, -1), range(place - 1, -1, -1), strict=False):
        if one.words[here] != other.words[there] or one.words[here] == _BREAK:
            break
        before += 1
    for here, there in zip(range(slot.at + 1, slot.last), range(place + 1, len(other.words)), strict=False):
        if one.words[here] != other.words[there] or one.words[here] == _BREAK:
            break
        after += 1
    told = {*one.words[slot.at - before : slot.at], *one.words[slot.at + 1 : slot.at + 1 + after]}
    bits = sum(rarity(stem(word)) for word in told if word.isalpha())
    whole = before + after + 1 == slot.last - slot.first
    if not whole and other.quoted[place]:
        at = bisect_right(other.quotations, (place, len(other.words))) - 1
        first, last = other.quotations[at]
        whole = (place - first, last - place - 1) == (before, after)
    return Swap(slot, place, before, after, bits, whole)


def _places(one: QuotedText, other: QuotedText, slot: Slot) -> Iterator[int]:
    words = one.words
    if slot.at - slot.first >= 2:
        for at in other.pairs.get((words[slot.at - 2], words[slot.at - 1]), ())[:_EVERY]:
            if at + 2 < len(other.words):
                yield at + 2
    if slot.last - slot.at > 2:
        for at in other.pairs.get((words[slot.at + 1], words[slot.at + 2]), ())[:_EVERY]:
            if at > 0:
                yield at - 1


def _opens(piece: str, text: str, start: int) -> bool:
    if piece in _OPEN or piece == '"':
        return start == 0 or text[start - 1] != "="  # an attribute of markup
    lone = start == 0 or not text[start - 1].isalnum()
    return piece in "'‘" and lone and text[start + 1 : start + 2].isalpha()


def _closes(piece: str, mark: str, text: str, end: int) -> bool:
    if mark in "'‘":
        return piece in "'’" and not text[end : end + 1].isalnum()
    return piece in _CLOSE or (piece == '"' and mark == '"')
