"""What each place of a finding states, apart from where it stands and how it is worded.

The baseline knows findings by these values, so that a moved paragraph or another wording brings nothing back.
This is the one place where the key of a half-edge is made: what a claim is about, and whom its sentence
names.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from itertools import accumulate
from operator import attrgetter
from typing import Final

from claimcheck.engine.actors import actors_around, by_actors
from claimcheck.engine.copies import wording_around
from claimcheck.models.base import share_names
from claimcheck.models.claims import (
    AttributionClaim,
    Claim,
    EnumerationClaim,
    NumericClaim,
    PositionClaim,
    RoleClaim,
)
from claimcheck.models.finding import Finding, Location, Side, fingerprint

_LONG: Final = 160
_MOST: Final = 400  # claims that are tried for one place
_SHOWING_ALL: Final = ("ROL", "NUM015")  # rules that show each place in which an article says something
_BY_FAMILY: Final = {"ATT": "attribution", "ROL": "role", "POS": "position", "ENU": "enumeration"}


def with_sides(
    findings: Iterable[Finding], claims: Mapping[str, ClaimIndex], texts: Mapping[str, str]
) -> list[Finding]:
    """Return findings with a side for each place; claims and texts are those of each article, by its path."""
    none = ClaimIndex(())
    found = []
    for finding in findings:
        if not finding.sides:
            kind = _BY_FAMILY.get(finding.code[:3], "numeric")
            sides = [
                _side(place, claims.get(place.path, none).claim_at(place, kind), texts.get(place.path, ""))
                for place in finding.locations
            ]
            if finding.code.startswith(_SHOWING_ALL):
                sides = _marked(sides)
            share_names((*finding.locations, *sides))
            finding = finding.model_copy(update={"sides": tuple(sides)})
        found.append(finding)
    return found


def _marked(sides: Sequence[Side]) -> list[Side]:
    """Return the sides, with a mark on those behind the first two that say what an article says already."""
    said: set[tuple[str, str]] = set()
    found = []
    for number, side in enumerate(sides):
        again = number > 1 and (side.doc, side.value) in said
        found.append(side.model_copy(update={"repeats": True}) if again else side)
        said.add((side.doc, side.value))
    return found


def _side(place: Location, claim: Claim | None, text: str) -> Side:
    subject = "" if claim is None else _short(subject_of(claim))
    value = _words(place.text) if claim is None else value_of(claim)
    if not isinstance(claim, AttributionClaim | RoleClaim | PositionClaim):  # these name whom they are about
        subject = by_actors(subject, actors_around(text, place))
    wording = wording_around(text, place)
    return Side(doc=place.article, subject=subject, value=_short(value), wording=wording)


class ClaimIndex:
    """The claims of one article by where they stand: made once, when a place is first looked up."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._claims = claims

    @cached_property
    def _ordered(self) -> tuple[list[Claim], list[int], list[int]]:
        """The claims in the order of their starts, the starts, and how far those up to each one reach."""
        claims = sorted(self._claims, key=attrgetter("start"))
        reach = list(accumulate((claim.end for claim in claims), max))
        return claims, [claim.start for claim in claims], reach

    def claim_at(self, place: Location, kind: str) -> Claim | None:
        """Return the claim that the place shows: of the kind the rule speaks of, and fitting best."""
        best: tuple[tuple[int, int, int], Claim] | None = None
        claims, starts, reach = self._ordered
        at = bisect_left(starts, place.end) - 1
        low = max(0, at - _MOST)
        while at >= low and reach[at] > place.start:
            claim = claims[at]
            if claim.end > place.start:
                apart = abs(claim.start - place.start) + abs(claim.end - place.end)
                rank = (claim.kind != kind, apart, claim.start)
                if best is None or rank <= best[0]:
                    best = (rank, claim)
            at -= 1
        return None if best is None else best[1]


def subject_of(claim: Claim) -> str:
    """Return what a claim is about, in a form that does not depend on its wording where that is known."""
    if isinstance(claim, NumericClaim):
        scope = claim.scope
        what = scope.what or claim.quantity.unit_text or ""
        around = (*sorted(scope.whose), *sorted(scope.where), scope.event or "", scope.per or "")
        return _joined(what, *around, scope.state, scope.frame)
    if isinstance(claim, RoleClaim):
        return _joined(claim.person.name, claim.office or "age", claim.body or "")
    if isinstance(claim, AttributionClaim):
        return _joined(claim.source.name or claim.source.text if claim.source else "")
    if isinstance(claim, PositionClaim):
        return _joined(claim.actor.name, claim.matter)
    if isinstance(claim, EnumerationClaim):
        return _joined(claim.of)
    return _joined(claim.what, *sorted(claim.actors), *sorted(claim.where))


def value_of(claim: Claim) -> str:
    """Return what a claim says of its subject."""
    if isinstance(claim, NumericClaim):
        quantity = claim.quantity
        high = "" if quantity.high is None else f"-{_number(quantity.high)}"
        each = " each" if quantity.distributive else ""
        relation = "" if quantity.relation in {"=", "between"} else quantity.relation
        return f"{relation}{_number(quantity.value)}{high} {quantity.unit or ''}".strip() + each
    if isinstance(claim, RoleClaim):
        return claim.status if claim.age is None else _number(claim.age)
    if isinstance(claim, AttributionClaim):
        return _joined(claim.polarity, *(part.text for part in claim.content))
    if isinstance(claim, PositionClaim):
        return _joined(claim.stance, claim.condition or "")
    if isinstance(claim, EnumerationClaim):
        count = "" if claim.count is None else _number(claim.count)
        return _joined(count, str(claim.unnamed), *sorted(claim.members))
    return _joined(str(claim.holds.start or ""), str(claim.holds.end or ""))


def _number(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _joined(*fields: str) -> str:
    return "|".join(_words(field) for field in fields)


def _short(text: str) -> str:
    """Return a long text as its beginning and a hash of the whole."""
    return text if len(text) <= _LONG else f"{text[:_LONG]}#{fingerprint(text)}"


def _words(text: str) -> str:
    return " ".join(text.split()).casefold()
