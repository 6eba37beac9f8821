"""The file that a cache keeps its tables in: made anew if spoilt, done without if out of reach."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Final, Protocol

WAIT: Final = 0.5  # seconds for a file that another process is writing; waited for once in a run
_BESIDE: Final = ("-journal", "-wal", "-shm")  # what SQLite puts beside a file, and would apply to a new one
_BUSY: Final = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_NOT_OURS: Final = frozenset(
    {
        sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH,
        sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FULL, sqlite3.SQLITE_NOMEM, sqlite3.SQLITE_INTERRUPT,
    }
)  # fmt: skip


def kind_of(error: Exception) -> int | None:
    """Return the primary code of what SQLite says; ``None`` if it did not say it."""
    code = getattr(error, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF  # the rest of the number says more exactly what


class Tables(Protocol):
    """Tables that rows are read from and written to; ``spoilt``: something in them could not be read."""

    spoilt: bool

    def rows(self, query: str, values: tuple[object, ...] = ()) -> list[tuple[object, ...]]:
        """Return the rows that the query finds."""
        ...

    def writing(self) -> AbstractContextManager[sqlite3.Connection | None]:
        """Give a connection to write by, all or nothing; ``None`` if that is not possible now."""
        ...

    def close(self) -> None:
        """Let go of the file."""
        ...


class Storage:
    """One SQLite file with the tables of ``script``. Its methods say that it failed; none raises for it.

    Attributes:
        usable: false once the file turned out to be locked or out of reach: the run does without it.
        spoilt: true once something in it could not be read; it is made anew when it is next written.
    """

    def __init__(self, path: Path, script: str, form: int) -> None:
        self.usable = True
        self.spoilt = False
        self._path = path
        self._script = script
        self._form = form
        self._reader: sqlite3.Connection | None = None

    def rows(self, query: str, values: tuple[object, ...] = ()) -> list[tuple[object, ...]]:
        """Return the rows that the query finds; none if the file cannot be read."""
        if not self.usable or self.spoilt:
            return []
        try:
            if self._reader is None:
                if not self._path.is_file():
                    return []
                uri = f"{self._path.absolute().as_uri()}?mode=ro"
                self._reader = sqlite3.connect(uri, uri=True, timeout=WAIT)
            return self._reader.execute(query, values).fetchall()
        except (sqlite3.Error, OSError, ValueError) as error:
            self._failed(error)
            return []

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection | None]:
        """Give a connection to write by, all or nothing; ``None`` if the file cannot be written."""
        self.close()
        file = self._opened()
        try:
            yield file
            if file is not None:
                file.execute("COMMIT")
        except (sqlite3.Error, OSError, OverflowError) as error:
            self._failed(error)
        finally:
            if file is not None:
                file.close()
        if file is not None and self.spoilt:
            self._remove()

    def close(self) -> None:
        """Let go of the file."""
        if self._reader is not None:
            self._reader.close()
            self._reader = None

    def __del__(self) -> None:
        self.close()

    def _opened(self) -> sqlite3.Connection | None:
        """Return a connection within a transaction; a spoilt file is removed first, and found spoilt once."""
        for _ in range(2):
            if not self.usable:
                return None
            if self.spoilt:
                self._remove()
            try:
                return self._made()
            except (sqlite3.Error, OSError, ValueError) as error:
                self._failed(error)
        return None

    def _made(self) -> sqlite3.Connection:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        if self._path.exists() and not self._path.is_file():
            raise OSError("is no file")
        file = sqlite3.connect(self._path, timeout=WAIT, isolation_level=None)
        try:
            form = file.execute("PRAGMA user_version").fetchone()[0]
            if form not in {0, self._form}:
                raise sqlite3.DatabaseError("of another form")
            file.execute("PRAGMA synchronous = OFF")  # a file spoilt by a power cut is made anew
            file.execute("BEGIN IMMEDIATE")
            for statement in self._script.split(";"):
                file.execute(statement)
            file.execute(f"PRAGMA user_version = {self._form}")
        except BaseException:
            file.close()
            raise
        return file

    def _failed(self, error: Exception) -> None:
        kind = kind_of(error)
        if isinstance(error, OSError) or kind in _BUSY or kind in _NOT_OURS:
            self.usable = False
        else:
            self.spoilt = True
        self.close()

    def _remove(self) -> None:
        self.close()
        try:
            for ending in ("", *_BESIDE):
                self._path.with_name(self._path.name + ending).unlink(missing_ok=True)
        except OSError:
            self.usable = False
        self.spoilt = False
