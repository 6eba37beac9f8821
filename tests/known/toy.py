"""A toy newsroom: articles that give values for subjects; two articles that differ make a finding."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations

from claimcheck.known.baseline import Baseline
from claimcheck.known.edges import HalfEdge, edges_of
from claimcheck.known.finding_matching import Match, Scene, match_edges
from claimcheck.models.finding import Finding, Location, Side

Articles = dict[str, dict[str, tuple[str, str]]]
"""Path to subject to value and the very words."""


def findings(articles: Articles) -> list[Finding]:
    found = []
    for one, other in combinations(sorted(articles), 2):
        for subject in sorted(articles[one].keys() & articles[other].keys()):
            if articles[one][subject][0] != articles[other][subject][0]:
                found.append(finding(articles, subject, one, other))
    return found


def finding(articles: Articles, subject: str, *paths: str) -> Finding:
    values = [articles[path][subject] for path in paths]
    return Finding(
        code="NUM001", name="conflicting-figures", severity="error", verdict="conflict", message="apart",
        fingerprint="0" * 16,
        locations=tuple(
            Location(
                start=number, end=number + len(words), text=words, path=path, article=path, line=1, column=1,
                role="related" if number else "primary",
            )
            for number, (path, (_, words)) in enumerate(zip(paths, values, strict=True))
        ),
        sides=tuple(
            Side(doc=path, subject=subject, value=value)
            for path, (value, _) in zip(paths, values, strict=True)
        ),
    )  # fmt: skip


def scene(articles: Articles, also: frozenset[str] = frozenset()) -> Scene:
    there = frozenset(articles) | also
    return Scene(
        docs=frozenset(articles),
        rules=frozenset({"NUM001"}),
        gone=lambda doc: doc not in there,
        identities={},
    )


def all_edges(of: Iterable[Finding], identities: Mapping[str, int] | None = None) -> dict[str, HalfEdge]:
    return {edge.hash: edge for finding in of for edge in edges_of(finding, identities)}


def match(of: Iterable[Finding], baseline: Baseline, scene: Scene) -> Match:
    return match_edges(all_edges(of, scene.identities), baseline, scene)


def matched(articles: Articles, baseline: Baseline) -> Match:
    return match(findings(articles), baseline, scene(articles))
