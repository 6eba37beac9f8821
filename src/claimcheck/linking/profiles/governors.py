"""The word that a figure hangs on: the verb or noun before it, or what is told of those it counts.

"slipped and fell about 200 m" hangs on "fall", "turnout reached 93%" on "turnout", "thirteen people were
killed" and "killed 13" both on "dead".
"""

from __future__ import annotations

from typing import Final

from claimcheck.lang.link_words import link_words
from claimcheck.models.quantity import Quantity
from claimcheck.text.document import Document

_BACK: Final = 7  # tokens before a figure within which its governor stands
_AHEAD: Final = 8
_TELLING: Final = 2  # bits
_STOPS: Final = frozenset({";", ":", ".", "(", ")", "“", "”", '"', "!", "?", "but", "while", "and", "or"})


def governor_of(document: Document, quantity: Quantity, first: int, last: int) -> str:
    """Return the stem that the figure ``[first, last)`` hangs on; empty if none is near."""
    low, high = document.tokens.sentence_at(first)
    return _before(document, max(low, first - _BACK), first) or _behind(document, quantity, last, high)


def noun_of(document: Document, last: int) -> str:
    """Return the stem of the first content word behind a figure that counts no noun of its own."""
    _, high = document.tokens.sentence_at(last - 1)
    lower, stems, bits = document.tokens.lower, document.stems, document.rarities
    for index in range(last, min(high, last + 4)):
        if lower[index] in _STOPS or lower[index] == ",":
            return ""
        if bits[index] >= _TELLING and lower[index] not in link_words().neutral:
            return stems[index]
    return ""


def _before(document: Document, low: int, first: int) -> str:
    lower, stems, bits = document.tokens.lower, document.stems, document.rarities
    light = link_words().light
    for index in range(first - 1, low - 1, -1):
        word = lower[index]
        if word in _STOPS or (word == "," and index < first - 1):
            return ""
        if word[0].isalpha() and word not in light and bits[index] >= 1 and not document.named[index]:
            return stems[index]
        if document.named[index]:
            return ""
    return ""


def _behind(document: Document, quantity: Quantity, last: int, high: int) -> str:
    lower, stems, bits = document.tokens.lower, document.stems, document.rarities
    light = link_words().light
    start = last + len((quantity.unit_text or "").split()) * (quantity.unit is None)
    for index in range(start, min(high, start + _AHEAD)):
        if lower[index] in _STOPS and index > start:
            return ""
        if lower[index][0].isalpha() and lower[index] not in light and bits[index] >= 1:
            return "" if document.named[index] else stems[index]
    return ""
