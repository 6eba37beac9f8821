"""The word "one": a number before a noun ("one soldier", "one of the bridges"), else a pronoun."""

from __future__ import annotations

from typing import Final

from claimcheck.extraction.numeric.number import Number, small_words
from claimcheck.extraction.numeric.unit import Tables, unit_after
from claimcheck.lang.label_words import label_words
from claimcheck.lang.noun_words import noun_words
from claimcheck.lang.number_words import number_words
from claimcheck.text import Tokens

_MEASURES: Final = frozenset({"measure", "rate", "money"})
_DASHES: Final = frozenset("-‐")


def is_pronoun(tokens: Tokens, number: Number, begin: int, end: int, table: Tables | None = None) -> bool:
    """Tell whether "one" counts nothing: "no one", "one another", "the one who", "one-time"."""
    lower = tokens.lower
    if lower[number.first] != "one" or number.last >= end:
        return lower[number.first] == "one"
    labels = label_words()
    before = lower[number.first - 1] if number.first > begin else ""
    after = lower[number.last]
    if after == "of":
        following = lower[number.last + 1] if number.last + 1 < end else ""
        open_set = (
            following in labels.one_of or following in small_words() or following in number_words().magnitudes
        )
        return before in labels.one_of_before or not following or open_set
    if after in _DASHES and tokens.glued(number.last):
        following = lower[number.last + 1] if number.last + 1 < end else ""
        return following in labels.one_compounds or not following.isalpha()
    if (
        after in ("to", "or")
        and lower[number.last + 1 : number.last + 2]
        and lower[number.last + 1] in small_words()
    ):
        return False
    if before in labels.one_before:
        unit = unit_after(tokens, number.last, end, digits=False, scaled=False, table=table)
        return unit is None or unit[1].type not in _MEASURES or before in labels.one_of_before - {"the"}
    if before in labels.one_like and after.endswith(("ed", "ing")):
        return True  # "such as one aimed at"
    if after in labels.one_after or after in noun_words().stops:
        return after not in ("half", "per") and not (
            after == "per" and lower[number.last + 1 : number.last + 2] == ["cent"]
        )
    return not (after[0].isalpha() or after in "-%")
