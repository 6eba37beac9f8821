"""When an article says that something happened: days and times of day, each with what happened then."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from claimcheck.dates import TimeExpression, find_times, times_between
from claimcheck.lang.moment_words import moment_words
from claimcheck.lang.predicate_words import predicate_words
from claimcheck.linking.days.what_happened import event_at, event_told, is_help, noun_behind
from claimcheck.linking.stories.sentence_stems import names_and_words
from claimcheck.resolution.claim_times import place
from claimcheck.text.document import Document
from claimcheck.text.tokens import Tokens

_TELLING: Final = 6  # bits of a word that is kept
_NEAR: Final = 3  # words on each side of a time that tell of a night
_WHOSE: Final = 9  # words before an event that tell whose it is
_BEHIND: Final = 7
_HOUR: Final = 60
_HUNDRED: Final = 100
_CLOSE: Final = 60  # days after the day of writing within which a year is sure
_SEASON: Final = 150  # and days before it
_HALF: Final = 12
_BESIDE: Final = 3  # words behind a time of day that tell which half of the day it is
_CALL: Final = "call"
_ARRIVAL: Final = "arrival"
_MORNING: Final = 360  # minutes: before, it is night
_EVENING: Final = 1080


@dataclass(frozen=True, slots=True)
class Moment:
    """A time in an article and what happened then.

    Attributes:
        event: what happened ("attack", "call"), or the stem of a verb.
        whose: stems of names and ages close before the word for the event, or behind its "of".
        day: the ordinal of the day that is meant (of January 1 of year 1: 1); 0 if it is not known.
        date: month and day, 100 × month + day, if the words name them; else 0.
        weekday: from 0, Monday, as named or as the date has it that lies within two months; -1 if not known.
        told: the words name the day of the week or the date, not "yesterday".
        firm: they do, or the page prints the day from which "yesterday" counts.
        clock: minutes after midnight, of a time of day; -1 of a day.
        hedge: "about", "before", "after", "range" (one end of it) or "" of a time of day.
        part: "early", "late", "day" or "both" as words around it tell; a night belongs to two days.
        start, end: characters of the article's text.
        sentence: position among all sentences of the article.
        names: stems of the names of its sentence, in order.
        content_words: stems of numerals and rare words of its sentence, in order.
        head: it stands in a headline, a summary or a heading.
        hours: first and last minute of the part of the day that the words name: "Sunday night"; else none.
        beside: of who came, in order: which happenings their sentence tells of.
    """

    event: str
    whose: tuple[str, ...]
    day: int
    date: int
    weekday: int
    told: bool
    firm: bool
    clock: int
    hedge: str
    part: str
    start: int
    end: int
    sentence: int
    names: tuple[str, ...]
    content_words: tuple[str, ...]
    head: bool = False
    hours: tuple[int, ...] = ()
    beside: tuple[str, ...] = ()


def moments_of(document: Document) -> Iterator[Moment]:
    """Yield the moments of an article, in the order of the text."""
    tokens, words = document.tokens, moment_words().words
    printed = document.article.date_grounds == "printed" and document.article.date_precision == "day"
    times = find_times(tokens)
    covered = {index for time in times for index in _words_of(tokens, time)}
    for time in times:
        if time.last > len(document.stems):
            continue
        low, high = tokens.sentence_at(time.first)
        if (
            f"{tokens.lower[low]} {tokens.lower[low + 1]}" in words.besides
            or tokens.lower[low] in words.besides
        ):
            continue
        behind = noun_behind(tokens, time)
        if not _is_moment(time, behind=behind >= 0) or (behind < 0 and _is_attribute(document, time)):
            continue
        clock = minute_of_day(tokens, time) if time.kind == "clock" else -1
        told = time.kind != "relative"
        if behind >= 0:
            at = behind
        else:
            at = -1 if clock < 0 and time.kind == "clock" else event_at(document, time, low, high, covered)
        event = "" if at < 0 else event_told(document, at)
        if event not in words.once or (clock >= 0 and event == _ARRIVAL and not is_help(tokens, at, low)):
            continue
        if clock >= 0 and event in words.told:
            event = _CALL  # "a shooting was reported at 4 p.m.": somebody called
        day, date, weekday = (0, 0, -1) if clock >= 0 else _day(document, time)
        around = tokens.lower[max(low, time.first - _NEAR) : min(high, time.last + _NEAR)]
        start, end = tokens.starts[time.first], tokens.ends[time.last - 1]
        clocked = clock >= 0
        names, content_words = names_and_words(document, low, high, _TELLING, numerals=True)
        yield Moment(
            event, _whose(document, at, low, high), day, date, weekday, told, told or printed,
            clock, _hedge(tokens, time, low) if clocked else "",
            _part(around, tokens, low, high), start, end, tokens.sentence_number(time.first), names,
            content_words,
            document.in_head(start),
            () if clocked else _hours(tokens, time, low),
            _beside(tokens, low, high) if clocked and event in words.coming else (),
        )  # fmt: skip


def _beside(tokens: Tokens, low: int, high: int) -> tuple[str, ...]:
    """Return the happenings that a sentence tells of, in order of the alphabet."""
    known = moment_words()
    told = {known.event_of.get(word, "") for word in tokens.lower[low:high]}
    return tuple(sorted(told & (known.words.happenings | known.words.bare)))


def _hours(tokens: Tokens, time: TimeExpression, low: int) -> tuple[int, ...]:
    """Return between which minutes of its day a day's words put it, if one part of the day is named."""
    known = moment_words().hours
    told = [known[word] for word in tokens.lower[time.first : time.last] if word in known]
    if not told:
        before = tokens.lower[max(low, time.first - 1) : time.first]
        told = [known[word] for word in before if word in known]
    return told[-1] if told else ()


