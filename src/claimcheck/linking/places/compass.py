"""In which part of a place something lies: "northeast Oregon", "the city's east side", "9 miles west of"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from claimcheck.lang.gazetteer import gazetteer
from claimcheck.lang.home_words import home_words
from claimcheck.lang.moment_words import moment_words
from claimcheck.text.document import Document
from claimcheck.text.tokens import Tokens

_OWNER: Final = 3  # words between "the city's" and "east"
_LONGEST: Final = 3  # words of a place's name
_CLOSE: Final = 10  # words before a part that may tell what lies there
_LONG: Final = 3  # digits of a numeral that is an address rather than a count
_TELLING: Final = 5  # bits of a word of the sentence that is kept
_OPPOSITE: Final = ({"n", "s"}, {"e", "w"})
_MIDDLE: Final = "c"
_POSSESSIVE: Final = frozenset({"'s", "’s"})


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a place where it stands.

    Attributes:
        direction: "n", "s", "e", "w" or two of them.
        of: stems of the place's name, or "city", "state" and the like.
        away: it lies outside, so far in that direction.
        start, end: characters of the article's text.
        sentence: position among all sentences of the article.
        anchors: stems of names and long numerals close before it: what lies there, perhaps.
        content_words: stems of the other rare words and names of its sentence, in order.
        head: it stands in a headline, a summary or a heading.
        thing: stems of the name right before it: "the Tamsin Wildlife Refuge in northeast Oregon".
        small: it is a part of a town, or a stretch of a coast, so that north and northeast are two.
        scene: its sentence tells what happened there, and of nobody who is from there.
    """

    direction: str
    of: tuple[str, ...]
    away: bool
    start: int
    end: int
    sentence: int
    anchors: tuple[str, ...]
    content_words: tuple[str, ...]
    head: bool = False
    thing: tuple[str, ...] = ()
    small: bool = False
    scene: bool = False


def parts_of(document: Document) -> Iterator[Part]:
    """Yield the parts of places that an article names, in the order of the text."""
    tokens, words = document.tokens, home_words().words
    for index in tokens.where(words.compass | words.middle | home_words().short.keys()):
        if index >= len(document.stems):
            break
        low, high = tokens.sentence_at(index)
        if tokens.lower[index] in home_words().short and not _is_short(tokens, index, low):
            continue
        found = _owned(tokens, index, low, high) or _away(tokens, index, low, high)
        found = found or _before(tokens, index, high) or _before_a_town(document, index, high)
        if found is None:
            continue
        first, last, named, away = found
        coast = tokens.lower[last - 1] in words.coast
        if tokens.lower[index] in words.middle and not coast:
            continue
        of = tuple(_plain(document, at) for at in named)
        span = tokens.span(first, last)
        content_words = {
            document.stems[at]
            for at in range(low, high)
            if not first <= at < last and (document.rarities[at] >= _TELLING or tokens.words[at].isdecimal())
        }
        anchors = {
            document.stems[at] for at in range(max(low, first - _CLOSE), first) if _anchors(document, at)
        }
        yield Part(
            direction_of(tokens.lower[index]), of, away, span.start, span.end, tokens.sentence_number(index),
            tuple(sorted(anchors - {*of})), tuple(sorted(content_words - {*of})),
            document.in_head(span.start),
            _thing(document, first, low),
            not away and (coast or _is_of_town(tokens, index, named)),
            _is_scene(tokens, last, low, high),
        )  # fmt: skip


def _is_of_town(tokens: Tokens, index: int, named: range) -> bool:
    """Tell "the city's east side", "Riga's east side" and "east Riga" from "eastern Oregon"."""
    words, name = home_words().words, " ".join(tokens.words[at] for at in named)
    if tokens.lower[index] in words.adjective:
        return False
    if name.lower() in words.general:
        return name.lower() in words.towns
    known = gazetteer().place(gazetteer().named(name) or "")
    return known is None or known.kind == "city"


def _is_scene(tokens: Tokens, last: int, low: int, high: int) -> bool:
    """Tell whether a sentence says that something happened, and no person stands right behind the part."""
    known = moment_words()
    if last < high and tokens.lower[last] in home_words().people:
        return False
    told = known.words.happenings | known.words.bare
    return any(
        known.event_of.get(word, "") in told or word in known.words.happened
        for word in tokens.lower[low:high]
    )


