"""The run: articles in, report out."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field

from claimcheck.config import Settings
from claimcheck.engine.article_results import ArticleResult, Outcome
from claimcheck.engine.article_store import ArticleStore
from claimcheck.engine.blocks import BlockWorker, group_blocks, link_blocks
from claimcheck.engine.cache import Cache, Row
from claimcheck.engine.comparing import compared
from claimcheck.engine.histories import with_stale
from claimcheck.engine.loaded_article import unpack
from claimcheck.engine.neighbours import neighbours
from claimcheck.engine.order import tidy
from claimcheck.engine.pages import analyse_article
from claimcheck.engine.postings import LINKS, Key
from claimcheck.engine.selection import chosen, kept
from claimcheck.engine.sources import Given, Source
from claimcheck.engine.standing import Standing
from claimcheck.engine.versions import earlier_versions
from claimcheck.engine.weighing import weighed
from claimcheck.engine.workers import Page, read_pages
from claimcheck.ledger.records import Ledger
from claimcheck.linking.profiled_article import Profiled
from claimcheck.models.article import Article
from claimcheck.models.report import Incomplete, Report, Summary, Superseded
from claimcheck.rules.rule import Rule
from claimcheck.version import __version__

Progress = Callable[[str, int, int], None]
Rows = dict[bytes, Row]
Made = tuple[bytes, tuple[str, bytes], bytes]
STANDING = b"standing"
TOO_FAR = "articles too far apart under a common key"


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
    known = (ledger or Ledger()).with_units(choices.units)
    return Run(choices, known, running, strict=strict).check([Given(a) for a in articles])


@dataclass
class Run:
    """A way of checking, for as many sets of articles as needed; what was worked out once is kept.

    Attributes:
        settings, ledger, rules: what the results depend on beside the articles.
        cache: what earlier runs worked out.
        jobs: how many processes read articles, and compare them.
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
    _article_store: ArticleStore = field(init=False)
    _sources: dict[bytes, Source] = field(default_factory=dict, init=False)
    _results: dict[bytes, ArticleResult] = field(default_factory=dict, init=False)
    _outcomes: dict[bytes, Outcome] = field(default_factory=dict, init=False)
    _rows: Rows | None = field(default=None, init=False)
    _standing: Standing | None = field(default=None, init=False)
    _blocks: int | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        self._article_store = ArticleStore(opener=self._opened)

    def check(self, sources: Iterable[Source]) -> Report:
        """Check these articles. Those that cannot be read are in the report as incomplete."""
        wanted = self._wanted(sources)
        made, problems = self._read(wanted)
        digests = [digest for digest in wanted if digest in self._results]
        gone = _superseded([self._results[digest] for digest in digests])
        digests = [digest for digest in digests if self._results[digest].entry.path not in gone]
        results = [self._results[digest] for digest in digests]
        outcomes, worked = self._work(results, digests)
        if self.cache is not None and (made or worked):
            self.cache.save(made, worked, (len(results), self._blocks))
        report = report_of(results, outcomes, self.settings, problems)
        return report.model_copy(update={"superseded": tuple(gone[name] for name in sorted(gone))})

    def _wanted(self, sources: Iterable[Source]) -> dict[bytes, Source]:
        """Return the sources by their digests, ordered by name; what was kept of them is loaded."""
        if self._rows is None:
            self._rows = self.cache.results() if self.cache else {}
            self._standing = self._kept_standing()
        by_digest = {source.digest: source for source in sources}
        self._sources.update(by_digest)
        return dict(sorted(by_digest.items(), key=lambda item: (item[1].name, item[0])))

    def hold(self, digest: bytes, page: Page) -> None:
        """Take in an article that was read already; it is known by its digest from now on."""
        if page.result is not None:
            self._results[digest] = page.result
            self._article_store.put(digest, page.read, page.packed)

    def results(self, sources: Iterable[Source]) -> Iterator[tuple[bytes, ArticleResult]]:
        """Yield digest and result of each article that can be read, by name; failures are passed over."""
        by_digest = self._wanted(sources)
        self._read(by_digest)
        yield from ((digest, self._results[digest]) for digest in by_digest if digest in self._results)

    def result(self, digest: bytes) -> ArticleResult:
        """Return the result of an article that was read.

        Raises:
            KeyError: it was not.
        """
        return self._results[digest]

    @property
    def article_store(self) -> ArticleStore:
        """The articles that were read, with their claims."""
        return self._article_store

    def _read(self, sources: dict[bytes, Source]) -> tuple[list[Made], list[Incomplete]]:
        """Have a result for each source that can be read; return those to be cached, and the problems."""
        unknown = [digest for digest in sources if digest not in self._results]
        if self._rows:
            unknown = [digest for digest in unknown if not self._from_cache(digest, self._rows)]
        made: list[Made] = []
        problems: list[Incomplete] = []
        wanted = [sources[digest] for digest in unknown]
        reading = read_pages(wanted, self.rules, self.ledger, jobs=self.jobs, strict=self.strict)
        with closing(reading) as pages:
            self._take(zip(unknown, pages, strict=True), made, problems, len(unknown))
        return made, problems

    def _take(
        self, pages: Iterable[tuple[bytes, Page]], made: list[Made], problems: list[Incomplete], total: int
    ) -> None:
        for number, (digest, page) in enumerate(pages, 1):
            if page.problem is not None:
                problems.append(page.problem)
            if page.result is not None:
                self._results[digest] = page.result
                packed = page.packed
                if self.cache is not None:
                    packed = page.body()
                    made.append((digest, page.result.packed(), packed))
                self._article_store.put(digest, page.read, packed)
            if self.progress is not None:
                self.progress("articles", number, total)

    def _from_cache(self, digest: bytes, rows: Rows) -> bool:
        row = rows.get(digest)
        if row is None:
            return False
        try:
            self._results[digest] = ArticleResult.of(*row)
        except (ValueError, TypeError, KeyError):
            return False
        return True

    def _opened(self, digest: bytes) -> Profiled:
        """Return an article's claims from the cache; from the article itself if they are not there."""
        body = self.cache.body(digest) if self.cache else None
        if body is not None:
            try:
                return unpack(body)
            except ValueError:
                pass
        return analyse_article(self._sources[digest].article(), self.rules, self.ledger)[0]

    def _work(
        self, results: Sequence[ArticleResult], digests: Sequence[bytes]
    ) -> tuple[list[Outcome], list[tuple[bytes, str]]]:
        """Return what the blocks say, and what is to be cached; only those with a changed article are new."""
        before = self._standing
        touched = before.touched(digests, self._results_of(before.articles, digests)) if before else None
        met = neighbours([s.entry.date for s in results], [s.postings.numbers(LINKS) for s in results])
        linked = list(link_blocks(met, digests))
        said: dict[Key, Outcome] = {}
        if before is not None and touched is not None:
            now = {(block.rule, block.key) for block in linked}
            said = {
                key: outcome
                for key, outcome in before.outcomes.items()
                if (key in now if key[0] == LINKS else key not in touched)
            }
        blocks = [block for block in linked if (block.rule, block.key) not in said]
        blocks += group_blocks(results, self.rules, touched)
        worker = BlockWorker(digests, self._article_store, self.rules, self.ledger, strict=self.strict)
        names = [block.digest(digests) for block in blocks]
        known = [self._known(name) for name in names]
        fresh = [block for block, outcome in zip(blocks, known, strict=True) if outcome is None]
        answers = compared(fresh, worker, jobs=self.jobs)
        made: list[tuple[bytes, str]] = []
        for number, (block, name, outcome) in enumerate(zip(blocks, names, known, strict=True), 1):
            if outcome is None:
                outcome = next(answers)
                if self.cache is not None:
                    made.append((name, json.dumps(outcome.plain(), separators=(",", ":"))))
            self._outcomes[name] = outcome
            if outcome:
                said[block.rule, block.key] = outcome.after(said.get((block.rule, block.key)))
            if self.progress is not None and (number % 200 == 0 or number == len(blocks)):
                self.progress("comparisons", number, len(blocks))
        self._standing = Standing(frozenset(digests), said)
        self._blocks = len(blocks) if touched is None else None
        if self.cache is not None and (before is None or before.articles != self._standing.articles):
            made.append((STANDING, json.dumps(self._standing.plain(), separators=(",", ":"))))
        far = Outcome(funnel=Counter({TOO_FAR: met.left} if met.left else {}))
        return [*said.values(), far], made

    def _known(self, digest: bytes) -> Outcome | None:
        """Return what was worked out of a block earlier."""
        known = self._outcomes.get(digest)
        plain = self.cache.outcome(digest) if known is None and self.cache is not None else None
        try:
            return known if plain is None else Outcome.of(plain)
        except (ValueError, TypeError, KeyError):  # foreign
            return None

    def _kept_standing(self) -> Standing | None:
        plain = self.cache.outcome(STANDING) if self.cache else None
        try:
            return None if plain is None else Standing.of(plain)
        except (ValueError, TypeError, KeyError):
            return None

    def _results_of(self, before: frozenset[bytes], now: Sequence[bytes]) -> dict[bytes, ArticleResult]:
        """Return the results of articles that came or went, as far as they are known."""
        found: dict[bytes, ArticleResult] = {}
        for digest in before ^ frozenset(now):
            row = self._rows.get(digest) if self._rows else None
            if digest in self._results:
                found[digest] = self._results[digest]
            elif row is not None:
                try:
                    found[digest] = ArticleResult.of(*row)
                except (ValueError, TypeError, KeyError):
                    continue
        return found


