"""Reading many articles, in several processes if that is worth it."""

from __future__ import annotations

import json
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from claimcheck.engine.article_results import ArticleResult
from claimcheck.engine.loaded_article import pack
from claimcheck.engine.pages import analyse_article
from claimcheck.engine.processes import in_order, seldom_collected
from claimcheck.engine.sources import Source
from claimcheck.extraction.attempts import failure
from claimcheck.ledger.records import Ledger
from claimcheck.linking.profiled_article import Profiled
from claimcheck.models.article import Article
from claimcheck.models.origin import file_of
from claimcheck.models.problems import FileError
from claimcheck.models.report import Incomplete
from claimcheck.reading.language import other_language
from claimcheck.rules.registry import RULES
from claimcheck.rules.rule import Rule

BATCH: Final = 40
WORTH: Final = 200  # fewer articles are read in one process
KILLED: Final = 5  # so many articles may each take a process down
ONLY: Final = "only English is read; leave it out with --exclude"
ADVICE: Final = "check it on its own; the other results stand"


@dataclass(slots=True)
class Page:
    """An article read: its result, its claims open or packed; or why it could not be read."""

    result: ArticleResult | None
    read: Profiled | None = None
    packed: bytes | None = None
    problem: Incomplete | None = None

    def body(self) -> bytes:
        """Return its claims packed; empty if it could not be read."""
        if self.packed is not None:
            return self.packed
        return b"" if self.read is None else pack(self.read)


def read_pages(
    sources: Sequence[Source], rules: Sequence[Rule], ledger: Ledger, *, jobs: int = 1, strict: bool = False
) -> Generator[Page]:
    """Yield a page for each source, in their order, whatever the number of processes."""
    if jobs < 2 or strict or len(sources) < WORTH:
        for source in sources:
            yield _page(source, rules, ledger, strict=strict)
        return
    from concurrent.futures.process import BrokenProcessPool

    codes = tuple(rule.code for rule in rules)
    done = 0
    try:
        for page in _pooled(sources, codes, ledger, jobs, BATCH):
            yield page
            done += 1
    except BrokenProcessPool:
        yield from _one_by_one(sources[done:], rules, codes, ledger)


def _pooled(
    sources: Sequence[Source], codes: tuple[str, ...], ledger: Ledger, jobs: int, size: int
) -> Iterator[Page]:
    """Yield the pages, read by ``jobs`` processes that are each given ``size`` articles at a time."""
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    batches = [sources[start : start + size] for start in range(0, len(sources), size)]
    with ProcessPoolExecutor(jobs, get_context("spawn"), _start, (ledger, codes)) as pool:
        for batch in in_order(pool, _batch, batches):
            for text, columns, packed, problem in batch:
                result = None if text is None else ArticleResult.of(json.loads(text), columns)
                yield Page(result, packed=packed, problem=problem)


def _one_by_one(
    sources: Sequence[Source], rules: Sequence[Rule], codes: tuple[str, ...], ledger: Ledger
) -> Iterator[Page]:
    """Yield the pages, each read so that its process may be killed, as for want of memory."""
    from concurrent.futures.process import BrokenProcessPool

    left = list(sources)
    for _ in range(KILLED):
        done = 0
        try:
            for page in _pooled(left, codes, ledger, 1, 1):
                yield page
                done += 1
            return
        except BrokenProcessPool:
            problem = "the process that read it was killed, perhaps for want of memory"
            yield Page(None, problem=Incomplete(path=left[done].name, problem=problem, advice=ADVICE))
            left = left[done + 1 :]
    for source in left:  # processes cannot be had, it seems
        yield _page(source, rules, ledger)


def _page(source: Source, rules: Sequence[Rule], ledger: Ledger, *, strict: bool = False) -> Page:
    article = opened(source, strict=strict)
    if isinstance(article, Incomplete):
        return Page(None, problem=article)
    read, result = analyse_article(article, rules, ledger, strict=strict)
    return Page(result, read)


def opened(source: Source, *, strict: bool = False) -> Article | Incomplete:
    """Return the article of a source; why it cannot be checked, if it cannot."""
    try:
        article = source.article()
    except FileError as error:
        return incomplete(error)
    except Exception as error:
        if strict:
            raise
        return Incomplete(path=source.name, problem=failure("reading the page", error), advice=ADVICE)
    other = other_language(article)
    if other is not None:
        return Incomplete(path=file_of(article.name), problem=f"is in {other}", advice=ONLY)
    return article


def incomplete(error: FileError) -> Incomplete:
    """Return a problem with a file as a report holds it."""
    return Incomplete(path=error.path, line=error.line, problem=error.problem, advice=error.advice)


_LEDGER: Ledger = Ledger()
_RULES: tuple[Rule, ...] = ()


def _start(ledger: Ledger, codes: tuple[str, ...]) -> None:
    """Set a worker process up; only there do these names ever change."""
    global _LEDGER, _RULES
    seldom_collected()
    _LEDGER, _RULES = ledger, rules_of(codes)


def rules_of(codes: tuple[str, ...]) -> tuple[Rule, ...]:
    """Return the rules of these codes, in the order of the registry."""
    return tuple(rule for rule in RULES if rule.code in codes)


def _batch(sources: Sequence[Source]) -> list[tuple[str | None, bytes, bytes | None, Incomplete | None]]:
    done: list[tuple[str | None, bytes, bytes | None, Incomplete | None]] = []
    for source in sources:
        page = _page(source, _RULES, _LEDGER)
        if page.result is None:
            done.append((None, b"", None, page.problem))
        else:
            done.append((*page.result.packed(), page.body(), None))
    return done
