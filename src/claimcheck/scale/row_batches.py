"""Rows in and out of the batches of Arrow that a cluster hands to a function and takes back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Final

_ROWS: Final = 1_000
_BYTES: Final = 4_000_000
Batches = Iterator[Any]
"""Record batches, as ``mapInArrow`` gives and takes them."""


@dataclass(frozen=True)
class Columns:
    """Names and kinds of columns, as Spark spells them: ``"name string, day int"``."""

    spelled: str

    def batches(self, rows: Iterable[tuple[Any, ...]]) -> Batches:
        """Yield the rows in batches, small enough that texts of any length find room."""
        pa = import_module("pyarrow")
        kinds = {"string": pa.string(), "int": pa.int32(), "long": pa.int64(), "binary": pa.binary()}
        schema = pa.schema(
            [(name, kinds[kind]) for name, kind in (column.split() for column in self.spelled.split(","))]
        )
        held: list[tuple[Any, ...]] = []
        size = 0
        for row in rows:
            held.append(row)
            size += sum(len(value) for value in row if isinstance(value, str | bytes))
            if len(held) == _ROWS or size > _BYTES:
                yield _batch(pa, held, schema)
                held, size = [], 0
        if held:
            yield _batch(pa, held, schema)


def rows_of(batches: Batches, *names: str) -> Iterator[tuple[Any, ...]]:
    """Yield the values of these columns, row by row."""
    for batch in batches:
        yield from zip(*(batch.column(name).to_pylist() for name in names), strict=True)


def _batch(pa: Any, rows: list[tuple[Any, ...]], schema: Any) -> Any:
    arrays = [
        pa.array(values, field.type) for values, field in zip(zip(*rows, strict=True), schema, strict=True)
    ]
    return pa.RecordBatch.from_arrays(arrays, schema=schema)
