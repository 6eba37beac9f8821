"""From two articles to links: figures met, weighed, and judged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from claimcheck.linking.deciding import verdict_of
from claimcheck.linking.links import FigureStatement, Link
from claimcheck.linking.model import TENTHS, Weights, weights
from claimcheck.linking.parts import inner_parts, judge_part
from claimcheck.linking.profile import ArticleProfile
from claimcheck.linking.profiling import figures_of, profile_article
from claimcheck.linking.scoring import Pair, pairs_of
from claimcheck.linking.sums import judge_sum
from claimcheck.models.article import Article
from claimcheck.models.claims import Claim
from claimcheck.models.verdict import Verdict
from claimcheck.text.document import Document
from claimcheck.text.tokens import Tokens

FITS: Final = frozenset({"agree", "incomparable", "undecided"})
_RETOLD: Final = frozenset({"same 2", "same 3"})  # the same slot, half or more of the sentence in common


@dataclass(frozen=True)
class Profiled:
    """An article with its claims and its profile."""

    article: Article
    claims: Sequence[Claim]
    profile: ArticleProfile

    @classmethod
    def of(cls, article: Article, claims: Sequence[Claim], tokens: Tokens | None = None) -> Profiled:
        """Return an article with its profile, built from its words."""
        return cls(article, claims, profile_article(Document(article, tokens), claims))

    @cached_property
    def figures(self) -> list[FigureStatement]:
        """Its figures with their profiles, in the order of the text."""
        found = figures_of(self.article, self.claims)
        pairs = zip(found, self.profile.figures, strict=True)
        return [FigureStatement(self.article, claim, profile) for claim, profile in pairs]


@dataclass
class Funnel:
    """How many pairs of figures met, and what became of them, by reason: nothing ends in silence."""

    counts: Counter[str] = field(default_factory=Counter)


def links_between(
    one: Profiled, other: Profiled, least: float = 0.0, funnel: Funnel | None = None
) -> Iterator[Link]:
    """Yield the links between two articles, or within one, whose probability is ``least`` or more.

    Links that their words tie (a part and its whole, n × each and a total) come whatever their probability.
    """
    table = weights()
    counts = Counter[str]() if funnel is None else funnel.counts
    if one is other:
        for whole, part, verdict in inner_parts(one.figures):
            counts["part and whole"] += 1
            yield Link(whole, part, verdict, certain=True)
    floor = table.floor(least)
    for pair in pairs_of(one.profile, other.profile, table):
        counts["met"] += 1
        if pair.gate:
            counts[pair.gate] += 1
            continue
        tied = _may_be_tied(pair)
        if pair.total < floor and not tied:
            counts["too little speaks for one thing"] += 1
            continue
        link = _link(pair, one.figures[pair.one.place], other.figures[pair.other.place], table)
        if link.certain or link.probability >= least:
            counts[link.verdict.judgement] += 1
            yield link
        else:
            counts["too little speaks for one thing"] += 1


def _may_be_tied(pair: Pair) -> bool:
    """Tell whether words may tie the two, however little else does: n × each and a total, a force and its part."""
    if pair.one.what is None or pair.other.what is None:
        return False
    each = ("each" in pair.one.flags) != ("each" in pair.other.flags)
    return each or pair.one.what == pair.other.what == "military personnel"


def _link(pair: Pair, one: FigureStatement, other: FigureStatement, table: Weights) -> Link:
    earlier, later = sorted((one, other), key=lambda side: side.order)
    tied = judge_sum(earlier, later) or judge_part(earlier, later, retold=pair.levels["slot"][:6] in _RETOLD)
    if tied is not None:
        return Link(earlier, later, tied, 1.0, _waterfall(pair, table), certain=True)
    verdict = verdict_of(earlier, later)
    return Link(earlier, later, verdict, chance_of(pair, verdict, table), _waterfall(pair, table))


def chance_of(pair: Pair, verdict: Verdict, table: Weights) -> float:
    """Return the probability that both are of one thing: unequal figures seldom are."""
    return table.probability("fits" if verdict.judgement in FITS else "apart", pair.total)


def _waterfall(pair: Pair, table: Weights) -> Mapping[str, tuple[str, float]]:
    parts = table.link.parts(pair.levels)
    return {name: (pair.levels[name], bits / TENTHS) for name, bits in parts.items()}
