"""One contradiction is told once, with all its places, however often the two articles repeat what they say.

Two findings are of one contradiction if the same rule says the same of them, the same articles give the same
values, and they share a place; or if even what each side is about is the same; of somebody, and of a name,
whatever the articles are: one wrong age among five right ones is one slip. Articles that say it in the same
words are copies of one text and one witness: what a paper has against each of them is one finding, the surest
of them, with the places of all. Only findings of one status are merged, after each was held against what is
known: the half-edges of what is told are those of all that it was made from.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from typing import Final

from claimcheck.known.disjoint_sets import DisjointSets
from claimcheck.models.finding import SEVERITIES, Finding, Location, Side
from claimcheck.rules.registry import OF_SOMEBODY

_BY_VALUE: Final = ("NUM", "SUP")  # families whose values tell one thing from another, if they share a place


def told_once(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings, each contradiction once, in the order of the first finding of each."""
    listed = list(findings)
    texts = _texts(listed)
    sets = DisjointSets[int]()
    first: dict[Hashable, int] = {}
    for number, finding in enumerate(listed):
        for mark in (*_marks(finding), *_copied(finding, texts)):
            sets.join(first.setdefault(mark, number), number)
    groups: dict[int, list[Finding]] = defaultdict(list)
    for number, finding in enumerate(listed):
        groups[sets.root(number)].append(finding)
    return [_merged(group) for group in groups.values()]


def _texts(findings: Iterable[Finding]) -> dict[str, str]:
    """Return the articles that carry a text that others carry, each with the one that stands for them."""
    texts = DisjointSets[str]()
    first: dict[str, str] = {}
    copied: set[str] = set()
    for finding in findings:
        for side in finding.sides:
            if side.wording and first.setdefault(side.wording, side.doc) != side.doc:
                texts.join(first[side.wording], side.doc)
                copied |= {first[side.wording], side.doc}
    return {doc: texts.root(doc) for doc in copied}


def _marks(finding: Finding) -> Iterator[Hashable]:
    """Yield what it shares with all findings of its contradiction; nothing if it is told on its own.

    That is so of one place, and of places that say the same.
    """
    said = frozenset((side.doc, side.value) for side in finding.sides)
    again = sum(side.repeats for side in finding.sides)
    if len(said) < 2 or len(said) < len(finding.locations) - again:
        return
    loud = finding.code, finding.verdict, finding.severity, finding.confidence, finding.status
    kind = (*loud, said)
    yield kind, frozenset(side.says for side in finding.sides)
    if finding.code in OF_SOMEBODY:
        yield loud, frozenset((side.subject, side.value) for side in finding.sides)
    if finding.code.startswith(_BY_VALUE):
        for place in finding.locations:
            yield kind, _place(place)


def _copied(finding: Finding, texts: dict[str, str]) -> Iterator[Hashable]:
    """Yield what each place has against a text, whichever article carries that."""
    values = frozenset(side.value for side in finding.sides)
    if len(finding.locations) != len(finding.sides) or len(values) < 2:
        return
    kind = finding.code, finding.verdict, finding.status, values
    for place, own in zip(finding.locations, finding.sides, strict=True):
        for side in finding.sides:
            if side.doc in texts and side.doc != own.doc and side.value != own.value:
                yield kind, _place(place), side.value, texts[side.doc]


def _place(place: Location) -> tuple[str, int, int]:
    return place.path, place.start, place.end


def _merged(group: list[Finding]) -> Finding:
    if len(group) == 1:
        return group[0]
    first = min(group, key=lambda one: (-SEVERITIES.index(one.severity), -one.certainty))
    seen = {_place(place) for place in first.locations}
    more: list[tuple[Location, Side]] = []
    for finding in group:
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
