"""DAT001: a weekday beside a date that falls on another day of the week."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from claimcheck.dates import TimeExpression, find_times
from claimcheck.dates.days import Days, date
from claimcheck.lang.time_words import time_words
from claimcheck.models.article import BlockKind
from claimcheck.models.finding import Finding
from claimcheck.models.span import Span
from claimcheck.rules.rule import Dispatch, Page, PageRule, Place, example
from claimcheck.text import Tokens, tokens_of_text

_YEAR: Final = re.compile(r"(?:1[89]|20)[0-9]{2}")
_SLIPS: Final = 2  # more dates without a year that go wrong are of another year, as captions of old pictures
_CAPTIONS: Final = frozenset({BlockKind.CAPTION, BlockKind.GALLERY})
_CAPTION: Final = 4  # tokens behind a sentence in which "Photo:" stands
_YEARS_BACK: Final = 12
_NEAR: Final = 200  # days from the article to the year in which a date without one is looked for


class WeekdayIsNotDate(PageRule):
    """A weekday beside a date that falls on another day of the week.

    A date without a year is checked against the article's own date: wrong only if it fits in no year nearby.
    In captions, which may be of older pictures, dates with a year are checked alone.

    Why it matters: one of the two is a slip, and readers who go by it come on the wrong day.
    What it cannot tell: whether the weekday or the date is wrong.
    """

    code = "DAT001"
    name = "weekday-is-not-date"
    summary = "the weekday is not that date's"
    severity = "error"
    examples = (
        example(
            "The council meets on Monday, March 6, 2024 in the old town hall.",
            marks=("Monday, March 6, 2024",),
        ),
        example(
            "The bridge was closed on Friday 3 May 2019 after 12 cracks were found, the city said.",
        ),
        example(
            "The strike began on Tuesday, 12 January 2021 at the harbour, the union said.",
        ),
        example(
            Dispatch("In 2011 the regatta began on Saturday, July 9, with 40 boats.", "2016-03-01"),
            note="of the year named",
        ),
        example(
            "Polling stations open on Saturday (4 October 2020).",
            marks=("Saturday (4 October 2020)",),
        ),
        example(
            Dispatch(
                "The storm struck on Friday, November 8, five years ago, and sank 12 boats.", "2018-04-23"
            ),
            note="of another year",
        ),
        example(
            Dispatch("The card for 12 races has Sunday, June 15, which is a Saturday.", "2024-06-10"),
            note="the text says so itself",
        ),
        example(
            "Forty masons came.\n\nImage 1 of 2 The old quay on Monday, March 6, 2024. Photo: Ana Roe\n\n"
            "Image 2 of 2 The quay. Photo: Ana Roe",
            marks=("Monday, March 6, 2024",),
        ),
        example(
            Dispatch(
                "Forty masons came.\n\nImage 1 of 2 The old quay on Monday, March 6. Photo: Ana Roe\n\n"
                "Image 2 of 2 The quay on Wednesday, March 6, 2024. Photo: Ana Roe",
                "2024-03-06",
            ),
            note="an older picture, and a date that is right",
        ),
        example(Dispatch("The 40 boats race on May 5 (Tuesday).", "2014-05-01"), marks=("May 5 (Tuesday)",)),
        example(Dispatch("The 40 boats race on May 5 (Monday).", "2014-05-01")),
        example("The talks on Monday drew 40 delegates; the treaty dates from March 6, 2024."),
    )

    def check(self, page: Page) -> Iterator[Finding]:
        """Yield each date whose weekday does not fit; of captions, which pages repeat, the first."""
        found: dict[str, Finding] = {}
        for finding in self._in_captions(page):
            found.setdefault(finding.message, finding)
        for finding in self._in_text(page):
            found.pop(finding.message, None)
            yield finding
        yield from found.values()

    def _in_text(self, page: Page) -> Iterator[Finding]:
        yield from self._in(page, page.words, 0)
        for block in page.article.blocks:
            if block.kind is BlockKind.STAMP:
                words = page.article.text[block.start : block.end]
                yield from self._in(page, tokens_of_text(words), block.start)

    def _in_captions(self, page: Page) -> Iterator[Finding]:
        for block in page.article.blocks:
            words = page.article.text[block.start : block.end]
            if block.kind in _CAPTIONS and _YEAR.search(words):
                yield from self._in(page, tokens_of_text(words), block.start, caption=True)

    def _in(self, page: Page, tokens: Tokens, offset: int, *, caption: bool = False) -> Iterator[Finding]:
        names = list(time_words().weekdays)
        wrong = list(_wrong_days(tokens, page.article.period))
        if caption or sum(time.year is None for time, _ in wrong) > _SLIPS:
            wrong = [(time, day) for time, day in wrong if time.year is not None]
        for time, day in wrong:
            span = tokens.span(time.first, time.last)
            words = " ".join(span.text.split())
            right = names[day.weekday()].capitalize()
            yield self.finding(
                "conflict",
                f"“{words}”: {day.day} {_month(day)} {day.year} is a {right}",
                Place(page.article, Span.cut(page.article.text, offset + span.start, offset + span.end)),
                key=(page.article.id, names[time.weekday or 0], day.isoformat()),
                working=(
                    f"{day.isoformat()} is a {right}",
                    f"printed: {names[time.weekday or 0].capitalize()}",
                ),
            )


def _wrong_days(tokens: Tokens, period: Days | None) -> Iterator[tuple[TimeExpression, dt.date]]:
    """Yield each date with a weekday that is not its own, and the day that it is."""
    for time in find_times(tokens):
        if time.weekday is None or time.day is None or _of_several(tokens, time):
            continue
        day = _wrong_day(time, period)
        if day is None or _is_disputed(tokens, time, day):
            continue
        if time.year is None and (_of_named_year(tokens, time) or _of_another_year(tokens, time, day)):
            continue
        yield time, day


def _of_several(tokens: Tokens, time: TimeExpression) -> bool:
    """Tell "Saturday and Sunday, May 4-5", where the weekday goes with the second day."""
    known = time_words()
    before = tokens.lower[max(0, time.first - 3) : time.first]
    return any(word in known.weekdays or word in known.short_weekdays for word in before)


def _of_named_year(tokens: Tokens, time: TimeExpression) -> bool:
    """Tell whether the weekday is right in a year that this sentence or the one before it names."""
    number = tokens.sentence_number(time.first)
    begin, end = tokens.sentences[max(0, number - 1)][0], tokens.sentences[number][1]
    years = {int(word) for word in tokens.lower[begin:end] if _YEAR.fullmatch(word)}
    days = [date(year, time.month or 1, time.day or 1) for year in years]
    return any(day is not None and day.weekday() == time.weekday for day in days)


def _of_another_year(tokens: Tokens, time: TimeExpression, day: dt.date) -> bool:
    """Tell whether the weekday is right in a year near by, and the words may be of it.

    Captions keep older pictures, updates are of later days, "five years ago" is of another year.
    """
    begin, end = tokens.sentence_at(time.first)
    near = {*tokens.lower[begin : end + _CAPTION]}
    if near.isdisjoint(time_words().words.of_other_years):
        return False
    days = (date(day.year + step, day.month, day.day) for step in range(-_YEARS_BACK, 3))
    return any(other is not None and other.weekday() == time.weekday for other in days)


def _is_disputed(tokens: Tokens, time: TimeExpression, day: dt.date) -> bool:
    """Tell "a leaflet had Monday, June 6, but June 6 is a Tuesday": the text itself gives the right day."""
    _begin, end = tokens.sentence_at(time.first)
    known = time_words().weekdays
    return any(
        known.get(tokens.lower[at]) == day.weekday() and tokens.lower[at - 1] == "a"
        for at in range(time.last, end)
    )


def _wrong_day(time: TimeExpression, period: Days | None) -> dt.date | None:
    """Return the day that the date is if its weekday is another, else ``None``."""
    if time.month is None or time.day is None:
        return None
    if time.year is not None:
        years = [time.year]
    elif period is None or time.year_steps is not None or (period[1] - period[0]).days > 1:
        return None
    else:
        years = [period[0].year + step for step in (-1, 0, 1)]
    days = [date(year, time.month, time.day) for year in years]
    if time.swapped:
        days += [date(year, time.day, time.month) for year in years]
    known = [day for day in days if day is not None]
    if time.year is None and period is not None:
        known = [day for day in known if abs((day - period[0]).days) <= _NEAR]
    if not known or any(day.weekday() == time.weekday for day in known):
        return None
    return known[0] if period is None else min(known, key=lambda day: abs((day - period[0]).days))


def _month(day: dt.date) -> str:
    return next(name for name, number in time_words().months.items() if number == day.month).capitalize()
