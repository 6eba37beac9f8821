"""Words of time: months, weekdays, units, steps, and the words that place a time."""

from __future__ import annotations

from functools import cache
from typing import Literal

from claimcheck.lang.word_lists import load
from claimcheck.models.base import Model

Grain = Literal[
    "minute", "hour", "day", "weekend", "week", "fortnight", "month", "quarter", "half", "season", "year",
    "decade", "century",
]  # fmt: skip
Shade = Literal["early", "mid", "late", "start", "end"]
Cue = Literal[
    "since", "as of", "by", "until", "before", "after", "from", "between", "in", "on", "within", "so far",
    "of", "for", "about", "later",
    "year to", "quarter to",
]  # fmt: skip


class OtherTimeWords(Model):
    """Lists whose meaning their names tell; see the file for what each is for."""

    doubtful_months: frozenset[str]
    ordinal_endings: frozenset[str]
    before_month: frozenset[str]
    before_year: frozenset[str]
    before_count: frozenset[str]
    apart_from: frozenset[str]
    before_christ: frozenset[str]
    lasting: frozenset[str]
    before_spell: frozenset[str]
    founding: frozenset[str]
    anniversaries: frozenset[str]
    wedding: frozenset[str]
    of_a_couple: frozenset[str]
    these_days: frozenset[str]
    marking: frozenset[str]
    after_count: frozenset[str]
    before_number_too: frozenset[str]
    small_words_in_s: frozenset[str]
    any_of: frozenset[str]
    from_another: frozenset[str]
    before_weekday_name: frozenset[str]
    after_weekday_name: frozenset[str]
    range_words: frozenset[str]
    dashes: frozenset[str]
    ago: frozenset[str]
    earlier: frozenset[str]
    later: frozenset[str]
    or_rather: frozenset[str]
    told_twice: frozenset[str]
    of_other_years: frozenset[str]
    joining: frozenset[str]
    after_that: frozenset[str]
    fiscal: frozenset[str]
    clock_halves: frozenset[str]
    clock_zones: frozenset[str]
    clock_words: frozenset[str]
    event_prefixes: dict[str, Cue]
    event_words: dict[str, str]


class TimeWords(Model):
    """``months`` count from 1, ``weekdays`` from 0 (Monday), ``steps`` from the present (0)."""

    months: dict[str, int]
    weekdays: dict[str, int]
    short_weekdays: dict[str, int]
    seasons: dict[str, tuple[int, int]]
    units: dict[str, Grain]
    steps: dict[str, int]
    day_words: dict[str, int]
    numbers: dict[str, int]
    ordinals: dict[str, int]
    quarters: dict[str, int]
    halves: dict[str, int]
    shades: dict[str, Shade]
    cues: dict[str, Cue]
    words: OtherTimeWords


@cache
def time_words() -> TimeWords:
    """Return the English list."""
    return load("times", TimeWords)
