"""Two articles that share an id by slip are two all the same: each rule finds what it finds otherwise."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from claimcheck.config import Settings
from claimcheck.engine import run
from claimcheck.ledger.loading import load_ledger
from claimcheck.models.article import Article
from claimcheck.rules.registry import RULES
from claimcheck.rules.rule import Example, Rule

LEDGER = load_ledger(Path(__file__).parent.parent.parent / "claims" / "records.yaml")
CASES = [(rule, case) for rule in RULES for case in rule.examples if case.marks and len(case.texts) > 1]


def found(rule: Rule, case: Example, ids: list[str]) -> list[list[str | None]]:
    dates = [None if text.date is None else dt.date.fromisoformat(text.date) for text in case.texts]
    articles = [
        Article(text=text.text, id=name, path=f"{place}.md", date=date)
        for place, (text, name, date) in enumerate(zip(case.texts, ids, dates, strict=True))
    ]
    findings = run(articles, Settings(), LEDGER, rules=[rule], strict=True).findings
    return [[place.path for place in finding.locations] for finding in findings]


@pytest.mark.parametrize(("rule", "case"), CASES, ids=lambda value: getattr(value, "code", ""))
def test_a_shared_id_hides_nothing(rule: Rule, case: Example) -> None:
    apart = found(rule, case, [f"{place}.md" for place in range(len(case.texts))])
    assert found(rule, case, ["x1"] * len(case.texts)) == apart
    assert apart
