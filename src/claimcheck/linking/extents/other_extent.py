"""Where two articles of one happening tell one thing of another extent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import product
from typing import TYPE_CHECKING, Final, Literal

from claimcheck.comparison.verdicts import Agreement, Figure, agreement, total
from claimcheck.lang.rarity import stem
from claimcheck.linking.evidence.scoring import Story
from claimcheck.linking.extents.extents_told import Extent
from claimcheck.linking.links import FigureStatement
from claimcheck.linking.stories.one_happening import (
    ONE_HAPPENING,
    SURELY_ONE,
    far_apart,
    may_be_two,
    one_happening,
)
from claimcheck.linking.stories.same_story import mostly_strange
from claimcheck.linking.ties.deciding import apart
from claimcheck.linking.ties.scaling import in_unit_of
from claimcheck.models.interval import Interval
from claimcheck.models.quantity import Quantity
from claimcheck.models.verdict import Judgement, Verdict

if TYPE_CHECKING:
    from claimcheck.linking.profiled_article import Profiled

_DATED_BY_HAND: Final = 2  # days by which papers are apart on when somebody met with something
_SOURCES: Final = frozenset({"person", "organisation"})
_SOME: Final = 5  # figures of both articles together
_TIMES: Final = 12
_ROOM: Final = Decimal("0.2")
_BOUNDS: Final = frozenset({"<", "<=", ">", ">="})
_POINT: Final = Interval(low=Decimal(1), high=Decimal(1))
_ONE: Final = Figure("one", _POINT, _POINT, _POINT, _POINT, whole=True)
_KNOWN: Final = -15
"""Tenths of a bit from which two articles may tell of one happening, if somebody of the same name or age has
the same part in both."""


@dataclass(frozen=True, slots=True)
class OtherExtent:
    """One thing of two extents, ``one`` in the first article.

    Attributes:
        of: what it is that differs, in words.
        held: whether an unlikely reading fits both ("tension") or none ("conflict").
        may_change: a later figure may replace an earlier one.
        known: the same owner is named for both, or his age told.
        near: both articles are of the days in which a happening is news.
        replaced: one of them is told as of an hour, the other is not.
    """

    of: str
    one: FigureStatement
    other: FigureStatement
    held: Literal["tension", "conflict"]
    may_change: bool
    known: bool
    near: bool
    replaced: bool = False

    @property
    def sure(self) -> bool:
        """Whether both cannot be right: no reading fits both, or it is known that one thing is meant."""
        return self.near and (self.known or self.held == "conflict")

    @property
    def later(self) -> bool:
        """Whether a later article tells what became of the figure of an earlier one."""
        days = self.one.article.date, self.other.article.date
        return self.replaced or (self.may_change and None not in days and days[0] != days[1])

    @property
    def judgement(self) -> Judgement:
        """How both figures lie."""
        return "superseded" if self.later else self.held

    def verdict(self) -> Verdict:
        """Return the verdict on both figures, the earlier first."""
        one, other = sorted((self.one, self.other), key=lambda side: side.order)
        return apart(one, other, self.judgement)


def other_extents(one: Profiled, other: Profiled, story: Story) -> Iterator[OtherExtent]:
    """Yield the figures of one thing that two articles of one happening give differently.

    An article that gives several for one thing has none, and if either has the other's, nothing differs.
    """
    if story.happening < _KNOWN or not one.extents or not other.extents:
        return
    close = not far_apart(one.profile, other.profile)
    surely = close and story.happening >= SURELY_ONE and not may_be_two(one.profile, other.profile, story)
    sure = surely or one_happening(one.profile, other.profile, story, ONE_HAPPENING)
    for name, here in one.extents.items():
        kind = here[0].kind
        if surely or (close and kind.whose != "story") or (sure and not kind.common):
            yield from _differing(one, other, here, other.extents.get(name, ()), near=close)


def _differing(
    one: Profiled, other: Profiled, here: Sequence[Extent], there: Sequence[Extent], *, near: bool
) -> Iterator[OtherExtent]:
    for first in here:
        for second in there:
            known = first.kind.whose != "story"
            if not first.same_owner(second) if known else _of_others(one, other, first, second):
                continue
            if first.kind.once and first.besides != second.besides:
                continue
            if _of_other_times(one, other, first, second, _DATED_BY_HAND if known else 0):
                continue
            mine, theirs = one.figures[first.figure.place], other.figures[second.figure.place]
            held = _held_of(first, second, mine, theirs)
            if held is None or held == "agree":
                continue
            if _printed(mine) == _printed(theirs) and first.joined == second.joined:
                continue
            if _apart(one, other, first, second, here, there):
                may_change = not first.kind.once or first.interim or second.interim
                replaced = first.counting != second.counting and first.interim != second.interim
                ways = first.kind.whose == "place" and _about(mine, theirs)  # two roads to one town
                meant = known and not ways
                yield OtherExtent(first.kind.of, mine, theirs, held, may_change, meant, near, replaced)


def _about(one: FigureStatement, other: FigureStatement) -> bool:
    return "~" in {one.claim.quantity.relation, other.claim.quantity.relation}


def _apart(
    one: Profiled,
    other: Profiled,
    first: Extent,
    second: Extent,
    here: Sequence[Extent],
    there: Sequence[Extent],
) -> bool:
    """Tell whether each article gives one figure only, or of what may change some that never meet."""
    if _settled(one, first, here) and _settled(other, second, there):
        return True
    if first.kind.once or first.kind.whose != "story" or first is not here[0] or second is not there[0]:
        return False
    pairs = product(here[:_SOME], there[:_SOME])
    return len(here) + len(there) <= _SOME and all(
        _held_of(mine, theirs, one.figures[mine.figure.place], other.figures[theirs.figure.place]) != "agree"
        for mine, theirs in pairs
    )


def _held_of(
    first: Extent, second: Extent, mine: FigureStatement, theirs: FigureStatement
) -> Agreement | None:
    """Tell how two figures lie to each other, where "at least" so many are what was known at the time."""
    held = _held(mine, theirs, first.joined, second.joined)
    if held not in (None, "agree") and not first.kind.once and _of_other_size(mine, theirs):
        return None
    if held != "agree" or first.kind.once or first.joined != second.joined or not _is_bound(mine, theirs):
        return held
    alike = in_unit_of(theirs, mine)
    if alike is None or known_then(mine.claim.quantity).meets(known_then(alike.claim.quantity)):
        return held
    return "tension"


def _of_other_size(one: FigureStatement, other: FigureStatement) -> bool:
    """Tell whether one number is so much the higher that it must count something else."""
    alike = in_unit_of(other, one)
    values = sorted(abs(side.profile.value) for side in (one, alike or other))
    return values[0] * _TIMES < values[1]


def _is_bound(one: FigureStatement, other: FigureStatement) -> bool:
    return not _BOUNDS.isdisjoint({one.claim.quantity.relation, other.claim.quantity.relation})


def known_then(quantity: Quantity) -> Interval:
    """Return what "at least 34" or "more than 11 million" meant when written: hardly more than that."""
    value = quantity.value
    if value is None or quantity.relation not in _BOUNDS:
        return quantity.likely
    digits = value.normalize().as_tuple()
    unit = Decimal(1).scaleb(int(digits.exponent)) if int(digits.exponent) > 0 else Decimal(0)
    room = min(unit, abs(value) * _ROOM)
    if quantity.relation in ("<", "<="):
        return Interval(low=value - room, high=value)
    return Interval(low=value, high=value + room)


def _settled(article: Profiled, extent: Extent, listed: Iterable[Extent]) -> bool:
    """Tell whether an article gives one figure only of what may be the same thing."""
    one = article.figures[extent.figure.place]
    same = [other for other in listed if extent.kind.whose == "story" or extent.same_owner(other)]
    return all(
        _held(one, article.figures[other.figure.place], extent.joined, other.joined) == "agree"
        for other in same
    )


def _held(
    one: FigureStatement, other: FigureStatement, one_more: bool = False, other_more: bool = False
) -> Agreement | None:
    alike = in_unit_of(other, one)
    if alike is None:
        return None
    return agreement(_and_one(one.figure, one_more), _and_one(alike.figure, other_more))


def _and_one(figure: Figure, more: bool) -> Figure:
    return total((figure, _ONE)) if more else figure


def _of_others(one: Profiled, other: Profiled, first: Extent, second: Extent) -> bool:
    """Tell whether two figures are rather of two things: other names stand near them.

    An age that the other article gives somebody is that of another.
    """
    if first.agent != second.agent and not {first.agent, second.agent} - {""} <= first.people & second.people:
        return True
    if first.names and second.names and first.names.isdisjoint(second.names):
        return True
    if first.figure.dimension == "age" and (_gives(other, first) or _gives(one, second)):
        return True
    if first.kind.offered:
        return False
    here, there = (_besides_sources(extent, by) for extent, by in ((first, one), (second, other)))
    return mostly_strange(here, other.profile) or mostly_strange(there, one.profile)


def _besides_sources(extent: Extent, article: Profiled) -> frozenset[str]:
    """Return the names near a figure, of what may change without those of people and bodies: they counted."""
    if extent.kind.once:
        return extent.names
    named = {
        stem(word.lower())
        for name in article.profile.mentions
        if name.kind != "place" and (name.kind in _SOURCES or len(name.words) > 1 or name.words[0].isupper())
        for word in name.words
    }
    return extent.names - named


def _of_other_times(one: Profiled, other: Profiled, first: Extent, second: Extent, slack: int) -> bool:
    """Tell whether one figure is told as of an hour of the other's day, or both of days that never meet.

    ``slack``: days by which both may be apart.
    """
    day, counting = one.article.date, first.counting or second.counting
    if first.interim != second.interim and not counting and day is not None and day == other.article.date:
        return True
    if not (first.kind.once or first.kind.common):
        return False
    mine = one.profile.sentences[first.figure.sentence].times
    theirs = other.profile.sentences[second.figure.sentence].times
    meets = any((a - d).days <= slack and (c - b).days <= slack for a, b in mine for c, d in theirs)
    return bool(mine and theirs) and not meets


def _gives(article: Profiled, extent: Extent) -> bool:
    return any(figure.printed == extent.figure.printed for figure in article.profile.figures)


def _printed(figure: FigureStatement) -> tuple[str, str | None]:
    return figure.profile.printed, figure.profile.unit
