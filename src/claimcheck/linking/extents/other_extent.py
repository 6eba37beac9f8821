"""Where two articles of one happening tell one thing of another extent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final, Literal

from claimcheck.comparison.verdicts import Agreement, Figure, agreement, total
from claimcheck.linking.evidence.scoring import Story
from claimcheck.linking.extents.extents_told import Extent
from claimcheck.linking.links import FigureStatement
from claimcheck.linking.stories.one_happening import ONE_HAPPENING, SURELY_ONE, far_apart, one_happening
from claimcheck.linking.stories.same_story import mostly_strange
from claimcheck.linking.ties.deciding import apart
from claimcheck.linking.ties.scaling import in_unit_of
from claimcheck.models.interval import Interval
from claimcheck.models.verdict import Judgement, Verdict

if TYPE_CHECKING:
    from claimcheck.linking.profiled_article import Profiled

_DATED_BY_HAND: Final = 2  # days by which papers are apart on when somebody met with something
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
    surely = close and story.happening >= SURELY_ONE
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
            held = _held(mine, theirs, first.joined, second.joined)
            if held is None or held == "agree":
                continue
            if _printed(mine) == _printed(theirs) and first.joined == second.joined:
                continue
            if _settled(one, first, here) and _settled(other, second, there):
                may_change = not first.kind.once or first.interim or second.interim
                replaced = first.counting != second.counting and first.interim != second.interim
                ways = first.kind.whose == "place" and _about(mine, theirs)  # two roads to one town
                meant = known and not ways
                yield OtherExtent(first.kind.of, mine, theirs, held, may_change, meant, near, replaced)


def _about(one: FigureStatement, other: FigureStatement) -> bool:
    return "~" in {one.claim.quantity.relation, other.claim.quantity.relation}


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
    return mostly_strange(first.names, other.profile) or mostly_strange(second.names, one.profile)


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
