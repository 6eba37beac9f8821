"""Shares of one whole that shut each other out: for and against, or one choice among several."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import Final

from claimcheck.lang.breakdown_words import Words, breakdown_words
from claimcheck.models.claims import NumericClaim
from claimcheck.text import Tokens

_PART: Final = 10
_SHORT: Final = 5
Told = tuple[NumericClaim, Words]


def exclusive(tokens: Tokens, shares: Sequence[NumericClaim]) -> Iterator[list[NumericClaim]]:
    """Yield the shares of one sentence, two at least, that cannot overlap: opposed ones, then choices."""
    told = [(share, _behind(tokens, share, shares[at + 1 : at + 2])) for at, share in enumerate(shares)]
    yield from _opposed(tokens, told)
    yield from _chosen(tokens, told)


def _behind(tokens: Tokens, share: NumericClaim, following: Sequence[NumericClaim]) -> Words:
    first = tokens.at(share.quantity.end - 1) + 1
    end = tokens.at(following[0].quantity.start) if following else tokens.sentence_at(first - 1)[1]
    return frozenset(tokens.lower[first : min(end, first + _PART)])


def _opposed(tokens: Tokens, told: Sequence[Told]) -> Iterator[list[NumericClaim]]:
    words = breakdown_words()
    for at in range(len(told) - 1):
        row = [told[at]]
        for other in told[at + 1 :]:
            if not _follows(tokens, row[-1][0], other[0]):
                break
            if not all(words.disjoint(other[1], one[1]) for one in row):
                break
            row.append(other)
        if len(row) > 1:
            yield [share for share, _ in row]
            return


def _chosen(tokens: Tokens, told: Sequence[Told]) -> Iterator[list[NumericClaim]]:
    words = breakdown_words()
    if len(told) < 3 or not words.choices & told[0][1]:
        return
    shares = [share for share, _ in told]
    starts = [tokens.at(share.quantity.start) for share in shares]
    if any(following - here > _SHORT + 2 for here, following in itertools.pairwise(starts)):
        return
    if tokens.lower[starts[-1] - 1] not in words.joints | {"and"}:
        return
    if all(_follows(tokens, one, other) for one, other in itertools.pairwise(shares)):
        yield shares


def _follows(tokens: Tokens, one: NumericClaim, other: NumericClaim) -> bool:
    """Tell whether the second share is named in one breath with the first, of the same whole."""
    words = breakdown_words()
    low, high = tokens.at(one.quantity.end - 1) + 1, tokens.at(other.quantity.start)
    between = tokens.lower[low:high]
    if not 0 < len(between) <= _PART or words.elsewhere & set(between) or ";" in between:
        return False
    after = tokens.at(other.quantity.end - 1) + 1
    return between[-1] in words.joints and tokens.lower[after : after + 1] != ["of"]
