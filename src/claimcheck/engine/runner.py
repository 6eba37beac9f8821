"""The run: articles in, report out."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from claimcheck.config import Settings
from claimcheck.engine.cache import Cache
from claimcheck.engine.order import tidy
from claimcheck.engine.pages import read_page
from claimcheck.engine.selection import chosen, kept
from claimcheck.engine.sheets import Outcome, Sheet
from claimcheck.engine.shelf import Shelf, pack, unpack
from claimcheck.engine.sources import Given, Source
from claimcheck.engine.units import Bench, units_of
from claimcheck.engine.workers import read_pages
from claimcheck.ledger.records import Ledger
from claimcheck.models.article import Article
from claimcheck.models.report import Incomplete, Report, Summary
from claimcheck.resolution.claims import ClaimsOf
from claimcheck.rules.base import Rule
from claimcheck.version import __version__

Progress = Callable[[str, int, int], None]
Rows = dict[bytes, list[Any]]


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
    return Run(choices, ledger or Ledger(), running, strict=strict).check([Given(a) for a in articles])


@dataclass
class Run:
    """A way of checking, for as many sets of articles as needed; what was worked out once is kept.

    Attributes:
        settings, ledger, rules: what the results depend on beside the articles.
        cache: what earlier runs worked out.
        jobs: how many processes read articles.
        progress: called with the name of a stage, how much of it is done, and of how much.
        strict: raise a rule's crash instead of recording it.
    """

    settings: Settings
    ledger: Ledger
    rules: Sequence[Rule]
    cache: Cache | None = None
    jobs: int = 1
    progress: Progress | None = None
    strict: bool = False
    _shelf: Shelf = field(default_factory=Shelf, init=False)
    _sheets: dict[bytes, Sheet] = field(default_factory=dict, init=False)
    _outcomes: dict[bytes, Outcome] = field(default_factory=dict, init=False)
    _rows: tuple[Rows, Rows] | None = field(default=None, init=False)

    def check(self, sources: Iterable[Source]) -> Report:
        """Check these articles. Those that cannot be read are in the report as incomplete."""
        if self._rows is None:
            self._rows = (self.cache.sheets(), self.cache.outcomes()) if self.cache else ({}, {})
        by_digest = {source.digest: source for source in sources}
        wanted = sorted(by_digest, key=lambda digest: (by_digest[digest].name, digest))
        made, problems = self._read({digest: by_digest[digest] for digest in wanted})
        digests = [digest for digest in wanted if digest in self._sheets]
        sheets = [self._sheets[digest] for digest in digests]
        outcomes, worked = self._work(sheets, digests)
        if self.cache is not None and (made or worked):
            self.cache.save(made, worked, (len(sheets), len(outcomes)))
        return report_of(sheets, outcomes, self.settings, problems)

    def _read(self, sources: dict[bytes, Source]) -> tuple[list[tuple[bytes, str, bytes]], list[Incomplete]]:
        """Have a sheet for each source that can be read; return those to be cached, and the problems."""
        unknown: list[bytes] = []
        for digest, source in sources.items():
            if digest not in self._sheets and not self._from_cache(digest, source):
                unknown.append(digest)
        made: list[tuple[bytes, str, bytes]] = []
        problems: list[Incomplete] = []
        pages = read_pages(
            [sources[digest] for digest in unknown],
            self.rules,
            self.ledger,
            jobs=self.jobs,
            strict=self.strict,
        )
        for number, (digest, page) in enumerate(zip(unknown, pages, strict=True), 1):
            if page.problem is not None:
                problems.append(page.problem)
            if page.sheet is not None:
                self._sheets[digest] = page.sheet
                packed = page.packed
                if self.cache is not None:
                    packed = packed or (pack(page.read) if page.read else b"")
                    made.append((digest, page.sheet.text(), packed))
                self._shelf.put(digest, page.read, packed)
            if self.progress is not None:
                self.progress("articles", number, len(unknown))
        return made, problems

    def _from_cache(self, digest: bytes, source: Source) -> bool:
        row = self._rows[0].get(digest) if self._rows else None
        if row is None:
            return False
        try:
            self._sheets[digest] = Sheet.of(row)
        except (ValueError, TypeError, KeyError):
            return False
        self._shelf.know(digest, lambda: self._opened(digest, source))
        return True

    def _opened(self, digest: bytes, source: Source) -> ClaimsOf:
        """Return an article's claims from the cache; from the article itself if they are not there."""
        body = self.cache.body(digest) if self.cache else None
        if body is not None:
            try:
                return unpack(body)
            except ValueError:
                pass
        return read_page(source.article(), self.rules, self.ledger)[0]

    def _work(
        self, sheets: Sequence[Sheet], digests: Sequence[bytes]
    ) -> tuple[list[Outcome], list[tuple[bytes, str]]]:
        """Return the outcome of each unit, and those to be cached."""
        bench = Bench(sheets, digests, self._shelf, self.rules, self.ledger, strict=self.strict)
        outcomes: list[Outcome] = []
        made: list[tuple[bytes, str]] = []
        units = list(units_of(sheets, self.rules))
        for number, unit in enumerate(units, 1):
            digest = unit.digest(digests)
            outcome = self._outcomes.get(digest) or self._outcome_from_cache(digest)
            if outcome is None:
                outcome = bench.work(unit)
                made.append((digest, json.dumps(outcome.plain(), separators=(",", ":"))))
            self._outcomes[digest] = outcome
            outcomes.append(outcome)
            if self.progress is not None and (number % 200 == 0 or number == len(units)):
                self.progress("comparisons", number, len(units))
        return outcomes, made

    def _outcome_from_cache(self, digest: bytes) -> Outcome | None:
        row = self._rows[1].get(digest) if self._rows else None
        if row is None:
            return None
        try:
            return Outcome.of(row)
        except (ValueError, TypeError, KeyError):
            return None


def report_of(
    sheets: Sequence[Sheet],
    outcomes: Iterable[Outcome],
    settings: Settings,
    problems: Iterable[Incomplete] = (),
) -> Report:
    """Return the report on articles and on what they say together; ``problems`` are those with files."""
    total = Outcome()
    for sheet in sheets:
        total.add(sheet.outcome)
    for outcome in outcomes:
        total.add(outcome)
    ordered = tuple(tidy(kept(total.findings, settings)))
    undecided = tuple(sorted(set(total.undecided), key=lambda u: (u.passages, u.reason)))
    failed = tuple(sorted({*total.incomplete, *problems}, key=lambda i: (i.path, i.line or 0, i.problem)))
    summary = Summary(
        articles=len(sheets), claims=sum(sheet.claims for sheet in sheets), new=len(ordered),
        undecided=len(undecided), incomplete=failed,
    )  # fmt: skip
    return Report(
        version=__version__, articles=tuple(sheet.entry for sheet in sheets), findings=ordered,
        summary=summary, undecided=undecided,
    )  # fmt: skip
