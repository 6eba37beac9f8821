"""The title of a page, its repetitions, what stands above it, and the summary below it."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import Final

from claimcheck.models.article import BlockKind
from claimcheck.reading.datelines import dateline_end
from claimcheck.reading.text_units import Unit

_HEAD: Final = 60  # units in which a title is looked for
_STEM: Final = 5  # letters by which words are compared
_LOOK: Final = 60  # words of a paragraph that are compared
_KICKER: Final = 8  # words of a line above the title
_ASIDE: Final = frozenset({BlockKind.STAMP, BlockKind.CAPTION, BlockKind.BYLINE, BlockKind.DATELINE})


def mark_title(units: list[Unit], known: str | None = None) -> None:
    """Mark the title (as ``known``, else the likeliest line above the text) and what repeats it."""
    first = _first_prose(units)
    title = _matching(units, known) if known else None
    if title is None and first is not None:
        title = _likeliest(units, first)
    if title is None:
        return
    unit = units[title]
    last = last_prose(units)
    unit.mark(BlockKind.TITLE, "the title" if known else "the likeliest line above the text")
    for number, other in enumerate(units):
        if other.long or other.kind not in (None, BlockKind.METADATA):
            continue
        if other.bare == unit.bare:
            other.mark(BlockKind.CLUTTER, "repeats the title")
            other.opens = "others" if number > last else ""  # a list of articles with this one among them
        elif number < title and other.brief and len(other.words) <= _KICKER and not _figures(other):
            other.mark(BlockKind.CLUTTER, "above the title")


def _figures(unit: Unit) -> bool:
    return any(map(str.isdecimal, unit.text))


def last_prose(units: list[Unit]) -> int:
    """Return where the last running text stands; -1 if there is none."""
    return next((n for n in range(len(units) - 1, -1, -1) if units[n].kind is None and units[n].prose), -1)


def _first_prose(units: list[Unit]) -> int | None:
    """Return where running text begins: with the first sentence or the first dateline."""
    for number, unit in enumerate(units[:_HEAD]):
        if unit.kind is None and (
            unit.prose or (not unit.brief and len(unit.words) >= 5) or dateline_end(unit.text)
        ):
            return number
    return None


def _matching(units: list[Unit], known: str) -> int | None:
    wanted = " ".join(known.casefold().split()).strip(" .!?")
    for number, unit in enumerate(units[:_HEAD]):
        if unit.kind is None and unit.bare.strip(" .!?") == wanted:
            return number
    return None


def _likeliest(units: list[Unit], first: int) -> int | None:
    """Return the line above the text that looks most like its title; of equals the first.

    A title has some length, says what the text says, may be printed twice, and stands above stamp, byline or
    text.
    """
    lines = [n for n, unit in enumerate(units[:first]) if unit.kind is None and unit.brief]
    prose = [unit for unit in units[first : first + 12] if unit.kind is None and unit.prose][:3]
    said = {word[:_STEM] for unit in prose for word in unit.text.casefold().split()[:_LOOK]}
    printed = Counter(unit.bare for unit in units[:first])

    def worth(number: int) -> int:
        unit = units[number]
        shared = sum(word[:_STEM] in said for word in unit.lower.split() if len(word) > 3)
        above = units[number + 1].kind in _ASIDE or number + 1 == first
        many = len(unit.words) >= 4
        twice = many and printed[unit.bare] > 1
        leads = number == lines[0] and shared > 0
        return min(len(unit.words), 8) + 2 * min(shared, 4) + 2 * above + 4 * twice + 3 * leads

    return max(lines, key=lambda number: (worth(number), -number), default=None)


def mark_summary(units: list[Unit]) -> None:
    """Mark the paragraph below the title that a stamp, byline or picture parts from the text."""
    title = next((n for n, unit in enumerate(units) if unit.kind is BlockKind.TITLE), None)
    if title is None:
        return
    rest = [n for n, unit in enumerate(units) if n > title and unit.kind is None]
    for here, following in pairwise(rest[:3]):
        parted = any(unit.kind in _ASIDE for unit in units[here + 1 : following])
        if parted and not units[here].long and len(units[here].words) >= 6:
            units[here].mark(BlockKind.SUMMARY, "between the title and what parts it from the text")
            return
