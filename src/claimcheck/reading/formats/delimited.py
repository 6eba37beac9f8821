"""CSV and TSV of articles: a line of names, then an article a row; quoted fields may go over many lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from claimcheck.reading.decoding import text_of_bytes
from claimcheck.reading.drafts import Members, Options
from claimcheck.reading.errors import Unreadable
from claimcheck.reading.formats.records import FIELDS, draft_of
from claimcheck.reading.words import Words, Writer

_SEPARATORS: Final = ",;\t|"
_HEAD: Final = 4_000


class Cell(str):
    """A field of a row, as it is read; ``words`` has its places."""

    words: Words


class DelimitedReader:
    """Fields apart by commas, semicolons, tabs or bars, whichever the first line has most of."""

    name = "csv"
    endings: tuple[str, ...] = (".csv", ".tsv")

    def recognises(self, head: bytes, name: str) -> bool:
        """Tell whether the name ends so: CSV has no mark of its own."""
        return name.lower().endswith(self.endings)

    def read(self, data: bytes, name: str, options: Options) -> Members:
        """Yield a draft for each row."""
        text = text_of_bytes(data, name)
        source = Words.of_source(text)
        start = 1 if text.startswith("\ufeff") else 0
        counted = Counter(text[start : start + _HEAD].partition("\n")[0])
        separator = max(_SEPARATORS, key=lambda char: (counted[char], -_SEPARATORS.index(char)))
        rows = _rows(source, start, separator)
        names = [str(cell).strip() for cell in next(rows)[1]]
        known = {key for keys in (*FIELDS.values(), *options.fields.values()) for key in keys}
        if not known.intersection(names):
            problem = f"has no column that is known: {', '.join(names)[:80]}"
            raise Unreadable(name, 1, problem, "name them in the settings, below [fields]")
        for line, cells in rows:
            if len(cells) == 1 and not cells[0].strip():
                continue
            if len(cells) > len(names):
                problem = f"has {len(cells)} fields, but {len(names)} columns"
                yield Unreadable(name, line, problem, "put fields with separators in quotes")
                continue
            draft = draft_of(dict(zip(names, cells, strict=False)), _spelled, options)
            draft.line = line
            yield draft


def _spelled(value: str) -> Words:
    return value.words if isinstance(value, Cell) else Words.near(value)


def _rows(source: Words, at: int, separator: str) -> Iterator[tuple[int, list[Cell]]]:
    """Yield the line and the cells of each row."""
    text = source.text
    plain = re.compile(rf"[^{re.escape(separator)}\r\n]*")
    quoted = re.compile(r'"((?:[^"]+|"")*)("?)')
    while at < len(text):
        line = source.place(at)[0]
        cells: list[Cell] = []
        while True:
            writer = Writer(source)
            found = quoted.match(text, at) if text.startswith('"', at) else None
            if found is not None:
                start, end = found.span(1)
                while (double := text.find('""', start, end)) >= 0:
                    writer.add_source(start, double + 1)
                    start = double + 2
                writer.add_source(start, end)
                at = found.end()
            rest = plain.match(text, at)
            if rest is not None:
                writer.add_source(at, rest.end())
                at = rest.end()
            words = writer.words()
            cell = Cell(words.text)
            cell.words = words
            cells.append(cell)
            if text[at : at + 1] != separator:
                break
            at += 1
        yield line, cells
        at += 1 + text.startswith("\r\n", at)
