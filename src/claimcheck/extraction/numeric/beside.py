"""What a number takes in beside it: a sign, a unit after a part of a whole, an upper share, the "to 1" of a
ratio.
"""

from __future__ import annotations

from decimal import Context, Decimal
from typing import Final

from claimcheck.extraction.numeric.found import Found
from claimcheck.extraction.numeric.fractions import read_fraction
from claimcheck.extraction.numeric.hedge import hedge_before
from claimcheck.extraction.numeric.number import read_number
from claimcheck.extraction.numeric.unit import unit_after
from claimcheck.lang.label_words import label_words
from claimcheck.lang.noun_words import is_plural
from claimcheck.lang.number_words import number_words
from claimcheck.lang.share_words import share_words
from claimcheck.text import Tokens

_MINUS: Final = frozenset("-‐‑–—−")
_OPENS: Final = frozenset("([")
_BEST: Final = frozenset({"4", "5", "10", "20", "100"})
_SURELY_BEST: Final = frozenset({"10", "100"})
_ONES: Final = frozenset({"1", "one"})
_SHARES: Final = frozenset({"percent", "points"})
_EXACT: Final = Context(prec=28)
_HALF: Final = Decimal("0.5")
_MEASURES: Final = frozenset({"measure", "duration", "points", "percent"})


def take_sign(tokens: Tokens, found: Found) -> None:
    """Take in "minus", a dash that is a minus sign, and "plus or minus", which changes nothing."""
    inner = found.number.first - 1
    if found.first < inner and tokens.words[inner] in _MINUS and found.code is not None:  # "$-3.7bn"
        found.number = found.number._replace(value=-found.number.value, bare=None)
        return
    start, at = found.first, found.first - 1
    if at < found.begin:
        return
    sign = tokens.lower[at]
    if sign in _MINUS and at - 1 >= found.begin and tokens.lower[at - 1] == "minus":
        at, sign = at - 1, "minus"
    if sign == "minus" and at - 1 >= found.begin:
        joint = tokens.lower[at - 1]
        plus = at - 1 - (joint in _MINUS or joint == "or")
        if plus >= found.begin and tokens.lower[plus] == "plus":
            found.first = plus
            return
    if sign == "±" or (sign in _MINUS and at - 2 >= found.begin and tokens.words[at - 2 : at] == ["+", "/"]):
        found.first = at if sign == "±" else at - 2
        return
    free = not tokens.glued(at) or (at > found.begin and tokens.words[at - 1] in _OPENS)
    dash = sign in "-−–" and tokens.glued(start) and free
    dash = dash and (sign == "−" or at == found.begin or not tokens.words[at - 1][-1].isdecimal())
    if dash or sign in ("minus", "negative"):
        found.number = found.number._replace(value=-found.number.value, bare=None)
        found.first = at


def take_share(tokens: Tokens, found: Found) -> None:
    """Take in the upper end of "between a quarter and a third", or the unit of "three-quarters of an
    hour".
    """
    at, end = found.last, found.end
    if at + 1 >= end:
        return
    joint = tokens.lower[at]
    if joint in ("and", "to"):
        if found.first > found.begin and tokens.lower[found.first - 1] in ("between", "from"):
            _take_upper_share(tokens, found)
        return
    if joint == "of":
        at += 1
        if tokens.lower[at] in _ONES:
            unit = unit_after(tokens, at + 1, end, digits=True, scaled=False, table=found.table)
            if unit is not None and unit[1].type in _SHARES:  # "one-fourth of 1 percent"
                found.last, found.unit = unit
                found.share = False
                return
    dashed = tokens.words[at] == "-" and "in" not in tokens.lower[found.first : at]  # "1-in-100-year"
    if tokens.lower[at] in ("a", "an") or dashed or found.number.value in (_HALF, _HALF / 2):
        at += tokens.lower[at] in ("a", "an") or dashed
        unit = unit_after(tokens, at, end, digits=False, scaled=False, table=found.table)
        if unit is not None and unit[1].type in _MEASURES:
            found.last, found.unit = unit
            found.share = False
        elif tokens.lower[at : at + 1] != [] and tokens.lower[at] in share_words().points:
            found.number, found.last, found.share = found.number._replace(decimals=True), at, False


def _take_upper_share(tokens: Tokens, found: Found) -> None:
    at = found.last
    for index in range(at + 1, min(at + 3, found.end)):
        high = read_fraction(tokens, index, at + 1, found.end)
        if high is not None and not high.scaled and high.first == at + 1:
            found.high, found.last, found.first = high, high.last, found.first - 1
            return


