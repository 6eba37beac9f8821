"""Does one short text bear out another? The figures of both, matched and compared."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from claimcheck.comparison.verdicts import apart, bears_out, shown
from claimcheck.linking.matching import Item, Match, best, items_of
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
    matches = [match for item in said if (match := best(item, seen)) is not None]
    working: list[str] = []
    results: list[tuple[str, Match]] = []
    for match in matches:
        result = bears_out(match.evidence.figure, match.claim.figure)
        results.append((result, match))
        working += shown(match.claim.figure, match.evidence.figure)
        gap = apart(match.claim.figure, match.evidence.figure)
        working.append(f"{result}{': ' + gap if gap else ''}")
    if not results:
        return Answer(answer="unrelated", working=("no figure of the same thing in both",))
    verdict = _verdict(results, date_a, date_b)
    answer: Literal["supports", "refutes", "unrelated"] = "unrelated"
    if any(result == "refutes" for result, _ in results):
        answer = "refutes"
    elif all(result == "supports" for result, _ in results):
        answer = "supports"
    return Answer(answer=answer, verdict=verdict, working=tuple(working))


def _items(text: str, name: str, date: dt.date | None, topic: frozenset[str]) -> list[Item]:
    claims = claims_of(Article(text=text, id=name, date=date)).claims
    numeric = [claim for claim in claims if isinstance(claim, NumericClaim)]
    return items_of(numeric, tokens_of_text(text), topic)


def _verdict(results: list[tuple[str, Match]], date_a: dt.date | None, date_b: dt.date | None) -> Judgement:
    if (
        date_a is not None
        and date_b is not None
        and date_a < date_b
        and any(moved(match) for _, match in results)
    ):
        return "superseded"
    if any(result == "refutes" for result, _ in results):
        return "conflict"
    return "agree" if all(result == "supports" for result, _ in results) else "undecided"


def moved(match: Match) -> bool:
    """Tell whether the later figure is another one: likely values apart, or the same bound moved."""
    one, other = match.claim, match.evidence
    if not one.figure.likely.overlaps(other.figure.likely):
        return True
    first, second = one.claim.quantity, other.claim.quantity
    return first.relation == second.relation and first.value != second.value
