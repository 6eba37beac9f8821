"""What joins the words of a noun phrase: dashes, "'s", commas and "and" between adjectives."""

from __future__ import annotations

from typing import Final

from claimcheck.extraction.numeric.kinds import kind_of
from claimcheck.lang.label_words import label_words
from claimcheck.lang.noun_words import noun_words
from claimcheck.text import Tokens

_DASHES: Final = frozenset("-‐‑")
_OWNERS: Final = frozenset({"'s", "’s", "'", "’"})
_BODIES: Final = ("personnel", "staff", "men", "women", "people", "aircraft")


def inside(tokens: Tokens, at: int, start: int, limit: int) -> int:
    """Return how many tokens to go on over what joins the words of a phrase: dashes, "'s", "and", numbers."""
    lower, word = tokens.lower, tokens.lower[at]
    if (
        len(word) == 1
        and word.isalpha()
        and at + 2 < limit
        and lower[at + 1] in _DASHES
        and tokens.glued(at + 1)
    ):
        return 3 if lower[at + 2][0].isdecimal() else 2  # "six B-2 bombers", "two A-level pupils"
    if at == start:
        return 0
    if word in _DASHES and tokens.glued(at) and at + 1 < limit and tokens.glued(at + 1):
        return 1 if kind_of(lower[at + 1]) == "plural" else 2
    if word.isdecimal():
        return int(tokens.glued(at) or _is_model(tokens, at))
    owned = word in _OWNERS and tokens.glued(at) and (len(word) > 1 or lower[at - 1][-1] == "s")
    if owned or (word == "," and _adjectives(tokens, at, limit)):
        return 1
    if word in ("and", "or") and at + 2 < limit and kind_of(lower[at - 1]) != "plural":
        if lower[at - 1] == ",":
            return int(_adjectives(tokens, at - 1, limit))
        return int(kind_of(lower[at + 1]) != "stop" and kind_of(lower[at + 2]) == "plural")
    return 0


def before_noun(lower: list[str], index: int, limit: int) -> bool:
    """Tell whether a plural in -s follows within three words: "French embassy employees"."""
    for at in range(index, min(limit, index + 3)):
        kind = kind_of(lower[at])
        if kind == "plural":
            body = lower[at].endswith(_BODIES)
            if body and (at == index or at + 1 >= limit or kind_of(lower[at + 1]) == "stop"):
                return True  # "five Armed Forces personnel", "two Rusk Times news staff"
            if lower[at] not in noun_words().modifiers:
                return lower[at][-1] == "s"
            continue
        if kind not in ("word", "adjective"):
            return False
    return False


def _adjectives(tokens: Tokens, index: int, limit: int) -> bool:
    """Tell whether a comma stands between adjectives of one noun: "small, friendly deals", "hypersonic,
    ballistic, and cruise missiles".
    """
    lower = tokens.lower
    if index + 2 >= limit:
        return False
    if kind_of(lower[index - 1]) not in ("adjective", "participle") and lower[index - 2] != ",":
        return False
    at = index + 1 + (lower[index + 1] == "and")
    if at + 3 < limit and lower[at + 1] in _DASHES and tokens.glued(at + 1) and tokens.glued(at + 2):
        at += 2  # "two prominent, free-speech lawyers"
    while at + 1 < limit and kind_of(lower[at]) in ("adjective", "word", "participle"):
        if kind_of(lower[at + 1]) == "plural":
            return lower[at + 1] not in noun_words().modifiers
        if lower[at + 1] == ",":
            at += 1
        at += lower[at + 1] == "and"
        at += 1
    return False


def _is_model(tokens: Tokens, index: int) -> bool:
    """Tell whether digits are part of a name before the noun: "Model 3 cars"."""
    return tokens.words[index - 1][0].isupper() and tokens.lower[index - 1] in label_words().weak_labels
