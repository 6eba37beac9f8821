"""When two articles of one happening put it, by whatever they tell of it: the shots, the call, who came."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from claimcheck.lang.moment_words import moment_words
from claimcheck.linking.days.how_times_fit import DAY, WEEK, clocks_fit, days_between, weekday_step
from claimcheck.linking.days.moments_told import Moment

_MOST: Final = 5  # times of day of an article that tells of one scene
_HOURS: Final = 180  # minutes by which times of one scene differ
_HALF_DAY: Final = 720  # the morning for the afternoon
_LATER: Final = 25  # minutes within which help comes
_MUCH_LATER: Final = 45  # and within which somebody is found
_SOON: Final = 15  # and within which who is called comes
_WIDE: Final = 30  # minutes by which a time of day is stretched where days are compared
_CLOSE: Final = 2  # days of the week by which one happening is told apart
_FINDING: Final = "finding"
_Span = tuple[int, int]
_PARTS: Final[Mapping[str, _Span]] = {
    "early": (0, 720), "day": (0, 1440), "late": (720, 1800), "both": (-360, 1800), "": (0, 1800),
}  # fmt: skip
"""Between which minutes of its day a day lies of which only words around it tell a part."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Two times at which two articles put one happening: times of day, or days."""

    what: Literal["clock", "day"]
    one: Moment
    other: Moment


def scene_at_two_times(ones: Sequence[Moment], others: Sequence[Moment]) -> Iterator[Scene]:
    """Yield the times of day, and the days, of one scene of which none of an article fits the other's."""
    here, there = list(_clocks(ones)), list(_clocks(others))
    if here and there and max(len(here), len(there)) <= _MOST:
        yield from _hours_apart(here, there)
    here, there = list(_days(ones)), list(_days(others))
    if here and there:
        yield from _days_apart(here, there)


def _rank(moment: Moment) -> int:
    """Return which moment of a scene it is: what happened, who was called or came, what was found; else 3."""
    words = moment_words().words
    if moment.event in words.happenings or moment.event in words.bare:
        return 0
    return 1 if moment.event in words.coming else 2 if moment.event == _FINDING else 3


def _clocks(moments: Sequence[Moment]) -> Iterator[Moment]:
    for moment in moments:
        if moment.clock >= 0 and moment.hedge != "range" and _rank(moment) <= 2:
            yield moment


def _hours_apart(here: Sequence[Moment], there: Sequence[Moment]) -> Iterator[Scene]:
    pairs = [(a, b) for a in here for b in there]
    if any(_hours_fit(a, b) for a, b in pairs):
        return
    one, other = min(pairs, key=lambda pair: abs(_gap(*pair)))
    if abs(_gap(one, other)) <= _HOURS or abs(_gap(one, other)) == _HALF_DAY:
        yield Scene("clock", one, other)


def _gap(one: Moment, other: Moment) -> int:
    return (other.clock - one.clock + _HALF_DAY) % DAY - _HALF_DAY


def _hours_fit(one: Moment, other: Moment) -> bool:
    """Tell whether two times of day may be of one scene: help comes soon, and not before it happened."""
    first, second = (one, other) if _rank(one) <= _rank(other) else (other, one)
    if one.event == other.event or _rank(first) == _rank(second) == 0:
        return clocks_fit(one, other)
    after = _gap(first, second)
    soonest = _SOON * (1 + (second.hedge == "after") + (first.hedge == "before"))
    latest = _SOON * ((first.hedge == "after") + (second.hedge == "before"))
    latest += _SOON if _rank(first) else _LATER if second.event != _FINDING else _MUCH_LATER
    return -soonest < after < latest or (_rank(first) == 0 and after < 0 and not second.beside)


def _days(moments: Sequence[Moment]) -> Iterator[Moment]:
    """Yield the days on which it happened or help came; the time of day instead, if the sentence has it."""
    words = moment_words().words
    clocked = {m.sentence for m in moments if m.clock >= 0 and m.weekday >= 0}
    for moment in moments:
        if not (_rank(moment) == 0 or moment.event in words.coming):
            continue
        if moment.weekday < 0 and (moment.clock < 0 or moment.sentence in clocked):
            continue
        if moment.event in words.told or (moment.clock < 0 and moment.sentence in clocked):
            continue
        if _rank(moment) and moment.clock < 0 and not moment.hours:
            continue  # "called off flights on Monday"
        yield moment


def _days_apart(here: Sequence[Moment], there: Sequence[Moment]) -> Iterator[Scene]:
    if not all(_meet(here[0], a) for a in here) or not all(_meet(there[0], b) for b in there):
        return
    pairs = [(a, b) for a in here for b in there]
    if any(_meet(a, b) for a, b in pairs):
        return
    for one, other in pairs:
        sure = one.firm and other.firm and (one.told or other.told)
        sure = sure and (min(one.weekday, other.weekday) >= 0 or "" not in {_part(one), _part(other)})
        if sure and min(one.clock, other.clock) < 0 and days_between(one, other) <= _CLOSE:
            yield Scene("day", one, other)
            return


def _meet(one: Moment, other: Moment) -> bool:
    """Tell whether two days, or times of day with a day, may be of one scene, or are of two happenings."""
    if one.date and one.date == other.date:
        return True
    if min(one.weekday, other.weekday) < 0:
        return any(_overlap(_span(one), _span(other), step) for step in (-1, 0, 1))
    if one.weekday == other.weekday and one.day != other.day:
        return True
    if one.day and other.day and abs(one.day - other.day) > WEEK:
        return True
    step = other.day - one.day if one.day and other.day else weekday_step(one, other)
    return _overlap(_span(one), _span(other), step)


def _overlap(one: _Span, other: _Span, step: int) -> bool:
    """Tell whether two spans meet, the other of a day so many days later."""
    return one[0] < other[1] + step * DAY and other[0] + step * DAY < one[1]


def _part(moment: Moment) -> str:
    """Return which part of its day is told of a moment; "" for none."""
    return moment.part or ("clock" if moment.clock >= 0 or moment.hours else "")


def _span(moment: Moment) -> _Span:
    """Return between which minutes of its day a moment lies."""
    if moment.clock >= 0:
        if moment.clock == 0 and moment.weekday >= 0:
            return -_WIDE, DAY + _WIDE  # "midnight on Sunday" may be at either end of it
        before, after = _WIDE * (moment.hedge != "after"), _WIDE * (moment.hedge != "before")
        return moment.clock - before, moment.clock + after
    if moment.hours:
        return moment.hours[0], moment.hours[1]
    return _PARTS[moment.part]
