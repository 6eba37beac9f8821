"""Articles with their claims, put aside and taken up again: packed, where there are too many to keep."""

from __future__ import annotations

import json
import zlib
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Final

from pydantic import TypeAdapter

from claimcheck.engine.sides import ClaimIndex
from claimcheck.linking.links import Statement
from claimcheck.linking.profiled_article import Profiled
from claimcheck.linking.profiles.packing import packed, unpacked
from claimcheck.models.article import Article
from claimcheck.models.base import share_names
from claimcheck.models.claims import Claim

OPEN: Final = 30_000  # claims kept as they are; about 4 KB each with all that is known of their articles
WARM: Final = 128  # articles, taken up last, that keep what is quickly worked out again but large


def statements_of(article: Article, claims: Iterable[Claim]) -> list[Statement]:
    """Return the claims where they stand."""
    return [Statement(article, claim) for claim in claims]


class LoadedArticle:
    """One article taken up, its claims and its profile; ``index`` finds its claims by where they stand."""

    __slots__ = ("found", "index")

    def __init__(self, found: Profiled) -> None:
        self.found = found
        self.index = ClaimIndex(found.claims)

    @property
    def article(self) -> Article:
        """The article."""
        return self.found.article

    @property
    def claims(self) -> Sequence[Claim]:
        """Its claims, in the order of the text."""
        return self.found.claims


class ArticleStore:
    """Articles by their digests. ``limit``: the most claims kept open; ``opener`` has what was not put."""

    def __init__(self, limit: int = OPEN, opener: Callable[[bytes], Profiled] | None = None) -> None:
        self._limit = limit
        self._opener = opener
        self._size = 0
        self._open: OrderedDict[bytes, LoadedArticle] = OrderedDict()
        self._warm: OrderedDict[bytes, Profiled] = OrderedDict()
        self._packed: dict[bytes, bytes] = {}
        self._loose: set[bytes] = set()

    def put(self, digest: bytes, read: Profiled | None, packed: bytes | None) -> None:
        """Put an article aside, open or packed (one of the two may be missing).

        If enough are open it is packed itself, and none of those: they are wanted about in the order in
        which they came.
        """
        room = read is not None and (not self._open or self._size + len(read.claims) <= self._limit)
        if packed is None and read is not None and not room:
            packed = pack(read)
        if packed is not None:
            self._packed[digest] = packed
        else:
            self._loose.add(digest)
        if read is not None and room:
            self._hold(digest, read)

    def take(self, digest: bytes) -> LoadedArticle:
        """Take an article up; it is kept for a while."""
        loaded = self._open.get(digest)
        if loaded is None:
            loaded = self._hold(digest, self._opened(digest))
        else:
            self._open.move_to_end(digest)
        self._warm[digest] = loaded.found
        self._warm.move_to_end(digest)
        if len(self._warm) > WARM:
            self._warm.popitem(last=False)[1].forget()
        return loaded

    def packed(self, digest: bytes) -> bytes:
        """Return an article packed, for another process."""
        data = self._packed.get(digest)
        if data is None:
            loaded = self._open.get(digest)
            data = pack(self._opened(digest) if loaded is None else loaded.found)
        return data

    def _opened(self, digest: bytes) -> Profiled:
        data = self._packed.get(digest)
        if data is None and self._opener is not None:
            return self._opener(digest)
        return unpack(data or b"")

    def _hold(self, digest: bytes, read: Profiled) -> LoadedArticle:
        loaded = self._open[digest] = LoadedArticle(read)
        self._size += len(read.claims)
        while self._size > self._limit and len(self._open) > 1:
            self._close(next(iter(self._open)))
        return loaded

    def _close(self, digest: bytes) -> None:
        loaded = self._open.pop(digest)
        self._size -= len(loaded.claims)
        if digest in self._loose:
            self._loose.remove(digest)
            self._packed[digest] = pack(loaded.found)


@cache
def _claims() -> TypeAdapter[list[Claim]]:
    return TypeAdapter(list[Claim])


def pack(found: Profiled) -> bytes:
    """Return an article with its claims and its profile as bytes."""
    article = found.article.model_dump_json().encode("utf-8")
    claims = _claims().dump_json(list(found.claims))
    return zlib.compress(b"\n".join((article, claims, packed(found.profile))), 1)


def unpack(data: bytes) -> Profiled:
    """Return what ``pack`` packed.

    Raises:
        ValueError: this is none.
    """
    try:
        article, claims, profile = zlib.decompress(data).split(b"\n")
        read = _claims().validate_json(claims)
        share_names(read)
        return Profiled(Article.model_validate(json.loads(article)), read, unpacked(profile))
    except (zlib.error, TypeError, KeyError) as error:
        raise ValueError(str(error)) from None
