"""Powers of ten behind a number: "3.5×10−7", "3 x 10^6", "4 × 10⁹"."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from claimcheck.text import Tokens

_TIMES: Final = frozenset("×x*·")
_SIGNS: Final = frozenset("-−–‐‑⁻")
_RAISED: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_LARGEST: Final = 40


def read_power(tokens: Tokens, at: int, end: int) -> tuple[int, Decimal] | None:
    """Return the index after a power of ten that multiplies the number before a token, and its value.

    Without a caret only a raised figure, or a minus sign behind "×", is an exponent: "2 x 10" has none.
    """
    words = tokens.words
    if at + 2 >= end or words[at] not in _TIMES or words[at + 1] != "10":
        return None
    sure, at = (
        words[at] == "×" or ("." in words[at - 1] and tokens.glued(at) and tokens.glued(at + 1)),
        at + 2,
    )
    caret = words[at] == "^" and tokens.glued(at)
    at += caret
    minus = at + 1 < end and words[at] in _SIGNS and tokens.glued(at)
    at += minus
    if at >= end or not (tokens.glued(at) or minus):
        return None
    digits = words[at].translate(_RAISED)
    raised = digits != words[at]
    if not digits.isdecimal() or int(digits) > _LARGEST or not (caret or raised or (minus and sure)):
        return None
    return at + 1, Decimal(1).scaleb(-int(digits) if minus else int(digits))
