"""Phrases with classes of words in them, as regular expressions over a text in lower case."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from claimcheck.lang.question_words import question_words

_FILLERS: Final = 2  # words like "yet" between two of a phrase
_MANY: Final = 6  # words for which a class with a star stands at most
_SOME: Final = r"[\w'-]++(?: [\w'-]++){0,3}?"  # words for which "*" stands
_STANDING: Final = {"*": _SOME, "#": r"\$?\d[\w,.-]*"}
_CLASS: Final = re.compile(r"\{(\w+)([*?]?)\}")
_WHOLE: Final = r"(?![\w-]|'s\b)"  # behind a word of a class: it is neither part of a word nor a genitive


@cache
def pattern_of(phrase: str) -> tuple[str, re.Pattern[str]]:
    """Return the longest plain word of a phrase, and what finds it with "yet" and "n't" in it.

    ``{be}`` stands for any of a class of words, ``{be?}`` for one or none, ``{be*}`` for up to six, ``*`` for
    some words, ``#`` for one that begins with a digit.
    """
    known = question_words()
    fillers = "|".join(sorted(known.fillers))
    between = rf" (?:(?:{fillers}) ){{0,{_FILLERS}}}"
    words = phrase.split(" ")
    parts: list[str] = []
    for at, word in enumerate(words):
        gap = "" if not at else between if words[at - 1] and word else " "
        if word == known.denying:
            parts.append(rf"(?:{gap}{word}|n't)" if at else rf"(?:\b{word}|n't)")
            continue
        found, many = _word(word, first=not at)
        parts.append(rf"(?:{gap}{found}){many}" if many else gap + found)
    plain = (word for word in words if word != known.denying and word not in _STANDING and "{" not in word)
    return max(plain, key=len, default=""), re.compile("".join(parts))


def _word(word: str, *, first: bool) -> tuple[str, str]:
    """Return what finds a word of a phrase, or any of its class, and how often it may stand there."""
    if word in _STANDING:
        return _STANDING[word], ""
    found = _CLASS.fullmatch(word)
    if found is None:
        return (rf"\b{re.escape(word)}" if first and word else re.escape(word)), ""
    longest = sorted(question_words().classes[found[1]], key=len, reverse=True)
    many = {"?": "?", "*": f"{{0,{_MANY}}}"}.get(found[2], "")
    return rf"\b(?:{'|'.join(map(re.escape, longest))}){_WHOLE}", many
