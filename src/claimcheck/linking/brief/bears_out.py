"""Does one short text bear out another? The figures of both, matched and compared."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Final, Literal

from claimcheck.comparison.verdicts import apart, bears_out, plainly, shown
from claimcheck.extraction.attempts import Attempt, outright
from claimcheck.lang.link_words import link_words
from claimcheck.lang.things import things
from claimcheck.ledger.records import Ledger
from claimcheck.linking.brief.figure_matching import Item, Match, assigned, items_of, stem_of
from claimcheck.linking.brief.stated_times import time_told
from claimcheck.linking.ties.restating import STEP, aligned, restated
from claimcheck.models.article import Article
from claimcheck.models.claims import NumericClaim
from claimcheck.models.verdict import Answer, Judgement
from claimcheck.resolution.resolved_claims import claims_of
from claimcheck.text import tokens_of_text

_SURE: Final = -20
"""Tenths of a bit that must speak for one thing before a figure rules another out."""
Result = Literal["supports", "refutes", "open"]
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")


def compare(
    a: str,
    b: str,
    *,
    topic: str | None = None,
    date_a: dt.date | None = None,
    date_b: dt.date | None = None,
    units: tuple[str, ...] = (),
    attempt: Attempt = outright,
) -> Answer:
    """Tell whether ``b`` bears out ``a``; ``topic`` names what an unnamed subject stands for.

    ``units`` are definitions of units of one's own; ``attempt`` runs each step of reading the texts.

    ``refutes`` only if a figure of the same thing is ruled out; ``unrelated`` if nothing comparable was
    found or the evidence leaves it open.
    """
    about = frozenset(tokens_of_text(topic or "").lower)
    said, seen = figures_of_both(a, b, topic=topic, dates=(date_a, date_b), units=units, attempt=attempt)
    findings = [_found(match) for match in assigned(said, seen)]
    if not findings:
        return Answer(answer="unrelated", working=("no figure of the same thing in both",))
    results = [found.result for found in findings]
    answer: Literal["supports", "refutes", "unrelated"] = "unrelated"
    if "refutes" in results and not _other_sample(findings) and not _strangers(a, b, about):
        answer = "refutes"
    elif set(results) == {"supports"}:
        answer = "supports"
    verdict = _verdict(
        findings, answer, ordered=date_a is not None and date_b is not None and date_a < date_b
    )
    return Answer(
        answer=answer, verdict=verdict, working=tuple(line for found in findings for line in found.working)
    )


def figures_of_both(
    a: str,
    b: str,
    *,
    topic: str | None = None,
    dates: tuple[dt.date | None, dt.date | None] = (None, None),
    units: tuple[str, ...] = (),
    attempt: Attempt = outright,
) -> tuple[list[Item], list[Item]]:
    """Return the figures of both texts, those of ``b`` in the units of ``a``."""
    about = frozenset(tokens_of_text(topic or "").lower)
    year = _year_of(a, b, topic or "")
    ledger = Ledger(units=units)
    claims = _claims(Article(text=a, id="a", date=dates[0]), ledger, attempt)
    evidence = _claims(Article(text=b, id="b", date=dates[1]), ledger, attempt)
    return _items(a, claims, year, about), _items(b, aligned(claims, evidence), year, about)


@dataclass(frozen=True)
class _Found:
    match: Match
    result: Result
    working: tuple[str, ...]


def _found(match: Match) -> _Found:
    claim, evidence = match.claim.figure, match.evidence.figure
    result = result_of(match)
    if result == "refutes" and match.score < _SURE:
        result = "open"
    gap = apart(claim, evidence)
    told = (line for item in (match.claim, match.evidence) for line in item.claim.trail if STEP in line)
    return _Found(match, result, (*told, *shown(claim, evidence), f"{result}{': ' + gap if gap else ''}"))


def result_of(match: Match) -> Result:
    """Tell what the evidence says of the claim if both figures are of one thing."""
    claim, evidence = match.claim.figure, match.evidence.figure
    result = bears_out(evidence, claim)
    if evidence.bound and not claim.bound and evidence.number.meets(claim.number):
        result = "supports"
    if result == "open":
        result = bears_out(plainly(evidence), claim if claim.bound else plainly(claim))
    if result == "refutes" and _rounded_to_the_bound(match):
        result = "open"
    if _other_time(match) and result != "open" and not _settled(match, result):
        result = "open"
    return result


def _rounded_to_the_bound(match: Match) -> bool:
    """Tell whether a rounded amount equals a strict bound: $21 million may be a little more."""
    claim, evidence = match.claim.claim.quantity, match.evidence.claim.quantity
    rounded = evidence.relation == "=" and not evidence.possible.is_point and not evidence.text[-1].isdigit()
    return (
        claim.type == "money" and claim.relation in {"<", ">"} and rounded and claim.value == evidence.value
    )


def _other_time(match: Match) -> bool:
    """Tell whether the words place the two figures at times apart (the dates of the texts do not count)."""
    one, other = match.claim.time, match.evidence.time
    return one is not None and other is not None and one.meets(other) is False


def _settled(match: Match, result: str) -> bool:
    """Tell whether the figure decides over another time too: what only grows was less before."""
    claim, evidence = match.claim, match.evidence
    if result != "refutes" or not things().is_cumulative(claim.claim.scope.what or ""):
        return False
    later = claim.time is not None and evidence.time is not None and claim.time.before(evidence.time)
    above = claim.figure.possible.below(evidence.figure.possible)
    return above != later


def _strangers(a: str, b: str, topic: frozenset[str]) -> set[str]:
    """Return the names in ``a`` that neither ``b`` nor the topic knows: the two may differ in subject."""
    known = set(tokens_of_text(b).lower) | topic
    stems = {stem_of(word) or word for word in known if word[0].isalpha()} | {word[:4] for word in known}
    words = tokens_of_text(a).words
    names = {word.lower() for word in words[1:] if word[0].isupper() and len(word) > 2}
    return {
        n
        for n in names
        if n not in link_words().common and (stem_of(n) or n) not in stems and n[:4] not in stems
    }


def _other_sample(findings: list[_Found]) -> bool:
    """Tell whether a claim that opens with its sample ("Based on 60 replies, …") is of another one."""
    return findings[0].match.claim.sample and all(found.result == "refutes" for found in findings)


def _claims(article: Article, ledger: Ledger, attempt: Attempt) -> list[NumericClaim]:
    claims = restated(claims_of(article, ledger, attempt).claims, ledger.units)
    return [claim for claim in claims if isinstance(claim, NumericClaim)]


def _items(text: str, claims: list[NumericClaim], year: int | None, topic: frozenset[str]) -> list[Item]:
    tokens = tokens_of_text(text)
    items = items_of(claims, tokens, topic)
    for item in items:
        quantity = item.claim.quantity
        item.time = time_told(tokens, tokens.at(quantity.start), tokens.at(item.claim.end - 1) + 1, year)
    return items


def _year_of(*texts: str) -> int | None:
    """Return the year that the texts name, if they name one only."""
    years = {int(match.group()) for text in texts for match in _YEAR.finditer(text)}
    return years.pop() if len(years) == 1 else None


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
