"""When a page says that it was published, and on what grounds; a page without a date is undated.

Told apart: the day of publication, a page's clock (the day of the visit), the day something was changed or
retrieved, and the year of a copyright notice, which dates a page to the year only.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from claimcheck.dates import TimeExpression, find_times
from claimcheck.dates.days import date
from claimcheck.lang.stamp_words import stamp_words
from claimcheck.models.article import Block, BlockKind, Grounds, Precision
from claimcheck.models.span import Span
from claimcheck.text import tokens_of_text

_LONGEST: Final = 300
_LOOKED_AT: Final = 4_000  # characters of the text
_CLOSE: Final = 10  # days
_IN_ADDRESS: Final = re.compile(
    r"[/_-]((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?=[/_.?-]|$)"
)


@dataclass(frozen=True, slots=True)
class PageDate:
    """A page's date. ``readings`` has both days if it can be read two ways; then ``date`` is ``None``."""

    date: dt.date | None = None
    precision: Precision | None = None
    grounds: Grounds = "unknown"
    readings: tuple[dt.date, ...] = ()
    stamp: Span | None = None
    note: str = "no date found"


@dataclass(frozen=True, slots=True)
class _Stamp:
    days: tuple[dt.date, ...]
    precision: Precision
    span: Span
    worth: int
    note: str


def date_of_page(
    text: str,
    blocks: Sequence[Block],
    *,
    url: str | None = None,
    day_first: bool | None = None,
) -> PageDate:
    """Return the date that the page itself shows.

    Args:
        text: the whole page; ``blocks`` are its parts, in order.
        url: the page's address, which may hold the day of publication.
        day_first: whether the publisher writes the day before the month; ``None`` if that is not known.

    Stamps come first, then a dateline with a year, then the address, then a copyright notice above the text.
    """
    stamps = list(_stamps(text, blocks))
    best = max(stamps, key=lambda stamp: (stamp.worth, -stamp.span.start), default=None)
    if best is not None:
        order = day_first
        if order is None and len(best.days) > 1:
            order = _first_known(_order(stamps), _by_text(text, blocks, best.days), _by_country(url))
        days = best.days if order is None or len(best.days) < 2 else best.days[:1] if order else best.days[1:]
        return PageDate(
            days[0] if len(days) == 1 else None,
            best.precision if len(days) == 1 else None,
            "printed",
            days if len(days) > 1 else (),
            best.span,
            best.note,
        )
    return _of_address(url) or _of_copyright(text, blocks) or PageDate()


def _of_address(url: str | None) -> PageDate | None:
    found = None if url is None else _IN_ADDRESS.search(url[:500])
    day = None if found is None else date(*(int(part) for part in found.groups()))
    return None if day is None else PageDate(day, "day", "metadata", note="the day in the page's address")


def _stamps(text: str, blocks: Sequence[Block]) -> Iterator[_Stamp]:
    """Yield every date with a year that stands outside the running text."""
    words = stamp_words()
    body = next((b.start for b in blocks if b.kind is BlockKind.BODY), len(text))
    kinds = {BlockKind.STAMP: 3, BlockKind.DATELINE: 2, BlockKind.BYLINE: 2}
    seen: dict[str, int] = {}
    for block in blocks:
        line = " ".join(text[block.start : min(block.end, block.start + _LONGEST)].split())
        seen[line] = seen.get(line, 0) + (block.kind in kinds)
    for block in blocks:
        if block.kind not in kinds:
            continue
        line = text[block.start : min(block.end, block.start + _LONGEST)]
        tokens = tokens_of_text(line)
        labels = set(tokens.lower)
        if labels & words.retrieved:
            continue
        worth = kinds[block.kind] + 4 * bool(labels & words.published) - 2 * bool(labels & words.changed)
        worth += block.start < body
        note = "printed on the page"
        if seen[" ".join(line.split())] > 1:
            worth, note = worth - 3, "printed twice above the text, as a page's clock is"
        for time in find_times(tokens):
            days = _days(time)
            if days:
                span = tokens.span(time.first, time.last)
                whole = Span.cut(text, block.start + span.start, block.start + span.end)
                clock = any(other.kind == "clock" for other in find_times(tokens))
                precision: Precision = "day" if time.grain == "day" else "month"
                yield _Stamp(days, precision, whole, worth + clock + (time.grain == "day"), note)
                break


def _days(time: TimeExpression) -> tuple[dt.date, ...]:
    """Return the readings of a full date, the day-first one first; a weekday beside it decides."""
    if time.kind != "calendar" or time.year is None or time.month is None or time.to is not None:
        return ()
    if time.day is None:
        first = date(time.year, time.month, 1)
        return () if first is None else (first,)
    readings = [date(time.year, time.month, time.day)]
    if time.swapped:
        readings.append(date(time.year, time.day, time.month))
    days = tuple(day for day in readings if day is not None)
    fitting = tuple(day for day in days if time.weekday is None or day.weekday() == time.weekday)
    return fitting or days[:1]


def _order(stamps: Iterable[_Stamp]) -> bool | None:
    """Tell from the page's other dates which of two readings is meant; ``None`` if they do not say."""
    stamps = list(stamps)
    certain = {stamp.days[0] for stamp in stamps if len(stamp.days) == 1}
    votes = {
        stamp.days[0] in certain for stamp in stamps if len(stamp.days) > 1 and certain & set(stamp.days)
    }
    return votes.pop() if len(votes) == 1 else None


def _first_known(*answers: bool | None) -> bool | None:
    return next((answer for answer in answers if answer is not None), None)


def _by_text(text: str, blocks: Sequence[Block], readings: tuple[dt.date, ...]) -> bool | None:
    """Tell which of two readings the dates in the text lie close to; a story tells of days near its own."""
    start = next((block.start for block in blocks if block.kind is BlockKind.BODY), len(text))
    near = set()
    for time in find_times(tokens_of_text(text[start : start + _LOOKED_AT])):
        if time.kind != "calendar" or time.month is None or time.day is None or time.swapped:
            continue
        for number, reading in enumerate(readings):
            there = date(time.year or reading.year, time.month, time.day)
            if there is not None and abs((there - reading).days) <= _CLOSE:
                near.add(number)
    return near == {0} if len(near) == 1 else None


def _by_country(url: str | None) -> bool | None:
    """Tell the order of day and month by the country that the page's address names."""
    host = "" if url is None else url.split("//", 1)[-1].split("/", 1)[0].split(":", 1)[0].lower()
    ending = host.rpartition(".")[2]
    if ending in stamp_words().month_first_domains:
        return False
    return True if ending in stamp_words().day_first_domains else None


def _of_copyright(text: str, blocks: Sequence[Block]) -> PageDate | None:
    """Read the year of a notice that stands above the text or beside a picture; footers show the visit's."""
    words = stamp_words()
    body = [block for block in blocks if block.kind is BlockKind.BODY]
    last = body[-1].start if body else len(text)
    for block in blocks:
        if block.start > last or block.kind.states:
            continue
        line = text[block.start : min(block.end, block.start + _LONGEST)]
        tokens = tokens_of_text(line)
        if not set(tokens.lower) & words.copyright:
            continue
        for time in find_times(tokens):
            if time.kind == "calendar" and time.grain == "year" and time.year is not None and time.to is None:
                span = tokens.span(time.first, time.last)
                stamp = Span.cut(text, block.start + span.start, block.start + span.end)
                first = date(time.year, 1, 1)
                return PageDate(first, "year", "printed", (), stamp, "the year of a copyright notice")
    return None
