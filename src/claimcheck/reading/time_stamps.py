"""Lines that are a date or a time and nothing else: "May 14, 2015", "04.09.2025 18:00", "3 hours ago"."""

from __future__ import annotations

import re
from typing import Final

from claimcheck.lang.clutter_words import clutter_words
from claimcheck.models.article import BlockKind
from claimcheck.reading.text_units import Unit

_MOST: Final = 16
_OTHERS: Final = 5  # words beside "2 hours ago": these two, and the name of a section
_PARTS: Final = re.compile(r"[^\W\d_]+|\d+")
_GLUED: Final = re.compile(r"[A-Za-z0-9 ,./]{6,40}?\d{4}(?=[A-Z\"“][a-z])")
_BETWEEN: Final = re.compile(r"[|•·]")
_DATED: Final = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}[:.]\d{2}|(?:19|20)\d\d")


def mark_stamps(units: list[Unit]) -> None:
    """Mark the lines that print when a page was published or changed."""
    for unit in units:
        if (
            not unit.long
            and len(unit.words) <= _MOST
            and (is_stamp(unit.lower, loose=not unit.ended) or _labelled(unit))
        ):
            unit.mark(BlockKind.STAMP, "nothing but a date or time")


def _labelled(unit: Unit) -> bool:
    """Tell whether the unit says when it was printed and more: "Published 3 May by …", "A | 3 May"."""
    if unit.ended:
        return False
    segments = [segment.strip() for segment in _BETWEEN.split(unit.lower)]
    dated = [segment for segment in segments if is_stamp(segment) or _starts_as_stamp(segment)]
    return bool(dated) and all(segment in dated or len(segment.split()) <= 4 for segment in segments)


def _starts_as_stamp(line: str) -> bool:
    return line.lstrip(" •·-").startswith(clutter_words().stamp_starts) and _DATED.search(line) is not None


def is_stamp(line: str, *, loose: bool = True) -> bool:
    """Tell whether a line (lower case) is a date or time; ``loose`` allows words beside "2 hours ago"."""
    if not any(map(str.isdecimal, line)):
        return False
    words = clutter_words()
    parts = _PARTS.findall(line)
    figures = [part for part in parts if part.isdecimal()]
    if not figures:
        return False
    letters = [part for part in parts if not part.isdecimal()]
    if loose and any(clock in line for clock in words.clocks):
        others = sum(part not in words.stamps for part in letters)
        return others <= _OTHERS and (len(figures) <= 3 or others <= 2)
    if not all(part in words.stamps for part in letters) or any(len(figure) > 4 for figure in figures):
        return False
    named = any(len(part) >= 3 for part in letters)
    return len(figures) <= 14 and (_DATED.search(line) is not None or named) and "%" not in line


def glued_stamp(text: str) -> int:
    """Return the length of a date that runs into the first word: "August 3, 2014Chinese officials said"."""
    match = _GLUED.match(text)
    return match.end() if match is not None and is_stamp(match[0].casefold()) else 0
