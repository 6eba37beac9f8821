"""What link rules say of comparable pairs, and which pairs could not be compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from claimcheck.engine.article_results import Outcome, Step
from claimcheck.engine.guard import Guard
from claimcheck.lang.things import things
from claimcheck.linking.linkage import Funnel
from claimcheck.linking.links import Link, Statement
from claimcheck.linking.ties.verdict_reasons import NEWER, STALE
from claimcheck.models.claims import NumericClaim
from claimcheck.models.finding import Finding
from claimcheck.models.report import Undecided
from claimcheck.rules.history.stale_figure import StaleFigure
from claimcheck.rules.rule import LinkRule, Rule
from claimcheck.text.lines import line_and_column

LEAST: Final = 0.3
"""The probability from which a link is looked at at all."""
OPEN: Final = 0.5
"""The probability from which a rule may speak of it; what is said below 0.6 is left open in the report."""
_WEAKEST: Final = 2
_SELDOM: Final = 100  # counts from here on are seldom reached twice by chance


def link_outcome(links: Sequence[Link], funnel: Funnel, rules: Sequence[Rule], guard: Guard) -> Outcome:
    """Return what the link rules find, and the pairs that are undecided, each with what is missing."""
    outcome = Outcome(funnel=funnel.counts)
    speaking = [link for link in links if link.certain or link.probability >= OPEN]
    for rule in rules:
        if isinstance(rule, LinkRule):
            for link in speaking:
                label = f"{rule.code} {rule.name}"
                found = guard.each(label, link.later.article, rule.check, link)
                outcome.findings += [_sure(finding, link) for finding in found]
    for link in links:
        if link.verdict.judgement == "undecided":
            outcome.undecided.append(Undecided(reason=link.verdict.reason, passages=passages(link)))
        elif link.probability < OPEN and link.verdict.judgement in {"conflict", "tension", "dispute"}:
            outcome.undecided.append(Undecided(reason=_weakest(link), passages=passages(link)))
    outcome.steps += _steps(speaking, rules, guard)
    return outcome


def _sure(finding: Finding, link: Link) -> Finding:
    if link.certain:
        return finding
    return finding.model_copy(update={"confidence": round(link.probability, 2)})


def _steps(links: Sequence[Link], rules: Sequence[Rule], guard: Guard) -> Iterator[Step]:
    stale = next((rule for rule in rules if isinstance(rule, StaleFigure)), None)
    for link in links:
        earlier, later = _name(link.earlier), _name(link.later)
        if link.verdict.judgement == "agree":
            yield Step("same", earlier, later)
        elif link.verdict.judgement == "superseded":
            repeated = None
            if stale is not None and not link.same_article and _may_repeat(link):
                told = Link(
                    link.earlier, link.later, link.verdict.model_copy(update={"reason": STALE}),
                    link.probability, link.levels,
                )  # fmt: skip
                label = f"{stale.code} {stale.name}"
                repeated = next(iter(guard.each(label, link.later.article, stale.check, told)), None)
            code = "SUP001" if link.verdict.reason == NEWER else "SUP003"
            yield Step("newer", earlier, later, code, repeated and _sure(repeated, link))


def _may_repeat(link: Link) -> bool:
    """Tell whether a figure that comes back is said again, not reached again: six ships, three, then six."""
    claim = link.later.claim
    if not isinstance(claim, NumericClaim):
        return False
    if things().is_cumulative(claim.scope.what or ""):
        return True
    quantity = claim.quantity
    return quantity.type == "count" and claim.scope.per is None and quantity.value >= _SELDOM


def _name(statement: Statement) -> str:
    return f"{statement.article.name}\x1f{statement.claim.start}"


def _weakest(link: Link) -> str:
    """Say what speaks most against one thing."""
    against = sorted(link.weights.items(), key=lambda part: (part[1][1], part[0]))[:_WEAKEST]
    told = [f"{name} ({level})" for name, (level, bits) in against if bits < 0]
    return f"may be two things: {', '.join(told)}" if told else "may be two things"


def passages(link: Link) -> tuple[str, str]:
    """Return both passages, each with its file and line."""
    return _passage(link.earlier), _passage(link.later)


def _passage(statement: Statement) -> str:
    line, _ = line_and_column(statement.article.text, statement.claim.start)
    return f"{statement.article.name}:{line}: {' '.join(statement.claim.text.split())}"
