"""The state at another commit: its articles, and what changed since."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from claimcheck.api.article_file import File
from claimcheck.api.asof import AsOf
from claimcheck.api.gathering import Gathered
from claimcheck.api.members import Member
from claimcheck.engine.sources import Given, Source
from claimcheck.known.git import Change, Repository, repository_of
from claimcheck.known.primary import Changes
from claimcheck.known.suppressions import Note
from claimcheck.known.tree import Tree
from claimcheck.models.article import Article
from claimcheck.models.origin import file_of
from claimcheck.reading import Unreadable
from claimcheck.reading.discovery import is_article
from claimcheck.reading.drafts import Options
from claimcheck.reading.ignored import FILES
from claimcheck.reading.listed import articles_listed, ignore_files_of
from claimcheck.reading.manifest import Entry
from claimcheck.reading.opening import articles_of

Asked = str | Path | Article


@dataclass(frozen=True)
class Before:
    """The articles at the commit where the work since a ref began, and what the work changed.

    ``sources`` go by the names that they have, or would have, in the run of now; ``notes`` tell which could
    not be read.
    """

    tree: Tree
    sources: dict[str, Source] = field(default_factory=dict)
    changed: dict[str, Change] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()

    def lines(self, paths: Iterable[str]) -> Changes:
        """Return the changed lines of those paths that were changed at all."""
        found: dict[str, frozenset[int] | None] = {}
        for path in paths:
            name = _inside(self.tree.repository.root, file_of(path))
            change = self.changed.get(name or "")
            if change is not None and change.now is not None:
                new = change.before is None
                found[path] = None if new else self.tree.changed_lines(change.now, change.before)
            elif name is not None and self.tree.file(name) is None:
                found[path] = None  # git leaves it out, or a submodule that is new holds it
        return Changes(found)


def tree_at(ref: str, asked: Sequence[Asked]) -> Tree:
    """Return the files at the merge base of ``ref`` and the present commit.

    Raises:
        GitError: git cannot answer.
    """
    repository = repository_of([path for path in _paths(asked) if path.exists() or path.parent.exists()])
    return Tree(repository, repository.merge_base(ref))


def before(tree: Tree, asked: Sequence[Asked], gathered: Gathered, then: AsOf, root: str) -> Before:
    """Return the articles that the same run would have checked at the commit.

    Articles that have not changed are taken over as they are; only the others are read from git.

    Args:
        tree: the commit.
        asked: files, folders and articles of the run.
        gathered: the articles of now.
        then: what articles were read by.
        root: the folder from which ids are counted.

    Raises:
        GitError: git cannot answer.
    """
    chosen = dict(_asked_for(tree, asked, then))
    changes = tree.changes()
    changed = {change.now: change for change in changes if change.now is not None}
    for name, shown in _renamed(tree.repository, asked, changes):
        chosen.setdefault(name, shown)
    now: dict[str | None, list[Source]] = {}
    for name, source in gathered.sources.items():
        now.setdefault(_inside(tree.repository.root, file_of(name)), []).append(source)
    sources: dict[str, Source] = {}
    old: dict[str, Path] = {}
    for name, shown in chosen.items():
        there = now.get(name, [])
        path = Path(file_of(there[0].name) if there else shown)
        entry = then.manifest.entry(path) if then.manifest else None
        made = (entry, then.settings.max_size, then.settings.fields)
        if there and name not in changed and all(_made_so(source, *made) for source in there):
            sources |= {source.name: source for source in there}
        else:
            old[name] = path
    notes: list[Note] = []
    options = Options(dict(then.settings.fields), then.settings.max_size)
    for name, data in tree.read(old).items():
        path = old[name]
        entry = then.manifest.entry(path) if then.manifest else None
        for one in articles_of(data, path, options, entry, root=root):
            if isinstance(one, Unreadable):
                words = (
                    f"at commit {tree.commit[:12]} it could not be read ({one.problem}): all it says is new"
                )
                notes.append(Note(path.as_posix(), None, words))
            else:
                sources[one.name] = Given(one)
    return Before(tree, sources, changed, tuple(notes))


def _made_so(
    source: Source, entry: Entry | None, limit: int, fields: tuple[tuple[str, tuple[str, ...]], ...]
) -> bool:
    """Tell whether a source of now was made by this line of a manifest, this size and these fields."""
    if isinstance(source, File):
        return (source.entry, source.limit) == (entry, limit)
    return isinstance(source, Member) and source.made_so(entry, limit, fields)


def _paths(asked: Sequence[Asked]) -> list[Path]:
    """Return the paths asked for; an article stands for the file of its path."""
    named = [one.path and file_of(one.path) if isinstance(one, Article) else one for one in asked]
    return [Path(name) for name in dict.fromkeys(named) if name is not None]


def _asked_for(tree: Tree, asked: Sequence[Asked], then: AsOf) -> Iterator[tuple[str, str]]:
    """Yield name and path to show of each article that the run would have found at the commit."""
    top = tree.repository.root
    settings = then.settings
    inside = {path: _inside(top, path.as_posix()) for path in _paths(asked)}
    folders = {"" if name == "." else name for path, name in inside.items() if name and path.is_dir()}
    names = list(
        dict.fromkeys([*tree.own(), *(name for folder in sorted(folders) for name in tree.names(folder))])
    )
    marked = [name for name in names if name.rpartition("/")[2] in FILES]
    texts = {name: data.decode("utf-8", "replace") for name, data in tree.read(marked).items()}
    ignored = ignore_files_of(texts)
    for path, name in inside.items():
        if name is None:
            continue
        if path.is_dir():
            folder = "" if name == "." else name
            shown = "" if path == Path() else f"{path.as_posix().rstrip('/')}/"
            found = articles_listed(names, folder, shown, ignored, settings.include, settings.exclude)
            for each, printed in found:
                file = tree.file(each)
                if file is not None:
                    yield file, printed
        elif (file := tree.file(name)) is not None:
            yield file, path.as_posix()


def _renamed(
    repository: Repository, asked: Sequence[Asked], changes: Sequence[Change]
) -> Iterator[tuple[str, str]]:
    """Yield what files given by name may have been called: those gone from the folders where they stand.

    From another folder they may come as drafts that nobody has checked.
    """
    given = {_inside(repository.root, path.as_posix()): path for path in _paths(asked) if not path.is_dir()}
    folders = {PurePosixPath(name).parent: path.parent for name, path in given.items() if name is not None}
    for change in changes:
        if change.before is not None and (change.now is None or change.now in given):
            before = PurePosixPath(change.before)
            folder = folders.get(before.parent)
            if folder is not None and is_article(before.name):
                yield change.before, (folder / before.name).as_posix()


def _inside(root: Path, name: str) -> str | None:
    """Return a path as git names it; ``None`` outside of the repository."""
    try:
        return Path(os.path.realpath(name)).relative_to(os.path.realpath(root)).as_posix()
    except ValueError:
        return None
