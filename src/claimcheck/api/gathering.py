"""From what was asked for to articles that can be read, and an account of what is not there."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from claimcheck.api.article_file import File
from claimcheck.api.members import form_of, members_in
from claimcheck.api.source_texts import marked_text
from claimcheck.api.versions import latest
from claimcheck.config import Settings
from claimcheck.engine.memo import Memo
from claimcheck.engine.sources import Given, Source
from claimcheck.engine.workers import incomplete
from claimcheck.known.suppressions import Note
from claimcheck.models.article import Article
from claimcheck.models.origin import file_of
from claimcheck.models.problems import FileError
from claimcheck.models.report import Incomplete
from claimcheck.reading import Manifest, Unreadable, find_articles, load_manifest
from claimcheck.reading.discovery import missing
from claimcheck.reading.drafts import Options
from claimcheck.reading.keys import key_slips
from claimcheck.reading.parsing import page_of
from claimcheck.reading.registry import others, version_of


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

    @cached_property
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
    found = list(_articles_in(file, Options(dict(settings.fields), settings.max_size), pipe=_is_pipe(path)))
    if len(found) != 1:
        raise Unreadable(path.as_posix(), None, f"holds {len(found)} articles, not one", "name one draft")
    if isinstance(found[0], FileError):
        raise found[0]
    return found[0]


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
            for one in _articles_in(file, options, pipe=name in pipes):
                if isinstance(one, FileError):
                    gathered.problems.append(incomplete(one))
                else:
                    gathered.sources[one.name] = one
        except FileError as error:
            gathered.problems.append(incomplete(error))
    gathered.sources, gathered.superseded = latest(gathered.sources)
    if known is not None:
        gathered.problems += map(incomplete, known.missing(found.articles))
    return gathered


def _articles_in(file: File, options: Options, *, pipe: bool) -> Iterator[Source | Unreadable]:
    """Yield the file itself if it holds one article, else each in it, and a problem for each unreadable one.

    Raises:
        Unreadable: the file cannot be opened.
        ReaderError: a reader of an installed package cannot be loaded.
    """
    form = "many" if pipe else form_of(file.path)  # a pipe can be read once only
    if form == "many":
        yield from members_in(file.path, options, file.entry, file.root)
        return
    if form == "one":
        file.version = version_of(file.name)
    yield file


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
