"""The run: articles in, report out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimcheck.config import Settings
from claimcheck.engine.order import tidy
from claimcheck.engine.pages import read_page
from claimcheck.engine.selection import chosen, kept
from claimcheck.engine.sheets import Outcome, Sheet
from claimcheck.engine.shelf import Shelf
from claimcheck.engine.units import Bench, units_of
from claimcheck.ledger.records import Ledger
from claimcheck.models.article import Article
from claimcheck.models.report import Report, Summary
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
    shelf = Shelf()
    sheets: list[Sheet] = []
    for number, article in enumerate(sorted(articles, key=lambda a: (a.name, a.id))):
        read, sheet = read_page(article, running, known, strict=strict)
        shelf.put(number, read)
        sheets.append(sheet)
    bench = Bench(sheets, shelf, running, known, strict=strict)
    return report_of(sheets, map(bench.work, units_of(sheets, running)), choices)


def report_of(sheets: Sequence[Sheet], outcomes: Iterable[Outcome], settings: Settings) -> Report:
    """Return the report on articles and on what they say together."""
    total = Outcome()
    for sheet in sheets:
        total.add(sheet.outcome)
    for outcome in outcomes:
        total.add(outcome)
    ordered = tuple(tidy(kept(total.findings, settings)))
    undecided = tuple(sorted(set(total.undecided), key=lambda u: (u.passages, u.reason)))
    failed = tuple(sorted(set(total.incomplete), key=lambda i: (i.path, i.line or 0, i.problem)))
    summary = Summary(
        articles=len(sheets), claims=sum(sheet.claims for sheet in sheets), new=len(ordered),
        undecided=len(undecided), incomplete=failed,
    )  # fmt: skip
    return Report(
        version=__version__, articles=tuple(sheet.entry for sheet in sheets), findings=ordered,
        summary=summary, undecided=undecided,
    )  # fmt: skip
