"""Which figure of one short text answers to a figure of another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Final

from claimcheck.comparison.verdicts import Figure, plainly
from claimcheck.lang.linking import link_words
from claimcheck.lang.things import things
from claimcheck.linking.places import relation
from claimcheck.models.claims import NumericClaim
from claimcheck.models.interval import Interval
from claimcheck.models.time import Holds
from claimcheck.text import Tokens

_REACH: Final = 16
_FENCES: Final = frozenset({",", ";", "(", ")", "and", "but", "while", "whereas", "."})
_LEAST: Final = 1.0
_NEAR: Final = 0.6
_CLOSE: Final = ((1.1, 1.0), (1.25, 0.6), (2.0, 0.3), (5.0, 0.0))  # figures of one thing seldom differ much


@dataclass
class Item:
    """A figure with the telling words around it, each with its nearness (1 beside it, falling to 0)."""

    claim: NumericClaim
    figure: Figure
    words: dict[str, float] = field(default_factory=dict)
    sample: bool = False
    time: Holds | None = None


@dataclass(frozen=True)
class Match:
    """Two figures taken for the same thing; ``score`` says how well they fit."""

    claim: Item
    evidence: Item
    score: float


def items_of(claims: Sequence[NumericClaim], tokens: Tokens, topic: frozenset[str]) -> list[Item]:
    """Return the figures with their surroundings; words of the topic tell nothing."""
    taken = {tokens.at(claim.quantity.start) for claim in claims}
    made = []
    for claim in claims:
        if _only_numbers(claim, tokens):
            continue
        first, last = tokens.at(claim.quantity.start), tokens.at(claim.quantity.end - 1) + 1
        item = Item(claim, _figure(claim))
        if first and tokens.lower[first - 1] == "averaged":  # over so many, not more than so many
            item.figure = plainly(item.figure)
        low, high = tokens.sentence_at(first)
        item.sample = first - low <= 3 and tokens.lower[low] in link_words().sampling
        _gather(item, tokens, range(first - 1, max(low, first - _REACH) - 1, -1), taken, topic)
        _gather(item, tokens, range(last, min(high, last + _REACH)), taken, topic)
        made.append(item)
    return made


def _only_numbers(claim: NumericClaim, tokens: Tokens) -> bool:
    """Tell whether the number only names a thing ("season 3") or a scale ("7.5/10")."""
    first = tokens.at(claim.quantity.start)
    if not first:
        return False
    before, earlier = tokens.lower[first - 1], tokens.lower[first - 2] if first > 1 else ""
    if before == "-" and tokens.glued(first) and tokens.glued(first - 1) and earlier.isalpha():
        return True
    return (
        before == "/"
        or (before == "of" and earlier == "out")
        or (claim.scope.what is None and before in link_words().numbered)
    )


def _figure(claim: NumericClaim) -> Figure:
    """Return the figure; of "16 out of 28" the sixteen."""
    quantity = claim.quantity
    figure = Figure.of(quantity)
    if quantity.type not in {"fraction", "ratio"} or " out of " not in quantity.text:
        return figure
    try:
        whole = Decimal(quantity.text.rpartition(" ")[2])
        part = Decimal(quantity.value * whole).quantize(Decimal("0.01")).normalize()
    except InvalidOperation:
        return figure
    at, scaled = Interval(low=part, high=part), quantity.possible.scaled(whole)
    if quantity.relation == "=":
        return Figure(figure.words, at, at, at, at)
    return Figure(figure.words, scaled, quantity.likely.scaled(whole), scaled, at, figure.bound)


def _gather(item: Item, tokens: Tokens, indices: range, taken: set[int], topic: frozenset[str]) -> None:
    nearness = 1.0
    for index in indices:
        word = tokens.lower[index]
        if index in taken:
            nearness *= 0.5
        elif word in _FENCES:
            nearness *= 0.7
        if not word[0].isalpha() or word in topic:
            continue
        stem = stem_of(word)
        if stem is not None and nearness > item.words.get(stem, 0.0):
            item.words[stem] = nearness
        nearness *= 0.94


def stem_of(word: str) -> str | None:
    """Return what the word is matched by; ``None`` for words that tell nothing."""
    words = link_words()
    known = words.stems.get(word)
    if known is not None:
        return known
    if word in words.common:
        return None
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def assigned(said: Sequence[Item], seen: Sequence[Item]) -> list[Match]:
    """Return the best pairs in the order of ``said``, each figure used once; some may fit nothing."""
    found = [
        (-score, abs(number - place), number, place)
        for number, claim in enumerate(said)
        for place, item in enumerate(seen)
        if (score := fit(claim, item)) is not None and score >= _LEAST
    ]
    taken: dict[int, Match] = {}
    used: set[int] = set()
    for negative, _, number, place in sorted(found):
        if number not in taken and place not in used:
            taken[number] = Match(said[number], seen[place], -negative)
            used.add(place)
    return [taken[number] for number in sorted(taken)]


def fit(claim: Item, item: Item) -> float | None:
    """Return how well two figures fit, ``None`` if they cannot be of the same thing."""
    one, other = claim.claim.quantity, item.claim.quantity
    if not _same_kind(claim, item):
        return None
    score = 0.5 if one.type == other.type else 0.0
    first, second = claim.claim.scope, item.claim.scope
    if first.what and second.what:
        lies = things().relation(first.what, second.what)
        score += {
            "same": 2.5,
            "contains": 0.5,
            "within": 0.5,
            "disjoint": -1.0 if one.type == "count" else -0.3,
        }[lies]
    if one.unit_text and other.unit_text:
        heads = stem_of(one.unit_text.lower().split()[-1]), stem_of(other.unit_text.lower().split()[-1])
        crossed = max(claim.words.get(heads[1] or "", 0.0), item.words.get(heads[0] or "", 0.0))
        if _alike(*heads):
            score += 1.5
        elif crossed > _NEAR:
            score += crossed
        elif one.type == "count":
            score -= 1.0
    score += 3.0 * _overlap(claim.words, item.words)
    reaches = _reach(claim), _reach(item)
    if None not in reaches:
        score += 0.5 if reaches[0] == reaches[1] else -2.0
    where = relation(first.where, second.where)
    score += {"same": 0.5 if first.where else 0.0, "disjoint": -1.5}.get(where, 0.0)
    score += 0.3 if first.frame == second.frame else -0.7
    score += _nearness(_value(claim), _value(item))
    return score


def _alike(one: str | None, other: str | None) -> bool:
    """Tell whether two stems are the same, or spelled a letter apart ("traveler", "traveller")."""
    if one is None or other is None:
        return False
    return one == other or (one[:4] == other[:4] and abs(len(one) - len(other)) <= 1 and len(one) > 4)


def _reach(item: Item) -> str | None:
    """Return which of the words that exclude each other (worldwide, domestic …) stands nearest."""
    near = [
        (-item.words[word], word) for word in link_words().exclusive if item.words.get(word, 0.0) >= _NEAR
    ]
    return min(near)[1] if near else None


def _overlap(one: dict[str, float], other: dict[str, float]) -> float:
    total = sum(one.values())
    if not total:
        return 0.0
    return sum(weight * other.get(word, 0.0) for word, weight in one.items()) / total


def _value(item: Item) -> Decimal:
    return item.figure.number.low or Decimal(0)


def _nearness(one: Decimal, other: Decimal) -> float:
    if one == other:
        return 1.0
    low, high = sorted((abs(one), abs(other)))
    if not low or one * other < 0:
        return -0.3
    ratio = float(high / low)
    return next((gain for most, gain in _CLOSE if ratio < most), -0.6)


def _same_kind(claim: Item, item: Item) -> bool:
    one, other = claim.claim.quantity, item.claim.quantity
    if one.unit != other.unit and one.type in {"money", "measure"} and other.type == one.type:
        return False
    if one.type == other.type:
        return True
    loose = {"count", "vague", "fraction", "ratio", "score"}
    if "percent" in {one.type, other.type}:
        return (
            bool({one.type, other.type} & {"score", "fraction", "ratio"}) and "100" in one.text + other.text
        )
    return one.type in loose and other.type in loose
