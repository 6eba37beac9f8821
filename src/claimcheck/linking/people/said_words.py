"""The words and marks of the sentences that an article itself states, each with its place."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Final, NamedTuple

from claimcheck.lang.name_words import given_names

_TOKEN: Final = re.compile(
    r"\d+|[^\W\d_]+(?:['’][a-z]+)?|[,;:()—–-]|[.!?](?=[\"”’)]*(?:\s|$|[A-Z]))|\n[ \t]*\n"
)
_TITLE: Final = 4  # letters before a full stop that ends no sentence: "Sgt."


class Word(NamedTuple):
    """A word, a number or a mark as printed, in lower case, and its characters of the text."""

    word: str
    lower: str
    start: int
    end: int


def sentences_of(text: str, starts: Collection[int]) -> Iterator[list[Word]]:
    """Yield the words of the sentences that an article itself states."""
    row: list[Word] = []
    for match in _TOKEN.finditer(text):
        word = match.group()
        if word[0] in ".!?\n":
            short = word == "." and row and row[-1].end == match.start() and row[-1].word[0].isupper()
            if short and len(row[-1].word) <= _TITLE and row[-1].lower not in given_names():
                continue
            if row:
                yield row
            row = []
        elif match.start() in starts or not word[0].isalnum():
            row.append(Word(word, word.lower().replace("’", "'"), *match.span()))
    if row:
        yield row
