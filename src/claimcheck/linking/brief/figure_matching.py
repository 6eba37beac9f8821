"""Which figure of one short text answers to a figure of another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Final

from claimcheck.comparison.verdicts import Figure, plainly
from claimcheck.lang.link_words import link_words
from claimcheck.lang.things import things
from claimcheck.linking.evidence.coordinates import UNSAID, Levels
from claimcheck.linking.evidence.model import weights
from claimcheck.linking.stories.same_story import level
from claimcheck.linking.ties.place_relations import relation
from claimcheck.models.claims import NumericClaim
from claimcheck.models.interval import Interval
from claimcheck.models.time import Holds
from claimcheck.text import Tokens

_REACH: Final = 16
_FENCES: Final = frozenset({",", ";", "(", ")", "and", "but", "while", "whereas", "."})
_LEAST: Final = -50  # tenths of a bit from which two figures may answer to each other
_NEAR: Final = 0.6
_NEARNESS: Final = (0.05, 0.12, 0.2, 0.3, 0.4, 0.5, 0.65, 0.8)
_TIMES: Final = (1.1, 1.25, 2.0, 5.0)


@dataclass
class Item:
    """A figure with the content words around it, each with its nearness (1 beside it, falling to 0)."""

    claim: NumericClaim
    figure: Figure
    words: dict[str, float] = field(default_factory=dict)
    sample: bool = False
    time: Holds | None = None


@dataclass(frozen=True)
class Match:
    """Two figures taken for the same thing; ``score``: what speaks for it, in tenths of a bit."""

    claim: Item
    evidence: Item
    score: int


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
    table = weights().brief
    found = []
    for number, claim in enumerate(said):
        for place, item in enumerate(seen):
            levels = coordinates_of(claim, item)
            if levels is not None and (score := table.total(levels)) >= _LEAST:
                found.append((-score, abs(number - place), number, place))
    taken: dict[int, Match] = {}
    used: set[int] = set()
    for negative, _, number, place in sorted(found):
        if number not in taken and place not in used:
            taken[number] = Match(said[number], seen[place], -negative)
            used.add(place)
    return [taken[number] for number in sorted(taken)]


def coordinates_of(claim: Item, item: Item) -> Levels | None:
    """Return on which level of each coordinate two figures lie; ``None`` if they are not of one kind.

    Unlike in articles, how near the values are is one of them: two short texts that are held against each
    other are on one matter, and the question is which figure answers to which.
    """
    one, other = claim.claim.quantity, item.claim.quantity
    if not _same_kind(claim, item):
        return None
    counted = "count" if one.type == "count" else "amount"
    first, second = claim.claim.scope, item.claim.scope
    where = relation(first.where, second.where)
    return {
        "type": one.type if one.type == other.type else "other",
        "what": _what(first.what, second.what, counted),
        "head": _head(claim, item, counted),
        "near": level(_overlap(claim.words, item.words), _NEARNESS),
        "reach": _reaches(_reach(claim), _reach(item)),
        "where": UNSAID if where == "same" and not first.where else where,
        "frame": "same" if first.frame == second.frame else "other",
        "values": _values(_value(claim), _value(item)),
    }


def _what(one: str | None, other: str | None, counted: str) -> str:
    if not one or not other:
        return "one unsaid" if one or other else UNSAID
    lies = things().relation(one, other)
    return f"other {counted}" if lies == "disjoint" else "wider" if lies != "same" else "same"


def _head(claim: Item, item: Item, counted: str) -> str:
    """Return whether the nouns behind both are the same, or one stands near the other figure."""
    one, other = claim.claim.quantity.unit_text, item.claim.quantity.unit_text
    if not one or not other:
        return UNSAID
    heads = stem_of(one.lower().split()[-1]), stem_of(other.lower().split()[-1])
    if _alike(*heads):
        return "same"
    crossed = max(claim.words.get(heads[1] or "", 0.0), item.words.get(heads[0] or "", 0.0))
    return "near" if crossed > _NEAR else f"other {counted}"


def _reaches(one: str | None, other: str | None) -> str:
    return UNSAID if one is None or other is None else "same" if one == other else "other"


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


def _values(one: Decimal, other: Decimal) -> str:
    """Return how many times the smaller value the larger is."""
    if one == other:
        return level(1.0, _TIMES)
    low, high = sorted((abs(one), abs(other)))
    if not low or one * other < 0:
        return "zero or sign"
    return level(float(high / low), _TIMES)


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
