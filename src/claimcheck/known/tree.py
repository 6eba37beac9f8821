"""The files of a commit, those of its submodules too, as far as their commits are here."""

from __future__ import annotations

import os
import posixpath
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from claimcheck.known.git import Change, GitError, Repository

_LINK, _MODULE = "120000", "160000"
_HOPS: Final = 8  # links that lead to links


@dataclass
class Tree:
    """A commit. Names are paths from the top folder of ``repository``, also within submodules."""

    repository: Repository
    commit: str
    _modes: dict[str, str] = field(default_factory=dict, init=False)
    _modules: dict[str, Tree] = field(default_factory=dict, init=False)
    _links: dict[str, str] | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        self._modes = {name: mode for name, (mode, _) in self.repository.entries(self.commit).items()}

    def own(self) -> list[str]:
        """Return the names of all files that are not in submodules."""
        return [name for name, mode in self._modes.items() if mode != _MODULE]

    def names(self, folder: str) -> list[str]:
        """Return the names of the files in a folder and below it, "" for all.

        Raises:
            GitError: a submodule's commit is not in its clone.
        """
        head = f"{folder}/" if folder else ""
        for name, mode in self._modes.items():
            if mode == _MODULE and (name.startswith(head) or f"{folder}/".startswith(f"{name}/")):
                self._open(name)
        found = [name for name, mode in self._modes.items() if mode != _MODULE and name.startswith(head)]
        for prefix, module in self._modules.items():
            inner = f"{folder}/".removeprefix(f"{prefix}/").rstrip("/") if folder.startswith(prefix) else ""
            if f"{prefix}/".startswith(head) or folder == prefix or folder.startswith(f"{prefix}/"):
                found += [f"{prefix}/{name}" for name in module.names(inner)]
        return found

    def file(self, name: str) -> str | None:
        """Return the name of the file that a name leads to over links; ``None`` if there is none."""
        for _ in range(_HOPS):
            mode = self._modes.get(name)
            if mode is None:
                prefix = self._module_of(name)
                inner = self._modules[prefix].file(name[len(prefix) + 1 :]) if prefix else None
                return None if inner is None else f"{prefix}/{inner}"
            if mode != _LINK:
                return None if mode == _MODULE else name
            name = posixpath.normpath(posixpath.join(posixpath.dirname(name), self._target(name)))
        return None

    def read(self, names: Iterable[str]) -> dict[str, bytes]:
        """Return the bytes of files."""
        own: list[str] = []
        apart: dict[str, list[str]] = defaultdict(list)
        for name in names:
            prefix = None if name in self._modes else self._module_of(name)
            if prefix:
                apart[prefix].append(name[len(prefix) + 1 :])
            else:
                own.append(name)
        found = self.repository.blobs(self.commit, own)
        for prefix, inner in apart.items():
            found |= {f"{prefix}/{name}": data for name, data in self._modules[prefix].read(inner).items()}
        return found

    def is_left_out(self, name: str) -> bool:
        """Tell whether git has never known a file: the commit has it not, and it is no addition since."""
        return self.file(name) is None and all(change.now != name for change in self._own_changes)

    @cached_property
    def _own_changes(self) -> list[Change]:
        return self.repository.changes(self.commit)

    def changes(self) -> list[Change]:
        """Return what differs from the working copy, within the submodules looked at too."""
        found = list(self._own_changes)
        for prefix, module in self._modules.items():
            found += [
                Change(*(None if name is None else f"{prefix}/{name}" for name in (each.now, each.before)))
                for each in module.changes()
            ]
        return found

    def changed_lines(self, name: str, before: str | None) -> frozenset[int]:
        """Return the lines of a file, from one, that are not in the commit."""
        prefix = self._module_of(name)
        if prefix is None:
            return self.repository.changed_lines(self.commit, name, before)
        inner = None if before is None else before.removeprefix(f"{prefix}/")
        return self._modules[prefix].changed_lines(name[len(prefix) + 1 :], inner)

    def _target(self, name: str) -> str:
        if self._links is None:
            links = [name for name, mode in self._modes.items() if mode == _LINK]
            read = self.repository.blobs(self.commit, links)
            self._links = {name: os.fsdecode(data) for name, data in read.items()}
        return self._links.get(name, "")

    def _module_of(self, name: str) -> str | None:
        return next((prefix for prefix in self._modules if name.startswith(f"{prefix}/")), None)

    def _open(self, name: str) -> None:
        """Take a submodule in; one that is not checked out here has no files here either."""
        inner = Repository(self.repository.root / name)
        if name in self._modules or not (inner.root / ".git").exists():
            return
        commit = self.repository.entries(self.commit)[name][1]
        try:
            self._modules[name] = Tree(inner, commit)
        except GitError:
            raise GitError(
                f"the submodule {name} has no commit {commit[:12]}, at which it was; "
                f"fetch it ('git -C {name} fetch --unshallow')"
            ) from None
