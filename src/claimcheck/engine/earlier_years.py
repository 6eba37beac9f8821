"""Figures of what happened in an earlier year: "the worst fire since 1998, when 40 people were killed"."""

from __future__ import annotations

import datetime as dt
from typing import Final

from claimcheck.dates import TimeExpression, find_times
from claimcheck.linking.links import FigureStatement
from claimcheck.text import tokens_of_text

_BACK: Final = 160  # characters before a figure that are looked at
_LATE: Final = 92  # days for which a year that has ended is still that of the news
_ENDS: Final = (". ", "! ", "? ", "\n", "; ")


def of_earlier_year(statement: FigureStatement) -> bool:
    """Tell whether the words before a figure, in its sentence, name a year long over when it holds.

    A year in an aside is that of something else: "the hotel, built in 1998, ...".
    """
    holds = statement.profile.start
    if holds is None:
        return False
    text = statement.article.text[max(0, statement.claim.start - _BACK) : statement.claim.start]
    ends = [text.rfind(end) + len(end) for end in _ENDS if end in text]
    tokens = tokens_of_text(text[max(ends, default=0) :])
    times = [time for time in find_times(tokens) if time.kind == "calendar" and time.year is not None]
    if not times or _aside(tokens.words, times[-1]):
        return False
    last = dt.date(times[-1].year or 1, times[-1].month or 12, 28)
    return last < holds - dt.timedelta(days=_LATE)


def _aside(words: list[str], time: TimeExpression) -> bool:
    """Tell whether a comma stands somewhere before the time, and one right behind it."""
    return "," in words[: time.first] and words[time.last : time.last + 1] == [","]
