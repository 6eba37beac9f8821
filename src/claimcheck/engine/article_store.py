"""Articles with their claims, put aside and taken up again: packed, where there are too many to keep."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from claimcheck.engine.loaded_article import LoadedArticle, UnpackedArticle, pack, unpack
from claimcheck.engine.turns import NEVER, Held, Turns
from claimcheck.linking.profiled_article import Profiled

OPEN: Final = 12_000  # claims kept as they are; about 6 KB each with all that is known of their articles
WARM: Final = 96  # articles that keep what is quickly worked out again but large


class ArticleStore:
    """Articles by their digests. ``limit``: the most claims kept open; ``opener`` has what was not put."""

    def __init__(self, limit: int = OPEN, opener: Callable[[bytes], Profiled] | None = None) -> None:
        self._limit = limit
        self._opener = opener
        self._size = 0
        self._open: dict[bytes, LoadedArticle] = {}
        self._packed: dict[bytes, bytes] = {}
        self._short: dict[bytes, Mapping[str, object]] = {}
        self._loose: set[bytes] = set()
        self._turns = Turns()
        self._held = Held()
        self._warm = Held()

    def put(self, digest: bytes, read: Profiled | None, packed: bytes | None) -> None:
        """Put an article aside, open or packed (one of the two may be missing).

        If enough are open it is packed itself, and none of those: they are wanted about in the order in
        which they came.
        """
        room = read is not None and (not self._open or self._size + len(read.claims) <= self._limit)
        if packed is None and read is not None and not room:
            packed = pack(read)
            self._short[digest] = read.short()
        if packed is not None:
            self._packed[digest] = packed
        else:
            self._loose.add(digest)
        if read is not None and room:
            self._hold(digest, LoadedArticle(read), self._turns.next(digest))

    def expect(self, digests: Iterable[bytes]) -> None:
        """Tell in which order articles will be taken, so that those wanted last are put away first."""
        self._turns = Turns(digests)
        for digest in self._open:
            self._held.add(digest, self._turns.next(digest))

    def take(self, digest: bytes) -> LoadedArticle:
        """Take an article up; it is kept for a while."""
        return self.take_all((digest,))[0]

    def take_all(self, digests: Iterable[bytes]) -> list[LoadedArticle]:
        """Take up articles that are wanted together. What is put away for them is none of those."""
        self._make_room()
        return [self._taken(digest) for digest in digests]

    def packed(self, digest: bytes) -> bytes:
        """Return an article packed, for another process."""
        data = self._packed.get(digest)
        if data is None:
            loaded = self._open.get(digest)
            data = pack(self._opened(digest).found if loaded is None else loaded.found)
        return data

    def _taken(self, digest: bytes) -> LoadedArticle:
        turn = self._turns.taken(digest)
        loaded = self._open.get(digest)
        if loaded is None:
            loaded = self._opened(digest)
            self._hold(digest, loaded, turn)
        else:
            self._held.add(digest, turn)
        self._warm.add(digest, turn)
        return loaded

    def _opened(self, digest: bytes) -> LoadedArticle:
        data = self._packed.get(digest)
        if data is None and self._opener is not None:
            return LoadedArticle(self._opener(digest))
        if not data:
            return LoadedArticle(unpack(b""))
        return UnpackedArticle(data, self._short.get(digest, {}))

    def _hold(self, digest: bytes, loaded: LoadedArticle, turn: int) -> None:
        self._open[digest] = loaded
        self._held.add(digest, turn)
        self._size += len(loaded.claims)

    def _make_room(self) -> None:
        """Let go of what is large of articles that are not soon wanted; close some if many are open."""
        while len(self._warm):
            turn, digest = self._warm.last()
            if len(self._warm) <= WARM and not (turn == NEVER and self._turns.known):
                break
            self._warm.drop(digest)
            if digest in self._open:
                self._open[digest].forget()
        while self._size > self._limit and len(self._open) > 1:
            self._close(self._held.last()[1])

    def _close(self, digest: bytes) -> None:
        self._held.drop(digest)
        loaded = self._open.pop(digest)
        self._size -= len(loaded.claims)
        self._short[digest] = loaded.short()
        if digest in self._loose:
            self._loose.remove(digest)
            self._packed[digest] = pack(loaded.found)
