"""Articles read into an archive: those that are new or changed, a batch at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from typing import Final

from claimcheck.api.archive_holding import Holding
from claimcheck.api.judging import Desk
from claimcheck.engine.runner import Progress
from claimcheck.engine.sources import Source
from claimcheck.engine.workers import Page, read_pages
from claimcheck.models.report import Incomplete

BATCH: Final = 40
"""Articles that are put into a store in one transaction."""


@dataclass(frozen=True)
class Added:
    """What adding articles did: how many are new, replaced others of their names, or were there as they are.

    ``problems``: what could not be read; a line tells of each when the archive in memory is checked, too.
    """

    added: int = 0
    replaced: int = 0
    unchanged: int = 0
    problems: tuple[Incomplete, ...] = ()

    def __add__(self, other: Added) -> Added:
        return Added(
            self.added + other.added,
            self.replaced + other.replaced,
            self.unchanged + other.unchanged,
            self.problems + other.problems,
        )


class Adding:
    """Reads articles for a holding, with ``jobs`` processes."""

    def __init__(self, holding: Holding, desk: Desk, jobs: int) -> None:
        self._holding = holding
        self._desk = desk
        self._jobs = jobs

    def add(self, sources: Mapping[str, Source], progress: Progress | None = None) -> Added:
        """Read the sources, by name, that are not held as they are, and hold them.

        Raises:
            StoreError: the store cannot be written; what was committed stays.
        """
        known = self._holding.digests(sources)
        wanted = [source for name, source in sources.items() if known.get(name) != source.digest]
        total = Added(unchanged=len(sources) - len(wanted))
        done = 0
        with closing(read_pages(wanted, self._desk.rules, self._desk.ledger, jobs=self._jobs)) as pages:
            read = zip(wanted, pages, strict=True)
            while batch := list(islice(read, BATCH)):
                total += self._put(batch)
                done += len(batch)
                if progress is not None:
                    progress("articles", done, len(wanted))
        return total

    def _put(self, batch: Sequence[tuple[Source, Page]]) -> Added:
        problems = tuple(page.problem for _, page in batch if page.problem is not None)
        held = [(source, page) for source, page in batch if page.result is not None]
        replaced = sum(self._holding.holds(source.name) for source, _ in held)
        self._holding.put(held)
        return Added(len(held) - replaced, replaced, 0, problems)
