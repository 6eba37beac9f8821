"""A figure that another source takes up without a noun: "Police counted 400; organisers put it at 900"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from claimcheck.lang.link_words import link_words
from claimcheck.lang.things import things
from claimcheck.models.claims import AttributionClaim, NumericClaim
from claimcheck.rules.attribution.quotations import speaker_words
from claimcheck.rules.rule import Page
from claimcheck.text import Tokens

_TO_FIGURE: Final = 5  # words from "at" to the figure: "at closer to", "at more than"
_OF: Final = 4  # words of "the number of those who came"
_TO_VERB: Final = 3  # from the noun back to the verb: "put the final death toll"
_SUBJECT: Final = 4  # words of who puts it so
_TYPES: Final = frozenset({"count", "percent", "money"})


class _Estimate(NamedTuple):
    """How a figure is taken up: the noun that stands for what is counted, whose it is, where the verb is."""

    noun: str
    who: frozenset[str]
    verb: int


def taken_up(page: Page) -> Iterator[tuple[NumericClaim, NumericClaim]]:
    """Yield a figure of one source, and the one that the next takes it up with, where both cannot be right.

    The first is the only one of its type in the same sentence before the other, or in the sentence before.
    """
    tokens = page.words
    if tokens.vocabulary.isdisjoint(link_words().putting):
        return
    figures = [
        claim for claim in page.claims if isinstance(claim, NumericClaim) and claim.quantity.type in _TYPES
    ]
    sources = [claim for claim in page.claims if isinstance(claim, AttributionClaim)]
    for number, other in enumerate(figures):
        told = _estimate(tokens, other)
        if told is None or not told.who:
            continue
        one = _antecedent(tokens, figures[:number], other, told)
        if one is None or one.quantity.possible.meets(other.quantity.possible):
            continue
        first = _source(tokens, one, sources)
        if first and first.isdisjoint(told.who):
            yield one, other


def _estimate(tokens: Tokens, claim: NumericClaim) -> _Estimate | None:
    """Return how a figure is taken up; ``None`` if it is not."""
    lower, words = tokens.lower, link_words()
    at = tokens.at(claim.quantity.start)
    begin = tokens.sentence_at(at)[0]
    for index in range(at - 1, max(begin, at - _TO_FIGURE) - 1, -1):
        noun = _noun(lower, index - 1, begin) if lower[index] in ("at", "as") else None
        verb = None if noun is None else _verb(lower, noun, begin)
        if noun is not None and verb is not None:
            if not words.past.isdisjoint(lower[max(begin, verb - _TO_VERB) : at]):
                return None
            return _Estimate(lower[noun], _subject(lower, verb, begin), verb)
        if lower[index] not in words.verb_to_number and lower[index] not in words.before_estimated:
            return None
    return None


def _noun(lower: Sequence[str], index: int, begin: int) -> int | None:
    nouns = link_words().estimated
    if index >= begin and lower[index] in nouns:
        return index
    for at in range(index - 1, max(begin, index - _OF) - 1, -1):
        if lower[at] in nouns and lower[at + 1] == "of":
            return at
    return None


def _verb(lower: Sequence[str], noun: int, begin: int) -> int | None:
    for at in range(noun - 1, max(begin, noun - _TO_VERB) - 1, -1):
        if lower[at] in link_words().putting:
            return at
        if lower[at] not in link_words().beside_estimated:
            return None
    return None


def _subject(lower: Sequence[str], verb: int, begin: int) -> frozenset[str]:
    """Return the words right before the verb; none if who gives the figure is told elsewhere."""
    end = verb - (verb > begin and lower[verb - 1] in ("has", "have", "also"))
    found: list[str] = []
    for at in range(end - 1, max(begin, end - _SUBJECT) - 1, -1):
        if not lower[at][0].isalpha():
            break
        found.append(lower[at])
    return frozenset(found) - link_words().before_estimate


def _antecedent(
    tokens: Tokens, before: Sequence[NumericClaim], other: NumericClaim, told: _Estimate
) -> NumericClaim | None:
    sentence = tokens.sentence_number(told.verb)
    for number in (sentence, sentence - 1):
        alike = [
            claim
            for claim in before
            if claim.quantity.type == other.quantity.type
            and tokens.sentence_number(at := tokens.at(claim.start)) == number
            and at < told.verb - _SUBJECT  # not "one group of observers"
        ]
        if alike:
            return alike[0] if len(alike) == 1 and _may_be(alike[0], other, told.noun) else None
    return None


def _may_be(one: NumericClaim, other: NumericClaim, noun: str) -> bool:
    """Tell whether the noun may stand for what the first figure counts."""
    a, b = one.scope, other.scope
    if one.quantity.type == "money" and one.quantity.unit != other.quantity.unit:
        return False
    if "toll" in noun and things().split(a.what or "")[0] != "dead":
        return False
    return a.frame == b.frame and a.per == b.per


def _source(tokens: Tokens, claim: NumericClaim, sources: Sequence[AttributionClaim]) -> frozenset[str]:
    """Return the words for whose a figure is, by an attribution or by an estimate of its own."""
    by = next((said for said in sources if said.start <= claim.start and claim.end <= said.end), None)
    if by is not None:
        return frozenset(word.lower() for word in speaker_words(by)) - link_words().before_estimate
    told = _estimate(tokens, claim)
    return frozenset() if told is None else told.who
