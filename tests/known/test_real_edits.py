"""Real findings of all rules, accepted: edits that leave the facts alone bring nothing back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from claimcheck.config import Settings
from claimcheck.engine import run
from claimcheck.known.apply import Knowledge, apply_baseline
from claimcheck.known.baseline import Baseline, baseline_of
from claimcheck.known.finding_matching import Scene
from claimcheck.ledger.loading import load_ledger
from claimcheck.models.article import Article
from claimcheck.models.finding import Finding
from claimcheck.rules.registry import IDENTITIES, RULES
from claimcheck.rules.rule import Rule
from tests.known.toy import all_edges

LEDGER = load_ledger(Path(__file__).parent.parent.parent / "claims" / "records.yaml")
EVERY = Settings(select=("ALL",))
QUIET = "The fair opened on a bright morning."


def articles(rule: Rule, number: int) -> list[Article]:
    return [
        Article(
            text=text.text, id=f"{place}.md", path=f"{place}.md",
            date=None if text.date is None else dt.date.fromisoformat(text.date),
        )
        for place, text in enumerate(rule.examples[number].texts)
    ]  # fmt: skip


@cache
def accepted_of(rule: Rule, number: int) -> Baseline:
    return baseline_of(all_edges(run(articles(rule, number), EVERY, LEDGER).findings, IDENTITIES).values())


def new(accepted: Baseline, after: list[Article]) -> list[Finding]:
    """Return what is new once what the baseline holds was accepted."""
    docs = frozenset(article.id for article in after)
    scene = Scene(docs, frozenset(IDENTITIES), lambda doc: doc not in docs, IDENTITIES)
    judged = apply_baseline(run(after, EVERY, LEDGER), Knowledge(accepted), scene, {})
    return [finding for finding in judged.report.findings if finding.status == "new"]


def edited(all_of: list[Article], edit: Callable[[str], str]) -> list[Article]:
    return [article.model_copy(update={"text": edit(article.text)}) for article in all_of]


def renamed(all_of: list[Article]) -> list[Article]:
    return [a.model_copy(update={"id": f"new/{a.id}", "path": f"new/{a.path}"}) for a in all_of]


EDITS: dict[str, Callable[[list[Article]], list[Article]]] = {
    "moved and renamed": lambda all_of: renamed(edited(all_of, lambda text: f"{QUIET}\n\n{text.strip()}\n")),
    "wrapped": lambda all_of: edited(all_of, lambda text: text.replace(" ", "\n", 3).replace("\n", "\r\n")),
    "parted and followed": lambda all_of: edited(
        all_of, lambda text: text.strip().replace(". ", ".\n\n", 1) + f"\n\n{QUIET}"
    ),
}


@pytest.mark.parametrize("edit", EDITS)
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_what_was_accepted_stays_known(rule: Rule, edit: str) -> None:
    for number, case in enumerate(rule.examples):
        if case.marks:
            after = EDITS[edit](articles(rule, number))
            assert not new(accepted_of(rule, number), after), f"example {number}"


# In the examples of these a copy of the first article makes no further finding.
COPY_ADDS_NOTHING = {"ATT001", "ATT002", "ROL001"}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_copy_is_new_and_blamed(rule: Rule) -> None:
    """A second article that says the same is known by nothing; what it adds is never hidden."""
    added = 0
    for number, case in enumerate(rule.examples):
        if case.marks:
            before = articles(rule, number)
            copy = before[0].model_copy(update={"id": "copy.md", "path": "copy.md"})
            for finding in new(accepted_of(rule, number), [*before, copy]):
                added += 1
                assert finding.locations[0].path == "copy.md", f"example {number}"
    assert bool(added) == (rule.code not in COPY_ADDS_NOTHING)
