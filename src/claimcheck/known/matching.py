"""Findings against the baseline: which are known, which lines are idle, which articles were renamed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from claimcheck.known.baseline import Baseline
from claimcheck.known.edges import HalfEdge, edges_of
from claimcheck.models.finding import Finding


@dataclass(frozen=True, slots=True)
class Scene:
    """What a run looked at.

    Attributes:
        docs: the ids of all articles checked.
        rules: the codes of the rules that ran.
        gone: tells whether the article of an id is no longer there at all; one not looked at is not gone.
        identities: the identity of each rule's findings.
        complete: whether all of it could be looked at; if not, nothing is called stale.
    """

    docs: frozenset[str]
    rules: frozenset[str]
    gone: Callable[[str], bool]
    identities: dict[str, int] = field(default_factory=dict)
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Match:
    """``known`` and ``new`` half-edges of the run, ``stale`` lines, and lines that follow a rename.

    ``partial``: some article of the baseline is there but was not looked at; then nothing is called stale.
    ``renamed`` leads from the hash of an old line to the half-edge that takes its place.
    """

    known: frozenset[str]
    new: dict[str, HalfEdge]
    stale: dict[str, HalfEdge]
    renamed: dict[str, HalfEdge]
    partial: bool


def match(findings: Iterable[Finding], baseline: Baseline, scene: Scene) -> Match:
    """Hold the half-edges of the findings against the baseline."""
    present = {edge.hash: edge for finding in findings for edge in edges_of(finding, scene.identities)}
    lost = _lost_docs(baseline, scene)
    renamed = _follow([e for e in present.values() if e not in baseline], baseline, lost)
    taken = {edge.hash for edge in renamed.values()}
    known = frozenset(h for h in present if h in baseline.edges or h in taken)
    seen = scene.docs | lost
    partial = not scene.complete or any(edge.doc not in seen for edge in baseline.edges.values())
    stale = {
        key: edge
        for key, edge in baseline.edges.items()
        if not partial and key not in present and key not in renamed and edge.rule in scene.rules
    }
    return Match(known, {h: e for h, e in present.items() if h not in known}, stale, renamed, partial)


def is_known(finding: Finding, known: frozenset[str], identities: dict[str, int]) -> bool:
    """Tell whether every half-edge of the finding is known."""
    return all(edge.hash in known for edge in edges_of(finding, identities))


def _lost_docs(baseline: Baseline, scene: Scene) -> frozenset[str]:
    docs = {edge.doc for edge in baseline.edges.values()} - scene.docs
    return frozenset(doc for doc in docs if scene.gone(doc))


def _follow(unknown: Sequence[HalfEdge], baseline: Baseline, lost: frozenset[str]) -> dict[str, HalfEdge]:
    """Pair each article that is gone with at most one whose passages are the same, the best fit first."""
    if not lost:
        return {}
    orphans: dict[tuple[object, ...], list[HalfEdge]] = defaultdict(list)
    for edge in baseline.edges.values():
        if edge.doc in lost:
            orphans[edge.apart_from_doc].append(edge)
    shared: dict[tuple[str, str], list[tuple[HalfEdge, HalfEdge]]] = defaultdict(list)
    for edge in unknown:
        for old in orphans.get(edge.apart_from_doc, ()):
            shared[old.doc, edge.doc].append((old, edge))
    followed: dict[str, HalfEdge] = {}
    done: set[str] = set()
    heirs: set[str] = set()
    for (before, after), pairs in sorted(shared.items(), key=lambda item: (-len(item[1]), item[0])):
        if before in done or after in heirs:
            continue
        done.add(before)
        heirs.add(after)
        followed.update((old.hash, edge) for old, edge in pairs)
    return followed
