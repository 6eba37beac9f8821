"""Files that people and the program both write: one JSON object a line, each checked against its model."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from claimcheck.known.baseline import BaselineError, kept_text
from claimcheck.models.base import Model


class Record(Model):
    """What one line of such a file holds."""

    def line(self) -> str:
        """Return it as a line of the file, without its end."""
        return json.dumps(self.model_dump(mode="json"), ensure_ascii=False)


Kept = TypeVar("Kept", bound=Record)


def load_records(path: Path, kind: type[Kept], name: str) -> tuple[Kept, ...]:
    """Return the records at ``path``, in the order of the file; no file, no records.

    Args:
        path: the file.
        kind: the model of a line.
        name: what errors call a line, such as "decision".

    Raises:
        BaselineError: the file cannot be read or a line is malformed.
    """
    return records_in(kept_text(path), path, kind, name)


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
