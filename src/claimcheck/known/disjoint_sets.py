"""Sets of things that belong together, joined pair by pair."""

from __future__ import annotations

from typing import Generic, TypeVar

Key = TypeVar("Key", str, int, tuple[str, int, int])


class DisjointSets(Generic[Key]):
    """Things in sets: each is alone until it is joined; the smallest of a set stands for all of it."""

    def __init__(self) -> None:
        self._above: dict[Key, Key] = {}

    def root(self, key: Key) -> Key:
        """Return the smallest of those in one set with ``key``."""
        self._above.setdefault(key, key)
        while self._above[key] != key:
            self._above[key] = self._above[self._above[key]]
            key = self._above[key]
        return key

    def join(self, one: Key, other: Key) -> None:
        """Put both, with all that are in their sets, into one."""
        low, high = sorted((self.root(one), self.root(other)))
        self._above[high] = low
