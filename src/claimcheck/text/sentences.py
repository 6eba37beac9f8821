"""Where paragraphs and sentences end. Full stops of abbreviations and initials do not end a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from claimcheck.lang.sentence_words import sentence_words
from claimcheck.text.hard_wraps import parted, width_of, wrapped

_BLANK: Final = re.compile(r"\n(?:[ \t\r\f\v\u00a0\u3000]*(?=\n)|(?=[ \t]{2,}\S))")
_SEPARATOR: Final = re.compile("\u2029")
_NEWLINE: Final = re.compile(r"\n")
_WIDEST: Final = 110  # characters of a line that is wrapped
_STOPS: Final = frozenset({".", "!", "?", "...", "..", "…"})
_MARKS: Final = frozenset({"!", "?"})
_NEVER_FIRST: Final = frozenset({",", ";", ":"})
_CLOSERS: Final = frozenset("\"'”’)]»")
_ACRONYM: Final = re.compile(r"(?:[A-Za-z]\.){2,}")


def paragraph_bounds(text: str, start: int, end: int, *, joined: bool = False) -> Iterator[tuple[int, int]]:
    """Yield the character ranges of the paragraphs of ``text[start:end]``.

    A blank line or an indented line starts a paragraph. A single line break does too, unless the lines are
    wrapped; ``joined``: all lines are known to be those of one paragraph.
    """
    if joined or text.find("\n", start, end) < 0:
        yield from _between(_SEPARATOR, text, start, end)
        return
    groups = [_lines(text, low, high) for low, high in _between(_BLANK, text, start, end)]
    page = _wrapped(text, start, end)
    width = width_of(text, groups, _WIDEST)
    for lines in groups:
        if len(lines) > 1 and (page or wrapped(text, lines, width)):
            for part in parted(text, lines):
                yield from _between(_SEPARATOR, text, part[0][0], part[-1][1])
        else:
            yield from lines


def _between(breaks: re.Pattern[str], text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    low = start
    for match in breaks.finditer(text, start, end):
        high, after = match.span()
        if high > low:
            yield low, high
        low = after
    if low < end:
        yield low, end


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the lines without the white space around them; none is empty."""
    found = []
    for low, high in _between(_NEWLINE, text, start, end):
        line = text[low:high]
        inner = line.strip()
        if inner:
            low += line.index(inner[0])
            found.append((low, low + len(inner)))
    return found


def _wrapped(text: str, start: int, end: int) -> bool:
    """Tell whether so many lines go on in small letters that the text as a whole is wrapped."""
    following = [line[0] for line in text[start : min(end, start + 20_000) + 1].split("\n")[1:] if line]
    lines = [first for first in following if not first.isspace()]
    continued = sum(map(str.islower, lines))
    return continued > 0 and continued * 5 >= len(lines)


def sentence_bounds(
    words: list[str],
    lower: list[str],
    starts: list[int],
    ends: list[int],
    paragraphs: list[tuple[int, int]],
    stops: list[int],
) -> list[tuple[int, int]]:
    """Return the token ranges of the sentences, paragraph by paragraph.

    ``stops`` are the indices of all tokens whose last character may end a sentence.
    """
    found: list[tuple[int, int]] = []
    parts = iter(paragraphs)
    begin = last = 0
    for index in stops:
        while index >= last:
            if begin < last:
                found.append((begin, last))
            first, last = next(parts)
            begin = first
        if index < begin:
            continue
        after = index + 1
        while after < last and words[after] in _CLOSERS and starts[after] == ends[after - 1]:
            after += 1
        if words[index] not in _STOPS:
            if not _ends_after_acronym(words, index, last):
                continue
        elif after < last and not _is_end(words, lower, starts, ends, index, after, first):
            continue
        found.append((begin, after))
        begin = after
    if begin < last:
        found.append((begin, last))
    found += parts
    return found


def _is_end(
    words: list[str], lower: list[str], starts: list[int], ends: list[int], index: int, after: int, first: int
) -> bool:
    """Tell whether a stop ends its sentence; ``after`` is what follows it and its closing marks."""
    following = words[after]
    start = following[0]
    if start.islower() or following in _NEVER_FIRST:
        return False
    word = words[index]
    if word != ".":
        return word in _MARKS or start.isupper() or following in "\"“‘'"
    if starts[after] == ends[after - 1]:  # "Page.Next" is a slip, "gov.uk" and "3.x" are not sentences
        return after > index + 1 or (start.isupper() and len(words[index - 1]) > 3)
    if index == first:
        return False
    if starts[index] != ends[index - 1]:  # a stop that stands apart, as in tokenised text
        return True
    before = lower[index - 1]
    if len(before) == 1 and before.isalpha() and before != "i" and words[index - 1].isupper():
        return False  # an initial
    known = sentence_words()
    if before in known.never_end:
        return False
    if before in known.before_number:
        return not start.isdigit()
    return before not in known.seldom_end or lower[after] in known.starters


def _ends_after_acronym(words: list[str], index: int, last: int) -> bool:
    word = words[index]
    if index + 1 >= last or len(word) <= 2 or word[-1] != "." or not _ACRONYM.fullmatch(word):
        return False
    following = words[index + 1]
    return following[0].isupper() and following.lower() in sentence_words().starters
