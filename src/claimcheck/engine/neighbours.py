"""Which articles are compared: under each key some before it by day, two that share several keys once."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from heapq import nlargest
from typing import Final, NamedTuple

MEMBERS: Final = 4
"""With how many before it, by day, an article of a key is compared."""
COMMON: Final = 40
"""Articles of a key that is so common that it tells little: each is compared with the one before it alone."""


MOST: Final = 8
"""Articles before it with which any article is compared, whatever the number of its keys."""


class Neighbours(NamedTuple):
    """Who is compared with whom.

    Attributes:
        order: the places of the articles by day, undated ones last.
        before: for each article, by its place, those before it in that order with which it is compared.
        left: how often two articles share a key and are too far apart, or have too little in common.
    """

    order: Sequence[int]
    before: Sequence[Sequence[int]]
    left: int


def neighbours(days: Sequence[dt.date | None], keys: Sequence[Iterable[int]]) -> Neighbours:
    """Return which articles are compared; ``days`` and ``keys`` are those of each article."""
    order = sorted(range(len(days)), key=lambda place: (days[place] or dt.date.max, place))
    filed: dict[int, list[int]] = defaultdict(list)
    for place in order:
        for key in keys[place]:
            filed[key].append(place)
    before: list[Counter[int]] = [Counter() for _ in days]
    left = 0
    for members in filed.values():
        window = window_of(len(members))
        for at, later in enumerate(members):
            before[later].update(members[max(0, at - window) : at])
            left += max(0, at - window)
    rank = {place: at for at, place in enumerate(order)}
    found = [_closest(shared, rank) for shared in before]
    return Neighbours(order, found, left + sum(map(len, before)) - sum(map(len, found)))


def _closest(shared: Counter[int], rank: Mapping[int, int]) -> list[int]:
    """Return the articles with the most keys in common, the nearest in time first among equals."""
    if len(shared) <= MOST:
        return sorted(shared)
    return sorted(nlargest(MOST, shared, key=lambda place: (shared[place], rank[place])))


def window_of(count: int) -> int:
    """Return with how many before it each of so many articles of a key is compared."""
    return MEMBERS if count <= COMMON else 1
