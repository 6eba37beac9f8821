"""Whether the words around a place in the text speak of what was, what is, or what lies ahead."""

from __future__ import annotations

from typing import Final, Literal

from claimcheck.lang.tense import TenseWords, tense_words
from claimcheck.text import Tokens

Tense = Literal["past", "present", "future"]
_BACK: Final = 16
_ON: Final = 14


def tense_at(tokens: Tokens, first: int, last: int) -> Tense | None:
    """Return the tense of the clause around the token range; ``None`` if no verb near it tells."""
    begin, end = tokens.sentence_at(first)
    words, lower = tense_words(), tokens.lower
    for index in range(first - 1, max(begin, first - _BACK) - 1, -1):
        found = _sign(words, lower, index, begin)
        if found is not None:
            return found
        if lower[index] in words.boundaries and index < first - 1:
            break
    for index in range(last, min(end, last + _ON)):
        if lower[index] in words.boundaries:
            break
        found = _sign(words, lower, index, begin)
        if found is not None:
            return found
    return None


def _sign(words: TenseWords, lower: list[str], index: int, begin: int) -> Tense | None:
    word = lower[index]
    if word in words.future:
        return "future"
    if word == "to" and index > begin and lower[index - 1] in words.be_to:
        return "future"
    if word in words.be:
        before = lower[index - 1] if index > begin else ""
        return "future" if before == "to" else None
    if word in words.past or (word.endswith("ed") and len(word) > 4 and word not in words.not_past):
        return _of_participle(words, lower, index, begin)
    return "present" if word in words.present else None


def _of_participle(words: TenseWords, lower: list[str], index: int, begin: int) -> Tense | None:
    """Tell "was held" from "will be held", "to be held", "expected to be held"."""
    for at in range(index - 1, max(begin, index - 4) - 1, -1):
        word = lower[at]
        if word in words.future:
            return "future"
        if word in words.be or word == "not" or word.endswith("ly"):
            continue
        if word == "to":
            return "future"
        break
    return "past"
