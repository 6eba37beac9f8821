"""Where paragraphs and sentences end. Full stops of abbreviations and initials do not end a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from claimcheck.lang.sentences import sentence_words

_BLANK: Final = re.compile(r"\n(?:[ \t\r\f\v\u00a0\u3000]*(?=\n)|(?=[ \t]{2,}\S))")
_SEPARATED: Final = re.compile(rf"{_BLANK.pattern}|\u2029")
_NEWLINE: Final = re.compile(r"\n")
_STOPS: Final = frozenset({".", "!", "?", "...", "..", "…"})
_CLOSERS: Final = frozenset("\"'”’)]»")
_ACRONYM: Final = re.compile(r"(?:[A-Za-z]\.){2,}")


def paragraph_bounds(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the character ranges of the paragraphs of ``text[start:end]``.

    A blank line or an indented line starts a paragraph. A single line break does too, unless the text is
    wrapped: lines that go on in lower case show that.
    """
    breaks = (_BLANK if "\u2029" not in text else _SEPARATED) if _wrapped(text, start, end) else _NEWLINE
    low = start
    for match in breaks.finditer(text, start, end):
        high, after = match.span()
        if high > low:
            yield low, high
        low = after
    if low < end:
        yield low, end


def _wrapped(text: str, start: int, end: int) -> bool:
    following = [line[0] for line in text[start : min(end, start + 20_000) + 1].split("\n")[1:] if line]
    lines = [first for first in following if not first.isspace()]
    continued = sum(map(str.islower, lines))
    return continued > 0 and continued * 5 >= len(lines)


def sentence_bounds(
    words: list[str],
    starts: list[int],
    ends: list[int],
    paragraphs: list[tuple[int, int]],
    stops: list[int],
) -> Iterator[tuple[int, int]]:
    """Yield the token ranges of the sentences, paragraph by paragraph.

    ``stops`` are the indices of all tokens whose last character may end a sentence.
    """
    position = 0
    for first, last in paragraphs:
        begin = first
        while position < len(stops) and stops[position] < last:
            index = stops[position]
            position += 1
            if index < begin or not _stops(words, starts, ends, index, first, last):
                continue
            index += 1
            while index < last and words[index] in _CLOSERS and starts[index] == ends[index - 1]:
                index += 1
            yield begin, index
            begin = index
        if begin < last:
            yield begin, last


def _stops(words: list[str], starts: list[int], ends: list[int], index: int, first: int, last: int) -> bool:
    word = words[index]
    if word in _STOPS:
        return _is_end(words, starts, ends, index, first, last)
    return len(word) > 2 and word[-1] == "." and _ends_after_acronym(words, index, last)


def _is_end(words: list[str], starts: list[int], ends: list[int], index: int, first: int, last: int) -> bool:
    after = index + 1
    while after < last and words[after] in _CLOSERS and starts[after] == ends[after - 1]:
        after += 1
    if after >= last:
        return True
    following = words[after]
    if following[0].islower() or following in {",", ";", ":"}:
        return False
    if words[index] != ".":
        return words[index] in {"!", "?"} or following[0].isupper() or following in "\"“‘'"
    if starts[after] == ends[after - 1]:  # "Page.Next" is a slip, "gov.uk" and "3.x" are not sentences
        return after > index + 1 or (following[0].isupper() and len(words[index - 1]) > 3)
    if index == first:
        return False
    before = words[index - 1]
    if starts[index] != ends[index - 1]:  # a stop that stands apart, as in tokenised text
        return True
    if len(before) == 1 and before.isalpha() and before.isupper() and before != "I":
        return False  # an initial
    known = sentence_words()
    if before.lower() in known.never_end:
        return False
    if before.lower() in known.before_number:
        return not following[0].isdigit()
    return before.lower() not in known.seldom_end or following.lower() in known.starters


def _ends_after_acronym(words: list[str], index: int, last: int) -> bool:
    if index + 1 >= last or not _ACRONYM.fullmatch(words[index]):
        return False
    following = words[index + 1]
    return following[0].isupper() and following.lower() in sentence_words().starters
