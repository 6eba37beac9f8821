"""A whole run: gather, check, hold against what is known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from claimcheck.api.against import before
from claimcheck.api.gathering import Gathered, gather
from claimcheck.config import Settings
from claimcheck.engine import chosen, run
from claimcheck.known.apply import Judged, Knowledge, judge
from claimcheck.known.baseline import Baseline, baseline_of, load_baseline
from claimcheck.known.decisions import load_decisions
from claimcheck.known.edges import HalfEdge, all_edges
from claimcheck.known.matching import Match, Scene
from claimcheck.known.primary import Changes
from claimcheck.known.suppressions import Note, by_path
from claimcheck.ledger.loading import load_ledger
from claimcheck.models.article import Article
from claimcheck.models.report import Report
from claimcheck.rules.registry import RULES

DECISIONS = "decisions.jsonl"
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Job:
    """What to check, and by what.

    Attributes:
        sources: files, folders and articles.
        settings: the settings of the run.
        manifest: JSON Lines with what is known of articles from elsewhere.
        against: a git ref; findings that were there where the work since it began are known.
        today: the day by which decisions run out; ``None`` lets them stand.
        baseline: whether the baseline counts.
        progress: called with the name of a stage, how much of it is done, and of how much.
    """

    sources: tuple[str | Path | Article, ...]
    settings: Settings
    manifest: Path | None = None
    against: str | None = None
    today: dt.date | None = None
    baseline: bool = True
    progress: Progress | None = None


@dataclass(frozen=True)
class Checked:
    """What a run found, and all that a report is written from.

    ``texts`` holds the text of each file with a finding; ``empty`` are folders without articles; ``unread``
    tells whether something asked for could not be read.
    """

    report: Report
    texts: dict[str, str]
    match: Match
    baseline: Baseline
    present: dict[str, HalfEdge]
    notes: tuple[Note, ...] = ()
    empty: tuple[str, ...] = ()
    unread: bool = False
    changed: frozenset[str] = field(default_factory=frozenset)


def run_job(job: Job) -> Checked:
    """Do the job.

    Raises:
        FileError: settings, manifest, records or baseline cannot be used.
        UnknownRuleError: the settings name a rule that does not exist.
        GitError: git cannot say what ``against`` asks for.
    """
    settings = job.settings
    rules = chosen(settings)
    ledger = load_ledger(settings.records_file)
    baseline = load_baseline(settings.baseline_file) if job.baseline else Baseline()
    decisions = load_decisions(settings.claims_folder / DECISIONS) if job.baseline else ()
    gathered = gather(job.sources, settings, job.manifest, _stage(job.progress, "reading"))
    report = run(gathered.articles, settings, ledger)
    texts = {article.name: article.text for article in gathered.articles}
    suppressions, notes = by_path(texts)
    scene = Scene(
        docs=frozenset(article.id for article in gathered.articles),
        rules=frozenset(rule.code for rule in rules),
        gone=_gone(settings),
        identities={rule.code: rule.identity for rule in RULES},
    )
    then: Baseline | None = None
    changes = Changes()
    if job.against is not None:
        state = before(job.against, job.sources, gathered.articles, settings, gathered.manifest)
        earlier = run(state.articles, settings, ledger).findings
        then = baseline_of(all_edges(earlier, scene.identities).values())
        changes = state.lines({p.path for finding in report.findings for p in finding.locations})
    knowledge = Knowledge(baseline, decisions, then, suppressions, changes, job.today)
    dates = {entry.path: entry.date for entry in report.articles if entry.date is not None}
    judged = judge(report, knowledge, scene, dates)
    return _checked(judged, texts, baseline, notes, gathered)


def _checked(
    judged: Judged, texts: dict[str, str], baseline: Baseline, notes: list[Note], gathered: Gathered
) -> Checked:
    report = judged.report
    failed = {*report.summary.incomplete, *gathered.problems}
    ordered = tuple(sorted(failed, key=lambda item: (item.path, item.line or 0, item.problem)))
    summary = report.summary.model_copy(update={"incomplete": ordered})
    named = {place.path for finding in report.findings for place in finding.locations}
    return Checked(
        report=report.model_copy(update={"summary": summary}),
        texts={path: text for path, text in texts.items() if path in named},
        match=judged.match,
        baseline=baseline,
        present=judged.present,
        notes=(*notes, *judged.notes),
        empty=tuple(gathered.empty),
        unread=bool(gathered.problems),
    )


def _gone(settings: Settings) -> Callable[[str], bool]:
    """Return whether the article of an id is there no more; only ids that are paths can tell."""

    def gone(doc: str) -> bool:
        looks_like_path = "/" in doc or Path(doc).suffix != ""
        return looks_like_path and not Path(settings.root, doc).exists() and not Path(doc).exists()

    return gone


def _stage(progress: Progress | None, name: str) -> Callable[[int, int], None] | None:
    if progress is None:
        return None
    return lambda done, total: progress(name, done, total)
