"""Versions of one story among the articles of a run: the latest stands for it, the earlier are set aside.

Articles of files that hold many are told apart here, before they are read; those of files with one article
once they are read (``engine.versions``).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from claimcheck.api.members import Member
from claimcheck.engine.sources import Source
from claimcheck.known.suppressions import Note
from claimcheck.models.origin import file_of
from claimcheck.models.report import Superseded

Stated = tuple[str, str, str]


class Versioned(Protocol):
    """An article that states which version of a story it is."""

    @property
    def name(self) -> str:
        """What it is called."""
        ...

    @property
    def version(self) -> Stated | None:
        """The id of the story, the version and its time."""
        ...


def latest(sources: dict[str, Source]) -> tuple[dict[str, Source], list[Note]]:
    """Return the sources without versions that a later one supersedes, and a note on each of those.

    Versions are articles that state the same id and each a version of its own, as ninjs and NewsML do. What
    an earlier one says is no second witness, and no contradiction of the later one.
    """
    by_id: dict[str, list[Member]] = {}
    for source in sources.values():
        if isinstance(source, Member) and source.version is not None:
            by_id.setdefault(source.version[0], []).append(source)
    notes = [note for versions in by_id.values() for note in superseded(versions)]
    gone = {note.path for note in notes}
    return {name: source for name, source in sources.items() if name not in gone}, notes


def superseded(versions: Iterable[Versioned]) -> list[Note]:
    """Return a note on each version of one story that a later one supersedes, by name."""
    every = list(versions)
    last = max(every, key=lambda version: (_rank(version), version.name))
    notes: list[Note] = []
    for one in sorted(every, key=lambda version: version.name):
        if one is not last and _rank(one) < _rank(last):
            words = f"is superseded by version {_said(last)} in {file_of(last.name)} and was not checked"
            notes.append(Note(one.name, None, f"version {_said(one)} of '{_id(one)}' {words}"))
    return notes


def _rank(one: Versioned) -> tuple[int, str, str]:
    """Return what orders versions: their number, else the time at which they were made."""
    _, version, date = one.version or ("", "", "")
    return (int(version), "", date) if version.isdecimal() and len(version) < 12 else (-1, date, version)


def _said(one: Versioned) -> str:
    _, version, date = one.version or ("", "", "")
    return version or date


def _id(one: Versioned) -> str:
    return (one.version or ("",))[0]


def note_on(gone: Superseded) -> Note:
    """Return what people are told of an article that was read before a later version of it was seen."""
    words = f"is superseded by version {gone.latest} in {file_of(gone.by)} and was not checked"
    return Note(gone.path, None, f"version {gone.version} of '{gone.story}' {words}")
