"""``claims/records.yaml`` to the ledger: a list of records, each checked, errors with file and line."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import yaml
from pydantic import TypeAdapter, ValidationError

from claimcheck.ledger.records import EventRecord, FigureRecord, Ledger, OfficeRecord, Record
from claimcheck.models.characters import first_half, is_utf8
from claimcheck.models.files import read_text
from claimcheck.models.problems import FileError

_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # ten times faster where PyYAML has libyaml
_RECORD: Final[TypeAdapter[Record]] = TypeAdapter(Record)
_DEEPEST: Final = 50  # levels; records have three
_ADVICE: Final = "docs/records.md shows the form of a record"


class RecordsError(FileError):
    """Records that cannot be used: which one, where, and why."""


def load_ledger(path: Path, *, named: bool = False) -> Ledger:
    """Return the records in a YAML file; one that is not there is an empty ledger, if settings name none.

    Raises:
        RecordsError: the file is no YAML, or a record is incomplete, of an unknown kind, without a source,
            given twice, or has spells that run backward or overlap.
    """
    try:
        source = read_text(path)
    except FileNotFoundError:
        if named:
            raise RecordsError(path, None, "does not exist", "check 'records' in the settings") from None
        return Ledger()
    except UnicodeDecodeError:
        raise RecordsError(path, None, "is not UTF-8", "save it as UTF-8") from None
    except OSError as error:
        raise RecordsError(
            path, None, f"cannot be opened ({error.strerror})", "check its permissions"
        ) from None
    return ledger_of(source, path)


def ledger_of(source: str, path: Path) -> Ledger:
    """Return the records in a YAML text; ``path`` is what errors call it.

    Raises:
        RecordsError: as for ``load_ledger``.
    """
    try:
        _refuse_odd(source, path)
        root = yaml.compose(source, Loader=_LOADER)
        data = yaml.load(source, Loader=_LOADER)  # noqa: S506  (safe, in either form)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = None if mark is None else mark.line + 1
        raise RecordsError(
            path, line, f"is not YAML ({error.problem or error.context})", "correct it"
        ) from None
    except (yaml.YAMLError, ValueError):
        raise RecordsError(path, None, "is not YAML", "check its dates and indentation") from None
    if data is None:
        return Ledger()
    if not isinstance(data, list) or not isinstance(root, yaml.SequenceNode):
        raise RecordsError(path, 1, "is no list of records", "start each record with '- kind: …'")
    records: list[Record] = []
    lines: dict[str, int] = {}
    for node, entry in zip(root.value, data, strict=True):
        record = _record(path, node, entry)
        if record.id in lines:
            problem = f"record '{record.id}' was already given on line {lines[record.id]}"
            raise RecordsError(path, node.start_mark.line + 1, problem, "keep one of the two")
        lines[record.id] = node.start_mark.line + 1
        records.append(record)
    return Ledger(records=tuple(records))


def _refuse_odd(source: str, path: Path) -> None:
    """Refuse what some YAML readers take and others do not, or crash on.

    Raises:
        RecordsError: the text is nested deeper than any record, or holds half of a character.
        YAMLError: it is no YAML.
    """
    depth = 0
    for event in yaml.parse(source, Loader=_LOADER):
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > _DEEPEST:
                raise RecordsError(path, line, "is nested too deeply", _ADVICE)
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        elif isinstance(event, yaml.ScalarEvent) and not is_utf8(event.value):
            problem = f"holds half of a character ({first_half(event.value)})"
            raise RecordsError(path, line, problem, "write the whole character")


def _record(path: Path, node: yaml.Node, entry: Any) -> Record:
    line = node.start_mark.line + 1
    name = f"record '{entry['id']}'" if isinstance(entry, dict) and "id" in entry else "a record"
    try:
        record = _RECORD.validate_python(entry)
    except ValidationError as error:
        wrong = error.errors()[0]
        where = [part for part in wrong["loc"] if part not in ("event", "figure", "office")]
        field = ".".join(str(part + 1 if isinstance(part, int) else part) for part in where) or "kind"
        line = _line_of(node, where) or line
        raise RecordsError(path, line, f"{name}: {field}: {wrong['msg'].lower()}", _ADVICE) from None
    if not record.source.strip():
        raise RecordsError(path, line, f"{name} has no source", "say where the fact is from")
    fault = _spell_fault(record)
    if fault:
        raise RecordsError(path, line, f"{name}: {fault}", "correct its dates")
    return record


def _line_of(node: yaml.Node, where: list[Any]) -> int | None:
    """Return the line of the innermost node that the path leads to."""
    for part in where:
        children = node.value if isinstance(node.value, list) else []
        if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(children):
            node = children[part]
        elif isinstance(node, yaml.MappingNode):
            node = next((value for key, value in children if key.value == part), node)
    return node.start_mark.line + 1


def _spell_fault(record: Record) -> str | None:
    if isinstance(record, EventRecord):
        return "it ends before it starts" if record.end is not None and record.end < record.start else None
    spells: list[tuple[dt.date, dt.date | None]] = (
        [(spell.since, spell.until) for spell in record.values]
        if isinstance(record, FigureRecord)
        else [(holder.since, holder.until) for holder in record.holders]
        if isinstance(record, OfficeRecord)
        else []
    )
    for since, until in spells:
        if until is not None and until < since:
            return f"a spell from {since} ends before it starts"
    ordered = sorted(spells, key=lambda spell: spell[0])
    for (since, until), (following, _) in pairwise(ordered):
        if until is None or until > following or (isinstance(record, FigureRecord) and until >= following):
            return f"the spells from {since} and from {following} overlap"
    return None
