"""From what was asked for to articles, and an account of what could not be read."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from claimcheck.config import Settings
from claimcheck.models.article import Article
from claimcheck.models.problems import FileError
from claimcheck.models.report import Incomplete
from claimcheck.reading import Manifest, Unreadable, find_articles, load_manifest, read


@dataclass
class Gathered:
    """The articles of a run, in the order of their paths. ``empty`` are the folders without any."""

    articles: list[Article] = field(default_factory=list)
    problems: list[Incomplete] = field(default_factory=list)
    empty: list[str] = field(default_factory=list)
    manifest: Manifest | None = None


def gather(
    sources: Iterable[str | Path | Article],
    settings: Settings,
    manifest: Path | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Gathered:
    """Read all articles; what cannot be read is an account, not an error.

    Args:
        sources: files, folders and articles.
        settings: which files of folders are articles, and how large one may be.
        manifest: JSON Lines with what is known of articles from elsewhere.
        progress: called with how many files are read, and of how many.

    Raises:
        ManifestError: the manifest cannot be used.
    """
    given = list(sources)
    known = None if manifest is None else load_manifest(manifest)
    gathered = Gathered([s for s in given if isinstance(s, Article)], manifest=known)
    paths = [Path(s) for s in given if not isinstance(s, Article)]
    found = find_articles(paths, settings.include, settings.exclude)
    for problem in found.problems:
        gathered.problems.append(incomplete(problem))
        if Path(problem.path).is_dir():
            gathered.empty.append(problem.path)
    for number, path in enumerate(found.articles, 1):
        try:
            gathered.articles.append(read(path, known, root=settings.root, limit=settings.max_size))
        except Unreadable as error:
            gathered.problems.append(incomplete(error))
        if progress is not None:
            progress(number, len(found.articles))
    if known is not None:
        gathered.problems += map(incomplete, known.missing(found.articles))
    return gathered


def incomplete(error: FileError) -> Incomplete:
    """Return a problem with a file as a report holds it."""
    return Incomplete(path=error.path, line=error.line, problem=error.problem, advice=error.advice)
