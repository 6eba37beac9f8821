"""What a clause tells beside an event: what it is for, of which smaller whole it is, at what site."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from claimcheck.lang.link_words import link_words
from claimcheck.lang.predicate_words import predicate_words
from claimcheck.linking.names.words_of_names import canonical, is_name
from claimcheck.models.quantity import Quantity

_AFTER: Final = 14
_NEAR: Final = 4


def narrower(quantity: Quantity, after: tuple[str, ...]) -> frozenset[str]:
    """Return the words behind "of" after the noun: so many of a smaller whole."""
    at = len((quantity.unit_text or "").split()) if quantity.type == "count" else 0
    behind = next((i for i in range(at, min(at + 2, len(after))) if after[i] == "of"), None)
    return frozenset() if behind is None else _telling(after[behind + 1 : behind + _NEAR])


def purposes(after: tuple[str, ...]) -> frozenset[str]:
    """Return the plain words right behind "for" and its like."""
    found: frozenset[str] = frozenset()
    for at, word in enumerate(after[:_AFTER]):
        if word in predicate_words().words.purpose:
            found |= _telling(after[at + 1 : at + _NEAR])
    return found - frozenset(link_words().weekdays)


def sites(lower: tuple[str, ...], cased: tuple[str, ...]) -> Iterator[str]:
    """Yield "camp samos" for "the camp on Samos", "in the camp on Samos" and their like."""
    for at in range(1, len(lower) - 1):
        if lower[at] in predicate_words().words.here and is_name(cased, at + 1, opening=False):
            noun = lower[at - 1]
            if noun.isalpha() and cased[at - 1].islower() and noun not in link_words().common:
                yield from (f"{noun} {name}" for name in canonical((cased[at + 1],)))


def _telling(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for word in words if word.isalpha() and word not in link_words().common)
