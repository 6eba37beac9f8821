"""Victims that two articles of one happening count differently: "three killed" here, "two dead" there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING, Final

from claimcheck.lang.victim_words import victim_words
from claimcheck.linking.evidence.scoring import Story
from claimcheck.linking.links import FigureStatement
from claimcheck.linking.stories.one_happening import days_of_one
from claimcheck.linking.tolls.head_tolls import borne_out, is_stated
from claimcheck.linking.tolls.toll_mentions import Toll, Tolls
from claimcheck.linking.tolls.victim_counts import VictimCount

if TYPE_CHECKING:
    from claimcheck.linking.profiled_article import Profiled

_OUTCOMES: Final = ("dead", "hurt", "shot", "stabbed")
_WOUNDED: Final = frozenset(_OUTCOMES) - {"dead", "stabbed"}
_NEAR: Final = 1
"""Days within which both tell the same news."""
_NEWS: Final = 6
"""Days within which a higher number is told as more is found."""
_SHARED: Final = 3
"""Words of both sentences if one stands further below."""


@dataclass(frozen=True, slots=True)
class TwoTolls:
    """Counts of one outcome of one happening, ``one`` of the first article; neither bears out the other.

    ``grown``: the later of two days may rightly give another number, as more has been found since.
    ``sure``: no other reading fits. ``others``: further numbers of the same outcome.
    ``figures``: the figure that each is, if one was read there.
    """

    one: Toll
    other: Toll
    grown: bool
    figures: tuple[FigureStatement | None, FigureStatement | None]
    sure: bool = True
    others: tuple[tuple[Toll, ...], ...] = ()


def tolls_apart(one: Profiled, other: Profiled, story: Story) -> Iterator[TwoTolls]:
    """Yield the outcomes of which two articles give one number each, and not the same.

    Both are of the same or the next day; each number is the article's only one for its outcome;
    both stand in headline or lead, or their sentences share words; and no count of the other article, nor a
    sum of such, is that number.
    """
    days = days_of_one(one.profile, other.profile, story)
    if days is None or abs(days) > _NEWS or one.article.text == other.article.text:
        return
    here, there = one.tolls, other.tolls
    if here.several or there.several:
        return
    for outcome, besides in product(_OUTCOMES, (False, True)):
        mine, theirs = _only(here, outcome, besides=besides), _only(there, outcome, besides=besides)
        if mine is None or theirs is None or mine.count.value == theirs.count.value:
            continue
        if besides and not same_dead(here, there):
            continue
        if (
            not (is_above(mine, here) and is_above(theirs, there))
            and len(here.words_of(mine) & there.words_of(theirs)) < _SHARED
        ):
            continue
        figures = figure_of(one, mine), figure_of(other, theirs)
        if of_two_kinds(*figures):
            continue
        if not besides and not of_all(*sorted((mine.count, theirs.count), key=lambda count: count.value)):
            continue
        later = theirs.count.value - mine.count.value
        grown = days != 0 and (later > 0) == (days > 0)
        if borne_out(mine.count, _all(there)) or borne_out(theirs.count, _all(here)):
            grown = _raised(mine, theirs, there) if days >= 0 else _raised(theirs, mine, here)
            if not grown and not days:
                grown = _raised(theirs, mine, here)
            if not grown:
                continue
        if grown or abs(days) <= _NEAR:
            yield TwoTolls(mine, theirs, grown, figures)


def _raised(early: Toll, late: Toll, tolls: Tolls) -> bool:
    """Tell whether "at least" so many were more later, where nothing in the later article is the number."""
    if early.count.bound != ">=" or late.count.bound == "<=" or late.count.value <= early.count.value:
        return False
    return all(toll.count.value != early.count.value for toll in _all(tolls))


def told_again(toll: Toll, tolls: Tolls) -> Iterator[Toll]:
    """Yield the further mentions of a count in its article."""
    for other in _all(tolls):
        same = other.count.value == toll.count.value and other.count.outcome in {
            toll.count.outcome,
            *_WOUNDED,
        }
        if same and other.span.start != toll.span.start and not is_part(other):
            yield other


def same_dead(here: Tolls, there: Tolls) -> bool:
    """Tell whether both articles count as many dead, so that the others are the same people."""
    mine, theirs = _only(here, _OUTCOMES[0]), _only(there, _OUTCOMES[0])
    return mine is not None and theirs is not None and mine.count.value == theirs.count.value


def figure_of(article: Profiled, toll: Toll) -> FigureStatement | None:
    """Return the figure that a count of victims is, if one was read there."""
    return next(
        (
            figure
            for figure in article.figures
            if toll.span.start <= figure.claim.quantity.start < toll.span.end
            and figure.claim.quantity.value == toll.count.value
        ),
        None,
    )


def of_two_kinds(one: FigureStatement | None, other: FigureStatement | None) -> bool:
    """Tell whether each is told of a happening of its own kind: a fire, a collapse."""
    if one is None or other is None:
        return False
    kinds = one.profile.event, other.profile.event
    return None not in kinds and kinds[0] != kinds[1]


def _all(tolls: Tolls) -> tuple[Toll, ...]:
    return (*tolls.title, *tolls.text)


def of_all(fewer: VictimCount, more: VictimCount) -> bool:
    """Tell whether the lower number counts anybody, not a kind of people of whom the higher has others."""
    known = victim_words().words
    return fewer.noun in (known.anybody - known.told_before) | {"", more.noun}


def is_above(toll: Toll, tolls: Tolls) -> bool:
    """Tell whether a count stands in headline or lead."""
    return any(toll.span.start == other.span.start for other in (*tolls.title, *tolls.lead))


def is_part(toll: Toll) -> bool:
    """Tell whether words say that others were struck less: "two were critically injured"."""
    return toll.count.part or not victim_words().words.some.isdisjoint(toll.span.text.lower().split())


def _only(tolls: Tolls, outcome: str, *, besides: bool = False) -> Toll | None:
    """Return the first count of an outcome if the article has no other number for it.

    ``besides``: of those who come on top of others: "ten others were hurt".
    """
    found = [
        toll
        for toll in _all(tolls)
        if toll.count.outcome == outcome and not is_part(toll) and toll.count.besides == besides
    ]
    above = [toll for toll in found if toll.count.value > 1 and is_above(toll, tolls)]
    if above and not besides:
        found = above  # further below, other happenings may be told of
    if len({toll.count.value for toll in found if not toll.count.implied or toll.count.value > 1}) != 1:
        return None
    return next((toll for toll in found if _is_told(toll.count)), None)


def _is_told(count: VictimCount) -> bool:
    """Tell whether a number says how many there were, at least or at most, and not of some of them."""
    return is_stated(count) or not (count.implied or count.part or count.bound == "~")
