"""Figures of one thing over time: which stands now, which dispute each other, which are out of date."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from claimcheck.engine.link_findings import may_repeat
from claimcheck.linking.evidence.timing import when
from claimcheck.linking.links import FigureStatement
from claimcheck.linking.ties.deciding import weigh
from claimcheck.linking.ties.scaling import in_unit_of
from claimcheck.models.series import Standing

_HELD: Final = frozenset({"actual", "estimated"})
_APART: Final = frozenset({"conflict", "dispute", "tension"})
_WIDE: Final = 2  # times the low end from which a figure is vague
_NEAR: Final = 6  # figures before each that it is held against


def in_one_unit(figures: Sequence[FigureStatement]) -> list[FigureStatement]:
    """Return the figures that are measured as most are, by day, each in the unit of the newest of these."""
    if not figures:
        return []
    kinds = [figure.profile.dimension for figure in figures]
    most = max(sorted({*kinds}), key=kinds.count)
    ordered = sorted((one for one in figures if one.profile.dimension == most), key=lambda one: one.order)
    return [alike for one in ordered if (alike := in_unit_of(one, ordered[-1])) is not None]


def standings(figures: Sequence[FigureStatement]) -> list[Standing]:
    """Return how each figure stands; they come in the order of ``in_one_unit``."""
    beside = _parts(figures)
    held = [at not in beside and _holds(figure) for at, figure in enumerate(figures)]
    stale = [held[at] and _repeats(figures, held, at) for at in range(len(figures))]
    firm = [held[at] and not stale[at] and not _vague(figures[at]) for at in range(len(figures))]
    newest = max((at for at, stands in enumerate(firm) if stands), default=None)
    disputed = _disputed(figures, firm)
    found: list[Standing] = []
    for at, figure in enumerate(figures):
        fits = newest is not None and _fits(figure, figures[newest])
        if not held[at] or newest is None:
            found.append("apart")
        elif stale[at]:
            found.append("stale")
        elif at in disputed:
            found.append("disputed")
        elif at == newest or fits:
            found.append("stands" if at == newest else "agrees")
        else:
            found.append("apart" if _vague(figure) else "superseded")
    return found


def _parts(figures: Sequence[FigureStatement]) -> set[int]:
    """Return the figures that stand beside another of their article and its time, and are less likely meant.

    One article that gives two figures for one time speaks of two things. Meant is the one that most other
    articles give; among equals the greatest, of which the others may be parts.
    """
    left: set[int] = set()
    by_article: dict[str, list[int]] = defaultdict(list)
    for at, figure in enumerate(figures):
        if _holds(figure):
            by_article[figure.article.name].append(at)
    for name, places in by_article.items():
        others = [one for one in figures if one.article.name != name and _holds(one)]
        ranked = sorted(
            places,
            key=lambda at: (
                -sum(_fits(figures[at], one) for one in others),
                -(figures[at].figure.likely.low or Decimal(0)),
                at,
            ),
        )
        kept: list[int] = []
        for at in ranked:
            clashes = (
                when(figures[at], figures[one]) == "same" and not _fits(figures[at], figures[one])
                for one in kept
            )
            if any(clashes):
                left.add(at)
            else:
                kept.append(at)
    return left


def _holds(figure: FigureStatement) -> bool:
    return figure.profile.state in _HELD and figure.profile.day is not None


def _vague(figure: FigureStatement) -> bool:
    """Tell whether it may stand for so much that it settles nothing: "tens of thousands"."""
    low, high = figure.figure.likely.low, figure.figure.likely.high
    return low is None or high is None or low <= 0 or high > _WIDE * low


def _fits(one: FigureStatement, other: FigureStatement) -> bool:
    return one.figure.likely.meets(other.figure.likely)


def _disputed(figures: Sequence[FigureStatement], firm: Sequence[bool]) -> set[int]:
    """Return the figures that another of the same time cannot be right beside."""
    found: set[int] = set()
    for at, later in enumerate(figures):
        for before in range(max(0, at - _NEAR), at):
            earlier = figures[before]
            if not (firm[at] and firm[before]) or when(earlier, later) != "same":
                continue
            if weigh(earlier, later).judgement in _APART:
                found |= {at, before}
    return found


def _repeats(figures: Sequence[FigureStatement], held: Sequence[bool], at: int) -> bool:
    """Tell whether an article tells an older figure again after another one had told a newer one."""
    told = figures[at]
    if told.profile.told or not may_repeat(told.claim):
        return False
    day = _published(told)
    newer = False
    for before in range(at - 1, max(-1, at - _NEAR - 1), -1):
        earlier = figures[before]
        if earlier.article is told.article or not held[before]:
            continue
        if not _fits(earlier, told):
            newer = newer or (day is not None and (_published(earlier) or dt.date.max) < day)
        elif newer and earlier.claim.quantity.value == told.claim.quantity.value:
            return True
    return False


def _published(figure: FigureStatement) -> dt.date | None:
    period = figure.article.period
    return None if period is None else period[1]
