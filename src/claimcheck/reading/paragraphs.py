"""The lines of Markdown to paragraphs, entries of lists, headings, rows: a line break alone ends none.

Yet a line that the writer ended, or that is a byline, a stamp or a credit of its own, stays one: many pages
are shown with each line break kept.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from typing import Final

from claimcheck.reading.marking import OF_LINES
from claimcheck.reading.text_units import Unit, chunks_of, made_units
from claimcheck.text.hard_wraps import SLACK, Line, Margin

LIST: Final = re.compile(r"(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?")
QUOTED: Final = re.compile(r"(?:>[ \t]?)+")
_ORDERED: Final = re.compile(r"\d{1,3}[.)][ \t]")
_FIRST: Final = re.compile(r"1[.)][ \t]")  # only this one interrupts a paragraph
_ALONE: Final = re.compile(
    r"#{1,6}[ \t]"  # a heading
    r"|\||[^\n|]{1,200} \| "  # a row of a table
    r"|!\[[^\]\n]{0,500}\]\([^)\n]{0,1000}\)[ \t]*\Z"  # a picture
    r"|\[[^\]\n]{1,200}\]:[ \t]"  # the address of a link
    r"|(?:=+|-+|(?:[*_-][ \t]*){3,})\Z"  # a rule, an underline
    r"|<[^<>\n]{1,500}>\Z|\{\{[^\n]{0,1000}\}\}\Z"  # a tag, a shortcode
    r"|(?:#|//|%)[ \t]{0,9}claimcheck:"
)
_OPENS: Final = re.compile(
    r"</?(?:p|div|li|ul|ol|dl|h[1-6]|table|tr|blockquote|figure|section)\b", re.IGNORECASE
)
_BREAK: Final = re.compile(r"(?:\\|<br ?/?>)\Z", re.IGNORECASE)
_LOOK: Final = 1_600  # characters of a line
_WIDE: Final = 60  # what few lines are taken to be wrapped at
_FEW: Final = 3


def units_of_markdown(text: str, start: int, end: int) -> list[Unit]:
    """Return the units of ``text[start:end]`` in order, those beyond the first lines as one."""
    return made_units(text, chunks_of(text, start, end, indents=False), end, partial(_paragraphs, text))


def _paragraphs(text: str, lines: Sequence[Line]) -> list[Sequence[Line]]:
    if len(lines) < 2:
        return [lines]
    inner = [_past(QUOTED, text, line) for line in lines]
    alone = _standing_alone(text, inner)
    margin = Margin(text, [_past(LIST, text, line) for line in inner])
    parts: list[list[Line]] = [[lines[0]]]
    first = inner[0]
    for number in range(1, len(lines)):
        if alone[number - 1] or alone[number] or _starts(text, lines, inner, first, number, margin):
            parts.append([])
            first = inner[number]
        parts[-1].append(lines[number])
    return list(parts)


def _past(marks: re.Pattern[str], text: str, line: Line) -> Line:
    """Return the line without the marks before it, unless they are all there is."""
    marker = marks.match(text, *line)
    return line if marker is None or marker.end() >= line[1] else (marker.end(), line[1])


def _starts(
    text: str, lines: Sequence[Line], inner: Sequence[Line], first: Line, number: int, margin: Margin
) -> bool:
    """Tell whether a line starts something new; ``first`` is the first line of what may go on."""
    (low, high), before = inner[number], inner[number - 1]
    line, above = text[low : min(high, low + _LOOK)], text[before[0] : min(before[1], before[0] + _LOOK)]
    if any(_ALONE.match(one) or _is_marker(one) for one in (line, above)) or _OPENS.match(line):
        return True
    if _ORDERED.match(line):
        if _FIRST.match(line) or _ORDERED.match(text, *first):
            return True
    elif LIST.match(line):
        return True
    if low > lines[number][0] and before[0] == lines[number - 1][0]:  # a quotation opens
        return True
    if _BREAK.search(text, max(before[0], before[1] - 8), before[1]):
        return True
    if text[before[1] : before[1] + 2] == "  " and not margin.lowered(number - 1):
        return margin.stops(number - 1) or margin.leaves_room(number - 1)
    return margin.ended(number - 1, SLACK)


def _is_marker(line: str) -> bool:
    return QUOTED.fullmatch(line) is not None


def _standing_alone(text: str, lines: Sequence[Line]) -> list[bool]:
    """Tell of each line whether it is a byline or the like, not a piece of a paragraph."""
    units = [Unit(text, low, high, 0) for low, high in lines]
    for step in OF_LINES:
        step(units)
    marked = [unit.kind is not None for unit in units]
    if not any(marked):
        return marked
    margin = Margin(text, lines, _WIDE if len(lines) <= _FEW else 0)
    last = len(lines) - 1
    ended = [not margin.lowered(n) and (margin.stops(n) or margin.leaves_room(n)) for n in range(last)]
    both = [marked[n] and marked[n + 1] for n in range(last)]
    return [
        one
        and (n == 0 or both[n - 1] or (ended[n - 1] and (margin.stops(n - 1) or not margin.stops(n))))
        and (n == last or both[n] or ended[n])
        for n, one in enumerate(marked)
    ]
