"""What words behind a number add to it: "three point five", "two and a half", "one and three-quarters"."""

from __future__ import annotations

from decimal import Context, Decimal
from typing import Final

from claimcheck.lang.number_words import NumberWords, number_words

_EXACT: Final = Context(prec=28)
_HALF: Final = Decimal("0.5")
_TEN: Final = 10
_FINEST: Final = 8
_DASHES: Final = frozenset("-‐‑")


def behind_point(lower: list[str], last: int, end: int, words: NumberWords) -> str:
    """Return the digits of "three point five" and "two point one four"."""
    digits = ""
    if last < end and lower[last] == "point":
        for word in lower[last + 1 : end]:
            if not 0 <= words.ones.get(word, _TEN) < _TEN or len(digits) == _FINEST:
                break
            digits += str(words.ones[word])
    return digits


def and_a_part(lower: list[str], index: int, end: int) -> tuple[int, Decimal] | None:
    """Return the index after "and a half", "-and-a-half" or "and three-quarters", and the part."""
    step = 2 if index < end and lower[index] == "-" else 1
    at = index + step - 1
    if at + 2 * step >= end or lower[at] != "and":
        return None
    over, under = lower[at + step], lower[at + 2 * step]
    if over == "a" and under == "half":
        return at + 2 * step + 1, _HALF
    joined = under in _DASHES and at + 3 < end
    if joined:
        under, step, at = lower[at + 3], 1, at + 1
    words = number_words()
    top, bottom = 1 if over == "a" else words.ones.get(over, 0), words.fractions.get(under, 0)
    last = at + 2 * step + 1
    whole = last < end and lower[last] in ("of", "-")
    if not 0 < top < bottom or bottom > _FINEST or (not joined and (top > 1) != under.endswith("s")) or whole:
        return None
    return last, _EXACT.divide(Decimal(top), Decimal(bottom))
