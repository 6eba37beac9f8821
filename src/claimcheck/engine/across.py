"""Claims of several articles together: links between two, and groups that share a key."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from claimcheck.engine.guard import Guard
from claimcheck.engine.order import by_date
from claimcheck.ledger.records import Ledger
from claimcheck.linking.links import Link, Statement
from claimcheck.models.finding import Finding
from claimcheck.models.report import Undecided
from claimcheck.rules.base import GroupRule, LinkRule, Rule


def link_findings(links: Sequence[Link], rules: Sequence[Rule], guard: Guard) -> Iterator[Finding]:
    """Yield what the link rules find in comparable pairs."""
    for rule in rules:
        if not isinstance(rule, LinkRule):
            continue
        for link in links:
            yield from guard.each(f"{rule.code} {rule.name}", link.later.article, rule.check, link)


def group_findings(
    statements: Sequence[Statement], rules: Sequence[Rule], ledger: Ledger, guard: Guard
) -> Iterator[Finding]:
    """Yield what the group rules find among statements that share a key."""
    for rule in rules:
        if not isinstance(rule, GroupRule):
            continue
        label = f"{rule.code} {rule.name}"
        groups: dict[str, list[Statement]] = defaultdict(list)
        for statement in statements:
            if statement.claim.kind == rule.kind:
                for key in guard.each(label, statement.article, _key, rule, statement):
                    groups[key].append(statement)
        for key in sorted(groups):
            members = sorted(groups[key], key=by_date)
            yield from guard.each(label, members[-1].article, rule.check, iter(members), ledger)


def _key(rule: GroupRule, statement: Statement) -> Iterator[str]:
    key = rule.key(statement)
    if key is not None:
        yield key


def undecided_of(links: Sequence[Link]) -> Iterator[Undecided]:
    """Yield the pairs that could not be compared, each with what is missing."""
    for link in links:
        if link.verdict.judgement == "undecided":
            passages = tuple(_passage(statement) for statement in (link.earlier, link.later))
            yield Undecided(reason=link.verdict.reason, passages=passages)


def _passage(statement: Statement) -> str:
    line = statement.article.text.count("\n", 0, statement.claim.start) + 1
    return f"{statement.article.name}:{line}: {' '.join(statement.claim.text.split())}"
