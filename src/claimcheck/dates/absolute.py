"""Dates by name: "May 14, 2015", "14 May", "Wednesday, November 5", "early 2024", "2014"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from claimcheck.dates.date_words import Reader
from claimcheck.dates.expressions import TimeExpression
from claimcheck.lang.time_words import Grain, Shade

_SHORT_SPELL: Final = 20  # years of "2014-16"


def month_date(read: Reader, index: int, weekday: int | None = None) -> TimeExpression | None:
    """Read the date around the month at ``index``, with day and year on either side."""
    month = read.is_month(index)
    if month is None:
        return None
    first, last = index, index + 1
    dashed = _dashed(read, index, month, weekday)
    if dashed is not None:
        return dashed
    if read.raw(last) == "." and read.glued(last) and len(read.at(index)) <= 4 and not _ends(read, last):
        last += 1
    day, to_day = None, None
    left = None if read.glued(last) and read.at(last).isdecimal() else _day_left(read, index)
    if left is not None:
        first, day, to_day = left
    elif not _counts_instead(read, index, last):
        named = read.at(last) == "the" and read.at(last + 2) in read.known.words.ordinal_endings
        right = read.day(last + 1) if named else read.day(last)  # "May the 14th"
        if right is not None and not (right[1] == last + 1 and _money_or_scale(read, right[1])):
            day, last = right
            to_day, last = _second_day(read, day, last)
    year, year_steps, last = _year_right(read, last)
    shade, first = shade_left(read, first) if day is None else (None, first)
    steps = read.known.steps.get(read.at(first - 1)) if day is None and shade is None else None
    if steps is not None and (year is not None or read.at(first - 1) == "past"):
        steps = None
    if steps is not None:
        first -= 1
    alone = day is None and year is None and year_steps is None and shade is None and steps is None
    if alone and not _is_month_here(read, index):
        return None
    made = TimeExpression(
        first, last, "calendar", "month" if day is None else "day", year=year, month=month, day=day,
        weekday=weekday, steps=steps, year_steps=year_steps, shade=shade,
    )  # fmt: skip
    if to_day is not None:
        made = replace(made, to=replace(made, day=to_day, weekday=None))
    return made


def _dashed(read: Reader, index: int, month: int, weekday: int | None) -> TimeExpression | None:
    """Read "14-May-2015"."""
    dashes = read.known.words.dashes
    if not all(read.glued(at) for at in range(index - 1, index + 3)) or read.at(index + 1) not in dashes:
        return None
    day, year = read.day(index - 2), read.year(index + 2)
    if read.at(index - 1) not in dashes or day is None or year is None:
        return None
    return TimeExpression(
        index - 2, index + 3, "calendar", "day", year=year, month=month, day=day[0], weekday=weekday
    )


def _ends(read: Reader, stop: int) -> bool:
    return read.at(stop + 1) == "" or not (read.at(stop + 1).isdecimal() or read.at(stop + 1) == ",")


def _counts_instead(read: Reader, index: int, after: int) -> bool:
    """Tell "In May 12 people died", "by June 31 cases were known" from "on May 12"."""
    found = read.day(after)
    if found is None or read.year(found[1]) is not None:
        return False
    words, following = read.known.words, read.at(found[1])
    if read.at(index - 1) == "in":
        return following not in {",", *words.range_words}
    return (
        _is_counted(read, following)
        and read.at(index - 1) in words.before_month
        and read.at(index - 1) != "on"
    )


def _is_counted(read: Reader, word: str) -> bool:
    words = read.known.words
    return word in words.after_count or (word.endswith("s") and word not in words.small_words_in_s)


def _money_or_scale(read: Reader, after: int) -> bool:
    return read.at(after) in {"%", "percent", "per", "pct", "million", "billion", "mln", "bln", ":"}


def _day_left(read: Reader, index: int) -> tuple[int, int, int | None] | None:
    """Read the day before a month: "14 May", "14th of May", "28-30 June"."""
    at = index - 1
    if read.at(at) == "of":
        at -= 1
    end = at
    if read.at(at) in read.known.words.ordinal_endings and read.glued(at):
        at -= 1
    found = read.day(at)
    if found is None or found[1] != end + 1 or (end + 1 < index and end == at and read.at(at - 1) != "the"):
        return None
    if read.at(at - 1) in read.known.words.before_count or read.raw(at - 1) in {"$", "€", "£", "¥"}:
        return None
    day = found[0]
    joined = read.at(at - 1) == "and" and (read.day(at - 2) or (0, 0)) == (day - 1, at - 1)
    if joined or read.at(at - 1) in read.known.words.range_words:
        before = at - 2
        if read.at(before) in read.known.words.ordinal_endings and read.glued(before):
            before -= 1
        start = read.day(before)
        if start is not None and start[1] == at - 1 and start[0] < day:
            return before, start[0], day
    if read.at(at - 1) == "the":
        at -= 1
    return at, day, None


def _second_day(read: Reader, day: int, last: int) -> tuple[int | None, int]:
    """Read the second day of "June 28-30", "June 28 and 29, 2022"."""
    if read.at(last) == "and":
        second = read.day(last + 1)
        if second is None or second[0] != day + 1:
            return None, last
        after = second[1] + (read.at(second[1]) == ",")
        return (second[0], second[1]) if read.year(after) is not None else (None, last)
    if read.at(last) not in read.known.words.range_words:
        return None, last
    second = read.day(last + 1)
    if second is None or (read.glued(second[1]) and read.at(second[1]) in {"-", "/", ":"}):
        return None, last
    if read.is_month(second[1]) is not None:  # "28 June to 2 July", "June 28 to 2 July"
        return None, last
    parted = read.at(last) in read.known.words.dashes and not read.glued(last)
    if parted and (second[0] <= day or _is_counted(read, read.at(second[1]))):
        return None, last  # "on June 19 — 8 weeks late", "on June 3 — 7 boats came"
    return second


def _year_right(read: Reader, last: int) -> tuple[int | None, int | None, int]:
    """Read the year after a date: "2015", ", 2015", "of last year", "this year"."""
    at = last
    if read.at(at) in {",", "of", "'", "’"}:
        at += 1
    year = read.year(at)
    if year is not None and not (read.at(at - 1) == "," and read.at(at + 1) in read.known.words.after_count):
        return year, None, at + 1
    if at == last or read.at(last) == "of":
        steps = read.known.steps.get(read.at(at))
        if steps is not None and read.at(at + 1) == "year":
            return None, steps, at + 2
    return None, None, last


def shade_left(read: Reader, first: int) -> tuple[Shade | None, int]:
    """Read "early", "mid-", "the end of" before a month or year; return it with where it begins."""
    at = first - 1
    if read.at(at) in read.known.words.dashes and read.glued(at):
        at -= 1
    elif read.at(at) == "the" and read.at(at - 1) == "of":
        at -= 2
    elif read.at(at) == "of":
        at -= 1
        shade = read.known.shades.get(read.at(at))
        if shade is None:
            return None, first
        return shade, at - 1 if read.at(at - 1) == "the" else at
    elif read.at(at) in {"in"} and read.at(at - 1) in {"early", "late"}:
        return read.known.shades[read.at(at - 1)], at - 1
    shade = read.known.shades.get(read.at(at))
    if shade is None or (shade in {"start", "end"} and at == first - 1):
        return None, first
    return shade, at - 1 if read.at(at - 1) == "the" and shade in {"start", "end", "mid"} else at


def _is_month_here(read: Reader, index: int) -> bool:
    """Tell whether a bare capitalised word is the month and not a name or a verb."""
    before = read.at(index - 1)
    if read.at(index) not in read.known.words.doubtful_months:
        return True
    if before not in read.known.words.before_month:
        return False
    following = read.raw(index + 1)
    return not (following[:1].isupper() and before in {"by", "for", "and", "of", "as", "to", "from", "with"})


def bare_year(read: Reader, index: int) -> TimeExpression | None:
    """Read a year that stands alone: "in 2014", "mid-2024", "fiscal 2023", "2014-2016", "the 1990s"."""
    year = read.year(index)
    if year is None:
        return None
    after, words = read.at(index + 1), read.known.words
    if after in {"s", "'s", "’s"} and read.glued(index + 1) and year % 10 == 0 and after == "s":
        shade, first = shade_left(read, index)
        grain: Grain = "century" if year % 100 == 0 and year < 2000 else "decade"
        return TimeExpression(first, index + 2, "calendar", grain, year=year, shade=shade)
    first, last = index, index + 1
    fiscal = read.at(index - 1) in words.fiscal
    if not fiscal and read.at(index - 1) == "year" and read.at(index - 2) in words.fiscal:
        fiscal, first = True, index - 1
    if fiscal:
        first -= 1
    made = TimeExpression(first, last, "calendar", "year", year=year, fiscal=fiscal)
    if after in words.dashes and read.glued(index + 1) and read.glued(index + 2):
        short = read.at(index + 2)
        years = int(short) - year % 100 if len(short) == 2 and short.isdecimal() else 0
        if short.isdecimal() and len(short) == 2 and int(short) == (year + 1) % 100:
            return replace(made, last=index + 3, to=replace(made, year=year + 1))
        if 1 < years <= _SHORT_SPELL and read.at(index - 1) in words.before_year:  # "in 2014-16"
            return replace(made, last=index + 3, to=replace(made, year=year + years))
    shade, first = shade_left(read, first)
    made.first, made.shade = first, shade
    if shade is None and not fiscal and not _is_year_here(read, index):
        return None
    return made


def _is_year_here(read: Reader, index: int) -> bool:
    words = read.known.words
    before, after = read.at(index - 1), read.at(index + 1)
    if (
        after in words.after_count
        or after in words.clock_zones
        or before in words.before_count
        or (after == "-" and read.at(index + 2) == "year")
    ):
        return False
    if read.glued(index) and not (before in words.dashes or before in "('’\"“‘/—"):
        return False
    if read.glued(index + 1) and after in {"%", "°", "/", "th"}:
        return False
    if before in words.before_year:
        plural = after.endswith("s") and after not in words.small_words_in_s
        return not (before in words.before_number_too and plural and read.raw(index + 1).isalpha())
    if before in {"(", "the", ",", "and", "or", "—", "", ".", ";", ":", "“", '"'} or before in words.dashes:
        return 1900 <= int(read.at(index)) <= 2040 and (
            before != "the" or (after.isalpha() and after not in {"mark", "level"})
        )
    return 1900 <= int(read.at(index)) <= 2040 and int(read.at(index)) % 100 != 0 and before.isalpha()
