"""Lines that are a date or a time and nothing else: "May 14, 2015", "04.09.2025 18:00", "3 hours ago"."""

from __future__ import annotations

import re
from typing import Final

from claimcheck.lang.clutter import clutter_words
from claimcheck.models.article import BlockKind
from claimcheck.reading.units import Unit

_MOST: Final = 16
_PARTS: Final = re.compile(r"[^\W\d_]+|\d+")
_DATED: Final = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}[:.]\d{2}|(?:19|20)\d\d")


def mark_stamps(units: list[Unit]) -> None:
    """Mark the lines that print when a page was published or changed."""
    for unit in units:
        if not unit.long and len(unit.words) <= _MOST and (is_stamp(unit.lower) or _labelled(unit)):
            unit.mark(BlockKind.STAMP, "nothing but a date or time")


def _labelled(unit: Unit) -> bool:
    if unit.ended or not unit.bare.startswith(clutter_words().stamp_starts):
        return False
    return _DATED.search(unit.lower) is not None


def is_stamp(line: str) -> bool:
    """Tell whether a line (lower case) holds a date or time and no other words."""
    if not any(map(str.isdecimal, line)):
        return False
    words = clutter_words()
    parts = _PARTS.findall(line)
    figures = [part for part in parts if part.isdecimal()]
    if not figures:
        return False
    if len(parts) <= 8 and any(clock in line for clock in words.clocks):
        return True
    letters = [part for part in parts if not part.isdecimal()]
    if not all(part in words.stamps for part in letters) or any(len(figure) > 4 for figure in figures):
        return False
    named = any(len(part) >= 3 for part in letters)
    return len(figures) <= 14 and (_DATED.search(line) is not None or named) and "%" not in line
