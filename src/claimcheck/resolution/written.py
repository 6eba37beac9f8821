"""When a text can have been written, by what it says itself: events on record, what lies ahead or behind."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from claimcheck.dates import TimeExpression, find_times, resolve, times_between
from claimcheck.dates.days import Days
from claimcheck.dates.tense import announced, happened
from claimcheck.ledger.records import Ledger
from claimcheck.models.article import Article
from claimcheck.models.span import Span
from claimcheck.resolution.occasions import Occasion, occasions
from claimcheck.resolution.times import place
from claimcheck.text import Tokens

_NEAR: Final = 6  # tokens between an event and the month that dates it
_LONGEST: Final = 460  # days; over more than this a date without a year could be of two years
_KEY: Final = "when it was written"


@dataclass(frozen=True, slots=True)
class Bound:
    """The text was written no earlier, no later than these days; ``said`` is a sentence that tells why."""

    earliest: dt.date | None
    latest: dt.date | None
    said: str
    span: Span


def recent_events(tokens: Tokens, ledger: Ledger) -> list[Bound]:
    """Return the bounds from events on record: "in February" without a year is of the last twelve months."""
    found = []
    for occasion in occasions(tokens, ledger):
        time = _month_beside(tokens, occasion)
        start = occasion.record.start
        if time is None or time.month != start.month or time.day not in {None, start.day}:
            continue
        latest = dt.date(start.year + (start.month > 1), (start.month - 2) % 12 + 1, 28)
        first, last = min(time.outer[0], occasion.first), max(time.last, occasion.last)
        said = (
            f"it dates “{tokens.words_between(occasion.first, occasion.last)}” by “"
            f"{tokens.words_between(time.first, time.last)}” without a year, so it was written within twelve "
            f"months of {start.isoformat()}, the day on record ({occasion.record.what})"
        )
        found.append(Bound(start, latest, said, tokens.span(first, last)))
    return found


def announcements(tokens: Tokens) -> list[Bound]:
    """Return the bounds from announcements with a full date: "will meet on 3 May 2022" was written before."""
    found = []
    for time in find_times(tokens):
        if (
            time.kind != "calendar"
            or time.year is None
            or time.grain not in {"day", "month"}
            or time.first == 0
        ):
            continue
        days = resolve(time, None)
        if days is None or not announced(tokens, time.first, tokens.lower[time.first - 1]):
            continue
        words = tokens.words_between(time.first, time.last)
        found.append(Bound(None, days.end, f"“{words}” lies ahead of it", tokens.span(time.first, time.last)))
    return found


def reports(tokens: Tokens) -> list[Bound]:
    """Return the bounds from reports with a full date: "was signed on 3 May 2022" was written since."""
    found = []
    for time in find_times(tokens):
        if time.kind != "calendar" or time.year is None or time.grain != "day" or time.first == 0:
            continue
        days = resolve(time, None)
        if days is None or not days.sure or not happened(tokens, time.first, tokens.lower[time.first - 1]):
            continue
        words = tokens.words_between(time.first, time.last)
        found.append(Bound(days.start, None, f"“{words}” lies behind it", tokens.span(time.first, time.last)))
    return found


def last_past(tokens: Tokens, before: dt.date) -> Bound | None:
    """Return the bound that the last full date before ``before`` gives of which the text speaks as past."""
    best: Bound | None = None
    for time in find_times(tokens):
        if time.kind != "calendar" or time.year is None or time.grain not in {"day", "month"}:
            continue
        days = resolve(time, None)
        if days is None or days.start is None or not days.sure or days.start > before:
            continue
        if (best is None or best.earliest is None or days.start > best.earliest) and (
            place(tokens, time, None).tense == "past"
        ):
            words = tokens.words_between(time.first, time.last)
            best = Bound(days.start, None, f"“{words}” lies behind it", tokens.span(time.first, time.last))
    return best


def _month_beside(tokens: Tokens, occasion: Occasion) -> TimeExpression | None:
    begin, end = tokens.sentence_at(occasion.first)
    for time in times_between(
        tokens, max(begin, occasion.first - 2 * _NEAR), min(end, occasion.last + _NEAR)
    ):
        near = occasion.last <= time.first or occasion.first - _NEAR <= time.last <= occasion.first
        if near and time.bare and time.month is not None and time.steps is None:
            return time if place(tokens, time, None).tense in {"past", None} else None
    return None


def narrowed(tokens: Tokens, days: Days) -> tuple[Days, tuple[Bound, ...]]:
    """Narrow a period of writing by the dates without a year that lie ahead of it or behind it.

    Args:
        tokens: the words.
        days: first and last day; much more than a year is left as it is: a date could be of two years.
    """
    first, last = days
    if first == last or (last - first).days > _LONGEST:
        return days, ()
    used = []
    for bound in _bounds(tokens, days):
        earliest, latest = max(first, bound.earliest or first), min(last, bound.latest or last)
        if earliest <= latest and (earliest, latest) != (first, last):
            first, last = earliest, latest
            used.append(bound)
    return (first, last), tuple(used)


def _bounds(tokens: Tokens, days: Days) -> Iterator[Bound]:
    for time in find_times(tokens):
        if not time.bare or time.month is None or time.steps is not None or time.cue == "of":
            continue
        known = place(tokens, time, None)
        if known.tense not in {"past", "future"}:
            continue
        there = place(
            tokens, time, (days[0], days[0]) if known.tense == "future" else (days[1], days[1])
        ).days
        if there is None or there.start is None or there.end is None or not days[0] <= there.start <= days[1]:
            continue
        words = tokens.words_between(*time.outer)
        span = tokens.span(*time.outer)
        if known.tense == "future":
            yield Bound(None, there.end, f"“{words}” lies ahead of it", span)
        else:
            yield Bound(there.start, None, f"“{words}” lies behind it", span)


def written(article: Article, tokens: Tokens, ledger: Ledger) -> tuple[Days | None, str]:
    """Return the days on which the article can have been written, with the grounds; ``None``: open."""
    kept: tuple[Days | None, str] | None = tokens.__dict__.get(_KEY)
    if kept is None:
        kept = tokens.__dict__[_KEY] = _written(article, tokens, ledger)
    return kept


def _written(article: Article, tokens: Tokens, ledger: Ledger) -> tuple[Days | None, str]:
    period = article.period
    if period is not None and period[0] == period[1]:
        return period, "the day of the article"
    if period is not None:
        days, used = narrowed(tokens, period)
        grounds = (
            "bounds from the text" if article.date_doubt else f"the {article.date_precision} of the article"
        )
        return days, "; ".join([grounds, *(bound.said for bound in used)])
    if article.date_doubt is None and not article.date_readings:
        for bound in recent_events(tokens, ledger):
            if bound.earliest is not None and bound.latest is not None:
                days, used = narrowed(tokens, (bound.earliest, bound.latest))
                return days, "; ".join(["undated", bound.said, *(other.said for other in used)])
        ahead = min(
            (b for b in announcements(tokens) if b.latest),
            key=lambda b: b.latest or dt.date.max,
            default=None,
        )
        behind = None if ahead is None or ahead.latest is None else last_past(tokens, ahead.latest)
        if ahead is not None and ahead.latest and behind is not None and behind.earliest:
            return (behind.earliest, ahead.latest), f"undated; {behind.said}; {ahead.said}"
    if len(article.date_readings) > 1:
        days = min(article.date_readings), max(article.date_readings)
        return days, "the printed date can be read in two ways"
    return None, "undated"
