"""What excuses a finding by where one of its sides stands: comments in texts and ``per-path-ignores``.

Such an excuse is about what was there when it was written. Of what comes later it excuses what comes to
its own side; it does not let a new article contradict the old passage beside which it stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from claimcheck.known.edges import HalfEdge, edges_of
from claimcheck.known.primary import Changes
from claimcheck.known.suppressions import Note, Suppression
from claimcheck.models.finding import Finding, fingerprint
from claimcheck.models.report import ArticleEntry
from claimcheck.reading.globs import matches

COMMENT, PATTERN = "suppression", "per-path-ignores"
Mark = tuple[str, str]
"""A rule's code and what names the excuse: its words and passage, or its pattern and the files that fit."""


class Excuse(Protocol):
    """Something by which findings of some rules are taken back."""

    @property
    def codes(self) -> tuple[str, ...]:
        """The rules."""
        ...

    @property
    def mark(self) -> str:
        """What names it."""
        ...

    def covered(self, finding: Finding) -> frozenset[int]:
        """Return which of the finding's places it stands at."""
        ...


@dataclass(frozen=True, slots=True)
class PathIgnore:
    """A pattern of the settings for files in which findings of ``codes`` are left out."""

    pattern: str
    codes: tuple[str, ...]
    mark: str

    @classmethod
    def of(cls, pattern: str, codes: tuple[str, ...], entries: Iterable[ArticleEntry]) -> PathIgnore:
        """Return the pattern, named by the articles that it fits as well."""
        fitting = sorted(entry.id for entry in entries if _fits(pattern, entry.path, entry.id))
        return cls(pattern, codes, fingerprint(pattern, *fitting))

    def covered(self, finding: Finding) -> frozenset[int]:
        """Return which of the finding's places are in files that fit."""
        if finding.code not in self.codes:
            return frozenset()
        places = enumerate(finding.locations)
        return frozenset(n for n, place in places if _fits(self.pattern, place.path, place.article))


@dataclass(frozen=True)
class Excuses:
    """All excuses of a run.

    Attributes:
        comments: those in the texts.
        patterns: those in the settings.
        old: the marks of those that were there already: patterns at the other commit, all in the baseline.
        seen: the half-edges of the findings that they took back there.
        changes: what changed since that commit; ``None`` if none is looked at.
        history: whether anything says what was there already; if not, each excuse holds.
    """

    comments: Sequence[Suppression] = ()
    patterns: Sequence[PathIgnore] = ()
    old: frozenset[Mark] = frozenset()
    seen: frozenset[str] = frozenset()
    changes: Changes | None = None
    history: bool = False

    @property
    def _all(self) -> tuple[Excuse, ...]:
        return (*self.comments, *self.patterns)

    def comment_for(self, finding: Finding, identities: Mapping[str, int]) -> bool:
        """Tell whether a comment in the text takes the finding back."""
        return any(self._holds(each, finding, identities) for each in self.comments)

    def pattern_for(self, finding: Finding, identities: Mapping[str, int]) -> bool:
        """Tell whether the settings take the finding back."""
        return any(self._holds(each, finding, identities) for each in self.patterns)

    def _holds(self, excuse: Excuse, finding: Finding, identities: Mapping[str, int]) -> bool:
        covered = excuse.covered(finding)
        if not covered:
            return False
        if not self.history or len(covered) == len(finding.locations):
            return True
        if not self._is_old(excuse, finding.code):
            return True
        if all(edge.hash in self.seen for edge in edges_of(finding, identities)):
            return True
        changes = self.changes or Changes()
        return any(changes.touches_line(finding.locations[number]) for number in covered)

    def _is_old(self, excuse: Excuse, code: str) -> bool:
        """Tell whether the excuse was there already, by its line where a commit tells, else by its mark."""
        if isinstance(excuse, Suppression) and self.changes is not None:
            return not self.changes.touches_any(excuse.path, excuse.line, excuse.last)
        return (code, excuse.mark) in self.old

    def passed_over(self, finding: Finding) -> list[Note]:
        """Return a note for each comment that stands at a finding which it does not excuse."""
        words = f"the suppression of {finding.code} was there before what now differs from this passage"
        advice = "it excuses what it was written for; if this is right as well, say so at the new passage"
        return [
            Note(each.path, each.line, f"{words}; {advice}") for each in self.comments if each.covers(finding)
        ]

    def partial(self, finding: Finding) -> bool:
        """Tell whether every excuse of the finding stands at some of its sides only."""
        covered = [each.covered(finding) for each in self._all]
        return all(len(places) < len(finding.locations) for places in covered)

    def edges(self, ids: Mapping[str, str], identities: Mapping[str, int]) -> list[HalfEdge]:
        """Return a line for each, as the baseline keeps them; ``ids`` are those of articles by path."""
        lines: list[HalfEdge] = []
        for comment in self.comments:
            doc = ids.get(comment.path, comment.path)
            lines += [
                _line(code, identities, COMMENT, doc, comment.mark, comment.reason) for code in comment.codes
            ]
        for each in self.patterns:
            lines += [_line(code, identities, PATTERN, "", each.mark, each.pattern) for code in each.codes]
        return lines


def marks_in(edges: Iterable[HalfEdge]) -> frozenset[Mark]:
    """Return the marks of the excuses among the lines of a baseline."""
    return frozenset(
        (edge.rule, edge.value) for edge in edges if not edge.other and edge.key in {COMMENT, PATTERN}
    )


def _line(code: str, identities: Mapping[str, int], key: str, doc: str, mark: str, words: str) -> HalfEdge:
    return HalfEdge(code, identities.get(code, 1), key, doc, mark, "", " ".join(words.split())[:80])


def _fits(pattern: str, *names: str) -> bool:
    return any(matches(name.lstrip("/"), [pattern]) for name in names)
