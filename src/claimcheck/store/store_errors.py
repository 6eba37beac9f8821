"""What goes wrong with a store, in words that say what to do."""

from __future__ import annotations

import sqlite3
from typing import Final

from claimcheck.engine.storage import kind_of
from claimcheck.models.problems import FileError

_KINDS: Final = {
    sqlite3.SQLITE_FULL: (
        "there is no room left for it",
        "make room and run the same command again; all that was committed before is there",
    ),
    sqlite3.SQLITE_BUSY: ("another process is writing to it", "wait until it has ended, then try again"),
    sqlite3.SQLITE_LOCKED: ("another process is writing to it", "wait until it has ended, then try again"),
    sqlite3.SQLITE_READONLY: ("it may only be read", "check its permissions and those of its folder"),
    sqlite3.SQLITE_PERM: ("it may not be opened", "check its permissions and those of its folder"),
    sqlite3.SQLITE_CANTOPEN: ("it cannot be opened", "check the path and its permissions"),
    sqlite3.SQLITE_IOERR: ("the disk fails to read or write it", "check the disk and the room left"),
    sqlite3.SQLITE_NOTADB: ("this is no store", "name another file, or a new one"),
    sqlite3.SQLITE_CORRUPT: (
        "it is damaged",
        "take a copy from before, or make it anew: claimcheck index PATHS --store FILE",
    ),
}  # fmt: skip


class StoreError(FileError):
    """A store that cannot be used, or not now. ``str()`` says why, and what to do."""


class StaleStoreError(StoreError):
    """A store whose articles were read by another version, other settings or other records."""


def told(error: sqlite3.Error, path: str) -> StoreError:
    """Return what SQLite says, as an error that a person can mend."""
    problem, advice = _KINDS.get(
        kind_of(error) or 0, (f"it cannot be used ({error})", "claimcheck store verify FILE")
    )
    return StoreError(path, None, problem, advice.replace("FILE", path))
