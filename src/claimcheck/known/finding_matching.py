"""Findings against the baseline: which are known, which lines are idle, which articles were renamed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Final

from claimcheck.known.baseline import Baseline
from claimcheck.known.edges import HalfEdge

_MOST: Final = 10_000  # pairs of equal passages that are weighed against each other; more go line by line


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
    ``renamed`` leads from the hash of an old line to the half-edge that takes its place: of a renamed
    article, or where the sentence now names somebody more, or less.
    """

    known: frozenset[str]
    new: dict[str, HalfEdge]
    stale: dict[str, HalfEdge]
    renamed: dict[str, HalfEdge]
    partial: bool


def match_edges(
    edges: Mapping[str, HalfEdge], baseline: Baseline, scene: Scene, also: Iterable[HalfEdge] = ()
) -> Match:
    """Hold half-edges, by hash, and what is there ``also``, against the accepted lines."""
    present = {**edges, **{edge.hash: edge for edge in also}}
    lost = _lost_docs(baseline, scene)
    unknown = [edge for edge in present.values() if edge not in baseline]
    renamed = _follow(unknown, baseline, lost)
    followed = {edge.hash for edge in renamed.values()}
    free = [edge for key, edge in baseline.edges.items() if key not in present and key not in renamed]
    if free:
        renamed |= _reworded(free, [edge for edge in unknown if edge.hash not in followed])
    taken = {edge.hash for edge in renamed.values()}
    known = frozenset(h for h in present if h in baseline.edges or h in taken)
    seen = scene.docs | lost
    partial = not scene.complete or any(edge.doc and edge.doc not in seen for edge in baseline.edges.values())
    stale = {
        key: edge
        for key, edge in baseline.edges.items()
        if not partial and key not in present and key not in renamed and edge.rule in scene.rules
    }
    return Match(known, {h: e for h, e in present.items() if h not in known}, stale, renamed, partial)


def is_known(edges: Iterable[HalfEdge], known: frozenset[str]) -> bool:
    """Tell whether every half-edge of a finding is known."""
    return all(edge.hash in known for edge in edges)


def _lost_docs(baseline: Baseline, scene: Scene) -> frozenset[str]:
    docs = {edge.doc for edge in baseline.edges.values() if edge.doc} - scene.docs
    return frozenset(doc for doc in docs if scene.gone(doc))


def _follow(unknown: Sequence[HalfEdge], baseline: Baseline, lost: frozenset[str]) -> dict[str, HalfEdge]:
    """Lead each line of an article that is gone to at most one half-edge with the same passage elsewhere.

    An article's lines stay together where one other has them, the best fit first. What is left over is paired
    line by line, as after two renames in a row, or when an article was split or joined to another.
    """
    if not lost:
        return {}
    orphans = _by_passage(edge for edge in baseline.edges.values() if edge.doc in lost)
    claimants = _by_passage(edge for edge in unknown if edge.apart_from_doc in orphans)
    shared: dict[tuple[str, str], list[tuple[HalfEdge, HalfEdge]]] = defaultdict(list)
    for passage, edges in claimants.items():
        if len(edges) * len(orphans[passage]) <= _MOST:
            for old, edge in product(orphans[passage], edges):
                shared[old.doc, edge.doc].append((old, edge))
    followed: dict[str, HalfEdge] = {}
    placed: set[str] = set()
    heirs: set[str] = set()
    for (before, after), pairs in sorted(shared.items(), key=_fit):
        if before not in placed and after not in heirs:
            placed.add(before)
            heirs.add(after)
            followed.update((old.hash, edge) for old, edge in pairs)
    taken = {edge.hash for edge in followed.values()}
    for passage, edges in claimants.items():
        left = [old.hash for old in orphans[passage] if old.hash not in followed]
        free = [edge for edge in edges if edge.hash not in taken]
        followed.update(zip(left, free, strict=False))
    return followed


def _reworded(free: Iterable[HalfEdge], unknown: Sequence[HalfEdge]) -> dict[str, HalfEdge]:
    """Lead each line that nothing needs to at most one half-edge that differs in the names around it only.

    One must name all whom the other names, or nobody: other actors are others.
    """
    wanted: dict[tuple[object, ...], list[HalfEdge]] = defaultdict(list)
    for edge in sorted(unknown, key=lambda edge: edge.hash):
        wanted[edge.apart_from_actors].append(edge)
    followed: dict[str, HalfEdge] = {}
    for old in sorted(free, key=lambda edge: edge.hash):
        edges = wanted.get(old.apart_from_actors, ())
        heir = next((edge for edge in edges if _alike(old.actors, edge.actors)), None)
        if heir is not None:
            followed[old.hash] = heir
            wanted[old.apart_from_actors].remove(heir)
    return followed


def _alike(some: frozenset[str], others: frozenset[str]) -> bool:
    return some <= others or others <= some


def _by_passage(edges: Iterable[HalfEdge]) -> dict[tuple[object, ...], list[HalfEdge]]:
    found: dict[tuple[object, ...], list[HalfEdge]] = defaultdict(list)
    for edge in sorted(edges, key=lambda edge: (edge.doc, edge.hash)):
        found[edge.apart_from_doc].append(edge)
    return found


def _fit(pair: tuple[tuple[str, str], Sequence[object]]) -> tuple[object, ...]:
    """Sort key: most passages in common first, then those of the same file name, as when a folder moves."""
    (before, after), common = pair
    return -len(common), before.rsplit("/", 1)[-1] != after.rsplit("/", 1)[-1], before, after
