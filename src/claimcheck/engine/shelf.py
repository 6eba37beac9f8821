"""Articles with their claims, put aside and taken up again: packed, where there are too many to keep."""

from __future__ import annotations

import json
import zlib
from collections import OrderedDict
from collections.abc import Callable
from typing import Final

from pydantic import TypeAdapter

from claimcheck.linking.prepared import Prepared
from claimcheck.linking.statements import prepare
from claimcheck.models.article import Article
from claimcheck.models.claims import Claim
from claimcheck.resolution.claims import ClaimsOf

OPEN: Final = 30_000  # claims kept as they are; about 5 KB each
_CLAIMS: Final[TypeAdapter[list[Claim]]] = TypeAdapter(list[Claim])
_APART: Final = 1_000_000  # more figures than any article has


class Volume:
    """One article taken up: its claims, and its figures ready for comparing, numbered apart from others."""

    __slots__ = ("_figures", "_number", "article", "claims")

    def __init__(self, number: int, article: Article, claims: list[Claim]) -> None:
        self.article = article
        self.claims = claims
        self._number = number
        self._figures: list[Prepared] | None = None

    @property
    def figures(self) -> list[Prepared]:
        """The figures, in the order in which the sheet lists them."""
        from claimcheck.engine.pages import statements_of

        if self._figures is None:
            self._figures = prepare(statements_of(self.article, self.claims))
            for place, figure in enumerate(self._figures):
                figure.number = self._number * _APART + place
        return self._figures


class Shelf:
    """The articles of a run by their position."""

    def __init__(self) -> None:
        self._open: OrderedDict[int, Volume] = OrderedDict()
        self._size = 0
        self._packed: dict[int, Callable[[], bytes]] = {}

    def put(self, number: int, read: ClaimsOf, packed: bytes | None = None) -> None:
        """Put an article aside; ``packed`` spares packing it again."""
        volume = Volume(number, read.article, read.claims)
        if self._size + len(read.claims) <= OPEN:
            self._open[number] = volume
            self._size += len(read.claims)
        if packed is not None or number not in self._open:
            data = packed or pack(read)
            self._packed[number] = lambda: data

    def put_packed(self, number: int, packed: Callable[[], bytes]) -> None:
        """Put a packed article aside; ``packed`` gives its bytes when they are needed."""
        self._packed[number] = packed

    def take(self, number: int) -> Volume:
        """Take an article up. What was packed is kept for a while."""
        volume = self._open.get(number)
        if volume is None:
            read = unpack(self._packed[number]())
            volume = Volume(number, read.article, read.claims)
            self._open[number] = volume
            self._size += len(read.claims)
            while self._size > OPEN and len(self._open) > 1:
                self._drop()
        elif number in self._packed:
            self._open.move_to_end(number)
        return volume

    def _drop(self) -> None:
        """Close the article longest not asked for, if it can be opened again."""
        for number in self._open:
            if number in self._packed:
                self._size -= len(self._open.pop(number).claims)
                return
        number, volume = next(iter(self._open.items()))
        data = pack(ClaimsOf(volume.article, volume.claims))
        self._packed[number] = lambda: data
        self._drop()


def pack(read: ClaimsOf) -> bytes:
    """Return an article with its claims as bytes."""
    article = read.article.model_dump_json().encode("utf-8")
    return zlib.compress(article + b"\n" + _CLAIMS.dump_json(read.claims), 1)


def unpack(data: bytes) -> ClaimsOf:
    """Return what ``pack`` packed.

    Raises:
        ValueError: this is none.
    """
    try:
        article, _, claims = zlib.decompress(data).partition(b"\n")
    except zlib.error as error:
        raise ValueError(str(error)) from None
    return ClaimsOf(Article.model_validate(json.loads(article)), _CLAIMS.validate_json(claims))
