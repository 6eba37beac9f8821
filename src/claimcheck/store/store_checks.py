"""What a store holds in numbers, and whether all of it is whole."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from claimcheck.engine.article_results import ArticleResult
from claimcheck.engine.postings import LINKS
from claimcheck.store.article_tables import Row, Store
from claimcheck.store.key_index import UNDATED

_TABLES: Final = ("articles", "versions", "claims", "keys", "groups", "outcomes")
_SPAN: Final = "SELECT min(day), max(day) FROM articles WHERE day <> ?"
_KINDS: Final = "SELECT kind, count(*) FROM claims GROUP BY kind ORDER BY kind"
_KEYS: Final = "SELECT count(*) FROM keys WHERE number = ? AND day = ? AND article = ?"
_CLAIMS: Final = (
    "SELECT count(*), (SELECT claims FROM articles WHERE article = ?) FROM claims WHERE article = ?"
)


@dataclass(frozen=True)
class Stats:
    """What a store holds.

    Attributes:
        rows: how many rows each table has.
        kinds: how many claims of each kind.
        first, last: the days of its earliest and latest article; ``None`` if none has a day.
        outdated: articles that another version, other settings or other records read.
        size: bytes of the file, without what is still in the write-ahead log.
    """

    rows: dict[str, int]
    kinds: dict[str, int]
    first: dt.date | None
    last: dt.date | None
    outdated: int
    size: int


def stats_of(store: Store) -> Stats:
    """Return what a store holds.

    Raises:
        StoreError: it cannot be read.
    """
    database = store.database
    rows = {name: database.rows(f"SELECT count(*) FROM {name}")[0][0] for name in _TABLES}  # noqa: S608
    first, last = database.rows(_SPAN, (UNDATED,))[0]
    size = database.rows("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")[0][0]
    return Stats(rows, dict(database.rows(_KINDS)), _day(first), _day(last), len(store.stale()), size)


def problems_of(store: Store) -> Iterator[tuple[str, str]]:
    """Yield what is wrong in a store: the name of an article, "" for the file, and what it is.

    Every page of the file is looked at, every article's sum is worked out, and whether it is filed under all
    of its keys.

    Raises:
        StoreError: the file is so damaged that it cannot be read to the end.
    """
    for (said,) in store.database.rows("PRAGMA integrity_check(20)"):
        if said != "ok":
            yield "", said
    for row in store.rows():
        problem = _problem(store, row)
        if problem:
            yield row.name, problem


def _problem(store: Store, row: Row) -> str:
    cache = store.kept(row.config)
    if cache.body(row.digest) is None:
        return "its claims are damaged"
    try:
        result = cache.result(row.digest)
        numbers = None if result is None else ArticleResult.postings_of(*result).numbers(LINKS)
    except (ValueError, TypeError):
        numbers = None
    if numbers is None:
        return "its sheet is damaged"
    for number in numbers:
        if store.database.rows(_KEYS, (number, row.day, row.article)) != [(1,)]:
            return "it is not filed under all of its keys"
    held, said = store.database.rows(_CLAIMS, (row.article, row.article))[0]
    return "" if held == said else f"it has {held} claims in columns, and makes {said}"


def _day(number: int | None) -> dt.date | None:
    return None if number is None else dt.date.fromordinal(number)
