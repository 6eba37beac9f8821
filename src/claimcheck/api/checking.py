"""A whole run: gather, check, hold against what is known."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from claimcheck.api.gathering import Gathered, Texts, gather
from claimcheck.api.jobs import Job
from claimcheck.api.profiles import Profiles
from claimcheck.api.read_state import State, state_at
from claimcheck.config import Settings
from claimcheck.engine import chosen
from claimcheck.engine.cache import Cache
from claimcheck.engine.digests import config_digest
from claimcheck.engine.runner import Run
from claimcheck.engine.selection import path_ignores
from claimcheck.engine.workers import incomplete
from claimcheck.known.apply import Judged, Knowledge, judge
from claimcheck.known.baseline import Baseline, load_baseline
from claimcheck.known.decisions import DECISIONS, load_decisions
from claimcheck.known.edges import HalfEdge
from claimcheck.known.excuses import PathIgnore
from claimcheck.known.finding_matching import Match, Scene
from claimcheck.known.primary import Changes
from claimcheck.known.suppressions import Note, by_path
from claimcheck.known.twins import Twins
from claimcheck.ledger.loading import load_ledger
from claimcheck.ledger.records import Ledger
from claimcheck.linking.linkage import Profiled
from claimcheck.models.origin import file_of
from claimcheck.models.report import Report
from claimcheck.rules.registry import RULES

__all__ = ["DECISIONS", "Checked", "Job", "run_job"]


@dataclass(frozen=True)
class Checked:
    """What a run found, and all that a report is written from.

    ``texts`` holds the text of each article by its path, ``articles`` each with its claims; ``empty`` are
    folders without articles. ``excused`` is how the excused lines of the baseline fit, ``excusing`` are those
    that this run would have.
    """

    report: Report
    texts: Mapping[str, str]
    articles: Mapping[str, Profiled]
    match: Match
    baseline: Baseline
    present: dict[str, HalfEdge]
    excused: Match
    excusing: dict[str, HalfEdge]
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
    gathered.problems += map(incomplete, job.problems)
    machine = Run(_unfiltered(settings), ledger, rules, cache, job.jobs, job.progress)
    report = machine.check(gathered.sources.values())
    suppressions, notes = by_path(gathered.marked)
    notes += [*gathered.slips, *gathered.superseded]
    changes = Changes()
    state: State | None = None
    if job.against is not None:
        state = state_at(job, gathered, machine, report.articles)
        changes = state.lines({p.path for finding in report.findings for p in finding.locations})
    twins = Twins.of(report, settings.root, state.twins.holders if state else None)
    report = report.model_copy(update={"findings": tuple(map(twins.apart, report.findings))})
    scene = Scene(
        docs=frozenset([*(entry.id for entry in report.articles), *twins.docs.values()]),
        rules=frozenset(rule.code for rule in rules),
        gone=_gone(settings),
        identities={rule.code: rule.identity for rule in RULES},
        complete=not report.summary.incomplete and not gathered.problems,
    )
    knowledge = Knowledge(
        baseline, decisions, state.earlier if state else None, suppressions,
        [PathIgnore.of(pattern, codes, report.articles) for pattern, codes in path_ignores(settings)],
        changes, job.today,
    )  # fmt: skip
    dates = {entry.path: entry.date for entry in report.articles if entry.date is not None}
    judged = judge(report, knowledge, scene, dates)
    if cache is not None and memo is not None:
        cache.keep(memo)
    told = [*notes, *twins.notes, *(state.notes if state else ())]
    return _checked(judged, baseline, told, gathered, ledger)


def _checked(
    judged: Judged, baseline: Baseline, notes: list[Note], gathered: Gathered, ledger: Ledger
) -> Checked:
    report = judged.report
    failed = {*report.summary.incomplete, *gathered.problems}
    ordered = tuple(sorted(failed, key=lambda item: (item.path, item.line or 0, item.problem)))
    summary = report.summary.model_copy(update={"incomplete": ordered})
    return Checked(
        report=report.model_copy(update={"summary": summary}),
        texts=Texts(gathered.sources),
        articles=Profiles(gathered.sources, ledger),
        match=judged.match,
        baseline=baseline,
        present=judged.present,
        excused=judged.excused,
        excusing=judged.excusing,
        notes=(*notes, *judged.notes),
        empty=tuple(gathered.empty),
    )


def _unfiltered(settings: Settings) -> Settings:
    """Return the settings with which a run finds all: what takes findings back is asked afterwards."""
    return settings.model_copy(update={"per_path_ignores": ()})


def _cache(job: Job, settings: Settings, config: bytes) -> Cache:
    """Return the cache of the project; each has a file of its own."""
    root = str(Path(settings.root).resolve()).encode("utf-8", "surrogateescape")
    project = hashlib.blake2b(root, digest_size=8).hexdigest()
    return Cache(Path(job.cache_dir or ".", f"{project}.sqlite3"), config)


def _gone(settings: Settings) -> Callable[[str], bool]:
    """Return whether the article of an id is there no more; only ids that are paths can tell."""

    def gone(doc: str) -> bool:
        looks_like_path = "/" in doc or Path(doc).suffix != ""
        file = file_of(doc)
        return looks_like_path and not Path(settings.root, file).exists() and not Path(file).exists()

    return gone
