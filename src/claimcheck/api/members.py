"""Articles that share a file: each is a source of its own, made an article when it is asked for."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final, Literal

from claimcheck.engine.sources import Source
from claimcheck.models.article import Article
from claimcheck.models.origin import member_name
from claimcheck.reading.compressed import MAGIC
from claimcheck.reading.decoding import bytes_of_file
from claimcheck.reading.drafts import MANY_OF_THEM, Draft, Options, Part
from claimcheck.reading.errors import Unreadable
from claimcheck.reading.manifest import Entry
from claimcheck.reading.opening import article_of_member, members_of
from claimcheck.reading.registry import HEAD, is_plain, reader_of, version_of

Form = Literal["plain", "one", "many"]
_SINGLE: Final = frozenset({"html"})
"""Readers of formats that hold one article a file: it is not opened before its turn."""


class Member:
    """One of the articles in a file.

    Attributes:
        name: the file, with ``#`` and a number if there are several.
        digest: of the article's bytes and of all else that it is made from.
    """

    __slots__ = ("_entry", "_found", "_number", "_options", "_path", "_root", "digest", "name")

    def __init__(
        self,
        found: Draft | Part,
        path: Path,
        number: int | None,
        entry: Entry | None,
        root: str,
        options: Options,
    ) -> None:
        self._found, self._path, self._number, self._entry = found, path, number, entry
        self._root, self._options = root, options
        self.name = path.as_posix() if number is None else member_name(path.as_posix(), number)
        rest = replace(found, data=b"") if isinstance(found, Part) else found
        known = f"{self.name}\0{root}\0{options.limit}\0{entry!r}\0{version_of(self.name)}\0{rest!r}"
        digest = hashlib.blake2b(known.encode("utf-8", "surrogatepass"), digest_size=16)
        digest.update(found.data if isinstance(found, Part) else b"")
        self.digest = digest.digest()

    @property
    def version(self) -> tuple[str, str, str] | None:
        """Id, version and time of one version of a story; ``None`` where no version is stated."""
        return version_in(self._found)

    def article(self) -> Article:
        """Make the article.

        Raises:
            Unreadable: it cannot be read.
        """
        return article_of_member(
            self._found, self._path, self._number, self._entry, root=self._root, limit=self._options.limit
        )

    def made_so(
        self, entry: Entry | None, limit: int, fields: tuple[tuple[str, tuple[str, ...]], ...]
    ) -> bool:
        """Tell whether it was made by this line of a manifest, this size and these names of fields."""
        return (self._entry, self._options) == (entry, Options(dict(fields), limit))


def version_in(found: Draft | Part) -> tuple[str, str, str] | None:
    """Return id, version and time of the version of a story; ``None`` where no version is stated."""
    stated = found.stated
    if "id" not in stated or "version" not in stated:
        return None
    date = stated["date"].value if "date" in stated else ""
    return stated["id"].value.strip(), stated["version"].value.strip(), date


def form_of(path: Path) -> Form:
    """Return whether a file is plain text or Markdown, or else holds one article or many.

    Raises:
        ReaderError: a reader of an installed package cannot be loaded.
    """
    if is_plain(path.name):
        return "plain"
    try:
        with path.open("rb") as file:
            head = file.read(HEAD)
    except (OSError, ValueError):  # told when it is read
        return "plain"
    if head.startswith(MAGIC):
        return "many"
    reader = reader_of(head, path.as_posix())
    return "plain" if reader is None else "one" if reader.name in _SINGLE else "many"


def members_in(path: Path, options: Options, entry: Entry | None, root: str) -> Iterator[Source | Unreadable]:
    """Yield the articles of a file, and a problem for each that cannot be read.

    Raises:
        Unreadable: the file cannot be opened.
    """
    data = bytes_of_file(path, path.as_posix(), options.whole, MANY_OF_THEM)
    yield from members_of_bytes(data, path, options, entry, root)


def members_of_bytes(
    data: bytes, path: Path, options: Options, entry: Entry | None, root: str
) -> Iterator[Source | Unreadable]:
    """Yield the articles of a file whose bytes are at hand, as ``members_in`` does."""
    found = members_of(data, path.as_posix(), options)
    if not found:
        yield Unreadable(path.as_posix(), None, "holds no articles", "leave it out with --exclude")
    for number, member in enumerate(found, 1):
        if isinstance(member, Unreadable):
            yield member
        else:
            place = number if len(found) > 1 else None
            yield Member(member, path, place, entry, root, options)


def typed_in(
    data: bytes, path: Path, options: Options, entry: Entry | None, root: str
) -> tuple[list[Article], list[Unreadable]]:
    """Return the articles on standard input, as if they were in the file of that name, and the problems."""
    given: list[Article] = []
    problems: list[Unreadable] = []
    for one in members_of_bytes(data, path, options, entry, root):
        try:
            if isinstance(one, Unreadable):
                problems.append(one)
            else:
                given.append(one.article())
        except Unreadable as problem:
            problems.append(problem)
    return given, problems
