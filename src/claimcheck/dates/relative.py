"""Times told from the day of writing or another time: "last month", "three weeks ago", "a year earlier"."""

from __future__ import annotations

from typing import Final

from claimcheck.dates.absolute import month_date, shade_left
from claimcheck.dates.date_words import Reader
from claimcheck.dates.expressions import TimeExpression
from claimcheck.lang.time_words import Cue, Grain

_SIDES: Final[dict[str, Cue]] = {"earlier": "so far", "later": "later"}
_PARTS_OF_DAY: Final = frozenset({"night", "morning", "afternoon", "evening"})


def weekday(read: Reader, index: int) -> TimeExpression | None:
    """Read "Wednesday", "last Friday", and the date that follows it if there is one."""
    word = read.at(index)
    number = read.known.weekdays.get(word)
    short = number is None
    if number is None:
        number = read.known.short_weekdays[word]
    if not read.words[index][0].isupper():
        return None
    at = index + 1
    if short and read.at(at) == "." and read.glued(at):
        at += 1
    while at < index + 4 and (read.at(at) in {",", "(", "the"} or read.at(at) in _PARTS_OF_DAY):
        at += 1
    of_a_thing = read.at(at - 1) == "the" and read.is_month(at) is not None  # "On Monday the March 8 parade"
    dated = None if of_a_thing else _date_from(read, at, number)
    if dated is not None:
        closes = read.at(dated[1]) == ")" and read.at(at - 1) == "("
        return _with_first(dated[0], index, dated[1] + 1 if closes else dated[1])
    if short or read.at(index - 1) in read.known.words.before_weekday_name:
        return None
    if read.at(index - 1) in read.known.words.any_of | read.known.words.from_another or _week_from(
        read, index
    ):
        return None
    if read.raw(index + 1)[:1].isupper() and read.at(index + 1) in read.known.words.after_weekday_name:
        return None
    first, last = index, index + 1
    steps = read.known.steps.get(read.at(index - 1))
    if steps is not None:
        first -= 1
    if read.at(last) in _PARTS_OF_DAY:
        last += 1
    week = read.known.steps.get(read.at(last)) if read.at(last + 1) == "week" and steps is None else None
    if week is not None:  # "Monday last week"
        return TimeExpression(first, last + 2, "weekday", "day", weekday=number, part=week)
    return TimeExpression(first, last, "weekday", "day", weekday=number, steps=steps)


def _week_from(read: Reader, index: int) -> bool:
    """Tell "on Monday week", which is not the next Monday."""
    return read.at(index + 1) == "week" and not read.at(index + 2).isalpha() and read.at(index + 2) != "-"


def _date_from(read: Reader, at: int, number: int) -> tuple[TimeExpression, int] | None:
    month_at = at
    if read.is_month(at) is None:
        day = read.day(at)
        if day is None:
            return None
        month_at = day[1] + (read.at(day[1]) == "of")
    made = month_date(read, month_at, number)
    if made is None or made.day is None or made.first > at:
        return None
    return made, made.last


def _with_first(made: TimeExpression, first: int, last: int) -> TimeExpression:
    made.first, made.last = first, last
    return made


def day_word(read: Reader, index: int) -> TimeExpression:
    """Read "today", "yesterday", "tomorrow", with a part of the day after it."""
    last = index + 1 + (read.at(index + 1) in _PARTS_OF_DAY)
    steps = read.known.day_words[read.at(index)]
    if read.at(index - 2) == "day" and (read.at(index - 1), steps) in {("before", -1), ("after", 1)}:
        first = index - 2 - (read.at(index - 3) == "the")
        return TimeExpression(first, last, "relative", "day", steps=2 * steps)
    return TimeExpression(index, last, "relative", "day", steps=read.known.day_words[read.at(index)])


def unit(read: Reader, index: int) -> TimeExpression | None:
    """Read what stands around a unit of time or a season."""
    word = read.at(index)
    if word in read.known.seasons:
        return _season(read, index)
    grain = read.known.units[word]
    counted = _counted(read, index, grain)
    if counted is not None:
        return counted
    before = read.at(index - 1)
    if grain == "quarter" and before in read.known.ordinals:
        return numbered_part(read, index, "quarter", read.known.ordinals[before], index - 1)
    if (
        grain == "quarter"
        and read.at(index - 1) in read.known.words.dashes
        and read.at(index - 2) in read.known.ordinals
    ):
        return numbered_part(read, index, "quarter", read.known.ordinals[read.at(index - 2)], index - 2)
    steps = read.known.steps.get(before)
    if steps is None or word.endswith("s") or grain in {"minute", "hour"}:
        return None
    first = index - 1
    if read.at(first - 1) == "the":
        first -= 1
        if before == "last" and (grain == "day" or read.at(index + 1) == "of"):
            return None  # "the last day of the fair"
    if word in _PARTS_OF_DAY:
        return TimeExpression(first, index + 1, "relative", "day", steps=steps)
    if (
        before in {"past", "last"} and read.at(index - 2) == "the"
    ):  # "over the past year" ends now, "last year" does not
        return TimeExpression(first, index + 1, "span", grain, steps=-1)
    if before in {"following", "previous", "preceding"}:
        return TimeExpression(first, index + 1, "offset", grain, steps=steps)
    if before == "coming" or (before == "next" and read.at(index - 2) == "the"):
        return TimeExpression(first, index + 1, "span", grain, steps=1)
    shade, first = shade_left(read, first)
    cue: Cue | None = None
    if (
        steps == 0 and read.at(first - 1) in _SIDES
    ):  # "earlier this year" is over, "later this year" lies ahead
        cue, first = _SIDES[read.at(first - 1)], first - 1
    return TimeExpression(first, index + 1, "relative", grain, steps=steps, shade=shade, cue=cue)


