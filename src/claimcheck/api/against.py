"""The state at another commit: its articles, and what changed since."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from claimcheck.api.gathering import Gathered
from claimcheck.config import Settings
from claimcheck.engine.sources import Given, Source
from claimcheck.known.git import Change, Repository, repository_of
from claimcheck.known.primary import Changes
from claimcheck.models.article import Article
from claimcheck.reading import Unreadable
from claimcheck.reading.article import article_of
from claimcheck.reading.decoding import text_of_bytes
from claimcheck.reading.globs import matches
from claimcheck.reading.manifest import ENDINGS


@dataclass(frozen=True)
class Before:
    """The articles at the commit where the work since a ref began, and what the work changed."""

    repository: Repository
    commit: str
    sources: tuple[Source, ...]
    changed: dict[str, Change]

    def lines(self, paths: Iterable[str]) -> Changes:
        """Return the changed lines of those paths that were changed at all."""
        found: dict[str, frozenset[int] | None] = {}
        for path in paths:
            change = self.changed.get(_inside(self.repository.root, path) or "")
            if change is not None and change.now is not None:
                new = change.before is None
                found[path] = None if new else self.repository.changed_lines(
                    self.commit, change.now, change.before
                )  # fmt: skip
        return Changes(found)


def before(
    ref: str,
    asked: Sequence[str | Path | Article],
    gathered: Gathered,
    settings: Settings,
) -> Before:
    """Return the state at the merge base of ``ref`` and the present commit.

    Articles that have not changed are taken over as they are; only the others are read from git.

    Raises:
        GitError: git cannot answer.
    """
    paths = [Path(source) for source in asked if not isinstance(source, Article)]
    repository = repository_of([path for path in paths if path.exists()])
    commit = repository.merge_base(ref)
    changes = repository.changes(commit)
    changed = {change.now: change for change in changes if change.now is not None}
    by_name = {_inside(repository.root, name): source for name, source in gathered.sources.items()}
    kept = [source for name, source in by_name.items() if name not in changed]
    old = [
        change.before
        for change in changes
        if change.before is not None
        and (change.now in by_name or _asked_for(change.before, repository, paths, settings))
    ]
    for name, data in repository.blobs(commit, old).items():
        if len(data) > settings.max_size:
            continue
        path = repository.root / name
        try:
            text = text_of_bytes(data, name)
            entry = gathered.manifest.entry(path) if gathered.manifest else None
            kept.append(Given(article_of(text, path, entry, root=settings.root)))
        except Unreadable:
            continue  # it was no article then
    return Before(repository, commit, tuple(kept), changed)


def _asked_for(name: str, repository: Repository, paths: Sequence[Path], settings: Settings) -> bool:
    """Tell whether a file that is there no more would have been checked."""
    path = repository.root / name
    if path.exists():
        return False
    for given in paths:
        if given.is_dir() and path.is_relative_to(given.resolve()):
            relative = path.relative_to(given.resolve()).as_posix()
            wanted = matches(relative, settings.include) if settings.include else path.suffix in ENDINGS
            return wanted and not matches(relative, settings.exclude)
    return False


def _inside(root: Path, name: str) -> str | None:
    """Return a path as git names it; ``None`` outside of the repository."""
    try:
        return Path(os.path.realpath(name)).relative_to(os.path.realpath(root)).as_posix()
    except ValueError:
        return None
