"""Which files of a list of names are articles, by the rules of ``discovery``: for files that are gone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import Final

from claimcheck.reading.discovery import SKIPPED, fits
from claimcheck.reading.globs import matches
from claimcheck.reading.ignored import FILES, IgnoreFile, is_ignored, patterns_in

_TOP: Final = Path("/")


def ignore_files_of(texts: Mapping[str, str]) -> dict[str, list[IgnoreFile]]:
    """Return the ignore files by folder, "" for the top; ``texts`` are theirs by name."""
    found: dict[str, list[IgnoreFile]] = {}
    for name in sorted(texts, key=lambda name: FILES.index(name.rpartition("/")[2])):
        folder = name.rpartition("/")[0]
        found.setdefault(folder, []).append(IgnoreFile(_TOP / folder, patterns_in(texts[name].splitlines())))
    return found


def articles_listed(
    names: Iterable[str],
    folder: str,
    shown: str,
    ignored: Mapping[str, Sequence[IgnoreFile]],
    include: Sequence[str] = (),
    exclude: Sequence[str] = (),
) -> Iterator[tuple[str, str]]:
    """Yield name and path to show of each article in a folder.

    Args:
        names: paths of all files, with slashes, from the top.
        folder: the folder looked through, "" for the top.
        shown: what stands before the path from that folder: "" or with a slash at its end.
        ignored: the ignore files of each folder.
        include, exclude: as for ``find_articles``.
    """
    head = f"{folder}/" if folder else ""
    entered: dict[str, bool] = {}
    for name in names:
        if name.startswith(head):
            relative = name[len(head) :]
            if _enters(str(PurePosixPath(relative).parent), head, ignored, exclude, entered) and _is_taken(
                relative, head, shown, ignored, include, exclude
            ):
                yield name, shown + relative


def _enters(
    folder: str,
    head: str,
    ignored: Mapping[str, Sequence[IgnoreFile]],
    exclude: Sequence[str],
    known: dict[str, bool],
) -> bool:
    """Tell whether a folder, a path from the one looked through, is entered."""
    if folder == ".":
        return True
    if folder not in known:
        path = PurePosixPath(folder)
        known[folder] = (
            not path.name.startswith(".")
            and path.name not in SKIPPED
            and not matches(folder, exclude)
            and _enters(str(path.parent), head, ignored, exclude, known)
            and not is_ignored(_TOP / head / folder, True, _files(head + folder, ignored))
        )
    return known[folder]


def _is_taken(
    relative: str,
    head: str,
    shown: str,
    ignored: Mapping[str, Sequence[IgnoreFile]],
    include: Sequence[str],
    exclude: Sequence[str],
) -> bool:
    if relative.rpartition("/")[2].startswith(".") or not fits(relative, shown + relative, include, exclude):
        return False
    return not is_ignored(_TOP / head / relative, False, _files(head + relative, ignored))


def _files(name: str, ignored: Mapping[str, Sequence[IgnoreFile]]) -> list[IgnoreFile]:
    """Return the ignore files of the folders above a path, the nearest last."""
    if not ignored:
        return []
    above = [str(folder) for folder in PurePosixPath(name).parents]
    return [file for folder in reversed(above) for file in ignored.get("" if folder == "." else folder, ())]
