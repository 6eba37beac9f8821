"""Numbers in digits, words and mixtures of both: "1,5 million", "three and a half million", "4 hundred",
"two dozen".
"""

from __future__ import annotations

from decimal import Context, Decimal
from functools import cache
from html import unescape
from typing import Final, NamedTuple

from claimcheck.comparison.bounds import granule_of
from claimcheck.extraction.numeric.digits import Digits, read_digits
from claimcheck.extraction.numeric.numberparts import and_a_part, behind_point
from claimcheck.extraction.numeric.powers import read_power
from claimcheck.extraction.numeric.signs import is_money_word
from claimcheck.lang.measure_words import measure_words
from claimcheck.lang.noun_words import is_plural
from claimcheck.lang.number_words import NumberWords, number_words
from claimcheck.lang.share_words import share_words
from claimcheck.text import Tokens

_EXACT: Final = Context(prec=28)
_HUNDRED: Final = 100
_HALF: Final = Decimal("0.5")
_DIGITS: Final = frozenset("0123456789")
_DASHES: Final = frozenset("-‐‑")
_SLASHES: Final = frozenset("/⁄∕")
_DENOMINATORS: Final = frozenset({2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100})
_APOSTROPHES: Final = frozenset("'’")
_CAPITALS: Final = frozenset({"B", "M"})
_MAX_WORDS: Final = 24
_REACH: Final = 6


class Number(NamedTuple):
    """A number and the tokens that say it.

    Attributes:
        first, last: token range, ``last`` exclusive.
        value, granule: the number, and the unit of its last digit that counts.
        decimals: printed with a decimal part ("2.5 million").
        scaled: a scale word or sign took part.
        bare: the digit token alone, if it was that (no scale, no words): what a year or a label looks like.
        spelled: written in words throughout.
        doubt: see ``Digits``.
    """

    first: int
    last: int
    value: Decimal
    granule: Decimal
    decimals: bool = False
    scaled: bool = False
    bare: Digits | None = None
    spelled: bool = False
    doubt: str = ""


@cache
def small_words() -> dict[str, int]:
    """Return ones and tens in one table."""
    words = number_words()
    return words.ones | words.tens


def read_number(
    tokens: Tokens, index: int, end: int, *, money: bool = False, rating: bool = False
) -> Number | None:
    """Return the number that starts at a token and ends before ``end``.

    With ``money`` the short scales ("m", "k", "b") count; with ``rating`` "4/5" is no fraction.
    """
    word = tokens.lower[index]
    words = number_words()
    if word[0] in _DIGITS or (word == "." and _point(tokens, index, end)):
        found = _from_digits(tokens, index, end, words, rating)
    elif word in words.signs:
        numerator, denominator = words.signs[word]
        value = _EXACT.divide(Decimal(numerator), Decimal(denominator))
        found = Number(index, index + 1, value, Decimal("0.01"), decimals=True)
    else:
        found = _from_words(tokens, index, end, words)
    return None if found is None else _scaled(tokens, found, end, words, money)


def _point(tokens: Tokens, index: int, end: int) -> bool:
    after = index + 1
    if after >= end or not tokens.glued(after) or not tokens.words[after].isdecimal():
        return False
    return not tokens.glued(index) or not tokens.words[index - 1][-1].isalnum()  # ".5", "$.50"


def _from_digits(tokens: Tokens, index: int, end: int, words: NumberWords, rating: bool) -> Number | None:
    text, last = tokens.words[index], index + 1
    if text == ".":
        text, last = "0." + tokens.words[last], last + 1
    while (joined := _next_group(tokens, text, last, end)) is not None:
        text, last = joined
    digits = read_digits(text)
    if digits is None:
        return None
    value, granule, decimals = digits.value, digits.granule, digits.decimals
    if last < end:
        part = _vulgar(tokens, last, end, words, mixed=True)
        if part is not None:  # "10 1/2", and "5.43-1/2": half of the last digit
            last, fraction = part
            step = granule if decimals else Decimal(1)
            return Number(index, last, value + step * fraction, step / 10, decimals=True)
        power = read_power(tokens, last, end)
        if power is not None:
            last, times = power
            return Number(index, last, value * times, granule * times, decimals=decimals, scaled=True)
    if not decimals and last < end:
        over = tokens.words[last] in _SLASHES and tokens.glued(last) and not rating
        if over and last + 1 < end and tokens.words[last + 1][0].isdecimal():
            part = _vulgar(tokens, index, end, words, mixed=False)
            if part is None:
                return None
            return Number(index, part[0], part[1], Decimal("0.1"), decimals=True)
    bare = digits if last == index + 1 else None
    return Number(index, last, value, granule, decimals=decimals, bare=bare, doubt=digits.doubt)


