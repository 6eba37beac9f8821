"""Settings: ``[tool.claimcheck]`` in ``pyproject.toml``, or ``claimcheck.toml``, upward from a folder."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any, Final

from rapidfuzz import process

from claimcheck.comparison.own import DefinitionError, own_units
from claimcheck.models.base import Model
from claimcheck.models.files import deepest_line, read_text
from claimcheck.models.finding import SEVERITIES, Severity
from claimcheck.models.problems import FileError

OWN_FILE: Final = "claimcheck.toml"
SHARED_FILE: Final = "pyproject.toml"
MAX_SIZE: Final = 10_000_000
_LISTS: Final = ("select", "ignore", "include", "exclude", "units")
_PATHS: Final = ("claims", "records", "baseline", "manifest")
_KEYS: Final = (*_LISTS, *_PATHS, "fail-on", "fields", "max-size", "min-confidence", "per-path-ignores")
ARTICLE_FIELDS: Final = (
    "title", "deck", "body", "date", "modified", "author", "publisher", "agency", "url", "language",
    "section", "id", "version",
)  # fmt: skip
_LINE: Final = re.compile(r"line (\d+)")


class SettingsError(FileError):
    """Settings that cannot be used: what, where, and what was probably meant."""


class Settings(Model):
    """What a run goes by.

    Attributes:
        path: the file that the settings are from, ``None`` for none.
        root: the folder of that file, else the one where the search began; ids of articles are paths from it.
        select, ignore: rules by code, name or family.
        include, exclude: patterns for files, as in ``.gitignore``.
        fail_on: the least severity that makes a run fail.
        per_path_ignores: for files that fit the pattern, the rules left out.
        claims: the folder of records, baseline and decisions; ``records`` and ``baseline`` stand in it.
        manifest: what is known of articles from elsewhere, a path from ``root``; ``None`` for none.
        units: definitions of further units, as pint writes them: "smoot = 1.7018 * meter".
        max_size: the greatest size of an article in bytes.
        fields: for fields of an article, what they are called in records of JSON, CSV and the like.
        min_confidence: how sure a finding must be, 0.5 to 1, to be an error or a warning; from two thirds of
            it on it is an info marked "likely".
    """

    path: str | None = None
    root: str = "."
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    fail_on: Severity = "warning"
    per_path_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    claims: str = "claims"
    records: str = "records.yaml"
    baseline: str = "baseline.jsonl"
    manifest: str | None = None
    units: tuple[str, ...] = ()
    max_size: int = MAX_SIZE
    fields: tuple[tuple[str, tuple[str, ...]], ...] = ()
    min_confidence: float = 0.9

    @property
    def claims_folder(self) -> Path:
        """The folder of records, baseline and decisions."""
        return Path(self.root, self.claims)

    @property
    def records_file(self) -> Path:
        """The facts on record."""
        return self.claims_folder / self.records

    @property
    def records_named(self) -> bool:
        """Tell whether it was said which file has the records: then it must be there."""
        return "records" in self.model_fields_set

    @property
    def baseline_file(self) -> Path:
        """The findings known already."""
        return self.claims_folder / self.baseline

    @property
    def manifest_file(self) -> Path | None:
        """The manifest of the articles, if the settings name one."""
        return None if self.manifest is None else Path(self.root, self.manifest)


def find_settings(start: Path) -> Settings:
    """Return the settings of the nearest folder at or above ``start`` that has any, else the defaults.

    Raises:
        SettingsError: the file is no TOML, or has an option that is unknown or of the wrong type.
    """
    for folder in (start, *start.resolve().parents):
        if (folder / OWN_FILE).is_file():
            return load_settings(folder / OWN_FILE)
        if (folder / SHARED_FILE).is_file():
            source = _source(folder / SHARED_FILE)
            if has_settings(source, folder / SHARED_FILE):
                return settings_of_text(source, folder / SHARED_FILE)
    return Settings(root=start.as_posix())


def load_settings(path: Path) -> Settings:
    """Return the settings in one file.

    Raises:
        SettingsError: as for ``find_settings``, or the file is missing.
    """
    return settings_of_text(_source(path), path)


def has_settings(source: str, path: Path) -> bool:
    """Tell whether a text is a file of settings: all are but a ``pyproject.toml`` without the table.

    Raises:
        SettingsError: it is no TOML.
    """
    return path.name == OWN_FILE or _table(_toml(source, path)) is not None


def settings_of_text(source: str, path: Path) -> Settings:
    """Return the settings in the text of a file; ``path`` is what errors call it.

    Raises:
        SettingsError: as for ``load_settings``.
    """
    table = _toml(source, path)
    shared = path.name == SHARED_FILE
    if shared:
        table = {} if (found := _table(table)) is None else found
    if not isinstance(table, dict):
        raise SettingsError(path, None, "[tool.claimcheck] is no table", "write options below it, one a line")
    reader = _Reader(path, source, "tool.claimcheck" if shared else "")
    values = {key.replace("-", "_"): reader.value(key, value) for key, value in table.items()}
    return Settings(path=path.as_posix(), root=path.parent.as_posix(), **values)


def _table(project: dict[str, Any]) -> Any:
    """Return what ``pyproject.toml`` has under ``[tool.claimcheck]``; ``None`` for nothing."""
    tool = project.get("tool")
    return tool.get("claimcheck") if isinstance(tool, dict) else None


def _source(path: Path) -> str:
    try:
        return read_text(path)
    except UnicodeDecodeError:
        raise SettingsError(path, None, "is not UTF-8", "save it as UTF-8") from None
    except OSError as error:
        raise SettingsError(path, None, f"cannot be opened ({error.strerror})", "check the path") from None


def _toml(source: str, path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        said, _, where = str(error).partition(" (at ")
        at = _LINE.match(where)
        line = int(at[1]) if at else len(source.splitlines())
        raise SettingsError(path, line, f"is not TOML ({said.lower()})", "correct the line") from None
    except RecursionError:
        raise SettingsError(path, deepest_line(source), "is nested too deeply", "write plain lists") from None
    except ValueError:  # of the parts of the standard library that read numbers
        problem = "is not TOML (a number has too many digits)"
        raise SettingsError(path, None, problem, "correct it") from None


class _Reader:
    """Checks the options of one file, with the line that each stands on."""

    def __init__(self, path: Path, source: str, section: str) -> None:
        self._path = path
        self._source = source
        self._section = section

    def value(self, key: str, value: Any) -> Any:
        if key not in _KEYS:
            near = process.extractOne(key.replace("_", "-"), _KEYS, score_cutoff=60)
            advice = f"did you mean '{near[0]}'?" if near else f"known are {', '.join(sorted(_KEYS))}"
            if key == "tool" and _table({key: value}) is not None:
                problem = f"options stand below [tool.claimcheck] in {SHARED_FILE} only"
                self._fail("claimcheck", problem, "leave the heading out here")
            self._fail(key, f"unknown option '{key}'", advice)
        if key == "units":
            return self._units(key, self._strings(key, value))
        if key in _LISTS:
            return self._strings(key, value)
        if key == "per-path-ignores":
            return self._ignores(key, value)
        if key == "fields":
            return self._fields(key, value)
        if key == "min-confidence":
            return self._confidence(key, value)
        if key == "max-size":
            return self._size(key, value)
        if not isinstance(value, str) or not value.strip() or "\0" in value:
            self._fail(key, f"'{key}' must be a string", f'write {key} = "…"')
        if key == "fail-on" and value not in SEVERITIES:
            near = process.extractOne(value, SEVERITIES, score_cutoff=60)
            known = ", ".join(SEVERITIES)
            advice = f"did you mean '{near[0]}'?" if near else f"choose one of {known}"
            self._fail(key, f"'fail-on' cannot be '{value}'", advice)
        return value

    def _strings(self, key: str, value: Any) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value):
            self._fail(key, f"'{key}' must be a list of strings", f'write {key} = ["…", "…"]')
        return tuple(value)

    def _units(self, key: str, value: tuple[str, ...]) -> tuple[str, ...]:
        try:
            own_units(value)
        except DefinitionError as error:
            self._fail(key, error.problem, error.advice)
        return value

    def _ignores(self, key: str, value: Any) -> tuple[tuple[str, tuple[str, ...]], ...]:
        if not isinstance(value, dict):
            self._fail(key, f"'{key}' must be a table", 'write "archive/*.txt" = ["NUM001"] below it')
        return tuple((pattern, self._strings(pattern, codes)) for pattern, codes in value.items())

    def _fields(self, key: str, value: Any) -> tuple[tuple[str, tuple[str, ...]], ...]:
        if not isinstance(value, dict):
            self._fail(key, f"'{key}' must be a table", 'write body = "story_text" below it')
        for name in value:
            if name not in ARTICLE_FIELDS:
                near = process.extractOne(name, ARTICLE_FIELDS, score_cutoff=60)
                advice = f"did you mean '{near[0]}'?" if near else f"known are {', '.join(ARTICLE_FIELDS)}"
                self._fail(name, f"articles have no field '{name}'", advice)
        named = {name: [one] if isinstance(one, str) else one for name, one in value.items()}
        return tuple((name, self._strings(name, one)) for name, one in named.items())

    def _size(self, key: str, value: Any) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or not 0 < value < 2**63 - 1:
            self._fail(key, f"'{key}' must be a number of bytes", f"write {key} = {MAX_SIZE}")
        return int(value)

    def _confidence(self, key: str, value: Any) -> float:
        if not isinstance(value, int | float) or isinstance(value, bool) or not 0.5 <= value <= 1:
            self._fail(key, f"'{key}' must be a number from 0.5 to 1", f"write {key} = 0.9")
        return float(value)

    def _fail(self, key: str, problem: str, advice: str) -> None:
        raise SettingsError(self._path, self._line(key), problem, advice)

    def _line(self, key: str) -> int | None:
        """Return the line on which a key is given, within the section if it has a heading of its own."""
        inside = not self._section
        for number, line in enumerate(self._source.splitlines(), start=1):
            bare = line.strip()
            if bare.startswith("[") and self._section:
                inside = bare.strip("[] ").replace(" ", "").startswith(self._section)
            name = bare.partition("=")[0].strip().strip("\"'")
            headed = bare.startswith("[") and bare.strip("[] ").rpartition(".")[2] == key
            if (inside and name == key and "=" in bare) or headed:
                return number
        return None