def _counted(read: Reader, index: int, grain: Grain) -> TimeExpression | None:
    """Read "three weeks ago", "a year earlier", "the past 20 years"."""
    at = index - 1
    if read.at(at) in read.known.words.dashes:
        return None
    count = read.number(at)
    if count is None:
        return None
    first, last = at, index + 1
    if read.at(at) == "couple":
        return None
    following = read.at(last)
    words = read.known.words
    if following in words.ago:
        return TimeExpression(first, last + 1, "ago", grain, steps=-count)
    if following in words.earlier | words.later:
        steps = count if following in words.later else -count
        beyond = read.at(last + 1)
        if following in words.joining and beyond.isalpha() and beyond not in words.after_that:
            return None  # "two days before the vote" counts from the vote, which the words name
        return TimeExpression(first, last + 1, "offset", grain, steps=steps)
    before = read.at(at - 1)
    if before in read.known.steps and before not in {"this", "current", "present"}:
        first = at - 1 - (read.at(at - 2) == "the")
        if before in {"following", "previous", "preceding"}:
            return TimeExpression(first, last, "offset", grain, steps=count * read.known.steps[before])
        return TimeExpression(first, last, "span", grain, steps=count * read.known.steps[before])
    if (
        before in read.known.ordinals
        and before in {"first", "final"}
        and grain in {"day", "week", "month", "quarter"}
    ):
        return _first_months(read, at - 1, count, grain, last)
    return None


def _first_months(read: Reader, first: int, count: int, grain: Grain, last: int) -> TimeExpression | None:
    """Read "the first nine months of 2024"."""
    if grain != "month" or read.at(first) != "first" or not 1 <= count <= 11:
        return None
    year, steps, end = _year_after(read, last)
    if year is None and steps is None:
        return None
    start = TimeExpression(first, end, "calendar", "month", year=year, month=1, year_steps=steps)
    return start.joined(
        TimeExpression(first, end, "calendar", "month", year=year, month=count, year_steps=steps)
    )


def _season(read: Reader, index: int) -> TimeExpression | None:
    before = read.at(index - 1)
    first, last = index, index + 1
    year, year_steps, end = _year_after(read, last)
    steps = read.known.steps.get(before)
    names = list(read.known.seasons)
    part = names.index(read.at(index))
    if steps is not None and year is None:
        return TimeExpression(first - 1, last, "calendar", "season", part=part, steps=steps)
    if year is not None or year_steps is not None:
        if read.at(first - 1) == "the":
            first -= 1
        return TimeExpression(first, end, "calendar", "season", part=part, year=year, year_steps=year_steps)
    if before == "the" and read.at(index - 2) in {"in", "since", "by", "until", "during", "over", "through"}:
        return (
            None
            if read.at(index) in {"fall", "spring"}
            else TimeExpression(first, last, "calendar", "season", part=part)
        )
    if before in {"in", "since", "by", "until", "early", "late"} and read.at(last) in {",", ".", ")", ""}:
        return TimeExpression(first, last, "calendar", "season", part=part)
    return None


def part_of_year(read: Reader, index: int) -> TimeExpression | None:
    """Read "Q1 2023", "H2", "the second half of 2024"."""
    word = read.at(index)
    if word == "half":
        before = read.at(index - 1)
        at = index - 1 if before not in read.known.words.dashes else index - 2
        number = {"first": 1, "second": 2, "last": 2, "latter": 2}.get(read.at(at))
        if number is None:
            return None
        made = numbered_part(read, index, "half", number, at)
        return made if made.year is not None or made.year_steps is not None else None
    if not read.words[index].isupper() or not read.glued(index + 1):
        return None
    name = word + read.at(index + 1)  # the letter and the digit are two tokens
    number = read.known.quarters.get(name) or read.known.halves.get(name)
    if number is None or read.glued(index):
        return None
    grain: Grain = "quarter" if name in read.known.quarters else "half"
    return numbered_part(read, index + 1, grain, number, index)


def numbered_part(read: Reader, index: int, grain: Grain, number: int, first: int) -> TimeExpression:
    """Return the quarter or half with the year after it, if the words name one."""
    year, steps, last = _year_after(read, index + 1)
    fiscal = read.at(index - 1) in read.known.words.fiscal or (
        year is not None and read.at(last - 2) in read.known.words.fiscal
    )
    if read.at(first - 1) == "the":
        first -= 1
    return TimeExpression(
        first, last, "calendar", grain, year=year, year_steps=steps, part=number, fiscal=fiscal
    )


def _year_after(read: Reader, last: int) -> tuple[int | None, int | None, int]:
    """Read "2024", "of 2024", ", 2024", "of last year", "of the year", "this year"."""
    at = last
    if read.at(at) in {",", "of"}:
        at += 1
    if read.at(at) in read.known.words.fiscal:
        at += 1
    if read.at(at) == "year" and read.year(at + 1) is not None:
        at += 1
    year = read.year(at)
    if year is not None:
        return year, None, at + 1
    if read.at(at) == "the" and read.at(at + 1) == "year" and at > last:
        return None, 0, at + 2
    steps = read.known.steps.get(read.at(at))
    if steps is not None and read.at(at + 1) == "year":
        return None, steps, at + 2
    return None, None, last
