"""From what was found to what is new."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from claimcheck.engine.order import tidy
from claimcheck.known.baseline import Baseline
from claimcheck.known.decisions import Decision, expired
from claimcheck.known.earlier import Earlier
from claimcheck.known.edges import HalfEdge, edges_of
from claimcheck.known.excuses import Excuses, PathIgnore, marks_in
from claimcheck.known.finding_matching import Match, Scene, is_known, match_edges
from claimcheck.known.merging import told_once
from claimcheck.known.primary import Changes, Familiar, with_primary
from claimcheck.known.suppressions import Note, Suppression, unused
from claimcheck.known.upkeep import moved
from claimcheck.models.finding import Finding
from claimcheck.models.report import Report


@dataclass(frozen=True)
class Knowledge:
    """Everything by which a finding may be known already; ``before`` is the state at another commit."""

    baseline: Baseline = field(default_factory=Baseline)
    decisions: Sequence[Decision] = ()
    before: Earlier | None = None
    suppressions: Sequence[Suppression] = ()
    patterns: Sequence[PathIgnore] = ()
    changes: Changes = field(default_factory=Changes)
    today: dt.date | None = None


@dataclass(frozen=True)
class Judged:
    """The report with the status of each finding, and how the baseline fits it.

    ``excused`` is how its excused lines fit, ``excusing`` are those that this run would have.
    """

    report: Report
    match: Match
    present: dict[str, HalfEdge]
    notes: tuple[Note, ...]
    excused: Match
    excusing: dict[str, HalfEdge]


def apply_baseline(
    report: Report, knowledge: Knowledge, scene: Scene, dates: Mapping[str, dt.date]
) -> Judged:
    """Give each finding its status and its first place; ``dates`` are those of the articles, by path.

    Findings that the settings take back for the file of one of their places are left out.
    """
    baseline, before = knowledge.baseline, knowledge.before or Earlier()
    over = expired(knowledge.decisions, knowledge.today) if knowledge.today else frozenset[str]()
    edges = [edges_of(finding, scene.identities) for finding in report.findings]
    present = {edge.hash: edge for own in edges for edge in own}
    held = match_edges(present, baseline, scene)
    over |= frozenset(moved(over, held).values())
    resting = before.idle | frozenset(moved(before.idle, held).values())
    decided = frozenset(knowledge.decisions) - before.decisions  # by people who saw it come back
    resting -= {decision.edge for decision in decided}
    then = match_edges(present, Baseline(before.edges), scene)
    known = (held.known - over - resting) | then.known
    heirs = (*held.renamed.values(), *then.renamed.values())
    lines = (baseline.edges, baseline.excused, before.edges, before.excused)
    familiar = Familiar.of([*(edge for some in lines for edge in some.values()), *heirs])
    excuses = Excuses(knowledge.suppressions, knowledge.patterns)
    ids = {entry.path: entry.id for entry in report.articles}
    lines_of_excuses = excuses.edges(ids, scene.identities)
    excused = match_edges(present, Baseline(baseline.excused), scene, lines_of_excuses)
    excuses = replace(
        excuses,
        old=before.marks if knowledge.before else marks_in(baseline.excused.values()),
        changes=knowledge.changes if knowledge.before else None,
        seen=excused.known | match_edges(present, Baseline(before.excused), scene).known,
        history=knowledge.before is not None or bool(baseline.edges or baseline.excused or baseline.idle),
    )
    judged: list[Finding] = []
    excusing = {edge.hash: edge for edge in lines_of_excuses}
    notes: list[Note] = []
    for finding, own in zip(report.findings, edges, strict=True):
        by_comment = excuses.comment_for(finding, scene.identities)
        by_pattern = not by_comment and excuses.pattern_for(finding, scene.identities)
        if (by_comment or by_pattern) and excuses.partial(finding):
            excusing |= {edge.hash: edge for edge in own}
        if by_pattern:
            continue
        status = "new"
        if by_comment:
            status = "suppressed"
        elif is_known(own, known):
            status = "known"
        else:
            notes += excuses.passed_over(finding)
        judged.append(finding if status == "new" else finding.model_copy(update={"status": status}))
    turned = (
        with_primary(finding, knowledge.changes, known, familiar, dates, scene.identities)
        for finding in told_once(judged)
    )
    ordered = tuple(tidy(turned))
    counts = {status: sum(f.status == status for f in ordered) for status in ("new", "known", "suppressed")}
    summary = report.summary.model_copy(update=counts)
    notes += unused(knowledge.suppressions, report.findings, scene.rules)
    return Judged(
        report.model_copy(update={"findings": ordered, "summary": summary}), held, present,
        tuple(dict.fromkeys(notes)), excused, excusing,
    )  # fmt: skip
