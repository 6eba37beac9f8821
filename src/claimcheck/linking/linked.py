"""From two articles to links: figures met, weighed, and judged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from claimcheck.linking.deciding import verdict_of
from claimcheck.linking.links import FigureStatement, Link
from claimcheck.linking.model import TENTHS, Weights, weights
from claimcheck.linking.pairs2 import FAR, Pair, pairs_of
from claimcheck.linking.profile import ArticleProfile
from claimcheck.linking.profiling import figures_of, profile_article
from claimcheck.models.article import Article
from claimcheck.models.claims import Claim
from claimcheck.models.verdict import Verdict
from claimcheck.text.document import Document
from claimcheck.text.tokens import Tokens

FITS = frozenset({"agree", "incomparable", "undecided"})


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


def links_between(one: Profiled, other: Profiled, least: float = 0.0) -> Iterator[Link]:
    """Yield a link for each two figures of two articles, or of one, that are of one thing as far as ``least``."""
    table = weights()
    floor = _floor(table, least)
    for pair in pairs_of(one.profile, other.profile, table):
        if not pair.gate and pair.total > max(FAR, floor):
            link = _link(pair, one.figures[pair.one.place], other.figures[pair.other.place], table)
            if link.probability >= least:
                yield link


def _floor(table: Weights, least: float) -> int:
    """Return the sum below which no kind of pair reaches a probability."""
    points = [x for curve in table.calibration.values() for x, chance in curve if chance < least]
    return min((x for x in points), default=FAR) if least else FAR


def _link(pair: Pair, one: FigureStatement, other: FigureStatement, table: Weights) -> Link:
    earlier, later = sorted((one, other), key=lambda side: side.order)
    verdict = verdict_of(earlier, later)
    return Link(earlier, later, verdict, chance_of(pair, verdict, table), _waterfall(pair, table))


def chance_of(pair: Pair, verdict: Verdict, table: Weights) -> float:
    """Return the probability that both are of one thing: unequal figures seldom are."""
    return table.probability("fits" if verdict.judgement in FITS else "apart", pair.total)


def _waterfall(pair: Pair, table: Weights) -> Mapping[str, tuple[str, float]]:
    parts = table.link.parts(pair.levels)
    return {name: (pair.levels[name], bits / TENTHS) for name, bits in parts.items()}
