"""Half-edges: one side of a finding together with what the other sides say.

A finding is known when each of its half-edges is. So a third article that repeats a contested figure adds one
half-edge, its own, and fifty articles against fifty are a hundred lines, not two and a half thousand.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from claimcheck.engine.actors import apart
from claimcheck.models.characters import is_utf8
from claimcheck.models.finding import Finding, Side

QUOTE: Final = 120
_FORM: Final = "half-edge/1"


@dataclass(frozen=True)
class HalfEdge:
    """``doc`` says ``value`` of ``key``; elsewhere it is said to be ``other``. ``quote`` are the very words.

    The hash is over all but the quote. Nothing here is a position, a date or a version of the program.
    """

    rule: str
    identity: int
    key: str
    doc: str
    value: str
    other: str
    quote: str

    @cached_property
    def hash(self) -> str:
        """20 hex digits, the same on every machine."""
        fields = (_FORM, self.rule, str(self.identity), self.key, self.doc, self.value, self.other)
        data = [field.encode("utf-8", "surrogatepass") for field in fields]
        joined = b"".join([len(part).to_bytes(4, "big") + part for part in data])
        return hashlib.sha256(joined).hexdigest()[:20]

    @property
    def apart_from_doc(self) -> tuple[str, int, str, str, str, str]:
        """What stays the same when the article is renamed."""
        return self.rule, self.identity, self.key, self.value, self.other, self.quote

    @property
    def apart_from_actors(self) -> tuple[str, int, str, str, str, str]:
        """What stays the same when the sentence names others besides."""
        return self.rule, self.identity, apart(self.key)[0], self.doc, self.value, self.other

    @property
    def actors(self) -> frozenset[str]:
        """The words of the names that stand around the value."""
        return apart(self.key)[1]

    def line(self, flag: str = "") -> str:
        """Return the half-edge as a line of the baseline, without its end; ``flag`` is set to true in it."""
        fields: dict[str, object] = {
            "edge": self.hash,
            "rule": self.rule,
            "identity": self.identity,
            "key": self.key,
            "doc": self.doc,
            "value": self.value,
            "other": self.other,
            "quote": self.quote,
        }
        if flag:
            fields[flag] = True
        return json.dumps(fields, ensure_ascii=not is_utf8("".join(map(str, fields.values()))))


def edges_of(finding: Finding, identities: Mapping[str, int] | None = None) -> tuple[HalfEdge, ...]:
    """Return the half-edges of a finding, each once; ``identities`` are those of rules, 1 if not given."""
    edges: dict[str, HalfEdge] = {}
    for number, _ in enumerate(zip(finding.sides, finding.locations, strict=True)):
        edge = edge_at(finding, number, identities)
        edges.setdefault(edge.hash, edge)
    return tuple(edges.values())


def edge_at(finding: Finding, number: int, identities: Mapping[str, int] | None = None) -> HalfEdge:
    """Return the half-edge of one place of a finding, counted from 0."""
    identity = (identities or {}).get(finding.code, 1)
    side, place = finding.sides[number], finding.locations[number]
    other = "&".join(sorted({s.value for s in _others(finding, number)}))
    quote = " ".join(place.text.split()).casefold()[:QUOTE]
    return HalfEdge(finding.code, identity, side.subject, side.doc, side.value, other, quote)


def _others(finding: Finding, number: int) -> Iterator[Side]:
    """Yield the sides that a side stands against; a finding told once for many places has those of each."""
    side = finding.sides[number]
    if not any(each.repeats for each in finding.sides):
        yield from (other for place, other in enumerate(finding.sides) if place != number)
    elif any(other.value != side.value for other in finding.sides):
        yield from (other for other in finding.sides if other.value != side.value)
    else:  # all say the same, each article for itself
        yield from (other for other in finding.sides if other.doc != side.doc)
