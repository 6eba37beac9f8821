"""One article on its own: its claims, what the rules for single articles say, and what it is filed under."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from claimcheck.engine.article_results import ArticleResult, Outcome
from claimcheck.engine.guard import Guard
from claimcheck.engine.link_findings import LEAST, link_outcome
from claimcheck.engine.loaded_article import statements_of
from claimcheck.engine.postings import LINKS, Entry, Postings
from claimcheck.engine.sides import ClaimIndex
from claimcheck.engine.versions import version_of
from claimcheck.ledger.records import Ledger
from claimcheck.linking.linkage import Funnel, links_between
from claimcheck.linking.links import Statement
from claimcheck.linking.profiled_article import Profiled
from claimcheck.linking.profiles.profile import EMPTY
from claimcheck.linking.ties.restating import restated
from claimcheck.models.article import Article, BlockKind
from claimcheck.models.finding import Finding
from claimcheck.models.report import ArticleEntry
from claimcheck.resolution.resolved_claims import ClaimsOf, claims_of
from claimcheck.rules.rule import GroupRule, Page, PageRule, Rule, StoryRule

_FIGURE: Final = re.compile(r"\d[\d.,]*")


def analyse_article(
    article: Article, rules: Sequence[Rule], ledger: Ledger, *, strict: bool = False
) -> tuple[Profiled, ArticleResult]:
    """Return an article with its claims and profile, and its result. A step that fails is noted."""
    guard = Guard(strict)
    read = _read(article, ledger, guard)
    outcome = Outcome()
    outcome.findings += _page_findings(read, rules, ledger, guard)
    found = _found(read, guard)
    funnel = Funnel()
    links = guard.each("linking", article, links_between, found, found, LEAST, funnel)
    outcome.add(link_outcome(links, funnel, rules, guard))
    for rule in rules:
        if isinstance(rule, StoryRule):
            outcome.findings += guard.each(f"{rule.code} {rule.name}", article, rule.within, found)
    indexes = {read.article.name: ClaimIndex(read.claims)}
    outcome.give_sides(indexes, {read.article.name: read.article.text})
    statements = statements_of(read.article, read.claims)
    result = ArticleResult(
        entry=entry_of(read.article),
        claims=len(read.claims),
        outcome=outcome,
        postings=Postings.of([*_keys(found, guard), *_groups(statements, rules, guard)]),
        in_tables=_in_tables(article),
        version=version_of(read.article),
    )
    found.forget()
    outcome.incomplete += guard.incomplete
    return found, result


def _in_tables(article: Article) -> int:
    """Return how many figures stand in the tables of an article: no claims are read from them."""
    tables = (block for block in article.blocks if block.kind is BlockKind.TABLE)
    return sum(len(_FIGURE.findall(article.text, block.start, block.end)) for block in tables)


def profiled_of(article: Article, ledger: Ledger, guard: Guard) -> Profiled:
    """Return an article with its claims and profile, as ``analyse_article`` does, asking no rule."""
    read = _read(article, ledger, guard)
    found = _found(read, guard)
    found.forget()
    return found


def _read(article: Article, ledger: Ledger, guard: Guard) -> ClaimsOf:
    made = guard.each("reading claims", article, _claims, article, ledger, guard)
    return next(iter(made), ClaimsOf(article, []))


def _found(read: ClaimsOf, guard: Guard) -> Profiled:
    nothing = Profiled(read.article, read.claims, EMPTY)
    return next(iter(guard.each("linking", read.article, _profiled, read)), nothing)


def _profiled(read: ClaimsOf) -> Iterator[Profiled]:
    yield Profiled.of(read.article, read.claims, read.tokens)


def entry_of(article: Article) -> ArticleEntry:
    """Return what a report says of an article."""
    return ArticleEntry(
        id=article.id, path=article.name, title=article.title, date=article.date,
        date_precision=article.date_precision, date_grounds=article.date_grounds,
    )  # fmt: skip


def _claims(article: Article, ledger: Ledger, guard: Guard) -> Iterator[ClaimsOf]:
    read = claims_of(article, ledger, guard.attempts(article))
    yield replace(read, claims=restated(read.claims, ledger.units)) if ledger.units else read


def _page_findings(read: ClaimsOf, rules: Sequence[Rule], ledger: Ledger, guard: Guard) -> Iterator[Finding]:
    page = Page(read.article, read.claims, ledger, read.tokens)
    for rule in rules:
        check = rule.check if isinstance(rule, PageRule) else rule.on_page
        yield from guard.each(f"{rule.code} {rule.name}", read.article, check, page)


def _keys(found: Profiled, guard: Guard) -> Iterator[Entry]:
    for number in sorted({*map(number_of, guard.each("linking", found.article, found.keys))}):
        yield 0, LINKS, number


def _groups(statements: Sequence[Statement], rules: Sequence[Rule], guard: Guard) -> Iterator[Entry]:
    by_kind: dict[str, list[GroupRule]] = {}
    for rule in rules:
        if isinstance(rule, GroupRule):
            by_kind.setdefault(rule.kind, []).append(rule)
    for position, statement in enumerate(statements):
        for rule in by_kind.get(statement.claim.kind, ()):
            label = f"{rule.code} {rule.name}"
            for key in guard.each(label, statement.article, rule.keys, statement):
                yield position, rule.code, number_of(key)


def number_of(*key: str) -> int:
    """Return a number that stands for a key, the same on every machine."""
    data = "\x1f".join(key).encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(data, digest_size=7).digest(), "big")
