"""What link rules say of comparable pairs, and which pairs could not be compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from claimcheck.engine.article_results import Outcome, Step
from claimcheck.engine.guard import Guard
from claimcheck.lang.things import things
from claimcheck.linking.linkage import Funnel
from claimcheck.linking.links import Link, Statement
from claimcheck.linking.ties.verdict_reasons import NEWER, STALE
from claimcheck.models.claims import Claim, NumericClaim
from claimcheck.models.finding import Finding
from claimcheck.models.report import Undecided
from claimcheck.rules.history.stale_figure import StaleFigure
from claimcheck.rules.rule import LinkRule, Rule
from claimcheck.text.lines import place_in

LEAST: Final = 0.3
"""The probability from which a link is looked at at all."""
OPEN: Final = 0.5
"""The probability from which a rule may speak of it; what is said below 0.6 is left open in the report."""
_WEAKEST: Final = 2
_SELDOM: Final = 100  # counts from here on are seldom reached twice by chance


def link_outcome(links: Iterable[Link], funnel: Funnel, rules: Sequence[Rule], guard: Guard) -> Outcome:
    """Return what the link rules find, and the pairs that are undecided, each with what is missing.

    Links are looked at as they come, and none is kept: a long article has very many.
    """
    outcome = Outcome(funnel=funnel.counts)
    asked: list[tuple[LinkRule, str, list[Finding]]] = [
        (rule, f"{rule.code} {rule.name}", []) for rule in rules if isinstance(rule, LinkRule)
    ]
    stale = next((rule for rule, _, _ in asked if isinstance(rule, StaleFigure)), None)
    for link in links:
        judgement = link.verdict.judgement
        if link.certain or link.probability >= OPEN:
            for rule, label, said in asked:
                said += [
                    _sure(found, link) for found in guard.each(label, link.later.article, rule.check, link)
                ]
            outcome.steps += _steps(link, stale, guard)
        if judgement == "undecided":
            outcome.undecided.append(Undecided(reason=link.verdict.reason, passages=_passages(link)))
        elif link.probability < OPEN and judgement in {"conflict", "tension", "dispute"}:
            outcome.undecided.append(Undecided(reason=_weakest(link), passages=_passages(link)))
    for _, _, said in asked:
        outcome.findings += said
    return outcome


def _sure(finding: Finding, link: Link) -> Finding:
    if link.certain:
        return finding
    return finding.model_copy(update={"confidence": round(link.probability, 2)})


def _steps(link: Link, stale: StaleFigure | None, guard: Guard) -> Iterator[Step]:
    judgement = link.verdict.judgement
    if judgement == "agree":
        yield Step("same", _name(link.earlier), _name(link.later))
    elif judgement == "superseded":
        repeated = None
        if stale is not None and not link.same_article and may_repeat(link.later.claim):
            told = Link(
                link.earlier, link.later, link.verdict.model_copy(update={"reason": STALE}),
                link.probability, link.levels,
            )  # fmt: skip
            label = f"{stale.code} {stale.name}"
            repeated = next(iter(guard.each(label, link.later.article, stale.check, told)), None)
        code = "SUP001" if link.verdict.reason == NEWER else "SUP003"
        yield Step("newer", _name(link.earlier), _name(link.later), code, repeated and _sure(repeated, link))


def may_repeat(claim: Claim) -> bool:
    """Tell whether a figure that comes back is said again, not reached again: six ships, three, then six."""
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


def _passages(link: Link) -> tuple[str, str]:
    """Return both passages, each with its file and line."""
    return _passage(link.earlier), _passage(link.later)


def _passage(statement: Statement) -> str:
    line, _ = place_in(statement.article, statement.claim.start)
    return f"{statement.article.name}:{line}: {' '.join(statement.claim.text.split())}"
