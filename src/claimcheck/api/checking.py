"""A whole run: gather, check, hold against what is known."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from claimcheck.api.gathering import Gathered, gather
from claimcheck.api.jobs import Job
from claimcheck.api.judging import Desk
from claimcheck.api.profiles import Profiles
from claimcheck.api.read_state import state_at
from claimcheck.api.source_texts import Texts
from claimcheck.engine.cache import Cache
from claimcheck.engine.workers import incomplete
from claimcheck.known.apply import Judged
from claimcheck.known.baseline import Baseline
from claimcheck.known.decisions import DECISIONS
from claimcheck.known.edges import HalfEdge
from claimcheck.known.finding_matching import Match
from claimcheck.known.suppressions import Note
from claimcheck.linking.profiled_article import Profiled
from claimcheck.models.report import Report

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
    desk = Desk.of(job.settings, job.today, baseline=job.baseline)
    cache = _cache(job, desk.digest) if job.cache_dir else None
    memo = cache.memo(job.started) if cache is not None and job.started is not None else None
    gathered = gather(job.sources, job.settings, job.manifest, memo)
    gathered.problems += map(incomplete, job.problems)
    machine = desk.run(cache, job.jobs, job.progress)
    report = machine.check(gathered.sources.values())
    state = None if job.against is None else state_at(job, gathered, machine, report.articles)
    del machine  # its articles are needed no more
    judged = desk.judged(report, gathered, state)
    if cache is not None and memo is not None:
        cache.keep(memo)
    return checked(judged, desk, gathered)


def checked(judged: Judged, desk: Desk, gathered: Gathered) -> Checked:
    """Return what a report is written from."""
    return Checked(
        report=judged.report,
        texts=Texts(gathered.sources),
        articles=Profiles(gathered.sources, desk.ledger),
        match=judged.match,
        baseline=desk.baseline,
        present=judged.present,
        excused=judged.excused,
        excusing=judged.excusing,
        notes=judged.notes,
        empty=tuple(gathered.empty),
    )


def _cache(job: Job, config: bytes) -> Cache:
    """Return the cache of the project; each has a file of its own."""
    root = str(Path(job.settings.root).resolve()).encode("utf-8", "surrogateescape")
    project = hashlib.blake2b(root, digest_size=8).hexdigest()
    return Cache(Path(job.cache_dir or ".", f"{project}.sqlite3"), config)
