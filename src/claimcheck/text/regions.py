"""The stretches of a page that the article itself states, as they are read."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice
from typing import Final, NamedTuple

from claimcheck.models.article import Article, Block, BlockKind
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
    return _regions(article.text, article.blocks)


def _regions(text: str, blocks: Iterable[Block]) -> Iterator[Region]:
    at, tied = 0, False
    for block in blocks:
        tied = tied and "\n" not in text[at : block.start]
        at = block.end
        if block.kind.states:
            joined = _BLANK_LINE.search(text, block.start, block.end) is None
            yield Region(block.start, block.end, block.kind, tied, joined)
            tied = True


def paragraph_start(article: Article, offset: int, since: int) -> int:
    """Return where the paragraph starts in which the character stands; the character itself if in none.

    What lies before the character ``since`` is not gone through: of a paragraph that starts there the answer
    is not after ``since``.
    """
    text, blocks = article.text, article.blocks
    if not blocks:
        starts = _starts(text)
        after = bisect_right(starts, offset)
        return starts[after - 1] if after else offset
    first = offset
    near = max(0, bisect_left(blocks, since, key=_end) - 1)
    for region in _regions(text, islice(blocks, near, None)):
        if region.start > offset:
            break
        bounds = paragraph_bounds(text, region.start, region.end, joined=region.joined)
        starts_here = [start for start, _ in bounds if start <= offset]
        if starts_here[1:] or (starts_here and not region.tied):
            first = starts_here[-1]
    return first


def _end(block: Block) -> int:
    return block.end


@lru_cache(maxsize=2)
def _starts(text: str) -> tuple[int, ...]:
    return tuple(start for start, _ in paragraph_bounds(text, 0, len(text)))
