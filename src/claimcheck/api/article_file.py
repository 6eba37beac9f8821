"""A file with one article in it: read when its turn comes, known by its bytes before."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from claimcheck.engine.memo import Memo, Seen
from claimcheck.models.article import Article
from claimcheck.reading import Unreadable
from claimcheck.reading.decoding import bytes_of_file, text_of_file
from claimcheck.reading.drafts import Options
from claimcheck.reading.keys import may_have_slips
from claimcheck.reading.manifest import Entry
from claimcheck.reading.opening import articles_of
from claimcheck.reading.page_article import article_of

MARK = b"claimcheck:"


class File:
    """The only article in a file.

    Attributes:
        name: the path as given.
        root: the folder its id is counted from.
        limit: its greatest size.
        entry: what a manifest says of it.
        memo: what earlier runs saw in files.
        version: of what reads it, if that is not the program alone; ``None`` for plain text and Markdown.
    """

    __slots__ = ("_looked", "entry", "limit", "memo", "name", "root", "version")

    def __init__(
        self,
        name: str,
        root: str,
        limit: int | None,
        entry: Entry | None = None,
        memo: Memo | None = None,
        version: str | None = None,
    ) -> None:
        self.name = name
        self.root = root
        self.limit = limit
        self.entry = entry
        self.memo = memo
        self.version = version
        self._looked: Seen | None = None

    def __reduce__(self) -> tuple[type[File], tuple[object, ...]]:
        given = (self.name, self.root, self.limit, self.entry, None, self.version)
        return File, given  # the memo stays in its process

    @property
    def path(self) -> Path:
        """The path as given."""
        return Path(self.name)

    @property
    def _looked_at(self) -> Seen:
        if self._looked is None:
            self._looked = self._look()
        return self._looked

    def _look(self) -> Seen:
        known = f"{self.name}\0{self.root}\0{self.limit}\0{self.entry!r}\0{self.version}\0".encode(
            "utf-8", "surrogatepass"
        )
        try:
            content, marked = _seen(self.name, self.limit, self.memo)
        except (OSError, ValueError):
            return hashlib.blake2b(known, digest_size=16).digest(), False
        return hashlib.blake2b(known + content, digest_size=16).digest(), marked

    @property
    def digest(self) -> bytes:
        """A digest of the file's bytes and of all else that the article is made from."""
        return self._looked_at[0]

    @property
    def marked(self) -> bool:
        """Whether the text may hold a suppression, or a slip in its front matter."""
        return self._looked_at[1]

    def text(self) -> str:
        """Return the text of the article: of plain text and Markdown, the file as decoded.

        Raises:
            Unreadable: it cannot be read.
        """
        return text_of_file(self.path, limit=self.limit) if self.version is None else self.article().text

    def article(self) -> Article:
        """Read the article.

        Raises:
            Unreadable: it cannot be read.
        """
        if self.version is None:
            return article_of(self.text(), self.path, self.entry, root=self.root)
        data = bytes_of_file(self.path, self.name, self.limit)
        found = articles_of(data, self.path, Options(limit=self.limit), self.entry, root=self.root)
        if len(found) != 1:
            raise Unreadable(self.name, None, f"holds {len(found)} articles, not one", "split it")
        if isinstance(found[0], Unreadable):
            raise found[0]
        return found[0]


def _seen(name: str, limit: int | None, memo: Memo | None) -> Seen:
    """Return a digest of a file's bytes, at most one more than ``limit``; plainly, as files are many."""
    if memo is not None and (seen := memo.look(os.stat(name))) is not None:  # noqa: PTH116
        return seen
    handle = os.open(name, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0))
    try:
        stat = os.fstat(handle)
        size = stat.st_size + 1 if limit is None else limit + 1
        data = os.read(handle, min(size, 65_536))
        while data and (more := os.read(handle, size - len(data))):
            data += more
    finally:
        os.close(handle)
    marked = MARK in data or may_have_slips(data, name)
    seen = hashlib.blake2b(data, digest_size=16).digest(), marked
    if memo is not None and len(data) == stat.st_size:
        memo.note(stat, seen)
    return seen
