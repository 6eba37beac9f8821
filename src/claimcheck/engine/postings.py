"""What an article is filed under, in columns: thousands of articles are looked through in no time."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable, Iterator, Set
from typing import Final

LINKS: Final = ""
Key = tuple[str, int]
"""A rule's code, or ``LINKS``, and the number of what its block is about."""
Entry = tuple[int, str, int]
"""The place of a figure or claim in its article, then as in ``Key``."""

_WIDTH: Final = 13  # bytes of an entry: the number, the place, the code's place in the list of codes


class Postings:
    """The entries of one article, in their order; the columns are kept as bytes until they are asked for."""

    __slots__ = ("_columns", "codes")

    def __init__(self, codes: list[str], columns: bytes) -> None:
        self.codes = codes
        self._columns = columns

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> Postings:
        """Return the postings with these entries."""
        codes: dict[str, int] = {}
        keys, places, kinds = array("Q"), array("I"), bytearray()
        for place, code, key in entries:
            keys.append(key)
            places.append(place)
            kinds.append(codes.setdefault(code, len(codes)))
        return cls(list(codes), _bytes(keys) + _bytes(places) + bytes(kinds))

    def __iter__(self) -> Iterator[Entry]:
        codes, data, count = self.codes, self._columns, len(self._columns) // _WIDTH
        places, kinds = _column("I", data[count * 8 : count * 12]), data[count * 12 :]
        for place, kind, key in zip(places, kinds, self._keys(), strict=True):
            yield place, codes[kind], key

    def _keys(self) -> array[int]:
        return _column("Q", self._columns[: len(self._columns) // _WIDTH * 8])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Postings) and list(self) == list(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def numbers(self, code: str) -> frozenset[int]:
        """Return the numbers of all that is filed under a code."""
        if code not in self.codes:
            return frozenset()
        wanted, count = self.codes.index(code), len(self._columns) // _WIDTH
        return frozenset(
            key for key, kind in zip(self._keys(), self._columns[count * 12 :], strict=True) if kind == wanted
        )

    def meets(self, numbers: Set[int]) -> bool:
        """Tell whether anything is filed under one of these numbers, by whatever rule."""
        return not numbers.isdisjoint(self._keys())

    def packed(self) -> bytes:
        """Return the columns as bytes; the codes stand elsewhere."""
        return self._columns

    @classmethod
    def unpacked(cls, codes: list[str], data: bytes) -> Postings:
        """Return the postings of which ``packed`` made ``data``.

        Raises:
            ValueError: it did not.
        """
        count, rest = divmod(len(data), _WIDTH)
        if rest or max(data[count * 12 :], default=-1) >= len(codes):
            raise ValueError("no columns of a postings")
        return cls(codes, data)


def _bytes(column: array[int]) -> bytes:
    if sys.byteorder == "big":
        column.byteswap()
    return column.tobytes()


def _column(kind: str, data: bytes) -> array[int]:
    column = array(kind, data)
    if sys.byteorder == "big":
        column.byteswap()
    return column
