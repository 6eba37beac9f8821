"""Counts of victims of one happening that two articles give in several numbers, none of which is the other's.

What :mod:`tolls_apart` asks for is one number each, within a few days; here an article may give several, with
"at least" before them, and of those shot the other may tell how many died and how many lived.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from claimcheck.lang.victim_words import victim_words
from claimcheck.linking.evidence.scoring import Story
from claimcheck.linking.stories.one_happening import days_of_one
from claimcheck.linking.tolls.head_tolls import borne_out
from claimcheck.linking.tolls.toll_mentions import Toll, Tolls
from claimcheck.linking.tolls.tolls_apart import (
    TwoTolls,
    figure_of,
    is_above,
    is_part,
    of_all,
    of_two_kinds,
    same_dead,
)

if TYPE_CHECKING:
    from claimcheck.linking.profiled_article import Profiled

_OUTCOMES: Final = ("dead", "hurt", "shot", "stabbed", "hospitalized", "missing")
_DAYS: Final = 14
_WHOLLY: Final = 50
"""Tenths of a bit from which articles that speak of several happenings tell of the same."""
_SHARED: Final = 2
_TIMES: Final = 4  # times as many are those of another happening
_ROUND: Final = 10
_LOOSE: Final = 4
_SOME: Final = 3  # numbers of one outcome


def moved_tolls(one: Profiled, other: Profiled, story: Story) -> Iterator[TwoTolls]:
    """Yield the counts of one outcome of which neither article bears out the other's."""
    days = days_of_one(one.profile, other.profile, story)
    if days is None or one.article.text == other.article.text:
        return
    here, there = one.tolls, other.tolls
    if abs(days) > _DAYS or (story.happening < _WHOLLY and (here.several or there.several)):
        return
    for mine, theirs in (*_pairs(here, there), *_all_struck(here, there)):
        low, high = sorted((mine, theirs), key=lambda toll: toll.count.value)
        figures = figure_of(one, mine), figure_of(other, theirs)
        if of_two_kinds(*figures) or not of_all(low.count, high.count):
            continue
        above = is_above(mine, here) and is_above(theirs, there)
        shared = here.words_of(mine) & there.words_of(theirs)
        if above or len(shared) >= _SHARED or same_dead(here, there):
            grown = days != 0 and (theirs is high) == (days > 0)
            others = tuple(_others(toll, tolls) for toll, tolls in ((mine, here), (theirs, there)))
            yield TwoTolls(mine, theirs, grown, figures, sure=False, others=others)


def _pairs(here: Tolls, there: Tolls) -> Iterator[tuple[Toll, Toll]]:
    """Yield the first numbers of each outcome, if none in either article is one in the other."""
    for outcome in _OUTCOMES:
        mine, theirs = (_numbers(tolls, outcome) for tolls in (here, there))
        if _borne_out(mine, there) or _borne_out(theirs, here):
            continue
        pair = next(((a, b) for a in mine for b in theirs if a.count.besides == b.count.besides), None)
        if pair is not None and _far(*pair):
            yield pair


def _all_struck(here: Tolls, there: Tolls) -> Iterator[tuple[Toll, Toll]]:
    """Yield the living of one article and those whom the other has shot, if not as many with the dead."""
    for ones, others in ((here, there), (there, here)):
        hurt, dead, shot = _numbers(ones, "hurt"), _numbers(ones, "dead"), _numbers(others, "shot")
        whole = [toll for toll in shot if not toll.count.besides and is_above(toll, others)]
        if not whole or not hurt or not dead or _numbers(others, "hurt"):
            continue
        living, struck = hurt[0], whole[0]
        if any(toll.count.value >= living.count.value for toll in _numbers(ones, "shot")):
            continue
        total = living.count.value + dead[0].count.value
        if living.count.bound != "=" or not is_above(living, ones) or _borne_out(whole, ones):
            continue
        if total < struck.count.value <= total * _TIMES or struck.count.value < living.count.value:
            yield (living, struck) if ones is here else (struck, living)


def _others(told: Toll, tolls: Tolls) -> tuple[Toll, ...]:
    """Return the further numbers of the same outcome."""
    listed = _numbers(tolls, told.count.outcome)
    return tuple(toll for toll in listed if toll.count.value != told.count.value)[:_SOME]


def _borne_out(found: Sequence[Toll], tolls: Tolls) -> bool:
    return any(borne_out(toll.count, _plain(tolls)) for toll in found)


def _plain(tolls: Tolls) -> list[Toll]:
    """Return the counts as printed: "at least nine" was nine when it was written."""
    return [replace(toll, count=replace(toll.count, bound="=")) for toll in (*tolls.title, *tolls.text)]


def _numbers(tolls: Tolls, outcome: str) -> Sequence[Toll]:
    """Return how many something befell, headline and lead first; nothing if an article gives many numbers."""
    told = [toll for toll in (*tolls.title, *tolls.text) if toll.count.outcome == outcome]
    feared = victim_words().words.feared
    found = [toll for toll in told if not (toll.count.implied or is_part(toll))]
    found = [toll for toll in found if feared.isdisjoint(toll.span.text.lower().split())]
    if len({toll.count.value for toll in found}) > _SOME:
        return ()
    return sorted(found, key=lambda toll: not is_above(toll, tolls))


def _far(one: Toll, other: Toll) -> bool:
    """Tell whether two numbers are apart, but not so far that they count other people."""
    fewer, more = sorted((one.count, other.count), key=lambda count: count.value)
    if not fewer.value < more.value <= fewer.value * _TIMES:
        return False
    loose = "~" in {fewer.bound, more.bound} or (fewer.bound != "=" and not fewer.value % _ROUND)
    return not loose or (more.value - fewer.value) * _LOOSE > more.value
