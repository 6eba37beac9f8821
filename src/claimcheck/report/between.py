"""The waterfall of a finding: what speaks for its two figures being of one thing."""

from __future__ import annotations

from typing import Final

from claimcheck.linking.evidence.waterfall import Waterfall, waterfalls
from claimcheck.linking.profiled_article import Profiled
from claimcheck.models.finding import Finding, Location
from claimcheck.report.view import View
from claimcheck.rules.registry import RULES
from claimcheck.rules.rule import LinkRule

_OF_LINKS: Final = frozenset(rule.code for rule in RULES if isinstance(rule, LinkRule))


def waterfall_of(view: View, finding: Finding) -> Waterfall | None:
    """Return the waterfall of the two figures that a finding rests on; ``None`` if it rests on others."""
    if finding.code not in _OF_LINKS:
        return None  # it rests on other grounds
    seen: list[tuple[str, Profiled, int]] = []
    for place in finding.locations:
        found = view.articles.get(place.path)
        number = None if found is None else figure_at(found, place)
        if found is not None and number is not None and (place.path, found, number) not in seen:
            seen.append((place.path, found, number))
        if len(seen) == 2:
            break
    else:
        return None
    (_, one, first), (_, other, second) = sorted(seen, key=lambda item: item[0])  # as a run compares them
    return next(waterfalls(one, other, [first], [second]), None)


def figure_at(found: Profiled, place: Location) -> int | None:
    """Return which figure of an article stands at a place: the one that covers most of it."""
    shared = [
        (
            min(one.claim.end, place.end) - max(one.claim.start, place.start),
            -abs(one.claim.start - place.start),
        )
        for one in found.figures
    ]
    best = max(range(len(shared)), key=lambda number: shared[number], default=None)
    return None if best is None or shared[best][0] <= 0 else best
