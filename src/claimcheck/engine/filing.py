"""What an article is filed under, in columns: thousands of articles are looked through in no time."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable, Iterator, Set
from typing import Final

LINKS: Final = ""
Key = tuple[str, int]
"""A rule's code, or ``LINKS``, and the number of what its unit is about."""
Entry = tuple[int, str, int]
"""The place of a figure or claim in its article, then as in ``Key``."""

_WIDTH: Final = 13  # bytes of an entry: the number, the place, the code's place in the list of codes


class Filing:
    """The entries of one article, in their order."""

    __slots__ = ("_keys", "_kinds", "_places", "codes")

    def __init__(self, codes: Iterable[str], keys: array[int], places: array[int], kinds: bytes) -> None:
        self.codes = list(codes)
        self._keys = keys
        self._places = places
        self._kinds = kinds

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> Filing:
        """Return the filing with these entries."""
        codes: dict[str, int] = {}
        keys, places, kinds = array("Q"), array("I"), bytearray()
        for place, code, key in entries:
            keys.append(key)
            places.append(place)
            kinds.append(codes.setdefault(code, len(codes)))
        return cls(codes, keys, places, bytes(kinds))

    def __iter__(self) -> Iterator[Entry]:
        codes = self.codes
        for place, kind, key in zip(self._places, self._kinds, self._keys, strict=True):
            yield place, codes[kind], key

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Filing) and list(self) == list(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def meets(self, numbers: Set[int]) -> bool:
        """Tell whether anything is filed under one of these numbers, by whatever rule."""
        return not numbers.isdisjoint(self._keys)

    def packed(self) -> bytes:
        """Return the columns as bytes; the codes stand elsewhere."""
        return _bytes(self._keys) + _bytes(self._places) + self._kinds

    @classmethod
    def unpacked(cls, codes: list[str], data: bytes) -> Filing:
        """Return the filing of which ``packed`` made ``data``.

        Raises:
            ValueError: it did not.
        """
        count, rest = divmod(len(data), _WIDTH)
        kinds = data[count * 12 :]
        if rest or (kinds and max(kinds) >= len(codes)):
            raise ValueError("no columns of a filing")
        keys, places = array("Q", data[: count * 8]), array("I", data[count * 8 : count * 12])
        if sys.byteorder == "big":
            keys.byteswap()
            places.byteswap()
        return cls(codes, keys, places, kinds)


def _bytes(column: array[int]) -> bytes:
    if sys.byteorder == "big":
        column = array(column.typecode, column)
        column.byteswap()
    return column.tobytes()
