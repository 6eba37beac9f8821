"""Phrases that say where: "in Kabul", "at Estonia's Tapa base", "across Italy, Spain and France"."""

from __future__ import annotations

from typing import Final, NamedTuple

from claimcheck.lang.gazetteer import Gazetteer, gazetteer
from claimcheck.lang.place_words import PlaceWords, place_words
from claimcheck.lang.time_words import time_words
from claimcheck.text.mentions import Mention, mentions_between
from claimcheck.text.tokens import Tokens

_REACH: Final = 9  # tokens between the preposition and the first name
_LIST: Final = 24  # names of one phrase at most
_RUN: Final = 5  # tokens of a name that the gazetteer does not know
_STOPS: Final = frozenset({*'.;:!?()[]"“”–—', "and", "or", "to", "for", "&"})
_JOINTS: Final = frozenset({",", "and", "or", "&"})
_POSSESSIVE: Final = frozenset({"'s", "’s", "‘s"})


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
    return _Reader(tokens, first, last, named).read() if named else []


class _Reader:
    """Reads one sentence, from each name back to its preposition."""

    def __init__(self, tokens: Tokens, first: int, last: int, named: list[Mention]) -> None:
        self._words, self._lower, self._tokens = tokens.words, tokens.lower, tokens
        self._first, self._last, self._named = first, last, named
        self._known: PlaceWords = place_words()
        self._places: Gazetteer = gazetteer()

    def read(self) -> list[Location]:
        found: list[Location] = []
        done = self._first
        for number, mention in enumerate(self._named):
            if mention.first < done:
                continue
            at = self._preposition(mention, done)
            location = None if at is None else self._phrase(at, number)
            if location is not None:
                found.append(location)
                done = location.last
        return found

    def _preposition(self, mention: Mention, floor: int) -> int | None:
        """Return the index of the preposition that the name belongs to."""
        known, lower = self._known, self._lower
        for at in range(mention.first - 1, max(floor, mention.first - _REACH - 1) - 1, -1):
            word = lower[at]
            if word in known.location or word in known.origin:
                near = mention.first - at <= 3 or self._words[at + 1][0].isupper()
                return at if near or word not in known.strict else None
            if word in known.breaks or word in _STOPS:
                return None
            if word == "," and at != mention.first - 1 and not self._words[at + 1][0].isupper():
                return None
        return None

    def _phrase(self, at: int, number: int) -> Location | None:
        words, lower, head = self._words, self._lower, self._named[number]
        origin = lower[at] in self._known.origin
        if head.first > at + 1:
            lead = words[head.first - 1]
            if lead == "," and words[at + 1][0].isupper() and lower[at + 1] not in self._known.directions:
                return self._unknown_town(at, head, origin)
            if lead in ("a", "an"):
                return None  # "in a Paris suburb", "in a U.S. strike"
            between = words[at + 1 : head.first]
            if any(
                w[0].isdigit() or (w[0].isupper() and w.lower() not in self._known.directions)
                for w in between
            ):
                return None  # the name is the tail of a longer one, or of "the 2016 Kenya elections"
        names, end = self._names(number)
        if not names or (lower[at] in self._known.strict and all(map(self._is_bloc, names))):
            return None  # "calling on the European Union"
        if any(word in self._known.each for word in lower[at + 1 : head.first]):
            members = self._places.expand(names)
            if members != names:
                return Location(at, end, members, True, origin)
        return Location(at, end, names, False, origin)

    def _is_bloc(self, name: str) -> bool:
        place = self._places.place(name)
        return place is not None and place.kind == "bloc"

    def _unknown_town(self, at: int, head: Mention, origin: bool) -> Location | None:
        """Read "in Springfield, Illinois", of which only the container is known."""
        run = self._words[at + 1 : head.first - 1]
        if head.place is None or head.use == "people" or self._dated(run):
            return None
        if self._begins_clause(head.first - 1, head):
            return None
        town = run.index(",") if "," in run else len(run)
        if town > _RUN or not all(w[0].isupper() or w in "-," or w in self._known.site for w in run):
            return None
        while town > 1 and run[town - 1] in self._known.site:
            town -= 1
        name = f"{self._tokens.words_between(at + 1, at + 1 + town)}, {head.place}"
        return Location(at, self._end(head), (name,), False, origin)

    def _end(self, head: Mention) -> int:
        """Pass over the country of a container: "Gaomi, Shandong, China"."""
        number = self._named.index(head) + 1
        if number < len(self._named) and self._lower[head.last : head.last + 1] == [","]:
            outer = self._named[number]
            if outer.first == head.last + 1 and outer.place in self._places.above(head.place or ""):
                return outer.last
        return head.last

    @staticmethod
    def _dated(run: list[str]) -> bool:
        """Whether the run names a day: "On Monday, Nevada ..."."""
        known = time_words()
        return any(word.lower() in known.weekdays or word.lower() in known.months for word in run)

    def _names(self, number: int) -> tuple[tuple[str, ...], int]:
        """Return the places of the list that starts with the name, and where it ends."""
        found: dict[str, None] = {}
        end = 0
        for _ in range(_LIST):
            name, stop = self._one(number)
            if name is None:
                break
            found[name] = None
            end = stop
            while number < len(self._named) and self._named[number].first < end:
                number += 1
            if number >= len(self._named) or not self._joined(end, self._named[number].first):
                break
            if self._begins_clause(end, self._named[number]):
                break
        return tuple(found), end

    def _joined(self, end: int, following: int) -> bool:
        """Whether the next name goes on with the list: after a comma, "and", "or"."""
        between = self._lower[end : min(following, end + 5)]
        return (
            0 < len(between) < 5
            and between[0] in _JOINTS
            and all(w in _JOINTS or w == "the" or w in self._known.directions for w in between)
        )

    def _begins_clause(self, end: int, name: Mention) -> bool:
        """Tell whether a name behind a comma begins a clause: "five ships in Malta, and Greece has one"."""
        if self._lower[end] != "," or name.last >= self._last:
            return False
        following = self._lower[name.last]
        return following in self._known.auxiliaries or following in self._known.having

    def _one(self, number: int) -> tuple[str | None, int]:
        """Read one place with what narrows it down: "Estonia's Tapa base", "the Iraqi capital"."""
        lower, here = self._lower, self._named[number]
        end, name = here.last, here.place
        if name is None:
            return None, end
        following = self._named[number + 1] if number + 1 < len(self._named) else None
        possessive = end < self._last and lower[end] in _POSSESSIVE
        if self._adjective(here):
            return None, end
        if here.use == "people" or possessive:
            return self._narrowed(name, end + 1 if possessive else end, number)
        if (
            following is not None
            and following.place is not None
            and name in self._places.above(following.place)
        ):
            between = lower[end : following.first]
            if between and all(word in self._known.site or word == "of" for word in between):
                return self._one(number + 1)  # "the U.S. state of Indiana"
        for outer in self._named[number + 1 : number + 3]:
            if outer.first != end + 1 or lower[end] != "," or outer.place not in self._places.above(name):
                break
            end = outer.last
        if here.first > 0 and lower[here.first - 1] in self._known.directions and "," not in name:
            place = self._places.place(name)
            if place is not None and place.kind in ("country", "state", "territory"):
                name = f"{lower[here.first - 1]} {name}"
        return name, end

    def _adjective(self, here: Mention) -> bool:
        """Whether a name of capital letters stands before a noun: "in U.S. custody", "in the EU budget"."""
        if here.last < self._last and self._lower[here.last] in self._known.edges:
            return True
        if here.last - here.first > 1 or here.last >= self._last or not self._words[here.first].isupper():
            return False
        word = self._words[here.last]
        return word.isalpha() and word.islower() and word not in self._known.follows

    def _narrowed(self, name: str, after: int, number: int) -> tuple[str | None, int]:
        """Read what follows "Estonia's" or "Estonian": a place in it, a sort of site, or nothing."""
        words, lower, known = self._words, self._lower, self._known
        following = self._named[number + 1] if number + 1 < len(self._named) else None
        if following is not None and following.place is not None and following.first - after <= 4:
            between = lower[after : following.first]
            inside = name in self._places.above(following.place)
            if inside and all(
                w == "," or (w.isalpha() and w not in known.breaks and w not in _STOPS) for w in between
            ):
                return self._one(number + 1)
        word = lower[after] if after < self._last else ""
        if (word in known.member or word in known.members) and self._places.is_set(name):
            return name, after + 1
        if word in known.capital:
            return self._places.capital(name), after + 1
        if word in known.soil:
            return name, after + 1
        stop = after
        while stop < min(self._last, after + _RUN) and (words[stop][0].isupper() or words[stop] == "-"):
            stop += 1
        if stop > after and words[after].isalpha() and self._named[number].use != "people":
            return f"{self._tokens.words_between(after, stop)}, {name}", stop
        return None, after
