"""Articles with their claims, put aside and taken up again: packed, where there are too many to keep."""

from __future__ import annotations

import json
import zlib
from collections import OrderedDict
from collections.abc import Callable, Iterable
from functools import cache
from typing import Final

from pydantic import TypeAdapter

from claimcheck.engine.sides import ClaimIndex
from claimcheck.linking.links import Statement
from claimcheck.linking.prepared import Prepared
from claimcheck.linking.statements import prepare
from claimcheck.models.article import Article
from claimcheck.models.base import share_names
from claimcheck.models.claims import Claim
from claimcheck.resolution.claims import ClaimsOf

OPEN: Final = 40_000  # claims kept as they are; about 2 KB each
_APART: Final = 1_000_000  # more figures than any article has


def statements_of(article: Article, claims: Iterable[Claim]) -> list[Statement]:
    """Return the claims where they stand."""
    return [Statement(article, claim) for claim in claims]


class Volume:
    """One article taken up: its claims, and its figures ready for comparing, numbered apart from others.

    ``index`` finds its claims by where they stand.
    """

    __slots__ = ("_figures", "_number", "article", "claims", "index")

    def __init__(self, number: int, article: Article, claims: list[Claim]) -> None:
        self.article = article
        self.claims = claims
        self.index = ClaimIndex(claims)
        self._number = number
        self._figures: list[Prepared] | None = None

    @property
    def figures(self) -> list[Prepared]:
        """The figures, in the order in which the sheet lists them."""
        if self._figures is None:
            self._figures = prepare(statements_of(self.article, self.claims))
            for place, figure in enumerate(self._figures):
                figure.number = self._number * _APART + place
        return self._figures

    def rest(self) -> None:
        """Let go of the figures; they are made again when they are asked for."""
        self._figures = None


class Shelf:
    """Articles by their digests. ``limit``: the most claims kept open; ``opener`` has what was not put."""

    def __init__(self, limit: int = OPEN, opener: Callable[[bytes], ClaimsOf] | None = None) -> None:
        self._limit = limit
        self._opener = opener
        self._size = 0
        self._numbers: dict[bytes, int] = {}
        self._open: OrderedDict[bytes, Volume] = OrderedDict()
        self._packed: dict[bytes, bytes] = {}
        self._loose: set[bytes] = set()

    def put(self, digest: bytes, read: ClaimsOf | None, packed: bytes | None) -> None:
        """Put an article aside, open or packed (one of the two may be missing)."""
        if packed is not None:
            self._packed[digest] = packed
        else:
            self._loose.add(digest)
        if read is not None and (packed is None or self._size < self._limit):
            self._hold(digest, read)

    def take(self, digest: bytes) -> Volume:
        """Take an article up; it is kept for a while."""
        volume = self._open.get(digest)
        if volume is None:
            return self._hold(digest, self._opened(digest))
        self._open.move_to_end(digest)
        return volume

    def rest(self) -> None:
        """Let go of what is quickly made again: the figures of articles that are open."""
        for volume in self._open.values():
            volume.rest()

    def packed(self, digest: bytes) -> bytes:
        """Return an article packed, for another process."""
        data = self._packed.get(digest)
        if data is None:
            volume = self._open.get(digest)
            read = self._opened(digest) if volume is None else ClaimsOf(volume.article, volume.claims)
            data = pack(read)
        return data

    def _opened(self, digest: bytes) -> ClaimsOf:
        data = self._packed.get(digest)
        if data is None and self._opener is not None:
            return self._opener(digest)
        return unpack(data or b"")

    def _hold(self, digest: bytes, read: ClaimsOf) -> Volume:
        number = self._numbers.setdefault(digest, len(self._numbers))
        volume = self._open[digest] = Volume(number, read.article, read.claims)
        self._size += len(read.claims)
        while self._size > self._limit and len(self._open) > 1:
            self._close(next(iter(self._open)))
        return volume

    def _close(self, digest: bytes) -> None:
        volume = self._open.pop(digest)
        self._size -= len(volume.claims)
        if digest in self._loose:
            self._loose.remove(digest)
            self._packed[digest] = pack(ClaimsOf(volume.article, volume.claims))


@cache
def _claims() -> TypeAdapter[list[Claim]]:
    return TypeAdapter(list[Claim])


def pack(read: ClaimsOf) -> bytes:
    """Return an article with its claims as bytes."""
    article = read.article.model_dump_json().encode("utf-8")
    return zlib.compress(article + b"\n" + _claims().dump_json(read.claims), 1)


def unpack(data: bytes) -> ClaimsOf:
    """Return what ``pack`` packed.

    Raises:
        ValueError: this is none.
    """
    try:
        article, _, claims = zlib.decompress(data).partition(b"\n")
    except zlib.error as error:
        raise ValueError(str(error)) from None
    read = _claims().validate_json(claims)
    share_names(read)
    return ClaimsOf(Article.model_validate(json.loads(article)), read)
