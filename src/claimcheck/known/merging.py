"""One contradiction is told once, with all its places, however often the two articles repeat what they say.

Two findings are of one contradiction if the same rule says the same of them, the same articles give the same
values, and they share a place; or if even what each side is about is the same; of somebody, and of a name,
whatever the articles are: one wrong age among five right ones is one slip. Only findings of one status
are merged, after each was held against what is known: the half-edges of what is told are those of all that it
was made from.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from typing import Final

from claimcheck.models.finding import Finding, Location, Side

_BY_VALUE: Final = ("NUM", "SUP")  # families whose values tell one thing from another, if they share a place
_OF_PEOPLE: Final = (
    "ROL",
    "NAM",
    "PLA002",
)  # what is said of somebody, or of a name: one slip in many articles


def told_once(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings, each contradiction once, in the order of the first finding of each."""
    listed = list(findings)
    parents = list(range(len(listed)))
    first: dict[Hashable, int] = {}
    for number, finding in enumerate(listed):
        for mark in _marks(finding):
            one, other = _root(parents, first.setdefault(mark, number)), _root(parents, number)
            parents[max(one, other)] = min(one, other)
    groups: dict[int, list[Finding]] = defaultdict(list)
    for number, finding in enumerate(listed):
        groups[_root(parents, number)].append(finding)
    return [_merged(group) for group in groups.values()]


def _root(parents: list[int], number: int) -> int:
    while parents[number] != number:
        parents[number] = number = parents[parents[number]]
    return number


def _marks(finding: Finding) -> Iterator[Hashable]:
    """Yield what it shares with all findings of its contradiction; nothing if it is told on its own.

    That is so of one place, and of places that say the same.
    """
    said = frozenset((side.doc, side.value) for side in finding.sides)
    if len(said) < 2 or len(said) < len(finding.locations):
        return
    loud = finding.code, finding.verdict, finding.severity, finding.confidence, finding.status
    kind = (*loud, said)
    yield kind, frozenset(finding.sides)
    if finding.code.startswith(_OF_PEOPLE):
        yield loud, frozenset((side.subject, side.value) for side in finding.sides)
    if finding.code.startswith(_BY_VALUE):
        for place in finding.locations:
            yield kind, _place(place)


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
