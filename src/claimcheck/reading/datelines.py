"""Datelines: "VILNIUS, March 3 (Reuters) - " before the first words of a text, or on a line of their own."""

from __future__ import annotations

import re
from typing import Final

from claimcheck.lang.clutter_words import clutter_words
from claimcheck.models.article import BlockKind
from claimcheck.reading.text_units import Unit
from claimcheck.reading.time_stamps import is_stamp

_MOST: Final = 90
_WORDS: Final = 8
_IN_NAMES: Final = frozenset({"of", "the", "on", "new", "in"})  # small words within names of places
_DASH: Final = re.compile(r"\s*(?:—|–|--|(?<=[\s).])-(?=\s))\s*")
_WORD: Final = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*")


def dateline_end(text: str) -> int | None:
    """Return how many characters at the start of ``text`` are a dateline with its dash, if any."""
    head = text[:_MOST]
    dash = _DASH.search(head)
    if dash is None or dash.end() >= len(text):
        return None
    if dash.start() == 0:
        return dash.end()
    return dash.end() if is_dateline(head[: dash.start()]) else None


def is_dateline(words: str) -> bool:
    """Tell whether the words are a place in capitals and what may follow it: country, date, agency."""
    known = clutter_words()
    parts = _WORD.findall(words)
    if (
        not parts
        or len(parts) > 12
        or not parts[0].isupper()
        or len(parts[0]) < 3
        or not parts[0][0].isalpha()
    ):
        return False
    capitals = [part.casefold() for part in parts if part.isupper() and len(part) > 1]
    if len(capitals) > 5 or any(part in known.labels or part in known.small - _IN_NAMES for part in capitals):
        return False
    return all(
        part[0].isupper()
        or part.isdecimal()
        or part.casefold() in known.stamps
        or part.casefold() in known.agencies
        for part in parts
    )


def mark_datelines(units: list[Unit]) -> None:
    """Mark the lines near the start that are a dateline and nothing else: "VILNIUS, May 14"."""
    for unit in [u for u in units[:40] if u.kind is None][:4]:
        if len(unit.words) <= _WORDS and "," in unit.text and _place_and_date(unit.text.rstrip(" -–—")):
            unit.mark(BlockKind.DATELINE, "a place and a date")


def _place_and_date(line: str) -> bool:
    place, _, rest = line.partition(",")
    if not any(part.casefold() in clutter_words().stamps for part in _WORD.findall(rest)):
        return False
    named = place[:1].isupper() and len(place.split()) <= 3
    return is_dateline(line) or (named and is_stamp(rest.casefold()))
