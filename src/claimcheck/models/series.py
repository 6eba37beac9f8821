"""The history of a figure: what articles say of one thing over time, and what stands now."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Literal

from claimcheck.models.base import Model

Standing = Literal["stands", "agrees", "disputed", "superseded", "stale", "apart"]


class Point(Model):
    """A figure in one article.

    Attributes:
        article, title, date: the article's path (or id), title and date.
        start, end: characters of the article's text, half-open; ``line`` counts from one.
        words: what stands there.
        value: the figure as read, with what it may stand for: "1,000 to 1,100".
        low, high: bounds of what it may stand for, in ``unit``; ``None`` is no bound.
        unit: as pint or ISO 4217 names it; ``None``: counted things.
        first, last: the days for which it holds; ``None`` is not known.
        said_by: who says it; ``None``: the article itself.
        state: "actual", "planned", "estimated" and the like.
        standing: "stands" is the newest; "agrees" can be right beside it; "disputed" differs from another of
            the same time; "superseded" was replaced by a newer one; "stale" repeats an older one after that;
            "apart" is no figure of what is: planned, asked for, forecast, or without a day.
    """

    article: str
    title: str | None
    date: dt.date | None
    start: int
    end: int
    line: int
    words: str
    value: str
    low: Decimal | None
    high: Decimal | None
    unit: str | None
    first: dt.date | None
    last: dt.date | None
    said_by: str | None
    state: str
    standing: Standing


class Series(Model):
    """What articles say of one thing, by the days for which it holds.

    Attributes:
        query: what was asked for.
        what: what is counted or measured, as it was read; "" if only words were found to ask by.
        points: the figures, the earliest first, undated ones last.
        outdated: articles all of whose figures here are superseded or stale, by name.
        left: articles that share a key with the question and were not looked at, as there were too many.
    """

    query: str
    what: str
    points: tuple[Point, ...] = ()
    outdated: tuple[str, ...] = ()
    left: int = 0

    @property
    def standing(self) -> Point | None:
        """The newest figure; ``None`` if there is none, or figures of its time dispute it."""
        return next((point for point in reversed(self.points) if point.standing == "stands"), None)
