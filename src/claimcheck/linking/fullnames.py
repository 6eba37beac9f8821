"""Full names that differ in one word, and whether they are one name in two spellings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from claimcheck.comparison.names import plainest
from claimcheck.lang.names import given_names
from claimcheck.linking.nameforms import RARE, NameForm, NameForms
from claimcheck.linking.namesigns import (
    ages_differ,
    around,
    bits_of_word,
    has_inner_capital,
    is_kind,
    is_place,
    of_several,
)
from claimcheck.linking.spelling import Nearness, Twice, nearness

_LEAST: Final = 5  # letters of a word of a thing's name, and of a given name
_LONG: Final = 8  # letters of a word whose first may be exchanged
_MORE: Final = 2  # words of a thing's name beside the one that is singular or plural
_REST: Final = 10  # bits of a family name beside which given names differ
_TELLING: Final = 9  # bits of family names that differ
_SEXES: Final = frozenset("aoiy")  # last letters that tell given names apart
_NO_VOWELS: Final = {ord(letter): None for letter in "aeiouyh"}


def full_names(one: NameForms, other: NameForms) -> Iterator[Twice]:
    """Yield names of two words and more, of two articles or one, that are one and differ in a word."""
    within = one is other
    for at, rest in sorted(one.gaps.keys() & other.gaps.keys()):
        for first in one.gaps[at, rest]:
            for second in other.gaps[at, rest]:
                x, y = first.words[at], second.words[at]
                if x == y or (within and first.first.start >= second.first.start):
                    continue
                if not within and (x in other.known or y in one.known):
                    continue
                near = nearness(x, y)
                if (
                    not near
                    or ages_differ(first, second)
                    or (has_inner_capital(first) and has_inner_capital(second))
                ):
                    continue
                person = _are_somebody(first, second)
                if _one_person(first, second, at, near) if person else _one_thing(first, second, at, near):
                    sure = within or _is_sure(first, second, at, near, person=person)
                    yield Twice(first, second, (x, y), near, "full", person, sure)


def _is_sure(one: NameForm, other: NameForm, at: int, near: Nearness, *, person: bool) -> bool:
    """Tell whether more than chance makes names of two articles alike: rare words, an age, what is around."""
    x, y = one.words[at], other.words[at]
    rarest = min(bits_of_word(x), bits_of_word(y))
    if person:
        rest = sum(bits_of_word(word) for word in one.words if word != x)
        likely = rest >= _REST if at == 0 else rarest >= _TELLING
    else:
        likely = near != "far slip" or (rarest >= RARE and min(len(x), len(y)) >= _LONG)
    return likely or bool(one.ages & other.ages) or not around(one).isdisjoint(around(other))


def _are_somebody(one: NameForm, other: NameForm) -> bool:
    if (one.person and other.person) or one.ages & other.ages:
        return True
    return (one.person or other.person) and len(one.words) == 2 and not is_kind(one.words[-1])


def _one_person(one: NameForm, other: NameForm, at: int, near: Nearness) -> bool:
    x, y = one.words[at], other.words[at]
    if near == "ending" and not (one.person and other.person and abs(len(x) - len(y)) == 1):
        return False
    if at == 0:
        given = given_names()
        if x in given and y in given:
            return _one_given(x, y)
        return near != "ending" or _SEXES.isdisjoint((x[-1], y[-1]))
    return near != "ending" or not (of_several(one) or of_several(other))


def _one_given(one: str, other: str) -> bool:
    """Tell whether two given names are one in two spellings: "Lindsay", "Lindsey"."""
    given = given_names()
    if given[one] and given[other] and given[one] != given[other]:
        return False
    bare, other_bare = (plainest(name).replace("c", "k").translate(_NO_VOWELS) for name in (one, other))
    return bare == other_bare and one[-1] == other[-1] and min(len(one), len(other)) >= _LEAST


def _one_thing(one: NameForm, other: NameForm, at: int, near: Nearness) -> bool:
    x, y = one.words[at], other.words[at]
    if is_place(x) and is_place(y):
        return False
    if near == "ending":
        short, long = sorted((x, y), key=len)
        return long == short + "s" and len(one.words) > _MORE and at < len(one.words) - 1
    least = min(len(x), len(y))
    return least >= _LONG or (x[0] == y[0] and least >= _LEAST)
