"""Quotations: where they open and close, whatever the marks, also where one is missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from claimcheck.text import Tokens

_OPENING: Final = frozenset("“„‟«")
_CLOSING: Final = frozenset("”»")
_PARTNERS: Final = {"„": "“”", "»": "«"}  # marks that close what elsewhere they would open
_SINGLE: Final = frozenset("'‘’`")


@dataclass(slots=True)
class Quote:
    """A quotation: its token range with the marks; ``runs_on`` if the next paragraph goes on with it."""

    first: int
    last: int
    runs_on: bool = False


def find_quotes(tokens: Tokens, marks: list[int]) -> list[Quote]:
    """Return the quotations in order; they do not overlap and do not cross a paragraph.

    ``marks`` are the indices of all tokens that can be quotation marks.
    """
    found: list[Quote] = []
    if not marks:
        return found
    position = 0
    paragraphs = tokens.paragraphs
    number = tokens.paragraph_number(marks[0])
    while position < len(marks):
        while paragraphs[number][1] <= marks[position]:
            number += 1
        last = paragraphs[number][1]
        end = position
        while end < len(marks) and marks[end] < last:
            end += 1
        _pair(tokens, marks[position:end], number, found)
        position = end
    return found


def _pair(tokens: Tokens, marks: list[int], number: int, found: list[Quote]) -> None:
    words, starts, ends = tokens.words, tokens.starts, tokens.ends
    first, last = tokens.paragraphs[number]
    opened = -1
    double = False
    skip = -1
    written = [words[index] for index in marks]
    nests = written.count("“") == written.count("”") > 1
    depth = 0
    inner = False
    for index in marks:
        if index <= skip:
            continue
        word = words[index]
        width = 1
        if (
            word in _SINGLE
            and index + 1 < last
            and words[index + 1] == word
            and starts[index + 1] == ends[index]
        ):
            width, skip = 2, index + 1
            if (
                opened >= 0
                and double
                and index + 2 < last
                and words[index + 2] == word
                and starts[index + 2] == ends[index + 1]
            ):
                skip = index  # three in a row: the first closes a quotation within
                continue
        before = index > first and starts[index] == ends[index - 1]
        after = index + width < last and starts[index + width] == ends[index + width - 1]
        if word in _SINGLE and width == 1:
            if opened < 0:
                if after and not before and word != "’":
                    opened, double = index, False
            elif not double and word != "‘" and before and not _letter_follows(tokens, index, last):
                found.append(Quote(opened, index + 1))
                opened = -1
            continue
        if opened >= 0 and not double:
            opened = -1  # a single mark that was an apostrophe
        if opened >= 0 and words[opened] not in "“”" and word in "“”":
            inner = (word == "“" and after and not before) or (inner and word == "”")
            if inner:
                inner = word == "“"
                continue
        if opened >= 0 and nests and word in "“”":
            depth += 1 if word == "“" else -1
            if depth > 0:
                continue
        if opened < 0:
            depth = 1
            if (word not in _CLOSING or not before) and (after or not before):
                opened, double = index, True
        elif word in _PARTNERS.get(words[opened], "") or (
            (before and not after) if word in _OPENING else (before or not after or word in _CLOSING)
        ):
            found.append(Quote(opened, index + width))
            opened = -1
    if opened >= 0 and double:
        runs_on = number + 1 < len(tokens.paragraphs) and _starts_with_mark(tokens, number + 1)
        if runs_on or opened == first:
            found.append(Quote(opened, last, runs_on))
        else:
            found.append(Quote(opened, tokens.sentence_at(opened)[1]))


def _letter_follows(tokens: Tokens, index: int, last: int) -> bool:
    return (
        index + 1 < last
        and tokens.starts[index + 1] == tokens.ends[index]
        and tokens.words[index + 1][0].isalnum()
    )


def _starts_with_mark(tokens: Tokens, number: int) -> bool:
    word = tokens.words[tokens.paragraphs[number][0]]
    return word == '"' or word in _OPENING or word in _SINGLE
