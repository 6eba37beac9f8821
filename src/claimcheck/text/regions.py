"""The stretches of a page that the article itself states, as they are read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from claimcheck.models.article import Article, BlockKind
from claimcheck.text.sentences import paragraph_bounds

_BLANK_LINE: Final = re.compile(r"\n\s*\n")


class Region(NamedTuple):
    """A stretch of a text.

    ``tied``: only markup lies between it and the one before, so that a paragraph goes on. ``joined``: all its
    lines are those of one paragraph.
    """

    start: int
    end: int
    kind: BlockKind = BlockKind.BODY
    tied: bool = False
    joined: bool = False


def regions_of(article: Article) -> Iterator[Region]:
    """Yield the blocks that state something. One over several lines, none of them blank, is a paragraph."""
    text, at, tied = article.text, 0, False
    for block in article.blocks:
        tied = tied and "\n" not in text[at : block.start]
        at = block.end
        if block.kind.states:
            joined = _BLANK_LINE.search(text, block.start, block.end) is None
            yield Region(block.start, block.end, block.kind, tied, joined)
            tied = True


def paragraph_start(article: Article, offset: int) -> int:
    """Return where the paragraph starts in which the character stands; the character itself if in none."""
    regions = regions_of(article) if article.blocks else [Region(0, len(article.text))]
    first = offset
    for region in regions:
        if region.start > offset:
            break
        bounds = paragraph_bounds(article.text, region.start, region.end, joined=region.joined)
        starts = [start for start, _ in bounds if start <= offset]
        if starts[1:] or (starts and not region.tied):
            first = starts[-1]
    return first
