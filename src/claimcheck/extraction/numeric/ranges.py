"""Two numbers that belong together: "700 to 800", "between 5 and 6 million", "$3bn-$4bn", "from 40 to 60"."""

from __future__ import annotations

from typing import Final, NamedTuple

from claimcheck.extraction.numeric.guards import is_score
from claimcheck.extraction.numeric.hedge import hedge_before
from claimcheck.extraction.numeric.number import Number, read_number
from claimcheck.extraction.numeric.unit import Unit, money_before, unit_after
from claimcheck.text import Tokens

_DASHES: Final = frozenset("-‐‑–—−")
_CHANGES: Final = frozenset({
    "rose", "fell", "up", "down", "increased", "decreased", "gained", "lost", "climbed", "dropped", "jumped", "slipped", "rise", "fall", "grew",
    "surged", "soared", "plunged", "tumbled", "slid", "advanced", "declined", "added", "shed", "rising", "falling", "rises", "falls", "sank", "dipped", "plummeted",
    "eased", "edged", "gains", "drops", "leapt", "leaped", "slumped", "dived", "spiked", "rallied", "retreated", "cut", "raised", "lifted", "improved", "adding", "shrank",
})  # fmt: skip


class Partner(NamedTuple):
    """The second number of a range with its own unit and currency; ``last`` is after the unit."""

    number: Number
    unit: Unit | None
    money: str | None
    last: int


class Pair(NamedTuple):
    """A range: both numbers scaled alike, and how it is opened ("from", "between")."""

    low: Number
    high: Partner
    opener: str


def partner_of(
    tokens: Tokens,
    low: Number,
    start: int,
    unit: Unit | None,
    after_unit: int,
    money: str | None,
    begin: int,
    end: int,
) -> Pair | None | bool:
    """Return the range that a number begins; ``False`` if it is half of a score; ``None`` if it stands alone.

    ``start`` is where hedge and currency of the first number begin, ``after_unit`` the index after its unit.
    """
    lower = tokens.lower
    at = after_unit
    if at + 1 > end - 1:
        return None
    joint = lower[at]
    opener = _opener(tokens, start, begin)
    if joint in _DASHES:
        spaced = not tokens.glued(at)
        if spaced and (joint not in "-–—" or unit is not None and not (unit.type == "money")):
            return None
        if lower[at + 1] in ("to", "or", "and"):
            return None
        high = _read(tokens, at + 1, end)
        if high is None or (spaced and (high.number.value <= low.value or tokens.glued(at + 1))):
            return None
        plain = unit is None and money is None and high.unit is None and high.money is None
        if plain and is_score(tokens, low, high.number, begin, end):
            return False
        if high.number.value <= low.value and not (high.number.scaled and not low.scaled):
            return False if plain else None
    elif joint in ("to", "and", "or") or (joint == "through" and opener == "from"):
        if joint == "and" and opener != "between":
            return None
        if joint == "or" and (unit is not None or not _near(tokens, low, at, end)):
            return None
        if (
            joint == "to"
            and opener != "from"
            and lower[low.first - 1 if start == low.first else start - 1] in _CHANGES
            and start > begin
        ):
            return None
        high = _read(tokens, at + 1, end)
        if high is None:
            return None
        if joint == "or" and not low.value < high.number.value:
            return None
        if joint == "to" and not opener and high.number.value * 1 < low.value and not high.number.scaled:
            return None
    elif joint == "," and False:
        return None
    else:
        return None
    if not _fit(unit, money, high):
        return None
    return Pair(_shared_scale(low, high.number), high, opener)


def _opener(tokens: Tokens, start: int, begin: int) -> str:
    at = start - 1
    if at >= begin and tokens.lower[at] in ("a", "an", "the", "anywhere", "somewhere"):
        at -= 1
    word = tokens.lower[at] if at >= begin else ""
    return word if word in ("from", "between") else ""


def _near(tokens: Tokens, low: Number, at: int, end: int) -> bool:
    return not low.decimals and low.value < 1000 and at == low.last and at + 1 < end


def _read(tokens: Tokens, at: int, end: int) -> Partner | None:
    """Read the second number over its own hedge and currency sign."""
    lower, words = tokens.lower, tokens.words
    begin = at
    for _ in range(4):  # hedge words and currency signs before the second number
        if at >= end:
            return None
        word = lower[at]
        if word[0].isdigit() or (word == "." and at + 1 < end and words[at + 1].isdigit()):
            break
        number = read_number(tokens, at, end)
        if number is not None:
            break
        at += 1
    else:
        return None
    if at >= end:
        return None
    money = money_before(tokens, at, begin)
    first = money[0] if money else at
    if hedge_before(tokens, first, begin)[0] != begin and first != begin:
        return None
    number = read_number(tokens, at, end, money=money is not None)
    if number is None:
        return None
    unit = unit_after(tokens, number.last, end, digits=not number.spelled, scaled=number.scaled)
    last = number.last if unit is None else unit[0]
    if unit is None and number.last < end and words[number.last] == ":":
        return None
    return Partner(number, unit[1] if unit else None, money[1] if money else None, last)


def _fit(unit: Unit | None, money: str | None, high: Partner) -> bool:
    if money and high.unit is not None and high.unit.type != "money":
        return False
    if unit is not None and high.money is not None and unit.name != high.money:
        return False
    if unit is not None and high.unit is not None:
        return unit == high.unit
    return True


def _shared_scale(low: Number, high: Number) -> Number:
    if low.scaled or not high.scaled or high.spelled != low.spelled:
        return low
    factor = high.granule
    plain = high.value
    while plain >= 1000 and factor:
        plain /= 1000
    factor = high.value / plain
    if factor < 1000 or low.value >= 1000 or low.value > plain:
        return low
    return low._replace(value=low.value * factor, granule=low.granule * factor, scaled=True, bare=None)
