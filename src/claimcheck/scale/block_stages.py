"""What the workers of a cluster do with what articles are filed under: who meets whom, and what they say.

Rows come in order of key and day and are streamed: however many share a key, no more are held than are looked
at together. All that is decided is decided by the functions that decide it on one machine.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import groupby
from operator import itemgetter
from typing import Final

from claimcheck.engine.article_results import Outcome
from claimcheck.engine.article_store import ArticleStore
from claimcheck.engine.blocks import Block, BlockWorker, stretches
from claimcheck.engine.loaded_article import unpack
from claimcheck.engine.neighbours import closest, with_those_before
from claimcheck.engine.postings import LINKS
from claimcheck.engine.processes import seldom_collected
from claimcheck.engine.runner import TOO_FAR
from claimcheck.engine.workers import rules_of
from claimcheck.ledger.records import Ledger
from claimcheck.linking.profiled_article import Profiled
from claimcheck.scale.row_batches import Batches, Columns, rows_of
from claimcheck.scale.same_program import check_program

NEAR: Final = Columns("later long, day int, earlier long, earlier_day int, left long")
WANTED: Final = Columns("bucket int, day int, block string, article long, about string")
SAID: Final = Columns("block string, outcome string")
_NOBODY: Final = -1


@dataclass(frozen=True)
class Buckets:
    """Stretches of time with about as many articles in each: what is compared in one lies near in memory.

    ``bounds`` are days and articles, sorted, at which a new one begins.
    """

    bounds: tuple[tuple[int, int], ...]

    def of(self, day: int, article: int) -> int:
        """Return the number of the bucket of an article."""
        return bisect_right(self.bounds, (day, article))


def near(batches: Batches) -> Batches:
    """Yield who is near whom under each key; the rows are those of links, by number, day and article."""

    def rows() -> Iterator[tuple[int, int, int, int, int]]:
        filed = rows_of(batches, "number", "day", "article")
        for _, members in groupby(filed, key=itemgetter(0)):
            for later, before, left in with_those_before((article, day) for _, day, article in members):
                if left:
                    yield *later, _NOBODY, 0, left
                for earlier in before:
                    yield *later, *earlier, 0

    yield from NEAR.batches(rows())


def link_blocks(batches: Batches, buckets: Buckets) -> Batches:
    """Yield each article beside those with which it is compared; the rows come by later article."""

    def rows() -> Iterator[tuple[int, int, str, int, str | None]]:
        filed = rows_of(batches, "later", "day", "earlier", "earlier_day", "left")
        for (later, day), pairs in groupby(filed, key=itemgetter(0, 1)):
            shared: Counter[tuple[int, int]] = Counter()
            left = 0
            for _, _, earlier, earlier_day, far in pairs:
                left += far
                if earlier != _NOBODY:
                    shared[earlier, earlier_day] += 1
            found = closest(shared, lambda one: (one[1], one[0]))
            left += len(shared) - len(found)
            members = [(article, 0) for article, _ in [(later, day), *found]]
            yield from _wanted(buckets.of(day, later), day, (LINKS, later, 0), members, left)

    yield from WANTED.batches(rows())


def group_blocks(batches: Batches, buckets: Buckets) -> Batches:
    """Yield the claims that share a rule's key; the rows come by rule, number, day, article and claim."""

    def rows() -> Iterator[tuple[int, int, str, int, str | None]]:
        filed = rows_of(batches, "rule", "number", "day", "article", "claim")
        for (rule, number), members in groupby(filed, key=itemgetter(0, 1)):
            for turn, some in enumerate(stretches(row[2:] for row in members)):
                day, article, _ = some[0]
                places = [(one, claim) for _, one, claim in some]
                yield from _wanted(buckets.of(day, article), day, (rule, number, turn), places, 0)

    yield from WANTED.batches(rows())


def _wanted(
    bucket: int, day: int, key: tuple[str, int, int], members: Sequence[tuple[int, int]], left: int
) -> Iterator[tuple[int, int, str, int, str | None]]:
    """Yield a row that says what a block is, sorted before those of the articles that it needs."""
    block = f"{key[0]}:{key[1]}:{key[2]}"
    about = json.dumps([*key[:2], members, left])
    number = int.from_bytes(blake2b(block.encode(), digest_size=7).digest(), "big")
    yield bucket, day, block, -1 - number, about  # a number of its own, so that no worker has them all
    if len(members) > 1:
        for article in sorted({article for article, _ in members}):
            yield bucket, day, block, article, None


def said(batches: Batches, codes: Sequence[str], ledger: Ledger, program: bytes) -> Batches:
    """Yield what the rules say of each block; the rows come by block and article, with the bodies.

    ``program`` is the digest of the driver's.
    """
    check_program(program)
    seldom_collected()
    worker = _Worker(codes, ledger)

    def rows() -> Iterator[tuple[str, str]]:
        filed = rows_of(batches, "block", "article", "about", "body")
        for block, (first, *articles) in groupby(filed, key=itemgetter(0)):
            outcome = worker.work(first[2], {article: body for _, article, _, body in articles})
            if outcome:
                yield block, json.dumps(outcome.plain(), separators=(",", ":"))

    yield from SAID.batches(rows())


class _Worker:
    """Works out blocks whose articles come with them; articles taken up stay open for the next ones."""

    def __init__(self, codes: Sequence[str], ledger: Ledger) -> None:
        self._bodies: dict[int, bytes] = {}
        store = ArticleStore(opener=self._opened)
        self._worker = BlockWorker({}, store, rules_of(tuple(codes)), ledger, strict=False)

    def work(self, about: str, bodies: dict[int, bytes]) -> Outcome:
        rule, number, members, left = json.loads(about)
        outcome = Outcome()
        if len(members) > 1:
            self._bodies = bodies
            self._worker.digests = {article: _digest(article) for article in bodies}
            block = Block(rule, number, tuple((article, claim) for article, claim in members))
            outcome = self._worker.work(block)
        if left:
            outcome.funnel[TOO_FAR] += left
        return outcome

    def _opened(self, digest: bytes) -> Profiled:
        return unpack(self._bodies[int.from_bytes(digest, "big")])


def _digest(article: int) -> bytes:
    return article.to_bytes(8, "big")
