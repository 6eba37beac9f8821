"""A page as units: lines, or wrapped lines joined, each with its offsets and what classifiers ask of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, Literal

from claimcheck.models.article import BlockKind
from claimcheck.text.hard_wraps import Line, parted, width_of, wrapped

MOST: Final = 5_000  # lines of a page that are looked at one by one
WIDEST: Final = 110  # characters of a line that is wrapped
LONG: Final = 45  # words: a longer unit is the article's, whatever else it says
_WINDOW: Final = 600  # characters of a unit that classifiers look at; longer ones are long
_LINE: Final = re.compile(r"[^\n]+")
_STRIP: Final = "".join(c for c in map(chr, range(0x3001)) if c.isspace()) + "\ufeff\u200b"
_EDGES: Final = " \t.,:;!?…-–—|·•*>»«<#()[]\"'“”‘’→←▶►↗›‹"
_ENDS: Final = frozenset(".!?…")
_STOPS: Final = frozenset(".…")
_CLOSERS: Final = "\"'”’)]»* "


class Unit:
    """One line of a page, without the white space around it.

    Attributes:
        start, end: its offsets; ``size`` is the difference.
        text: its first characters, all of them unless it is ``long``.
        words: the words as written.
        chunk: counts the groups of lines between blank lines.
        long: too long to be anything but text; then ``lower`` and ``bare`` are empty.
        lower: in lower case, one blank between words.
        bare: ``lower`` without its list marker and without the punctuation at either end.
        ended: whether it ends as a sentence does.
        prose: running text, a sentence of some length.
        brief: could be a title, a menu entry or the like: few words, no full stop.
        kind: what it is, ``None`` until a step decides; ``why`` says why.
        opens: what it announces.
    """

    __slots__ = (
        "bare", "brief", "chunk", "end", "ended", "kind", "long", "lower", "opens", "prose", "size", "start",
        "text", "why", "words",
    )  # fmt: skip

    def __init__(self, whole: str, start: int, end: int, chunk: int) -> None:
        self.start, self.end, self.chunk, self.size = start, end, chunk, end - start
        self.text = whole[start : min(end, start + _WINDOW)]
        self.words = self.text.split()
        count = len(self.words)
        self.long = self.size > _WINDOW or count > LONG
        self.lower = "" if self.long else " ".join(self.words).casefold()
        self.bare = _bare(self.lower)
        last = self.text.rstrip(_CLOSERS)[-1:]
        self.ended = last in _ENDS
        self.prose = self.long or (count >= 12 and self.ended) or count >= 30
        self.brief = count <= 25 and last not in _STOPS
        self.kind: BlockKind | None = None
        self.why = ""
        self.opens: Literal["", "others", "comments"] = ""

    def mark(self, kind: BlockKind, why: str) -> None:
        """Decide what the unit is, unless a step before has."""
        if self.kind is None:
            self.kind, self.why = kind, why


def _bare(lower: str) -> str:
    first, _, rest = lower.partition(" ")
    marked = rest and len(first) <= 3 and first[-1] in ".)" and first[:-1].isdecimal()
    return (rest if marked else lower).strip(_EDGES)


def units_of(text: str, start: int = 0, end: int | None = None) -> list[Unit]:
    """Return the units of a plain page or of a part of it. Lines of wrapped paragraphs are one unit.

    Only the first ``MOST`` lines are told apart: no page has more, and all the rest is one unit, as text.
    """
    end = len(text) if end is None else end
    groups = list(chunks_of(text, start, end))
    width = width_of(text, groups, WIDEST)

    def split(lines: Sequence[Line]) -> list[Sequence[Line]]:
        narrow = max(high - low for low, high in lines) <= WIDEST
        return parted(text, lines) if narrow and wrapped(text, lines, width) else [[line] for line in lines]

    return made_units(text, groups, end, split)


def made_units(
    text: str, groups: Iterable[list[Line]], end: int, split: Callable[[Sequence[Line]], list[Sequence[Line]]]
) -> list[Unit]:
    """Return the units of groups of lines, each group ``split`` into the lines of each unit."""
    units: list[Unit] = []
    lines_read = 0
    for chunk, lines in enumerate(groups):
        lines_read += len(lines)
        if lines_read > MOST:
            low = lines[0][0]
            units.append(Unit(text, low, low + len(text[low:end].rstrip(_STRIP)), chunk))
            units[-1].mark(BlockKind.BODY, f"beyond the first {MOST} lines")
            break
        units += [Unit(text, part[0][0], part[-1][1], chunk) for part in split(lines)]
    return units


def chunks_of(text: str, start: int, end: int, *, indents: bool = True) -> Iterator[list[Line]]:
    """Yield the lines between blank lines, without white space around them; at most ``MOST`` + 1 at once.

    ``indents``: an indented line starts a paragraph as well.
    """
    lines: list[Line] = []
    read = 0
    before = start
    for match in _LINE.finditer(text, start, end):
        low, high = match.span()
        line = match[0]
        inner = line.strip(_STRIP)
        if not inner:
            continue
        indent = len(line) - len(line.lstrip(_STRIP))
        apart = text.count("\n", before, low) > 1 or (indents and indent >= 2)
        if lines and (apart or len(lines) > MOST):
            yield lines
            read += len(lines)
            lines = []
            if read > MOST:  # more are not looked at
                return
        low += indent
        lines.append((low, low + len(inner)))
        before = high
    if lines:
        yield lines
