"""Manifests: JSON Lines that give each article, by file stem or path, its date, title, publisher, address."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import Any, Final

from pydantic import ValidationError
from rapidfuzz import process

from claimcheck.models.base import Model
from claimcheck.reading.decoding import text_of_file
from claimcheck.reading.errors import ManifestError, Unreadable
from claimcheck.reading.metadates import metadata_date

ENDINGS: Final = (".txt", ".md", ".markdown")
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


class Manifest(Model):
    """All lines of a manifest. ``name`` is its path as given."""

    name: str
    folder: str
    entries: tuple[Entry, ...]

    def entry(self, path: Path) -> Entry | None:
        """Return the line about the file: by its path (also from the manifest's folder), else its stem."""
        written = PurePosixPath(path.as_posix())
        for entry in self.entries:
            if "/" in entry.key or entry.key.endswith(ENDINGS):
                wanted = PurePosixPath(entry.key)
                if wanted in (written, PurePosixPath(written.name)) or Path(self.folder, entry.key) == path:
                    return entry
                if Path(self.folder, entry.key).resolve() == path.resolve():
                    return entry
        return next((entry for entry in self.entries if entry.key == path.stem), None)

    def missing(self, paths: Iterable[Path]) -> list[Unreadable]:
        """Return the lines whose article is neither among ``paths`` nor beside them or the manifest."""
        known = list(paths)
        stems = {path.stem for path in known}
        folders = dict.fromkeys([Path(self.folder), *(path.parent for path in known)])
        lost: list[Unreadable] = []
        for entry in self.entries:
            if entry.key in stems or any(self._at(folder, entry.key) for folder in folders):
                continue
            if Path(entry.key).is_file():
                continue
            near = process.extractOne(entry.key, sorted(stems), score_cutoff=75)
            advice = f"did you mean '{near[0]}'?" if near else "correct the line or add the file"
            lost.append(
                Unreadable(
                    self.name, entry.line, f"names an article that is not there: '{entry.key}'", advice
                )
            )
        return lost

    @staticmethod
    def _at(folder: Path, key: str) -> bool:
        return (folder / key).is_file() or any((folder / f"{key}{ending}").is_file() for ending in ENDINGS)


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
        raise ManifestError(name, error.line, error.problem, error.advice) from None
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
    except (ValueError, RecursionError) as error:
        problem = error.msg if isinstance(error, json.JSONDecodeError) else "nested too deeply"
        raise ManifestError(name, number, f"is not JSON ({problem})", _ADVICE) from None
    if not isinstance(data, dict):
        raise ManifestError(name, number, "is no JSON object", _ADVICE)
    fields = [field for field in Entry.model_fields if field != "line"]
    for key in data:
        near = None if key in fields else process.extractOne(key.casefold(), fields, score_cutoff=80)
        if near:
            raise ManifestError(name, number, f"unknown key '{key}'", f"did you mean '{near[0]}'?")
    try:
        entry = Entry(line=number, **{key: data[key] for key in fields if key in data})
    except ValidationError as error:
        wrong = error.errors()[0]
        raise ManifestError(name, number, f"'{wrong['loc'][0]}' must be a string", _ADVICE) from None
    if not entry.key.strip():
        raise ManifestError(name, number, "names no article", "add its file's stem as 'id', or its 'path'")
    if entry.date is not None and metadata_date(entry.date) is None:
        raise ManifestError(
            name, number, f"'{entry.date}' is not a date", "write it as 2015-05-14, 2015-05 or 2015"
        )
    return entry
