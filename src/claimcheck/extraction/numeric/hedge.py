"""Hedges before and after a number: the longest phrase of the table that stands there."""

from __future__ import annotations

from functools import cache
from typing import Final

from claimcheck.extraction.numeric.phrases import Phrases
from claimcheck.lang.hedges import hedges
from claimcheck.lang.measures import measure_words
from claimcheck.lang.nouns import noun_words
from claimcheck.text import Tokens

_ARTICLES: Final = frozenset({"a", "an", "the", "another", "additional", "further", "extra", "just", "only"})
_PERIODS: Final = frozenset({"duration"})


@cache
def before_phrases() -> Phrases[str]:
    """Return the phrases that stand before a number, last word first."""
    return Phrases(((phrase, row.name) for row in hedges().values() for phrase in row.before), backwards=True)


@cache
def after_phrases() -> Phrases[str]:
    """Return the phrases that stand after a number or after what it counts."""
    return Phrases((phrase, row.name) for row in hedges().values() for phrase in row.after)


def hedge_before(tokens: Tokens, index: int, begin: int) -> tuple[int, str | None]:
    """Return where the hedge before a token starts, and its name; the token itself and ``None`` without one.

    Plain words ("just", "another", "a total of") are stepped over to a hedge before them.
    """
    phrases, first, name = before_phrases(), index, None
    lower = tokens.lower
    if (
        first - 2 >= begin
        and lower[first - 1] == "-"
        and lower[first - 2] in ("sub", "near")
        and tokens.glued(first - 1)
    ):
        first -= 1
    if first - 3 >= begin and lower[first - 3 : first] == ["the", "age", "of"]:
        first -= 3
        if first == begin or lower[first - 1] not in phrases.words:
            return index, None
    for _ in range(3):
        if first - 1 < begin or tokens.lower[first - 1] not in phrases.words:
            break
        found = phrases.before(tokens, first, begin)
        if found is None:
            break
        first = found[0]
        if found[1] != "plain":
            return first, found[1]
        name = "plain"
    if name is None and first - 1 > begin and tokens.lower[first - 1] in _ARTICLES:
        found = phrases.before(tokens, first - 1, begin)
        if found is not None and found[1] != "plain":
            return found
    return first, name


def hedge_after(tokens: Tokens, index: int, end: int) -> tuple[int, str] | None:
    """Return the index after a hedge that starts at a token, and its name."""
    phrases = after_phrases()
    lower = tokens.lower
    if index < end and lower[index] in "-‐" and tokens.glued(index):
        index += 1
    if index >= end or lower[index] not in phrases.words:
        return None
    found = phrases.after(tokens, index, end)
    if found is not None and lower[index] == "and" and found[0] < end and lower[found[0]][0].isdigit():
        return None  # "8 and over 50": the hedge goes with what follows
    if found is not None and lower[found[0] - 1] in ("minimum", "maximum") and found[0] < end:
        following = lower[found[0]]
        if following[0].isalpha() and following not in noun_words().stops:
            return None  # "a $15 minimum wage"
    return found


def is_period(kind: str, tokens: Tokens, first: int, begin: int) -> bool:
    """Tell whether "over" or "past" before a duration means during: "over five weeks", not "for over five
    weeks".
    """
    if kind not in _PERIODS or tokens.lower[first] not in ("over", "under", "past"):
        return False
    return first <= begin or tokens.lower[first - 1] not in measure_words().period_before
