"""Which place of a finding comes first: the one that a person has to look at."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from claimcheck.known.edges import HalfEdge, edges_of
from claimcheck.models.finding import Finding, Location


@dataclass(frozen=True, slots=True)
class Changes:
    """What a change touched: each path with its changed lines (from one); ``None`` is the whole file."""

    lines: Mapping[str, frozenset[int] | None] = field(default_factory=dict)

    def touches(self, path: str) -> bool:
        """Tell whether the file was changed."""
        return path in self.lines

    def touches_article(self, place: Location) -> bool:
        """Tell whether the article was changed: its file or, of several in one, the line of the place."""
        return self.touches(place.path) if place.file == place.path else self.touches_line(place)

    def touches_line(self, place: Location) -> bool:
        """Tell whether the place stands on a changed line."""
        return self.touches_any(place.path, place.line, max(place.end_line, place.line))

    def touches_any(self, path: str, first: int, last: int) -> bool:
        """Tell whether one of some lines of a file was changed."""
        if path not in self.lines:
            return False
        lines = self.lines[path]
        return lines is None or any(line in lines for line in range(first, last + 1))


@dataclass(frozen=True, slots=True)
class Familiar:
    """Who is in the baseline at all: articles, and what each says there of a thing, whatever others say."""

    docs: frozenset[str] = frozenset()
    statements: frozenset[tuple[str, str, str, str]] = frozenset()

    @classmethod
    def of(cls, edges: Iterable[HalfEdge]) -> Familiar:
        """Return who is in these half-edges."""
        said = frozenset((edge.doc, edge.rule, edge.key, edge.value) for edge in edges)
        return cls(frozenset(doc for doc, *_ in said), said)


def with_primary(
    finding: Finding,
    changes: Changes,
    known: frozenset[str],
    familiar: Familiar,
    dates: Mapping[str, dt.date],
    identities: dict[str, int],
) -> Finding:
    """Return the finding with the right place first: changed, least known, latest, then by path.

    Least known: fewest half-edges of the finding in the baseline; then what the baseline does not have this
    article say against anything; then an article that it does not have at all. Within one article the rule's
    own order stands, but a changed line comes first.
    """
    if len(finding.locations) < 2:
        return finding
    edges = edges_of(finding, identities) if known else ()
    count = Counter(edge.doc for edge in edges if edge.hash in known)
    docs = [side.doc for side in finding.sides] or [place.article for place in finding.locations]
    known_of = [count[doc] for doc in docs]
    said = [
        (side.doc, finding.code, side.subject, side.value) in familiar.statements for side in finding.sides
    ]
    said = said or [False] * len(known_of)

    def rank(number: int) -> tuple[object, ...]:
        place = finding.locations[number]
        date = dates.get(place.path)
        return (
            not changes.touches_article(place),
            known_of[number],
            said[number],
            docs[number] in familiar.docs,
            date is None,
            -date.toordinal() if date else 0,
            place.path,
            not changes.touches_line(place),
            number,
        )

    order = sorted(range(len(finding.locations)), key=rank)
    first = order[0]
    if first == 0:
        return finding
    rest = [number for number in range(len(finding.locations)) if number != first]
    locations = tuple(
        finding.locations[number].model_copy(update={"role": "related" if position else "primary"})
        for position, number in enumerate([first, *rest])
    )
    sides = tuple(finding.sides[number] for number in [first, *rest]) if finding.sides else ()
    return finding.model_copy(update={"locations": locations, "sides": sides})
