"""The title of a page, its repetitions, what stands above it, and the summary below it."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from claimcheck.models.article import BlockKind
from claimcheck.reading.datelines import dateline_end
from claimcheck.reading.units import Unit

_HEAD: Final = 60  # units in which a title is looked for
_KICKER: Final = 8  # words of a line above the title
_ASIDE: Final = frozenset({BlockKind.STAMP, BlockKind.CAPTION, BlockKind.BYLINE, BlockKind.DATELINE})


def mark_title(units: list[Unit], known: str | None = None) -> None:
    """Mark the title (as ``known``, else the likeliest line above the text) and what repeats it."""
    first = _first_prose(units)
    title = _matching(units, known) if known else None
    if title is None and first is not None:
        title = _likeliest(units[:first])
    if title is None:
        return
    unit = units[title]
    unit.mark(BlockKind.TITLE, "the title" if known else "the likeliest line above the text")
    for number, other in enumerate(units):
        if other.long or other.kind not in (None, BlockKind.METADATA):
            continue
        if other.bare == unit.bare:
            other.mark(BlockKind.CLUTTER, "repeats the title")
        elif number < title and other.brief and len(other.words) <= _KICKER:
            other.mark(BlockKind.CLUTTER, "above the title")


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


def _likeliest(above: list[Unit]) -> int | None:
    lines = [(number, unit) for number, unit in enumerate(above) if unit.kind is None and unit.brief]
    seen = [unit.bare for _, unit in lines]
    for number, unit in lines:
        if len(unit.words) >= 4 and seen.count(unit.bare) > 1:
            return number
    for least in (4, 2, 1):
        for number, unit in lines:
            if len(unit.words) >= least:
                return number
    return None


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
