"""Settings, manifest and records as they were at a commit: each state is read with its own."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from claimcheck.config import (
    OWN_FILE,
    SHARED_FILE,
    Settings,
    find_settings,
    has_settings,
    settings_of_text,
)
from claimcheck.known.suppressions import Note
from claimcheck.known.tree import Tree
from claimcheck.ledger.loading import ledger_of, load_ledger
from claimcheck.ledger.records import Ledger
from claimcheck.models.problems import FileError
from claimcheck.reading.decoding import text_of_bytes, text_of_file
from claimcheck.reading.manifest import Manifest, load_manifest, manifest_of

Made = TypeVar("Made")


@dataclass(frozen=True)
class Lookup:
    """How the settings of a run were found.

    Attributes:
        config: the file that was named; ``None``: the nearest upward from ``start``.
        start: where the search began.
        adapted: gives settings with what the command line adds to them.
    """

    config: Path | None = None
    start: Path = Path()
    adapted: Callable[[Settings], Settings] = lambda settings: settings


@dataclass(frozen=True)
class AsOf:
    """What the articles of a commit are read by; ``notes`` tell what of it could not be used."""

    settings: Settings
    manifest: Manifest | None
    ledger: Ledger
    notes: tuple[Note, ...] = ()


def as_of(
    tree: Tree, settings: Settings, lookup: Lookup | None, manifest: Path | None, now: Manifest | None
) -> AsOf:
    """Return what a run at the commit would have gone by.

    What stood there and cannot be used is left: that of now takes its place, and a note says so.

    Args:
        tree: the commit.
        settings: those of now.
        lookup: how they were found; ``None`` takes them for then, too.
        manifest: the manifest named on the command line.
        now: the manifest of now.
    """
    notes: list[Note] = []

    def usable(make: Callable[[], Made], instead: Made, path: Path | None) -> Made:
        try:
            return make()
        except FileError as error:
            words = f"at commit {tree.commit[:12]} it cannot be used ({error.problem}); that of now is taken"
            notes.append(Note("" if path is None else path.as_posix(), error.line, words))
            return instead

    files = _Files(tree)
    given = lookup
    then = settings
    if given is not None and (given.config is None or files.holds(given.config.parent)):
        then = usable(lambda: given.adapted(_settings(files, given)), settings, given.config)
    named = manifest if manifest is not None and manifest != settings.manifest_file else then.manifest_file
    entries = None if named is None else usable(lambda: _manifest(files, named), now, named)
    records = then.records_file
    ledger = usable(
        lambda: _ledger(files, records),
        load_ledger(settings.records_file, named=settings.records_named),
        records,
    )
    return AsOf(then, entries, ledger.with_units(then.units), tuple(notes))


def text_at(tree: Tree, path: Path) -> str | None:
    """Return the text of a file at the commit, of now if it is outside of the repository; ``None`` for none.

    Raises:
        Unreadable: it was no text.
    """
    files = _Files(tree)
    if files.holds(path.parent):
        return files.text(path)
    return text_of_file(path) if path.is_file() else None


class _Files:
    """Files as they were; those outside of the repository as they are."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._root = Path(os.path.realpath(tree.repository.root))

    def holds(self, path: Path) -> bool:
        """Tell whether the repository holds the path, or would."""
        return Path(os.path.realpath(path)).is_relative_to(self._root)

    def text(self, path: Path) -> str | None:
        """Return the text of a file of the repository at the commit; ``None`` if it was not there.

        A file that git leaves out, as one that is made anew for each run, is taken as it is.

        Raises:
            Unreadable: it was no text.
        """
        relative = Path(os.path.realpath(path.parent), path.name).relative_to(self._root)
        name = self._tree.file(relative.as_posix())
        if name is None and path.is_file() and self._tree.is_left_out(relative.as_posix()):
            return text_of_file(path) if path.stat().st_size else ""
        data = None if name is None else self._tree.read([name]).get(name)
        if data is None or not data.strip():
            return None if data is None else ""
        return text_of_bytes(data, path.as_posix()).removeprefix("\ufeff")


def _settings(files: _Files, lookup: Lookup) -> Settings:
    if lookup.config is not None:
        source = files.text(lookup.config)
        return Settings() if source is None else settings_of_text(source, lookup.config)
    for folder in (lookup.start, *lookup.start.resolve().parents):
        if not files.holds(folder):
            found = find_settings(folder)
            return found if found.path is not None else Settings(root=lookup.start.as_posix())
        for name in (OWN_FILE, SHARED_FILE):
            source = files.text(folder / name)
            if source is not None and has_settings(source, folder / name):
                return settings_of_text(source, folder / name)
    return Settings(root=lookup.start.as_posix())


def _manifest(files: _Files, path: Path) -> Manifest | None:
    if not files.holds(path.parent):
        return load_manifest(path)
    text = files.text(path)
    return None if text is None else manifest_of(text, path)


def _ledger(files: _Files, path: Path) -> Ledger:
    if not files.holds(path.parent):
        return load_ledger(path)
    text = files.text(path)
    return Ledger() if text is None else ledger_of(text, path)
