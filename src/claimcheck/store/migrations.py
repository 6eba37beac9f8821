"""The steps by which a file becomes a store of this version, read from ``schema.sql``."""

from __future__ import annotations

import re
import sqlite3
from functools import cache
from pathlib import Path
from typing import Final

from claimcheck.store.store_errors import StoreError

OURS: Final = 0x636C636B
"""What SQLite's ``application_id`` says in each store ("clck")."""
_STEP: Final = re.compile(r"^-- migration (\d+):.*$", re.MULTILINE)
_END: Final = re.compile(r";[ \t]*$", re.MULTILINE)


@cache
def steps() -> tuple[tuple[str, ...], ...]:
    """Return the statements of each step, the first step first."""
    source = Path(__file__).with_name("schema.sql").read_text(encoding="utf-8")
    _, *parts = _STEP.split(source)
    numbers, texts = parts[::2], parts[1::2]
    if [int(number) for number in numbers] != list(range(1, len(numbers) + 1)):
        raise ValueError("the steps of schema.sql are not numbered one by one")
    return tuple(
        tuple(found for statement in _END.split(text) if (found := statement.strip())) for text in texts
    )


def version_of(file: sqlite3.Connection, path: str) -> int:
    """Return the number of the last step that the file has taken; 0 for a new one.

    Raises:
        StoreError: it is no store, or one of a newer version.
    """
    ours = file.execute("PRAGMA application_id").fetchone()[0]
    number: int = file.execute("PRAGMA user_version").fetchone()[0]
    if ours != OURS and (ours or number or file.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()):
        raise StoreError(path, None, "this is no store", "name another file, or a new one")
    if number > len(steps()):
        problem = f"a newer version of claimcheck made it (form {number}; this version knows {len(steps())})"
        raise StoreError(path, None, problem, "install that version")
    return number


def migrate(file: sqlite3.Connection, number: int) -> None:
    """Take the steps after ``number``, within the transaction that is open."""
    for step in steps()[number:]:
        for statement in step:
            file.execute(statement)
    file.execute(f"PRAGMA application_id = {OURS}")
    file.execute(f"PRAGMA user_version = {len(steps())}")
