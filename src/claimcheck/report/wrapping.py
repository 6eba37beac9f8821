"""Lines for a terminal: words are kept whole, widths are those that a terminal shows."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len


def wrapped(text: str, width: int, first: str = "", rest: str | None = None) -> Iterator[str]:
    """Yield ``text`` in lines of at most ``width`` cells; a word that is longer stands alone, whole.

    Args:
        text: harmless words, one blank between them.
        width: cells of a line, what it is led by included.
        first: what leads the first line.
        rest: what leads the others; ``None`` is as many blanks.
    """
    rest = " " * cell_len(first) if rest is None else rest
    line, room = first, max(width, 20)
    cells = cell_len(first)
    empty = True
    for word in text.split(" "):
        size = cell_len(word)
        if not empty and cells + 1 + size > room:
            yield line
            line, cells, empty = rest, cell_len(rest), True
        line += word if empty else f" {word}"
        cells += size + (not empty)
        empty = False
    yield line
