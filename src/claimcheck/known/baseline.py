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


class BaselineError(FileError):
    """A baseline, or a file of decisions, that cannot be used: nothing is taken as known."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """The half-edges that are accepted, by hash."""

    edges: dict[str, HalfEdge] = field(default_factory=dict)

    def __contains__(self, edge: HalfEdge) -> bool:
        return edge.hash in self.edges

    def text(self) -> str:
        """Return the file's text: the same half-edges give the same bytes."""
        return "".join(f"{self.edges[key].line()}\n" for key in sorted(self.edges))


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
    try:
        text = read_text(path)
    except FileNotFoundError:
        return Baseline()
    except (OSError, UnicodeDecodeError) as error:
        raise BaselineError(path, None, f"cannot be read ({error})", "restore it from git") from None
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line and not line.isspace()]
    edges: dict[str, HalfEdge] = {}
    for (number, line), data in zip(lines, _at_once(lines), strict=True):
        edge = _edge(path, number, _data(path, number, line) if data is None else data, verify)
        edges.setdefault(edge.hash, edge)
    return Baseline(edges)


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
        or data.keys() != _KEYS
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
