"""One pass over the text: words with offsets in parallel lists, so that extractors are dictionary look-ups.

The pattern takes every character once, white space with the word after it, so offsets are running sums of
lengths. It is linear: an alternative that fails has looked at one word at most.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Container, Sequence
from functools import cached_property
from itertools import accumulate, chain, islice, repeat
from operator import sub
from typing import Any, Concatenate, Final, ParamSpec, TypeVar

from claimcheck.models.article import Article, BlockKind
from claimcheck.models.span import Span
from claimcheck.text.entities import Decoded, decoded
from claimcheck.text.margin import MARGIN, PAST
from claimcheck.text.regions import Region, regions_of
from claimcheck.text.searching import NO_LISTS, Finder, Found
from claimcheck.text.sentences import paragraph_bounds, sentence_bounds

P = ParamSpec("P")
T = TypeVar("T")

TOKEN: Final = re.compile(
    r"\s*+(?:"
    r"[A-Za-z]{2,}+(?![\w'’‘])"  # most words, the quick way
    r"|[,;:()\"“”?!]|\.(?!\.)|[aAI](?=\s)"  # most marks, and the words of one letter
    r"|(?:[A-Za-z]\.){2,}"  # U.S., a.m.
    r"|\d+(?:[.,]\d+)*"  # 1,000  84.6  04.09.2025
    r"|['’‘](?:s|S)(?![^\W\d_])"  # the possessive, apart from its noun
    r"|[^\W\d_]+(?:['’‘](?!(?:s|S)(?![^\W\d_]))[^\W\d_]+)*"  # words, don't, O'Neil
    r"|\.{2,}|-{2,}"
    r"|\S"
    r")"
)


class Tokens:
    """The words of a text. Lists run in parallel; ``[first:last]`` ranges are half-open token indices.

    Attributes:
        text: the whole text that offsets refer to.
        words, lower: each token as written, and in lower case.
        written: the different words as they are written, each with its lower-case form.
        starts, ends: character offsets of each token.
        paragraphs: token ranges, in order, each with the part of the page it belongs to in ``kinds``.
        sentences: token ranges, in order; a sentence never crosses a paragraph.

    With a ``margin`` the lists of words and offsets go on for so many places past the last token, which
    holds for the place before the first as well (index -1): whoever looks at what follows or precedes a word
    finds ``PAST`` there, of no letter, digit or mark. ``len`` counts tokens only.
    """

    __slots__ = (
        "__dict__", "_finder", "_kept", "_size", "ends", "kinds", "lower", "paragraphs", "starts", "text",
        "words", "written",
    )  # fmt: skip

    def __init__(
        self, text: str, regions: Sequence[Region], finder: Finder = NO_LISTS, margin: int = 0
    ) -> None:
        self.text = text
        self._finder = finder
        self._kept: dict[Callable[..., Any], Any] = {}
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.paragraphs: list[tuple[int, int]] = []
        self.kinds: list[BlockKind] = []
        for start, end, kind, tied, joined in regions:
            goes_on = tied and bool(self.kinds) and kind is self.kinds[-1]
            first = len(self.words)
            self._read(start, end)
            starts, total = self.starts, len(self.words)
            for _, high in paragraph_bounds(text, start, end, joined=joined):
                last = total if high >= end else bisect_left(starts, high, first)
                if last == first:
                    continue
                if goes_on:
                    self.paragraphs[-1] = (self.paragraphs[-1][0], last)
                else:
                    self.paragraphs.append((first, last))
                    self.kinds.append(kind)
                goes_on = False
                first = last
        written: dict[str, str] = {}
        self.words = list(map(written.setdefault, self.words, self.words))  # a word is kept once
        self.written: dict[str, str] = dict(zip(written, map(str.lower, written), strict=True))
        self.lower: list[str] = list(map(self.written.__getitem__, self.words))
        self._size = len(self.words)
        self.words += repeat(PAST, margin)
        self.lower += repeat(PAST, margin)
        self.starts += repeat(len(text) + 1, margin)  # so that it is glued to nothing
        self.ends += repeat(self.ends[-1] if self.ends else 0, margin)

    def once(self, read: Callable[Concatenate[Tokens, P], T], *args: P.args, **named: P.kwargs) -> T:
        """Return what ``read`` makes of these words: it is called at most once, and the rest is memory.

        What else it is given has to be the same each time.
        """
        kept = self._kept
        if read not in kept:
            kept[read] = read(self, *args, **named)
        found: T = kept[read]
        return found

    def forget(self) -> None:
        """Drop all that readers keep with the words: some of it refers back to them, which delays its end."""
        self._kept.clear()
        self.__dict__.clear()

    def _read(self, start: int, end: int) -> None:
        """Take in the words of ``text[start:end]``; white space parts paragraphs, so no word crosses them."""
        end = start + len(self.text[start:end].rstrip())  # else each blank at the end is looked at again
        plain = decoded(self.text[start:end]) if "&" in self.text[start:end] else None
        if plain is not None:
            self._read_decoded(plain, start)
            return
        words, starts, ends = _pieces(self.text, start, end)
        self.words += words
        self.starts += starts
        self.ends += ends

    def _read_decoded(self, plain: Decoded, start: int) -> None:
        """Take in words that are written with entities, such as "don&#39;t"."""
        for match in TOKEN.finditer(plain.text.rstrip()):
            word = match.group().lstrip()
            self.words.append(word)
            self.starts.append(start + plain.original(match.end() - len(word)))
            self.ends.append(start + plain.original(match.end()))

    def __len__(self) -> int:
        return self._size

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """Token ranges of the sentences."""
        stops = self._found.stops
        return sentence_bounds(self.words, self.lower, self.starts, self.ends, self.paragraphs, stops)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The different words of the text, in lower case."""
        return frozenset(self.written.values())

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """For each word of the vocabulary the indices at which it stands."""
        places: dict[str, list[int]] = {word: [] for word in self.vocabulary}
        for index, word in enumerate(islice(self.lower, self._size)):
            places[word].append(index)
        return places

    @cached_property
    def _found(self) -> Found:
        """Where the words of the finder's lists stand."""
        return self._finder.find(self.lower, self.vocabulary)

    @property
    def numerals(self) -> list[int]:
        """The indices of the tokens that start with a digit from 0 to 9."""
        return self._found.numerals

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [first for first, _ in self.sentences]

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [first for first, _ in self.paragraphs]

    def sentence_number(self, index: int) -> int:
        """Return the position in ``sentences`` of the sentence that holds the token."""
        return bisect_right(self._sentence_starts, index) - 1

    @cached_property
    def sentence_at(self) -> Callable[[int], tuple[int, int]]:
        """Returns the token range of the sentence that holds the token; asked often, so kept for each."""
        held: list[tuple[int, int]] = []
        for sentence in self.sentences:
            held += repeat(sentence, sentence[1] - sentence[0])
        held += self.sentences[-1:] * (1 + MARGIN)  # the end of the text belongs to the last
        return held.__getitem__

    def paragraph_number(self, index: int) -> int:
        """Return the position in ``paragraphs`` of the paragraph that holds the token."""
        return bisect_right(self._paragraph_starts, index) - 1

    def kind_at(self, index: int) -> BlockKind:
        """Return the part of the page on which the token stands."""
        return self.kinds[self.paragraph_number(index)]

    def glued(self, index: int) -> bool:
        """Tell whether the token follows the one before it without white space."""
        return index > 0 and self.starts[index] == self.ends[index - 1]

    def where(self, words: Container[str]) -> list[int]:
        """Return the indices of the tokens whose lower-case form is among ``words``, for reading only.

        For the very lists that the finder was made of they are known already.
        """
        known = self._found.lists.get(id(words))
        if known is not None:
            return known
        present = filter(words.__contains__, self.vocabulary)
        return sorted(chain.from_iterable(map(self._places.__getitem__, present)))

    def words_between(self, first: int, last: int) -> str:
        """Return the words of a token range as on one line of plain text: no line break, no markup."""
        if first >= last:
            return ""
        text, starts, ends = self.text, self.starts, self.ends
        parts = [self.words[first]]
        for index in range(first + 1, last):
            if any(map(str.isspace, text[ends[index - 1] : starts[index]])):
                parts.append(" ")
            parts.append(self.words[index])
        return "".join(parts)

    def span(self, first: int, last: int) -> Span:
        """Return the span of a token range (not empty)."""
        return Span.cut(self.text, self.starts[first], self.ends[last - 1])

    def at(self, offset: int) -> int:
        """Return the index of the first token that ends after the character offset."""
        return bisect_right(self.ends, offset, 0, self._size)


