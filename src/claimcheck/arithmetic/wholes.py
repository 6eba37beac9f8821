"""The whole that a count and its share make, "2.4 million people, or 88 percent of eligible voters"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Final

from claimcheck.lang.breakdown_words import breakdown_words
from claimcheck.lang.link_words import link_words
from claimcheck.lang.rarity import stem
from claimcheck.lang.things import things
from claimcheck.models.article import Article
from claimcheck.models.claims import NumericClaim
from claimcheck.models.interval import Interval
from claimcheck.models.quantity import Quantity

_BETWEEN: Final = 40  # characters from the count to its share
_EXACT: Final = 3  # digits from which a figure is what it prints, whatever stands before it
_HUNDRED: Final = Decimal(100)
_FEW: Final = 4  # words between them
_TELLING: Final = 2  # words of a group's name: "eligible voters", not "people"


@dataclass(frozen=True, slots=True)
class ImpliedWhole:
    """A group of which a count and its share are told in one breath; ``values`` is its size."""

    count: NumericClaim
    share: NumericClaim
    group: frozenset[str]
    values: Interval


def implied_wholes(article: Article, claims: Sequence[NumericClaim]) -> Iterator[ImpliedWhole]:
    """Yield the groups whose size follows from a count and the share that it is said to be."""
    for one, other in pairwise(claims):
        count, share = (other, one) if one.quantity.type == "percent" else (one, other)
        group = group_of(share)
        if share.quantity.type != "percent" or count.quantity.type != "count" or len(group) < _TELLING:
            continue
        if things().split(count.scope.what or "")[1] != "people" and not group_of(count) <= group:
            continue  # "one poll, 31 percent of the members"
        between = article.text[one.end : other.start]
        if not 0 < len(between) <= _BETWEEN or any(mark in between for mark in (*".;:!?", "\n\n")):
            continue
        if not _is_apposed(between) or share.scope.frame != "share" or not _are_plain(count, share):
            continue
        parts, whole = printed(count.quantity), printed(share.quantity)
        if parts.low is not None and parts.high is not None and whole.low and whole.high:
            values = Interval(low=parts.low * _HUNDRED / whole.high, high=parts.high * _HUNDRED / whole.low)
            yield ImpliedWhole(count, share, group, values)


def stated_wholes(claims: Sequence[NumericClaim], group: frozenset[str]) -> Iterator[NumericClaim]:
    """Yield the counts of just that group."""
    for claim in claims:
        counted = claim.quantity.type == "count" and claim.quantity.high is None
        told = claim.scope.frame == "total" and claim.scope.state == "actual"
        if counted and told and group_of(claim) == group:
            yield claim


def group_of(claim: NumericClaim) -> frozenset[str]:
    """Return the stems of the words for those counted, no owners: "of the town's registered voters"."""
    words = claim.text[claim.quantity.end - claim.start :].lower().replace("’", "'").split()
    return frozenset(stem(word) for word in words if word.isalpha() and word not in link_words().common)


def printed(quantity: Quantity) -> Interval:
    """Return the values of a figure as precise as it is printed: "some 88.41" has four digits."""
    digits = quantity.value.normalize().as_tuple()
    exponent = digits.exponent
    if len(digits.digits) < _EXACT or quantity.relation not in ("=", "~") or not isinstance(exponent, int):
        return quantity.possible
    half = Decimal(1).scaleb(exponent) / 2
    return Interval(low=quantity.value - half, high=quantity.value + half)


def _is_apposed(between: str) -> bool:
    """Tell whether the share is told as the same as the count: ", or ", " (", ", accounting for "."""
    words = between.replace(",", " , ").replace("(", " ( ").split()
    if not words or words[0] not in (",", "(", "or", "—", "–", "-"):
        return False
    return len(words) <= _FEW and breakdown_words().same_as.issuperset(words[1:])


def _are_plain(count: NumericClaim, share: NumericClaim) -> bool:
    return all(
        claim.quantity.relation in ("=", "~")
        and claim.quantity.high is None
        and claim.scope.state == "actual"
        for claim in (count, share)
    )
