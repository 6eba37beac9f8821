"""What another commit tells of the findings of now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from claimcheck.known.baseline import Baseline
from claimcheck.known.decisions import Decision
from claimcheck.known.edges import HalfEdge, edges_of
from claimcheck.known.excuses import Excuses, Mark, PathIgnore
from claimcheck.known.finding_matching import Scene, match_edges
from claimcheck.known.suppressions import Suppression
from claimcheck.models.finding import Finding


@dataclass(frozen=True)
class Earlier:
    """The state at another commit.

    Attributes:
        edges: the half-edges of what was found there.
        excused: those of what comments and settings took back there.
        marks: the patterns of its settings.
        idle: hashes of lines that its baseline had and no finding needed there.
        decisions: what had been decided.
    """

    edges: dict[str, HalfEdge] = field(default_factory=dict)
    excused: dict[str, HalfEdge] = field(default_factory=dict)
    marks: frozenset[Mark] = frozenset()
    idle: frozenset[str] = frozenset()
    decisions: frozenset[Decision] = frozenset()


def earlier(
    findings: Iterable[Finding],
    comments: Sequence[Suppression],
    patterns: Sequence[PathIgnore],
    baseline: Baseline,
    decisions: Iterable[Decision],
    scene: Scene,
) -> Earlier:
    """Return the state of which these are the findings, excuses, baseline and decisions."""
    excuses = Excuses(comments, patterns)
    edges: dict[str, HalfEdge] = {}
    excused: dict[str, HalfEdge] = {}
    for finding in findings:
        identities: Mapping[str, int] = scene.identities
        taken = excuses.comment_for(finding, identities) or excuses.pattern_for(finding, identities)
        (excused if taken else edges).update({edge.hash: edge for edge in edges_of(finding, identities)})
    stale = match_edges({**edges, **excused}, baseline, scene).stale
    marks = frozenset((code, each.mark) for each in patterns for code in each.codes)
    return Earlier(edges, excused, marks, frozenset(stale), frozenset(decisions))
