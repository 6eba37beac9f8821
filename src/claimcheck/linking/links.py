"""Statements and links: a claim where it stands, and two of them that may speak of the same thing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from importlib import import_module

from claimcheck.comparison.verdicts import Figure
from claimcheck.linking.evidence.model import TENTHS, weights
from claimcheck.linking.profiles.profile import Profile
from claimcheck.models.article import Article
from claimcheck.models.claims import Claim, NumericClaim
from claimcheck.models.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim together with the article that makes it."""

    article: Article
    claim: Claim


@dataclass(frozen=True)
class FigureStatement(Statement):
    """A figure where it stands, with the profile by which it is linked."""

    claim: NumericClaim
    profile: Profile

    @cached_property
    def figure(self) -> Figure:
        """The figure with its bounds."""
        return Figure.of(self.claim.quantity)

    @property
    def voice(self) -> str | None:
        """The named source, or the kind of source it is; ``None`` if it may be anybody."""
        return self.profile.voice

    @property
    def when(self) -> tuple[dt.date | None, dt.date | None]:
        """The days for which the figure may hold."""
        return self.profile.start, self.profile.end

    def called(self, name: str | None) -> FigureStatement:
        """Return it with another name for what it counts; ``None`` leaves it as it is."""
        if name is None:
            return self
        scope = self.claim.scope.model_copy(update={"what": name})
        return replace(self, claim=self.claim.model_copy(update={"scope": scope}))

    @cached_property
    def order(self) -> tuple[bool, str, str, int]:
        """Sort key: by the day for which it holds, undated ones last, then by article and place in it."""
        day = self.profile.day
        return day is None, "" if day is None else day.isoformat(), self.article.name, self.claim.start


@dataclass(frozen=True, slots=True)
class Link:
    """Two statements compared.

    ``earlier`` and ``later`` go by ``holds``, else by the articles' dates, else by the text. ``probability``:
    that both are of one thing; ``levels``: the level of each coordinate.
    ``certain`` links are tied by their words (a part and its whole), not by evidence that adds up.
    """

    earlier: Statement
    later: Statement
    verdict: Verdict
    probability: float = 1.0
    levels: Mapping[str, str] = field(default_factory=dict)
    certain: bool = False

    @property
    def weights(self) -> Mapping[str, tuple[str, float]]:
        """For each coordinate its level and what it adds, in bits; worked out when asked for."""
        parts = weights().link.parts(self.levels)
        return {name: (self.levels[name], bits / TENTHS) for name, bits in parts.items()}

    @property
    def a(self) -> Claim:
        """The earlier claim."""
        return self.earlier.claim

    @property
    def b(self) -> Claim:
        """The later claim."""
        return self.later.claim

    def _repr_html_(self) -> str:
        shown: str = import_module("claimcheck.report.notebook").of_link(self)
        return shown

    @property
    def same_article(self) -> bool:
        """Whether both stand in one article."""
        return self.earlier.article.name == self.later.article.name
