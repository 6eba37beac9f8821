"""One article on its own: its claims, and what the page rules say of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from claimcheck.engine.guard import Guard
from claimcheck.ledger.records import Ledger
from claimcheck.models.article import Article
from claimcheck.models.finding import Finding
from claimcheck.resolution.claims import ClaimsOf, claims_of
from claimcheck.rules.base import Page, PageRule, Rule


def read_claims(articles: Iterable[Article], ledger: Ledger, guard: Guard) -> Iterator[ClaimsOf]:
    """Yield each article with its claims; one that cannot be read through is kept without claims."""
    for article in articles:
        found = list(guard.each("reading claims", article, _claims, article, ledger))
        yield from found or [ClaimsOf(article, [])]


def _claims(article: Article, ledger: Ledger) -> Iterator[ClaimsOf]:
    yield claims_of(article, ledger)


def page_findings(read: ClaimsOf, rules: Sequence[Rule], ledger: Ledger, guard: Guard) -> Iterator[Finding]:
    """Yield what the page rules find in one article."""
    page = Page(read.article, read.claims, ledger, read.tokens)
    for rule in rules:
        if isinstance(rule, PageRule):
            yield from guard.each(f"{rule.code} {rule.name}", read.article, rule.check, page)
