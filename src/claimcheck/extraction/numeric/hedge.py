"""Hedges before and after a number: the longest phrase of the table that stands there."""

from __future__ import annotations

from functools import cache
from typing import Final

from claimcheck.extraction.numeric.phrases import Phrases
from claimcheck.lang.hedges import hedges
from claimcheck.lang.measure_words import measure_words
from claimcheck.lang.noun_words import noun_words
from claimcheck.text import Tokens

_ARTICLES: Final = frozenset({"a", "an", "another", "additional", "further", "extra", "just", "only"})
_DEFINITE: Final = frozenset({"the", "these", "those", "this", "his", "her", "its", "their", "our", "my"})
_PERCENT: Final = frozenset({"%", "percent", "per", "pct"})
_FIRST_YEAR, _NEXT = "1900", "2100"  # of words of four digits
_ABOUT: Final = 4
_PERIODS: Final = frozenset({"duration"})


@cache
def before_phrases() -> Phrases[str]:
    """Return the phrases that stand before a number, last word first."""
    return Phrases(((phrase, row.name) for row in hedges().values() for phrase in row.before), backwards=True)


@cache
def _opening_pairs() -> frozenset[tuple[str, str]]:
    """Return the first two words of each hedge before a number that has several: "more than"."""
    phrases = (phrase.split() for row in hedges().values() for phrase in row.before)
    return frozenset((words[0], words[1]) for words in phrases if len(words) > 1)


@cache
def after_phrases() -> Phrases[str]:
    """Return the phrases that stand after a number or after what it counts."""
    return Phrases((phrase, row.name) for row in hedges().values() for phrase in row.after)


def hedge_before(tokens: Tokens, index: int, begin: int) -> tuple[int, str | None]:
    """Return where the hedge before a token starts, and its name; the token itself and ``None`` without one.

    Plain words ("just", "another", "a total of") are stepped over to a hedge before them.
    """
    phrases, lower, first = before_phrases(), tokens.lower, index
    if (
        first - 2 >= begin
        and lower[first - 1] == "-"
        and lower[first - 2] in ("sub", "near")
        and tokens.glued(first - 1)
    ):
        first -= 1
    if first - 3 >= begin and lower[first - 3 : first] == ["the", "age", "of"]:
        found = _phrase(tokens, first - 3, begin)
        return (index, None) if found is None or found[1] == "plain" else found
    name: str | None = None
    for _ in range(3):
        found = _phrase(tokens, first, begin)
        if found is None:
            break
        first, name = found
        if name != "plain":
            return found
    if (
        name is None
        and first - 1 > begin
        and lower[first - 1] in _ARTICLES
        and lower[first - 2] in phrases.words
    ):
        found = _phrase(tokens, first - 1, begin)
        side = lower[first - 2] in measure_words().sides and not (
            index + 1 < len(lower) and lower[index + 1] in _PERCENT
        )
        if found is not None and found[1] != "plain" and not side:
            return found  # not "under a $40,000 bond"
    return (first, name) if name else (index, None)


def _phrase(tokens: Tokens, index: int, begin: int) -> tuple[int, str] | None:
    phrases = before_phrases()
    if index - 1 < begin or tokens.lower[index - 1] not in phrases.words:
        return None
    found = phrases.before(tokens, index, begin)
    if found is None:
        return None
    if tokens.lower[found[0]] == "past" and found[0] > begin and tokens.lower[found[0] - 1] in _DEFINITE:
        return None  # "the past three years"
    if tokens.lower[found[0]] == "over" and _is_about(tokens, found[0], begin):
        return None  # "a dispute over three laws"
    if tokens.words[found[0]] == "~" and not tokens.glued(index):
        return None
    if tokens.words[found[0]] == ">" and found[0] > begin and tokens.glued(found[0]):
        return None  # "<NWA> 3/8"
    if (
        tokens.words[found[0]] == ">"
        and not tokens.glued(index)
        and _FIRST_YEAR <= tokens.words[index] < _NEXT
    ):
        return None  # "Elections > 2026 elections"
    named = tokens.words[found[0]][0].islower() and any(
        word[0].isupper() for word in tokens.words[found[0] : index]
    )
    return None if named else found  # "of the Order of Nine"


def _is_about(tokens: Tokens, index: int, begin: int) -> bool:
    """Tell whether "over" says what a quarrel or a worry is about."""
    return any(word in measure_words().over_what for word in tokens.lower[max(begin, index - _ABOUT) : index])


def hedge_after(tokens: Tokens, index: int, end: int) -> tuple[int, str] | None:
    """Return the index after a hedge that starts at a token, and its name."""
    phrases = after_phrases()
    lower = tokens.lower
    if index < end and lower[index] in "-‐" and tokens.glued(index):
        index += 1
    if index >= end or lower[index] not in phrases.words:
        return None
    found = phrases.after(tokens, index, end)
    if found is not None and lower[index] == "and" and found[0] < end:
        pair = lower[found[0] - 1], lower[found[0]]
        if pair[1][0].isdigit() or pair in _opening_pairs():
            return None  # "8 and over 50", "8 and more than 50": the hedge goes with what follows
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
