"""Manifests: JSON Lines that give each article, by file stem or path, its date, title, publisher, address."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError
from rapidfuzz import process

from claimcheck.models.base import Model
from claimcheck.models.characters import first_half, is_utf8
from claimcheck.reading.decoding import text_of_file
from claimcheck.reading.errors import ManifestError, Unreadable
from claimcheck.reading.metadata_dates import metadata_date
from claimcheck.reading.slips import near_key

ENDINGS: Final = (".txt", ".md", ".markdown")
_HINTS: Final = 20  # missing articles for which a likely name is looked for
_ADVICE: Final = 'write one object a line, such as {"id": "file-stem", "date": "2015-05-14"}'


class Entry(Model):
    """One line of a manifest. ``line`` counts from one."""

    line: int
    id: str | None = None
    path: str | None = None
    date: str | None = None
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    agency: str | None = None
    url: str | None = None
    language: str | None = None

    @property
    def key(self) -> str:
        """What names the article: its path, else its id."""
        return self.path or self.id or ""

    @property
    def named_by_path(self) -> bool:
        """Whether the key is a path and not a file's stem."""
        return "/" in self.key or self.key.endswith(ENDINGS)


class Manifest(Model):
    """All lines of a manifest. ``name`` is its path as given."""

    name: str
    folder: str
    entries: tuple[Entry, ...]

    @cached_property
    def _by_place(self) -> dict[str, Entry]:
        """Entries by path, from the manifest's folder and from the working directory."""
        found: dict[str, Entry] = {}
        for entry in self.entries:
            if entry.named_by_path:
                for place in (Path(self.folder, entry.key), Path(entry.key)):
                    found.setdefault(place.resolve().as_posix(), entry)
        return found

    @cached_property
    def _by_name(self) -> dict[str, Entry]:
        """Entries by file stem, or by file name where the key has an ending."""
        return {entry.key: entry for entry in self.entries}

    def entry(self, path: Path) -> Entry | None:
        """Return the line about the file: by its path, else by its name or stem."""
        place = self._by_place.get(path.resolve().as_posix()) if self._by_place else None
        return place or self._by_name.get(path.name) or self._by_name.get(path.stem)

    def missing(self, paths: Iterable[Path]) -> list[Unreadable]:
        """Return the lines whose article is neither among ``paths`` nor beside them or the manifest."""
        known = list(paths)
        stems = {path.stem for path in known}
        beside = stems | {path.name for path in known}
        for folder in dict.fromkeys([Path(self.folder), *(path.parent for path in known)]):
            for name in _names_in(folder):
                beside |= {name, name.removesuffix(Path(name).suffix)} if name.endswith(ENDINGS) else {name}
        lost: list[Unreadable] = []
        for entry in self.entries:
            key = entry.key
            if key in beside or _is_file(Path(self.folder, key)) or ("/" in key and _is_file(Path(key))):
                continue
            near = process.extractOne(key, sorted(stems), score_cutoff=75) if len(lost) < _HINTS else None
            advice = f"did you mean '{near[0]}'?" if near else "correct the line or add the file"
            problem = f"names an article that is not there: '{key}'"
            lost.append(Unreadable(self.name, entry.line, problem, advice))
        return lost


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # such as a name that is too long
        return False


def _names_in(folder: Path) -> list[str]:
    try:
        return [path.name for path in folder.iterdir()]
    except OSError:
        return []


def load_manifest(path: str | Path) -> Manifest:
    """Return the manifest at ``path``.

    Raises:
        ManifestError: it is missing or not UTF-8, or a line is no object, names no article, repeats one, has
            a date that is none or a key that is a slip.
    """
    path = Path(path)
    name = path.as_posix()
    try:
        text = text_of_file(path, name, limit=None)
    except Unreadable as error:
        advice = error.advice if error.problem in ("does not exist", "is not UTF-8") else _ADVICE
        if path.is_dir():
            raise ManifestError(name, None, "is a folder, not a manifest", "name the file in it") from None
        raise ManifestError(name, error.line, error.problem, advice) from None
    return manifest_of(text, path)


def manifest_of(text: str, path: Path) -> Manifest:
    """Return the manifest of a text already decoded; ``path`` is what errors call it.

    Raises:
        ManifestError: as for ``load_manifest``.
    """
    name = path.as_posix()
    entries: list[Entry] = []
    seen: dict[str, int] = {}
    for number, line in enumerate(text.lstrip("\ufeff").split("\n"), start=1):
        if not line.strip():
            continue
        entry = _entry(name, number, line)
        if entry.key in seen:
            problem = f"'{entry.key}' was already given on line {seen[entry.key]}"
            raise ManifestError(name, number, problem, "keep one of the two")
        seen[entry.key] = number
        entries.append(entry)
    return Manifest(name=name, folder=path.parent.as_posix(), entries=tuple(entries))


def _entry(name: str, number: int, line: str) -> Entry:
    try:
        data: Any = json.loads(line)
    except RecursionError:
        raise ManifestError(name, number, "is nested too deeply", _ADVICE) from None
    except ValueError as error:
        problem = error.msg if isinstance(error, json.JSONDecodeError) else "a number has too many digits"
        raise ManifestError(name, number, f"is not JSON ({problem})", _ADVICE) from None
    if not isinstance(data, dict):
        raise ManifestError(name, number, "is no JSON object", _ADVICE)
    fields = [field for field in Entry.model_fields if field != "line"]
    for key, value in data.items():
        meant = near_key(key, fields) if isinstance(value, str) and key not in fields else None
        if meant is not None and data.get(meant) is None:
            raise ManifestError(name, number, f"unknown key '{key}'", f"did you mean '{meant}'?")
    for key in fields:
        if isinstance(data.get(key), str) and not is_utf8(data[key]):
            problem = f"'{key}' holds half of a character ({first_half(data[key])})"
            raise ManifestError(name, number, problem, "write the whole character")
    try:
        entry = Entry(line=number, **{key: data[key] for key in fields if key in data})
    except ValidationError as error:
        wrong = error.errors()[0]
        raise ManifestError(name, number, f"'{wrong['loc'][0]}' must be a string", _ADVICE) from None
    if not entry.key.strip() or "\x00" in entry.key:
        raise ManifestError(name, number, "names no article", "add its file's stem as 'id', or its 'path'")
    if entry.date is not None and metadata_date(entry.date) is None:
        raise ManifestError(
            name, number, f"'{entry.date}' is not a date", "write it as 2015-05-14, 2015-05 or 2015"
        )
    return entry
