"""Corners of two streets of which one at least is called by its name alone: "near Tamsin and Dunmere"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from claimcheck.lang.street_words import street_words
from claimcheck.linking.places.addresses import plain_words
from claimcheck.text.document import Document
from claimcheck.text.tokens import Tokens

_LONGEST: Final = 3  # tokens of a name without the kind of street
_STOP: Final = "."
_HYPHEN: Final = "-"


@dataclass(frozen=True, slots=True)
class BareCorner:
    """A corner where it stands: both names in plain words, in lower case, each joined by blanks."""

    one: str
    other: str
    start: int
    end: int
    sentence: int

    @property
    def names(self) -> frozenset[str]:
        """The names of both streets."""
        return frozenset((self.one, self.other))


_Street = tuple[str, bool, int]


def bare_corners_of(document: Document) -> Iterator[BareCorner]:
    """Yield the corners of an article of which a street has no kind, in the order of the text."""
    tokens, words = document.tokens, street_words().words
    for index in tokens.where(words.at_corner):
        low, high = tokens.sentence_at(index)
        if tokens.lower[index] in words.of and (
            index == low or tokens.lower[index - 1] not in words.corner_nouns
        ):
            continue
        one = _street(tokens, index + 1, high)
        if one is None or one[2] >= high or tokens.lower[one[2]] not in words.twofold:
            continue
        other = _street(tokens, one[2] + 1, high)
        if other is None or (one[1] and other[1]) or one[0] == other[0]:
            continue
        last = other[2]
        if last < high and (tokens.words[last][0].isupper() or tokens.lower[last] in words.twofold):
            continue
        if last < high and tokens.lower[last] in street_words().several_of:
            continue
        span = tokens.span(index + 1, last)
        yield BareCorner(one[0], other[0], span.start, span.end, tokens.sentence_number(index))


def _street(tokens: Tokens, at: int, high: int) -> _Street | None:
    """Return the name of a street that begins here, whether its kind stands behind it, and where it ends."""
    known = street_words()
    if at + 2 < high and tokens.lower[at].rstrip(_STOP) in known.direction_of:
        reach = at + 1 + (tokens.words[at + 1] == _STOP)
        at = reach if _begins(tokens, reach) else at
    first = at
    while at < high and at - first < _LONGEST and _begins(tokens, at):
        if at > first and tokens.lower[at] in known.type_of:
            break
        ordinal = tokens.words[at][0].isdigit()
        at += 2 if ordinal else 1
        if ordinal:
            break
    if at < high and (tokens.words[at] == _HYPHEN or (tokens.words[at].isdecimal() and at > first)):
        return None  # "Tamsin-Dunmere Road", "Interstate 5"
    name = " ".join(plain_words(list(tokens.lower[first:at])))
    if at == first or tokens.lower[first] in known.words.never or tokens.lower[first] in known.type_of:
        return None
    kind = at < high and tokens.lower[at] in known.type_of and tokens.words[at][0].isupper()
    at += kind
    at += kind and at < high - 1 and tokens.words[at] == _STOP and tokens.glued(at)
    return name, kind, at


def _begins(tokens: Tokens, at: int) -> bool:
    """Tell whether a name, or an ordinal, stands at a token."""
    word = tokens.words[at]
    if word[0].isdigit():
        return tokens.glued(at + 1) and tokens.lower[at + 1] in street_words().words.ordinal
    return word[0].isupper() and word.isalpha()
