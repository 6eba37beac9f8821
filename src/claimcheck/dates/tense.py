"""Whether the words around a place in the text speak of what was, what is, or what lies ahead."""

from __future__ import annotations

from typing import Final, Literal

from claimcheck.lang.tense_words import TenseWords, tense_words
from claimcheck.text import Tokens

Tense = Literal["past", "present", "future"]
_BACK: Final = 16
_NEAR: Final = 8
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


def announced(tokens: Tokens, first: int, before: str) -> bool:
    """Tell whether the clause says that something will be on the date at ``first``: "will meet on".

    ``before`` is the word right before the date. Stricter than ``tense_at``: nothing else may stand between.
    """
    words, lower = tense_words(), tokens.lower
    if before not in words.announced_for:
        return False
    begin, _end = tokens.sentence_at(first)
    for index in range(first - 2, max(begin, first - _NEAR) - 1, -1):
        word = lower[index]
        if word in words.announces:
            return True
        if word in words.arranged and index > begin and lower[index - 1] in words.is_:
            return True
        if word in words.announced_stops:
            return False
    return False


def happened(tokens: Tokens, first: int, before: str) -> bool:
    """Tell whether the clause says that something was on the date at ``first``: "was signed on", "met on"."""
    words, lower = tense_words(), tokens.lower
    if before not in words.announced_for:
        return False
    begin, _end = tokens.sentence_at(first)
    for index in range(first - 2, max(begin, first - _NEAR) - 1, -1):
        word = lower[index]
        if word in words.past:
            return not any(w in words.be or w in words.to_come for w in lower[max(begin, index - 3) : index])
        if word in words.announced_stops or word in words.to_come:
            return False
    return False


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
