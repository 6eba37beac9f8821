"""Phrases that say where: "in Kabul", "at Estonia's Tapa base", "across Italy, Spain and France"."""

from __future__ import annotations

from typing import Final, NamedTuple

from claimcheck.lang.places import gazetteer
from claimcheck.lang.placewords import PlaceWords, place_words
from claimcheck.text.mentions import Mention, mentions_between
from claimcheck.text.tokens import Tokens

_REACH: Final = 7  # tokens between the preposition and the first name
_LIST: Final = 24  # names of one phrase at most
_STOPS: Final = frozenset('.;:!?()[]"“”–—')


class Location(NamedTuple):
    """A phrase of place at the tokens ``[first:last)``; ``first`` is the preposition.

    ``places`` are canonical names, the innermost of each; ``each`` tells "in every Baltic state" from "in the
    Baltic states": then ``places`` are the members. ``origin`` is "from".
    """

    first: int
    last: int
    places: tuple[str, ...]
    each: bool = False
    origin: bool = False


def locations(tokens: Tokens, first: int, last: int) -> list[Location]:
    """Return the phrases of place within the token range of one sentence, in the order of the text."""
    named = mentions_between(tokens, first, last)
    if not named:
        return []
    known = place_words()
    found: list[Location] = []
    done = number = 0
    lower = tokens.lower
    for index in range(first, last):
        if index < done or (lower[index] not in known.location and lower[index] not in known.origin):
            continue
        while number < len(named) and named[number].first <= index:
            number += 1
        if number == len(named):
            break
        location = _phrase(tokens, known, index, last, named, number)
        if location is not None:
            found.append(location)
            done = location.last
    return found


def _phrase(
    tokens: Tokens, known: PlaceWords, index: int, last: int, named: list[Mention], number: int
) -> Location | None:
    words, lower = tokens.words, tokens.lower
    head = named[number]
    if head.first - index - 1 > _REACH or (lower[index] in known.strict and head.first - index > 3):
        return None
    each = False
    lead = ""
    for at in range(index + 1, head.first):
        word = lower[at]
        if word in known.each:
            each = True
        elif (
            word in known.location
            or word in known.breaks
            or word in ("and", "or", "to", "for")
            or words[at] in _STOPS
            or (word == "," and at != head.first - 1)
        ):
            return None
        lead = word
    start = words[index + 1] if head.first > index + 1 else ""
    if start[:1].isupper() and start.lower() not in known.directions and lead == ",":
        outer = head.place
        run = tokens.words_between(index + 1, head.first - 1)
        if (
            outer is not None
            and head.use in ("name", "postal")
            and all(w[0].isupper() or w == "-" for w in words[index + 1 : head.first - 1])
        ):
            return Location(index, head.last, (f"{run}, {outer}",), False, lower[index] in known.origin)
        return None
    if (
        head.first > index + 1
        and words[head.first - 1][0].isupper()
        and words[head.first - 1].isalpha()
        and lead not in known.directions
    ):
        return None  # the name is the tail of a longer one
    places: list[str] = []
    end = index
    for _ in range(_LIST):
        name, end = _one(tokens, known, named, number, last)
        if name is None:
            break
        places.append(name)
        number = _after(named, number, end)
        step = _joined(tokens, known, named, number, end)
        if not step:
            break
    if not places:
        return None
    found = tuple(dict.fromkeys(places))
    if each:
        expanded = gazetteer().expand(found)
        if expanded == found:
            each = False
        found = expanded
    return Location(index, end, found, each, lower[index] in known.origin)


def _after(named: list[Mention], number: int, end: int) -> int:
    while number < len(named) and named[number].first < end:
        number += 1
    return number


def _joined(tokens: Tokens, known: PlaceWords, named: list[Mention], number: int, end: int) -> bool:
    """Whether the next name goes on with the list: after a comma, "and", "or"."""
    if number >= len(named):
        return False
    following = named[number]
    between = tokens.lower[end : following.first]
    if not between or len(between) > 4:
        return False
    return between[0] in (",", "and", "or", "&") and all(
        word in (",", "and", "or", "&", "the") or word in known.directions for word in between
    )


def _one(
    tokens: Tokens, known: PlaceWords, named: list[Mention], number: int, last: int
) -> tuple[str | None, int]:
    """Read one place with what narrows it down: "Estonia's Tapa base", "the Iraqi capital"."""
    words, lower, places = tokens.words, tokens.lower, gazetteer()
    here = named[number]
    end = here.last
    name = here.place
    if name is None:
        return None, end
    following = named[number + 1] if number + 1 < len(named) else None
    possessive = end < last and lower[end] in ("'s", "’s")
    after = end + 1 if possessive else end
    if here.use == "people" or possessive:
        word = lower[after] if after < last else ""
        if following is not None and following.place is not None and following.first - after <= 4:
            between = lower[after : following.first]
            inner = name in places.above(following.place)
            if inner and all(
                (w.isalpha() and w not in known.breaks and w not in ("and", "or")) or w == ","
                for w in between
            ):
                return _one(tokens, known, named, number + 1, last)
        if (word in known.member or word in known.members) and places.is_set(name):
            return name, after + 1
        if word in known.capital:
            return places.capital(name), after + 1
        if word in known.soil:
            return name, after + 1
        if after < last and words[after][0].isupper() and words[after].isalpha():
            stop = after
            while stop < min(last, after + 4) and (words[stop][0].isupper() or words[stop] == "-"):
                stop += 1
            return f"{tokens.words_between(after, stop)}, {name}", stop
        return None, end
    outer = following.place if following is not None and following.first == end + 1 else None
    if following is not None and outer is not None and lower[end] == "," and outer in places.above(name):
        end = following.last
    if here.first > 0 and lower[here.first - 1] in known.directions and "," not in name:
        place = places.place(name)
        if place is not None and place.kind in ("country", "state", "territory"):
            name = f"{lower[here.first - 1]} {name}"
    return name, end
