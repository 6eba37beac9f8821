"""What git knows: the repository, the commit to compare with, what changed since."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from claimcheck.models.problems import ClaimcheckError

if TYPE_CHECKING:
    import subprocess

_HUNK: Final = re.compile(r"@@ -\S+ \+(\d+)(?:,(\d+))? @@")
# What git sets for hooks; with it, git would not look for the repository of the articles.
_OF_A_HOOK: Final = frozenset(
    {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY"}
)


class GitError(ClaimcheckError):
    """Git cannot answer; ``str()`` says what is wrong and what to do, on one line."""


@dataclass(frozen=True, slots=True)
class Change:
    """A path of the repository that differs: as it is now and as it was; ``None`` is not there."""

    now: str | None
    before: str | None


@dataclass(frozen=True, slots=True)
class Repository:
    """A working copy; ``root`` is its top folder."""

    root: Path

    def run(self, *words: str, data: bytes | None = None) -> bytes:
        """Return what ``git words…`` prints.

        Raises:
            GitError: git ended with an error.
        """
        done = _git(self.root, *words, data=data)
        if done.returncode:
            raise GitError(f"git {words[0]} failed: {_last_line(done.stderr)}")
        return done.stdout

    def commit(self, ref: str) -> str:
        """Return the commit that a ref names.

        Raises:
            GitError: there is no such commit here.
        """
        done = _git(self.root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
        if done.returncode:
            fetch = f"git fetch origin {ref.removeprefix('origin/')}" if "/" in ref else "git fetch"
            raise GitError(f"no commit is called '{ref}' here; fetch it ('{fetch}') or correct the name")
        return done.stdout.decode().strip()

    def merge_base(self, ref: str) -> str:
        """Return the commit at which the work since ``ref`` began.

        Raises:
            GitError: it is not in this clone.
        """
        commit = self.commit(ref)
        done = _git(self.root, "merge-base", commit, "HEAD")
        if done.returncode == 0:
            return done.stdout.decode().split()[0]
        if self.run("rev-parse", "--is-shallow-repository").strip() == b"true":
            raise GitError(
                f"this clone is shallow and does not reach back to where it left '{ref}'; "
                "fetch more ('git fetch --unshallow', or 'fetch-depth: 0' in the checkout step)"
            )
        if _git(self.root, "rev-parse", "--verify", "--quiet", "HEAD").returncode:
            raise GitError("the repository has no commit yet; there is nothing to compare with")
        raise GitError(f"'{ref}' and the present commit have no history in common; name another ref")

    def changes(self, commit: str) -> list[Change]:
        """Return what differs between the commit and the working copy, files not yet added included."""
        fields = self.run("diff", "--name-status", "-z", "-M", "--no-ext-diff", commit, "--").split(b"\0")
        found: list[Change] = []
        position = 0
        while position < len(fields) and fields[position]:
            status = fields[position][:1]
            first = os.fsdecode(fields[position + 1])
            if status in {b"R", b"C"}:
                now = os.fsdecode(fields[position + 2])
                found.append(Change(now, first if status == b"R" else None))
                position += 3
                continue
            found.append(Change(None if status == b"D" else first, None if status == b"A" else first))
            position += 2
        for name in self.run("ls-files", "--others", "--exclude-standard", "-z").split(b"\0"):
            if name:
                found.append(Change(os.fsdecode(name), None))
        return found

    def entries(self, commit: str) -> dict[str, tuple[str, str]]:
        """Return mode and object of every entry of the commit, by its path."""
        found: dict[str, tuple[str, str]] = {}
        for line in self.run("ls-tree", "-r", "-z", "--full-tree", commit).split(b"\0"):
            head, tab, name = line.partition(b"\t")
            if tab:
                mode, _, digest = head.decode("ascii").split()
                found[os.fsdecode(name)] = (mode, digest)
        return found

    def blobs(self, commit: str, paths: Sequence[str]) -> dict[str, bytes]:
        """Return the bytes of files at the commit; what is no file there (a submodule) is left out."""
        wanted = [path for path in paths if "\n" not in path]
        asked = b"".join(os.fsencode(f"{commit}:{path}") + b"\n" for path in wanted)
        out = self.run("cat-file", "--batch", data=asked) if wanted else b""
        found: dict[str, bytes] = {}
        position = 0
        for path in wanted:
            end = out.index(b"\n", position)
            head = out[position:end].rsplit(b" ", 2)
            position = end + 1
            if len(head) < 3 or not head[2].isdigit():
                continue  # "… missing"
            size = int(head[2])
            if head[1] == b"blob":
                found[path] = out[position : position + size]
            position += size + 1
        return found

    def changed_lines(self, commit: str, path: str, before: str | None) -> frozenset[int]:
        """Return the lines of the file, from one, that are not in the commit."""
        names = [path] if before in {None, path} else [path, str(before)]
        how = ("-U0", "--inter-hunk-context=0", "-M", "--no-color", "--no-ext-diff", "--no-textconv")
        out = self.run("diff", *how, commit, "--", *names)
        lines: set[int] = set()
        for hunk in _HUNK.finditer(out.decode("utf-8", "replace")):
            first, count = int(hunk[1]), int(hunk[2] or 1)
            lines.update(range(first, first + count))
        return frozenset(lines)


def repository_of(paths: Sequence[Path]) -> Repository:
    """Return the one repository that holds all the paths.

    Raises:
        GitError: git is missing, a path lies in no repository, or they lie in several (a submodule is one).
    """
    roots: dict[Path, Path] = {}
    for path in paths:
        folder = path if path.is_dir() else path.parent
        done = _git(folder, "rev-parse", "--show-toplevel")
        if done.returncode:
            words = _last_line(done.stderr)
            if "dubious ownership" in words or "safe.directory" in words:
                raise GitError(
                    f"git does not trust the owner of {folder}; see 'git help config', safe.directory"
                )
            raise GitError(f"{folder} is in no git repository; --against compares with a commit of one")
        roots.setdefault(Path(os.fsdecode(done.stdout.rstrip(b"\n"))), path)
    if len(roots) > 1:
        first, second, *_ = roots.values()
        raise GitError(f"{first} and {second} are in different repositories; check submodules on their own")
    if not roots:
        raise GitError("no path was given that git could know")
    return Repository(next(iter(roots)))


def _git(folder: Path, *words: str, data: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
    import subprocess

    environment = {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK}
    environment |= {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}
    command = ["git", "-c", "core.quotePath=false", "-C", str(folder), *words]
    try:
        return subprocess.run(command, input=data, capture_output=True, check=False, env=environment)  # noqa: S603
    except FileNotFoundError:
        raise GitError("git is not installed, or not on the PATH; --against needs it") from None


def _last_line(words: bytes) -> str:
    lines = words.decode("utf-8", "replace").strip().splitlines()
    return " ".join(lines[-1].split()) if lines else "no reason given"
