"""What a folder says is not to be looked at: ``.gitignore`` and ``.claimcheckignore``.

The patterns mean what they mean to git: the last that fits decides, ``!`` takes a file back in, a trailing
slash means folders only. Not read: git's own settings (``core.excludesFile``, ``.git/info/exclude``).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from claimcheck.models.files import read_bytes
from claimcheck.reading.globs import compiled

FILES: Final = (".gitignore", ".claimcheckignore")


@dataclass(frozen=True, slots=True)
class IgnoreFile:
    """The patterns of one file, which hold for ``folder`` and all below it."""

    folder: Path
    patterns: tuple[str, ...]

    def verdict(self, path: Path, is_folder: bool) -> bool | None:
        """Tell whether the patterns leave the path out or take it back in; ``None``: they do not say."""
        try:
            relative = path.relative_to(self.folder).as_posix()
        except ValueError:
            return None
        said: bool | None = None
        for pattern in self.patterns:
            plain = pattern.removeprefix("!")
            if plain.endswith("/") and not is_folder:
                continue
            if compiled(plain).fullmatch(relative):
                said = not pattern.startswith("!")
        return said


def ignore_files(folder: Path) -> list[IgnoreFile]:
    """Return the ignore files that stand in the folder itself."""
    found: list[IgnoreFile] = []
    for name in FILES:
        try:
            lines = read_bytes(folder / name).decode("utf-8", "replace").splitlines()
        except OSError:
            continue
        found.append(IgnoreFile(folder, patterns_in(lines)))
    return found


def patterns_in(lines: Iterable[str]) -> tuple[str, ...]:
    """Return the patterns among the lines of an ignore file."""
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def ignore_files_above(folder: Path) -> list[IgnoreFile]:
    """Return the ignore files of the folders above, up to the root of the working copy, if any."""
    above: list[Path] = []
    for parent in folder.parents:
        above.append(parent)
        if (parent / ".git").exists():
            return [file for place in reversed(above) for file in ignore_files(place)]
    return []


def is_ignored(path: Path, is_folder: bool, files: list[IgnoreFile]) -> bool:
    """Tell whether the path is left out; the file nearest to it that says anything decides."""
    for file in reversed(files):
        said = file.verdict(path, is_folder)
        if said is not None:
            return said
    return False