def _next_group(tokens: Tokens, text: str, last: int, end: int) -> tuple[str, int] | None:
    """Join "1 000" (any single space), and "10, 000" as tokenised texts have it."""
    if last >= end or not text.replace(",", "").isdecimal() or text[0] == "0" or len(text.split(",")[0]) > 3:
        return None
    group = tokens.words[last]
    space = unescape(tokens.text[tokens.ends[last - 1] : tokens.starts[last]])
    if len(group) == 3 and group.isdecimal() and len(space) == 1:
        space = space.replace("\n", " ")  # a number may be wrapped
        if "," not in text.replace(",", "", text.count(",") if space != " " else 0):
            return f"{text},{group}", last + 1
        if space == " " and _grouped_by_space(tokens, last):
            return f"{text},{group}", last + 1
        return None
    if group == "," and tokens.glued(last) and last + 1 < end and tokens.words[last + 1] == "000":
        return f"{text},000", last + 2
    if group in _APOSTROPHES and last + 1 < end and tokens.glued(last) and tokens.glued(last + 1):
        group = tokens.words[last + 1]
        if len(group) == 3 and group.isdecimal():
            return f"{text},{group}", last + 2
    return None


def _grouped_by_space(tokens: Tokens, last: int) -> bool:
    return last >= 2 and len(tokens.words[last - 1]) == 3 and tokens.words[last - 1].isdecimal()


def _vulgar(
    tokens: Tokens, index: int, end: int, words: NumberWords, *, mixed: bool
) -> tuple[int, Decimal] | None:
    """Read "1/2", or the "1/2" of "10 1/2" and the sign of "10½"."""
    if mixed and tokens.words[index] in _DASHES and tokens.glued(index) and index + 1 < end:
        index += 1
        if not tokens.glued(index):
            return None
    word = tokens.words[index]
    if word in words.signs:
        numerator, denominator = words.signs[word]
        return index + 1, _EXACT.divide(Decimal(numerator), Decimal(denominator))
    if (
        index + 2 >= end
        or tokens.words[index + 1] not in _SLASHES
        or not (tokens.glued(index + 1) and tokens.glued(index + 2))
    ):
        return None
    over, under = word, tokens.words[index + 2]
    if not (over.isdecimal() and under.isdecimal() and len(over) < 3 and len(under) < 3):
        return None
    if mixed and tokens.glued(index) and tokens.words[index - 1] not in _DASHES:
        return None
    if int(under) not in _DENOMINATORS or int(over) >= int(under) or not int(over):
        return None
    if index + 3 < end and tokens.words[index + 3] == "/" and tokens.glued(index + 3):
        return None
    return index + 3, _EXACT.divide(Decimal(int(over)), Decimal(int(under)))


def _step(tokens: Tokens, index: int, end: int) -> int:
    """Return the next word, over the hyphen of "twenty-one" and "half-million"."""
    if index + 1 < end and tokens.words[index] in _DASHES and tokens.glued(index) and tokens.glued(index + 1):
        return index + 1
    return index


def _from_words(tokens: Tokens, index: int, end: int, words: NumberWords) -> Number | None:
    lower = tokens.lower
    total = group = place = 0  # place: what the next word must stay below, as "two thousand three hundred"
    ceiling = 10**21
    last = index
    end = min(end, index + _MAX_WORDS)
    at, scaled, started = index, False, False
    if lower[at] in ("a", "an"):
        following = lower[at + 1] if at + 1 < end else ""
        if following not in words.scales and following not in words.sets:
            return None
        group, started, at, place = 1, True, at + 1, 1
    while at < end:
        word = lower[at]
        if word in words.ones and (not started or place > (9 if words.ones[word] > 9 else 1)):
            one = words.ones[word]
            if started and (one == 0 or (place == 10 and one > 9)):
                break
            group, place = group + one, 1
        elif word in words.tens and (not started or place > 10):
            group, place = group + words.tens[word], 10
        elif word in words.scales and started and group:
            scale = words.scales[word]
            if scale == _HUNDRED:
                if group >= _HUNDRED:
                    break
                group, place = group * scale, 100
            elif scale < ceiling:
                total, ceiling, group, place = total + group * scale, scale, 0, scale
            elif group == 0:
                break
            else:  # "two thousand five hundred million"
                total, group, place, ceiling = (total + group) * scale, 0, scale, scale
            scaled = True
        elif word == "and" and scaled and _goes_on(lower, at + 1, end, place, index):
            at += 1
            continue
        else:
            break
        started = True
        last = at + 1
        at = _step(tokens, last, end)
    if last == index:
        if started and lower[at] in words.sets:
            return Number(index, at, Decimal(1), Decimal(1), spelled=True)
        return None
    value = Decimal(total + group)
    digits = "" if scaled else behind_point(lower, last, end, words)
    if digits:
        value = Decimal(f"{value}.{digits}")
        return Number(index, last + 1 + len(digits), value, granule_of(value), decimals=True, spelled=True)
    return Number(index, last, value, granule_of(value), scaled=scaled, spelled=True)


