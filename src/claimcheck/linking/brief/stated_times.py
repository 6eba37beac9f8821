"""The time that the words of a short text give its figures: "as of 8 April", "before May 2019"."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Final

from claimcheck.dates import TimeExpression, placed, resolve, times_between
from claimcheck.dates.attached import time_of_claim
from claimcheck.dates.days import shifted
from claimcheck.models.time import Holds
from claimcheck.text import Tokens

_DAY: Final = dt.timedelta(days=1)


def time_told(tokens: Tokens, first: int, last: int, year: int | None) -> Holds | None:
    """Return when the figure ``[first, last)`` holds, by its own clause or the only time of the sentence.

    ``year`` completes a day without one. ``None`` if no time is named or nothing dates it.
    """
    time = time_of_claim(tokens, first, last)
    if time is None:
        named = [t for t in times_between(tokens, *tokens.sentence_at(first)) if t.kind == "calendar"]
        time = named[0] if len(named) == 1 else None
    if time is None or time.kind != "calendar":
        return None
    if time.year is None and year is not None:
        time = replace(time, year=year)
    return _holds(time)


def _holds(time: TimeExpression) -> Holds | None:
    days = resolve(time, None)
    if days is None:
        return None
    if time.cue not in {"by", "until"}:
        days = placed(time, days, None)
    start = days.start
    if time.cue == "after" and start is not None:
        start = shifted(start, _DAY)
    return Holds(start=start, end=days.end, grounds="told")
