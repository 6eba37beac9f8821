"""The gazetteer: what a name in the text means, and how two places lie to each other on a day."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import Final, Literal, NamedTuple

from claimcheck.lang.gazetteer_rows import (
    Name,
    Place,
    PlaceRows,
    Spell,
    Use,
    blocs,
    places_and_names,
    plain_letters,
    twins,
)
from claimcheck.lang.word_lists import load
from claimcheck.models.verdict import Coordinate

_WORD: Final = re.compile(
    r"(?:[A-Za-z]\.){2,}|\d+|['’](?:s|S)(?![^\W\d_])|[^\W\d_]+(?:['’](?!(?:s|S)(?![^\W\d_]))[^\W\d_]+)*|\S"
)
Lie = Literal["same", "contains", "within", "disjoint", "unknown"]


class Entry(NamedTuple):
    """A name in the form the look-up needs. ``cased`` are its words as they must be written."""

    lower: tuple[str, ...]
    cased: tuple[str, ...]
    use: Use
    place: str | None
    actor: str | None
    after_the: bool
    like_person: bool
    like_word: bool


class Gazetteer:
    """All places and their names. Immutable after construction; get the shared one from ``gazetteer()``."""

    def __init__(self) -> None:
        rows = load("places", PlaceRows)
        places, names, self._capitals = places_and_names(rows)
        self.twins = twins(rows)
        self._spells: dict[str, tuple[Spell, ...]] = {}
        self._places = {place.name: place for place in reversed(places)}
        for bloc, (row, spells) in blocs().items():
            self._spells[bloc] = spells
            self._places.setdefault(bloc, Place(bloc, "bloc"))
            names += [Name(word, "name", bloc, bloc) for word in (bloc, *row.aliases)]
        self._within = {name: self._closure(name) for name in self._places}
        self._partly = {name: self._touches(name) for name in self._places}
        self.entries: dict[str, tuple[Entry, ...]] = self._index(names, rows)
        self._starting = {first: _by_second(entries) for first, entries in self.entries.items()}
        self.small = frozenset(
            first for first, entries in self.entries.items() if any(e.cased[0].islower() for e in entries)
        )
        self._known_as = lru_cache(maxsize=16384)(self._looked_up)

    def _closure(self, name: str) -> frozenset[str]:
        found: set[str] = set()
        pending = list(self._places[name].within)
        while pending:
            container = pending.pop()
            if container not in found:
                found.add(container)
                pending += self._places[container].within
        return frozenset(found)

    def _touches(self, name: str) -> frozenset[str]:
        found: set[str] = set()
        for inner in (name, *self._within[name]):
            for outer in self._places[inner].partly:
                found |= {outer, *self._within[outer]}
        return frozenset(found - self._within[name])

    @staticmethod
    def _index(names: Iterable[Name], rows: PlaceRows) -> dict[str, tuple[Entry, ...]]:
        found: dict[tuple[str, ...], Entry] = {}
        for name in names:
            spelled = name.words
            for written in (spelled,) if spelled.isascii() else (spelled, plain_letters(spelled)):
                words = tuple(
                    written.split(" ") if written.replace(" ", "").isalpha() else _WORD.findall(written)
                )
                after_the = words[0] in ("the", "The") or written in rows.only_with_the
                cased = words[1:] if words[0] in ("the", "The") else words
                entry = Entry(
                    tuple(map(str.lower, cased)), cased, name.use, name.place, name.actor,
                    after_the, written in rows.also_people, written in rows.also_words,
                )  # fmt: skip
                found.setdefault((*entry.cased, "the" if after_the else ""), entry)
        by_first: dict[str, list[Entry]] = {}
        for entry in found.values():
            by_first.setdefault(entry.lower[0], []).append(entry)
        return {
            first: tuple(sorted(entries, key=lambda e: (-len(e.lower), not e.after_the, e.use == "postal")))
            for first, entries in by_first.items()
        }

    def known(self, name: str) -> bool:
        """Tell whether the canonical name is a place or bloc of the gazetteer."""
        return name in self._places

    def place(self, name: str) -> Place | None:
        """Return the place of this canonical name."""
        return self._places.get(name)

    def lookup(self, words: Sequence[str], lower: Sequence[str], index: int, last: int) -> Entry | None:
        """Return the longest name that starts at ``index`` and ends before ``last``; capitals must fit."""
        starting = self._starting.get(lower[index])
        if starting is None:
            return None
        after_the = index > 0 and lower[index - 1] == "the"
        if index + 1 < last:
            for entry in starting.get(lower[index + 1], ()):
                end = index + len(entry.lower)
                if (
                    end > last
                    or (entry.after_the and not after_the)
                    or tuple(lower[index:end]) != entry.lower
                ):
                    continue
                if all(map(_written_so, words[index:end], entry.cased)):
                    return entry
        if index < last:
            for entry in starting.get("", ()):
                if (after_the or not entry.after_the) and _written_so(words[index], entry.cased[0]):
                    return entry
        return None

    def named(self, name: str) -> str | None:
        """Return the canonical name of a place given by any of its names alone."""
        return self._known_as(name)

    def _looked_up(self, name: str) -> str | None:
        if name in self._places:
            return name
        words = _WORD.findall(name.removeprefix("the "))
        if not words:
            return None
        entry = self.lookup(["the", *words], ["the", *(w.lower() for w in words)], 1, len(words) + 1)
        return entry.place if entry is not None and len(entry.lower) == len(words) else None

    def members(self, bloc: str, on: dt.date | None = None) -> tuple[str, ...]:
        """Return the members on that day, sorted; without a day those without an end. Empty: not a bloc."""
        found = {
            member
            for spell in self._spells.get(bloc, ())
            for member in spell.members
            if (
                spell.until is None
                if on is None
                else (spell.since is None or spell.since <= on) and (spell.until is None or on <= spell.until)
            )
        }
        return tuple(sorted(found))

    def countries(self) -> tuple[str, ...]:
        """Return the canonical names of all countries."""
        return tuple(name for name, place in self._places.items() if place.kind == "country")

    def is_set(self, name: str) -> bool:
        """Tell whether the name stands for countries that can be listed."""
        return any(spell.members for spell in self._spells.get(name, ()))

    def expand(self, names: Iterable[str], on: dt.date | None = None) -> tuple[str, ...]:
        """Replace each set of countries by its members."""
        found: dict[str, None] = {}
        for name in names:
            found.update(dict.fromkeys(self.members(name, on) or (name,)))
        return tuple(found)

    def above(self, name: str) -> frozenset[str]:
        """Return every place that holds this one wholly; "Springfield, Illinois" lies after its comma."""
        known = self._within.get(name)
        if known is not None:
            return known
        _, comma, outer = name.rpartition(", ")
        if not comma:  # "eastern Ukraine" lies in Ukraine
            _, comma, outer = name.partition(" ")
            comma = comma if name[0].islower() else ""
        return frozenset({outer, *self._within[outer]}) if comma and outer in self._within else frozenset()

    def capital(self, name: str) -> str | None:
        """Return the capital of a country or part of one, if it has one to itself."""
        return self._capitals.get(name)

    def country(self, name: str) -> str | None:
        """Return the country that a place lies in, or the place itself if it is one."""
        for candidate in (name, *sorted(self.above(name))):
            if self.is_country(candidate):
                return candidate
        return None

    def is_country(self, name: str) -> bool:
        """Tell whether a place is a country itself."""
        place = self._places.get(name)
        return place is not None and place.kind == "country"

    def relate(self, a: Sequence[str], b: Sequence[str], on: dt.date | None = None) -> Coordinate:
        """Tell how the places of ``a`` together lie to those of ``b``; an empty side is unknown."""
        if not a or not b:
            return "unknown"
        if set(a) == set(b):
            return "same"
        a_covers, b_covers = self._cover(a, b, on), self._cover(b, a, on)
        if a_covers and b_covers:
            return "same"
        if a_covers or b_covers:
            return "contains" if a_covers else "within"
        apart = all(self._lie(x, y, on) == "disjoint" for x in a for y in b)
        return "disjoint" if apart else "unknown"

    def _cover(self, outer: Sequence[str], inner: Sequence[str], on: dt.date | None) -> bool:
        return all(
            self._covered(outer, name, on)
            or (bool(members := self.members(name, on)) and all(self._covered(outer, m, on) for m in members))
            for name in inner
        )

    def _covered(self, outer: Sequence[str], name: str, on: dt.date | None) -> bool:
        return any(name == other or self._lie(other, name, on) == "contains" for other in outer)

    def _lie(self, a: str, b: str, on: dt.date | None) -> Lie:
        if a == b:
            return "same"
        above_a, above_b = self.above(a), self.above(b)
        if a in above_b:
            return "contains"
        if b in above_a:
            return "within"
        if not (self.known(a) or above_a) or not (self.known(b) or above_b):
            return "unknown"
        if a in self._spells or b in self._spells:
            return self._bloc_lie(a, b, on)
        if not self.known(a) or not self.known(b):  # a part without a name of its own may meet any other part
            whole_a, whole_b = self.whole(a), self.whole(b)
            if whole_a == whole_b or whole_a in above_b or whole_b in above_a:
                return "unknown"
            return self._bare_lie(whole_a, whole_b)
        return self._bare_lie(a, b)

    def whole(self, name: str) -> str:
        """Return the known place that a made-up name ("eastern Ukraine", "Springfield, Illinois") lies in."""
        if self.known(name):
            return name
        _, comma, outer = name.rpartition(", ")
        return outer if comma else name.partition(" ")[2] or name

    def _bare_lie(self, a: str, b: str) -> Lie:
        if b in self._partly.get(a, ()) or a in self._partly.get(b, ()):
            return "unknown"
        place_a, place_b = self._places.get(a), self._places.get(b)
        if (place_a is not None and place_a.vague) or (place_b is not None and place_b.vague):
            tops_a, tops_b = self._tops(a), self._tops(b)
            return "disjoint" if tops_a and tops_b and not tops_a & tops_b else "unknown"
        return "disjoint"

    def _tops(self, name: str) -> set[str]:
        """The continents and the like that a place is in, wholly or in part; empty if it may be anywhere."""
        reach = {name, *self.above(name), *self._partly.get(name, ())}
        tops = {x for x in reach if not self._within.get(x) and not self._partly.get(x)}
        return set() if any(self._places[x].vague for x in tops if x in self._places) else tops

    def _bloc_lie(self, a: str, b: str, on: dt.date | None) -> Lie:
        ever_a, ever_b = self._ever(a), self._ever(b)
        if not ever_a or not ever_b:
            return "unknown"
        now_a = set(self.members(a, on)) if a in self._spells else {a}
        now_b = set(self.members(b, on)) if b in self._spells else {b}
        if not now_a or not now_b:
            return "unknown"  # a bloc that is no more, or not yet
        if all(self._covered(sorted(now_a), m, None) for m in now_b) and a in self._spells:
            if on is None and b not in self._spells and not self._always(a, b):
                return "unknown"
            return "contains"
        if all(self._covered(sorted(now_b), m, None) for m in now_a) and b in self._spells:
            if on is None and a not in self._spells and not self._always(b, a):
                return "unknown"
            return "within"
        one, other = (now_a, now_b) if on is not None else (ever_a, ever_b)
        apart = all(self._bare_lie(x, y) == "disjoint" and not self._covered((x,), y, None)
                    and not self._covered((y,), x, None) for x in one for y in other)  # fmt: skip
        return "disjoint" if apart else "unknown"

    def _ever(self, name: str) -> set[str]:
        if name not in self._spells:
            return {name}
        return {member for spell in self._spells[name] for member in spell.members}

    def _always(self, bloc: str, name: str) -> bool:
        """Whether the membership of the place's country has no end, so that a missing day hardly matters."""
        return any(
            self._covered(spell.members, name, None) and spell.until is None for spell in self._spells[bloc]
        )


def _by_second(entries: tuple[Entry, ...]) -> dict[str, tuple[Entry, ...]]:
    """Return the names by their second word, "" for those of one word, each still longest first."""
    found: dict[str, tuple[Entry, ...]] = {}
    for entry in entries:
        second = entry.lower[1] if len(entry.lower) > 1 else ""
        found[second] = (*found.get(second, ()), entry)
    return found


def _written_so(word: str, model: str) -> bool:
    if model[0].islower():
        return word.lower() == model
    if len(model) <= 6 and model.isupper() and model.isalpha():
        return word == model
    return word[0].isupper()


@cache
def gazetteer() -> Gazetteer:
    """Return the gazetteer of the English place files."""
    return Gazetteer()