def take_part(tokens: Tokens, found: Found) -> None:
    """Take in the unit of "3/4 of an inch" and "1/2 an hour"; "2/3 of the votes" is a share."""
    at, end, number = found.last, found.end, found.number
    if (
        not found.bare
        or number.spelled
        or not number.decimals
        or number.bare
        or not 0 < number.value < 1
        or at >= end
    ):
        return
    of = tokens.lower[at] == "of"
    at += of
    if at + 1 < end and tokens.lower[at] in ("a", "an"):
        unit = unit_after(tokens, at + 1, end, digits=False, scaled=False, table=found.table)
        if unit is not None and unit[1].type in _MEASURES:
            found.last, found.unit = unit
            return
    found.share = of


def is_rating(tokens: Tokens, index: int, end: int) -> bool:
    """Tell whether digits may be a rating, "47 out of 100", and no share, "9 out of 10 households"."""
    if (
        index + 3 >= end
        or tokens.lower[index + 1 : index + 3] != ["out", "of"]
        or tokens.words[index + 3] not in _BEST
    ):
        return False
    return not any(is_plural(word) for word in tokens.lower[index + 4 : min(end, index + 6)])


def score_of(tokens: Tokens, found: Found) -> str | None:
    """Return the words after a rating, "out of 100" or "/10", and take them in; ``None`` if it is none."""
    at, end, number = found.last, found.end, found.number
    if at + 1 >= end or number.scaled or number.spelled or found.code:
        return None
    if tokens.words[at] == "/" and tokens.glued(at) and tokens.glued(at + 1):
        best = at + 1
        if not is_slashed_rating(tokens, number.first, found.begin, end):
            return None
    elif tokens.lower[at] == "out" and tokens.lower[at + 1] == "of":
        best = at + 2
    else:
        return None
    if best >= end or tokens.words[best] not in _BEST or number.value > int(tokens.words[best]):
        return None
    out = tokens.lower[at] == "out"
    if out and any(is_plural(word) for word in tokens.lower[best + 1 : min(end, best + 3)]):
        return None
    found.last = best + 1
    found.first, found.hedge = hedge_before(tokens, found.first, found.begin)
    return tokens.words_between(at, best + 1)


def is_slashed_rating(tokens: Tokens, index: int, begin: int, end: int) -> bool:
    """Tell whether "4/5" at a token is a mark and no fraction."""
    if index + 2 >= end or tokens.words[index + 1] != "/" or not tokens.glued(index + 1):
        return False
    best = tokens.words[index + 2]
    if (
        best not in _BEST
        or not tokens.glued(index + 2)
        or not tokens.words[index].replace(".", "").isdecimal()
    ):
        return False
    if (
        index + 3 < end
        and tokens.lower[index + 3] in label_words().ordinal_endings
        and tokens.glued(index + 3)
    ):
        return False  # "1/10th"
    if tokens.lower[index + 3 : min(end, index + 5)] in (["of", "a"], ["of", "an"]):
        return False  # "7/10 of a share"
    near = (*tokens.lower[max(begin, index - 4) : index], *tokens.lower[index + 3 : min(end, index + 4)])
    return (
        best in _SURELY_BEST
        or "." in tokens.words[index]
        or any(word in share_words().rating for word in near)
    )


def _take_split(tokens: Tokens, found: Found) -> bool:
    """Take in the rest of "a two-for-one share split", "a 1-for-4 rights issue"; tell whether it was one."""
    at, number, dashes = found.last, found.number, found.last < found.end and tokens.words[found.last] == "-"
    step = 2 if dashes else 1
    if at + 2 * step >= found.end or tokens.lower[at + step - 1] != "for" or found.code or number.scaled:
        return False
    held = read_number(tokens, at + 2 * step - 1, found.end)
    if held is None or held.scaled or not held.value:
        return False
    near = tokens.lower[held.last : min(found.end, held.last + 4)]
    near = near + tokens.lower[max(found.begin, found.first - 4) : found.first]
    if not any(word in share_words().splits for word in near):
        return False
    found.number, found.last = number._replace(value=_EXACT.divide(number.value, held.value)), held.last
    found.first, found.hedge = hedge_before(tokens, found.first, found.begin)
    return True


def take_ratio(tokens: Tokens, found: Found) -> bool:
    """Take in the rest of "3-to-1" or "a margin of 2 to 1"; tell whether it was a ratio."""
    at, number = found.last, found.number
    if _take_split(tokens, found):
        return True
    if at + 1 >= found.end or found.code or number.scaled or number.value <= 1:
        return False
    dashed = tokens.words[at] == "-" and tokens.lower[at + 1] == "to" and tokens.glued(at)
    to = at + 1 if dashed else at
    one = to + 2 if dashed else to + 1
    if tokens.lower[to] != "to" or one >= found.end or tokens.lower[one] not in ("1", "one"):
        return False
    if one + 1 < found.end and (
        tokens.words[one + 1] in "%" or tokens.lower[one + 1] in number_words().scales
    ):
        return False
    if not dashed and tokens.lower[max(found.begin, found.first - 2) : found.first] == ["vote", "of"]:
        return False  # "by a vote of 6 to 1"
    found.last = one + 1
    found.first, found.hedge = hedge_before(tokens, found.first, found.begin)
    return True
