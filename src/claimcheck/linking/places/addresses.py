"""Streets of an article where they stand: number or block, point of the compass, name, kind of street."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from claimcheck.lang.gazetteer import gazetteer
from claimcheck.lang.street_words import street_words
from claimcheck.text.document import Document
from claimcheck.text.tokens import Tokens

REACH: Final = 8
"""Words on either side of an address that are kept, within its sentence."""
_LONGEST: Final = 8  # tokens of a street's name
_STOP: Final = "."
_JOINED: Final = 3  # tokens between two streets that make a corner
POSSESSIVE: Final = frozenset({"'s", "’s", "‘s"})
_BARE: Final = str.maketrans("", "", "'’‘")  # "Bell's Ferry" and "Bells Ferry" are one street
_SHORT: Final = 4  # letters of a word that a full stop may shorten


@dataclass(frozen=True, slots=True)
class Address:
    """A street where it stands.

    Attributes:
        name: plain words of its name, in lower case, without number, kind and point of the compass.
        kind: what kind of street it is ("avenue").
        direction: its point of the compass; "" if none stands there, or several.
        number: of the block or the house; -1 if none stands there.
        block: the number is that of a block.
        home: somebody is "of" there.
        start, end: characters of the article's text.
        sentence: position among all sentences of the article.
        before, after: stems of the words around it in its sentence, in the order of the text.
        corner: it makes a corner with the street before it ("Elm Street and Second Avenue").
        head: it stands in a headline, a summary or a heading.
        area: stems of the name behind its "in": the quarter or town in which it lies, if no gazetteer has it.
        area_end: the character of the article's text behind that name.
    """

    name: tuple[str, ...]
    kind: str
    direction: str
    number: int
    block: bool
    home: bool
    start: int
    end: int
    sentence: int
    before: tuple[str, ...]
    after: tuple[str, ...]
    corner: bool = False
    head: bool = False
    area: tuple[str, ...] = ()
    area_end: int = 0


def addresses_of(document: Document) -> Iterator[Address]:
    """Yield the streets of an article, in the order of the text."""
    tokens, stems, known = document.tokens, document.stems, street_words()
    done = len(tokens)
    for index in tokens.where(known.type_of.keys() | known.several_of.keys()):
        if index >= len(stems):
            continue
        low, high = tokens.sentence_at(index)
        if tokens.lower[index] in known.several_of:
            yield from _corner(document, index, low, high)
            continue
        if not tokens.words[index][0].isupper():
            continue
        found = _name(tokens, index, low)
        if found is None:
            continue
        first, name, direction = found
        last = index + 1
        if len(tokens.words[index]) <= _SHORT and last < high - 1 and _is_stop(tokens, last):
            last += 1
        if _names_a_shop(tokens, index, last, high):
            continue
        if not direction:
            direction, last = _direction_behind(tokens, last, high)
        number, block, begin = _number(tokens, first, low)
        span = tokens.span(begin, last)
        yield Address(
            name, known.type_of[tokens.lower[index]], direction, number, block, _is_home(tokens, begin, low),
            span.start, span.end, tokens.sentence_number(index),
            tuple(stems[max(low, begin - REACH) : begin]), tuple(stems[last : min(high, last + REACH)]),
            low <= done < begin <= done + _JOINED
            and known.words.joining.issuperset(tokens.lower[done:begin]),
            document.in_head(span.start), *_area(document, last, high),
        )  # fmt: skip
        done = last


def _corner(document: Document, index: int, low: int, high: int) -> Iterator[Address]:
    """Yield the two streets of "near Elm and Oak streets"."""
    tokens, stems, known = document.tokens, document.stems, street_words()
    second = _name(tokens, index, low)
    if second is None or second[0] - 1 <= low or tokens.lower[second[0] - 1] not in known.words.twofold:
        return
    joint = second[0] - 1
    first = _name(tokens, joint, low)
    if first is None:
        return
    for (begin, name, direction), last in ((first, joint), (second, index + 1)):
        span = tokens.span(begin, last)
        yield Address(
            name, known.several_of[tokens.lower[index]], direction, -1, False, False, span.start, span.end,
            tokens.sentence_number(index), tuple(stems[max(low, begin - REACH) : begin]),
            tuple(stems[last : min(high, last + REACH)]), begin > joint, document.in_head(span.start),
        )  # fmt: skip


def _area(document: Document, last: int, high: int) -> tuple[tuple[str, ...], int]:
    """Return the stems of the name behind "in": not of what the gazetteer has, or what owns something."""
    tokens = document.tokens
    if last >= high or tokens.lower[last] not in street_words().words.lies_in:
        return (), 0
    end = last + 1
    while end < high and tokens.words[end][0].isupper() and end - last <= _LONGEST:
        end += 1
    owner = end < high and tokens.glued(end) and tokens.words[end][-1].isalpha()
    name = " ".join(tokens.words[last + 1 : end])
    if owner or gazetteer().named(name) is not None:
        return (), 0
    return tuple(document.stems[last + 1 : end]), tokens.ends[end - 1]


def _names_a_shop(tokens: Tokens, index: int, last: int, high: int) -> bool:
    """Tell "Perry Place liquor store" from a street."""
    words = street_words().words
    weak = street_words().type_of[tokens.lower[index]] in words.weak
    return weak and last < high and tokens.words[last] in words.shops


def _is_stop(tokens: Tokens, index: int) -> bool:
    return tokens.words[index] == _STOP and tokens.glued(index)


def _name(tokens: Tokens, index: int, low: int) -> tuple[int, tuple[str, ...], str] | None:
    """Return where the street begins whose last word is here, plain words of its name, and its direction."""
    known, lower = street_words(), tokens.lower
    at = index
    while at > low and index - at < _LONGEST and _belongs(tokens, at - 1):
        at -= 1
    while at < index and tokens.words[at] == _STOP:
        at += 1
    first, direction = at, ""
    if at < index - 1 and lower[at] in known.direction_of:
        reach = at + 1 + (tokens.words[at + 1] == _STOP)
        if reach < index:
            direction, at = known.direction_of[lower[at]], reach
    words = [word for word in lower[at:index] if word != _STOP]
    if not words or words[-1] in known.words.never or words == ["the"]:
        return None
    if len(words) == 1 and (words[0] in known.type_of or words[0] in known.direction_of):
        return None
    return first, tuple(plain_words(words)), direction


def _belongs(tokens: Tokens, at: int) -> bool:
    """Tell whether a token may stand within the name of a street: a capital, an ordinal, a stop."""
    word = tokens.words[at]
    if word[0].isupper():
        return True
    if word[0].isdigit():
        return tokens.glued(at + 1) and tokens.lower[at + 1] in street_words().words.ordinal
    if word == _STOP:
        return at > 0 and len(tokens.words[at - 1]) <= _SHORT and _belongs_first(tokens, at)
    return tokens.lower[at] in street_words().words.glued and tokens.glued(at)


def _belongs_first(tokens: Tokens, at: int) -> bool:
    return tokens.words[at - 1][0].isupper() and tokens.glued(at)


def plain_words(words: list[str]) -> Iterator[str]:
    """Yield the words of a street's name as they are compared."""
    known = street_words()
    at = 0
    while at < len(words):
        word = words[at]
        if at + 1 < len(words) and words[at + 1] in POSSESSIVE:
            word += words[at + 1]
            at += 1
        word = word.translate(_BARE)
        if word[0].isdigit() and at + 1 < len(words) and words[at + 1] in known.words.ordinal:
            word += words[at + 1]
            at += 1
        yield known.form_of.get(word, word)
        at += 1