def _goes_on(lower: list[str], index: int, end: int, place: int, start: int) -> bool:
    if index >= end:
        return False
    value = small_words().get(lower[index], 0)
    if not 0 < value < place:
        return False
    # "one hundred and two hundred": another number begins
    following = lower[index + 1] if index + 1 < end else ""
    if place > _HUNDRED or following not in number_words().scales:
        return True
    return following != "hundred" and not (start and lower[start - 1] == "between")


def _scaled(tokens: Tokens, number: Number, end: int, words: NumberWords, money: bool) -> Number:
    """Apply "and a half", scale words and signs, and "dozen"."""
    lower = tokens.lower
    value, granule, last, scaled, decimals = (
        number.value,
        number.granule,
        number.last,
        number.scaled,
        number.decimals,
    )
    part = and_a_part(lower, last, end)
    if part is not None and not decimals:
        unit = granule if scaled else Decimal(1)
        last, share = part
        value, granule, decimals = value + unit * share, unit / (10 if share == _HALF else 100), not scaled
    for _ in range(3):
        at = _step(tokens, last, end)
        if at >= end:
            break
        word = lower[at]
        factor = words.scales.get(word) or (
            None if may_be_year(number) and not number.decimals else _in_plural(words, word)
        )
        if factor is None and at == last and tokens.glued(at) and not number.spelled:
            factor = words.glued.get(word)
            if factor is not None and not money and not _is_scale(tokens, at, end):
                factor = None
            if factor is not None and at + 1 < end and tokens.glued(at + 1) and lower[at + 1][0].isalnum():
                factor = None
        if factor is None and at == last and not number.spelled and is_money_word(lower[at + 1 : at + 2]):
            factor = words.glued.get(word)  # "5 m euros"
        if factor is None and at == last and tokens.words[at] in _CAPITALS and not number.spelled:
            plural = at + 1 < end and is_plural(lower[at + 1]) and tokens.words[at + 1].islower()
            factor = words.glued[word] if money or plural else None  # "7 B pines", "$6 M"
        if factor is None:
            factor = words.sets.get(word)
            if factor is not None:
                value, granule, scaled, last = value * factor, Decimal(factor), True, at + 1
            break
        if factor == _HUNDRED and value >= _HUNDRED:
            break
        value, granule, scaled, last = value * factor, granule * factor, True, at + 1
    if last == number.last:
        return number
    if scaled and value == value.to_integral_value():
        value = value.to_integral_value()
    return number._replace(
        last=last, value=value, granule=granule, scaled=scaled, decimals=decimals,
        bare=None,
    )  # fmt: skip


def may_be_year(number: Number) -> bool:
    """Tell whether a number may be a year by its form: "in 2011 thousands of them"."""
    return number.bare is not None and not number.bare.grouped and 1400 <= number.value <= 2199


def _in_plural(words: NumberWords, word: str) -> int | None:
    """Return the scale of "5 lakhs", "3 millions"; not of "two hundreds"."""
    factor = words.magnitudes.get(word)
    return factor if factor is not None and factor > _HUNDRED else None


def _is_paid(tokens: Tokens, index: int, end: int) -> bool:
    """Tell whether money is meant by "k" or "m" behind a number: "earns 30k", "20k cheaper", "5m in cash"."""
    words, after = measure_words(), tokens.lower[index + 1] if index + 1 < end else "."
    if tokens.lower[index] not in ("k", "m") or after in words.metres_after or after == "of":
        return False
    if after in words.dearer or (tokens.words[index] == "k" and after in share_words().compared - {"of"}):
        return True
    near = tokens.lower[max(0, index - _REACH) : index]
    return after not in words.runs and any(word in words.money_before for word in near)


def _is_scale(tokens: Tokens, index: int, end: int) -> bool:
    """Tell whether "m", "k", "b" written onto a number without currency is a scale: "1.2m jobs", not "1.8m
    tall".
    """
    word = tokens.words[index]
    if word in ("M", "mn", "mil", "K", "B"):
        return word.islower() or any(
            is_plural(each) for each in tokens.lower[index + 1 : min(end, index + 6)]
        )
    if _is_paid(tokens, index, end):
        return True
    if word == "t" or index + 1 >= end or tokens.lower[index + 1] in measure_words().metres_after:
        return False
    return any(is_plural(each) for each in tokens.lower[index + 1 : min(end, index + 3)])
