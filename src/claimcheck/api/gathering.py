"""From what was asked for to articles that can be read, and an account of what is not there."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from claimcheck.api.members import form_of, members_in
from claimcheck.api.versions import latest
from claimcheck.config import Settings
from claimcheck.engine.memo import Memo, Seen
from claimcheck.engine.sources import Given, Kept, Source
from claimcheck.engine.workers import incomplete
from claimcheck.known.suppressions import Note
from claimcheck.models.article import Article
from claimcheck.models.origin import file_of
from claimcheck.models.problems import FileError
from claimcheck.models.report import Incomplete
from claimcheck.reading import Manifest, Unreadable, find_articles, load_manifest
from claimcheck.reading.decoding import bytes_of_file, text_of_file
from claimcheck.reading.discovery import missing
from claimcheck.reading.drafts import Options
from claimcheck.reading.keys import key_slips, may_have_slips
from claimcheck.reading.manifest import Entry
from claimcheck.reading.opening import articles_of
from claimcheck.reading.page_article import article_of
from claimcheck.reading.parsing import page_of
from claimcheck.reading.registry import others, version_of

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


def _real(name: str) -> str:
    try:
        return os.path.realpath(name)
    except ValueError:  # no file can be called that, such as one with a NUL; an article may
        return name


def _is_pipe(path: Path) -> bool:
    try:
        return path.exists() and not path.is_file() and not path.is_dir()
    except OSError:  # such as a name that is too long
        return False


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


class Texts(Mapping[str, str]):
    """The texts of files by path, each read when it is asked for."""

    def __init__(self, sources: Mapping[str, Source]) -> None:
        self._sources = sources
        self._read: dict[str, str] = {}

    def __getitem__(self, path: str) -> str:
        if path not in self._read:
            source = self._sources[path]
            try:
                self._read[path] = source.text() if isinstance(source, File) else source.article().text
            except FileError:
                raise KeyError(path) from None
        return self._read[path]

    def __iter__(self) -> Iterator[str]:
        return iter(self._sources)

    def __len__(self) -> int:
        return len(self._sources)


@dataclass
class Gathered:
    """The articles to be checked, by name.

    ``empty`` are the folders without any, ``superseded`` tells of versions that a later one stands for.
    """

    sources: dict[str, Source] = field(default_factory=dict)
    problems: list[Incomplete] = field(default_factory=list)
    empty: list[str] = field(default_factory=list)
    manifest: Manifest | None = None
    superseded: list[Note] = field(default_factory=list)

    @property
    def marked(self) -> dict[str, str]:
        """The texts that may hold suppressions or slips in their front matter, by path."""
        texts = {name: marked_text(source) for name, source in self.sources.items()}
        return {name: text for name, text in texts.items() if text is not None}

    @property
    def slips(self) -> list[Note]:
        """What is nearly a known key in the front matter of articles."""
        return [
            Note(name, line, f"'{key}' is no key that is known; did you mean '{meant}'?")
            for name, text in self.marked.items()
            for line, key, meant in key_slips(text, name)
        ]


def may_be_marked(source: Source) -> bool:
    """Tell whether the text of an article may hold suppressions or slips; it costs nothing to ask."""
    return not isinstance(source, File | Kept) or source.marked


def marked_text(source: Source) -> str | None:
    """Return the text of an article that may hold suppressions or slips; ``None`` for any other."""
    if not may_be_marked(source):
        return None
    try:
        return source.text() if isinstance(source, File) else source.article().text
    except FileError:
        return None


def gather_one(given: str | Path | Article, settings: Settings, manifest: Manifest | None = None) -> Source:
    """Return one article, or the one in a file.

    Raises:
        Unreadable: there is no such file, or it is a folder; or the article's front matter is wrong.
    """
    if isinstance(given, Article):
        article = given if given.id else given.model_copy(update={"id": given.path or given.name})
        return Given(page_of(article))
    path = Path(given)
    for problem in missing([path]):
        raise problem
    if path.is_dir():
        raise Unreadable(path.as_posix(), None, "is a folder", "name the file of one draft")
    entry = manifest.entry(path) if manifest else None
    root = str(Path(settings.root).absolute())
    file = File(path.as_posix(), root, settings.max_size, entry)
    form = "many" if _is_pipe(path) else form_of(path)  # a pipe can be read once only
    if form == "many":
        options = Options(dict(settings.fields), settings.max_size)
        found = list(members_in(path, options, entry, root))
        if len(found) != 1:
            raise Unreadable(path.as_posix(), None, f"holds {len(found)} articles, not one", "name one draft")
        if isinstance(found[0], FileError):
            raise found[0]
        return found[0]
    if form == "one":
        file.version = version_of(file.name)
    return file


def gather(
    given: Iterable[str | Path | Article],
    settings: Settings,
    manifest: Path | None = None,
    memo: Memo | None = None,
) -> Gathered:
    """Find all articles; what is not there is an account, not an error.

    Args:
        given: files, folders and articles; an article stands for the file of its path.
        settings: which files of folders are articles, and how large one may be.
        manifest: JSON Lines with what is known of articles from elsewhere.
        memo: what earlier runs saw in files.

    Raises:
        ManifestError: the manifest cannot be used.
        ReaderError: a reader of an installed package cannot be loaded.
    """
    asked = list(given)
    manifest = manifest or settings.manifest_file
    known = None if manifest is None else load_manifest(manifest)
    gathered = Gathered(manifest=known)
    options = Options(dict(settings.fields), settings.max_size)
    others()  # a reader that cannot be loaded ends the run before anything is read without it
    typed: set[str] = set()
    for number, article in enumerate(one for one in asked if isinstance(one, Article)):
        name = article.name if article.name not in gathered.sources else f"{article.name} ({number + 1})"
        if not article.id:  # without a name of its own it would be taken for the others without one
            article = article.model_copy(update={"id": article.path or name})
        try:
            gathered.sources[name] = Given(page_of(article))
        except FileError as error:
            gathered.problems.append(incomplete(error))
        if article.path is not None:
            typed.add(_real(file_of(article.path)))
    paths = [Path(one) for one in asked if not isinstance(one, Article)]
    found = find_articles(paths, settings.include, settings.exclude)
    gathered.problems += map(incomplete, found.problems)
    gathered.empty += found.empty
    root = str(Path(settings.root).absolute())
    pipes = {path.as_posix() for path in paths if _is_pipe(path)}
    for name in found.names:
        if typed and _real(name) in typed:
            continue  # the article as given stands for its file
        file = File(name, root, settings.max_size, known.entry(Path(name)) if known else None, memo)
        try:
            form = "many" if name in pipes else form_of(file.path)  # a pipe can be read once only
            if form == "many":
                for one in members_in(file.path, options, file.entry, root):
                    if isinstance(one, FileError):
                        gathered.problems.append(incomplete(one))
                    else:
                        gathered.sources[one.name] = one
                continue
        except FileError as error:
            gathered.problems.append(incomplete(error))
            continue
        if form == "one":
            file.version = version_of(name)
        gathered.sources[name] = file
    gathered.sources, gathered.superseded = latest(gathered.sources)
    if known is not None:
        gathered.problems += map(incomplete, known.missing(found.articles))
    return gathered
