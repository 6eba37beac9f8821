"""Rows of any input to articles: what the workers of a cluster do first.

The readers are those of files on one disk; what they find is only cut up and numbered otherwise.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from claimcheck.api.members import version_in
from claimcheck.engine.workers import opened
from claimcheck.models.report import Incomplete
from claimcheck.reading.decoding import text_of_bytes
from claimcheck.reading.discovery import SKIPPED, fits
from claimcheck.reading.drafts import Found
from claimcheck.reading.errors import Unreadable
from claimcheck.reading.formats.columnar import draft_of_row
from claimcheck.reading.formats.json_files import found_in_line
from claimcheck.reading.opening import members_of
from claimcheck.scale.input_articles import Numbered, Reading, Record
from claimcheck.scale.row_batches import Batches, Columns, rows_of
from claimcheck.scale.same_program import check_program

COUNTED: Final = Columns("file string, part long, lines long, members long")
PAGES: Final = Columns(
    "name string, article string, problem string, story string, version string, time string"
)
PLACE: Final = ("_file", "_part")
"""The columns that say where a row is from: the address of its file, and where in it the split began."""


@dataclass(frozen=True)
class Patterns:
    """Which files of folders of text are articles, as in the settings."""

    include: Sequence[str]
    exclude: Sequence[str]

    def wanted(self, way: str, name: str) -> bool:
        """Tell whether a file is an article by its path from the folder given, and by what it is called.

        A file given by name (its way is "") is one, whatever it is called.
        """
        *folders, last = way.split("/")
        if any(part.startswith(".") or part in SKIPPED for part in folders) or last.startswith("."):
            return False
        return not way or fits(way, name, self.include, self.exclude)


def found_in_files(
    batches: Batches, reading: Reading, columns: tuple[str, ...], patterns: Patterns
) -> Iterator[Numbered]:
    """Yield the articles of whole files, of those that are wanted."""
    for address, data in rows_of(batches, PLACE[0], *columns):
        name = reading.name(address)
        if not patterns.wanted(reading.way(name), name):
            continue
        found = members_of(data, name, reading.options)
        if not found:
            problem = Unreadable(name, None, "holds no articles", "leave it out with --exclude")
            yield Numbered(name, None, problem)
        for number, one in enumerate(found, 1):
            yield Numbered(name, number if len(found) > 1 else None, one)


def found_in_lines(batches: Batches, reading: Reading, columns: tuple[str, ...]) -> Iterator[Numbered]:
    """Yield the articles of lines with an object each; the lines of a split come together, in their order."""
    for (address, _), name, _, members, one in _by_line(batches, reading, columns):
        yield Numbered(name, members if reading.totals.get(address, 2) > 1 else None, one)


def counted_lines(batches: Batches, reading: Reading, columns: tuple[str, ...]) -> Batches:
    """Yield how many lines and articles each split of a file holds."""
    counts: dict[tuple[str, int], tuple[int, int]] = {}
    for place, _, lines, members, _ in _by_line(batches, reading, columns):
        counts[place] = lines, members
    yield from COUNTED.batches((*place, *count) for place, count in counts.items())


def found_in_rows(batches: Batches, reading: Reading, columns: tuple[str, ...]) -> Iterator[Numbered]:
    """Yield the articles of rows of a table; ``_part`` is the number of the row in its file, from nought."""
    for address, row, *values in rows_of(batches, *PLACE, *columns):
        record = dict(zip(columns, values, strict=True))
        number = int(row) + 1
        draft = draft_of_row(record, number, reading.options)
        yield Numbered(reading.name(address), number if reading.totals.get(address, 2) > 1 else None, draft)


def _by_line(
    batches: Batches, reading: Reading, columns: tuple[str, ...]
) -> Iterator[tuple[tuple[str, int], str, int, int, Found]]:
    """Yield for each article its split, file, line and number, the last two counted within the file."""
    here: tuple[str, int] | None = None
    name, lines, members = "", 0, 0
    for address, part, data in rows_of(batches, *PLACE, *columns):
        if (address, part) != here:
            here = address, part
            name = reading.name(address)
            lines, members = reading.before.get(here, (0, 0))
        lines += 1
        for one in _in_line(data or b"", lines, name, reading):
            members += 1
            yield here, name, lines, members, one


def _in_line(data: bytes, number: int, name: str, reading: Reading) -> Iterator[Found]:
    if not data.strip():
        return
    try:
        text = text_of_bytes(data, name)
    except Unreadable as problem:
        yield problem
        return
    yield from found_in_line(text.lstrip("\ufeff"), number, name, reading.options)


Finder = Callable[[Batches, Reading, tuple[str, ...]], Iterator[Numbered]]


def pages(batches: Batches, find: Finder, reading: Reading, columns: tuple[str, ...]) -> Batches:
    """Yield each article that ``find`` finds as JSON, or why it cannot be read."""
    check_program(reading.program)

    def rows() -> Iterator[tuple[str | None, ...]]:
        for given in find(batches, reading, columns):
            made = opened(Record(given, reading))
            failed = isinstance(made, Incomplete)
            version = None if isinstance(given.found, Unreadable) else version_in(given.found)
            yield (
                given.name,
                None if failed else made.model_dump_json(),
                made.model_dump_json() if failed else None,
                *(version or (None, None, None)),
            )

    yield from PAGES.batches(rows())
