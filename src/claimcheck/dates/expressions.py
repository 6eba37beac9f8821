"""What the words of a time expression state, before anything is filled in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from claimcheck.lang.time_words import Cue, Grain, Shade

Kind = Literal["calendar", "weekday", "relative", "ago", "span", "offset", "event", "clock"]


@dataclass(slots=True)
class TimeExpression:
    """A time as the words name it. ``first`` and ``last`` are half-open token indices.

    kind:
        calendar: any of year, month, day, quarter, half, season, decade ("May 14", "the first quarter").
        weekday: a day of the week without a date.
        relative: the calendar unit that is ``steps`` units from the day of writing ("last month", "today").
        ago: ``steps`` units counted from the day of writing ("three weeks ago").
        span: the ``steps`` units that end (negative) or start with the day of writing ("the past 20 years").
        offset: ``steps`` units from another time that the text must name ("a year earlier").
        event: told by a happening, whose words are ``event`` ("pre-invasion").
        clock: a time of day; names no day.
    A missing field is ``None``; nothing is guessed. ``year_steps`` says "of last year" (-1), "this year" (0).
    ``part`` is which quarter or half it is; of a weekday, the week from that of writing ("Monday last week").
    ``swapped`` says that day and month may also be read the other way round. ``to`` is the end of a range.
    ``cue`` is the word before it that places it ("since"), ``cue_first`` where that word begins.
    Only the reader that makes it sets fields; once it is found, it does not change.
    """

    first: int
    last: int
    kind: Kind
    grain: Grain
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    part: int | None = None
    steps: int | None = None
    year_steps: int | None = None
    shade: Shade | None = None
    fiscal: bool = False
    swapped: bool = False
    event: tuple[str, ...] = ()
    to: TimeExpression | None = None
    cue: Cue | None = None
    cue_first: int = -1

    @property
    def outer(self) -> tuple[int, int]:
        """The token range with the words that place the time."""
        return (self.first if self.cue_first < 0 else self.cue_first), self.last

    @property
    def bare(self) -> bool:
        """Whether it is a date without a year, so that the day of writing decides which is meant."""
        return self.kind == "calendar" and self.year is None and self.year_steps is None

    def joined(self, other: TimeExpression) -> TimeExpression:
        """Return the range from this time to ``other``, whose year this one shares if it names none."""
        start = self
        if start.bare and other.year is not None:
            turned = (start.month or 0, start.day or 0) > (other.month or 12, other.day or 31)
            start = replace(start, year=other.year - turned)  # "November to April 1987"
        return replace(start, last=other.last, to=other)
