"""Statements and links: a claim where it stands, and two of them that speak of the same thing."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.models.article import Article
from claimcheck.models.claims import Claim
from claimcheck.models.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim together with the article that makes it."""

    article: Article
    claim: Claim


@dataclass(frozen=True, slots=True)
class Link:
    """Two statements compared.

    ``earlier`` and ``later`` go by ``holds``, else by the articles' dates, else by the text.
    """

    earlier: Statement
    later: Statement
    verdict: Verdict

    @property
    def same_article(self) -> bool:
        """Whether both stand in one article."""
        return self.earlier.article.name == self.later.article.name
