"""Tables of Markdown: a row of names, a row of dashes with as many cells, then rows with bars in them."""

from __future__ import annotations

import re
from typing import Final

DASHES: Final = r"(?m:^[ \t]{0,3}[|:-][|: \t-]{1,2000}\r?$)"
"""What the row of dashes looks like; a rule looks so, too."""
_CELL: Final = re.compile(r":?-+:?")
_BAR: Final = re.compile(r"(?<!\\)\|")


def table_around(text: str, after: int, low: int, high: int) -> tuple[int, int] | None:
    """Return the table whose row of dashes is ``text[low:high]``; ``None`` if that is none.

    Args:
        after: where the running text begins, before which the table does not reach.
    """
    cells = _cells(text[low:high])
    head = text.rfind("\n", 0, max(low - 1, 0)) + 1
    if "|" not in text[low:high] or head < after or head >= low or not all(map(_CELL.fullmatch, cells)):
        return None
    names = text[head : low - 1]
    if "|" not in names or len(_cells(names)) != len(cells):
        return None
    end = high
    while end < len(text):
        stop = text.find("\n", end + 1)
        stop = len(text) if stop < 0 else stop
        if "|" not in text[end + 1 : stop]:
            break
        end = stop
    return head, end


def _cells(row: str) -> list[str]:
    row = row.strip().removeprefix("|")
    cells = [cell.strip() for cell in _BAR.split(row)]
    return cells[:-1] if len(cells) > 1 and not cells[-1] else cells
