"""Parts with their total behind them: "15 men and 20 women, 35 in all"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from claimcheck.arithmetic.multiples import all_told
from claimcheck.arithmetic.stated_breakdowns import Breakdown, by_sentence
from claimcheck.lang.breakdown_words import breakdown_words
from claimcheck.models.claims import NumericClaim
from claimcheck.text import Tokens

_PART: Final = 8
_LEADS: Final = frozenset(
    {(",",), ("for",), (",", "for"), (",", "or"), ("—",), ("--",), (",", "making"), ("(",)}
)
_SUMMED: Final = frozenset({"count", "money"})


def totals(tokens: Tokens, numeric: Sequence[NumericClaim]) -> Iterator[Breakdown]:
    """Yield each total that follows its parts, two at least, in the same sentence."""
    for claims in by_sentence(tokens, numeric):
        for at in range(2, len(claims)):
            if all_told(tokens, claims[at]):
                found = _before(tokens, claims[:at], claims[at])
                if found is not None:
                    yield found
                break


def _before(tokens: Tokens, claims: Sequence[NumericClaim], whole: NumericClaim) -> Breakdown | None:
    words, lower = breakdown_words(), tokens.lower
    if any(not _fits(whole, claim) for claim in claims):
        return None
    starts = [tokens.at(claim.start) for claim in (*claims, whole)]
    lead = lower[tokens.at(max(claims[-1].end, claims[-1].quantity.end) - 1) + 1 : starts[-1]]
    if tuple(lead) not in _LEADS:
        return None
    if words.open & set(lower[starts[0] : starts[-1]]):
        return None
    if any(following - here > _PART for here, following in pairwise(starts)):
        return None
    joins = [lower[start - 1] for start in starts[1:-1]]
    if any(join not in words.joints for join in joins) or joins[-1] not in {"and", "&"}:
        return None
    begin, _end = tokens.sentence_at(starts[0])
    plain = not words.located & {lower[start - 1] for start in starts[:1] if start > begin}
    return Breakdown(whole, tuple(claims), closed=True) if plain else None


def _fits(whole: NumericClaim, part: NumericClaim) -> bool:
    one, other = whole.quantity, part.quantity
    if one.type not in _SUMMED or one.type != other.type or one.unit != other.unit or other.distributive:
        return False
    if one.high is not None or other.high is not None or part.scope.frame != "total":
        return False
    return one.unit_text in {None, "people", "persons", other.unit_text}
