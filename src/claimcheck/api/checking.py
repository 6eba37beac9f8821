"""A whole run: gather, check, hold against what is known."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from claimcheck.api.against import before
from claimcheck.api.gathering import Gathered, Texts, gather
from claimcheck.config import Settings
from claimcheck.engine import chosen
from claimcheck.engine.cache import Cache
from claimcheck.engine.digests import config_digest
from claimcheck.engine.runner import Progress, Run
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
        cache_dir: where what was worked out is kept for the next run; ``None`` keeps nothing.
        started: when the run began, in nanoseconds since 1970; ``None`` has every file read, changed or not.
        jobs: how many processes read articles.
        progress: called with the name of a stage, how much of it is done, and of how much.
    """

    sources: tuple[str | Path | Article, ...]
    settings: Settings
    manifest: Path | None = None
    against: str | None = None
    today: dt.date | None = None
    baseline: bool = True
    cache_dir: Path | None = None
    started: int | None = None
    jobs: int = 1
    progress: Progress | None = None


@dataclass(frozen=True)
class Checked:
    """What a run found, and all that a report is written from.

    ``texts`` holds the text of each article by its path; ``empty`` are folders without articles.
    """

    report: Report
    texts: Mapping[str, str]
    match: Match
    baseline: Baseline
    present: dict[str, HalfEdge]
    notes: tuple[Note, ...] = ()
    empty: tuple[str, ...] = ()


def run_job(job: Job) -> Checked:
    """Do the job.

    Raises:
        FileError: settings, manifest, records or baseline cannot be used.
        UnknownRuleError: the settings name a rule that does not exist.
        GitError: git cannot say what ``against`` asks for.
    """
    settings = job.settings
    rules = chosen(settings)
    ledger = load_ledger(settings.records_file).with_units(settings.units)
    baseline = load_baseline(settings.baseline_file) if job.baseline else Baseline()
    decisions = load_decisions(settings.claims_folder / DECISIONS) if job.baseline else ()
    cache = _cache(job, settings, config_digest(ledger, rules)) if job.cache_dir else None
    memo = cache.memo(job.started) if cache is not None and job.started is not None else None
    gathered = gather(job.sources, settings, job.manifest, memo)
    machine = Run(settings, ledger, rules, cache, job.jobs, job.progress)
    report = machine.check(gathered.sources.values())
    suppressions, notes = by_path(gathered.marked)
    notes += gathered.slips
    scene = Scene(
        docs=frozenset(entry.id for entry in report.articles),
        rules=frozenset(rule.code for rule in rules),
        gone=_gone(settings),
        identities={rule.code: rule.identity for rule in RULES},
        complete=not report.summary.incomplete and not gathered.problems,
    )
    then: Baseline | None = None
    changes = Changes()
    if job.against is not None:
        state = before(job.against, job.sources, gathered, settings)
        earlier = machine.check(state.sources).findings
        then = baseline_of(all_edges(earlier, scene.identities).values())
        changes = state.lines({p.path for finding in report.findings for p in finding.locations})
    knowledge = Knowledge(baseline, decisions, then, suppressions, changes, job.today)
    dates = {entry.path: entry.date for entry in report.articles if entry.date is not None}
    judged = judge(report, knowledge, scene, dates)
    if cache is not None and memo is not None:
        cache.keep(memo)
    return _checked(judged, baseline, notes, gathered)


def _checked(judged: Judged, baseline: Baseline, notes: list[Note], gathered: Gathered) -> Checked:
    report = judged.report
    failed = {*report.summary.incomplete, *gathered.problems}
    ordered = tuple(sorted(failed, key=lambda item: (item.path, item.line or 0, item.problem)))
    summary = report.summary.model_copy(update={"incomplete": ordered})
    return Checked(
        report=report.model_copy(update={"summary": summary}),
        texts=Texts(gathered.sources),
        match=judged.match,
        baseline=baseline,
        present=judged.present,
        notes=(*notes, *judged.notes),
        empty=tuple(gathered.empty),
    )


def _cache(job: Job, settings: Settings, config: bytes) -> Cache:
    """Return the cache of the project; each has a file of its own."""
    root = str(Path(settings.root).resolve()).encode("utf-8", "surrogateescape")
    project = hashlib.blake2b(root, digest_size=8).hexdigest()
    return Cache(Path(job.cache_dir or ".", f"{project}.sqlite3"), config)


def _gone(settings: Settings) -> Callable[[str], bool]:
    """Return whether the article of an id is there no more; only ids that are paths can tell."""

    def gone(doc: str) -> bool:
        looks_like_path = "/" in doc or Path(doc).suffix != ""
        return looks_like_path and not Path(settings.root, doc).exists() and not Path(doc).exists()

    return gone
