"""Claims of a store as a table for other programs: JSON Lines, CSV, Parquet."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from claimcheck.models.problems import ClaimcheckError
from claimcheck.store.database import Database
from claimcheck.store.store_errors import StoreError

COLUMNS: Final = (
    "article", "id", "day", "place", "kind", "start", "end", "words", "subject", "value", "unit", "low",
    "high", "first", "last", "said_by",
)  # fmt: skip
_CLAIMS: Final = """
SELECT articles.name, articles.id, date(articles.day + 1721424.5), place, kind, start, stop, words, subject,
       value, unit, low, high, first, last, said_by
FROM claims JOIN articles USING (article) ORDER BY articles.name, place
"""
_ROWS: Final = 20_000  # rows of a group of a Parquet file
_WHOLE: Final = frozenset({"place", "start", "end"})
_REAL: Final = frozenset({"low", "high"})
Rows = Iterator[tuple[Any, ...]]


class NoParquetError(ClaimcheckError, ImportError):
    """The library that writes Parquet is not installed."""


def export(database: Database, path: Path) -> int:
    """Write each claim as a row, by article and place; return how many there were.

    Args:
        database: that of the store.
        path: its ending says the format: ``.jsonl``, ``.csv`` or ``.parquet``. Columns are ``COLUMNS``;
            ``day`` is that of the article, ``first`` and ``last`` those for which the claim holds, as
            2015-05-14; ``start`` and ``end`` are characters of the article's text.

    Raises:
        NoParquetError: pyarrow is missing (``pip install 'claimcheck-news[parquet]'``).
        StoreError: the ending is another one, or the store cannot be read.
        OSError: the file cannot be written.
    """
    writer = _WRITERS.get(path.suffix.lower())
    if writer is None:
        advice = f"give it one of these endings: {', '.join(_WRITERS)}"
        raise StoreError(path, None, "its ending names no format", advice)
    counted = 0

    def rows() -> Rows:
        nonlocal counted
        for row in database.each(_CLAIMS):
            counted += 1
            yield row

    writer(rows(), path)
    return counted


def _jsonl(rows: Rows, path: Path) -> None:
    with path.open("w", encoding="utf-8", errors="backslashreplace") as file:
        for row in rows:
            file.write(json.dumps(dict(zip(COLUMNS, row, strict=True)), ensure_ascii=False) + "\n")


def _csv(rows: Rows, path: Path) -> None:
    with path.open("w", encoding="utf-8", errors="backslashreplace", newline="") as file:
        written = csv.writer(file, lineterminator="\n")
        written.writerow(COLUMNS)
        written.writerows(rows)


def _parquet(rows: Rows, path: Path) -> None:
    try:
        pa, parquet = import_module("pyarrow"), import_module("pyarrow.parquet")
    except ImportError:
        raise NoParquetError("Parquet needs pyarrow: pip install 'claimcheck-news[parquet]'") from None
    kinds = {**dict.fromkeys(_WHOLE, pa.int64()), **dict.fromkeys(_REAL, pa.float64())}
    schema = pa.schema([(name, kinds.get(name, pa.string())) for name in COLUMNS])
    with parquet.ParquetWriter(path, schema, compression="zstd") as file:
        batch: list[tuple[Any, ...]] = []
        for row in rows:
            batch.append(row)
            if len(batch) == _ROWS:
                file.write_table(_table(pa, batch, schema))
                batch = []
        file.write_table(_table(pa, batch, schema))


def _table(pa: Any, batch: list[tuple[Any, ...]], schema: Any) -> Any:
    columns = list(zip(*batch, strict=True)) or [()] * len(COLUMNS)
    return pa.table(dict(zip(COLUMNS, map(list, columns), strict=True)), schema=schema)


_WRITERS: Final[dict[str, Callable[[Rows, Path], None]]] = {
    ".jsonl": _jsonl, ".csv": _csv, ".parquet": _parquet
}  # fmt: skip
