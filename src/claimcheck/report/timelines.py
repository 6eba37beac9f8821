"""How a figure changes over the articles of a story: what each states, and what that says to the others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from typing import Final, Literal

from claimcheck.known.disjoint_sets import DisjointSets
from claimcheck.linking.linkage import links_between
from claimcheck.linking.links import FigureStatement
from claimcheck.linking.profiled_article import Profiled
from claimcheck.models.interval import Interval

Stand = Literal["conflict", "superseded", "fits"]
Where = tuple[str, int, int]

SURE: Final = 0.6
"""The probability of being one thing from which findings are shown, too."""
MOST: Final = 12  # articles of a story that are held against each other
SHOWN: Final = 3  # figures of a story
_APART: Final = frozenset({"conflict", "dispute", "tension"})
_TELLING: Final = _APART | {"agree", "superseded"}


@dataclass(frozen=True)
class History:
    """One figure over several articles, by the days for which it is said to hold.

    ``stands`` runs in parallel with ``statements``: contradicted by another one, overtaken by a later one,
    or neither. ``low`` and ``high`` are the ends of the scale on which all of them lie.
    """

    statements: tuple[FigureStatement, ...]
    stands: tuple[Stand, ...]
    low: Decimal
    high: Decimal

    @property
    def what(self) -> str:
        """What is counted, in the words of the first that says it."""
        named = (one.claim.scope.what or one.claim.quantity.unit_text for one in self.statements)
        return next((name for name in named if name), "figure")


def histories(found: Sequence[Profiled]) -> list[History]:
    """Return the figures that the articles give differently, those with the most values first."""
    stated: dict[Where, FigureStatement] = {}
    stands: dict[Where, Stand] = {}
    together = DisjointSets[Where]()
    for one, other in combinations(found[:MOST], 2):
        for link in links_between(one, other, SURE):
            if link.certain or link.probability < SURE or link.verdict.judgement not in _TELLING:
                continue
            sides = [side for side in (link.earlier, link.later) if isinstance(side, FigureStatement)]
            if len(sides) < 2:
                continue
            keys = [_where(side) for side in sides]
            stated.update(zip(keys, sides, strict=True))
            together.join(*keys)
            if link.verdict.judgement in _APART:
                stands.update(dict.fromkeys(keys, "conflict"))
            elif link.verdict.judgement == "superseded":
                stands.setdefault(keys[0], "superseded")
    groups: dict[Where, list[Where]] = defaultdict(list)
    for key in sorted(stated):
        groups[together.root(key)].append(key)
    made = [_history([stated[key] for key in keys], stands) for keys in groups.values()]
    changing = [one for one in made if one is not None and {*one.stands} != {"fits"}]
    changing.sort(key=lambda one: (-_values(one.statements), one.statements[0].order))
    return changing[:SHOWN]


def _history(statements: list[FigureStatement], stands: dict[Where, Stand]) -> History | None:
    unit = statements[0].claim.quantity.unit
    ordered = sorted(
        (one for one in statements if one.claim.quantity.unit == unit), key=lambda one: one.order
    )
    if _values(ordered) < 2 or len({one.article.name for one in ordered}) < 2:
        return None
    ends = [end for one in ordered for end in _ends(one.claim.quantity.likely)]
    if not ends:
        return None
    low, high = min(ends), max(ends)
    room = (high - low) / 10 or abs(high) / 10 or Decimal(1)
    floor = max(Decimal(0), low - room) if low >= 0 else low - room
    return History(
        tuple(ordered), tuple(stands.get(_where(one), "fits") for one in ordered), floor, high + room
    )


def _ends(interval: Interval) -> Iterable[Decimal]:
    return (end for end in (interval.low, interval.high) if end is not None)


def _values(statements: Sequence[FigureStatement]) -> int:
    return len({str(one.claim.quantity.likely) for one in statements})


def _where(one: FigureStatement) -> Where:
    return one.article.name, one.claim.start, one.claim.end
