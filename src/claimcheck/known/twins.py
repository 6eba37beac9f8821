"""Articles that share an id: one of them holds it, what the others say is known by their paths."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from claimcheck.known.suppressions import Note
from claimcheck.models.finding import Finding
from claimcheck.models.report import Report


@dataclass(frozen=True)
class Twins:
    """``holders``: the path of the article that each id stands for; ``docs``: by path, what others go by."""

    holders: Mapping[str, str] = field(default_factory=dict)
    docs: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()

    @classmethod
    def of(cls, report: Report, root: str, before: Mapping[str, str] | None = None) -> Twins:
        """Return who holds which id.

        Args:
            report: the articles, with their paths from the working directory.
            root: the folder from which ids that are paths are counted.
            before: the holders at another commit; they keep their ids.
        """
        paths: dict[str, list[str]] = defaultdict(list)
        for entry in report.articles:
            paths[entry.id].append(entry.path)
        holders: dict[str, str] = {}
        docs: dict[str, str] = {}
        notes: list[Note] = []
        for name, sharing in paths.items():
            holder = (before or {}).get(name, "")
            holders[name] = holder if holder in sharing else min(sharing)
            for path in sorted(set(sharing) - {holders[name]}):
                docs[path] = _from(root, path)
                words = f"has the id '{name}' of {holders[name]}, too; give it one of its own"
                notes.append(Note(path, None, words))
        return cls(holders, docs, tuple(notes))

    def apart(self, finding: Finding) -> Finding:
        """Return the finding with what each side goes by."""
        if not self.docs or not any(place.path in self.docs for place in finding.locations):
            return finding
        sides = tuple(
            side.model_copy(update={"doc": self.docs.get(place.path, side.doc)})
            for side, place in zip(finding.sides, finding.locations, strict=True)
        )
        return finding.model_copy(update={"sides": sides})


def _from(root: str, path: str) -> str:
    try:
        return Path(os.path.realpath(path)).relative_to(os.path.realpath(root)).as_posix()
    except ValueError:
        return path
