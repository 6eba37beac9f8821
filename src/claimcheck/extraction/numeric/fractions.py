"""Parts of a whole: "two-thirds", "a quarter of", "half", "one in five", "nine out of ten"; "half a million"
too.
"""

from __future__ import annotations

from decimal import Context, Decimal
from typing import Final

from claimcheck.extraction.numeric.number import Number, small_words
from claimcheck.lang.nouns import is_plural, noun_words
from claimcheck.lang.numbers import number_words
from claimcheck.text import Tokens

_EXACT: Final = Context(prec=28)
_DASHES: Final = frozenset("-‐‑")
_COMPARED: Final = frozenset(
    {"more", "less", "fewer", "higher", "lower", "larger", "smaller", "of", "that", "since", "from"}
)
_SHARES: Final = frozenset({"quarter", "third", "fifth", "tenth", "sixth", "thirds", "fifths"})
_ORDINAL_BEFORE: Final = frozenset(
    {
        "the",
        "first",
        "second",
        "last",
        "final",
        "this",
        "in",
        "other",
        "better",
        "each",
        "opening",
        "every",
        "next",
        "previous",
        "latter",
        "whole",
    }
)


def read_fraction(tokens: Tokens, index: int, begin: int, end: int) -> Number | None:
    """Return the share whose last word may be at ``index`` ("third") or that starts there ("half", "one in
    five").
    """
    lower = tokens.lower
    word = lower[index]
    words = number_words()
    if word in ("half", "quarter") and (large := _of_scale(tokens, index, begin, end)) is not None:
        return large
    if word in words.fractions:
        return _alone(tokens, index, begin, end, words.fractions[word])
    top = small_words().get(word)
    if top is None:
        top = int(word) if word.isdecimal() and len(word) < 3 else None
    if top is None or not top:
        return None
    at = index + 1
    if at < end and lower[at] in _DASHES:
        at += 1
    if at < end and lower[at] in words.fractions and lower[at] not in ("second",):
        bottom = words.fractions[lower[at]]
        plural = lower[at].endswith("s") or lower[at] == "halves"
        if top < bottom and (plural if top > 1 else not plural):
            scale = _scale_after(tokens, at + 1, end)
            value = _EXACT.divide(Decimal(top), Decimal(bottom))
            if scale is not None:
                return Number(
                    index, scale[0], value * scale[1], Decimal(scale[1]) / 100, scaled=True, decimals=True
                )
            return Number(index, at + 1, value, _EXACT.divide(Decimal(1), Decimal(bottom)), spelled=True)
    return _in(tokens, index, end, top)


def _of_scale(tokens: Tokens, index: int, begin: int, end: int) -> Number | None:
    lower = tokens.lower
    scale = _scale_after(tokens, index + 1, end)
    if scale is None:
        return None
    first = index - 1 if index > begin and lower[index - 1] in ("a", "one") else index
    parts = 2 if lower[index] == "half" else 4
    value = Decimal(scale[1]) / parts
    return Number(
        first, scale[0], value, Decimal(scale[1]) / (10 if parts == 2 else 100), scaled=True, spelled=True
    )


def _scale_after(tokens: Tokens, at: int, end: int) -> tuple[int, int] | None:
    lower, scales = tokens.lower, number_words().scales
    for filler in ("-", "of", "a"):
        if at < end and lower[at] == filler:
            at += 1
    if at < end and (lower[at] in scales or lower[at] == "dozen"):
        return at + 1, scales.get(lower[at], 12)
    return None


def _alone(tokens: Tokens, index: int, begin: int, end: int, bottom: int) -> Number | None:
    lower = tokens.lower
    if lower[index].endswith("s"):
        return None
    before = lower[index - 1] if index > begin else ""
    after = lower[index + 1] if index + 1 < end else ""
    first = index
    if before == "a":
        first = index - 1
        if (
            first > begin
            and lower[first - 1] == "and"
            and (first - 2 < begin or lower[first - 2] not in _SHARES)
        ):
            return None  # "an hour and a half"
    elif bottom != 2 or before in _ORDINAL_BEFORE or before in _DASHES:
        return None
    if after in _DASHES and tokens.glued(index + 1):
        return None
    if bottom == 2:
        good = (
            after in ("of", "the", "its", "their", "his", "her", "our", "my", "a", "an", "as", "that", "")
            or not after[0].isalpha()
        )
        good = good or after in noun_words().stops
    else:
        good = (
            after == "of"
            or (
                index - 2 >= begin
                and lower[index - 2]
                in ("between", "by", "about", "nearly", "almost", "than", "around", "roughly", "over")
            )
            or (bottom != 4 and (after in _COMPARED or not after or after in ".,)"))
        )
    if not good:
        return None
    value = _EXACT.divide(Decimal(1), Decimal(bottom))
    return Number(first, index + 1, value, value, spelled=True)


def _many(lower: list[str], index: int, end: int) -> bool:
    return any(is_plural(word) for word in lower[index : min(end, index + 2)])


def _in(tokens: Tokens, index: int, end: int, top: int) -> Number | None:
    lower = tokens.lower
    at = index + 1
    if at + 1 >= end:
        return None
    if lower[at] == "in":
        at += 1
    elif (lower[at] == "out" and lower[at + 1] == "of") or (lower[at] == "of" and lower[at + 1] == "every"):
        at += 2
    elif (
        lower[at] == "of" and lower[at + 1] in ("10", "ten", "100") and top > 1 and _many(lower, at + 2, end)
    ) or (lower[at] == "of" and top == 1 and lower[at + 1] in small_words() and lower[at + 1] != "one"):
        at += 1
    else:
        return None
    if at < end and lower[at] == "every":
        at += 1
    if at >= end:
        return None
    word = lower[at]
    bottom = small_words().get(word)
    if bottom is None:
        plain = word.replace(",", "")
        bottom = int(plain) if plain.isdecimal() and len(plain) < 8 else None
    if bottom is None and word in ("a", "one") and at + 1 < end and lower[at + 1] in number_words().scales:
        bottom, at = number_words().scales[lower[at + 1]], at + 1
    if not bottom or bottom <= top or (len(word) == 4 and word.isdecimal()):
        return None
    if at + 1 < end and lower[at + 1] in number_words().scales:
        bottom, at = bottom * number_words().scales[lower[at + 1]], at + 1
    after = lower[at + 1] if at + 1 < end else ""
    if lower[index + 1] == "in" and after in (
        "years",
        "months",
        "days",
        "weeks",
        "minutes",
        "hours",
        "seconds",
        "-",
        "%",
        "percent",
        "decades",
        "of",
    ):
        return None
    value = _EXACT.divide(Decimal(top), Decimal(bottom))
    return Number(index, at + 1, value, _EXACT.divide(Decimal(1), Decimal(bottom)), spelled=True)
