"""Phrases of several words as a tree of dictionaries, so that the longest one is found by look-ups."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

from claimcheck.text import Tokens
from claimcheck.text.tokens import TOKEN

Payload = TypeVar("Payload")
_DASHES = frozenset("-‐‑–")


class Phrases(Generic[Payload]):
    """Phrases with what they stand for. Hyphens and spaces between words are the same."""

    __slots__ = ("_ends", "_next", "words")

    def __init__(self, entries: Iterable[tuple[str, Payload]], *, backwards: bool = False) -> None:
        self._next: list[dict[str, int]] = [{}]
        self._ends: dict[int, Payload] = {}
        for phrase, payload in entries:
            words = [word.strip().lower() for word in TOKEN.findall(phrase)]
            words = [word for word in words if word not in _DASHES] or words
            node = 0
            for word in reversed(words) if backwards else words:
                following = self._next[node].get(word)
                if following is None:
                    following = len(self._next)
                    self._next[node][word] = following
                    self._next.append({})
                node = following
            self._ends.setdefault(node, payload)
        self.words = frozenset(self._next[0])

    def after(self, tokens: Tokens, index: int, end: int) -> tuple[int, Payload] | None:
        """Return the index after the longest phrase that starts at a token, and what it stands for."""
        lower = tokens.lower
        node = self._next[0].get(lower[index]) if index < end else None
        best: tuple[int, Payload] | None = None
        while node is not None:
            index += 1
            if node in self._ends:
                best = index, self._ends[node]
            following = self._next[node]
            if not following or index >= end:
                break
            if lower[index] in _DASHES and index + 1 < end and lower[index] not in following:
                index += 1
            node = following.get(lower[index])
        return best

    def before(self, tokens: Tokens, index: int, begin: int) -> tuple[int, Payload] | None:
        """Return the first index of the longest phrase (made ``backwards``) that ends before a token."""
        lower = tokens.lower
        index -= 1
        node = self._next[0].get(lower[index]) if index >= begin else None
        best: tuple[int, Payload] | None = None
        while node is not None:
            if node in self._ends:
                best = index, self._ends[node]
            following = self._next[node]
            index -= 1
            if not following or index < begin:
                break
            node = following.get(lower[index])
        return best