def _pieces(text: str, start: int, end: int) -> tuple[list[str], list[int], list[int]]:
    pieces: list[str] = TOKEN.findall(text, start, end)
    words = list(map(str.lstrip, pieces))
    ends = list(accumulate(map(len, pieces), initial=start))
    del ends[0]
    return words, list(map(sub, ends, map(len, words))), ends


def words_of_text(text: str) -> tuple[list[str], list[int]]:
    """Return the words of a bare text and where each starts, as ``tokens_of_text`` does, and nothing else."""
    if "&" in text:
        tokens = tokens_of_text(text)
        return tokens.words, tokens.starts
    words, starts, _ = _pieces(text, 0, len(text.rstrip()))
    return words, starts


def tokens_of_article(article: Article, finder: Finder = NO_LISTS) -> Tokens:
    """Return the words that the article itself states, its title and body, no clutter; with a margin."""
    if not article.blocks:
        return Tokens(article.text, [Region(0, len(article.text))], finder, MARGIN)
    return Tokens(article.text, list(regions_of(article)), finder, MARGIN)


def tokens_of_text(text: str, finder: Finder = NO_LISTS) -> Tokens:
    """Return the words of a bare text, all of it body; without a margin, so that the lists are its words."""
    return Tokens(text, [Region(0, len(text))], finder)
