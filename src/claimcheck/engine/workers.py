"""Reading many articles, in several processes if that is worth it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from claimcheck.engine.pages import read_page
from claimcheck.engine.sheets import Sheet
from claimcheck.engine.shelf import pack
from claimcheck.engine.sources import Source
from claimcheck.ledger.records import Ledger
from claimcheck.models.problems import FileError
from claimcheck.models.report import Incomplete
from claimcheck.resolution.claims import ClaimsOf
from claimcheck.rules.base import Rule
from claimcheck.rules.registry import RULES

BATCH: Final = 40
WORTH: Final = 200  # fewer articles are read in one process


@dataclass(slots=True)
class Page:
    """An article read: its sheet, its claims open or packed; or why it could not be read."""

    sheet: Sheet | None
    read: ClaimsOf | None = None
    packed: bytes | None = None
    problem: Incomplete | None = None


def read_pages(
    sources: Sequence[Source], rules: Sequence[Rule], ledger: Ledger, *, jobs: int = 1, strict: bool = False
) -> Iterator[Page]:
    """Yield a page for each source, in their order, whatever the number of processes."""
    if jobs < 2 or strict or len(sources) < WORTH:
        for source in sources:
            yield _page(source, rules, ledger, strict=strict)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    batches = [sources[start : start + BATCH] for start in range(0, len(sources), BATCH)]
    codes = tuple(rule.code for rule in rules)
    with ProcessPoolExecutor(jobs, get_context("spawn"), _start, (ledger, codes)) as pool:
        for batch in pool.map(_batch, batches):
            for text, columns, packed, problem in batch:
                sheet = None if text is None else Sheet.of(json.loads(text), columns)
                yield Page(sheet, packed=packed, problem=problem)


def _page(source: Source, rules: Sequence[Rule], ledger: Ledger, *, strict: bool = False) -> Page:
    try:
        article = source.article()
    except FileError as error:
        return Page(None, problem=incomplete(error))
    read, sheet = read_page(article, rules, ledger, strict=strict)
    return Page(sheet, read)


def incomplete(error: FileError) -> Incomplete:
    """Return a problem with a file as a report holds it."""
    return Incomplete(path=error.path, line=error.line, problem=error.problem, advice=error.advice)


_LEDGER: Ledger = Ledger()
_RULES: tuple[Rule, ...] = ()


def _start(ledger: Ledger, codes: tuple[str, ...]) -> None:
    """Set a worker process up; only there do these names ever change."""
    global _LEDGER, _RULES
    _LEDGER, _RULES = ledger, tuple(rule for rule in RULES if rule.code in codes)


def _batch(sources: Sequence[Source]) -> list[tuple[str | None, bytes, bytes | None, Incomplete | None]]:
    done: list[tuple[str | None, bytes, bytes | None, Incomplete | None]] = []
    for source in sources:
        page = _page(source, _RULES, _LEDGER)
        if page.sheet is None or page.read is None:
            done.append((None, b"", None, page.problem))
        else:
            done.append((*page.sheet.packed(), pack(page.read), None))
    return done
