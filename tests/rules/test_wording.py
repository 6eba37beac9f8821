"""Messages and working are sentences for editors: no signs of mathematics, no words of the program's own."""

from __future__ import annotations

import re

import pytest

from claimcheck.engine.runner import run
from claimcheck.models.article import Article
from claimcheck.models.claims import NumericClaim
from claimcheck.resolution.resolved_claims import claims_of
from claimcheck.rules.registry import RULES
from claimcheck.rules.rule import Rule
from claimcheck.rules.wording import about

UNCLEAR = re.compile(
    r"[\[(]-?[\d.,]+, -?[\d.,]+[])]|∞|\? to|to \?|= (\d+): \1\b|\bis -\d"
    r"|\bhow many or how much\b|\b1 times\b|\bhappenings\b"
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_no_message_needs_a_mathematician(rule: Rule) -> None:
    for case in rule.examples:
        if not case.marks:
            continue
        articles = [
            Article(text=d.text, id=f"{n}.txt", path=f"{n}.txt", date=d.date)
            for n, d in enumerate(case.texts)
        ]
        for finding in run(articles, rules=[rule]).findings:
            for words in (finding.message, *finding.working):
                assert not UNCLEAR.search(words), words
            assert len(set(finding.working)) == len(finding.working), "told twice"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The flood in Harrow Vale killed 12 people.", "the number of dead in the flood"),
        (
            "Some 300 Danish troops are based in Latvia.",
            "the number of military personnel (Denmark",
        ),
        ("The town has 27 counties.", "the number of counties"),
        ("Norvik reported sales of $4 million.", "the sales"),
    ],
)
def test_what_a_figure_is_about(text: str, words: str) -> None:
    (claim,) = (c for c in claims_of(Article(text=text, id="a")).claims if isinstance(c, NumericClaim))
    assert about(claim).startswith(words)
