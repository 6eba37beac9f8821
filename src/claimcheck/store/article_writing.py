"""Rows of articles written and deleted, within the transaction that is open."""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass
from sqlite3 import Connection
from typing import Final, NamedTuple

from claimcheck.engine.article_results import ArticleResult
from claimcheck.engine.cache import Cache
from claimcheck.engine.postings import LINKS
from claimcheck.store.claim_rows import claim_rows, page_of_body
from claimcheck.store.key_index import day_number

ROW: Final = "SELECT article, name, digest, config, day, version, marked FROM articles"
_CLAIM: Final = "INSERT INTO claims VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_ARTICLE: Final = (
    "INSERT INTO articles (id, digest, config, day, marked, claims, name, version) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, 1)"
)
_AGAIN: Final = (
    "UPDATE articles SET id = ?, digest = ?, config = ?, day = ?, marked = ?, claims = ?, version = ? "
    "WHERE article = ?"
)
_BODY: Final = "SELECT body FROM bodies WHERE config = ? AND digest = ?"
_SHEET: Final = "SELECT text, columns FROM sheets WHERE config = ? AND digest = ?"


class Row(NamedTuple):
    """An article as the store lists it; ``day`` counts from 1 January of year 1."""

    article: int
    name: str
    digest: bytes
    config: bytes
    day: int
    version: int
    marked: int


@dataclass(frozen=True, slots=True)
class Read:
    """An article that was read, ready to be put into the store."""

    name: str
    digest: bytes
    marked: bool
    result: ArticleResult
    body: bytes


def put(file: Connection, cache: Cache, config: bytes, one: Read) -> None:
    """Add an article, in the place of that of its name; what that said is kept as a version."""
    day = day_number(one.result.entry.date)
    known = (one.result.entry.id, one.digest, config, day, int(one.marked), one.result.claims)
    found = file.execute(f"{ROW} WHERE name = ?", (one.name,)).fetchone()
    if found is None:
        article = file.execute(_ARTICLE, (*known, one.name)).lastrowid or 0
    else:
        before = Row(*found)
        article, version = before.article, before.version
        if before.digest != one.digest:
            version += _keep_version(file, before)
        _clear(file, before)
        file.execute(_AGAIN, (*known, version, article))
    cache.add(file, [(one.digest, one.result.packed(), one.body)])
    postings = one.result.postings
    numbers = sorted(postings.numbers(LINKS))
    file.executemany("INSERT INTO keys VALUES (?, ?, ?)", [(number, day, article) for number in numbers])
    file.executemany(
        "INSERT OR IGNORE INTO groups VALUES (?, ?, ?, ?, ?)",
        [(code, key, day, article, place) for place, code, key in postings if code != LINKS],
    )
    file.executemany(_CLAIM, ((article, *columns) for columns in claim_rows(one.body)))


def taken_out(file: Connection, name: str) -> bool:
    """Remove the article of that name with its versions; tell whether there was one."""
    found = file.execute(f"{ROW} WHERE name = ?", (name,)).fetchone()
    if found is None:
        return False
    row = Row(*found)
    _clear(file, row)
    file.execute("DELETE FROM versions WHERE article = ?", (row.article,))
    file.execute("DELETE FROM articles WHERE article = ?", (row.article,))
    return True


def _keep_version(file: Connection, before: Row) -> bool:
    """Keep what an article said that is replaced; tell whether it could be read."""
    found = file.execute(_BODY, (before.config, before.digest)).fetchone()
    try:
        page = zlib.compress(page_of_body(found[0]), 1)
    except (TypeError, zlib.error):  # damaged: what replaces it mends the store
        return False
    row = (before.article, before.version, before.digest, page)
    file.execute("INSERT OR REPLACE INTO versions VALUES (?, ?, ?, ?)", row)
    return True


def _clear(file: Connection, row: Row) -> None:
    """Remove all that is filed of an article, but not its line."""
    try:
        text, columns = file.execute(_SHEET, (row.config, row.digest)).fetchone()
        postings = ArticleResult.postings_of(json.loads(text), columns)
        filed = sorted({(code, number) for _, code, number in postings})
    except (TypeError, ValueError):  # damaged: no key of it is known, so all are looked through
        for table in ("keys", "groups"):
            file.execute(f"DELETE FROM {table} WHERE article = ?", (row.article,))  # noqa: S608
    else:
        keys = [(number, row.day, row.article) for code, number in filed if code == LINKS]
        file.executemany("DELETE FROM keys WHERE number = ? AND day = ? AND article = ?", keys)
        groups = [(code, number, row.day, row.article) for code, number in filed if code != LINKS]
        file.executemany(
            "DELETE FROM groups WHERE rule = ? AND number = ? AND day = ? AND article = ?", groups
        )
    file.execute("DELETE FROM claims WHERE article = ?", (row.article,))
    others = "SELECT 1 FROM articles WHERE digest = ? AND article <> ?"
    if file.execute(others, (row.digest, row.article)).fetchone() is None:
        for table in ("sheets", "bodies"):
            query = f"DELETE FROM {table} WHERE config = ? AND digest = ?"  # noqa: S608
            file.execute(query, (row.config, row.digest))
