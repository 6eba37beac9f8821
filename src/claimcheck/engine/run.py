"""The run: articles in, report out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimcheck.config import Settings
from claimcheck.engine.across import group_findings, link_findings, undecided_of
from claimcheck.engine.guard import Guard
from claimcheck.engine.order import tidy
from claimcheck.engine.pages import page_findings, read_claims
from claimcheck.engine.selection import chosen, kept
from claimcheck.engine.sides import with_sides
from claimcheck.ledger.records import Ledger
from claimcheck.linking.links import Statement
from claimcheck.linking.statements import link_statements
from claimcheck.models.article import Article
from claimcheck.models.claims import Claim
from claimcheck.models.finding import Finding
from claimcheck.models.report import ArticleEntry, Report, Summary
from claimcheck.rules.base import Rule
from claimcheck.version import __version__


def run(
    articles: Iterable[Article],
    settings: Settings | None = None,
    ledger: Ledger | None = None,
    *,
    rules: Sequence[Rule] | None = None,
    strict: bool = False,
) -> Report:
    """Check articles on their own and against each other.

    Args:
        articles: in any order; the report does not depend on it.
        settings: which rules run, and where not.
        ledger: the facts on record.
        rules: these rules instead of those chosen by ``settings``.
        strict: raise a rule's crash instead of recording it.

    Returns:
        The report, every finding new: what is known already is decided afterwards.

    Raises:
        UnknownRuleError: ``settings`` name a rule that does not exist.
    """
    choices = settings or Settings()
    running = chosen(choices) if rules is None else tuple(rules)
    known = ledger or Ledger()
    guard = Guard(strict)
    findings: list[Finding] = []
    statements: list[Statement] = []
    entries: list[ArticleEntry] = []
    claims: dict[str, list[Claim]] = {}
    for read in read_claims(sorted(articles, key=lambda a: (a.name, a.id)), known, guard):
        findings += page_findings(read, running, known, guard)
        statements += [Statement(read.article, claim) for claim in read.claims]
        claims[read.article.name] = read.claims
        entries.append(entry_of(read.article))
    links = list(guard.each("linking", None, link_statements, statements, known))
    findings += link_findings(links, running, guard)
    findings += group_findings(statements, running, known, guard)
    undecided = tuple(sorted(set(undecided_of(links)), key=lambda u: (u.passages, u.reason)))
    ordered = tuple(with_sides(finding, claims) for finding in tidy(kept(findings, choices)))
    summary = Summary(
        articles=len(entries), claims=len(statements), new=len(ordered), undecided=len(undecided),
        incomplete=tuple(sorted(guard.incomplete, key=lambda i: (i.path, i.line or 0, i.problem))),
    )  # fmt: skip
    return Report(
        version=__version__, articles=tuple(entries), findings=ordered, summary=summary, undecided=undecided
    )


def entry_of(article: Article) -> ArticleEntry:
    """Return what a report says of an article."""
    return ArticleEntry(
        id=article.id, path=article.name, title=article.title, date=article.date,
        date_precision=article.date_precision, date_grounds=article.date_grounds,
    )  # fmt: skip
