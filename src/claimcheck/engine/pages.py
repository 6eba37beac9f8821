"""One article on its own: its claims, what the rules for single articles say, and what it is filed under."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace

from claimcheck.engine.filing import LINKS, Entry, Filing
from claimcheck.engine.guard import Guard
from claimcheck.engine.passages import link_outcome
from claimcheck.engine.sheets import Outcome, Sheet
from claimcheck.engine.shelf import statements_of
from claimcheck.engine.sides import ClaimIndex, with_sides
from claimcheck.ledger.records import Ledger
from claimcheck.linking.links import Link, Statement
from claimcheck.linking.parts import inner_parts
from claimcheck.linking.prepared import Prepared
from claimcheck.linking.restating import restated
from claimcheck.linking.statements import prepare
from claimcheck.models.article import Article
from claimcheck.models.finding import Finding
from claimcheck.models.report import ArticleEntry
from claimcheck.resolution.claims import ClaimsOf, claims_of
from claimcheck.rules.base import GroupRule, Page, PageRule, Rule


def read_page(
    article: Article, rules: Sequence[Rule], ledger: Ledger, *, strict: bool = False
) -> tuple[ClaimsOf, Sheet]:
    """Return the claims of an article and its sheet. A step that fails is noted; the others go on."""
    guard = Guard(strict)
    read = next(
        iter(guard.each("reading claims", article, _claims, article, ledger, guard)), ClaimsOf(article, [])
    )
    outcome = Outcome()
    outcome.findings += _page_findings(read, rules, ledger, guard)
    if read.tokens is not None:  # large, and needed no more
        read.tokens.forget()
        read = replace(read, tokens=None)
    statements = statements_of(read.article, read.claims)
    figures = list(guard.each("linking", article, prepare, statements))
    by_place = sorted(range(len(figures)), key=lambda number: figures[number].claim.start)
    inner = list(guard.each("linking", article, inner_parts, [figures[number] for number in by_place]))
    links = [Link(whole.statement, part.statement, verdict) for whole, part, verdict in inner]
    outcome.add(link_outcome(links, rules, guard))
    indexes = {read.article.name: ClaimIndex(read.claims)}
    outcome.findings = with_sides(outcome.findings, indexes, {read.article.name: read.article.text})
    sheet = Sheet(
        entry=entry_of(read.article),
        claims=len(read.claims),
        outcome=outcome,
        inner=[(whole.number, part.number) for whole, part, _ in inner],
        filing=Filing.of([*_links(figures, article, guard), *_groups(statements, rules, guard)]),
    )
    outcome.incomplete += guard.incomplete
    return read, sheet


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


def _links(figures: Sequence[Prepared], article: Article, guard: Guard) -> Iterator[Entry]:
    for place, figure in enumerate(figures):
        for key in guard.each("linking", article, _keys, figure):
            yield place, LINKS, key


def _keys(figure: Prepared) -> Iterator[int]:
    for key in dict.fromkeys(figure.filed_under()):  # twice in one file, it would take the place of another
        yield number_of(*key)


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
