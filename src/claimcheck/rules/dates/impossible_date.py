"""DAT005: a date that the calendar does not have, or a period that ends before it starts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final

from claimcheck.dates import TimeExpression, exists, find_times
from claimcheck.dates.days import date
from claimcheck.lang.time_words import time_words
from claimcheck.models.finding import Finding
from claimcheck.rules.rule import Page, PageRule, Place, example
from claimcheck.text import Tokens

_SPELL: Final = 10  # tokens from "was mayor" to "from 2010 to 2004"


class ImpossibleDate(PageRule):
    """A date that the calendar does not have, or a period that ends before it starts.

    Why it matters: the true date is unknown to the reader, and a deadline may be missed.
    What it cannot tell: which date was meant.
    """

    code = "DAT005"
    name = "impossible-date"
    summary = "no such day, or the end before the start"
    severity = "error"
    examples = (
        example("The offer is open until 31 April 2023, the ministry said.", marks=("31 April 2023",)),
        example("The plant closed on February 30 after 12 years.", marks=("February 30",)),
        example(
            "She led the agency from May 2016 to April 2012, the board said.",
            marks=("May 2016 to April 2012",),
        ),
        example("He was mayor of the town from 2010 to 2004, the board said.", marks=("2010 to 2004",)),
        example("The fair runs from 12 May to 3 May and costs 40 crowns.", marks=("12 May to 3 May",)),
        example("The king reigned from 1550 to 1512 BC and had 12 sons, the museum said."),
        example("The Morrow Club was founded on 29 February 2004 and moved in 2019."),
        example("The vote was moved from 2029 to 2027, and 300 members agreed, the council said."),
        example("The forum of the 40 kite clubs is May 19 - 05/17/16", note="a headline and its day"),
        example("The vote of the 40 members is on June 20—12 years after the fire.", note="a dash, no range"),
        example("The calendar of the 40 lodges has no 31 June."),
        example("By April 31 cases had been found, the clinic said."),
        example("The exhibition ran from 30 November to 2 January and drew 4,000 visitors."),
    )

    def check(self, page: Page) -> Iterator[Finding]:
        """Yield each date that cannot be."""
        for time in find_times(page.words):
            fault = _fault(page.words, time)
            if fault is None:
                continue
            span = page.words.span(time.first, time.last)
            words = " ".join(span.text.split())
            yield self.finding(
                "conflict", f"“{words}”: {fault}", Place(page.article, span), key=(page.article.id, words)
            )


def _fault(tokens: Tokens, time: TimeExpression) -> str | None:
    if time.kind != "calendar":
        return None
    if not exists(time) or (time.to is not None and not exists(time.to)):
        denied = time.first > 0 and tokens.lower[time.first - 1] == "no"  # "has no 31 June"
        return None if denied else "the calendar has no such day"
    end = time.to
    if {"--", "---"} & set(tokens.lower[time.first : time.last]):
        return None  # a table
    if end is None or time.grain != end.grain:
        return None
    if time.grain == "year" and not _of_a_spell(tokens, time):
        return None
    if time.month is not None and time.month == end.month and time.day is not None and end.day is not None:
        years = {word for word in tokens.lower[time.first : time.last] if len(word) == 4 and word.isdecimal()}
        if _is_followed(tokens, time):
            return None
        if len(years) < 2 and end.steps is None and end.year_steps is None and end.day < time.day:
            return "it ends before it starts"
    if time.year is None or end.year is None:
        return None
    first, last = _start(time), _start(end)
    if first is not None and last is not None and last < first:
        return "it ends before it starts"
    return None


def _is_followed(tokens: Tokens, time: TimeExpression) -> bool:
    """Tell "May 19 - 05/17/16", a headline and its day, and "June 20—12 years after it"."""
    if "/" in tokens.lower[time.first + 1 : time.last] and tokens.words[time.first].isalpha():
        return True
    return time.last < len(tokens) and tokens.lower[time.last] in time_words().units


def _of_a_spell(tokens: Tokens, time: TimeExpression) -> bool:
    """Tell whether two years bound a time that somebody served or something lasted; others may be figures."""
    words, lower = time_words().words, tokens.lower
    if time.last < len(tokens) and lower[time.last] in words.before_christ:
        return False
    begin = max(tokens.sentence_at(time.first)[0], time.outer[0] - _SPELL)
    if time.cue == "from":
        return "," not in lower[begin : time.first] and not words.lasting.isdisjoint(
            lower[begin : time.first]
        )
    before = lower[time.first - 1] if time.first > 0 else ""
    return (
        any(word in words.dashes for word in lower[time.first : time.last]) and before in words.before_spell
    )


def _start(time: TimeExpression) -> dt.date | None:
    return None if time.year is None else date(time.year, time.month or 1, time.day or 1)
