"""Which reader reads a file: a newsroom's own before those that come along, by content and ending."""

from __future__ import annotations

import os
from functools import cache
from typing import Final, Protocol, runtime_checkable

from claimcheck.models.problems import FileError
from claimcheck.reading.drafts import Members, Options
from claimcheck.reading.formats.columnar import ParquetReader
from claimcheck.reading.formats.delimited import DelimitedReader
from claimcheck.reading.formats.html_pages import HtmlReader
from claimcheck.reading.formats.json_files import JsonReader
from claimcheck.reading.formats.news_xml import XmlReader
from claimcheck.reading.formats.web_archives import WarcReader

GROUP: Final = "claimcheck.readers"
PLAIN: Final = (".txt", ".md", ".markdown")
LIBRARIES: Final = ("trafilatura", "htmldate")
"""What the reading of a web page depends on."""
HEAD: Final = 4_096
"""Bytes at the beginning of a file by which its format is told."""


@runtime_checkable
class Reader(Protocol):
    """Reads one format.

    Attributes:
        name: what errors call it.
        endings: of the files that it reads, in small letters, each with its dot.
    """

    name: str
    endings: tuple[str, ...]

    def recognises(self, head: bytes, name: str) -> bool:
        """Tell from its first bytes and its name whether a file is of the format."""
        ...

    def read(self, data: bytes, name: str, options: Options) -> Members:
        """Yield the articles of a file, and a problem for each that cannot be read.

        Raises:
            Unreadable: nothing of the file can be read.
        """
        ...


class ReaderError(FileError):
    """A reader of one's own that cannot be used: the package names it, and it cannot be loaded."""


OWN: Final[tuple[Reader, ...]] = (
    HtmlReader(), XmlReader(), DelimitedReader(), JsonReader(), ParquetReader(), WarcReader(),
)  # fmt: skip


@cache
def others() -> tuple[tuple[Reader, str], ...]:
    """Return the readers that installed packages name as entry points, with package and version.

    Raises:
        ReaderError: one cannot be loaded, or is none.
    """
    from importlib.metadata import entry_points

    found: list[tuple[Reader, str]] = []
    for point in sorted(entry_points(group=GROUP), key=lambda point: (point.name, point.value)):
        package = "" if point.dist is None else f"{point.dist.name} {point.dist.version}"
        where = f"{GROUP}: {point.name} = {point.value}" + (f" (of {package})" if package else "")
        advice = "mend the package, or remove it"
        try:
            made = point.load()
            made = made() if isinstance(made, type) else made
        except Exception as error:
            problem = f"cannot be loaded ({type(error).__name__}: {error})"
            raise ReaderError(where, None, problem, advice) from None
        if not isinstance(made, Reader):
            problem = "is no reader: it needs name, endings, recognises and read"
            raise ReaderError(where, None, problem, advice)
        found.append((made, package))
    return tuple(found)


def reader_of(head: bytes, name: str) -> Reader | None:
    """Return who reads a file that begins so; ``None`` for plain text and Markdown.

    Raises:
        ReaderError: as for ``others``.
    """
    own = (reader for reader, _ in others() if _ends(name, reader) or reader.recognises(head, name))
    first = next(own, None)
    if first is not None:
        return first
    if name.lower().endswith(PLAIN):
        return None
    fitting = [reader for reader in OWN if reader.recognises(head, name)]
    by_ending = [reader for reader in OWN if _ends(name, reader)]
    both = [reader for reader in fitting if reader in by_ending]
    return next(iter([*both, *fitting, *by_ending]), None)


def is_plain(name: str) -> bool:
    """Tell whether a file is plain text or Markdown by its name alone."""
    return name.lower().endswith(PLAIN) and not any(_ends(name, reader) for reader, _ in others())


def version_of(name: str) -> str:
    """Return what a result depends on beside the file, for one that is not plain text."""
    own = [package for _, package in others()]
    return ";".join([*own, *map(_installed, LIBRARIES), os.path.splitext(name)[1]])  # noqa: PTH122


@cache
def _installed(package: str) -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return f"{package} {version(package)}"
    except PackageNotFoundError:
        return ""


def _ends(name: str, reader: Reader) -> bool:
    return name.lower().endswith(tuple(reader.endings))
