"""One connection to a store: once a process, transactions whole or not at all, errors in plain words."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from claimcheck.store.migrations import migrate, steps, version_of
from claimcheck.store.store_errors import StoreError, told

WAIT: Final = 30.0
"""Seconds that a second writer waits for the first."""
MEMORY: Final = ":memory:"
_PAGES: Final = -32_768  # what is kept of the file in memory: 32 MB


class Database:
    """A SQLite file in write-ahead mode: many read it while one writes. ``path`` ``None``: in memory.

    A process that was forked gets a connection of its own.
    """

    def __init__(self, path: Path | None, *, create: bool = True, wait: float = WAIT) -> None:
        self.name = MEMORY if path is None else path.as_posix()
        self._path = path
        self._wait = wait
        self._process = os.getpid()
        self._inherited: sqlite3.Connection | None = None
        self._file: sqlite3.Connection | None = self._opened(create=create)

    @property
    def file(self) -> sqlite3.Connection:
        """The connection of this process.

        Raises:
            StoreError: it was closed, or the file cannot be opened.
        """
        if self._path is not None and self._process != os.getpid():
            self._inherited = self._file  # never closed here: it is the other process's
            self._file, self._process = self._opened(create=False), os.getpid()
        if self._file is None:
            raise StoreError(self.name, None, "it was closed", "open the archive anew")
        return self._file

    def rows(self, query: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Return the rows that a query finds; values are parameters, never part of its text.

        Raises:
            StoreError: the file cannot be read.
        """
        try:
            return self.file.execute(query, values).fetchall()
        except sqlite3.Error as error:
            raise told(error, self.name) from None

    def each(self, query: str, values: Sequence[object] = ()) -> Iterator[tuple[Any, ...]]:
        """Yield the rows that a query finds, one at a time, as they were when it began.

        Raises:
            StoreError: the file cannot be read.
        """
        try:
            yield from self.file.execute(query, values)
        except sqlite3.Error as error:
            raise told(error, self.name) from None

    def vacuum(self) -> None:
        """Give room that is not used any more back to the disk.

        Raises:
            StoreError: another process writes, or there is no room for the copy that it needs meanwhile.
        """
        try:
            self.file.execute("VACUUM")
            self.file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        except sqlite3.Error as error:
            raise told(error, self.name) from None

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Give the connection for one transaction; what fails leaves the file as it was.

        Raises:
            StoreError: another process writes for longer than ``wait``, there is no room left, and the like.
        """
        file = self.file
        try:
            file.execute("BEGIN IMMEDIATE")
            try:
                yield file
                file.execute("COMMIT")
            except BaseException:
                if file.in_transaction:
                    file.execute("ROLLBACK")
                raise
        except sqlite3.Error as error:
            raise told(error, self.name) from None

    def close(self) -> None:
        """Let go of the file."""
        if self._file is not None and self._process == os.getpid():
            self._file.close()
        self._file = None

    def _opened(self, *, create: bool) -> sqlite3.Connection:
        if self._path is not None and self._path.is_dir():
            raise StoreError(self.name, None, "is a folder, not a store", "name the file in it, or a new one")
        if self._path is not None and not create and not self._path.is_file():
            advice = f"claimcheck index PATHS --store {self.name}"
            raise StoreError(self.name, None, "there is no such store", advice)
        try:
            file = sqlite3.connect(self.name, self._wait, isolation_level=None, check_same_thread=False)
            try:
                self._prepare(file)
            except BaseException:
                file.close()
                raise
        except sqlite3.Error as error:
            raise told(error, self.name) from None
        return file

    def _prepare(self, file: sqlite3.Connection) -> None:
        number = version_of(file, self.name)
        file.execute(f"PRAGMA cache_size = {_PAGES}")
        if number < len(steps()):
            file.execute("PRAGMA journal_mode = WAL")
            file.execute("BEGIN IMMEDIATE")
            migrate(file, version_of(file, self.name))  # another process may have been quicker
            file.execute("COMMIT")
        file.execute("PRAGMA synchronous = NORMAL")  # with WAL: a power cut loses the last articles at most
