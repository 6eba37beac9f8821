"""From what was found to what is new."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from claimcheck.engine.order import tidy
from claimcheck.known.baseline import Baseline
from claimcheck.known.decisions import Decision, expired
from claimcheck.known.edges import HalfEdge, all_edges
from claimcheck.known.matching import Match, Scene, is_known, match
from claimcheck.known.merging import told_once
from claimcheck.known.primary import Changes, Familiar, with_primary
from claimcheck.known.suppressions import Note, Suppression, unused
from claimcheck.known.upkeep import moved
from claimcheck.models.finding import Finding
from claimcheck.models.report import Report


@dataclass(frozen=True)
class Knowledge:
    """Everything by which a finding may be known already."""

    baseline: Baseline = field(default_factory=Baseline)
    decisions: Sequence[Decision] = ()
    before: Baseline | None = None
    """The half-edges at another commit; ``None`` if none was asked for."""
    suppressions: Sequence[Suppression] = ()
    changes: Changes = field(default_factory=Changes)
    today: dt.date | None = None


@dataclass(frozen=True)
class Judged:
    """The report with the status of each finding, and how the baseline fits it."""

    report: Report
    match: Match
    present: dict[str, HalfEdge]
    notes: tuple[Note, ...] = ()


def judge(report: Report, knowledge: Knowledge, scene: Scene, dates: Mapping[str, dt.date]) -> Judged:
    """Give each finding its status and its first place; ``dates`` are those of the articles, by path."""
    over = expired(knowledge.decisions, knowledge.today) if knowledge.today else frozenset[str]()
    held = match(report.findings, knowledge.baseline, scene)
    over |= frozenset(moved(over, held).values())
    known = held.known - over
    before = knowledge.before or Baseline()
    then = match(report.findings, before, scene)
    known |= then.known
    heirs = (*held.renamed.values(), *then.renamed.values())
    familiar = Familiar.of([*knowledge.baseline.edges.values(), *before.edges.values(), *heirs])
    judged: list[Finding] = []
    for finding in report.findings:
        status = "new"
        if any(each.covers(finding) for each in knowledge.suppressions):
            status = "suppressed"
        elif is_known(finding, known, scene.identities):
            status = "known"
        judged.append(finding if status == "new" else finding.model_copy(update={"status": status}))
    turned = (
        with_primary(finding, knowledge.changes, known, familiar, dates, scene.identities)
        for finding in told_once(judged)
    )
    ordered = tuple(tidy(turned))
    counts = {status: sum(f.status == status for f in ordered) for status in ("new", "known", "suppressed")}
    summary = report.summary.model_copy(update=counts)
    present = all_edges(report.findings, scene.identities)
    notes = tuple(unused(knowledge.suppressions, report.findings, scene.rules))
    return Judged(report.model_copy(update={"findings": ordered, "summary": summary}), held, present, notes)
