"""Which files are articles. The order is that of the paths, whatever the file system says."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal

from claimcheck.models.characters import is_utf8
from claimcheck.models.files import special_kind
from claimcheck.reading.decoding import not_there
from claimcheck.reading.errors import Unreadable
from claimcheck.reading.globs import matches
from claimcheck.reading.ignored import IgnoreFile, ignore_files, ignore_files_above, is_ignored
from claimcheck.reading.manifest import ENDINGS

SKIPPED: Final = frozenset({"node_modules", "__pycache__", "venv", "site-packages", "CVS"})
# What a repository keeps beside its articles; given by name it is read all the same.
_PAPERS: Final = frozenset(
    {
        "README", "LICENSE", "LICENCE", "CHANGELOG", "CHANGES", "CONTRIBUTING", "CODE_OF_CONDUCT", "SECURITY",
        "NOTICE", "AUTHORS", "requirements", "CMakeLists", "robots",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """The paths of the articles found, sorted and each once, and what was asked for but is not there.

    ``empty`` are the folders given that could be looked into and hold no articles; a problem tells of each.
    """

    names: list[str] = field(default_factory=list)
    problems: list[Unreadable] = field(default_factory=list)
    empty: list[str] = field(default_factory=list)

    @property
    def articles(self) -> list[Path]:
        """The paths of the articles."""
        return list(map(Path, self.names))


def missing(paths: Iterable[str | Path]) -> Iterator[Unreadable]:
    """Yield a problem for each path at which there is nothing."""
    for given in paths:
        path = Path(given)
        if path.as_posix() == "-":
            yield Unreadable("-", None, "is no file here", "only 'claimcheck check' reads standard input")
        elif _kind(path) == "nothing":
            yield not_there(_written(path.as_posix()), path)


def find_articles(
    paths: Iterable[str | Path], include: Sequence[str] = (), exclude: Sequence[str] = ()
) -> Found:
    """Return the articles among files and folders.

    A file given by name is taken whatever it is called. In folders, articles end in ``.txt``, ``.md`` or
    ``.markdown``, or, where ``include`` has patterns, fit one of these; hidden and ignored files, and
    those that fit ``exclude``, are left out. Patterns are those of ``.gitignore``, from the folder given or
    from the working directory.
    """
    chosen: dict[str, str] = {}
    problems: list[Unreadable] = []
    empty: list[str] = []
    for given in paths:
        path = Path(given)
        kind = _kind(path)
        if kind == "folder":
            some = False
            closed = len(problems)
            for real, file in _walk(path, include, exclude, problems):
                chosen.setdefault(real, file)
                some = True
            if not some and len(problems) == closed:
                endings = ", ".join(ENDINGS)
                empty.append(path.as_posix())
                problems.append(
                    Unreadable(path.as_posix(), None, "holds no articles", f"articles end in {endings}")
                )
        elif kind == "file":
            chosen.setdefault(os.path.realpath(path), path.as_posix())
        else:
            problems += missing([path])
    names = [name for name in chosen.values() if is_utf8(name)]  # file systems have names that are no text
    if len(names) < len(chosen):
        problems += [unwritable(name) for name in chosen.values() if not is_utf8(name)]
    return Found(sorted(names, key=lambda name: name.split("/")), problems, empty)


def unwritable(name: str) -> Unreadable:
    """Return the account of a file whose name is no text."""
    return Unreadable(_written(name), None, "has a name that is not UTF-8", "rename the file")


def _written(name: str) -> str:
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _kind(path: Path) -> Literal["folder", "file", "nothing"]:
    try:
        return "folder" if path.is_dir() else "file" if path.exists() else "nothing"
    except (OSError, ValueError):  # such as a name that is too long
        return "nothing"


def _walk(
    root: Path, include: Sequence[str], exclude: Sequence[str], problems: list[Unreadable]
) -> Iterator[tuple[str, str]]:
    """Yield the real path of each article and the path to show. Text, not ``Path``, as there may be many.

    Folders that cannot be opened are added to ``problems``: what is in them has not been checked.
    """
    top = root.resolve()
    inside = (str(top), str(Path().resolve()))  # links may lead to both, and no further
    shown = "" if root == Path() else f"{root.as_posix().rstrip('/')}/"
    waiting: list[tuple[str, str, list[IgnoreFile]]] = [(str(top), "", ignore_files_above(top))]
    while waiting:
        folder, prefix, files = waiting.pop()
        files = [*files, *ignore_files(Path(folder))]
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            name = _written(f"{shown}{prefix}".rstrip("/") or ".")
            problem = f"cannot be opened ({error.strerror})"
            problems.append(Unreadable(name, None, problem, "check its permissions"))
            continue
        for entry in entries:
            if entry.name.startswith("."):
                continue
            relative = prefix + entry.name
            if entry.is_dir(follow_symlinks=False):
                if (
                    entry.name not in SKIPPED
                    and not (files and is_ignored(Path(entry.path), True, files))
                    and not matches(relative, exclude)
                ):
                    waiting.append((entry.path, f"{relative}/", files))
                continue
            if not fits(relative, shown + relative, include, exclude):
                continue
            if files and is_ignored(Path(entry.path), False, files):
                continue
            if _is_file(entry):
                real = os.path.realpath(entry.path) if entry.is_symlink() else entry.path
                if any(Path(real).is_relative_to(place) for place in inside):
                    yield real, shown + relative
                else:
                    name, advice = _written(shown + relative), "name the file itself, or leave the link out"
                    problems.append(Unreadable(name, None, "is a link that leads out of the folder", advice))
            elif (instead := _no_file(entry, _written(shown + relative))) is not None:
                problems.append(instead)


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:  # a link that leads back to itself
        return False


def _no_file(entry: os.DirEntry[str], name: str) -> Unreadable | None:
    """Say what stands where an article should; nothing if it is a link to a folder, which is not followed."""
    try:
        special = special_kind(entry.path)
    except OSError:
        return not_there(name, entry.path)
    return None if special is None else Unreadable(name, None, f"is {special}, not a file", "move it away")


def fits(relative: str, shown: str, include: Sequence[str], exclude: Sequence[str]) -> bool:
    """Tell whether a file of a folder is an article by its name; patterns take its path in either form.

    Args:
        relative: the path from the folder.
        shown: the path that people are shown.
        include, exclude: as for ``find_articles``.
    """
    name = relative.rpartition("/")[2]
    if not include and not exclude:  # most runs, of many files
        return is_article(name)
    paths = (relative, shown)
    wanted = any(matches(path, include) for path in paths) if include else is_article(name)
    return wanted and not any(matches(path, exclude) for path in paths)


def is_article(name: str) -> bool:
    """Tell whether a file of a folder is an article by its name, where no pattern says which are."""
    stem, ending = os.path.splitext(name)  # noqa: PTH122 (faster than Path, for many)
    return ending.lower() in ENDINGS and stem not in _PAPERS
