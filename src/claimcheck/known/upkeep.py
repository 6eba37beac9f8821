"""Changes to the baseline: it never grows unless told to, and pruning never loses what is still needed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from claimcheck.known.baseline import Baseline, baseline_of
from claimcheck.known.edges import HalfEdge
from claimcheck.known.finding_matching import Match


def pruned(baseline: Baseline, match: Match, present: Mapping[str, HalfEdge]) -> Baseline:
    """Return the accepted lines without idle ones, with renames followed and quotes renewed; never more."""
    kept: dict[str, HalfEdge] = {}
    for key, edge in baseline.edges.items():
        if key in match.stale:
            continue
        heir = match.renamed.get(key)
        new = heir or present.get(key) or edge
        kept.setdefault(new.hash, new)
    return Baseline(kept, baseline.excused)


def grown(baseline: Baseline, match: Match, wanted: Callable[[HalfEdge], bool] | None = None) -> Baseline:
    """Return the baseline with the new half-edges of the run that are wanted (all, if nothing says which)."""
    grown = baseline_of([*baseline.edges.values(), *filter(wanted, match.new.values())])
    idle = {key: edge for key, edge in baseline.idle.items() if key not in grown.edges}
    return Baseline(grown.edges, baseline.excused, idle)


def excusing(baseline: Baseline, match: Match, now: Mapping[str, HalfEdge] | None = None) -> Baseline:
    """Return the baseline with what excuses took back: without what is gone, with what is there ``now``.

    ``match`` is that of the excused lines.
    """
    kept = pruned(Baseline(baseline.excused), match, now or {}).edges
    return Baseline(baseline.edges, {**kept, **(now or {})}, baseline.idle)


def moved(edges: Iterable[str], match: Match) -> dict[str, str]:
    """Return where each of these hashes went when its article was renamed."""
    return {key: match.renamed[key].hash for key in edges if key in match.renamed}
