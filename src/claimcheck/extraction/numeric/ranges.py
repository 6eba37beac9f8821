"""Two numbers that belong together: "700 to 800", "between 5 and 6 million", "$3bn-$4bn", "from 40 to 60"."""

from __future__ import annotations

from decimal import Decimal
from typing import Final, NamedTuple

from claimcheck.extraction.numeric.found import Found
from claimcheck.extraction.numeric.guards import is_score
from claimcheck.extraction.numeric.hedge import hedge_before
from claimcheck.extraction.numeric.number import Number, may_be_year, read_number
from claimcheck.extraction.numeric.signs import money_before
from claimcheck.extraction.numeric.unit import Tables, Unit, unit_after
from claimcheck.lang.label_words import label_words
from claimcheck.lang.number_words import number_words
from claimcheck.lang.range_words import range_words
from claimcheck.text import Tokens

_DASHES: Final = frozenset("-‐‑–—−")
_SPACED: Final = frozenset("-–—")
_REACH: Final = 4
_THOUSAND: Final = Decimal(1000)


class Partner(NamedTuple):
    """The second number of a range with its own unit and currency; ``last`` is after the unit."""

    number: Number
    unit: Unit | None
    money: str | None
    last: int


class Pair(NamedTuple):
    """A range: both numbers scaled alike, and where its opening word stands ("from", "between"), -1
    without.
    """

    low: Number
    high: Partner
    opener: int


def partner_of(tokens: Tokens, found: Found) -> Pair | bool | None:
    """Return the range that a number begins; ``False`` if it is half of a score or of a span of years.

    Its own unit was read already. ``None``: it stands alone.
    """
    at, end = found.last, found.end
    if at + 1 >= end:
        return None
    joint = tokens.lower[at]
    if joint in _DASHES:
        return _dashed(tokens, found)
    if joint not in ("to", "and", "or", "through"):
        return None
    low = found.number
    opener = _opener(tokens, found)
    opens = tokens.lower[opener] if opener >= 0 else ""
    if (joint == "and" and opens != "between") or (joint == "through" and opens != "from"):
        return None
    if joint == "or" and (
        found.unit is not None or found.code or low.decimals or low.value >= _THOUSAND or at != low.last
    ):
        return None
    before = tokens.lower[found.first - 1] if found.first > found.begin else ""
    if joint == "to" and opens != "from" and before in range_words().changes:
        return None
    high = _read(tokens, at + 1, found)
    if high is None or not _fit(found, high):
        return None
    if (
        not opens
        and may_be_year(low)
        and before in label_words().surely_year_before
        and not may_be_year(high.number)
    ):
        return None  # "grew 15% in 2011 to 3.4 million"
    if _are_years(low, high.number) and found.bare and high.unit is None and high.money is None:
        return False
    last = high.last - 1
    zoned = found.bare and high.unit is not None and tokens.lower[last] in label_words().clock_zones
    if zoned and len(tokens.words[low.first]) == len(tokens.words[last - 1]) == 4:
        return False  # "between 1700 and 2100 hrs"
    if high.last < end and tokens.lower[high.last] in label_words().clock_after and found.bare:
        return False  # "between 9 and 10 a.m."
    number = _shared_scale(tokens, low, high.number)
    rises = number.value < high.number.value
    if not rises and (joint == "or" or (joint == "to" and not opens)):
        plain = found.bare and high.unit is None and high.money is None and joint == "to"
        return False if plain and is_score(tokens, low, high.number, found.begin, end, voted=True) else None
    if before == "by" and high.number.value > 3 * number.value:
        return None  # "increased by $4 billion to $41 billion"
    return Pair(number, high, opener)


def unit_or(tokens: Tokens, number: Number, begin: int, end: int, table: Tables | None) -> Unit | None:
    """Return the unit of "a day or two", where a number ends it; ``None`` for another phrase."""
    lower, first = tokens.lower, number.first
    if first - 3 < begin or lower[first - 1] != "or" or lower[first - 3] not in range_words().before_or:
        return None
    if unit_after(tokens, number.last, end, digits=False, scaled=False) is not None:
        return None  # "a week or three years"
    unit = unit_after(tokens, first - 2, first - 1, digits=False, scaled=False, table=table)
    return None if unit is None or unit[0] != first - 1 or unit[1].type == "money" else unit[1]


