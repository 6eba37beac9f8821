"""Articles in a store: put there, replaced, removed, found and read again."""

from __future__ import annotations

import zlib
from collections.abc import Collection, Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from sqlite3 import Connection

from claimcheck.engine.cache import Cache
from claimcheck.engine.sources import Kept
from claimcheck.models.article import Article
from claimcheck.store.article_writing import ROW, Read, Row, put, taken_out
from claimcheck.store.claim_rows import article_of_body
from claimcheck.store.database import Database
from claimcheck.store.key_index import Filed
from claimcheck.store.store_errors import StoreError

__all__ = ["Read", "Row", "Store"]


class Store:
    """The articles of a database. ``config``: a digest of all by which articles are read now."""

    def __init__(self, database: Database, config: bytes) -> None:
        self.database = database
        self.config = config
        self.filed = Filed(database)
        self.cache = self.kept(config)

    def kept(self, config: bytes) -> Cache:
        """Return what the engine keeps here of articles that were read by ``config``."""
        return Cache(Path(self.database.name), config, _Tables(self.database))

    def close(self) -> None:
        """Let go of the file."""
        self.database.close()

    def count(self) -> int:
        """Return how many articles there are."""
        return int(self.database.rows("SELECT count(*) FROM articles")[0][0])

    def row(self, name: str) -> Row | None:
        """Return the article of that name."""
        found = self.database.rows(f"{ROW} WHERE name = ?", (name,))
        return Row(*found[0]) if found else None

    def row_of(self, article: int) -> Row | None:
        """Return the article of that number."""
        found = self.database.rows(f"{ROW} WHERE article = ?", (article,))
        return Row(*found[0]) if found else None

    def rows(self) -> list[Row]:
        """Return all articles, by name."""
        return [Row(*found) for found in self.database.rows(f"{ROW} ORDER BY name")]

    def called(self, names: Collection[str], ids: Collection[str]) -> frozenset[int]:
        """Return the numbers of the articles with one of these names or ids."""
        asked = [("name", name) for name in names] + [("id", name) for name in ids]
        return frozenset(
            article
            for column, name in asked
            for (article,) in self.database.rows(f"SELECT article FROM articles WHERE {column} = ?", (name,))  # noqa: S608
        )

    def stale(self) -> list[Row]:
        """Return the articles that another version, other settings or other records read, by name."""
        rows = self.database.rows(f"{ROW} WHERE config <> ? ORDER BY name", (self.config,))
        return [Row(*found) for found in rows]

    def is_stale(self) -> bool:
        """Tell whether there is any such article."""
        query = "SELECT EXISTS (SELECT 1 FROM articles WHERE config <> ?)"
        return bool(self.database.rows(query, (self.config,))[0][0])

    def put(self, articles: Iterable[Read]) -> None:
        """Add articles, each in the place of that of its name, all in one transaction.

        Raises:
            StoreError: they cannot be written; then none of them was.
        """
        with self.database.writing() as file:
            for one in articles:
                put(file, self.cache, self.config, one)

    def remove(self, name: str) -> bool:
        """Remove the article of that name with its versions; tell whether there was one.

        Raises:
            StoreError: it cannot be written.
        """
        with self.database.writing() as file:
            return taken_out(file, name)

    def body(self, digest: bytes, config: bytes | None = None) -> bytes:
        """Return an article packed.

        Raises:
            StoreError: it is not there, or damaged.
        """
        body = (self.cache if config is None else self.kept(config)).body(digest)
        if body is None:
            raise self._damaged()
        return body

    def article(self, digest: bytes, config: bytes | None = None) -> Article:
        """Return an article as it was read.

        Raises:
            StoreError: it is not there, or damaged.
        """
        try:
            return article_of_body(self.body(digest, config))
        except (zlib.error, ValueError):
            raise self._damaged() from None

    def _damaged(self) -> StoreError:
        advice = f"claimcheck store verify {self.database.name}"
        return StoreError(self.database.name, None, "an article in it is damaged", advice)

    def sources(self) -> Iterator[Kept]:
        """Yield all articles as a run takes them, by name."""
        for row in self.rows():
            yield Kept(row.name, row.digest, bool(row.marked), self.article)

    def versions(self, name: str) -> list[Article]:
        """Return what replaced articles of that name said, the oldest first."""
        query = (
            "SELECT page FROM versions JOIN articles USING (article) WHERE name = ? ORDER BY versions.version"
        )
        return [
            Article.model_validate_json(zlib.decompress(page))
            for (page,) in self.database.rows(query, (name,))
        ]


class _Tables:
    """A store's tables as the engine's cache takes them: what it would keep of a run may fail to be kept."""

    def __init__(self, database: Database) -> None:
        self.spoilt = False
        self._db = database

    def rows(self, query: str, values: tuple[object, ...] = ()) -> list[tuple[object, ...]]:
        """Return the rows that the query finds."""
        return self._db.rows(query, values)

    @contextmanager
    def writing(self) -> Iterator[Connection | None]:
        """Give a connection for one transaction; ``None`` while another process writes, or nobody may."""
        with suppress(StoreError), ExitStack() as stack:
            file: Connection | None = None
            with suppress(StoreError):
                file = stack.enter_context(self._db.writing())
            yield file

    def close(self) -> None:
        """Do nothing: the store outlives what is kept in it."""
