"""What a cluster is given to read: Parquet, JSON Lines or files of text, wherever Spark can read them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from importlib import import_module
from typing import Any, Final, Literal

from claimcheck.models.problems import ClaimcheckError
from claimcheck.reading.formats.columnar import known_columns, unknown_columns
from claimcheck.reading.registry import PLAIN
from claimcheck.scale.addresses import address_of, file_at
from claimcheck.scale.input_articles import Reading
from claimcheck.scale.record_reading import (
    COUNTED,
    PAGES,
    PLACE,
    Finder,
    Patterns,
    counted_lines,
    found_in_files,
    found_in_lines,
    found_in_rows,
    pages,
)

Form = Literal["parquet", "jsonl", "text"]
_ENDINGS: Final[dict[Form, tuple[str, ...]]] = {
    "parquet": (".parquet", ".pq"), "jsonl": (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz"), "text": PLAIN
}  # fmt: skip


class InputError(ClaimcheckError, ValueError):
    """The input is not there, or holds nothing that can be read so."""


def form_of(spark: Any, source: str, form: Form | None) -> tuple[Form, str]:
    """Return the format of an input, told by the endings in it unless it is given, and its address.

    Raises:
        InputError: there is nothing at that address.
    """
    system, path = file_at(spark, address_of(spark, source))
    if not system.exists(path):
        raise InputError(f"{source}: no such file or folder")
    status = system.getFileStatus(path)
    names = [path.getName()]
    if status.isDirectory():
        names = [one.getPath().getName() for one in system.listStatus(path)]
    address = status.getPath().toUri().toString()
    told: tuple[Form, ...] = ("parquet", "jsonl")
    for one in told if form is None else ():
        if any(name.lower().endswith(_ENDINGS[one]) for name in names):
            return one, address
    return form or "text", address


def pages_of(spark: Any, form: Form, reading: Reading, patterns: Patterns) -> Any:
    """Return a data frame of all articles, as ``PAGES`` has them."""
    opened: dict[Form, Callable[[Any, Reading, Patterns], tuple[Any, Finder, tuple[str, ...], Reading]]]
    opened = {"parquet": _tables, "jsonl": _lines, "text": _files}
    frame, find, columns, reading = opened[form](spark, reading, patterns)
    work = partial(pages, find=find, reading=reading, columns=columns)
    return frame.mapInArrow(work, PAGES.spelled)


def _files(spark: Any, reading: Reading, patterns: Patterns) -> tuple[Any, Finder, tuple[str, ...], Reading]:
    f = import_module("pyspark.sql.functions")
    frame = spark.read.format("binaryFile").option("recursiveFileLookup", "true").load(reading.top)
    frame = frame.select(f.col("_metadata.file_path").alias(PLACE[0]), "content")
    return frame, partial(found_in_files, patterns=patterns), ("content",), reading


def _lines(spark: Any, reading: Reading, _patterns: Patterns) -> tuple[Any, Finder, tuple[str, ...], Reading]:
    """Lines are numbered within their files, so they are counted first, split by split."""
    f = import_module("pyspark.sql.functions")
    options = {"lineSep": "\n", "recursiveFileLookup": "true"}
    frame = spark.read.options(**options).text(reading.top).select(
        f.col("_metadata.file_path").alias(PLACE[0]),
        f.col("_metadata.file_block_start").alias(PLACE[1]),
        f.col("value").cast("binary").alias("value"),
    )  # fmt: skip
    columns = ("value",)
    count = partial(counted_lines, reading=reading, columns=columns)
    counted = frame.mapInArrow(count, COUNTED.spelled).collect()
    before: dict[tuple[str, int], tuple[int, int]] = {}
    ahead: dict[str, tuple[int, int]] = {}
    for file, part, lines, members in sorted(tuple(row) for row in counted):
        before[file, part] = ahead.get(file, (0, 0))
        ahead[file] = before[file, part][0] + lines, before[file, part][1] + members
    totals = {file: members for file, (_, members) in ahead.items()}
    return frame, found_in_lines, columns, replace(reading, before=before, totals=totals)


def _tables(
    spark: Any, reading: Reading, _patterns: Patterns
) -> tuple[Any, Finder, tuple[str, ...], Reading]:
    f = import_module("pyspark.sql.functions")
    frame = spark.read.option("recursiveFileLookup", "true").parquet(reading.top)
    columns = tuple(known_columns(frame.columns, reading.options))
    if not columns:
        raise InputError(str(unknown_columns(reading.source or ".", frame.columns)))
    frame = frame.select(
        f.col("_metadata.file_path").alias(PLACE[0]), f.col("_metadata.row_index").alias(PLACE[1]), *columns
    )
    totals = {row[0]: row[1] for row in frame.groupBy(PLACE[0]).count().collect()}
    return frame, found_in_rows, columns, replace(reading, totals=totals)
