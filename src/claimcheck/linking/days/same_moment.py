"""Where two articles of one happening say that one thing happened at two times."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from claimcheck.lang.moment_words import moment_words
from claimcheck.lang.rarity import rarity
from claimcheck.linking.days.moments_told import Moment
from claimcheck.linking.profiles.profile import ArticleProfile
from claimcheck.linking.stories.same_story import mostly_strange

_INCIDENT: Final = "incident"
_NAME: Final = 5  # bits of a name that tells something
_RARE: Final = 8  # bits of a name that tells who is meant
_LEAD: Final = 3  # the last sentence of an article's beginning, which tells what it is about
_ENOUGH: Final = 24  # bits of words that retold sentences share
_FIGURE: Final = 6  # bits of a numeral
_LOOSE: Final = 20  # minutes by which a rounded time of day may be off
_CLOSE: Final = 16
_NARROW: Final = 10
_QUARTER: Final = 15
_HALF_HOUR: Final = 30
_BOUND: Final = 30  # minutes within which "before nine" lies
_DAY: Final = 1440
_HALF_DAY: Final = 720  # the morning for the afternoon
_HOURS: Final = 180
_EARLIER: Final = 5  # minutes by which who came was there before it happened
_EARLIEST: Final = 120
_COMMON: Final = 14  # bits of what two sentences share that tell that they speak of one thing
_WEEK: Final = 7


@dataclass(frozen=True, slots=True)
class TwoTimes:
    """One event at two times, and both places.

    ``sure``: neither time is rounded so far, or counted from the day of the file, that both may be right.
    """

    what: Literal["clock", "day", "part", "order"]
    one: Moment
    other: Moment
    sure: bool

    @property
    def rounded(self) -> bool:
        """Whether both are times of day that lie close together, so that only rounding may explain them."""
        return self.what == "clock" and abs(self.one.clock - self.other.clock) <= _BOUND


def at_two_times(one: ArticleProfile, other: ArticleProfile) -> Iterator[TwoTimes]:
    """Yield for each event that two articles tell once how its times differ."""
    happened = _happening(one.moments) or _happening(other.moments)
    here, there = _by_event(one.moments, happened), _by_event(other.moments, happened)
    for event, ones in here.items():
        others = there.get(event)
        if others is None:
            continue
        yield from _days(one, other, ones, others)
        yield from _clocks(one, other, ones, others)
        if event in moment_words().words.happenings:
            yield from _parts(one, other, ones, others)
    yield from _there_before(one, other, here, there)
    for two in _there_before(other, one, there, here):
        yield TwoTimes("order", two.other, two.one, two.sure)


def _happening(moments: Iterable[Moment]) -> str:
    """Return what an article calls the happening that it tells of: "attack", "crash"; "" if of several."""
    found = {moment.event for moment in moments} & moment_words().words.happenings
    return found.pop() if len(found) == 1 else ""


def _by_event(moments: Iterable[Moment], happened: str) -> dict[str, list[Moment]]:
    """Return moments by their event; "it happened" and "the incident" are the happening."""
    found: dict[str, list[Moment]] = defaultdict(list)
    for moment in moments:
        found[happened if happened and moment.event == _INCIDENT else moment.event].append(moment)
    return found


def _clocks(
    one: ArticleProfile, other: ArticleProfile, ones: Sequence[Moment], others: Sequence[Moment]
) -> Iterator[TwoTimes]:
    here = [moment for moment in ones if moment.clock >= 0 and moment.hedge != "range"]
    there = [moment for moment in others if moment.clock >= 0 and moment.hedge != "range"]
    if not here or not there or not _agree(here) or not _agree(there):
        return
    if any(_clocks_fit(a, b) for a in here for b in there):
        return
    pairs = ((a, b) for a in here for b in there)
    found = next((pair for pair in pairs if _one_thing(one, other, *pair)), None)
    if found is not None:
        yield TwoTimes("clock", *found, _certain(*found))


def _parts(
    one: ArticleProfile, other: ArticleProfile, ones: Sequence[Moment], others: Sequence[Moment]
) -> Iterator[TwoTimes]:
    """Yield where one says "Sunday night", the other "Sunday morning" or "at 4 p.m." of the same day."""
    here = [moment for moment in ones if _span(moment)]
    there = [moment for moment in others if _span(moment)]
    if not any(moment.hours for moment in (*here, *there)):
        return
    if not _may_all_be(here) or not _may_all_be(there):
        return
    pairs = [(a, b) for a in here for b in there]
    dated = [(a, b) for a, b in pairs if min(a.weekday, b.weekday) >= 0]
    if any(_spans_meet(a, b) for a, b in dated or pairs):
        return
    pairs = [(a, b) for a, b in dated or pairs if a.hours or b.hours]
    found = next((pair for pair in pairs if _one_part(one, other, *pair)), None)
    if found is not None:
        yield TwoTimes("part", *found, True)


def _one_part(one: ArticleProfile, other: ArticleProfile, first: Moment, second: Moment) -> bool:
    days = first.clock < 0 and second.clock < 0
    return _one_thing(one, other, first, second, strictly=days, loosely=True)


def _there_before(
    one: ArticleProfile,
    other: ArticleProfile,
    here: Mapping[str, Sequence[Moment]],
    there: Mapping[str, Sequence[Moment]],
) -> Iterator[TwoTimes]:
    """Yield where help came, or was called, before it happened as the other article has it."""
    words = moment_words().words
    for event in sorted(words.happenings & there.keys()):
        came = [m for who in words.coming for m in here.get(who, ()) if _is_even(m) and event in m.beside]
        happened = [moment for moment in there[event] if moment.clock >= 0]
        if not came or not happened or not all(map(_is_even, happened)) or not _agree(happened):
            continue
        if any(moment.clock >= 0 for moment in here.get(event, ())):
            continue
        early, late = (
            max(came, key=lambda moment: moment.clock),
            min(happened, key=lambda moment: moment.clock),
        )
        gap = late.clock - early.clock
        if _EARLIER <= gap <= _BOUND or (_BOUND < gap <= _EARLIEST and _one_thing(one, other, early, late)):
            yield TwoTimes("order", early, late, True)


def _is_even(moment: Moment) -> bool:
    return moment.clock >= 0 and moment.hedge in {"", "about"}


def _may_all_be(moments: Sequence[Moment]) -> bool:
    return all(_spans_meet(moments[0], moment) for moment in moments[1:])


def _span(moment: Moment) -> tuple[int, ...]:
    """Return between which minutes a moment lies, as its words have it; nothing if they do not tell."""
    if moment.clock < 0 or moment.hedge == "range":
        return moment.hours
    before = {"before": _BOUND, "about": _LOOSE}.get(moment.hedge, 0)
    after = {"after": _BOUND, "about": _LOOSE}.get(moment.hedge, 0)
    return moment.clock - before, moment.clock + after


def _spans_meet(one: Moment, other: Moment) -> bool:
    """Tell whether parts of one day, or a time of day and a part, may be one; two days are not held here."""
    days = {one.weekday, other.weekday} - {-1}
    if len(days) > 1 or (one.day and other.day and one.day != other.day):
        return True
    (low, high), (first, last) = _span(one), _span(other)
    shifts = (0,) if one.weekday == other.weekday >= 0 else (-_DAY, 0, _DAY)
    return any(low + shift <= last and first <= high + shift for shift in shifts)


def _agree(moments: Sequence[Moment]) -> bool:
    return all(_clocks_fit(moments[0], moment) for moment in moments[1:])


def _clocks_fit(one: Moment, other: Moment) -> bool:
    """Tell whether two times of day may be one, as far as they are rounded."""
    gap = abs(one.clock - other.clock)
    gap = min(gap, _DAY - gap)
    early, late = sorted((one, other), key=lambda moment: moment.clock)
    if late.hedge == "before" or early.hedge == "after":
        return gap <= _BOUND
    hedges = {one.hedge, other.hedge}
    if hedges == {""}:
        return gap <= 1
    if "" in hedges:
        return gap < min(map(_loose, (one, other))) and hedges == {"", "about"}
    if hedges == {"about"} or hedges == {"before", "after"}:
        return gap < (_QUARTER if one.clock % _HALF_HOUR or other.clock % _HALF_HOUR else _LOOSE)
    return gap < _QUARTER


def _loose(moment: Moment) -> int:
    """Return by how many minutes a time of day may be off: less if it is told to five or ten minutes."""
    if moment.hedge != "about":
        return _CLOSE
    return _NARROW if moment.clock % _QUARTER else _CLOSE


def _certain(one: Moment, other: Moment) -> bool:
    gap = abs(one.clock - other.clock)
    if _HOURS < gap != _HALF_DAY and not _retold(one, other):
        return False  # more likely two of a day than a slip
    rounded = "about" in {one.hedge, other.hedge}
    return gap > _BOUND or not rounded or (gap == _BOUND and one.hedge != other.hedge)


def _days(
    one: ArticleProfile, other: ArticleProfile, ones: Sequence[Moment], others: Sequence[Moment]
) -> Iterator[TwoTimes]:
    here = [moment for moment in ones if moment.weekday >= 0 or moment.date]
    there = [moment for moment in others if moment.weekday >= 0 or moment.date]
    if (
        not here
        or not there
        or here[0].event in moment_words().words.told
        or not _one_day(here)
        or not _one_day(there)
    ):
        return
    pairs = ((a, b) for a in here for b in there if (a.told or b.told) and not _days_meet(a, b))
    found = next((pair for pair in pairs if _one_thing(one, other, *pair, strictly=True)), None)
    if found is not None:
        firm = found[0].firm and found[1].firm
        yield TwoTimes("day", *found, firm and (_retold(*found) or _who_in_common(*found)))


def _one_day(moments: Sequence[Moment]) -> bool:
    return all(_days_fit(moments[0], moment) for moment in moments[1:])


def _days_meet(one: Moment, other: Moment) -> bool:
    """Tell whether two days may be one, or are of two happenings: a sentence told again tells of one."""
    if one.date and other.date and one.date != other.date and _retold(one, other):
        return False
    return _days_fit(one, other)


def _days_fit(one: Moment, other: Moment) -> bool:
    """Tell whether two days may be one: two dates by month and day, else by the day of the week.

    Days farther apart than a week are of two happenings.
    """
    if one.day and other.day and abs(one.day - other.day) > _WEEK:
        return True
    if one.date and other.date:
        return one.date == other.date
    if one.weekday == other.weekday or min(one.weekday, other.weekday) < 0:
        return True
    if (other.weekday - one.weekday) % _WEEK == 1:
        return _one_night(one.part, other.part)
    return (one.weekday - other.weekday) % _WEEK == 1 and _one_night(other.part, one.part)


def _one_night(before: str, after: str) -> bool:
    """Tell whether a part of a day may be one with a part of the next."""
    if before in {"late", "both"}:
        return after in {"early", "both", ""}
    return not before and after in {"early", "both"}


def _one_thing(
    one: ArticleProfile,
    other: ArticleProfile,
    first: Moment,
    second: Moment,
    *,
    strictly: bool = False,
    loosely: bool = False,
) -> bool:
    """Tell whether both moments are of one event: their sentences name the same, or nobody unknown.

    ``strictly``: outside an article's beginning they must have somebody, or a figure, in common;
    ``loosely``: or some other words that tell enough.
    A death, an arrest and the like must be those of one person, by name or age.
    """
    here, there = ({name for name in moment.names if rarity(name) >= _NAME} for moment in (first, second))
    shared = here & there
    known = not strictly and here <= other.known and there <= one.known
    if here and there and not shared and not known:
        return False
    known = not strictly and any(rarity(name) >= _RARE for name in shared)
    if not known and (mostly_strange(here, other) or mostly_strange(there, one)):
        return False
    if _retold(first, second):
        return True
    if first.event not in moment_words().words.main:
        return _whose(first, second)
    if not strictly or max(first.sentence, second.sentence) <= _LEAD:
        return True
    here, there = {*first.names, *first.content_words}, {*second.names, *second.content_words}
    return _who_in_common(first, second) or (loosely and _bits(here & there) >= _COMMON)


def _whose(one: Moment, other: Moment) -> bool:
    return any(stem.isdecimal() or rarity(stem) >= _RARE for stem in {*one.whose} & {*other.whose})


def _who_in_common(one: Moment, other: Moment) -> bool:
    """Tell whether both sentences have a figure or a rare name in common, or tell of one person's event."""
    figures = {stem for stem in {*one.content_words} & {*other.content_words} if stem.isdecimal()}
    names = any(rarity(name) >= _RARE for name in {*one.names} & {*other.names})
    return bool(figures) or names or _whose(one, other)


def _retold(one: Moment, other: Moment) -> bool:
    """Tell whether two sentences share most of their content words."""
    here, there = {*one.names, *one.content_words}, {*other.names, *other.content_words}
    shared = _bits(here & there)
    return shared >= _ENOUGH and 2 * shared >= min(_bits(here), _bits(there))


def _bits(stems: Iterable[str]) -> int:
    return sum(_FIGURE if stem[0].isdigit() else rarity(stem) for stem in stems)
