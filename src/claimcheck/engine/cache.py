"""What earlier runs worked out, in one file: results and claims of articles, outcomes of blocks, seen files.

Everything is looked up by a digest of all that it depends on, so that nothing is ever out of date. It is
JSON, so that a foreign file can do no harm, and each row carries a sum of all that is in it: what does not
fit its sum is as if it were not there. Several processes may share the file.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from claimcheck.engine.memo import Memo
from claimcheck.engine.storage import Storage, Tables

FORM: Final = 3
KEPT: Final = 4  # settings (or versions of the program) whose entries are kept
_BODY: Final = "SELECT sum, body FROM bodies WHERE config = ? AND digest = ?"
_OUTCOME: Final = "SELECT sum, text FROM outcomes WHERE config = ? AND digest = ?"
_RESULTS: Final = "SELECT digest, sum, text, columns FROM sheets WHERE config = ?"
_MEMO: Final = "SELECT sum, text FROM memos WHERE number = 0"
_NAMED: Final = "config BLOB, digest BLOB, sum BLOB"
_KEYED: Final = "PRIMARY KEY (config, digest)"
_TABLES: Final = f"""
CREATE TABLE IF NOT EXISTS configs (config BLOB PRIMARY KEY, turn INTEGER) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sheets ({_NAMED}, text TEXT, columns BLOB, {_KEYED}) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS outcomes ({_NAMED}, text TEXT, {_KEYED}) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS bodies ({_NAMED}, body BLOB, {_KEYED});
CREATE TABLE IF NOT EXISTS memos (number INTEGER PRIMARY KEY, sum BLOB, text TEXT);
"""

Row = tuple[list[Any], bytes]
"""An article result, as a row of ``sheets`` holds it: its JSON as read, and its columns."""


class Cache:
    """One file for one project. No method fails because of the file.

    ``file``: tables that stand elsewhere, as those of a store; what they hold of articles is never forgotten.
    """

    def __init__(self, path: Path, config: bytes, file: Tables | None = None) -> None:
        self._config = config
        self._file = file or Storage(path, _TABLES, FORM)
        self._whole = file is not None

    def results(self) -> dict[bytes, Row]:
        """Return all results by the digests of their articles."""
        rows = self._whole_rows(self._file.rows(_RESULTS, (self._config,)))
        values = json.loads("[" + ",".join([text for _, text, _ in rows]) + "]")
        return {digest: (value, columns) for (digest, _, columns), value in zip(rows, values, strict=True)}

    def result(self, digest: bytes) -> Row | None:
        """Return one result."""
        rows = self._whole_rows(self._file.rows(f"{_RESULTS} AND digest = ?", (self._config, digest)))
        return next(((json.loads(text), columns) for _, text, columns in rows), None)

    def _whole_rows(self, found: Iterable[tuple[object, ...]]) -> list[tuple[bytes, str, bytes]]:
        """Return digest, text and columns of the results that fit their sums."""
        rows: list[tuple[bytes, str, bytes]] = []
        for digest, said, text, columns in found:
            if not isinstance(digest, bytes) or not isinstance(text, str) or not isinstance(columns, bytes):
                continue
            if said == self._sum("sheet", digest, text.encode("utf-8", "surrogatepass"), columns):
                rows.append((digest, text, columns))
        return rows

    def memo(self, started: int) -> Memo:
        """Return what earlier runs saw in files, for a run that begins now."""
        plain = self._plain("memo", b"", self._file.rows(_MEMO))
        return Memo(started) if plain is None else Memo.of(plain, started)

    def keep(self, memo: Memo) -> None:
        """Keep what this run saw in files, if there is anything that earlier runs did not."""
        if memo.fresh:
            text = json.dumps(memo.plain(), separators=(",", ":"))
            with self._file.writing() as file:
                if file is not None:
                    row = (self._sum("memo", b"", text.encode()), text)
                    file.execute("INSERT OR REPLACE INTO memos VALUES (0, ?, ?)", row)

    def outcome(self, digest: bytes) -> list[Any] | None:
        """Return one outcome."""
        return self._plain("outcome", digest, self._file.rows(_OUTCOME, (self._config, digest)))

    def body(self, digest: bytes) -> bytes | None:
        """Return the packed claims of an article."""
        for said, body in self._file.rows(_BODY, (self._config, digest)):
            if isinstance(body, bytes) and said == self._sum("body", digest, body):
                return body
            self._file.spoilt = True  # nobody would make the one body anew: its result is there
        return None

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def save(
        self,
        results: Iterable[tuple[bytes, tuple[str, bytes], bytes]],
        outcomes: Iterable[tuple[bytes, str]],
        used: tuple[int, int | None],
    ) -> None:
        """Add results with their packed claims, and outcomes. ``used``: how many of each this run needed.

        Entries of other settings go when there are many; those of these settings when most are not used.
        """
        with self._file.writing() as file:
            if file is not None:
                self._make_room(file, used)
                self.add(file, results, outcomes)

    def add(
        self,
        file: sqlite3.Connection,
        results: Iterable[tuple[bytes, tuple[str, bytes], bytes]],
        outcomes: Iterable[tuple[bytes, str]] = (),
    ) -> None:
        """Add results with their packed claims, and outcomes, within a transaction."""
        for digest, (text, columns), body in results:
            said = self._sum("sheet", digest, text.encode("utf-8", "surrogatepass"), columns)
            row = (self._config, digest, said, text, columns)
            file.execute("INSERT OR REPLACE INTO sheets VALUES (?, ?, ?, ?, ?)", row)
            packed = (self._config, digest, self._sum("body", digest, body), body)
            file.execute("INSERT OR REPLACE INTO bodies VALUES (?, ?, ?, ?)", packed)
        rows = (
            (self._config, digest, self._sum("outcome", digest, text.encode("utf-8", "surrogatepass")), text)
            for digest, text in outcomes
        )
        file.executemany("INSERT OR REPLACE INTO outcomes VALUES (?, ?, ?, ?)", rows)

    def _make_room(self, file: sqlite3.Connection, used: tuple[int, int | None]) -> None:
        turn = file.execute("SELECT coalesce(max(turn), 0) + 1 FROM configs").fetchone()[0]
        file.execute("INSERT OR REPLACE INTO configs VALUES (?, ?)", (self._config, turn))
        for tables, count in zip((("sheets", "bodies"), ("outcomes",)), used, strict=True):
            query = f"SELECT count(*) FROM {tables[0]} WHERE config = ?"  # noqa: S608
            held = file.execute(query, (self._config,)).fetchone()[0]
            kept = self._whole and "sheets" in tables
            if count is not None and held > 3 * count + 1000 and not kept:
                for table in tables:
                    file.execute(f"DELETE FROM {table} WHERE config = ?", (self._config,))  # noqa: S608
        if self._whole:
            return
        old = file.execute("SELECT config FROM configs ORDER BY turn DESC LIMIT -1 OFFSET ?", (KEPT,))
        for (config,) in old.fetchall():
            for table in ("configs", "sheets", "outcomes", "bodies"):
                file.execute(f"DELETE FROM {table} WHERE config = ?", (config,))  # noqa: S608

    def _plain(self, kind: str, digest: bytes, rows: Iterable[tuple[object, ...]]) -> list[Any] | None:
        """Return the list in JSON that a row holds; ``None`` if there is none that fits its sum."""
        for said, text in rows:
            if not isinstance(text, str):
                continue
            if said == self._sum(kind, digest, text.encode("utf-8", "surrogatepass")):
                return list(json.loads(text))
        return None

    def _sum(self, kind: str, digest: bytes, *parts: bytes) -> bytes:
        """Return a sum of all that makes a row, so that no part of one can pass for a part of another."""
        config = b"" if kind == "memo" else self._config  # files are the same under any settings
        total = hashlib.blake2b(kind.encode(), digest_size=8)
        for part in (config, digest, *parts):
            total.update(len(part).to_bytes(8, "big") + part)
        return total.digest()
