"""Articles of an input as they are sent to the workers of a cluster, and how they are called."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urlsplit

from claimcheck.config import Settings
from claimcheck.engine.digests import program_digest
from claimcheck.models.article import Article
from claimcheck.models.origin import member_name
from claimcheck.reading.drafts import Found, Options
from claimcheck.reading.errors import Unreadable
from claimcheck.reading.opening import article_of_member
from claimcheck.reading.page_article import relative


@dataclass(frozen=True)
class Reading:
    """How articles are read; sent to every worker.

    Attributes:
        source: the input as it was given, by which articles are called; "" is the working directory.
        top: the address of the input; addresses of files go on from there.
        doc: the input as ids of articles call it; "" is the folder of the settings.
        fields, limit: as for a run on one machine.
        program: what reads, so that no worker reads otherwise.
        before: for each file and split, how many lines and articles of the file come before.
        totals: how many articles each file holds.
    """

    source: str
    top: str
    doc: str
    fields: Mapping[str, tuple[str, ...]]
    limit: int | None
    program: bytes = field(default_factory=program_digest)
    before: Mapping[tuple[str, int], tuple[int, int]] = field(default_factory=dict)
    totals: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, source: str, top: str, settings: Settings) -> Reading:
        """Return how the input that was given so, and lies at that address, is read with these settings."""
        called = doc = source
        if ":" not in source:
            called = Path(source).as_posix()
            doc = relative(Path(called), Path(settings.root).absolute())
        here = {".": ""}
        return cls(
            here.get(called, called), top, here.get(doc, doc), dict(settings.fields), settings.max_size
        )

    @cached_property
    def options(self) -> Options:
        """What readers are told."""
        return Options(self.fields, self.limit)

    def name(self, address: str) -> str:
        """Return what a file is called: the input as given, and the way from there."""
        return _below(self.source, path_of(address)[len(path_of(self.top)) :].strip("/"))

    def way(self, file: str) -> str:
        """Return the path of a file, called by its name, from the input; "" if it is the input."""
        return file[len(self.source) :].strip("/")

    def id_of(self, file: str) -> str:
        """Return what the ids of articles call a file."""
        return _below(self.doc, self.way(file))


def _below(folder: str, way: str) -> str:
    """Return the path of what lies that way from a folder; "" is the one from which paths go."""
    return f"{folder.rstrip('/')}/{way}" if folder and way else folder or way


def path_of(address: str) -> str:
    """Return the path of an address: ``file:///a%20b`` and ``file:/a%20b`` are ``/a b``."""
    return unquote(urlsplit(address).path)


@dataclass(frozen=True)
class Numbered:
    """An article as a reader found it, with its number among those of its file, if there are several."""

    file: str
    number: int | None
    found: Found

    @property
    def name(self) -> str:
        """What the article is called."""
        return self.called(self.file)

    def called(self, file: str) -> str:
        """Return what it is called in a file of that name."""
        return file if self.number is None else member_name(file, self.number)


@dataclass(frozen=True)
class Record:
    """One of them as a source: its article has the ids and paths of the input as it was given."""

    given: Numbered
    reading: Reading

    @property
    def name(self) -> str:
        """What the article is called in reports."""
        return self.given.name

    @property
    def digest(self) -> bytes:
        """That of its name, which is its own."""
        return hashlib.blake2b(self.name.encode("utf-8", "surrogatepass"), digest_size=16).digest()

    def article(self) -> Article:
        """Make the article.

        Raises:
            Unreadable: it cannot be read.
        """
        if isinstance(self.given.found, Unreadable):
            raise self.given.found
        path = Path(self.given.file)
        article = article_of_member(
            self.given.found, path, self.given.number, root=None, limit=self.reading.limit
        )
        own = article.id == article.path  # no other is stated
        doc = self.given.called(self.reading.id_of(self.given.file)) if own else article.id
        return article.model_copy(update={"path": self.name, "id": doc})