def _part(around: Sequence[str], tokens: Tokens, low: int, high: int) -> str:
    """Return the part of the day that words beside a time tell, else a time of day in its sentence."""
    words = moment_words().words
    if not words.both.isdisjoint(around):
        return "both"
    early, late = not words.early.isdisjoint(around), not words.late.isdisjoint(around)
    if early or late:
        return "both" if early and late else "early" if early else "late"
    if not words.daytime.isdisjoint(around):
        return "day"
    times = [time for time in times_between(tokens, low, high) if time.kind == "clock"]
    clock = minute_of_day(tokens, times[0]) if len(times) == 1 else -1
    if clock < 0:
        return ""
    return "early" if clock < _MORNING else "late" if clock >= _EVENING else "day"


def _words_of(tokens: Tokens, time: TimeExpression) -> range:
    """Return the words of a time with the one before it that places it: "before 2 p.m."."""
    words, first = moment_words().words, time.outer[0]
    placed = time.kind == "clock" and tokens.lower[first - 1] in words.before | words.after | words.until
    return range(first - placed, time.last)


def _is_moment(time: TimeExpression, *, behind: bool) -> bool:
    cued = time.kind != "clock" and time.cue in moment_words().words.cues
    if time.to is not None or (cued and not behind):
        return False
    if time.kind == "calendar":
        return time.day is not None or (behind and time.month is not None)
    return time.kind in {"weekday", "clock"} or (time.kind == "relative" and time.grain == "day")


def _is_attribute(document: Document, time: TimeExpression) -> bool:
    """Tell "at their Wednesday meeting", "as of Wednesday", which say nothing of when it happened."""
    lower, words = document.tokens.lower, moment_words().words
    before = lower[time.outer[0] - 1] if time.outer[0] else ""
    if time.kind == "weekday" and before in words.articles:
        return True
    return time.kind != "clock" and lower[max(0, time.first - 2) : time.first] == ["as", "of"]


def _day(document: Document, time: TimeExpression) -> tuple[int, int, int]:
    """Return the day, month and day, and the day of the week."""
    date = _HUNDRED * (time.month or 0) + (time.day or 0) if time.kind == "calendar" else 0
    days, written = place(document.tokens, time, document.article.period).days, document.article.period
    named = -1 if time.weekday is None else time.weekday
    if days is None or days.start is None or days.start != days.end or written is None:
        return 0, date, named
    if time.kind == "weekday" and time.part is not None:
        return 0, date, named  # "last Saturday" is that of this week, or the one before
    near = time.year is not None or -_CLOSE <= (written[0] - days.start).days <= _SEASON
    return days.start.toordinal(), date, days.start.weekday() if named < 0 and near else named


def minute_of_day(tokens: Tokens, time: TimeExpression) -> int:
    """Return the minute of the day; -1 where morning and evening are not told apart."""
    words = tokens.lower[time.first : time.last]
    if words[0] in moment_words().minutes:
        return moment_words().minutes[words[0]]
    half = next((short for word in words if (short := word.replace(".", "")) in {"am", "pm"}), "")
    half = half or _half_behind(tokens, time)
    digits = "".join(words[:3]) if words[1:2] == [":"] else words[0].replace(".", ":")
    hour, _, minute = digits.partition(":")
    if not half or not hour.isdecimal() or not 1 <= int(hour) <= _HALF or not (minute or "0").isdecimal():
        return -1
    return (int(hour) % _HALF + _HALF * (half == "pm")) * _HOUR + int(minute or 0)


def _half_behind(tokens: Tokens, time: TimeExpression) -> str:
    """Return "am" or "pm" of "7:30 in the morning", "7:30 Friday evening", "11:40 at night"; else ""."""
    words = moment_words().words
    for word in tokens.lower[time.last : time.last + _BESIDE]:
        if word in words.forenoon:
            return "am"
        if word in words.post_noon:
            return "pm"
        if not word.isalpha() or word in words.clauses:
            break
    return ""


def _hedge(tokens: Tokens, time: TimeExpression, low: int) -> str:
    words = moment_words().words
    for index in range(time.first - 1, max(low, time.first - 4) - 1, -1):
        word = tokens.lower[index]
        if word in words.between or word in words.until:
            return "range"
        if word in words.about:
            return "range" if index > low and tokens.lower[index - 1] in words.until else "about"
        if word in words.before:
            return "before"
        if word in words.after:
            return "after"
        if word not in words.close:
            return ""
    return ""


def _whose(document: Document, at: int, low: int, high: int) -> tuple[str, ...]:
    """Return the stems of names and ages that tell whose event it is.

    They stand close before it in its clause; behind its "of"; behind "arrested" if the police did it.
    """
    tokens, words = document.tokens, moment_words().words
    behind = tokens.lower[at + 1] if at + 1 < high else ""
    found = set()
    active = tokens.lower[at] in words.done_to and tokens.lower[at - 1] not in words.passive
    if behind != "of" and not active:
        for index in range(at - 1, max(low, at - _WHOSE) - 1, -1):
            if tokens.lower[index] in words.clauses and tokens.lower[index] not in {"who", "(", ")"}:
                break
            if document.named[index] or tokens.words[index].isdecimal():
                found.add(document.stems[index])
    elif at + 1 < high:
        behind_it = range(at + 1, min(high, at + _BEHIND))
        found = {document.stems[i] for i in behind_it if document.named[i] or tokens.words[i].isdecimal()}
    return tuple(sorted(found - {*predicate_words().words.calendar}))
