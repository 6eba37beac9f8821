"""What link rules say of comparable pairs, and which pairs could not be compared."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.engine.guard import Guard
from claimcheck.engine.sheets import Outcome
from claimcheck.linking.links import Link, Statement
from claimcheck.models.report import Undecided
from claimcheck.rules.base import LinkRule, Rule
from claimcheck.text.lines import line_and_column


def link_outcome(links: Sequence[Link], rules: Sequence[Rule], guard: Guard) -> Outcome:
    """Return what the link rules find, and the pairs that are undecided, each with what is missing."""
    outcome = Outcome()
    for rule in rules:
        if isinstance(rule, LinkRule):
            for link in links:
                label = f"{rule.code} {rule.name}"
                outcome.findings += guard.each(label, link.later.article, rule.check, link)
    for link in links:
        if link.verdict.judgement == "undecided":
            passages = (_passage(link.earlier), _passage(link.later))
            outcome.undecided.append(Undecided(reason=link.verdict.reason, passages=passages))
    return outcome


def _passage(statement: Statement) -> str:
    line, _ = line_and_column(statement.article.text, statement.claim.start)
    return f"{statement.article.name}:{line}: {' '.join(statement.claim.text.split())}"
