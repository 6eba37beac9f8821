"""Where two sentences of one article, in much the same words, count those struck in two ways."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, islice
from typing import Final

from claimcheck.lang.victim_words import victim_words
from claimcheck.linking.tolls.toll_mentions import Toll, Tolls

_SHARED: Final = 3  # telling words
_MANY: Final = 30  # of more statistics tell
_FIRST: Final = 100  # counts that are looked at: a text with more of them is no report of one happening


def counted_again(tolls: Tolls) -> Iterator[tuple[Toll, Toll]]:
    """Yield a count and the higher one that stands in its place: captions keep that of the first report."""
    if tolls.several:
        return
    few = (toll for toll in tolls.text if not toll.count.part and toll.count.value < _MANY)
    for one, other in combinations(islice(few, _FIRST), 2):
        if one.sentence != other.sentence:
            early, late = sorted((one, other), key=lambda toll: toll.count.value)
            if _grown(early, late) and _alike(tolls, one, other) and not _both(tolls, early, late):
                yield early, late
                return


def _alike(tolls: Tolls, one: Toll, other: Toll) -> bool:
    here, there = tolls.words_of(one), tolls.words_of(other)
    shared = len(here & there)
    return shared >= _SHARED and shared * 2 >= min(len(here), len(there))


def _grown(early: Toll, late: Toll) -> bool:
    before, after = early.count, late.count
    stated = not (before.implied or after.implied or before.besides or after.besides)
    anybody = before.noun in victim_words().words.anybody | {""}
    bounds = before.bound in ("=", ">=") and after.bound == "="
    more = before.outcome == after.outcome and before.value < after.value
    return stated and anybody and bounds and more


def _both(tolls: Tolls, early: Toll, late: Toll) -> bool:
    """Tell whether one of the sentences may tell of both counts: as a part, or with who did it."""
    if tolls.also and early.count.bound == "=" and late.count.value == early.count.value + 1:
        return True
    told = [
        {(toll.count.outcome, toll.count.value) for toll in tolls.text if toll.sentence == of.sentence}
        for of in (early, late)
    ]
    outcome, value = early.count.outcome, early.count.value
    beside = {value for other, value in told[0] if other != outcome}
    more = late.count.value - value in beside
    return more or (outcome, value) in told[1] or (outcome, late.count.value) in told[0]
