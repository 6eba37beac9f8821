"""Versions of one story among the articles of a run: the latest stands for it, the earlier are set aside.

Articles of files that hold many are told apart here, before they are read; those of files with one article
once they are read (``engine.versions``).
"""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.api.members import Member
from claimcheck.engine.sources import Source
from claimcheck.engine.versions import Version
from claimcheck.known.suppressions import Note
from claimcheck.models.moments import moment_of
from claimcheck.models.origin import file_of
from claimcheck.models.report import Superseded

Stated = tuple[str, str, str]
"""The id of a story, the version and its time, as an article states them."""


def latest(sources: dict[str, Source]) -> tuple[dict[str, Source], list[Note]]:
    """Return the sources without versions that a later one supersedes, and a note on each of those.

    Versions are articles that state the same id and each a version of its own, as ninjs and NewsML do. What
    an earlier one says is no second witness, and no contradiction of the later one.
    """
    by_id: dict[str, list[tuple[str, Stated]]] = {}
    for source in sources.values():
        if isinstance(source, Member) and source.version is not None:
            by_id.setdefault(source.version[0], []).append((source.name, source.version))
    notes = [note for versions in by_id.values() for note in superseded(versions)]
    gone = {note.path for note in notes}
    return {name: source for name, source in sources.items() if name not in gone}, notes


def superseded(stated: Iterable[tuple[str, Stated]]) -> list[Note]:
    """Return a note on each version of one story that a later one supersedes, by name.

    Args:
        stated: the name of each, and what it states.
    """
    every = sorted(
        (name, Version((story,), number, moment_of(time))) for name, (story, number, time) in stated
    )
    by, last = max(every, key=lambda one: (one[1].rank, one[0]))
    return [
        note_on(Superseded(path=name, story=one.stories[0], version=one.said, by=by, latest=last.said))
        for name, one in every
        if one.rank < last.rank
    ]


def note_on(gone: Superseded) -> Note:
    """Return what people are told of an article that was read before a later version of it was seen."""
    words = f"is superseded by version {gone.latest} in {file_of(gone.by)} and was not checked"
    return Note(gone.path, None, f"version {gone.version} of '{gone.story}' {words}")
