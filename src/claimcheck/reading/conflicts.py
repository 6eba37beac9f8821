"""Marks that git leaves in a file where two changes to it meet: such an article has two texts."""

from __future__ import annotations

import re
from typing import Final

from claimcheck.reading.errors import Unreadable

_OURS: Final = re.compile(r"^<{7}(?: [^\n]*)?\r?$", re.MULTILINE)
_BETWEEN: Final = re.compile(r"^={7}\r?$", re.MULTILINE)
_THEIRS: Final = re.compile(r"^>{7}(?: [^\n]*)?\r?$", re.MULTILINE)
_FENCE: Final = re.compile(r"^[ ]{0,3}(?:```|~~~)", re.MULTILINE)


def refuse_conflicts(text: str, name: str) -> None:
    """Refuse a text in which a conflict is open. Marks that a fenced example shows are none.

    Raises:
        Unreadable: there are the marks of both sides and of the line between them, in this order.
    """
    if "<<<<<<<" not in text:
        return
    ours = _OURS.search(text)
    between = None if ours is None else _BETWEEN.search(text, ours.end())
    theirs = None if between is None else _THEIRS.search(text, between.end())
    if ours is None or theirs is None or len(_FENCE.findall(text, 0, ours.start())) % 2:
        return
    line = text.count("\n", 0, ours.start()) + 1
    raise Unreadable(name, line, "has a merge conflict that is not resolved", "keep one of the two texts")
