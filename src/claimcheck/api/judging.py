"""What a report is held against before anybody sees it: baseline, decisions, suppressions, another commit."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

from claimcheck.api.gathering import Gathered
from claimcheck.api.read_state import State, unfiltered
from claimcheck.api.versions import note_on
from claimcheck.config import Settings
from claimcheck.engine import chosen
from claimcheck.engine.cache import Cache
from claimcheck.engine.digests import config_digest
from claimcheck.engine.runner import Progress, Run
from claimcheck.engine.selection import path_ignores
from claimcheck.known.apply import Judged, Knowledge, apply_baseline
from claimcheck.known.baseline import Baseline, load_baseline
from claimcheck.known.decisions import DECISIONS, Decision, load_decisions
from claimcheck.known.excuses import PathIgnore
from claimcheck.known.finding_matching import Scene
from claimcheck.known.primary import Changes
from claimcheck.known.suppressions import by_path
from claimcheck.known.twins import Twins
from claimcheck.ledger.loading import load_ledger
from claimcheck.ledger.records import Ledger
from claimcheck.models.origin import file_of
from claimcheck.models.report import Report
from claimcheck.rules.registry import IDENTITIES
from claimcheck.rules.rule import Rule


@dataclass(frozen=True)
class Desk:
    """What a newsroom has settled: its settings, records, baseline and decisions, read once.

    ``today`` is the day by which decisions run out; ``None`` lets them stand.
    """

    settings: Settings
    rules: tuple[Rule, ...]
    ledger: Ledger
    baseline: Baseline
    decisions: tuple[Decision, ...] = ()
    today: dt.date | None = None

    @classmethod
    def of(cls, settings: Settings, today: dt.date | None = None, *, baseline: bool = True) -> Self:
        """Read what the settings name; ``baseline`` false takes nothing as known.

        Raises:
            FileError: records, baseline or decisions cannot be used.
            UnknownRuleError: the settings name a rule that does not exist.
        """
        rules = chosen(settings)
        ledger = load_ledger(settings.records_file, named=settings.records_named).with_units(settings.units)
        if not baseline:
            return cls(settings, rules, ledger, Baseline(), today=today)
        lines = load_baseline(settings.baseline_file)
        return cls(settings, rules, ledger, lines, load_decisions(settings.claims_folder / DECISIONS), today)

    def on(self, today: dt.date | None) -> Self:
        """Return it with another day by which decisions run out."""
        return replace(self, today=today)

    @property
    def unfiltered(self) -> Settings:
        """The settings with which a run finds all: what takes findings back is asked afterwards."""
        return unfiltered(self.settings)

    @property
    def digest(self) -> bytes:
        """A digest of all by which articles are read: one that was read by another is read anew."""
        return config_digest(self.ledger, self.rules)

    def run(self, cache: Cache | None = None, jobs: int = 1, progress: Progress | None = None) -> Run:
        """Return what checks articles by it."""
        return Run(self.unfiltered, self.ledger, self.rules, cache, jobs, progress)

    def judged(
        self, report: Report, gathered: Gathered, state: State | None = None, *, whole: bool = True
    ) -> Judged:
        """Return the report with the status of each finding, and what is to be said of it.

        Args:
            report: what a run found.
            gathered: its articles.
            state: what was found at another commit.
            whole: whether the run saw all articles; if not, nothing is said of what serves no finding.
        """
        suppressions, notes = by_path(gathered.marked)
        changes = Changes()
        if state is not None:
            changes = state.lines({p.path for finding in report.findings for p in finding.locations})
        twins = Twins.of(report, self.settings.root, state.twins.holders if state else None)
        report = report.model_copy(update={"findings": tuple(map(twins.apart, report.findings))})
        scene = Scene(
            docs=frozenset([*(entry.id for entry in report.articles), *twins.docs.values()]),
            rules=frozenset(rule.code for rule in self.rules),
            gone=_gone(self.settings),
            identities=IDENTITIES,
            complete=whole and not report.summary.incomplete and not gathered.problems,
        )
        patterns = path_ignores(self.settings)
        knowledge = Knowledge(
            self.baseline, self.decisions, state.earlier if state else None, suppressions,
            [PathIgnore.of(pattern, codes, report.articles) for pattern, codes in patterns],
            changes, self.today,
        )  # fmt: skip
        dates = {entry.path: entry.date for entry in report.articles if entry.date is not None}
        judged = apply_baseline(report, knowledge, scene, dates)
        told = (
            *notes,
            *gathered.slips,
            *gathered.superseded,
            *map(note_on, report.superseded),
            *twins.notes,
            *(state.notes if state else ()),
            *judged.notes,
        )
        return replace(judged, report=_with_problems(judged.report, gathered), notes=told)


def _with_problems(report: Report, gathered: Gathered) -> Report:
    """Return the report with what could not be gathered among what could not be checked."""
    failed = {*report.summary.incomplete, *gathered.problems}
    ordered = tuple(sorted(failed, key=lambda item: (item.path, item.line or 0, item.problem)))
    summary = report.summary.model_copy(update={"incomplete": ordered})
    return report.model_copy(update={"summary": summary})


def _gone(settings: Settings) -> Callable[[str], bool]:
    """Return whether the article of an id is there no more; only ids that are paths can tell."""

    def gone(doc: str) -> bool:
        looks_like_path = "/" in doc or Path(doc).suffix != ""
        file = file_of(doc)
        return looks_like_path and not Path(settings.root, file).exists() and not Path(file).exists()

    return gone
