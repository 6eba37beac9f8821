"""A part named with its whole: "40 of the 60 members", "of the 60 members, 40 voted"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from claimcheck.arithmetic.stated_breakdowns import by_sentence
from claimcheck.lang.breakdown_words import breakdown_words
from claimcheck.models.claims import NumericClaim
from claimcheck.text import Tokens

_GAP: Final = 8
_TIMES: Final = 50


def portions(tokens: Tokens, numeric: Sequence[NumericClaim]) -> Iterator[tuple[NumericClaim, NumericClaim]]:
    """Yield part and whole, counts both, in the order of the text."""
    for claims in by_sentence(tokens, numeric):
        for number, (one, other) in enumerate(pairwise(claims)):
            if not (_counted(one) and _counted(other)):
                continue
            if _of(tokens, one, other):
                yield one, other
            elif _from_whole(tokens, one, other) and other.quantity.unit_text in {
                None,
                one.quantity.unit_text,
            }:
                following = claims[number + 2 : number + 3]
                if not following or not _of(tokens, other, following[0]):
                    yield other, one


def _counted(claim: NumericClaim) -> bool:
    quantity = claim.quantity
    return quantity.type == "count" and quantity.high is None and claim.scope.frame == "total"


def _of(tokens: Tokens, part: NumericClaim, whole: NumericClaim) -> bool:
    low, high = tokens.at(part.quantity.end - 1) + 1, tokens.at(whole.start)
    between = tokens.lower[low:high]
    if not whole.quantity.unit_text or tokens.glued(low) or "-" in whole.text:
        return False
    if between[:1] == ["out"]:
        between = between[1:]
    if part.quantity.value > _TIMES * whole.quantity.value:
        return False  # "35,000 of the two models" are kinds, and so many of each
    return between[:1] == ["of"] and (
        len(between) == 1 or (len(between) == 2 and between[1] in breakdown_words().definite)
    )


def _from_whole(tokens: Tokens, whole: NumericClaim, part: NumericClaim) -> bool:
    """Tell "of the 60 members, 40 voted": the clause begins with the whole."""
    lower, words = tokens.lower, breakdown_words()
    first, last = tokens.at(whole.start), tokens.at(max(whole.end, whole.quantity.end) - 1) + 1
    begin, _end = tokens.sentence_at(first)
    if not whole.quantity.unit_text or first - 2 < begin or lower[first - 2] != "of":
        return False
    if lower[first - 1] not in words.definite or (
        first - 2 > begin and lower[first - 3] not in {",", "that"}
    ):
        return False
    start = tokens.at(part.quantity.start)
    gap = lower[last:start]
    if not gap or gap[-1] != "," or gap.count(",") > 1 or len(gap) > _GAP:
        return False
    after = tokens.at(part.quantity.end - 1) + 1
    return after < len(lower) and lower[after].isalpha() and lower[after] not in words.loose | words.open
