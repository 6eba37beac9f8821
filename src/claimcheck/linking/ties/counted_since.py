"""Counts that run from a day on: "have killed 31 people since early April", "since it began in 2019"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from claimcheck.lang.link_words import link_words

_REACH: Final = 8  # words behind "since" among which the time stands
_YEAR: Final = 4
_DAYS: Final = 2
_FENCES: Final = frozenset({";", ":", ".", "(", ")"})
Start = tuple[str, str, str]
"""Month, day and year as printed, each "" if it is not."""


def counted_since(words: Sequence[str]) -> Start | None:
    """Return from when on a count runs, by the lower-case words of its sentence; ``None`` if none is told.

    Only months and years tell it: "since Monday" is another day in each article.
    """
    months = link_words().months
    for index, word in enumerate(words):
        if word != "since":
            continue
        month = day = year = before = ""
        for later in words[index + 1 : index + 1 + _REACH]:
            if later in _FENCES:
                break
            if later in months and not month:
                month = later
            elif later.isdecimal() and len(later) == _YEAR and not year:
                year = later
            elif later.isdecimal() and len(later) <= _DAYS and before == month != "":
                day = later
            elif later != "," and (month or year):
                break
            before = later
        if month or year:
            return month, day, year
    return None


def same_start(one: Start | None, other: Start | None) -> bool:
    """Tell whether two counts run from one day, as far as both tell it, and share at least month or year."""
    if one is None or other is None:
        return False
    pairs = list(zip(one, other, strict=True))
    return all(a == b or not (a and b) for a, b in pairs) and any(a and a == b for a, b in pairs)
