"""Figures over several articles: what repeats a figure that a newer one, already published, had replaced."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from claimcheck.engine.article_results import Outcome, Step
from claimcheck.models.finding import Finding


def with_stale(outcome: Outcome) -> list[Finding]:
    """Return the findings, those on a falling or newer figure changed where it is an old one told again.

    An article tells x, a later one the newer y, a third x again: the third is out of date, y has not fallen.
    """
    newer: dict[str, set[str]] = defaultdict(set)
    for step in outcome.steps:
        if step.kind == "newer":
            newer[step.earlier].add(step.later)
    told_again = {
        (between, step.later)
        for step in outcome.steps
        if step.kind == "same"
        for between in newer.get(step.earlier, ())
    }
    repeated = [
        step for step in outcome.steps if step.stale is not None and (step.earlier, step.later) in told_again
    ]
    return _replaced(outcome.findings, repeated) if repeated else outcome.findings


def _replaced(findings: Sequence[Finding], repeated: Sequence[Step]) -> list[Finding]:
    places = {(step.code, _places(step.stale)) for step in repeated if step.stale is not None}
    kept = [finding for finding in findings if (finding.code, _places(finding)) not in places]
    return kept + [step.stale for step in repeated if step.stale is not None]


def _places(finding: Finding) -> tuple[tuple[str, int, int], ...]:
    return tuple((place.path, place.start, place.end) for place in finding.locations)
