"""A text with the places of its characters in a file, through cutting, joining and unescaping."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from typing import Final

from claimcheck.models.origin import NEAR, POINT, STEADY, Origin

_GAP: Final = re.compile(r"[ \t\r\n\f\xa0]{2,}|[\t\r\n\f\xa0]")
_SPACE: Final = " \t\r\n\f\v\xa0\ufeff\u200b"


@dataclass(frozen=True, slots=True)
class Words:
    """A text, and runs of its characters as ``Origin`` has them."""

    text: str
    starts: tuple[int, ...] = ()
    lines: tuple[int, ...] = ()
    columns: tuple[int, ...] = ()
    kinds: str = ""

    @classmethod
    def of_source(cls, text: str, line: int = 1) -> Words:
        """Return a text that stands in the file as it is, from the beginning of ``line`` on."""
        starts = [0]
        at = text.find("\n")
        while 0 <= at < len(text) - 1:
            starts.append(at + 1)
            at = text.find("\n", at + 1)
        lines = tuple(range(line, line + len(starts)))
        return cls(text, tuple(starts), lines, (1,) * len(starts), STEADY * len(starts))

    @classmethod
    def near(cls, text: str, line: int = 1, column: int = 1) -> Words:
        """Return a text of which only the place of its record or element is known."""
        return cls(text, (0,), (line,), (column,), NEAR)

    @property
    def origin(self) -> Origin:
        """The places of all characters."""
        return Origin(starts=self.starts, lines=self.lines, columns=self.columns, kinds=self.kinds)

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column of a character."""
        return self.origin.place(offset) if self.starts else (1, 1)

    def cut(self, low: int, high: int) -> Words:
        """Return a part of the text."""
        writer = Writer(self)
        writer.add_source(low, min(high, len(self.text)))
        return writer.words()

    def stripped(self) -> Words:
        """Return the text without white space at its ends."""
        low = len(self.text) - len(self.text.lstrip(_SPACE))
        high = len(self.text.rstrip(_SPACE))
        return self if (low, high) == (0, len(self.text)) else self.cut(low, max(low, high))


def joined(parts: Iterable[Words], between: str) -> Words:
    """Return texts as one, with the same white space between any two."""
    texts: list[str] = []
    starts: list[int] = []
    lines: list[int] = []
    columns: list[int] = []
    kinds: list[str] = []
    size = 0
    for part in parts:
        if texts:
            line, column = part.place(0)
            texts.append(between)
            starts.append(size)
            lines.append(line)
            columns.append(column)
            kinds.append(POINT)
            size += len(between)
        texts.append(part.text)
        starts += [start + size for start in part.starts]
        lines += part.lines
        columns += part.columns
        kinds += part.kinds
        size += len(part.text)
    return Words("".join(texts), tuple(starts), tuple(lines), tuple(columns), "".join(kinds))


def collapsed(words: Words) -> Words:
    """Return a text with each run of white space as one blank, none at the ends."""
    writer = Writer(words)
    at = 0
    for gap in _GAP.finditer(words.text):
        writer.add_source(at, gap.start())
        if not writer.ends_in_space:
            writer.add(" ", gap.start())
        at = gap.end()
    writer.add_source(at, len(words.text))
    return writer.words().stripped()


class Writer:
    """Writes a text from pieces of another one, whose places it takes over."""

    def __init__(self, source: Words) -> None:
        self._source = source
        self._texts: list[str] = []
        self._size = 0
        self._runs: list[tuple[int, int, int, str]] = []

    def add(self, text: str, at: int) -> None:
        """Write what the source has at one place in another form, such as an entity."""
        if text:
            source = self._source
            number = max(bisect_right(source.starts, at) - 1, 0)
            if source.starts:
                kind = source.kinds[number]
                ahead = at - source.starts[number] if kind == STEADY else 0
                place = source.lines[number], source.columns[number] + ahead
                self._runs.append((self._size, *place, NEAR if kind == NEAR else POINT))
            self._put(text)

    def add_source(self, low: int, high: int) -> None:
        """Write ``source[low:high]`` as it stands there."""
        if low >= high:
            return
        source = self._source
        number = max(bisect_right(source.starts, low) - 1, 0)
        while number < len(source.starts) and source.starts[number] < high:
            start = source.starts[number]
            begin = max(start, low)
            kind = source.kinds[number]
            ahead = begin - start if kind == STEADY else 0
            run = (self._size + begin - low, source.lines[number], source.columns[number] + ahead, kind)
            self._runs.append(run)
            number += 1
        self._put(source.text[low:high])

    def _put(self, text: str) -> None:
        self._texts.append(text)
        self._size += len(text)

    @property
    def ends_in_space(self) -> bool:
        """Whether a blank would be the second one, or the first of all."""
        return not self._texts or self._texts[-1][-1:] in _SPACE

    def words(self) -> Words:
        """Return what was written."""
        starts, lines, columns, kinds = zip(*self._runs, strict=True) if self._runs else ((), (), (), ())
        return Words("".join(self._texts), tuple(starts), tuple(lines), tuple(columns), "".join(chain(kinds)))
