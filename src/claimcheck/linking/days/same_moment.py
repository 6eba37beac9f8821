"""Where two articles of one happening say that one thing happened at two times."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Final

from claimcheck.lang.moment_words import moment_words
from claimcheck.lang.rarity import rarity
from claimcheck.linking.days.how_times_fit import (
    BOUND,
    HUNDRED,
    agree,
    clocks_fit,
    days_between,
    days_fit,
    is_even,
    is_slip,
    may_all_be,
    meant,
    one_day,
    span_of,
    spans_meet,
)
from claimcheck.linking.days.moments_told import Moment
from claimcheck.linking.days.one_scene_told import scene_at_two_times
from claimcheck.linking.days.two_times import TwoTimes
from claimcheck.linking.profiles.profile import ArticleProfile
from claimcheck.linking.stories.one_happening import name_none_alike
from claimcheck.linking.stories.same_story import mostly_strange

_INCIDENT: Final = "incident"
_NAME: Final = 5  # bits of a name that tells something
_RARE: Final = 8  # bits of a name that tells who is meant
_BEGINNING: Final = 5  # the last sentence of what summary, captions and first lines tell
_LEAD: Final = 3  # the last sentence of an article's beginning, which tells what it is about
_ENOUGH: Final = 24  # bits of words that retold sentences share
_FIGURE: Final = 6  # bits of a numeral
_HALF_DAY: Final = 720  # the morning for the afternoon
_HOURS: Final = 180
_CLOSE: Final = 2  # days of the week by which one happening is told apart, not two of a running story
_EARLIER: Final = 5  # minutes by which who came was there before it happened
_EARLIEST: Final = 120
_COMMON: Final = 14  # bits of what two sentences share that tell that they speak of one thing


def at_two_times(one: ArticleProfile, other: ArticleProfile, *, certain: bool = False) -> Iterator[TwoTimes]:
    """Yield for each event that two articles tell once how its times differ, else how those of one scene do.

    ``certain``: both tell of one happening for sure, so that what each tells once is one.
    """
    found = list(_events_at_two_times(one, other, certain=certain))
    yield from found
    if not certain:
        return
    told = {"clock" if two.what in {"clock", "order"} else "day" for two in found}
    for scene in scene_at_two_times([*_with_days(one.moments)], [*_with_days(other.moments)]):
        if scene.what not in told:
            sure = scene.what == "day" or _certain(scene.one, scene.other)
            yield TwoTimes("scene", scene.one, scene.other, sure)


def _events_at_two_times(one: ArticleProfile, other: ArticleProfile, *, certain: bool) -> Iterator[TwoTimes]:
    happened = _happening(one.moments) or _happening(other.moments)
    here = _by_event(_with_days(one.moments), happened)
    there = _by_event(_with_days(other.moments), happened)
    for event, ones in here.items():
        others = there.get(event)
        if others is None:
            continue
        sure = certain and event in moment_words().words.main
        yield from _days(one, other, ones, others, sure)
        yield from _clocks(one, other, ones, others, sure)
        if event in moment_words().words.happenings:
            yield from _parts(one, other, ones, others, sure)
    yield from _there_before(one, other, here, there, certain)
    for two in _there_before(other, one, there, here, certain):
        yield TwoTimes("order", two.other, two.one, two.sure)


def each_of_its_own(one: ArticleProfile, other: ArticleProfile, times: TwoTimes) -> bool:
    """Tell whether each article tells of what happened as it was written, days apart: an attack, the next.

    Not where both name a street, or somebody whose age is told, alike.
    """
    if one.day is None or other.day is None or min(times.one.day, times.other.day) <= 0:
        return False
    if min(abs(times.one.day - times.other.day), abs((one.day - other.day).days)) < _CLOSE:
        return False
    own = abs(one.day.toordinal() - times.one.day), abs(other.day.toordinal() - times.other.day)
    return max(own) <= 1 and name_none_alike(one, other)


def on_two_days(article: ArticleProfile) -> tuple[Moment, Moment] | None:
    """Return where the beginning of an article, summary and captions too, gives its happening two days.

    They follow each other, and one part of them is named: "early Monday morning", "early Tuesday morning".
    """
    told = [
        moment
        for moment in article.moments
        if moment.clock < 0 and moment.told and min(moment.weekday, _BEGINNING - moment.sentence) >= 0
    ]
    for one, other in combinations(told, 2):
        happened = one.event == other.event and one.event in moment_words().words.happenings
        if not happened or one.sentence == other.sentence or days_fit(one, other):
            continue
        if one.hours and one.hours == other.hours and days_between(one, other) == 1:
            return one, other
    return None


def _happening(moments: Iterable[Moment]) -> str:
    """Return what an article calls the happening that it tells of: "attack", "crash"; "" if of several."""
    found = {moment.event for moment in moments} & moment_words().words.happenings
    return found.pop() if len(found) == 1 else ""


def _with_days(moments: Sequence[Moment]) -> Iterator[Moment]:
    """Yield moments, a time of day with the day that its sentence gives to the same event, if that is one."""
    days: dict[tuple[int, str], list[Moment]] = defaultdict(list)
    for moment in moments:
        if moment.clock < 0 and moment.weekday >= 0:
            days[moment.sentence, moment.event].append(moment)
    for moment in moments:
        told = days.get((moment.sentence, moment.event), [])
        if moment.clock >= 0 and len({day.weekday for day in told}) == 1:
            yield replace(moment, day=told[0].day, weekday=told[0].weekday)
        else:
            yield moment


def _by_event(moments: Iterable[Moment], happened: str) -> dict[str, list[Moment]]:
    """Return moments by their event; "it happened" and "the incident" are the happening."""
    found: dict[str, list[Moment]] = defaultdict(list)
    for moment in moments:
        found[happened if happened and moment.event == _INCIDENT else moment.event].append(moment)
    return found


def _clocks(
    one: ArticleProfile,
    other: ArticleProfile,
    ones: Sequence[Moment],
    others: Sequence[Moment],
    certain: bool,
) -> Iterator[TwoTimes]:
    here = [moment for moment in ones if moment.clock >= 0 and moment.hedge != "range"]
    there = [moment for moment in others if moment.clock >= 0 and moment.hedge != "range"]
    if not here or not there or not agree(here) or not agree(there):
        return
    if any(clocks_fit(a, b) for a in here for b in there):
        return
    pairs = ((a, b) for a in here for b in there)
    found = next(
        (pair for pair in pairs if _one(one, other, *pair, certain) or _one_thing(one, other, *pair)), None
    )
    if found is not None:
        yield TwoTimes("clock", *found, _certain(*found))


def _parts(
    one: ArticleProfile,
    other: ArticleProfile,
    ones: Sequence[Moment],
    others: Sequence[Moment],
    certain: bool,
) -> Iterator[TwoTimes]:
    """Yield where one says "Sunday night", the other "Sunday morning" or "at 4 p.m." of the same day."""
    here = [moment for moment in ones if span_of(moment)]
    there = [moment for moment in others if span_of(moment)]
    if not any(moment.hours for moment in (*here, *there)):
        return
    if not may_all_be(here) or not may_all_be(there):
        return
    pairs = [(a, b) for a in here for b in there]
    dated = [(a, b) for a, b in pairs if min(a.weekday, b.weekday) >= 0]
    if any(spans_meet(a, b) for a, b in dated or pairs):
        return
    pairs = [(a, b) for a, b in dated or pairs if a.hours or b.hours]
    found = next(
        (pair for pair in pairs if _one(one, other, *pair, certain) or _one_part(one, other, *pair)), None
    )
    if found is not None:
        yield TwoTimes("part", *found, True)


def _one(one: ArticleProfile, other: ArticleProfile, first: Moment, second: Moment, certain: bool) -> bool:
    """Tell whether two moments of articles on one happening are of it: neither names mostly strangers.

    A later article knows the names of those struck, whom it names at its beginning.
    """
    if not certain:
        return False
    here, there = {*_rare(one, first)}, {*_rare(other, second)}
    return not mostly_strange(here, other) and not mostly_strange(there, one)


def _rare(article: ArticleProfile, moment: Moment) -> Iterator[str]:
    """Yield the rare names beside a moment, but for people whom the article names at its beginning."""
    people = {
        part.lower()
        for mention in article.mentions
        if mention.sentence == moment.sentence and mention.kind == "person"
        for part in mention.words
    }
    for name in moment.names:
        if rarity(name) >= _RARE and not (name in article.names and any(p.startswith(name) for p in people)):
            yield name


def _one_part(one: ArticleProfile, other: ArticleProfile, first: Moment, second: Moment) -> bool:
    days = first.clock < 0 and second.clock < 0
    return _one_thing(one, other, first, second, strictly=days, loosely=True)


def _there_before(
    one: ArticleProfile,
    other: ArticleProfile,
    here: Mapping[str, Sequence[Moment]],
    there: Mapping[str, Sequence[Moment]],
    certain: bool,
) -> Iterator[TwoTimes]:
    """Yield where help came, or was called, before it happened as the other article has it."""
    words = moment_words().words
    for event in sorted(words.happenings & there.keys()):
        told = [moment for who in sorted(words.coming) for moment in here.get(who, ()) if moment.clock >= 0]
        came = [moment for moment in told if not {event, _INCIDENT}.isdisjoint(moment.beside)]
        happened = [moment for moment in there[event] if moment.clock >= 0]
        if not came or not happened or any(moment.hedge == "range" for moment in (*came, *happened)):
            continue
        if not agree(happened) or any(moment.clock >= 0 for moment in here.get(event, ())):
            continue
        early = max(came, key=lambda moment: moment.clock)
        late = min(happened, key=lambda moment: moment.clock)
        gap = late.clock - early.clock
        if not _EARLIER <= gap <= _EARLIEST:
            continue
        even = is_even(early) and is_even(late) and event in early.beside
        if (even and gap <= BOUND) or (
            meant(early)[1] < meant(late)[0]
            and (
                gap <= BOUND or _one(one, other, early, late, certain) or _one_thing(one, other, early, late)
            )
        ):
            yield TwoTimes("order", early, late, True)


def _certain(one: Moment, other: Moment) -> bool:
    gap = abs(one.clock - other.clock)
    if _HOURS < gap != _HALF_DAY and not _retold(one, other):
        return False  # more likely two of a day than a slip
    return gap >= BOUND or "about" not in {one.hedge, other.hedge}


def _days(
    one: ArticleProfile,
    other: ArticleProfile,
    ones: Sequence[Moment],
    others: Sequence[Moment],
    certain: bool,
) -> Iterator[TwoTimes]:
    here = [moment for moment in ones if moment.clock < 0 and (moment.weekday >= 0 or moment.date)]
    there = [moment for moment in others if moment.clock < 0 and (moment.weekday >= 0 or moment.date)]
    if (
        not here
        or not there
        or here[0].event in moment_words().words.told
        or not (one_day(here) or (certain and on_two_days(one)))
        or not (one_day(there) or (certain and on_two_days(other)))
    ):
        return
    pairs = ((a, b) for a in here for b in there if (a.told or b.told) and not _days_meet(a, b))
    for first, second in pairs:
        sure = (certain and is_slip(first.date, second.date)) or _one(one, other, first, second, certain)
        sure = sure and (is_slip(first.date, second.date) or days_between(first, second) <= _CLOSE)
        if sure or _one_thing(one, other, first, second, strictly=True):
            firm = first.firm and second.firm
            sure = sure or _retold(first, second) or _who_in_common(first, second)
            yield TwoTimes("day", first, second, firm and sure)
            return


def _days_meet(one: Moment, other: Moment) -> bool:
    """Tell whether two days may be one, or are of two happenings: a sentence told again tells of one."""
    full = one.date % HUNDRED and other.date % HUNDRED
    if full and one.date != other.date and _retold(one, other):
        return False
    return days_fit(one, other)


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
