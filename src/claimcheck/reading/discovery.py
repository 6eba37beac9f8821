"""Which files are articles. The order is that of the paths, whatever the file system says."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from claimcheck.reading.errors import Unreadable
from claimcheck.reading.globs import matches
from claimcheck.reading.ignored import IgnoreFile, ignore_files, ignore_files_above, is_ignored
from claimcheck.reading.manifest import ENDINGS

_SKIPPED: Final = frozenset({"node_modules", "__pycache__", "venv", "site-packages", "CVS"})
# What a repository keeps beside its articles; given by name it is read all the same.
_PAPERS: Final = frozenset(
    {
        "README", "LICENSE", "LICENCE", "CHANGELOG", "CHANGES", "CONTRIBUTING", "CODE_OF_CONDUCT", "SECURITY",
        "NOTICE", "AUTHORS", "requirements", "CMakeLists", "robots",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """The articles found, sorted and each once, and what was asked for but is not there."""

    articles: list[Path] = field(default_factory=list)
    problems: list[Unreadable] = field(default_factory=list)


def find_articles(
    paths: Iterable[str | Path], include: Sequence[str] = (), exclude: Sequence[str] = ()
) -> Found:
    """Return the articles among files and folders.

    A file given by name is taken whatever it is called. In folders, articles end in ``.txt``, ``.md`` or
    ``.markdown``, or, where ``include`` has patterns, fit one of these; hidden and ignored files, and
    those that fit ``exclude``, are left out. Patterns are those of ``.gitignore``, from the folder given or
    from the working directory.
    """
    chosen: dict[str, Path] = {}
    problems: list[Unreadable] = []
    for given in paths:
        path = Path(given)
        if path.is_dir():
            files = list(_walk(path, include, exclude))
            if not files:
                endings = ", ".join(ENDINGS)
                problems.append(
                    Unreadable(path.as_posix(), None, "holds no articles", f"articles end in {endings}")
                )
        elif path.exists():
            files = [path]
        else:
            problems.append(Unreadable(path.as_posix(), None, "does not exist", "check the path"))
            continue
        for file in files:
            chosen.setdefault(os.path.realpath(file), file)
    return Found(sorted(chosen.values(), key=lambda path: path.parts), problems)


def _walk(root: Path, include: Sequence[str], exclude: Sequence[str]) -> Iterator[Path]:
    top = root.resolve()
    waiting: list[tuple[Path, list[IgnoreFile]]] = [(top, ignore_files_above(top))]
    while waiting:
        folder, files = waiting.pop()
        files = [*files, *ignore_files(folder)]
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError:
            continue
        for entry in entries:
            if entry.name.startswith("."):
                continue
            path = Path(entry.path)
            relative = path.relative_to(top).as_posix()
            if entry.is_dir(follow_symlinks=False):
                if (
                    entry.name not in _SKIPPED
                    and not is_ignored(path, True, files)
                    and not matches(relative, exclude)
                ):
                    waiting.append((path, files))
                continue
            shown = root / relative
            names = (relative, shown.as_posix())
            wanted = any(matches(name, include) for name in names) if include else _is_article(path)
            left_out = any(matches(name, exclude) for name in names)
            if wanted and not left_out and entry.is_file() and not is_ignored(path, False, files):
                yield shown


def _is_article(path: Path) -> bool:
    return path.suffix.lower() in ENDINGS and path.stem not in _PAPERS
