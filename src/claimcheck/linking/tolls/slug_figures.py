"""Numbers of an address against those of the headline that it was made from: "14-shot" under "20 shot"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from rapidfuzz.distance import Levenshtein

from claimcheck.lang.layer_words import layer_words
from claimcheck.lang.number_words import number_words
from claimcheck.models.span import Span
from claimcheck.text.slugs import Slug

_WORD: Final = re.compile(r"[^\W_]++(?:['’][^\W_]++)*")
_SAME: Final = 6  # tenths of the words of the shorter one that must be the same
_FEWEST: Final = 3
_LETTERS: Final = 4
_DIGITS: Final = 3  # longer ones are the page's own number


def other_numbers(slug: Slug, text: str, start: int, end: int) -> Iterator[tuple[Span, Span]]:
    """Yield numbers of the address and of the headline ``text[start:end]`` that stand in one place.

    Only where the one was plainly made from the other: most words are the same, in one order, and so is the
    word behind the number.
    """
    if not any(map(_is_number, slug.words)):
        return
    found = list(_WORD.finditer(text, start, end))
    title = [_plain(match.group().lower()) for match in found]
    words = [_plain(word) for word in slug.words]
    steps = Levenshtein.opcodes(words, title)
    same = sum(step.src_end - step.src_start for step in steps if step.tag == "equal")
    if same < _FEWEST or same * 10 < _SAME * min(len(words), len(title)):
        return
    for step in steps:
        if step.tag != "replace" or step.src_end - step.src_start != step.dest_end - step.dest_start:
            continue
        for at in range(step.src_end - step.src_start):
            one, other = words[step.src_start + at], title[step.dest_start + at]
            if one != other and _is_number(one) and _is_number(other):
                here, there = step.src_start + at, step.dest_start + at
                if words[here + 1 : here + 2] == title[there + 1 : there + 2] != []:
                    last = found[there + 1].end()
                    yield slug.span(here, here + 2), Span.cut(text, found[there].start(), last)


def counted_otherwise(slug: Slug, text: str, start: int, end: int) -> Iterator[tuple[Span, Span]]:
    """Yield numbers of the address and of the headline before one word: "2-charged" under "3 Charged"."""
    found = list(_WORD.finditer(text, start, end))
    title = [_plain(match.group().lower()) for match in found]
    words = [_plain(word) for word in slug.words]
    numbers = [{word for word in of if _is_number(word)} for of in (words, title)]
    pairs = [
        (here, there)
        for here, one in enumerate(words[:-1])
        for there, other in enumerate(title[:-1])
        if _is_number(one) and _is_number(other) and _is_counted(words[here + 1], title[there + 1])
    ]
    if len(pairs) == 1:
        here, there = pairs[0]
        apart = text[found[there].end() : found[there + 1].start()].strip(" -")
        summed = int(words[here]) == sum(map(int, numbers[1]))
        if words[here] not in numbers[1] and title[there] not in numbers[0] and not apart and not summed:
            yield slug.span(here, here + 2), Span.cut(text, found[there].start(), found[there + 1].end())


def _is_counted(one: str, other: str) -> bool:
    """Tell whether both words are one for what is counted, be it of one or of several."""
    same = one.removesuffix("s") == other.removesuffix("s")
    return same and one.isalpha() and len(one) >= _LETTERS and one not in layer_words().units


def _plain(word: str) -> str:
    known = number_words()
    value = known.ones.get(word) or known.tens.get(word)
    return str(value) if value else word.replace("'", "").replace("’", "")


def _is_number(word: str) -> bool:
    plain = _plain(word)
    return plain.isdecimal() and plain.isascii() and len(plain) <= _DIGITS
