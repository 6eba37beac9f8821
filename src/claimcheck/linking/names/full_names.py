"""Full names that differ in one word, and whether they are one name in two spellings."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from rapidfuzz.distance import OSA

from claimcheck.comparison.name_likeness import plainest
from claimcheck.lang.name_words import given_names
from claimcheck.lang.spelling_words import spelling_words
from claimcheck.linking.names.name_forms import RARE, NameForm, NameForms
from claimcheck.linking.names.name_signs import (
    acts,
    ages_differ,
    around,
    bits_of_word,
    has_inner_capital,
    is_kind,
    is_place,
    of_several,
)
from claimcheck.linking.names.word_distance import Nearness, Twice, nearness

_MANY: Final = 4096  # pairs of names that share all words but one
_LEAST: Final = 5  # letters of a word of a thing's name, and of a given name
_LONG: Final = 8  # letters of a word whose first may be exchanged
_SHORTEST: Final = 3  # letters of a given name that may have lost its first
_FAR: Final = 3  # letters that names of people of one age may differ in
_REST: Final = 10  # bits of a family name beside which given names differ
_MANY_BITS: Final = 30  # bits of the names that both share
_TELLING: Final = 9  # bits of family names that differ
_BESIDE: Final = 5  # bits of a word that stands around both of two common names that are one
_BESIDE_FAR: Final = 9  # and around both of two things less near in spelling
_NEAR: Final = 2  # letters in which given names with the same consonants differ
_SKELETON: Final = 4  # letters of such a name
_SEXES: Final = frozenset("aoiy")  # last letters that tell given names apart
_NO_VOWELS: Final = {ord(letter): None for letter in "aeiouyh"}


def full_names(one: NameForms, other: NameForms, doubled: Collection[frozenset[str]] = ()) -> Iterator[Twice]:
    """Yield names of two words and more, of two articles or one, that are one and differ in a word.

    ``doubled``: words that one of the two articles itself writes for one another.
    """
    within = one is other
    for at, rest in sorted(one.gaps.keys() & other.gaps.keys()):
        if len(one.gaps[at, rest]) * len(other.gaps[at, rest]) > _MANY:
            continue  # a name that so many share tells nothing, and all their pairs take long
        for x, first in one.gaps[at, rest]:
            for y, second in other.gaps[at, rest]:
                if x == y or (within and first.first.start >= second.first.start):
                    continue
                if not within and not _is_new((x, first, one), (y, second, other), doubled):
                    continue
                if (
                    ages_differ(first, second)
                    or _both_short(rest, first, second)
                    or _too_short(rest, (x, first), (y, second))
                    or (has_inner_capital(first) and has_inner_capital(second))
                ):
                    continue
                twice = _Pair(first, second, at, rest, x, y).twice(within=within)
                if twice:
                    yield twice


def _is_new(
    one: tuple[str, NameForm, NameForms],
    other: tuple[str, NameForm, NameForms],
    doubled: Collection[frozenset[str]],
) -> bool:
    """Tell whether neither article has the other's word, or one has both for one name.

    Somebody's given name that stands alone may be either spelling of it.
    """
    (x, first, ones), (y, second, others) = one, other
    here, there = y in ones.known, x in others.known
    if not here and not there:
        return True
    if here and there:
        return False
    alone = x not in others.borne if there else y not in ones.borne
    named = alone and (first.person or second.person) and bits_of_word(x if there else y) >= RARE
    return named or frozenset((x, y)) in doubled


def _both_short(rest: tuple[str, ...], one: NameForm, other: NameForm) -> bool:
    """Tell whether something was left out of both names."""
    return len(rest) == 1 and min(len(one.words), len(other.words)) > len(rest) + 1


def _too_short(rest: tuple[str, ...], one: tuple[str, NameForm], other: tuple[str, NameForm]) -> bool:
    """Tell whether more than somebody's middle name is left out of one name, and no rare words tell it."""
    (x, first), (y, second) = one, other
    if len(first.words) == len(second.words):
        return False
    word, long = max(one, other, key=lambda side: len(side[1].words))
    if long.person and {word, *rest} == {long.words[0], long.words[-1]}:
        return False
    return min(bits_of_word(x), bits_of_word(y)) < RARE or not given_names().keys().isdisjoint((x, y))


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two full names, where they differ, what they share, and the two words that differ."""

    one: NameForm
    other: NameForm
    at: int
    rest: tuple[str, ...]
    x: str
    y: str

    def twice(self, *, within: bool) -> Twice | None:
        """Return the name in two spellings that they are, if they are one."""
        person = self._is_somebody()
        near = nearness(self.x, self.y) or (self._less_near() if person else self._mistaken())
        if not near or not (self._is_one_person(near) if person else self._is_one_thing(near, within=within)):
            return None
        sure = within or self._is_sure(near, person=person)
        return Twice(self.one, self.other, (self.x, self.y), near, "full", person, sure)

    def _is_somebody(self) -> bool:
        if (self.one.person and self.other.person) or self._one_age():
            return True
        if len(self.rest) > 1 or is_kind(self.one.words[-1]) or is_kind(self.other.words[-1]):
            return False
        return self.one.person or self.other.person or acts(self.one) or acts(self.other)

    def _one_age(self) -> bool:
        return bool(self.one.ages & self.other.ages)

    def _mistaken(self) -> Nearness:
        """Return "slip" for two words of a longer name that are often written for one another."""
        inner = len(self.rest) > 1 and self.at < len(self.rest)
        return "slip" if inner and frozenset((self.x, self.y)) in spelling_words().mistaken else ""

    def _less_near(self) -> Nearness:
        """Return how near two people's names are that are farther apart than by a slip within a word."""
        short, long = sorted((self.x, self.y), key=len)
        beheaded = (
            self.at == 0 and long[1:] == short and len(short) >= _SHORTEST and long not in given_names()
        )
        if beheaded and sum(map(bits_of_word, self.rest)) >= _REST:
            return "slip"  # "Ola Roe", "Tola Roe"
        if self.at == 0 and bits_of_word(self.rest[-1]) >= RARE and _one_skeleton(self.x, self.y):
            return "far slip"
        return self._alike_in_age()

    def _alike_in_age(self) -> Nearness:
        """Return "far slip" for words less near if the age is the same and the other word is rare."""
        least = min(len(self.x), len(self.y))
        if not self._one_age() or least < _LEAST or sum(map(bits_of_word, self.rest)) < _REST:
            return ""
        return "far slip" if OSA.distance(self.x, self.y, score_cutoff=_FAR) <= _FAR else ""

    def _is_one_person(self, near: Nearness) -> bool:
        if near == "ending":
            rare = not self.at and sum(map(bits_of_word, self.rest)) >= _REST
            people = (self.one.person and self.other.person) or rare  # "Arnol Roe", "Arnold Roe"
            both = people and abs(len(self.x) - len(self.y)) == 1
            if not both or of_several(self.one) or of_several(self.other):
                return False
        if self.at:
            return True
        given = given_names()
        if self.x in given and self.y in given:
            return self._one_age() or _one_given(self.x, self.y) or self._is_long()
        return near != "ending" or _SEXES.isdisjoint((self.x[-1], self.y[-1]))

    def _is_long(self) -> bool:
        """Tell whether what both share are several rare words: "Luz Ana Roe Lundkvist", "Luisa ..."."""
        return len(self.rest) > 1 and sum(map(bits_of_word, self.rest)) >= _MANY_BITS

    def _is_one_thing(self, near: Nearness, *, within: bool) -> bool:
        if is_place(self.x) and is_place(self.y):
            return False
        if near == "ending":
            short, long = sorted((self.x, self.y), key=len)
            if within and long == short + "e" and not self.at and is_kind(self.one.words[-1]):
                return True  # "Brown Bakery", "Browne Bakery"
            return long == short + "s" and len(self.rest) > 1 and self.at < len(self.rest)
        least = min(len(self.x), len(self.y))
        return least >= _LONG or (self.x[0] == self.y[0] and least >= _LEAST)

    def _is_sure(self, near: Nearness, *, person: bool) -> bool:
        """Tell whether more than chance makes them alike: rare words, an age, what stands around both."""
        rarest = min(bits_of_word(self.x), bits_of_word(self.y))
        if person:
            strange = rarest >= RARE and given_names().keys().isdisjoint((self.x, self.y))
            rest = sum(map(bits_of_word, self.rest))
            likely = rarest >= _TELLING if self.at else strange or rest >= _REST
        else:
            long = min(len(self.x), len(self.y)) >= _LONG
            likely = near != "far slip" or (rarest >= RARE and long)
        least = _BESIDE if person or near != "far slip" else _BESIDE_FAR
        return likely or self._one_age() or not around(self.one, least).isdisjoint(around(self.other, least))


def _one_skeleton(one: str, other: str) -> bool:
    """Tell whether two strange given names have one set of consonants and all but one of the vowels."""
    if one in given_names() or other in given_names() or one[0] != other[0]:
        return False
    bare, other_bare = (plainest(name).translate(_NO_VOWELS) for name in (one, other))
    near = OSA.distance(one, other, score_cutoff=_NEAR) <= _NEAR
    return bare == other_bare and near and min(len(one), len(other)) >= _SKELETON


def _one_given(one: str, other: str) -> bool:
    """Tell whether two given names are one in two spellings: "Marta", "Martha"."""
    given = given_names()
    if given[one] and given[other] and given[one] != given[other]:
        return False
    bare, other_bare = (plainest(name).replace("c", "k").translate(_NO_VOWELS) for name in (one, other))
    return bare == other_bare and one[-1] == other[-1] and min(len(one), len(other)) >= _LEAST
