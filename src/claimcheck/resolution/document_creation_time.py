"""When a text can have been written, by what it says itself: events on record, what lies ahead or behind."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final

from claimcheck.dates import find_times
from claimcheck.dates.days import Days
from claimcheck.ledger.records import Ledger
from claimcheck.models.article import Article
from claimcheck.resolution.claim_times import place
from claimcheck.resolution.evidence import Bound, announcements, last_past, recent_events
from claimcheck.text import Tokens

_LONGEST: Final = 460  # days; over more than this a date without a year could be of two years


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
    return tokens.once(_written, article, ledger)


def _written(tokens: Tokens, article: Article, ledger: Ledger) -> tuple[Days | None, str]:
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
