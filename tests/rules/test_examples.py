"""Every example of every rule, run through the whole of the program: exactly these words are marked, or none.

Run one rule's with ``pytest tests/rules/test_examples.py -k NUM001``.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from claimcheck.engine import run
from claimcheck.ledger.records import Ledger
from claimcheck.models.article import Article
from claimcheck.models.report import Report
from claimcheck.resolution.resolved_claims import claims_of
from claimcheck.rules.registry import RULES
from claimcheck.rules.rule import Example, Rule

ROOT = Path(__file__).parent.parent.parent
CASES = [
    pytest.param(rule, case, id=f"{rule.code}-{number}-{'marks' if case.marks else 'silent'}")
    for rule in RULES
    for number, case in enumerate(rule.examples, 1)
]


def records() -> Ledger:
    try:
        from claimcheck.ledger.loading import load_ledger
    except ImportError:
        return Ledger()
    return load_ledger(ROOT / "claims" / "records.yaml")


@pytest.fixture(scope="module")
def ledger() -> Ledger:
    return records()


def articles(case: Example) -> list[Article]:
    return [
        Article(
            text=dispatch.text,
            id=f"dispatch-{number}",
            path=f"dispatch-{number}.txt",
            date=None if dispatch.date is None else dt.date.fromisoformat(dispatch.date),
        )
        for number, dispatch in enumerate(case.texts, 1)
    ]


def working(report: Report, case: Example, ledger: Ledger) -> str:
    """What a failing assertion shows: the findings, and every claim with its trail."""
    lines = [f"{f.code} {f.verdict}: {f.message} {list(f.working)}" for f in report.findings]
    lines += [f"undecided: {u.reason} {u.passages}" for u in report.undecided]
    for article in articles(case):
        lines.append(f"--- {article.date}: {article.text}")
        for claim in claims_of(article, ledger).claims:
            given = claim.model_dump(mode="json", exclude={"id", "article", "start", "end", "text", "trail"})
            lines.append(f"{claim.kind} {claim.text!r}: {given}\n    {list(claim.trail)}")
    return "\n".join(lines)


@pytest.mark.parametrize(("rule", "case"), CASES)
def test_example_marks_exactly_these_words(rule: Rule, case: Example, ledger: Ledger) -> None:
    report = run(articles(case), ledger=ledger, rules=[rule], strict=True)
    seen = tuple(place.text for finding in report.findings for place in finding.locations)
    assert seen == case.marks, working(report, case, ledger)
    assert case.marks or report.summary.claims, "a silent example in which nothing was read proves nothing"