def _direction_behind(tokens: Tokens, last: int, high: int) -> tuple[str, int]:
    """Return the direction of "Main Street North", unless another follows ("North and South")."""
    known = street_words().direction_of
    if last >= high or not tokens.words[last][0].isupper():
        return "", last
    direction = known.get(tokens.lower[last].rstrip(_STOP), "")
    if not direction:
        return "", last
    if last + 2 < high and tokens.lower[last + 2].rstrip(_STOP) in known:
        return "", last
    return direction, last + 1


def _number(tokens: Tokens, first: int, low: int) -> tuple[int, bool, int]:
    """Return number, whether it is a block's, and where it begins."""
    words = street_words().words
    at = first - 1
    if at >= low and tokens.lower[at] == "the":
        at -= 1
    if at - 1 >= low and tokens.lower[at] in words.of and tokens.lower[at - 1] in words.block:
        at -= 1
    if at > low and tokens.lower[at] in words.block:
        at -= 2 if tokens.words[at - 1] == "-" and at - 2 >= low else 1
        number = _digits(tokens.words[at])
        return (-1, False, first) if number < 0 else (number, True, at)
    number = _digits(tokens.words[first - 1]) if first > low and not tokens.glued(first) else -1
    return (-1, False, first) if number < 0 else (number, False, first - 1)


def _digits(word: str) -> int:
    plain = word.replace(",", "")
    return int(plain) if plain.isascii() and plain.isdecimal() and len(plain) < 7 else -1


def _is_home(tokens: Tokens, begin: int, low: int) -> bool:
    """Tell whether somebody is of there: "Ann Roe, 41, of Elm Street", "of the 400 block of Elm Street"."""
    words = street_words().words
    at = begin - 1
    if at > low and tokens.lower[at] == "the":
        at -= 1
    if at > low and tokens.lower[at] in words.of:
        before = tokens.words[at - 1]
        return (
            before == ","
            or before[0].isupper()
            or before[0].isdigit()
            or tokens.lower[at - 1] in words.resident
        )
    return not words.resident.isdisjoint(tokens.lower[max(low, at - 3) : at + 1])
