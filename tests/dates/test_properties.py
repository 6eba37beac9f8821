"""Every date, however it is written, is read back; nothing overlaps; nothing takes long."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.dates import find_times, placed, resolve
from claimcheck.dates.days import months, moved, unit_around
from claimcheck.text import tokens_of_text

DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2039, 12, 31))
FORMS = (
    lambda d: f"{d:%B} {d.day}, {d.year}",
    lambda d: f"{d.day} {d:%B} {d.year}",
    lambda d: f"{d:%A}, {d:%B} {d.day}, {d.year}",
    lambda d: f"{d:%A} {d.day} {d:%b} {d.year}",
    lambda d: f"{d.day:02}.{d.month:02}.{d.year}",
    lambda d: d.isoformat(),
    lambda d: f"the {d.day}th of {d:%B}, {d.year}",
)
SAMPLE = (
    "May 12 2014 on the since last three weeks ago year , . - / 31 February Monday first quarter of 1990 s "
    "war pre mid : 30 p.m. GMT between and to June half a earlier 04.09.2025 past next early end summer Q 3"
)
WORDS = st.lists(
    st.sampled_from(tokens_of_text(SAMPLE).words),
    max_size=40,
)


@given(DAYS, st.sampled_from(FORMS))
def test_a_date_is_read_back_in_every_form(day: dt.date, form: object) -> None:
    text = f"The council met on {form(day)} in the old hall."  # type: ignore[operator]
    (found,) = find_times(tokens_of_text(text))
    days = resolve(found, None)
    assert days is not None
    assert (days.start, days.end) == (day, day)


@given(DAYS)
def test_slashes_keep_both_readings(day: dt.date) -> None:
    (found,) = find_times(tokens_of_text(f"It is dated {day.day}/{day.month}/{day.year}."))
    days = resolve(found, None)
    assert days is not None
    assert days.start is not None
    assert days.end is not None
    assert days.start <= day <= days.end
    assert days.sure == (day.day > 12 or day.day == day.month)


@given(WORDS, DAYS)
@settings(max_examples=300)
def test_times_never_overlap_and_days_are_in_order(words: list[str], day: dt.date) -> None:
    tokens = tokens_of_text(" ".join(words))
    done = 0
    for found in find_times(tokens):
        assert done <= found.outer[0] <= found.first < found.last <= len(tokens)
        done = found.last
        for direction in (None, "past", "future"):
            days = resolve(found, (day, day), direction=direction)
            if days is None:
                continue
            assert days.start is not None
            assert days.end is not None
            assert days.start <= days.end
            there = placed(found, days, (day, day))
            assert there.start is None or there.end is None or there.start <= there.end


@given(DAYS, st.integers(-30, 30), st.sampled_from(["day", "week", "month", "quarter", "year", "decade"]))
def test_a_unit_holds_the_day_it_is_moved_to(day: dt.date, steps: int, grain: str) -> None:
    there = moved(day, steps, grain)  # type: ignore[arg-type]
    unit = unit_around(day, grain, steps)  # type: ignore[arg-type]
    assert there is not None
    assert unit is not None
    assert unit[0] <= there <= unit[1]


@given(st.integers(1, 9000), st.integers(1, 12), st.integers(1, 24))
def test_months_begin_on_the_first_and_follow_on(year: int, month: int, count: int) -> None:
    days = months(year, month, count)
    if year == 1:
        assert days is None
        return
    assert days is not None
    assert days[0] == dt.date(year, month, 1)
    assert (days[1] + dt.timedelta(days=1)).day == 1


@pytest.mark.parametrize(
    "unit", ["May 12 ", "1990-", "12/", "Monday, ", "since ", "first quarter of ", "the end of "]
)
def test_hostile_repetition_is_read_to_its_end(unit: str) -> None:
    find_times(tokens_of_text(unit * 3_000))
