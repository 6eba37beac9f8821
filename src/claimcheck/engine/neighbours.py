"""Which articles are compared: under each key some before it by day, two that share several keys once."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from heapq import nlargest
from itertools import chain, islice
from typing import Any, Final, NamedTuple, TypeVar

Member = TypeVar("Member", int, tuple[int, int])
"""An article, by whatever names it and orders it."""

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
        for later, nearest, farther in with_those_before(members):
            before[later].update(nearest)
            left += farther
    rank = {place: at for at, place in enumerate(order)}
    found = [closest(shared, rank.__getitem__) for shared in before]
    return Neighbours(order, found, left + sum(map(len, before)) - sum(map(len, found)))


def with_those_before(members: Iterable[Member]) -> Iterator[tuple[Member, Sequence[Member], int]]:
    """Yield each article of a key, those before it with which it is compared, and how many others there are.

    ``members`` come by day; no more than ``COMMON`` of them are held, however many there are.
    """
    coming = iter(members)
    first = list(islice(coming, COMMON + 1))
    nearest: deque[Member] = deque(maxlen=window_of(len(first)))
    for at, later in enumerate(chain(first, coming)):
        yield later, tuple(nearest), at - len(nearest)
        nearest.append(later)


def closest(shared: Counter[Member], rank: Callable[[Member], Any]) -> list[Member]:
    """Return the articles with the most keys in common, the nearest in time first among equals.

    Args:
        shared: how many keys each has in common with one article.
        rank: what orders articles by day; they are returned in their own order.
    """
    if len(shared) <= MOST:
        return sorted(shared)
    return sorted(nlargest(MOST, shared, key=lambda member: (shared[member], rank(member))))


def window_of(count: int) -> int:
    """Return with how many before it each of so many articles of a key is compared."""
    return MEMBERS if count <= COMMON else 1
