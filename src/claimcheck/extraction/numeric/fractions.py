"""Parts of a whole: "two-thirds", "a quarter of", "half", "one in five", "nine out of ten"; "half a
million".
"""

from __future__ import annotations

from decimal import Context, Decimal
from typing import Final

from claimcheck.extraction.numeric.number import Number, small_words
from claimcheck.extraction.numeric.unit import unit_after
from claimcheck.lang.noun_words import is_plural, noun_words
from claimcheck.lang.number_words import number_words
from claimcheck.lang.share_words import share_words
from claimcheck.text import Tokens

_EXACT: Final = Context(prec=28)
_DASHES: Final = frozenset("-‐‑")
_ONE: Final = Decimal(1)
_PARTED: Final = frozenset({"measure", "points", "percent"})
_LONGEST: Final = 7


def read_fraction(tokens: Tokens, index: int, begin: int, end: int) -> Number | None:
    """Return the share that starts at a token ("half", "one in five"), or whose last word stands there
    ("third").
    """
    word, words = tokens.lower[index], number_words()
    if word in words.fractions:
        large = _of_scale(tokens, index, begin, end) if word in ("half", "quarter") else None
        return large or _alone(tokens, index, begin, end, words.fractions[word])
    top = _small(word, 2)
    if not top:
        return None
    at = index + 1
    at += at < end and tokens.lower[at] in _DASHES
    if at < end and tokens.lower[at] in words.fractions:
        bottom = words.fractions[tokens.lower[at]]
        if top < bottom and (top > 1) == tokens.lower[at].endswith("s"):
            return _parts(tokens, index, at + 1, end, top, bottom)
    return _in(tokens, index, end, top)


def _small(word: str, digits: int) -> int | None:
    known = small_words().get(word)
    if known is None and word.isdecimal() and len(word) <= digits:
        return int(word)
    return known


def _parts(tokens: Tokens, index: int, last: int, end: int, top: int, bottom: int) -> Number:
    """Return "two-thirds", or the amount of "three quarters of a million"."""
    value = _EXACT.divide(Decimal(top), Decimal(bottom))
    scale = _scale_after(tokens, last, end)
    if scale is None:
        return Number(index, last, value, _EXACT.divide(_ONE, Decimal(bottom)), spelled=True)
    return Number(index, scale[0], value * scale[1], Decimal(scale[1]) / 100, scaled=True, decimals=True)


def _of_scale(tokens: Tokens, index: int, begin: int, end: int) -> Number | None:
    """Return the amount of "half a million" and "a quarter of a billion"."""
    scale = _scale_after(tokens, index + 1, end)
    if scale is None:
        return None
    first = index - (index > begin and tokens.lower[index - 1] in ("a", "one"))
    parts, finest = (2, 10) if tokens.lower[index] == "half" else (4, 100)
    size = Decimal(scale[1])
    return Number(first, scale[0], size / parts, size / finest, scaled=True, spelled=True)


def _scale_after(tokens: Tokens, at: int, end: int) -> tuple[int, int] | None:
    lower, words = tokens.lower, number_words()
    for filler in ("-", "of", "a"):
        at += at < end and lower[at] == filler
    scale = (words.scales.get(lower[at]) or words.sets.get(lower[at])) if at < end else None
    return None if scale is None else (at + 1, scale)


def _alone(tokens: Tokens, index: int, begin: int, end: int, bottom: int) -> Number | None:
    """Return "a third", "a quarter of" and "half" where they are parts."""
    lower, table = tokens.lower, share_words()
    if lower[index].endswith("s"):
        return None
    before = lower[index - 1] if index > begin else ""
    after = lower[index + 1] if index + 1 < end else ""
    joined = after in _DASHES and tokens.glued(index + 1)
    at = index + 1 + joined
    if bottom in (2, 4) and at < end and before not in _DASHES:
        unit = unit_after(tokens, at, end, digits=False, scaled=False)
        parted = joined and (lower[at] in table.points or (unit is not None and unit[1].type in _PARTED))
        if parted or (unit is not None and unit[1].type == "points"):  # "a quarter percentage point"
            first = index - (before == "a")
            return Number(first, index + 1, _EXACT.divide(_ONE, bottom), _ONE / bottom, spelled=True)
    if joined or (bottom == 2 and after in table.half_words):
        return None
    first = index
    if before == "a":
        first = index - 1
        earlier = lower[first - 2] if first - 2 >= begin else ""
        if first > begin and lower[first - 1] == "and" and earlier not in table.parts:
            return None  # "an hour and a half"
    elif bottom != 2 or before in table.half_before or before in _DASHES:
        return None
    if bottom == 2:
        part = not after[:1].isalpha() or after in table.half_after or after in noun_words().stops
    else:
        hedged = index - 2 >= begin and lower[index - 2] in table.before
        part = (
            after == "of"
            or hedged
            or (bottom != 4 and (not after or after in table.compared or after in ".,)"))
        )
    if not part:
        return None
    value = _EXACT.divide(_ONE, Decimal(bottom))
    return Number(first, index + 1, value, value, spelled=True)


def _in(tokens: Tokens, index: int, end: int, top: int) -> Number | None:
    """Return "one in five", "nine out of ten", "one of every 100,000", "nine of 10 farmers"."""
    lower, scales = tokens.lower, number_words().scales
    at = _whole_at(tokens, index + 1, end, top)
    if at is None or at >= end:
        return None
    word = lower[at]
    bottom = _small(word.replace(",", ""), _LONGEST)
    if bottom is None and word in ("a", "one") and at + 1 < end:
        bottom, at = scales.get(lower[at + 1]), at + 1
    elif bottom is not None and at + 1 < end and lower[at + 1] in scales:
        bottom, at = bottom * scales[lower[at + 1]], at + 1
    if not bottom or bottom <= top or (len(word) == 4 and word.isdecimal()):
        return None
    after = lower[at + 1] if at + 1 < end else ""
    if lower[index + 1] == "in" and after in share_words().no_whole:
        return None
    value = _EXACT.divide(Decimal(top), Decimal(bottom))
    return Number(index, at + 1, value, _EXACT.divide(_ONE, Decimal(bottom)), spelled=True)


def _whole_at(tokens: Tokens, at: int, end: int, top: int) -> int | None:
    """Return the index of the number after "in", "out of", "of every" and the like."""
    lower = tokens.lower
    if at + 1 >= end:
        return None
    joint, following = lower[at], lower[at + 1]
    if joint in _DASHES and following == "in" and at + 3 < end and lower[at + 2] in _DASHES:
        return at + 3 if tokens.glued(at + 3) else None  # "one-in-five"
    if joint == "in":
        at += 1
    elif (joint == "out" and following == "of") or (joint == "of" and following == "every"):
        at += 2
    elif joint == "of":
        plural = any(is_plural(word) for word in lower[at + 2 : min(end, at + 4)])
        share = top > 1 and following in share_words().wholes and plural
        if not share and not (top == 1 and following in small_words() and following != "one"):
            return None
        at += 1
    else:
        return None
    return at + (at < end and lower[at] == "every")
