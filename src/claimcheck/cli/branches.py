"""Which branch of a repository others start from, as far as git knows without asking anybody."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from claimcheck.known.git import GitError, repository_of

USUAL: Final = ("main", "master", "trunk")


def default_branch(folder: Path) -> str | None:
    """Return the branch that a remote calls its own, else one of a usual name, else the one checked out.

    ``None``: the folder is in no repository, or no branch is checked out either.
    """
    try:
        repository = repository_of([folder])
        lines = repository.run("for-each-ref", "--format=%(refname) %(symref)", "refs/remotes", "refs/heads")
        refs = dict(line.split(" ", 1) for line in lines.decode("utf-8", "replace").splitlines())
        heads = {name: head for name, head in refs.items() if name.endswith("/HEAD") and head}
        for name in sorted(heads, key=lambda name: (name != "refs/remotes/origin/HEAD", name)):
            return heads[name].removeprefix(name.removesuffix("HEAD"))
        for usual in USUAL:
            if refs.keys() & {f"refs/heads/{usual}", f"refs/remotes/origin/{usual}"}:
                return usual
        return repository.run("symbolic-ref", "--short", "HEAD").decode("utf-8", "replace").strip()
    except GitError:
        return None
