"""The same fault found between several places, told once: three figures of one thing make three pairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from claimcheck.known.disjoint_sets import DisjointSets
from claimcheck.models.finding import SEVERITIES, Finding, Location

Key = tuple[str, str, str, int, int]


@dataclass(frozen=True)
class Told:
    """A finding, and the ``others`` of its rule that share a place with it or with one another."""

    lead: Finding
    others: tuple[Finding, ...] = ()

    @cached_property
    def messages(self) -> tuple[str, ...]:
        """What the others say, as far as the lead does not say it; no message twice."""
        said = dict.fromkeys(other.message for other in self.others)
        said.pop(self.lead.message, None)
        return tuple(said)

    @cached_property
    def passages(self) -> tuple[tuple[Location, tuple[Location, ...]], ...]:
        """The places of all, those of the lead first; each with the further ones that say the same."""
        kept: dict[tuple[str, int, int], list[Location]] = {}
        saying: dict[str, list[Location]] = {}
        own = len(self.lead.locations)
        places = [place for finding in (self.lead, *self.others) for place in finding.locations]
        for number, place in enumerate(places):
            at = (place.path, place.start, place.end)
            if at in kept:
                continue
            words = " ".join(place.text.split()).casefold()
            if number >= own and words in saying:
                saying[words].append(place)
                kept[at] = saying[words]
            else:
                kept[at] = [place]
                saying.setdefault(words, kept[at])
        groups = {id(group): group for group in kept.values()}
        return tuple((group[0], tuple(group[1:])) for group in groups.values())


def most_certain_first(findings: Iterable[Finding]) -> list[Finding]:
    """Return new findings before known ones, errors before the rest, and of these the more certain first."""
    return sorted(
        findings, key=lambda f: (f.status != "new", -SEVERITIES.index(f.severity), -f.certainty)
    )  # stable: else in the order of the report


def told_once(findings: Iterable[Finding]) -> list[Told]:
    """Return the findings, most certain first, those of one rule and status that share a place together."""
    ordered = most_certain_first(findings)
    holders: dict[Key, int] = {}
    sets = DisjointSets[int]()
    for number, finding in enumerate(ordered):
        for place in finding.locations:
            key = (finding.code, finding.status, place.path, place.start, place.end)
            sets.join(holders.setdefault(key, number), number)
    together: dict[int, list[Finding]] = defaultdict(list)
    for number, finding in enumerate(ordered):
        together[sets.root(number)].append(finding)
    return [Told(lead, tuple(others)) for lead, *others in together.values()]
