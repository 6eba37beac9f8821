"""The word "one": a number before a noun ("one soldier", "one of the bridges"), else a pronoun."""

from __future__ import annotations

from claimcheck.extraction.numeric.number import Number
from claimcheck.extraction.numeric.unit import unit_after
from claimcheck.lang.labels import label_words
from claimcheck.lang.nouns import noun_words
from claimcheck.text import Tokens


def is_pronoun(tokens: Tokens, number: Number, begin: int, end: int) -> bool:
    """Tell whether "one" counts nothing: "no one", "one another", "the one who", "one-time"."""
    lower = tokens.lower
    if lower[number.first] != "one" or number.last >= end:
        return lower[number.first] == "one"
    table = label_words()
    before = lower[number.first - 1] if number.first > begin else ""
    after = lower[number.last]
    if after == "of":
        return (
            before in ("the", "no", "every", "any", "each")
            or number.last + 1 >= end
            or lower[number.last + 1]
            in ("a", "us", "them", "you", "many", "several", "two", "three", "four", "my")
        )
    if after in "-‐" and tokens.glued(number.last):
        following = lower[number.last + 1] if number.last + 1 < end else ""
        return (
            following
            in (
                "time",
                "off",
                "sided",
                "on",
                "man",
                "party",
                "way",
                "liner",
                "stop",
                "of",
                "size",
                "woman",
                "upmanship",
                "handed",
                "in",
            )
            or not following.isalpha()
        )
    if before in table.one_before:
        unit = unit_after(tokens, number.last, end, digits=False, scaled=False)
        return (
            unit is None
            or unit[1].type not in ("measure", "rate", "money")
            or before in ("no", "each", "every")
        )
    if after in ("percent", "%", "per", "pct", "or", "to", "and"):
        return after == "and" and False
    if after in table.one_after or (after in noun_words().stops and after not in ("half",)):
        return True
    return not (after[0].isalpha() or after in "-%")
