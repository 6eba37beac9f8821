"""Forms that only money has: "15 dollars 50", "3 dollars 50 cents", "75 USD million", "30 MUSD"."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from claimcheck.extraction.numeric.found import Found
from claimcheck.extraction.numeric.number import read_number
from claimcheck.extraction.numeric.unit import Unit, tables
from claimcheck.lang.noun_words import noun_words
from claimcheck.lang.number_words import number_words
from claimcheck.text import Tokens

_MILLION: Final = Decimal(1_000_000)
_HUNDRED: Final = Decimal(100)
_NUMERALS: Final = frozenset("0123456789")


def finish_money(tokens: Tokens, found: Found) -> None:
    """Take in what belongs to an amount after its unit: a scale ("75 USD million"), and coins ("15 dollars
    50").
    """
    unit = found.unit
    if unit is None or unit.type != "money" or found.code is not None:
        return
    last, end = found.last, found.end
    if last >= end:
        return
    scale = number_words().scales.get(tokens.lower[last])
    if scale is not None and not found.number.scaled and tokens.words[last - 1].isupper():
        number = found.number
        found.number = number._replace(
            value=number.value * scale, granule=number.granule * scale, scaled=True
        )
        found.last = last + 1
        return
    if unit.name in ("cent", "penny") or found.number.decimals or found.number.scaled:
        return
    joined = tokens.lower[last] == "and"
    at = last + 1 if joined else last
    if at >= end or not (tokens.lower[at][0].isdecimal() or tokens.lower[at][0].isalpha()):
        return
    coins = read_number(tokens, at, end)
    if coins is None or not 0 < coins.value < _HUNDRED or coins.scaled or coins.decimals or tokens.glued(at):
        return
    after = tokens.lower[coins.last] if coins.last < end else ""
    if after.isalpha() and tokens.glued(coins.last) and after != "p":
        return
    cents = after in ("cent", "cents", "pence", "p", "kopecks")
    ends = (
        not after
        or not (after[0].isalnum() or after in "%$€£¥-–")
        or ((after in noun_words().stops or after == "more") and after != "and" and not joined)
    )
    if not cents and not ends:
        return
    number = found.number
    found.number = number._replace(
        value=number.value + coins.value / _HUNDRED, granule=Decimal("0.01"), decimals=True, bare=None
    )
    found.last = coins.last + 1 if cents else coins.last


def million_code(tokens: Tokens, index: int, end: int) -> Unit | None:
    """Return the currency of "MUSD", "MEUR": the code with an M for million."""
    if index >= end:
        return None
    word = tokens.words[index]
    if len(word) == 4 and word[0] == "M" and word.isupper():
        code = tables().codes.get(word[1:].lower())
        return None if code is None else Unit(code, "money")
    return None


def in_millions(found: Found) -> None:
    """Multiply a number by the million that its currency's code carries."""
    number = found.number
    found.number = number._replace(
        value=number.value * _MILLION, granule=number.granule * _MILLION, scaled=True
    )


def repeats(tokens: Tokens, found: Found, after: tuple[int, Unit]) -> bool:
    """Tell whether a unit repeats the sign before the number ("$10 dollars"), not one of the next ("$10
    $20").
    """
    last, unit = after
    if last < found.end and tokens.words[last][0] in _NUMERALS and not tokens.lower[last - 1].isalpha():
        return False
    return unit.type == "money" and (
        unit.name == found.code or (unit.name == "USD" and str(found.code)[-1] == "D")
    )
