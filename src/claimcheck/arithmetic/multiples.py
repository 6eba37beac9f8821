"""So many for each, and the total beside them: "the four winners got $500 each, a total of $2,000"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from claimcheck.arithmetic.stated_breakdowns import as_printed, by_sentence
from claimcheck.lang.breakdown_words import breakdown_words
from claimcheck.models.claims import NumericClaim
from claimcheck.models.interval import Interval
from claimcheck.text import Tokens

_GAP: Final = 12
_MOST: Final = Decimal(1000)


@dataclass(frozen=True, slots=True)
class Multiple:
    """``count`` members, ``each`` for one of them, and the ``total`` that the sentence gives."""

    count: NumericClaim
    each: NumericClaim
    total: NumericClaim

    @property
    def product(self) -> Interval:
        """All values that so many for each can make."""
        return as_printed(self.each.quantity).scaled(self.count.quantity.value)


def multiples(tokens: Tokens, numeric: Sequence[NumericClaim]) -> Iterator[Multiple]:
    """Yield each sentence's product of three figures: members, each, total, told in this order."""
    for claims in by_sentence(tokens, numeric):
        if len(claims) != 3:
            continue
        count, each, total = claims
        one, other = each.quantity, total.quantity
        if one.type != other.type or one.unit != other.unit or one.type not in {"count", "money", "measure"}:
            continue
        if not _counts(count) or not (count.quantity.distributive or one.distributive):
            continue
        if (
            one.high is not None
            or other.high is not None
            or {each.scope.frame, total.scope.frame} != {"total"}
        ):
            continue
        if other.unit_text not in {None, one.unit_text} and one.type == "count":
            continue
        start, end = tokens.at(count.end - 1), tokens.at(other.start)
        if end - start <= 2 * _GAP and all_told(tokens, total):
            yield Multiple(count, each, total)


def _counts(claim: NumericClaim) -> bool:
    quantity = claim.quantity
    return (
        quantity.type == "count"
        and quantity.relation == "="
        and quantity.high is None
        and bool(quantity.unit_text)
        and 1 < quantity.value <= _MOST
    )


def all_told(tokens: Tokens, claim: NumericClaim) -> bool:
    """Tell whether the words make the figure one of all together: "a total of 25", "25 in all"."""
    words = breakdown_words()
    first, last = tokens.at(claim.start), tokens.at(claim.quantity.end - 1) + 1
    if words.total & set(tokens.lower[max(0, first - 2) : last]):
        return True
    ends = {last, tokens.at(claim.end - 1) + 1}
    return any(
        tuple(tokens.lower[end : end + len(phrase)]) == phrase for end in ends for phrase in words.together
    )
