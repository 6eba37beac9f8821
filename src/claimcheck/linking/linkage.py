"""From two articles to links: figures met, tied or weighed, and compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from claimcheck.linking.chances import FITS, chance_of
from claimcheck.linking.evidence.model import Weights, weights
from claimcheck.linking.evidence.scoring import (
    EACH_HAS_BOTH,
    ONE_SENTENCE,
    Pair,
    Story,
    pairs_of,
    story_of_pair,
)
from claimcheck.linking.extents.told_apart import told_apart
from claimcheck.linking.links import FigureStatement, Link
from claimcheck.linking.profiled_article import Profiled
from claimcheck.linking.ties.deciding import told, weigh
from claimcheck.linking.ties.gates import NO
from claimcheck.linking.ties.parts import inner_parts
from claimcheck.linking.ties.tie import (
    CERTAIN,
    OF_HAPPENINGS,
    TOLD_AGAIN,
    UNTIED,
    VICTIMS,
    WEIGHED,
    in_order,
    name_of,
    tie_of,
    tied_by_sentence,
    verdict_on,
)

EVEN: Final = 0.5
"""The probability from which the evidence decides what the words leave open."""
LITTLE: Final = "too little speaks for one thing"


@dataclass
class Funnel:
    """How many pairs of figures met, and what became of them, by reason: nothing ends in silence."""

    counts: Counter[str] = field(default_factory=Counter)


def links_between(
    one: Profiled,
    other: Profiled,
    least: float = 0.0,
    funnel: Funnel | None = None,
    story: Story | None = None,
) -> Iterator[Link]:
    """Yield the links between two articles, or within one, whose probability is ``least`` or more.

    Links that their words tie (a part and its whole, n × each and a total) come whatever their probability.
    ``story`` is how far two articles tell of one happening, if that is known already.
    """
    table = weights()
    counts = Counter[str]() if funnel is None else funnel.counts
    if one is other:
        for whole, part, verdict in inner_parts(one.prepared):
            counts["part and whole"] += 1
            yield Link(whole.statement, part.statement, verdict, certain=True)
        apart_anyway = {}
    else:
        story = story_of_pair(one.profile, other.profile, table.story) if story is None else story
        apart_anyway = told_apart(one, other, story)
    floors = _floors(least)
    passed = 0
    for pair in pairs_of(one.profile, other.profile, table, story, other.carriers):
        if one is other:  # figures meet those behind them, and are not asked again: a long text has very many
            for side in one.prepared[passed : pair.one.place]:
                side.forget()
            passed = max(passed, pair.one.place)
        counts["met"] += 1
        if pair.gate == ONE_SENTENCE:
            counts[pair.gate] += 1
            continue
        link, stopped = _link(pair, one, other, table, floors)
        otherwise = apart_anyway.pop((pair.one.place, pair.other.place), None)
        link = _surer(link, otherwise)
        if link is None or (link.probability < least and not link.certain):
            counts[stopped] += 1
        else:
            counts[link.verdict.judgement] += 1
            yield link
    for link in apart_anyway.values():  # told in other words: their sentences share too little to meet
        if link.probability >= least:
            counts["met"] += 1
            counts[link.verdict.judgement] += 1
            yield link


def _surer(link: Link | None, otherwise: Link | None) -> Link | None:
    """Return the link that words tie, and tie apart, unless that one number is in each article is surer."""
    if link is None or otherwise is None:
        return link or otherwise
    tied = link.levels["tie"] not in UNTIED | TOLD_AGAIN and link.verdict.judgement not in FITS
    less = otherwise.levels["tie"] == VICTIMS and link.probability < otherwise.probability
    return link if tied and not less else otherwise


def _link(
    pair: Pair, one: Profiled, other: Profiled, table: Weights, floors: Mapping[str, int]
) -> tuple[Link | None, str]:
    """Return the link of a pair, tied by its words or else by its evidence alone, and why it may be none.

    ``floors``: for each kind of pair the sum below which no link is wanted; most pairs end there.
    """
    before, after = in_order(one.prepared[pair.one.place], other.prepared[pair.other.place])
    tie = tie_of(before, after)
    stopped = pair.gate or (tie.reason if tie.level == NO else LITTLE)
    level = (tied_by_sentence(pair) if tie.level in UNTIED else None) or tie.level
    pair.levels["tie"] = level
    pair.total += table.link.bits.get("tie", {}).get(level, 0)
    verdict = verdict_on(tie, before, after)
    if pair.gate == EACH_HAS_BOTH and tie.level in OF_HAPPENINGS and verdict is not None:
        return None, pair.gate
    if verdict is None or verdict.judgement == "undecided":
        weighed = _weighed(pair, before.statement, after.statement, table, floors)
        if verdict is None or (weighed is not None and weighed.probability >= EVEN):
            return weighed, stopped
    called = name_of(before, after)
    certain = level not in WEIGHED | UNTIED
    chance = 1.0 if verdict.reason in CERTAIN else chance_of(pair, verdict, table)
    first, second = before.statement.called(called), after.statement.called(called)
    return Link(first, second, verdict, chance, pair.levels, certain), stopped


def _weighed(
    pair: Pair, before: FigureStatement, after: FigureStatement, table: Weights, floors: Mapping[str, int]
) -> Link | None:
    """Return the link that the evidence makes alone; ``None`` if it is too little for any."""
    retold = pair.levels["tie"] in TOLD_AGAIN
    if pair.gate or (pair.total < min(floors.values()) and not retold):
        return None
    weighing = weigh(before, after)
    if not retold and pair.total < floors["fits" if weighing.judgement in FITS else "apart"]:
        return None
    verdict = told(weighing, before)
    return Link(before, after, verdict, chance_of(pair, verdict, table), pair.levels)


@cache
def _floors(least: float) -> Mapping[str, int]:
    table = weights()
    return {kind: table.floor(kind, least) for kind in table.calibration}
