"""What was read from the words of a claim, said in words, for people."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Final

from claimcheck.models.claims import (
    AttributionClaim,
    Claim,
    EnumerationClaim,
    EventClaim,
    NumericClaim,
    PositionClaim,
    RoleClaim,
)
from claimcheck.models.interval import plain
from claimcheck.models.span import Span
from claimcheck.models.time import Holds

ITS_OWN: Final = frozenset({"the day of the article", "the month of the article", "the year of the article"})
"""Grounds of days that are not told: whatever says nothing else holds on them."""


def reading(claim: Claim, sources: dict[str, str] | None = None) -> str:
    """Return on one line what was read: value or speaker, what it is about, when and why then.

    Args:
        claim: of any kind.
        sources: who speaks in each attribution, by its id.
    """
    parts = [*_parts(claim)]
    if claim.attributed_to and sources and claim.attributed_to in sources:
        parts.append(f"according to {sources[claim.attributed_to]}")
    if claim.holds.known:
        usual = claim.holds.grounds in ITS_OWN
        parts.append("" if usual else f"{days(claim.holds)} ({claim.holds.grounds})")
    return " · ".join(" ".join(part.split()) for part in parts if part)


def shown_part(claim: Claim) -> tuple[int, int]:
    """Return the offsets that are underlined: of an attribution the speaker and the verb, else the claim."""
    if not isinstance(claim, AttributionClaim):
        return claim.start, claim.end
    spans: list[Span] = [claim.cue] if claim.source is None else [claim.cue, claim.source]
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    inside = claim.start <= start and end <= claim.end
    apart = end - start > 2 * sum(len(span.text) for span in spans)
    return (claim.cue.start, claim.cue.end) if apart or not inside else (start, end)


def sources_of(claims: Iterable[Claim]) -> dict[str, str]:
    """Return who speaks in each attribution, by its id."""
    return {
        claim.id: claim.source.name or claim.source.text
        for claim in claims
        if isinstance(claim, AttributionClaim) and claim.source is not None
    }


def days(holds: Holds) -> str:
    """Return the days for which something holds: "2024-03-05", "2024-03-05 to 2024-03-09", "until …"."""
    if holds.start == holds.end and holds.start is not None:
        return holds.start.isoformat()
    whole = _whole_year(holds.start, holds.end)
    if whole:
        return whole
    if holds.start is None or holds.end is None:
        known = holds.start or holds.end
        word = "from" if holds.end is None else "until"
        return "day unknown" if known is None else f"{word} {known.isoformat()}"
    return f"{holds.start.isoformat()} to {holds.end.isoformat()}"


def _whole_year(start: dt.date | None, end: dt.date | None) -> str:
    if start is None or end is None or (start.month, start.day, end.month, end.day) != (1, 1, 12, 31):
        return ""
    return f"{start.year}" if start.year == end.year else f"{start.year} to {end.year}"


def value_of(claim: NumericClaim) -> str:
    """Return the value as it is read: "1,000 to 1,100 (at most 1,200)", "40"."""
    quantity = claim.quantity
    exact = quantity.relation == "=" and quantity.high is None
    told = plain(quantity.value) if exact else str(quantity.likely)
    unit = quantity.unit or ("%" if quantity.type == "percent" else "")
    return f"{told} {unit}".strip()


def _parts(claim: Claim) -> Iterator[str]:
    if isinstance(claim, NumericClaim):
        yield value_of(claim)
        scope = claim.scope
        what = scope.what or claim.quantity.unit_text
        unit = claim.quantity.unit
        yield f"of {what}" if what and (unit is None or not what.startswith(unit)) else ""
        yield ", ".join(scope.whose)
        yield f"in {', '.join(scope.where)}" if scope.where else ""
        yield scope.event or ""
        yield " ".join(word for word in (scope.state, scope.frame) if word not in {"actual", "total"})
        yield f"per {scope.per}" if scope.per else ""
    elif isinstance(claim, AttributionClaim):
        who = "nobody named" if claim.source is None else claim.source.name or claim.source.text
        yield f"{who} {claim.polarity}"
        yield {"direct": "word for word", "mixed": "partly word for word"}.get(claim.type, "")
        yield f"to {claim.addressee}" if claim.addressee else ""
    elif isinstance(claim, RoleClaim):
        yield claim.person.name
        yield f"aged {plain(claim.age)}" if claim.age is not None else ""
        status = "" if claim.status == "current" else f"{claim.status} "
        yield f"{status}{claim.office or ''}{f' of {claim.body}' if claim.body else ''}".strip()
    elif isinstance(claim, PositionClaim):
        yield f"{claim.actor.name}: {claim.stance}"
        yield claim.matter
        yield f"if {claim.condition}" if claim.condition else ""
    elif isinstance(claim, EnumerationClaim):
        counted = "" if claim.count is None else f"{plain(claim.count)} "
        yield f"{counted}{claim.of}"
        yield f"{len(claim.members)} named" + (f", {claim.unnamed} not" if claim.unnamed else "")
    elif isinstance(claim, EventClaim):
        yield claim.what
        yield ", ".join(claim.actors)
        yield f"in {', '.join(claim.where)}" if claim.where else ""
