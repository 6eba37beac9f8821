"""One contradiction is told once, with all its places, however often the two articles repeat what they say.

Two findings are of one contradiction if the same rule says the same of them, the same articles give the same
values, and they share a place; or if even what each side is about is the same. Only findings of one status
are merged, after each was held against what is known: the half-edges of what is told are those of all that it
was made from.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from claimcheck.models.finding import Finding, Location, Side

_BY_VALUE: Final = ("NUM", "SUP")  # families whose values tell one thing from another, if they share a place


def told_once(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings, each contradiction once, in the order of the first finding of each."""
    groups: dict[object, list[list[Finding]]] = defaultdict(list)
    told: list[list[Finding]] = []
    for number, finding in enumerate(findings):
        kind = groups[_kind(finding) or number]
        alike = [group for group in kind if any(_one(finding, other) for other in group)]
        if not alike:
            kind.append([finding])
            told.append(kind[-1])
            continue
        alike[0].append(finding)
        for group in alike[1:]:  # the new one shows that these were one all along
            alike[0].extend(group)
            group.clear()
        kind[:] = [group for group in kind if group]
    return [_merged(group) for group in told if group]


def _kind(finding: Finding) -> tuple[object, ...] | None:
    """Return what must be equal; ``None`` for what is never merged: one place, or two that say the same."""
    said = frozenset((side.doc, side.value) for side in finding.sides)
    if len(said) < 2 or len(said) < len(finding.locations):
        return None
    return finding.code, finding.verdict, finding.severity, finding.confidence, finding.status, said


def _one(one: Finding, other: Finding) -> bool:
    if frozenset(one.sides) == frozenset(other.sides):
        return True
    return one.code.startswith(_BY_VALUE) and not _places(one).isdisjoint(_places(other))


def _places(finding: Finding) -> frozenset[tuple[str, int, int]]:
    return frozenset(map(_place, finding.locations))


def _place(place: Location) -> tuple[str, int, int]:
    return place.path, place.start, place.end


def _merged(group: list[Finding]) -> Finding:
    first = group[0]
    if len(group) == 1:
        return first
    seen = {_place(place) for place in first.locations}
    more: list[tuple[Location, Side]] = []
    for finding in group[1:]:
        for place, side in zip(finding.locations, finding.sides, strict=True):
            if _place(place) not in seen:
                seen.add(_place(place))
                related = place.model_copy(update={"role": "related"})
                more.append((related, side.model_copy(update={"repeats": True})))
    more.sort(key=lambda pair: _place(pair[0]))
    return first.model_copy(
        update={
            "locations": (*first.locations, *(place for place, _ in more)),
            "sides": (*first.sides, *(side for _, side in more)),
        }
    )
