"""Ways in which a cache can be spoilt: bytes of the file, its rows, its tables, files beside it."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

TABLES = {
    "configs": ("config", "turn"),
    "sheets": ("config", "digest", "sum", "text", "columns"),
    "outcomes": ("config", "digest", "sum", "text"),
    "bodies": ("config", "digest", "sum", "body"),
    "memos": ("sum", "text"),
}
VALUES = (
    b"", b"\xff", b"\x00" * 40, "", "x", "[]", "[[1]]", "{}", "null", "[" * 5000, "\ud800",
    0, -1, 2**63 - 1, 1e300, None,
)  # fmt: skip


def flipped(path: Path, chance: random.Random) -> None:
    data = bytearray(path.read_bytes())
    for _ in range(chance.choice((1, 4, 60))):
        data[chance.randrange(len(data))] = chance.randrange(256)
    path.write_bytes(data)


def cut(path: Path, chance: random.Random) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: chance.randrange(len(data))])


def blanked(path: Path, chance: random.Random) -> None:
    data = bytearray(path.read_bytes())
    start = chance.randrange(0, len(data), 4096)
    filling = chance.choice((b"\0" * 4096, chance.randbytes(4096)))
    data[start : start + 4096] = filling
    path.write_bytes(data)


def cell(path: Path, chance: random.Random) -> None:
    """Write something else into a column of one row or of all."""
    table = chance.choice(list(TABLES))
    column = chance.choice(TABLES[table])
    value = chance.choice(VALUES)
    if isinstance(value, str):
        value = value.encode("utf-8", "surrogatepass")
        term = "CAST(? AS TEXT)"
    else:
        term = "?"
    one = chance.choice(("", f" WHERE rowid = (SELECT min(rowid) FROM {table})")) if table == "bodies" else ""
    _run(path, f"UPDATE OR REPLACE {table} SET {column} = {term}{one}", (value,))


def mixed(path: Path, _chance: random.Random) -> None:
    """Give rows the contents of other rows."""
    for table, columns in (("sheets", "text"), ("bodies", "body"), ("outcomes", "text")):
        query = (
            f"UPDATE {table} SET (sum, {columns}) = (SELECT sum, {columns} FROM {table} ORDER BY digest DESC)"
        )
        _run(path, query)


def dropped(path: Path, chance: random.Random) -> None:
    table = chance.choice(list(TABLES))
    _run(
        path,
        chance.choice((f"DROP TABLE {table}", f"DELETE FROM {table}", f"ALTER TABLE {table} RENAME TO x")),
    )


def altered(path: Path, chance: random.Random) -> None:
    """Make the table one of another form."""
    table = chance.choice(list(TABLES))
    _run(path, f"DROP TABLE {table}")
    _run(
        path,
        chance.choice((f"CREATE TABLE {table} (x)", f"CREATE VIEW {table} AS SELECT 1 AS sum, 2 AS text")),
    )


def beside(path: Path, chance: random.Random) -> None:
    """Leave a journal that is not the file's."""
    ending = chance.choice(("-journal", "-wal", "-shm"))
    path.with_name(path.name + ending).write_bytes(path.read_bytes()[:9000][::-1])


DAMAGES: tuple[Callable[[Path, random.Random], None], ...] = (
    flipped, flipped, cut, blanked, cell, cell, cell, mixed, dropped, altered, beside,
)  # fmt: skip


def _run(path: Path, query: str, values: tuple[object, ...] = ()) -> None:
    try:
        with closing(sqlite3.connect(path)) as file, file:
            file.execute(query, values)
    except sqlite3.IntegrityError:  # this damage cannot be
        pass
