"""Comparing people's names: the same, one name in two ways of writing, or one letter apart."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from claimcheck.lang.name_words import given_names, name_words, plain_words, surname_of

Likeness = Literal["same", "part", "spelling", "slip", "other"]
SHORTEST: int = 5


@lru_cache(maxsize=4096)
def words_of(name: str) -> tuple[str, ...]:
    """Return the plain words of a name: no marks, capitals, initials or suffixes."""
    words = plain_words(name.replace("-", " - ").split())
    full = tuple(word for word in words if len(word) > 1 and "." not in word)
    return full or words


@lru_cache(maxsize=4096)
def plainest(word: str) -> str:
    """Return a word with the letters that transliterations vary in their plainest form, doubles single."""
    for group, plain in name_words().spellings.rows:
        if group in word:
            word = word.replace(group, plain)
    kept = [letter for number, letter in enumerate(word) if number == 0 or letter != word[number - 1]]
    return "".join(kept)


def likeness(one: str, other: str) -> Likeness:
    """Say how two people's names compare.

    "same": first and last word agree, marks aside. "part": one is only the family name of the other.
    "spelling": two ways of writing it in Latin letters. "slip": one letter apart in one of the two words.
    """
    a, b = words_of(one), words_of(other)
    if not a or not b:
        return "other"
    if a == b:
        return "same"
    if len(a) == 1 or len(b) == 1:
        short, full = (a, b) if len(a) == 1 else (b, a)
        return "part" if len(full) > 1 and short[0] in (surname_of(full), full[-1]) else "other"
    ends_a, ends_b = (a[0], a[-1]), (b[0], b[-1])
    inner = [pair for pair in zip(a[1:-1], b[1:-1], strict=False) if pair[0] != pair[1]]
    if ends_a == ends_b and len(a) == len(b) and len(inner) == 1 and _slip(*inner[0], given=False):
        return "slip"
    if ends_a == ends_b or set(a) <= set(b) or set(b) <= set(a):  # also "Falk" and "Falk-Werner"
        return "same"
    if all(plainest(x) == plainest(y) for x, y in zip(ends_a, ends_b, strict=True)):
        return "spelling"
    if len(a) != len(b):
        return "other"
    differing = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    if len(differing) == 1 and _slip(*differing[0], given=differing[0] == ends_a[:1] + ends_b[:1]):
        return "slip"
    return "other"


def _slip(one: str, other: str, *, given: bool) -> bool:
    """Whether two words are one slip apart, and neither is a given name of its own that the other is not."""
    if min(len(one), len(other)) < SHORTEST or one[0] != other[0]:
        return False
    if given and (one in given_names() or other in given_names()):
        return False
    return one_slip_apart(one, other)


def one_slip_apart(one: str, other: str) -> bool:
    """Tell whether one letter added, dropped, changed or swapped makes the two the same."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    rest_one, rest_other = one[start:], other[start:]
    if len(one) == len(other):
        swapped = rest_one[:2] == rest_other[1::-1] and rest_one[2:] == rest_other[2:]
        return rest_one[1:] == rest_other[1:] or swapped
    longer, shorter = sorted((rest_one, rest_other), key=len, reverse=True)
    return longer[1:] == shorter
