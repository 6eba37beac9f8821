"""Versions of one story among the articles of a run: the latest stands for it, the earlier are set aside."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.api.members import Member
from claimcheck.engine.sources import Source
from claimcheck.known.suppressions import Note
from claimcheck.models.origin import file_of


def latest(sources: dict[str, Source]) -> tuple[dict[str, Source], list[Note]]:
    """Return the sources without versions that a later one supersedes, and a note on each of those.

    Versions are articles that state the same id and each a version of its own, as ninjs and NewsML do. What
    an earlier one says is no second witness, and no contradiction of the later one.
    """
    by_id: dict[str, list[Member]] = {}
    for source in sources.values():
        if isinstance(source, Member) and source.version is not None:
            by_id.setdefault(source.version[0], []).append(source)
    notes: list[Note] = []
    gone: set[str] = set()
    for versions in by_id.values():
        last = max(versions, key=lambda member: (_rank(member), member.name))
        for member in sorted(_others(versions, last), key=lambda one: one.name):
            gone.add(member.name)
            words = f"is superseded by version {_said(last)} in {file_of(last.name)} and was not checked"
            notes.append(Note(member.name, None, f"version {_said(member)} of '{_id(member)}' {words}"))
    return {name: source for name, source in sources.items() if name not in gone}, notes


def _others(versions: Iterable[Member], last: Member) -> list[Member]:
    return [one for one in versions if one is not last and _rank(one) < _rank(last)]


def _rank(member: Member) -> tuple[int, str, str]:
    """Return what orders versions: their number, else the time at which they were made."""
    _, version, date = member.version or ("", "", "")
    return (int(version), "", date) if version.isdecimal() and len(version) < 12 else (-1, date, version)


def _said(member: Member) -> str:
    _, version, date = member.version or ("", "", "")
    return version or date


def _id(member: Member) -> str:
    return (member.version or ("",))[0]
