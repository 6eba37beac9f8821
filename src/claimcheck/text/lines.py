"""Lines and columns of a text, found without reading it again for every place."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Return line and column of a character, both counted from one, columns in characters."""
    breaks = _breaks(text)
    line = bisect_left(breaks, offset)
    return line + 1, offset - (breaks[line - 1] if line else -1)


@lru_cache(maxsize=32)
def _breaks(text: str) -> tuple[int, ...]:
    found, at = [], text.find("\n")
    while at >= 0:
        found.append(at)
        at = text.find("\n", at + 1)
    return tuple(found)
