"""Does one short text bear out another? The figures of both, matched and compared."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from claimcheck.comparison.verdicts import apart, bears_out, plainly, shown
from claimcheck.lang.things import things
from claimcheck.linking.matching import Item, Match, assigned, items_of
from claimcheck.models.article import Article
from claimcheck.models.claims import NumericClaim
from claimcheck.models.verdict import Answer, Judgement
from claimcheck.resolution.claims import claims_of
from claimcheck.text import tokens_of_text
from claimcheck.text.tokens import TOKEN


def compare(
    a: str,
    b: str,
    *,
    topic: str | None = None,
    date_a: dt.date | None = None,
    date_b: dt.date | None = None,
) -> Answer:
    """Tell whether ``b`` bears out ``a``; ``topic`` names what an unnamed subject stands for.

    ``refutes`` only if a figure of the same thing is ruled out; ``unrelated`` if nothing comparable was found or
    the evidence leaves it open.
    """
    about = frozenset(match.group().lower() for match in TOKEN.finditer(topic or ""))
    said, seen = _items(a, "a", date_a, about), _items(b, "b", date_b, about)
    findings = [_found(match) for match in assigned(said, seen)]
    if not findings:
        return Answer(answer="unrelated", working=("no figure of the same thing in both",))
    results = [found.result for found in findings]
    answer: Literal["supports", "refutes", "unrelated"] = "unrelated"
    if "refutes" in results and not _other_sample(findings):
        answer = "refutes"
    elif set(results) == {"supports"}:
        answer = "supports"
    verdict = _verdict(findings, answer, ordered=date_a is not None and date_b is not None and date_a < date_b)
    return Answer(answer=answer, verdict=verdict, working=tuple(line for found in findings for line in found.working))


@dataclass(frozen=True)
class _Found:
    match: Match
    result: Literal["supports", "refutes", "open"]
    working: tuple[str, ...]


def _found(match: Match) -> _Found:
    claim, evidence = match.claim.figure, match.evidence.figure
    result = bears_out(evidence, claim)
    if result == "open":
        result = bears_out(plainly(evidence), claim if claim.bound else plainly(claim))
    if _times(match) == "disjoint" and result != "open" and not _settled(match, result):
        result = "open"
    gap = apart(claim, evidence)
    return _Found(match, result, (*shown(claim, evidence), f"{result}{': ' + gap if gap else ''}"))


def _times(match: Match) -> str:
    one, other = match.claim.claim.holds, match.evidence.claim.holds
    if not one.known or not other.known or "holds" in match.claim.claim.implied or "holds" in match.evidence.claim.implied:
        return "unknown"
    return "disjoint" if one.meets(other) is False else "unknown"


def _settled(match: Match, result: str) -> bool:
    """Tell whether the figure decides over another time too: what only grows was more later and less before."""
    claim, evidence = match.claim, match.evidence
    if result != "refutes" or not things().is_cumulative(claim.claim.scope.what or ""):
        return False
    later = claim.claim.holds.before(evidence.claim.holds)
    above = claim.figure.possible.below(evidence.figure.possible)
    return above != later


def _other_sample(findings: list[_Found]) -> bool:
    """Tell whether a claim that opens with its sample ("Based on 60 replies, …") is refuted in all: of another sample."""
    return findings[0].match.claim.sample and all(found.result == "refutes" for found in findings)


def _items(text: str, name: str, date: dt.date | None, topic: frozenset[str]) -> list[Item]:
    claims = claims_of(Article(text=text, id=name, date=date)).claims
    numeric = [claim for claim in claims if isinstance(claim, NumericClaim)]
    return items_of(numeric, tokens_of_text(text), topic)


def _verdict(findings: list[_Found], answer: str, *, ordered: bool) -> Judgement:
    if ordered and any(moved(found.match) for found in findings):
        return "superseded"
    return {"refutes": "conflict", "supports": "agree"}.get(answer, "undecided")  # type: ignore[return-value]


def moved(match: Match) -> bool:
    """Tell whether the later figure is another one: likely values apart, or the same bound moved."""
    one, other = match.claim, match.evidence
    if not one.figure.likely.overlaps(other.figure.likely):
        return True
    first, second = one.claim.quantity, other.claim.quantity
    return first.relation == second.relation and first.value != second.value
