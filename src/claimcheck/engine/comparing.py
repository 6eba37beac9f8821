"""Working out many blocks, in several processes if that is worth it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from claimcheck.engine.article_results import Outcome
from claimcheck.engine.article_store import ArticleStore
from claimcheck.engine.blocks import Block, BlockWorker
from claimcheck.engine.processes import in_order, seldom_collected
from claimcheck.engine.workers import rules_of
from claimcheck.ledger.records import Ledger
from claimcheck.rules.rule import Rule

WORTH: Final = 40_000  # less work, that of all blocks together, is done in one process
SHARE: Final = 6
"""So many batches for each process: more would share the work more evenly, but an article is unpacked anew by
each process that has a part in it, and neighbours lie in one batch."""


def compared(blocks: Sequence[Block], worker: BlockWorker, *, jobs: int = 1) -> Iterator[Outcome]:
    """Yield what the rules say of each block, in their order, whatever the number of processes."""
    done = 0
    if jobs > 1 and sum(block.weight for block in blocks) >= WORTH:
        from concurrent.futures.process import BrokenProcessPool

        try:
            for text in _pooled(blocks, worker, jobs):
                yield Outcome.of(json.loads(text))
                done += 1
        except BrokenProcessPool:
            pass  # killed, perhaps for want of memory: the rest is worked out here
    left = blocks[done:]
    worker.expect(left)
    for block in left:
        yield worker.work(block)


def _pooled(blocks: Sequence[Block], worker: BlockWorker, jobs: int) -> Iterator[str]:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    needed = sorted({article for block in blocks for article, _ in block.members})
    packed = {
        worker.digests[article]: worker.article_store.packed(worker.digests[article]) for article in needed
    }
    codes = tuple(rule.code for rule in worker.rules)
    given = (worker.digests, packed, codes, worker.ledger)
    with ProcessPoolExecutor(jobs, get_context("spawn"), _start, given) as pool:
        for texts in in_order(pool, _batch, _batches(blocks, jobs * SHARE)):
            yield from texts


def _batches(blocks: Sequence[Block], count: int) -> Iterator[Sequence[Block]]:
    """Yield the blocks in about ``count`` batches with about as much work in each."""
    most = sum(block.weight for block in blocks) / count
    first, size = 0, 0
    for place, block in enumerate(blocks, 1):
        size += block.weight
        if size >= most or place == len(blocks):
            yield blocks[first:place]
            first, size = place, 0


_WORKER: BlockWorker | None = None


def _start(
    digests: Sequence[bytes] | Mapping[int, bytes],
    packed: dict[bytes, bytes],
    codes: tuple[str, ...],
    ledger: Ledger,
) -> None:
    """Set a worker process up; only there does this name ever change."""
    global _WORKER
    seldom_collected()
    article_store = ArticleStore()
    for digest, data in packed.items():
        article_store.put(digest, None, data)
    rules: Sequence[Rule] = rules_of(codes)
    _WORKER = BlockWorker(digests, article_store, rules, ledger, strict=False)


def _batch(blocks: Sequence[Block]) -> list[str]:
    if _WORKER is None:
        return []
    _WORKER.expect(blocks)
    return [json.dumps(_WORKER.work(block).plain()) for block in blocks]
