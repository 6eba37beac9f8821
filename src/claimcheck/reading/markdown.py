"""Markdown: front matter, headings, lists, pictures, code and comments as parts of a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from claimcheck.models.article import Block, BlockKind
from claimcheck.reading.front_values import FrontMatter
from claimcheck.reading.inline import blocks_of_unit
from claimcheck.reading.markdown_regions import stretches_of
from claimcheck.reading.marking import STEPS
from claimcheck.reading.paragraphs import LIST, QUOTED, units_of_markdown
from claimcheck.reading.text_units import Unit

_OPENING: Final = 2  # paragraphs at the start that may carry a dateline
_HEADING: Final = re.compile(r"#{1,6}[ \t]+")
_PICTURE: Final = re.compile(r"!\[[^\]\n]{0,500}\]\([^)\n]{0,1000}\)[ \t]*\Z")
_REFERENCE: Final = re.compile(r"\[[^\]\n]{1,200}\]:[ \t]*\S+")
_UNDERLINE: Final = re.compile(r"(?:=+|-+)\Z")


def blocks_of_markdown(text: str, front: FrontMatter) -> tuple[Block, ...]:
    """Return the parts of a Markdown text, in order and apart. Every character but white space is in one."""
    blocks = list(_front_blocks(text, front))
    units: list[Unit] = []
    for low, high, kind, why in stretches_of(text, front.end):
        if kind is not None:
            blocks.append(Block(start=low, end=high, kind=kind, why=why))
        else:
            last = units[-1].chunk + 1 if units else 0
            for unit in units_of_markdown(text, low, high):
                unit.chunk += last
                units.append(unit)
    markers = [_mark_markup(units, number) for number in range(len(units))]
    _mark_title(units, front)
    for step in STEPS:
        step(units)
    body = 0
    for unit, marker in zip(units, markers, strict=True):
        start = unit.start
        if marker:
            blocks.append(Block(start=start, end=start + marker, kind=BlockKind.METADATA, why="markup"))
            start += marker
        body += unit.kind is None
        opening = unit.kind is None and body <= _OPENING
        unit.mark(BlockKind.BODY, "text")
        blocks += blocks_of_unit(text, unit, start, opening=opening, markdown=True)
    return tuple(sorted(blocks, key=lambda block: block.start))


def _front_blocks(text: str, front: FrontMatter) -> Iterator[Block]:
    """Yield the front matter; its title and summary are the article's words."""
    at = 0
    stated = [("title", BlockKind.TITLE)]
    stated += [(key, BlockKind.SUMMARY) for key in ("summary", "description", "standfirst", "subtitle")]
    spans = sorted((*front.spans[key], kind) for key, kind in stated if key in front.spans)
    for low, high, kind in spans:
        yield Block(start=at, end=low, kind=BlockKind.METADATA, why="front matter")
        yield Block(start=low, end=high, kind=kind, why="front matter")
        at = high
    if front.end > at:
        yield Block(start=at, end=front.end, kind=BlockKind.METADATA, why="front matter")
    elif front.end == 0 and text.startswith("\ufeff"):
        yield Block(start=0, end=1, kind=BlockKind.METADATA, why="the byte order mark")


def _mark_markup(units: list[Unit], number: int) -> int:
    """Mark what Markdown itself decides; return how many characters at the start are markup."""
    unit = units[number]
    heading = _HEADING.match(unit.text)
    if heading is not None:
        unit.mark(BlockKind.HEADING, "a heading")
        return heading.end()
    if _PICTURE.match(unit.text):
        unit.mark(BlockKind.CAPTION, "a picture")
    elif _REFERENCE.match(unit.text):
        unit.mark(BlockKind.METADATA, "the address of a link")
    elif _UNDERLINE.match(unit.text) and number and units[number - 1].chunk == unit.chunk:
        units[number - 1].mark(BlockKind.HEADING, "an underlined heading")
        unit.mark(BlockKind.METADATA, "markup")
    marker = LIST.match(unit.text) or QUOTED.match(unit.text)
    return marker.end() if marker is not None and marker.end() < unit.size else 0


def _mark_title(units: list[Unit], front: FrontMatter) -> None:
    """Make the first heading the title, unless the front matter has one; one that repeats it is clutter."""
    first = next((unit for unit in units if unit.kind is BlockKind.HEADING), None)
    if first is None:
        return
    title = front.values.get("title", "").casefold().split()
    if not title and first.text.startswith("# "):
        first.kind, first.why = BlockKind.TITLE, "the first heading"
    elif title and first.bare.split() == " ".join(title).strip(" .!?").split():
        first.kind, first.why = BlockKind.CLUTTER, "repeats the title"
