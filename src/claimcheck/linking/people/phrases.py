"""Phrases with classes of words in them, as regular expressions over a text in lower case."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache
from itertools import chain
from typing import Final

from claimcheck.lang.question_words import question_words
from claimcheck.text.lines import lowered

_FILLERS: Final = 2  # words like "yet" between two of a phrase
_MANY: Final = 6  # words for which a class with a star stands at most
_SOME: Final = r"[\w'-]++(?: [\w'-]++){0,3}?"  # words for which "*" stands
_STANDING: Final = {"*": _SOME, "#": r"\$?\d[\w,.-]*"}
_CLASS: Final = re.compile(r"\{(\w+)([*?]?)\}")
_WHOLE: Final = r"(?![\w-]|'s\b)"  # behind a word of a class: it is neither part of a word nor a genitive


_MOST: Final = 60_000  # characters of an article
_REACH: Final = 200  # characters from a word of a phrase to the phrase's begin or end
_TELLING: Final = 4  # letters of a word that is seldom enough to be looked for first
_PIECE: Final = re.compile(r"[a-z]++")


class FlatText:
    """A text in lower case, place by place, in which phrases are looked for; of a long one its beginning.

    ``flat`` is empty if a letter of the text is two in lower case.
    """

    __slots__ = ("_held", "_members", "_pieces", "flat")

    def __init__(self, text: str) -> None:
        self.flat = lowered(text[:_MOST]).replace("\n", " ").replace("’", "'")
        self._pieces = frozenset(_PIECE.findall(self.flat))
        self._held = dict.fromkeys(self._pieces, True)
        self._members: dict[frozenset[str], frozenset[str]] = {}

    def occurrences(self, phrase: str) -> Iterator[re.Match[str]]:
        """Yield where a phrase stands.

        Most texts lack a word of most phrases: that is looked for first, it costs next to nothing.
        """
        key, classes, pattern = pattern_of(phrase)
        if not self._holds(key):
            return
        rarest = frozenset({key})
        for words in classes:
            found = self._members_of(words)
            if not found:
                return
            if len(rarest) > len(found) or (rarest == {key} and len(key) < _TELLING):
                rarest = found
        for low, high in self._around(rarest):
            yield from pattern.finditer(self.flat, low, high)

    def _holds(self, key: str) -> bool:
        """Tell whether letters stand anywhere in the text: many phrases have one word in common."""
        held = self._held.get(key)
        if held is None:
            held = self._held[key] = key in self.flat
        return held

    def _members_of(self, words: frozenset[str]) -> frozenset[str]:
        """Return which words of a class the text has."""
        found = self._members.get(words)
        if found is None:
            found = self._members[words] = words & self._pieces
        return found

    def _around(self, words: Collection[str]) -> Iterator[tuple[int, int]]:
        """Yield the stretches of the text around words, from first to last, none twice."""
        flat = self.flat
        low = high = 0
        for at in sorted(chain.from_iterable(_places(word, flat) for word in words)):
            if at - _REACH > high:
                if high:
                    yield low, high
                low = at - _REACH
            high = at + _REACH
        if high:
            yield low, high


def _places(word: str, flat: str) -> Iterator[int]:
    at = flat.find(word)
    while at >= 0:
        yield at
        at = flat.find(word, at + 1)


@cache
def pattern_of(phrase: str) -> tuple[str, tuple[frozenset[str], ...], re.Pattern[str]]:
    """Return the longest plain word of a phrase, its classes, and what finds it with "yet" and "n't" in it.

    Of each class that must stand there these are the first runs of letters of its words.

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
    needed = tuple(
        frozenset(_first_pieces(word)) for word in words if word.endswith("}") and word[-2] not in "?*"
    )
    return max(plain, key=len, default=""), needed, re.compile("".join(parts))


def _first_pieces(word: str) -> Iterator[str]:
    for member in question_words().classes[word[1:-1]]:
        found = _PIECE.search(member)
        yield found[0] if found else ""


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
