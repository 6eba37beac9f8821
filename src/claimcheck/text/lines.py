"""Lines and columns of a text, found without reading it again for every place."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import Final

from claimcheck.models.article import Article

_SINGLE_BREAK: Final = re.compile(r"(?<!\n)\n(?!\n)")


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Return line and column of a character, both counted from one, columns in characters."""
    breaks = _breaks(text)
    line = bisect_left(breaks, offset)
    return line + 1, offset - (breaks[line - 1] if line else -1)


def place_in(article: Article, offset: int) -> tuple[int, int]:
    """Return line and column in the article's file of a character of its text, as ``line_and_column``."""
    return line_and_column(article.text, offset) if article.origin is None else article.origin.place(offset)


@lru_cache(maxsize=32)
def _breaks(text: str) -> tuple[int, ...]:
    found, at = [], text.find("\n")
    while at >= 0:
        found.append(at)
        at = text.find("\n", at + 1)
    return tuple(found)


def unwrapped(text: str) -> str:
    """Return a text of the same length in which only blank lines end a line: single breaks are blanks."""
    return _SINGLE_BREAK.sub(" ", text)


def lowered(text: str) -> str:
    """Return a text in lower case, place by place; nothing if a letter of it is two in lower case."""
    flat = text.lower()
    return flat if len(flat) == len(text) else ""
