"""The baseline file: one half-edge a line, sorted by hash.

Sorted so, two branches that each add lines seldom touch the same place. Lines that are there twice, or that
no finding needs any more, do no harm: a merge that keeps both sides leaves a file that still works.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from claimcheck.known.edges import HalfEdge
from claimcheck.models.files import read_text
from claimcheck.models.problems import FileError

_TEXTS = ("rule", "key", "doc", "value", "other", "quote")
_KEYS = frozenset({"edge", "identity", *_TEXTS})
EXCUSED, IDLE = "excused", "idle"
_FORMS = (_KEYS, _KEYS | {EXCUSED}, _KEYS | {IDLE})


class BaselineError(FileError):
    """A baseline, or a file of decisions, that cannot be used: nothing is taken as known."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """The half-edges that are accepted, by hash.

    ``excused`` are those that a comment in a text or the settings take back, and a line for each such excuse.
    ``idle`` are lines that no finding needed in some run: a fault that comes back is a new one.
    """

    edges: dict[str, HalfEdge] = field(default_factory=dict)
    excused: dict[str, HalfEdge] = field(default_factory=dict)
    idle: dict[str, HalfEdge] = field(default_factory=dict)

    def __contains__(self, edge: HalfEdge) -> bool:
        return edge.hash in self.edges

    def text(self) -> str:
        """Return the file's text: the same half-edges give the same bytes."""
        flagged = [(key, edge.line()) for key, edge in self.edges.items()]
        flagged += [(key, edge.line(EXCUSED)) for key, edge in self.excused.items()]
        flagged += [(key, edge.line(IDLE)) for key, edge in self.idle.items()]
        return "".join(f"{line}\n" for _, line in sorted(flagged))

    def resting(self, edges: Iterable[str], excused: Iterable[str] = ()) -> Baseline:
        """Return the baseline with some lines idle; those that excuse nothing any more are dropped."""
        some, gone = frozenset(edges), frozenset(excused)
        return Baseline(
            {key: edge for key, edge in self.edges.items() if key not in some},
            {key: edge for key, edge in self.excused.items() if key not in gone},
            self.idle | {key: edge for key, edge in self.edges.items() if key in some},
        )


def baseline_of(edges: Iterable[HalfEdge]) -> Baseline:
    """Return a baseline of these half-edges."""
    return Baseline({edge.hash: edge for edge in edges})


def load_baseline(path: Path, *, verify: bool = True) -> Baseline:
    """Return the baseline at ``path``; a file that is not there is an empty one.

    Args:
        path: the file.
        verify: whether each line's hash must fit the line; without, the hashes are worked out anew.

    Raises:
        BaselineError: the file cannot be read or a line is malformed.
    """
    return baseline_of_text(kept_text(path), path, verify=verify)


def kept_text(path: Path) -> str:
    """Return the text of a baseline, or a file of decisions; "" if it is not there.

    Raises:
        BaselineError: the file cannot be read.
    """
    try:
        return read_text(path)
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise BaselineError(path, None, f"cannot be read ({error})", "restore it from git") from None


def baseline_of_text(text: str, path: Path, *, verify: bool = True) -> Baseline:
    """Return the baseline in the text of a file; ``path`` is what errors call it.

    Raises:
        BaselineError: as for ``load_baseline``.
    """
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line and not line.isspace()]
    baseline = Baseline()
    for (number, line), parsed in zip(lines, _at_once(lines), strict=True):
        data = _data(path, number, line) if parsed is None else parsed
        edge = _edge(path, number, data, verify)
        kind = baseline.excused if EXCUSED in data else baseline.idle if IDLE in data else baseline.edges
        kind.setdefault(edge.hash, edge)
    for key in baseline.idle:  # a merge may have kept both
        baseline.edges.pop(key, None)
    return baseline


def _at_once(lines: Sequence[tuple[int, str]]) -> list[Any]:
    """Return what the lines hold, parsed as one for speed; ``None`` for each where that cannot be done."""
    data: list[Any] = []
    if all(line[0] == "{" and line[-1] == "}" for _, line in lines):
        with suppress(ValueError, RecursionError):
            data = json.loads(f"[{','.join([line for _, line in lines])}]")
    return data if len(data) == len(lines) else [None] * len(lines)


def _data(path: Path, number: int, line: str) -> Any:
    if line.startswith(("<<<<<<<", "=======", ">>>>>>>", "|||||||")):
        raise BaselineError(path, number, "holds marks of a merge", "keep the lines of both sides")
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        raise BaselineError(path, number, "is no JSON", "restore the line, or remove it") from None


def _edge(path: Path, number: int, data: Any, verify: bool) -> HalfEdge:
    if (
        not isinstance(data, dict)
        or data.keys() not in _FORMS
        or data.get(EXCUSED, True) is not True
        or data.get(IDLE, True) is not True
        or not isinstance(data["identity"], int)
        or {type(data[name]) for name in _TEXTS} != {str}
    ):
        raise BaselineError(
            path, number, "is no half-edge of this version", "run 'claimcheck baseline migrate'"
        )
    edge = HalfEdge(identity=data["identity"], **{name: data[name] for name in _TEXTS})
    if verify and edge.hash != data["edge"]:
        advice = "restore the line, or run 'claimcheck baseline migrate'"
        raise BaselineError(path, number, "has a hash that does not fit its values", advice)
    return edge


def save_text(path: Path, text: str) -> bool:
    """Write the file whole or not at all; return whether it changed."""
    data = text.encode("utf-8")
    try:
        if path.read_bytes() == data:
            return False
    except FileNotFoundError:
        if not data:
            return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path = path.resolve()  # a link stays one
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        draft.write_bytes(data)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    return True
