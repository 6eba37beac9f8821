"""Plain text pages: which part of the page each line is. The order of the steps is the order of trust."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from claimcheck.models.article import Block, BlockKind
from claimcheck.reading.bylines import mark_bylines
from claimcheck.reading.comments import mark_comments
from claimcheck.reading.credits import mark_captions
from claimcheck.reading.datelines import mark_datelines
from claimcheck.reading.end_matter import mark_tail
from claimcheck.reading.foreign import mark_foreign
from claimcheck.reading.furniture import mark_furniture
from claimcheck.reading.galleries import mark_galleries
from claimcheck.reading.inline import blocks_of_unit
from claimcheck.reading.notices import mark_notices
from claimcheck.reading.text_units import Unit, units_of
from claimcheck.reading.time_stamps import mark_stamps
from claimcheck.reading.titles import mark_summary, mark_title

_BY_THE_LINE: Final[tuple[Callable[[list[Unit]], None], ...]] = (
    mark_comments,
    mark_galleries,  # before captions: their credits are of the gallery
    mark_notices,  # before stamps: "Updated 3 May: …"
    mark_stamps,  # before titles and furniture: "May 14, 2015" is neither a title nor a menu entry
    mark_captions,  # before bylines: "Photo: AFP" is a credit
    mark_furniture,
    mark_foreign,  # knows the running text by now
    mark_bylines,
)
_HEADING_WORDS: Final = 12
_OPENING: Final = 3  # paragraphs at the start that may carry one


def blocks_of_page(text: str, title: str | None = None) -> tuple[Block, ...]:
    """Return the parts of a plain text page, in order and apart. Every character but white space is in one.

    ``title`` is the title as known from elsewhere, such as a manifest.
    """
    units = units_of(text)
    for step in _BY_THE_LINE:
        step(units)
    mark_title(units, title)
    mark_datelines(units)
    mark_tail(units)
    mark_summary(units)
    return tuple(_blocks(text, units))


def _blocks(text: str, units: list[Unit]) -> list[Block]:
    blocks: list[Block] = []
    if text.startswith("\ufeff"):
        blocks.append(Block(start=0, end=1, kind=BlockKind.METADATA, why="the byte order mark"))
    body = 0
    for number, unit in enumerate(units):
        body += unit.kind is None
        opening = unit.kind is None and body <= _OPENING
        unit.mark(*_plain(units, number))
        blocks += blocks_of_unit(text, unit, unit.start, opening=opening, markdown=False)
    return blocks


def _plain(units: list[Unit], number: int) -> tuple[BlockKind, str]:
    unit = units[number]
    alone = (number == 0 or units[number - 1].chunk != unit.chunk) and (
        number + 1 < len(units) and units[number + 1].chunk != unit.chunk
    )
    if alone and unit.brief and len(unit.words) <= _HEADING_WORDS and _is_text(units[number + 1]) and number:
        return BlockKind.HEADING, "a short line above a paragraph"
    return BlockKind.BODY, "text"


def _is_text(unit: Unit) -> bool:
    return unit.prose or (unit.ended and len(unit.words) >= 5)
