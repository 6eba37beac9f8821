"""Units to blocks: datelines and the markup within lines (emphasis, links, addresses) stand apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from claimcheck.models.article import Block, BlockKind
from claimcheck.reading.datelines import dateline_end
from claimcheck.reading.text_units import Unit
from claimcheck.reading.time_stamps import glued_stamp

_MOST: Final = 300  # pieces of markup in one line that are looked for
_ADDRESS: Final = r"<?https?://[^\s<>()\]]{1,2000}>?"
_APART: Final = re.compile(rf"{_ADDRESS}|<!--\s{{0,9}}claimcheck:[\s\S]{{0,500}}?-->")
_MARKUP: Final = re.compile(
    r"!?\[(?=[^\]\n]{1,200}\]\()"  # a link's opening bracket
    r"|\]\([^)\n]{0,400}\)"  # … and its target
    r"|\[\^[^\]\s]{1,40}\]"  # a footnote's mark
    rf"|{_ADDRESS}"
    r"|</?[a-zA-Z][^<>\n]{0,200}>"  # a tag
    r"|\{\{[^{}\n]{0,1000}\}\}|\{%[^{}\n]{0,1000}%\}"  # a shortcode
    r"|(?<=\n)[ \t]{0,9}(?:>[ \t]?)+"  # the marks of a quotation before its further lines
    r"|`+"
    r"|\*{1,3}(?=\S)|(?<=\S)\*{1,3}"
    r"|(?<!\w)_{1,3}(?=\w)|(?<=\w)_{1,3}(?!\w)"
)


def pieces(text: str, start: int, end: int, kind: BlockKind, why: str, *, markdown: bool) -> Iterator[Block]:
    """Yield the stretch as blocks of its kind, the markup within it apart."""
    at = start
    if kind.states and (markdown or "://" in (words := text[start:end]) or "<!--" in words):
        for match in islice((_MARKUP if markdown else _APART).finditer(text, start, end), _MOST):
            if text[at : match.start()].strip():
                yield Block(start=at, end=match.start(), kind=kind, why=why)
                at = match.start()
            yield Block(start=at, end=match.end(), kind=BlockKind.METADATA, why="markup")
            at = match.end()
    if text[at:end].strip():
        yield Block(start=at, end=end, kind=kind, why=why)


def blocks_of_unit(text: str, unit: Unit, start: int, *, opening: bool, markdown: bool) -> Iterator[Block]:
    """Yield the blocks of a unit from ``start`` on; an ``opening`` one may begin with a dateline."""
    glued = glued_stamp(unit.text) if opening and start == unit.start else 0
    if glued:
        yield Block(start=start, end=start + glued, kind=BlockKind.STAMP, why="a date run into the text")
        start += glued
    cut = dateline_end(unit.text[start - unit.start :]) if opening else None
    if cut is not None:
        why = "opens the text with its place"
        yield Block(start=start, end=start + cut, kind=BlockKind.DATELINE, why=why)
        start += cut
    yield from pieces(text, start, unit.end, unit.kind or BlockKind.BODY, unit.why, markdown=markdown)
