"""An exact count and the plural noun that it counts."""

from __future__ import annotations

from typing import Final, NamedTuple

from claimcheck.lang.enumeration_words import EnumerationWords, enumeration_words
from claimcheck.text import Tokens

_NOUN_REACH: Final = 9  # tokens from the count to its noun
_BEFORE_GLUED: Final = frozenset({"—", "–", "(", '"', "“"})
_POSSESSIVE: Final = frozenset({"'s", "’s", "'", "’"})


class Counted(NamedTuple):
    """A count at the token ``at`` and the noun that it counts, with its modifiers: ``[first:head]``."""

    at: int
    value: int
    first: int
    head: int


def read_count(tokens: Tokens, at: int, first: int, last: int) -> Counted | None:
    """Return the count at ``at`` with its noun; ``None`` if it is vague or of a part."""
    known, lower = enumeration_words(), tokens.lower
    if not _exact(tokens, known, at, first) or _is_compound(tokens, at, last):
        return None
    for head in range(at + 1, min(last, at + _NOUN_REACH)):
        word = lower[head]
        if word == "-" and tokens.glued(head):
            continue
        if not word.isalpha() or word in known.never_inside or (word == "and" and not tokens.glued(head)):
            if "." in word and len(word) > 2:
                continue
            return None
        if is_plural(word):
            following = lower[head + 1] if head + 1 < last else ""
            if is_plural(following) and following not in known.never_counted:
                continue
            if following in _POSSESSIVE or (following == "-" and tokens.glued(head + 1)):
                continue
            return None if word in known.never_counted else Counted(at, known.counts[lower[at]], at + 1, head)
    return None


def _is_compound(tokens: Tokens, at: int, last: int) -> bool:
    """Tell "26-year-old women", where the number counts nothing."""
    return at + 1 < last and tokens.lower[at + 1] == "-" and tokens.glued(at + 1)


def _exact(tokens: Tokens, known: EnumerationWords, at: int, first: int) -> bool:
    """Whether the count is one of whole things: not "at least three", "two of the three", "flight 12"."""
    lower = tokens.lower
    before = lower[at - 1] if at > first else ""
    if before == "of" and at - 2 > first and lower[at - 2] in known.groups:
        before = ""
    if before == "to" and not (lower[at - 2].isdigit() or lower[at - 2] in known.counts):
        before = ""  # "went to three writers", not "two to three"
    if (
        before == "of"
        and at - 2 >= first
        and is_plural(lower[at - 2])
        and lower[at - 2] not in known.never_counted
    ):
        before = ""  # "troops of four countries"
    if before in known.vague or (tokens.glued(at) and before not in _BEFORE_GLUED):
        return False
    if lower[max(first, at - 2) : at] == ["of", "the"] and at - 3 >= first:
        part = lower[at - 3]
        if part in known.some or part in known.counts or part.isdigit():
            return False
    if not lower[at].isdigit() or at <= first + 1:
        return True
    name = at - 2 if tokens.words[at - 1] == "." and tokens.glued(at - 1) else at - 1  # "Oct. 3"
    return not (tokens.words[name][0].isupper() and name >= first)


def is_plural(word: str) -> bool:
    """Tell whether a word in small letters looks like the plural of a noun."""
    return word in enumeration_words().plurals or (
        len(word) > 3 and word[-1] == "s" and not word.endswith(("ss", "us", "is"))
    )


def noun_of(tokens: Tokens, counted: Counted) -> str:
    """Return the counted noun with the name right before it: "centers", "Baltic states"."""
    first = counted.head
    while first > counted.first and tokens.words[first - 1][0].isupper():
        first -= 1
    return " ".join(tokens.words_between(first, counted.head + 1).split())
