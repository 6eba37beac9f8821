"""Why two figures are taken for one thing or for two: from the first bit to the verdict, or to the stop."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Final

from claimcheck.linking.chances import FITS
from claimcheck.linking.evidence.model import TENTHS, Weights, weights
from claimcheck.linking.evidence.scoring import Pair, pairs_of
from claimcheck.linking.linkage import links_between
from claimcheck.linking.links import FigureStatement, Link, Statement
from claimcheck.linking.profiled_article import Profiled
from claimcheck.linking.profiles.profile import Profile
from claimcheck.linking.ties.tie import AGREEING, CERTAIN, UNTIED, WEIGHED, cell_of

NO_KEY: Final = "their articles share no blocking key: a run never brings them together"
LITTLE: Final = "they never met: too little in their sentences is alike"
Name = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Row:
    """What one coordinate adds: its level, and bits."""

    coordinate: str
    level: str
    bits: float


@dataclass(frozen=True, slots=True)
class Waterfall:
    """Two figures and how far they came.

    Attributes:
        one, other: the figures where they stand.
        keys: under which their articles meet, sorted; empty within one article.
        stopped: why they went no further; "" if they did.
        start: bits that a pair starts from.
        rows: what each coordinate adds, the weightiest first; empty if they never met.
        link: with the verdict; ``None`` if they were stopped.
        grounds: what the link's probability rests on.
    """

    one: Statement
    other: Statement
    keys: tuple[str, ...] = ()
    stopped: str = ""
    start: float = 0.0
    rows: tuple[Row, ...] = ()
    link: Link | None = None
    grounds: str = ""

    @property
    def total(self) -> float:
        """The sum in bits."""
        return round(self.start + sum(row.bits for row in self.rows), 1)


def waterfalls(
    one: Profiled, other: Profiled, firsts: Collection[int], seconds: Collection[int]
) -> Iterator[Waterfall]:
    """Yield a waterfall for each two figures, in the order of the text.

    Args:
        one, other: two articles, or twice the same.
        firsts: places of figures of ``one`` among all of its figures; ``seconds``: those of ``other``.
    """
    table = weights()
    within = one is other
    keys = () if within else tuple(sorted({*one.keys()} & {*other.keys()}))
    pairs = {(pair.one.place, pair.other.place): pair for pair in pairs_of(one.profile, other.profile, table)}
    links = {_names(link): link for link in links_between(one, other)}
    seen: set[tuple[int, int]] = set()
    for first, second in product(sorted(firsts), sorted(seconds)):
        at = (min(first, second), max(first, second)) if within else (first, second)
        if at in seen or (within and first == second):
            continue
        seen.add(at)
        sides = one.figures[at[0]], other.figures[at[1]]
        link = links.get(frozenset(map(_name, sides)))
        yield _waterfall(sides, pairs.get(at), link, table, keys, within=within)


def _waterfall(
    sides: tuple[FigureStatement, FigureStatement], pair: Pair | None, link: Link | None, table: Weights,
    keys: tuple[str, ...], *, within: bool,
) -> Waterfall:  # fmt: skip
    stopped = "" if keys or within else NO_KEY
    if link is not None:
        rows = _rows({name: (level, round(bits * TENTHS)) for name, (level, bits) in link.weights.items()})
        start = table.link.start / TENTHS if rows else 0.0
        return Waterfall(*sides, keys, stopped, start, rows, link, _grounds(link))
    if pair is None:
        return Waterfall(*sides, keys, _apart(sides[0].profile, sides[1].profile) or stopped or LITTLE)
    bits = table.link.parts(pair.levels)
    rows = _rows({name: (pair.levels[name], tenths) for name, tenths in bits.items()})
    start = table.link.start / TENTHS if rows else 0.0
    return Waterfall(*sides, keys, pair.gate or stopped or LITTLE, start, rows)


def _rows(levels: Mapping[str, tuple[str, int]]) -> tuple[Row, ...]:
    ordered = sorted(levels.items(), key=lambda item: (-abs(item[1][1]), item[0]))
    return tuple(Row(name, level, tenths / TENTHS) for name, (level, tenths) in ordered)


def _apart(one: Profile, other: Profile) -> str:
    if one.dimension == other.dimension:
        return ""
    return f"they never met: one is measured in {one.dimension}, the other in {other.dimension}"


def _grounds(link: Link) -> str:
    if not link.weights:
        return "a part told with its whole"
    if link.verdict.reason in CERTAIN:
        return "it does not rest on both being of one thing"
    levels = {name: level for name, (level, _) in link.weights.items()}
    tied = levels["tie"] not in UNTIED
    fits = link.verdict.judgement in FITS
    if tied and fits and link.probability == weights().ties[AGREEING]:
        return f"how often a tie holds whose figures agree ({levels['tie']})"
    if tied and not fits and levels["tie"] not in WEIGHED:
        return f"words tie them ({levels['tie']}), which is taken at its word"
    if tied and not fits:
        return f"how often such a tie holds ({cell_of(levels)})"
    return f"calibrated by the sum, for figures that {'can' if fits else 'cannot'} both be right"


def _names(link: Link) -> frozenset[Name]:
    return frozenset(map(_name, (link.earlier, link.later)))


def _name(statement: Statement) -> Name:
    return statement.article.name, statement.claim.id
