"""Where the characters of a text stand in the file that a reader took it from; names of articles."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

from claimcheck.models.base import Model

STEADY: Final = "="
"""Each character of the run stands one column behind the one before."""
POINT: Final = "."
"""All of the run is written at one place, such as an escape or an entity."""
NEAR: Final = "~"
"""The run stands somewhere behind that place: the beginning of its element or record."""

_MEMBER: Final = re.compile(r"(.+)#[1-9]\d{0,8}", re.DOTALL)


class Origin(Model):
    """Runs of characters, in the order of the text, with the line and column (from one) where each begins.

    ``kinds`` has one letter for each run: ``STEADY``, ``POINT`` or ``NEAR``.
    """

    starts: tuple[int, ...]
    lines: tuple[int, ...]
    columns: tuple[int, ...]
    kinds: str

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column in the file of a character of the text; (1, 1) where nothing is known."""
        number = bisect_right(self.starts, offset) - 1
        if number < 0:
            return 1, 1
        ahead = offset - self.starts[number] if self.kinds[number] == STEADY else 0
        return self.lines[number], self.columns[number] + ahead

    def is_exact(self, start: int, end: int) -> bool:
        """Tell whether the places of all characters from ``start`` to ``end`` are known."""
        first = max(bisect_right(self.starts, start) - 1, 0)
        last = bisect_right(self.starts, max(start, end - 1))
        return bool(self.starts) and NEAR not in self.kinds[first:last]


def member_name(file: str, number: int) -> str:
    """Return what an article is called that is one of several in a file; ``number`` counts from one."""
    return f"{file}#{number}"


def file_of(name: str) -> str:
    """Return the file in which an article of that name stands."""
    member = _MEMBER.fullmatch(name)
    return name if member is None else member[1]
