"""The sign of a currency before a number: "US$", "C $", "$A", "EUR", "PS"."""

from __future__ import annotations

from functools import cache
from typing import Final

from claimcheck.extraction.numeric.unit import tables
from claimcheck.lang.currencies import currencies
from claimcheck.lang.number_words import number_words
from claimcheck.text import Tokens

_MINUS: Final = frozenset("-−")
_ARTICLES: Final = frozenset({"a", "the", "per", "us", "every", "each", "one"})
_NAMELIKE: Final = frozenset({"rp", "rm", "ksh", "kshs", "tk"})
"""Signs of currencies that look like the beginning of a name: money before a large figure."""


def money_before(tokens: Tokens, index: int, begin: int) -> tuple[int, str] | None:
    """Return where the money sign before a number starts, and its currency ("US$", "C $", "$A", "EUR",
    "PS").
    """
    if index <= begin:
        return None
    table, lower = tables(), tokens.lower
    before = lower[index - 1]
    if before in _MINUS and index - 2 >= begin and tokens.glued(index) and tokens.glued(index - 1):
        signed = lower[index - 2] in table.signs
        return money_before(tokens, index - 1, begin) if signed else None  # "$-3.7bn"
    if before == "." and index - 2 >= begin and lower[index - 2] == "rs" and tokens.glued(index - 1):
        return index - 2, table.codes["rs"]
    if before in table.signs:
        code = table.signs[before]
        if index - 2 >= begin:
            prefix = lower[index - 2] if before == "$" else lower[index - 2] + before
            if prefix in table.prefixes and (tokens.glued(index - 1) or len(prefix) > 1 or prefix == "c"):
                return index - 2, table.prefixes[prefix]
        return index - 1, code
    if before in table.codes or before in table.prefixes:
        if index - 2 >= begin and lower[index - 2] in table.signs and tokens.glued(index - 1):
            return index - 2, table.prefixes.get(before, table.signs[lower[index - 2]])
        if before in table.spoken and not _is_large(tokens, index):
            return None
        if before in table.codes and not (
            index - 2 >= begin and tokens.glued(index - 1) and tokens.words[index - 2][-1].isalnum()
        ):
            spaced = not tokens.glued(index)
            american = table.prefixes.get(before) == "USD" and before != "usd"
            if spaced and american and not _is_large(tokens, index):
                return None  # "the 500 block of U.S. 41"
            if spaced and before in _NAMELIKE and _is_large(tokens, index):
                return index - 1, table.codes[before]  # "Rp 40,000"
            if not spaced or tokens.words[index - 1].isupper() or before in currencies().spaced:
                return (
                    (index - 1, table.codes[before])
                    if not spaced or len(before) > 2 or before == "rs"
                    else None
                )
    if before in table.letters and tokens.glued(index) and _is_large(tokens, index):
        alone = index - 2 < begin or not tokens.glued(index - 1)
        return (index - 1, table.letters[before]) if alone and tokens.words[index - 1].isupper() else None
    if before == "=" and lower[index - 2] == "y" and tokens.glued(index) and tokens.glued(index - 1):
        return index - 2, table.prefixes["y"]  # "Y=40 billion"
    if before == "dollar" and not (
        index - 2 >= begin and lower[index - 2].isalpha() and lower[index - 2] in _ARTICLES
    ):
        return index - 1, "USD"
    return None


def is_money_word(words: list[str]) -> bool:
    """Tell whether the first of some words names a currency: "euros"."""
    return bool(words) and words[0] in _money_words()


@cache
def _money_words() -> frozenset[str]:
    table = currencies()
    return frozenset(word for row in table.currency for word in row.words) - table.doubtful


def _is_large(tokens: Tokens, index: int) -> bool:
    """Tell whether digits have grouped thousands or a scale: "PHP 1.5 million", not "PHP 8"."""
    following = tokens.lower[index + 1] if index + 1 < len(tokens) else ""
    words = number_words()
    return "," in tokens.words[index] or following in words.scales or following in words.glued
