"""The order of findings and claims in a report: the same input gives the same bytes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from claimcheck.linking.links import Statement
from claimcheck.models.finding import Finding


def tidy(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings sorted by place and code, one for each code and set of places."""
    kept: dict[tuple[object, ...], Finding] = {}
    for finding in sorted(findings, key=_key):
        places = frozenset((place.path, place.start, place.end) for place in finding.locations)
        kept.setdefault((finding.code, places), finding)
    return list(kept.values())


def _key(finding: Finding) -> tuple[object, ...]:
    places = [(place.path, place.start, place.end) for place in finding.locations]
    return (*places[:1], finding.code, places[1:], finding.message, finding.fingerprint)


def by_date(statement: Statement) -> tuple[object, ...]:
    """Sort key: the article's date, undated last, then its id and path and the place in the text.

    The id comes first, as a baseline knows it: paths depend on the folder in which a run was started.
    """
    period = statement.article.period
    first = period[0] if period else dt.date.max
    article, claim = statement.article, statement.claim
    return (period is None, first, article.id, article.name, claim.start, claim.end)
