"""In which order articles will be taken, and which of those held is wanted last."""

from __future__ import annotations

from collections.abc import Iterable
from heapq import heapify, heappop, heappush
from typing import Final

NEVER: Final = 1 << 62
"""The turn of what is not known to be wanted again."""
_SPARE: Final = 1_000  # entries that hold no more, beside as many as hold


class Turns:
    """The order in which articles will be taken, by their digests; another one costs nothing but time."""

    def __init__(self, order: Iterable[bytes] = ()) -> None:
        self._left: dict[bytes, list[int]] = {}
        for turn, digest in enumerate(order):
            self._left.setdefault(digest, []).append(turn)
        self.known = bool(self._left)
        for turns in self._left.values():
            turns.reverse()

    def taken(self, digest: bytes) -> int:
        """Note that an article is taken; return when it will be again."""
        turns = self._left.get(digest)
        if turns:
            turns.pop()
        return self.next(digest)

    def next(self, digest: bytes) -> int:
        """Return when an article will be taken next."""
        turns = self._left.get(digest)
        return turns[-1] if turns else NEVER


class Held:
    """Digests of what is held, by when it is wanted again."""

    def __init__(self) -> None:
        self._entries: dict[bytes, tuple[int, int, bytes]] = {}
        self._heap: list[tuple[int, int, bytes]] = []
        self._count = 0

    def __len__(self) -> int:
        return len(self._entries)

    def add(self, digest: bytes, turn: int) -> None:
        """Hold what is wanted at a turn; if it is held already, then at this one."""
        self._count += 1
        entry = self._entries[digest] = (-turn, self._count, digest)
        heappush(self._heap, entry)
        if len(self._heap) > 2 * len(self._entries) + _SPARE:
            self._heap = list(self._entries.values())
            heapify(self._heap)

    def last(self) -> tuple[int, bytes]:
        """Return the turn at which the last is wanted, and it; of several, that which was added first.

        Raises:
            IndexError: nothing is held.
        """
        while self._entries.get((first := self._heap[0])[2]) is not first:
            heappop(self._heap)
        return -first[0], first[2]

    def drop(self, digest: bytes) -> None:
        """Hold something no more."""
        del self._entries[digest]
