"""What an article says with a date, a year or a time of day, to be held against the same said elsewhere."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from claimcheck.dates import TimeExpression, find_times
from claimcheck.lang.moment_words import moment_words
from claimcheck.lang.tense_words import tense_words
from claimcheck.linking.days.moments_told import minute_of_day
from claimcheck.text.document import Document

Kind = Literal["weekday", "date", "month", "year", "clock"]

_TELLING: Final = 3  # bits of a word close to a time that is kept
_ANY: Final = 2  # bits of a word of the sentence that is kept
_NEAR: Final = 8  # words to either side
_KEPT: Final = 4
_SAID: Final = 3  # words before a day in which a reporting verb makes it that of the telling
_WEEK: Final = 8  # days, with that of the article
_FEWEST: Final = 4
_SIGNED: Final = "@"  # of a message that is quoted with its day


@dataclass(frozen=True, slots=True)
class DatedStatement:
    """A sentence with the only time of its kind.

    Attributes:
        kind, value: "date" with month and day ("5 14"), "weekday" ("0", Monday), "month", "year", and
            "clock" with minutes after midnight.
        cue: the word before the time: "on", "by", "since".
        left, right: stems of content words before and behind the time, the nearest first.
        opens: the time opens its sentence.
        content_words: stems of the sentence's content words, in order of the alphabet, its times left out.
        numerals: its other numerals.
        start, end: characters of the article's text that name the time.
    """

    kind: Kind
    value: str
    cue: str
    left: tuple[str, ...]
    right: tuple[str, ...]
    opens: bool
    content_words: tuple[str, ...]
    numerals: tuple[str, ...]
    start: int
    end: int


def dated_statements(document: Document) -> Iterator[DatedStatement]:
    """Yield the sentences with a time of which there is one of its kind, in the order of the text."""
    tokens = document.tokens
    by_sentence: dict[int, list[TimeExpression]] = {}
    for time in find_times(tokens):
        if time.last <= len(document.stems):
            by_sentence.setdefault(tokens.sentence_number(time.first), []).append(time)
    for number, times in by_sentence.items():
        low, high = tokens.sentences[number]
        if _SIGNED in tokens.words[low:high]:
            continue
        kinds = [(_kind(document, time), time) for time in times]
        for told, time in kinds:
            if told is None or _is_of_page(document, told[0], time, low) or _lies_ahead(document, told):
                continue
            if document.in_head(tokens.starts[time.first]) and _is_its_own(document, told):
                continue
            if sum(other is not None and other[0] == told[0] for other, _ in kinds) == 1:
                made = _statement(document, told, time, times, (low, high))
                if len(made.content_words) >= _FEWEST:
                    yield made


def _kind(document: Document, time: TimeExpression) -> tuple[Kind, str] | None:
    """Return what sort of time it is, and which; ``None`` for those that are not told by a name."""
    if time.to is not None or time.shade is not None or time.fiscal:
        return None
    if time.kind == "clock":
        minute = minute_of_day(document.tokens, time)
        return ("clock", str(minute)) if minute >= 0 else None
    if time.kind == "weekday" and time.steps is None and time.part is None:
        return "weekday", str(time.weekday)
    if time.kind != "calendar" or time.swapped:
        return None
    if time.month and time.day:
        return "date", f"{time.month} {time.day}"
    if time.month and time.grain == "month":
        return "month", str(time.month)
    return ("year", str(time.year)) if time.year and time.grain == "year" else None


def _statement(
    document: Document,
    told: tuple[Kind, str],
    time: TimeExpression,
    times: list[TimeExpression],
    sentence: tuple[int, int],
) -> DatedStatement:
    tokens, stems, bits = document.tokens, document.stems, document.rarities
    low, high = sentence
    inside = {index for other in times for index in range(other.first, other.last)}
    first = time.outer[0]

    def near(indexes: range) -> tuple[str, ...]:
        found = (stems[i] for i in indexes if i not in inside and bits[i] >= _TELLING)
        return tuple(stem for _, stem in zip(range(_KEPT), found, strict=False))

    words = [index for index in range(low, min(high, len(stems))) if index not in inside]
    return DatedStatement(
        *told,
        tokens.lower[time.first - 1] if time.first > low else "",
        near(range(first - 1, max(low, first - 1 - _NEAR) - 1, -1)),
        near(range(time.last, min(high, time.last + _NEAR))),
        first <= low + 1,
        tuple(sorted({stems[index] for index in words if bits[index] >= _ANY})),
        tuple(sorted({stems[index] for index in words if stems[index][0].isdecimal()})),
        tokens.starts[time.first],
        tokens.ends[time.last - 1],
    )


def _is_of_page(document: Document, kind: Kind, time: TimeExpression, low: int) -> bool:
    """Tell whether a time is that on which something was said, or the page was changed."""
    first, lower = time.outer[0], document.tokens.lower
    if not moment_words().words.stamps.isdisjoint(lower[max(low, first - _NEAR) : first]):
        return True
    said = lower[max(low, first - _SAID) : first]
    return kind in {"weekday", "date"} and not tense_words().reporting.isdisjoint(said)


def _is_its_own(document: Document, told: tuple[Kind, str]) -> bool:
    """Tell whether a date is of the week of the article, as in the headline of a daily list."""
    written = document.article.date
    if written is None or told[0] != "date":
        return False
    days = (written - dt.timedelta(days) for days in range(_WEEK))
    return any(told[1] == f"{day.month} {day.day}" for day in days)


def _lies_ahead(document: Document, told: tuple[Kind, str]) -> bool:
    """Tell whether a date comes after the day of the article: a plan, which may be moved."""
    written = document.article.date
    if written is None or told[0] not in {"date", "month", "year"}:
        return False
    parts = [int(part) for part in told[1].split()]
    return parts > ([written.year] if told[0] == "year" else [written.month, written.day][: len(parts)])
