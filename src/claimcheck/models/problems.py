"""The base of all errors; what went wrong with a file that people write, where, and what to do about it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

_LONG: Final = re.compile(r"'([^']{60})([^']{60,})'")


class ClaimcheckError(Exception):
    """Any error that the library raises on purpose; ``str()`` says on one line what is wrong."""


class FileError(ClaimcheckError):
    """A file that cannot be used. ``line`` counts from one; ``None`` means the file as a whole.

    ``str()`` is the whole account on one line: ``path:line: problem; advice``.
    """

    def __init__(self, path: str | Path, line: int | None, problem: str, advice: str = "") -> None:
        self.path = path.as_posix() if isinstance(path, Path) else path
        self.line = line
        self.problem = problem = _LONG.sub(_shortened, problem)
        self.advice = advice
        where = self.path if line is None else f"{self.path}:{line}"
        super().__init__(f"{where}: {problem}" + (f"; {advice}" if advice else ""))


def _shortened(quoted: re.Match[str]) -> str:
    return f"'{quoted[1]}… ({len(quoted[1]) + len(quoted[2])} characters)'"