def _superseded(results: Sequence[ArticleResult]) -> dict[str, Superseded]:
    """Return the articles of which another one is a later version, by path."""
    return earlier_versions([(one.entry.path, one.entry.title or "", one.version) for one in results])


def report_of(
    results: Sequence[ArticleResult],
    outcomes: Iterable[Outcome],
    settings: Settings,
    problems: Iterable[Incomplete] = (),
) -> Report:
    """Return the report on articles and on what they say together; ``problems`` are those with files."""
    total = Outcome()
    for result in results:
        total.add(result.outcome)
    for outcome in outcomes:
        total.add(outcome)
    spoken, left = weighed(with_stale(total), settings.min_confidence)
    ordered = tuple(tidy(kept(spoken, settings)))
    undecided = tuple(sorted({*total.undecided, *left}, key=lambda u: (u.passages, u.reason)))
    failed = tuple(sorted({*total.incomplete, *problems}, key=lambda i: (i.path, i.line or 0, i.problem)))
    summary = Summary(
        articles=len(results), claims=sum(result.claims for result in results), new=len(ordered),
        undecided=len(undecided), in_tables=sum(result.in_tables for result in results), incomplete=failed,
        pairs=dict(sorted(total.funnel.items())),
    )  # fmt: skip
    return Report(
        version=__version__, articles=tuple(result.entry for result in results), findings=ordered,
        summary=summary, undecided=undecided,
    )  # fmt: skip
