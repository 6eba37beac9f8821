"""The texts of articles that may not have been read yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from claimcheck.api.article_file import File
from claimcheck.engine.sources import Kept, Source
from claimcheck.models.problems import FileError


class Texts(Mapping[str, str]):
    """The texts of files by path, each read when it is asked for."""

    def __init__(self, sources: Mapping[str, Source]) -> None:
        self._sources = sources
        self._read: dict[str, str] = {}

    def __getitem__(self, path: str) -> str:
        if path not in self._read:
            source = self._sources[path]
            try:
                self._read[path] = _text_of(source)
            except FileError:
                raise KeyError(path) from None
        return self._read[path]

    def __iter__(self) -> Iterator[str]:
        return iter(self._sources)

    def __len__(self) -> int:
        return len(self._sources)


def may_be_marked(source: Source) -> bool:
    """Tell whether the text of an article may hold suppressions or slips; it costs nothing to ask."""
    return not isinstance(source, File | Kept) or source.marked


def marked_text(source: Source) -> str | None:
    """Return the text of an article that may hold suppressions or slips; ``None`` for any other."""
    if not may_be_marked(source):
        return None
    try:
        return _text_of(source)
    except FileError:
        return None


def _text_of(source: Source) -> str:
    return source.text() if isinstance(source, File) else source.article().text