def _thing(document: Document, first: int, low: int) -> tuple[str, ...]:
    """Return the stems of a name of two words and more that stands before "in" and this part."""
    words, at = document.tokens.words, first - 1
    if at <= low or document.tokens.lower[at] not in home_words().words.lies:
        return ()
    begin = at
    while begin > low and words[begin - 1][0].isupper():
        begin -= 1
    return tuple(document.stems[begin:at]) if at - begin > 1 else ()


def _anchors(document: Document, at: int) -> bool:
    word = document.tokens.words[at]
    return document.named[at] or (word.isdecimal() and len(word) >= _LONG)


def _plain(document: Document, at: int) -> str:
    word = document.tokens.lower[at]
    return word if word in home_words().words.general else document.stems[at]


def _is_short(tokens: Tokens, index: int, low: int) -> bool:
    """Tell "in SE Elverton" from "Mill Lane SE"."""
    return tokens.words[index].isupper() and index > low and not tokens.words[index - 1][0].isupper()


def direction_of(word: str) -> str:
    """Return the letters of a point of the compass: "northeastern" as "ne"."""
    word = home_words().short.get(word, word)
    letters = ("n" if "north" in word else "") + ("s" if "south" in word else "")
    rest = word.replace("north", "").replace("south", "")
    if word in home_words().words.middle:
        return _MIDDLE
    return letters + ("e" if "east" in rest else "") + ("w" if "west" in rest else "")


def points_apart(one: str, other: str) -> bool:
    """Tell whether two points of the compass, as letters, lie on two sides: one north, the other south."""
    both = {*one, *other}
    if _MIDDLE in both:
        return one != other
    return any(pair <= both for pair in _OPPOSITE)


_Found = tuple[int, int, range, bool]


def _owned(tokens: Tokens, index: int, low: int, high: int) -> _Found | None:
    """Read "the city's east side", "the state's rural southeast"."""
    last = index + 1 + (index + 1 < high and tokens.lower[index + 1] in home_words().words.sides)
    if last == index + 1 and last < high and tokens.words[last][0].isupper():
        return None
    for at in range(index - 1, max(low, index - 1 - _OWNER), -1):
        if tokens.lower[at] in _POSSESSIVE:
            first = at
            if tokens.lower[at - 1] in home_words().words.general:
                return at - 1, last, range(at - 1, at), False
            while first > low and at - first < _LONGEST and tokens.words[first - 1][0].isupper():
                first -= 1
            return (first, last, range(first, at), False) if first < at else None
        if not tokens.words[at].isalpha():
            return None
    return None


def _away(tokens: Tokens, index: int, low: int, high: int) -> _Found | None:
    """Read "110 miles west of Riga"."""
    if index + 2 >= high or tokens.lower[index + 1] != "of" or not tokens.words[index + 2][0].isupper():
        return None
    if index - 2 < low or tokens.lower[index - 1] not in home_words().words.distances:
        return None
    last = index + 3
    while last < high and last - index < 2 + _LONGEST and tokens.words[last][0].isupper():
        last += 1
    return index - 2, last, range(index + 2, last), True


def _before(tokens: Tokens, index: int, high: int) -> _Found | None:
    """Read "northeast Oregon", of a place that the gazetteer knows."""
    entry = gazetteer().lookup(tokens.words, tokens.lower, index + 1, min(high, index + 1 + _LONGEST))
    if entry is None or entry.use != "name" or entry.place is None:
        return None
    if gazetteer().country(entry.place) == entry.place:  # wars and weather are in all parts of it
        return None
    last = index + 1 + len(entry.lower)
    whole = gazetteer().lookup(tokens.words, tokens.lower, index, last)
    if whole is not None and len(whole.lower) > 1:  # "West Virginia"
        return None
    if last < high and tokens.words[last][0].isupper():
        return None
    return index, last, range(index + 1, last), False


def _before_a_town(document: Document, index: int, high: int) -> _Found | None:
    """Read "northeast Elverton", of a town of one word that the gazetteer need not know."""
    tokens, at = document.tokens, index + 1
    known = home_words()
    if (tokens.words[index][0].isupper() and tokens.lower[index] not in known.short) or at >= high:
        return None
    if tokens.lower[index] in known.words.adjective:
        return None
    word = tokens.words[at]
    if not word[0].isupper() or not word.isalpha() or not document.named[at]:
        return None
    if gazetteer().named(word) is not None or tokens.lower[at] in home_words().words.never:
        return None
    if at + 1 < high and tokens.words[at + 1][0].isupper():
        return None
    return index, at + 1, range(at, at + 1), False
