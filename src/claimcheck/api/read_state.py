"""The findings at another commit, by which those of now may be known."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from claimcheck.api.against import Before, before, tree_at
from claimcheck.api.asof import AsOf, as_of, text_at
from claimcheck.api.gathering import Gathered
from claimcheck.api.jobs import Job
from claimcheck.api.source_texts import marked_text
from claimcheck.config import Settings
from claimcheck.engine import UnknownRuleError, chosen
from claimcheck.engine.runner import Run
from claimcheck.engine.selection import path_ignores
from claimcheck.known.baseline import Baseline, baseline_of_text
from claimcheck.known.decisions import DECISIONS, Decision, decisions_in
from claimcheck.known.earlier import Earlier, earlier
from claimcheck.known.excuses import PathIgnore
from claimcheck.known.finding_matching import Scene
from claimcheck.known.primary import Changes
from claimcheck.known.suppressions import Note, by_path
from claimcheck.known.tree import Tree
from claimcheck.known.twins import Twins
from claimcheck.models.origin import file_of
from claimcheck.models.problems import FileError
from claimcheck.models.report import ArticleEntry
from claimcheck.rules.registry import IDENTITIES


@dataclass(frozen=True)
class State:
    """What was found at the commit, who held which id, and what could not be used of it."""

    earlier: Earlier
    twins: Twins
    notes: tuple[Note, ...]
    articles: Before

    def lines(self, paths: Iterable[str]) -> Changes:
        """Return the changed lines of those paths that were changed at all."""
        return self.articles.lines(paths)


def state_at(job: Job, gathered: Gathered, machine: Run, entries: Iterable[ArticleEntry]) -> State:
    """Return the state at the commit where the work since ``job.against`` began.

    Args:
        job: the run of now; ``against`` names a ref.
        gathered: its articles.
        machine: what checked them; it checks those of then, too, if they went by the same.
        entries: the articles that it checked.

    Raises:
        GitError: git cannot answer.
    """
    settings = job.settings
    tree = tree_at(job.against or "HEAD", job.sources)
    then = as_of(tree, settings, job.lookup, job.manifest, gathered.manifest)
    articles = before(tree, job.sources, gathered, then, settings.root)
    try:
        rules, patterns = chosen(then.settings), path_ignores(then.settings)
    except UnknownRuleError:  # no rule of this version; it did not run then either
        rules, patterns = tuple(machine.rules), path_ignores(settings)
    same = then.ledger == machine.ledger and list(rules) == list(machine.rules)
    running = machine if same else Run(unfiltered(then.settings), then.ledger, rules, jobs=job.jobs)
    report = running.check(articles.sources.values())
    twins = Twins.of(report, settings.root)
    findings = list(map(twins.apart, report.findings))
    texts = {
        name: text for name, source in articles.sources.items() if (text := marked_text(source)) is not None
    }
    docs = frozenset(entry.id for entry in report.articles) | frozenset(twins.docs.values())
    scene = Scene(
        docs, frozenset(rule.code for rule in rules), _gone(tree, settings.root),
        IDENTITIES,
    )  # fmt: skip
    listed = list(entries)
    ignores = [PathIgnore.of(pattern, codes, listed) for pattern, codes in patterns]
    notes = (*then.notes, *articles.notes)
    baseline, decisions = _lines(tree, then) if job.baseline else (Baseline(), ())
    return State(
        earlier(findings, by_path(texts)[0], ignores, baseline, decisions, scene), twins, notes, articles
    )


def unfiltered(settings: Settings) -> Settings:
    """Return the settings with which a run finds all: what takes findings back is asked afterwards."""
    return settings.model_copy(update={"per_path_ignores": ()})


def _lines(tree: Tree, then: AsOf) -> tuple[Baseline, tuple[Decision, ...]]:
    """Return the baseline and the decisions of the commit; those that cannot be used are none."""
    files = then.settings.baseline_file, then.settings.claims_folder / DECISIONS
    try:
        lines, decided = (text_at(tree, path) or "" for path in files)
        return baseline_of_text(lines, files[0]), decisions_in(decided, files[1])
    except FileError:
        return Baseline(), ()


def _gone(tree: Tree, root: str) -> Callable[[str], bool]:
    """Return whether the commit has no such article; only ids that are paths can tell."""
    top = Path(os.path.realpath(tree.repository.root))
    base = Path(os.path.realpath(root))

    def gone(doc: str) -> bool:
        try:
            name = (base / doc).relative_to(top).as_posix()
        except ValueError:
            return False
        return ("/" in doc or Path(doc).suffix != "") and tree.file(file_of(name)) is None

    return gone
