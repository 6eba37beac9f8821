"""Parquet of articles: a row each."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from claimcheck.reading.drafts import Draft, Members, Options
from claimcheck.reading.errors import Unreadable
from claimcheck.reading.formats.records import FIELDS, draft_of
from claimcheck.reading.words import Words

EXTRA: Final = "pip install 'claimcheck-news[parquet]'"
_BATCH: Final = 500


class ParquetReader:
    """A table whose columns are fields of articles; rows count as lines, so that places are approximate."""

    name = "parquet"
    endings: tuple[str, ...] = (".parquet", ".pq")

    def recognises(self, head: bytes, name: str) -> bool:
        """Tell whether the bytes begin as Parquet does."""
        return head.startswith(b"PAR1")

    def read(self, data: bytes, name: str, options: Options) -> Members:
        """Yield a draft for each row."""
        try:
            from pyarrow import ArrowException, parquet
        except ImportError as error:
            raise Unreadable(name, None, f"needs pyarrow ({error})", EXTRA) from None
        try:
            file = parquet.ParquetFile(io.BytesIO(data))
            columns = known_columns(file.schema_arrow.names, options)
            if not columns:
                raise unknown_columns(name, file.schema_arrow.names)
            yield from _rows(file, columns, options)
        except (ArrowException, OSError, ValueError, KeyError, NotImplementedError) as error:
            if isinstance(error, Unreadable):
                raise
            said = " ".join(str(error).split())[:120]
            raise Unreadable(name, None, f"is no whole Parquet file ({said})", "write it anew") from None


def _rows(file: Any, columns: list[str], options: Options) -> Iterator[Draft]:
    number = 0
    for batch in file.iter_batches(batch_size=_BATCH, columns=columns):
        for row in batch.to_pylist():
            number += 1
            yield draft_of_row(row, number, options)


def draft_of_row(row: Mapping[str, Any], number: int, options: Options) -> Draft:
    """Return the draft of one row; ``number`` counts rows from one."""
    record = {key: value for key, value in row.items() if value is not None}
    return draft_of(record, lambda value: Words.near(str(value), number), options)


def known_columns(names: Iterable[str], options: Options) -> list[str]:
    """Return those of the columns that are fields of articles."""
    known = {key for keys in (*FIELDS.values(), *options.fields.values()) for key in keys}
    heads = {key.partition(".")[0] for key in known}
    return [name for name in names if name in heads]


def unknown_columns(name: str, columns: Iterable[str]) -> Unreadable:
    """Return the account of a table without a column that is a field of articles."""
    problem = f"has no column that is known: {', '.join(columns)[:80]}"
    return Unreadable(name, None, problem, "name them in the settings, below [fields]")
