"""Working out many units, in several processes if that is worth it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Final

from claimcheck.engine.article_results import Outcome
from claimcheck.engine.article_store import ArticleStore
from claimcheck.engine.blocks import Block, BlockWorker
from claimcheck.engine.processes import in_order, seldom_collected
from claimcheck.engine.workers import rules_of
from claimcheck.ledger.records import Ledger
from claimcheck.rules.rule import Rule

WORTH: Final = 40_000  # less work, that of all units together, is done in one process
SHARE: Final = 6
"""So many batches for each process: more would share the work more evenly, but an article is unpacked anew by
each process that has a part in it, and neighbours lie in one batch."""


def compared(units: Sequence[Block], bench: BlockWorker, *, jobs: int = 1) -> Iterator[Outcome]:
    """Yield what the rules say of each unit, in their order, whatever the number of processes."""
    done = 0
    if jobs > 1 and sum(unit.weight for unit in units) >= WORTH:
        from concurrent.futures.process import BrokenProcessPool

        try:
            for text in _pooled(units, bench, jobs):
                yield Outcome.of(json.loads(text))
                done += 1
        except BrokenProcessPool:
            pass  # killed, perhaps for want of memory: the rest is worked out here
    for unit in units[done:]:
        yield bench.work(unit)


def _pooled(units: Sequence[Block], bench: BlockWorker, jobs: int) -> Iterator[str]:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    needed = sorted({article for unit in units for article, _ in unit.members})
    packed = {bench.digests[article]: bench.shelf.packed(bench.digests[article]) for article in needed}
    codes = tuple(rule.code for rule in bench.rules)
    given = (bench.digests, packed, codes, bench.ledger)
    with ProcessPoolExecutor(jobs, get_context("spawn"), _start, given) as pool:
        for texts in in_order(pool, _batch, _batches(units, jobs * SHARE)):
            yield from texts


def _batches(units: Sequence[Block], count: int) -> Iterator[Sequence[Block]]:
    """Yield the units in about ``count`` batches with about as much work in each."""
    most = sum(unit.weight for unit in units) / count
    first, size = 0, 0
    for place, unit in enumerate(units, 1):
        size += unit.weight
        if size >= most or place == len(units):
            yield units[first:place]
            first, size = place, 0


_BENCH: BlockWorker | None = None


def _start(
    digests: Sequence[bytes], packed: dict[bytes, bytes], codes: tuple[str, ...], ledger: Ledger
) -> None:
    """Set a worker process up; only there does this name ever change."""
    global _BENCH
    seldom_collected()
    shelf = ArticleStore()
    for digest, data in packed.items():
        shelf.put(digest, None, data)
    rules: Sequence[Rule] = rules_of(codes)
    _BENCH = BlockWorker(digests, shelf, rules, ledger, strict=False)


def _batch(units: Sequence[Block]) -> list[str]:
    return [] if _BENCH is None else [json.dumps(_BENCH.work(unit).plain()) for unit in units]