def _dashed(tokens: Tokens, found: Found) -> Pair | bool | None:
    low, at, end = found.number, found.last, found.end
    spaced = not tokens.glued(at)
    if spaced and (tokens.lower[at] not in _SPACED or (found.unit and found.unit.type != "money")):
        return None
    hyphened = tokens.lower[at + 1] == "to" and at + 3 < end and tokens.words[at + 2] in _DASHES
    if tokens.lower[at + 1] in ("to", "or", "and") and (not hyphened or not tokens.glued(at + 3)):
        return None
    high = _read(tokens, at + 3 if hyphened else at + 1, found)
    if hyphened and (high is None or high.unit is None):
        return None  # "a 5-to-4 ruling"; but "a 7-to-9-day trip"
    if high is None or not _fit(found, high) or _is_height(found, high):
        return None
    plain = found.bare and high.unit is None and high.money is None
    if plain and high.last < end and tokens.lower[high.last] in label_words().clock_after:
        return False  # "between 10-11 a.m."
    if plain and is_score(tokens, low, high.number, found.begin, end):
        return None if spaced else False
    number = _shared_scale(tokens, low, high.number)
    if high.number.value <= number.value:
        return False if plain and not spaced else None
    return Pair(number, high, _opener(tokens, found))


def _opener(tokens: Tokens, found: Found) -> int:
    """Return the index of "from" or "between" before the number, over its hedge; -1 without."""
    at = hedge_before(tokens, found.first, found.begin)[0] - 1
    if at >= found.begin and tokens.lower[at] in range_words().before_opener:
        at -= 1
    return at if at >= found.begin and tokens.lower[at] in ("from", "between") else -1


def _are_years(low: Number, high: Number) -> bool:
    return may_be_year(low) and may_be_year(high)


def _read(tokens: Tokens, at: int, found: Found) -> Partner | None:
    """Read the second number over its own hedge and currency sign."""
    begin, end = at, found.end
    number: Number | None = None
    for at in range(begin, min(end, begin + _REACH)):
        number = read_number(tokens, at, end, money=found.code is not None)
        if number is not None:
            break
    if number is None:
        return None
    at = number.first
    money = money_before(tokens, at, begin)
    first = money[0] if money else at
    if first != begin and hedge_before(tokens, first, begin)[0] != begin:
        return None
    if money:
        number = read_number(tokens, at, end, money=True) or number
    unit = unit_after(
        tokens, number.last, end, digits=not number.spelled, scaled=number.scaled, table=found.table
    )
    if unit is None and number.last < end and tokens.words[number.last] in ":'":
        return None
    return Partner(
        number, unit[1] if unit else None, money[1] if money else None, unit[0] if unit else number.last
    )


def _is_height(found: Found, high: Partner) -> bool:
    """Tell whether inches follow feet: "5-foot-6"."""
    return (
        found.unit is not None and found.unit.name == "foot" and high.unit is None and high.number.value < 12
    )


def _fit(found: Found, high: Partner) -> bool:
    if found.code and high.unit is not None and high.unit.type != "money":
        return False
    if found.unit is not None and high.money is not None and found.unit.name != high.money:
        return False
    if found.unit is not None and high.unit is not None:
        return found.unit == high.unit
    if found.unit is not None and found.unit.type == "duration" and high.unit is None:
        return (
            not high.number.scaled and high.number.value < _THOUSAND
        )  # "in the three months to 1.3 million"
    return True


def _shared_scale(tokens: Tokens, low: Number, high: Number) -> Number:
    """Let the first number stand under the scale of the second: "5-6 million", "two or three hundred", "three
    to four dozen"; not in "900 to 1 million", "ten to a hundred".
    """
    if low.scaled or not high.scaled or low.value >= _THOUSAND:
        return low
    words, last = number_words(), tokens.lower[high.last - 1]
    few = 100 if last == "hundred" else words.sets.get(last)
    if few is not None:
        times = few if low.value < 10 and low.value * few < high.value else 1
        return low._replace(value=low.value * times, granule=low.granule * times, scaled=times > 1)
    plain = high.value
    if not plain:  # "0 and 0 million"
        return low
    while plain >= _THOUSAND:
        plain /= 1000
    factor = high.value / plain
    if factor < _THOUSAND or low.value > plain:
        return low
    value = low.value * factor
    whole = value.to_integral_value()
    return low._replace(
        value=whole if value == whole else value, granule=low.granule * factor, scaled=True, bare=None
    )
