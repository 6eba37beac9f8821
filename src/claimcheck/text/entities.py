"""Characters written as HTML entities: read as what they stand for, placed where they are written."""

from __future__ import annotations

import re
from bisect import bisect_right
from html import unescape
from typing import Final, NamedTuple

_ENTITY: Final = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,24});")
_MARKUP: Final = frozenset("<>")  # written out on purpose: still no markup


class Decoded(NamedTuple):
    """A text without entities, and how far its characters stand from where they are written.

    From ``places[n]`` of ``text`` on, a character stands ``shifts[n]`` characters farther on in the original.
    """

    text: str
    places: list[int]
    shifts: list[int]

    def original(self, place: int) -> int:
        """Return where a place between two characters of ``text`` is in the original."""
        return place + self.shifts[bisect_right(self.places, place) - 1]

    def place(self, original: int) -> int:
        """Return where a place of the original is in ``text``; of one inside an entity, behind it."""
        numbers = range(len(self.places))
        at = bisect_right(numbers, original, key=lambda number: self.places[number] + self.shifts[number]) - 1
        behind = self.places[at + 1] if at + 1 < len(numbers) else len(self.text)
        return min(original - self.shifts[at], behind)


def decoded(text: str) -> Decoded | None:
    """Return a text with its entities decoded; ``None`` if it has none."""
    pieces: list[str] = []
    places, shifts = [0], [0]
    at = length = 0
    for match in _ENTITY.finditer(text):
        character = unescape(match.group())
        if character == match.group() or len(character) != 1:
            continue  # no such entity
        pieces += (text[at : match.start()], " " if character in _MARKUP else character)
        length += match.start() - at + 1
        at = match.end()
        places.append(length)
        shifts.append(at - length)
    if not pieces:
        return None
    return Decoded("".join([*pieces, text[at:]]), places, shifts)
