"""What an archive holds: in memory, where a run has read it, or in a store; drafts meet it the same way."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property, partial
from pathlib import Path
from typing import Final

from claimcheck.api.arguments import settings_given
from claimcheck.api.judging import Desk
from claimcheck.api.source_texts import may_be_marked
from claimcheck.config import Settings
from claimcheck.engine.article_store import ArticleStore
from claimcheck.engine.loaded_article import unpack
from claimcheck.engine.runner import Progress, Run
from claimcheck.engine.sources import Kept, Source
from claimcheck.engine.workers import Page
from claimcheck.linking.profiled_article import Profiled
from claimcheck.models.article import Article
from claimcheck.store.article_tables import Read, Store
from claimcheck.store.database import Database
from claimcheck.store.store_errors import StaleStoreError

OPEN: Final = 4_000
"""Claims of a store that are kept open between drafts, about 6 KB each."""


def store_at(path: Path, settings: Settings | None = None) -> Store:
    """Return the store at a path, for those settings; ``None`` takes those found from the working directory.

    Raises:
        StoreError: there is none, or it cannot be used.
    """
    desk = Desk.of(settings_given(settings), baseline=False)
    return Store(Database(path, create=False), desk.digest)


class Holding:
    """The articles of an archive by their names. ``path`` ``None`` keeps them in memory.

    In memory articles are held by a run, and get into tables only when a first draft is to meet them.
    """

    def __init__(self, path: Path | None, desk: Desk, *, jobs: int, create: bool) -> None:
        self.path = path
        self._desk = desk
        self._jobs = jobs
        self._create = create
        if path is not None:
            _ = self._store  # what is wrong with the file is told at once
        self._held: dict[str, Kept] = {}
        self._waiting: set[str] = set()
        self._article_store = ArticleStore(OPEN, self._opened)

    @cached_property
    def _store(self) -> Store:
        return Store(Database(self.path, create=self._create), self._desk.digest)

    @cached_property
    def _run(self) -> Run:
        """What holds the articles in memory."""
        return self._desk.run(jobs=self._jobs)

    def digests(self, names: Iterable[str]) -> dict[str, bytes]:
        """Return what those of these names that are held say, by its digest; nothing of outdated readings."""
        if self.path is None:
            return {name: self._held[name].digest for name in names if name in self._held}
        rows = filter(None, map(self._store.row, names))
        return {row.name: row.digest for row in rows if row.config == self._store.config}

    def count(self) -> int:
        """Return how many articles there are."""
        return len(self._held) if self.path is None else self._store.count()

    def versions(self, name: str) -> list[Article]:
        """Return what replaced articles of that name said, the oldest first; in memory none is kept."""
        return [] if self.path is None else self._store.versions(name)

    def holds(self, name: str) -> bool:
        """Tell whether there is an article of that name."""
        return name in self._held if self.path is None else self._store.row(name) is not None

    def put(self, pages: Iterable[tuple[Source, Page]]) -> None:
        """Hold articles that were read, each in the place of that of its name, in one transaction.

        Raises:
            StoreError: they cannot be written; then none of them is held.
        """
        if self.path is not None:
            self._store.put([_read(source, page) for source, page in pages])
            return
        for source, page in pages:
            digest = source.digest
            self._run.hold(digest, page)
            self._held[source.name] = Kept(source.name, digest, may_be_marked(source), self._article)
            self._waiting.add(source.name)

    def remove(self, name: str) -> bool:
        """Let go of the article of that name; tell whether there was one."""
        self._waiting.discard(name)
        stored = "_store" in self.__dict__ and self._store.remove(name)
        return stored if self.path is not None else self._held.pop(name, None) is not None

    def sources(self) -> dict[str, Kept]:
        """Return all articles as a run takes them, by name."""
        if self.path is None:
            return {name: self._held[name] for name in sorted(self._held)}
        return {source.name: source for source in self._store.sources()}

    def outdated(self) -> list[Kept]:
        """Return the articles that another version, other settings or other records read."""
        if self.path is None:
            return []
        return [
            Kept(row.name, row.digest, bool(row.marked), partial(self._store.article, config=row.config))
            for row in self._store.stale()
        ]

    def run(self, progress: Progress | None = None) -> Run:
        """Return what checks all of it; what was worked out before is not worked out again.

        Raises:
            StaleStoreError: there are outdated readings.
        """
        if self.path is None:
            self._run.progress = progress
            return self._run
        return self._desk.run(self.current().cache, self._jobs, progress)

    def current(self) -> Store:
        """Return all that is held in tables.

        Raises:
            StaleStoreError: there are outdated readings.
        """
        if self._waiting:
            self._store.put([self._of_run(self._held[name]) for name in sorted(self._waiting)])
            self._waiting.clear()
        if self._store.is_stale():
            problem = (
                "another version of claimcheck, other settings or other records read some of its articles"
            )
            advice = f"read them anew: claimcheck index --store {self._store.database.name}"
            raise StaleStoreError(self._store.database.name, None, problem, advice)
        return self._store

    @property
    def article_store(self) -> ArticleStore:
        """The articles with their claims; some are kept open."""
        return self._article_store

    def close(self) -> None:
        """Let go of the file, and of all that is in memory."""
        if "_store" in self.__dict__:
            self._store.database.close()

    def _opened(self, digest: bytes) -> Profiled:
        if self.path is None:
            return self._run.article_store.take(digest).found
        return unpack(self._store.body(digest))

    def _article(self, digest: bytes) -> Article:
        return self._run.article_store.take(digest).article

    def _of_run(self, kept: Kept) -> Read:
        result, body = self._run.result(kept.digest), self._run.article_store.packed(kept.digest)
        return Read(kept.name, kept.digest, kept.marked, result, body)


def _read(source: Source, page: Page) -> Read:
    """Return a page that could be read, ready to be put into a store."""
    if page.result is None:
        raise ValueError("this page could not be read")
    return Read(source.name, source.digest, may_be_marked(source), page.result, page.body())
