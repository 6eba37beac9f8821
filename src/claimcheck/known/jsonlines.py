"""Files that people and the program both write: one JSON object a line, each checked against its model."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from claimcheck.known.baseline import BaselineError
from claimcheck.models.base import Model
from claimcheck.models.files import read_text

Kept = TypeVar("Kept", bound=Model)


def load_records(path: Path, kind: type[Kept], name: str) -> tuple[Kept, ...]:
    """Return the records at ``path``, in the order of the file; no file, no records.

    Args:
        path: the file.
        kind: the model of a line.
        name: what errors call a line, such as "decision".

    Raises:
        BaselineError: the file cannot be read or a line is malformed.
    """
    try:
        text = read_text(path)
    except FileNotFoundError:
        return ()
    except (OSError, UnicodeDecodeError) as error:
        raise BaselineError(path, None, f"cannot be read ({error})", "restore it from git") from None
    return records_in(text, path, kind, name)


def records_in(text: str, path: Path, kind: type[Kept], name: str) -> tuple[Kept, ...]:
    """Return the records in the text of a file; ``path`` is what errors call it.

    Raises:
        BaselineError: a line is malformed.
    """
    records = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            records.append(kind.model_validate_json(line))
        except ValidationError as error:
            first = error.errors()[0]
            field = ".".join(map(str, first["loc"]))
            problem = f"is no {name} ({f'{field}: ' if field else ''}{first['msg']})"
            raise BaselineError(path, number, problem, "correct the line, or restore it from git") from None
    return tuple(records)
