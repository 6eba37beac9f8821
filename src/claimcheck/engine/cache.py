"""What earlier runs worked out, in one file: sheets and claims of articles, outcomes of units, seen files.

Everything is looked up by a digest of all that it depends on, so that nothing is ever out of date. It is
JSON, so that a foreign file can do no harm. What cannot be read is as if it were not there. Several processes
may share the file.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final

from claimcheck.engine.memo import Memo

FORM: Final = 2
KEPT: Final = 4  # settings (or versions of the program) whose entries are kept
_BODY: Final = "SELECT body FROM bodies WHERE config = ? AND digest = ?"
_OUTCOME: Final = "SELECT sum, text FROM outcomes WHERE config = ? AND digest = ?"
_SHEETS: Final = "SELECT digest, sum, text, columns FROM sheets WHERE config = ?"
_NAMED: Final = "config BLOB, digest BLOB, sum BLOB, text TEXT"
_KEYED: Final = "PRIMARY KEY (config, digest)"
_TABLES: Final = f"""
CREATE TABLE IF NOT EXISTS configs (config BLOB PRIMARY KEY, turn INTEGER) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sheets ({_NAMED}, columns BLOB, {_KEYED}) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS outcomes ({_NAMED}, {_KEYED}) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS bodies (config BLOB, digest BLOB, body BLOB, {_KEYED});
CREATE TABLE IF NOT EXISTS memos (number INTEGER PRIMARY KEY, sum BLOB, text TEXT);
"""

Row = tuple[list[Any], bytes]
"""A sheet: its JSON as read, and its columns."""


class Cache:
    """One file for one project. No method fails because of the file."""

    def __init__(self, path: Path, config: bytes) -> None:
        self._path = path
        self._config = config
        self._lookups: sqlite3.Connection | None = None

    def sheets(self) -> dict[bytes, Row]:
        """Return all sheets by the digests of their articles."""
        with suppress(sqlite3.Error, ValueError, TypeError):
            file = self._connected()
            try:
                found = file.execute(_SHEETS, (self._config,)).fetchall()
            finally:
                file.close()
            rows = [(d, text, columns) for d, s, text, columns in found if s == _sum(text, columns)]
            values = json.loads("[" + ",".join([text for _, text, _ in rows]) + "]")
            if len(values) == len(rows):
                return {
                    digest: (value, columns) for (digest, _, columns), value in zip(rows, values, strict=True)
                }
        return {}

    def memo(self, started: int) -> Memo:
        """Return what earlier runs saw in files, for a run that begins now."""
        with suppress(sqlite3.Error, ValueError, TypeError):
            file = self._connected()
            try:
                row = file.execute("SELECT sum, text FROM memos").fetchone()
            finally:
                file.close()
            if row is not None and row[0] == _sum(row[1]):
                return Memo.of(json.loads(row[1]), started)
        return Memo(started)

    def keep(self, memo: Memo) -> None:
        """Keep what this run saw in files, if there is anything that earlier runs did not."""
        if memo.fresh:
            text = json.dumps(memo.plain(), separators=(",", ":"))
            with suppress(sqlite3.Error, OSError), self._writing() as file:
                file.execute("INSERT OR REPLACE INTO memos VALUES (0, ?, ?)", (_sum(text), text))

    def outcome(self, digest: bytes) -> list[Any] | None:
        """Return one outcome."""
        with suppress(sqlite3.Error, ValueError, TypeError):
            if self._lookups is None:
                self._lookups = self._connected()
            row = self._lookups.execute(_OUTCOME, (self._config, digest)).fetchone()
            if row is not None and row[0] == _sum(row[1]):
                return list(json.loads(row[1]))
        return None

    def body(self, digest: bytes) -> bytes | None:
        """Return the packed claims of an article."""
        with suppress(sqlite3.Error):
            if self._lookups is None:
                self._lookups = self._connected()
            row = self._lookups.execute(_BODY, (self._config, digest)).fetchone()
            return bytes(row[0]) if row else None
        return None

    def close(self) -> None:
        """Let go of the file."""
        if self._lookups is not None:
            self._lookups.close()
            self._lookups = None

    def save(
        self,
        sheets: Iterable[tuple[bytes, tuple[str, bytes], bytes]],
        outcomes: Iterable[tuple[bytes, str]],
        used: tuple[int, int | None],
    ) -> None:
        """Add sheets with their packed claims, and outcomes. ``used``: how many of each this run needed.

        Entries of other settings go when there are many; those of these settings when most are not used.
        """
        self.close()
        with suppress(sqlite3.Error, OSError), self._writing() as file:
            turn = file.execute("SELECT coalesce(max(turn), 0) + 1 FROM configs").fetchone()[0]
            file.execute("INSERT OR REPLACE INTO configs VALUES (?, ?)", (self._config, turn))
            for tables, count in zip((("sheets", "bodies"), ("outcomes",)), used, strict=True):
                query = f"SELECT count(*) FROM {tables[0]} WHERE config = ?"  # noqa: S608
                held = file.execute(query, (self._config,)).fetchone()[0]
                if count is not None and held > 3 * count + 1000:
                    for table in tables:
                        file.execute(f"DELETE FROM {table} WHERE config = ?", (self._config,))  # noqa: S608
            for digest, (text, columns), body in sheets:
                row = (self._config, digest, _sum(text, columns), text, columns)
                file.execute("INSERT OR REPLACE INTO sheets VALUES (?, ?, ?, ?, ?)", row)
                file.execute("INSERT OR REPLACE INTO bodies VALUES (?, ?, ?)", (self._config, digest, body))
            rows = ((self._config, digest, _sum(text), text) for digest, text in outcomes)
            file.executemany("INSERT OR REPLACE INTO outcomes VALUES (?, ?, ?, ?)", rows)
            self._drop_old(file)

    def _drop_old(self, file: sqlite3.Connection) -> None:
        old = file.execute(
            "SELECT config FROM configs ORDER BY turn DESC LIMIT -1 OFFSET ?", (KEPT,)
        ).fetchall()
        for (config,) in old:
            for table in ("configs", "sheets", "outcomes", "bodies"):
                file.execute(f"DELETE FROM {table} WHERE config = ?", (config,))  # noqa: S608

    def _connected(self) -> sqlite3.Connection:
        if not self._path.is_file():
            raise sqlite3.OperationalError("no file yet")
        return sqlite3.connect(f"{self._path.absolute().as_uri()}?mode=ro", uri=True, timeout=5)

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        try:
            file = self._made()
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):  # busy, or not ours to write
                raise
            self._path.unlink(missing_ok=True)  # no cache at all: start anew
            file = self._made()
        try:
            with file:
                file.execute("BEGIN IMMEDIATE")
                yield file
        except sqlite3.DatabaseError as error:
            file.close()
            if not isinstance(error, sqlite3.OperationalError):
                self._path.unlink(missing_ok=True)
            raise
        finally:
            file.close()

    def _made(self) -> sqlite3.Connection:
        file = sqlite3.connect(self._path, timeout=10, isolation_level=None)
        try:
            form = file.execute("PRAGMA user_version").fetchone()[0]
            if form not in {0, FORM}:
                raise sqlite3.DatabaseError("of another form")
            file.execute("PRAGMA synchronous = OFF")  # a file spoilt by a power cut is made anew
            file.executescript(_TABLES)
            file.execute(f"PRAGMA user_version = {FORM}")
        except sqlite3.Error:
            file.close()
            raise
        return file


def _sum(text: str, columns: bytes = b"") -> bytes:
    return hashlib.blake2b(columns + text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
