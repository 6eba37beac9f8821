"""Where somebody is of two ages in two articles of one happening, or in one: who is left of two rosters."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from claimcheck.linking.people.aged_person import AgedPerson

_AGAIN: Final = 3  # more places of one age that are shown: each has to be set right
_NEAR: Final = 3  # years between two ages of which one is mistaken for the other
_LAST: Final = 10  # and between those of the last one of two lists
_PAIR: Final = 2
_LIST: Final = 3  # people of a list at least
_MANY: Final = 15  # people of whom one may be mistaken for another
_SHARED: Final = 5  # words that two sentences on one person have in common
_FEW: Final = 4  # people whom one article may leave out
_NEWS: Final = 20  # days before
_AHEAD: Final = 330
_BOTH: Final = frozenset({"dead", "hurt"})
_SEXES: Final = frozenset("mf")


@dataclass(slots=True)
class Told:
    """Somebody with all that an article tells of them by age; ``told`` are its places."""

    who: str
    fate: str
    sex: str
    age: int
    high: int
    unit: str
    name: tuple[str, ...]
    told: list[AgedPerson]

    @property
    def exact(self) -> bool:
        """Whether one number tells the age."""
        return self.age == self.high

    @property
    def named(self) -> AgedPerson:
        """The first place that tells the name."""
        return next((told for told in self.told if told.name), self.told[0])

    def add(self, person: AgedPerson) -> None:
        """Add what another place tells of the same one."""
        self.who = self.who or person.who
        self.fate = self.fate if self.fate == "dead" else person.fate or self.fate
        self.sex = self.sex or person.sex
        self.name = self.name or person.name
        self.told.append(person)


def roster(sheet: Sequence[AgedPerson]) -> list[Told]:
    """Return each person of an article once."""
    found: list[Told] = []
    for person in sheet:
        known = next((known for known in found if _same(known, person)), None)
        if known is None:
            known = Told(person.who, "", person.sex, person.age, person.high, person.unit, person.name, [])
            found.append(known)
        known.add(person)
    return found


def _same(one: Told, other: AgedPerson) -> bool:
    if not _alike(one, other) or (one.who and other.who and one.who != other.who):
        return False
    if one.name and other.name:
        return one_name(one.name, other.name)
    return {one.fate, other.fate} != _BOTH


def _alike(one: Told | AgedPerson, other: Told | AgedPerson) -> bool:
    """Tell whether two are of one age, and may be of one sex."""
    return (one.age, one.high, one.unit) == (other.age, other.high, other.unit) and {
        one.sex,
        other.sex,
    } != _SEXES


def _fit(one: Told | AgedPerson, other: Told | AgedPerson) -> bool:
    """Tell whether two, of whatever ages, may be one by sex and fate."""
    return one.unit == other.unit and {one.sex, other.sex} != _SEXES and {one.fate, other.fate} != _BOTH


def one_name(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether two names are one: first and a last name are the same, or the last words of a long one."""
    short, long = sorted((one, other), key=len)
    if short[0] == long[0]:
        return short[-1] in long[1:] or long[-1] in short[1:]
    return len(short) > 1 and tuple(long[-len(short) :]) == tuple(short)


def ages_apart(
    one: Sequence[AgedPerson], other: Sequence[AgedPerson], since: dt.date | None, *, surely: bool = False
) -> Iterator[tuple[AgedPerson, AgedPerson]]:
    """Yield who was struck, or is accused, with another age in each article and a name in one at most.

    Who is named in both, or of an age that the other tells, is matched; of those that are left only one may
    be who is meant. ``since``: the day of the earlier article; what happened long before is another
    matter. ``surely``: both tell of one happening for sure, so that the only one in each is one person.
    """
    yield from _also_within(one, other)
    yield from (pair[::-1] for pair in _also_within(other, one))
    ones, others = ([person for person in roster(of) if person.exact] for of in (one, other))
    if max(len(ones), len(others)) > _MANY:
        return
    both = (ones, others), (others, ones)
    here, there = ([p for p in _left(*sides) if not _is_before(p, since)] for sides in both)
    for who in ("struck", "accused"):
        left = [[p for p in of if p.who == who] for of in (here, there)]
        counts = [sum(p.who == who for p in of) for of in (ones, others)]
        last = len(left[0]) == len(left[1]) == 1
        fewest = min(map(len, left))
        if max(counts) > _FEW and fewest != 1:
            continue
        lone = surely and counts == [1, 1]
        full = last and (lone or counts[0] == counts[1] >= _LIST)
        for first in here:
            meant = [second for second in there if _may_be(first, second, who, full)]
            if len(meant) != 1 or sum(_may_be(back, meant[0], who, full) for back in here) != 1:
                continue
            if fewest == 1 or first.name or meant[0].name or first.fate == meant[0].fate == "dead":
                yield first.told[0], meant[0].told[0]


def _left(of: Sequence[Told], against: Sequence[Told]) -> list[Told]:
    return [person for person in of if not _is_matched(person, against)]


def _is_before(person: Told, since: dt.date | None) -> bool:
    """Tell whether every sentence on somebody names a day long before."""
    return since is not None and all(_is_old(told, since) for told in person.told)


def _is_old(told: AgedPerson, since: dt.date) -> bool:
    month, day = told.on
    if told.year and told.year < since.year - (since.month == 1):
        return True
    if not month:
        return False
    far = (since.month - month) % 12 * 30 + (since.day - day if day else 0)
    return _NEWS < far < _AHEAD if day else 1 < (since.month - month) % 12 < 11


def _is_matched(person: Told, others: Sequence[Told]) -> bool:
    return any(
        (_alike(person, other) and (person.who == other.who or not (person.who and other.who)))
        or bool(person.name and other.name and one_name(person.name, other.name))
        for other in others
    )


def _may_be(one: Told, other: Told, who: str, full: bool) -> bool:
    """Tell whether two who are of two ages may be one person."""
    if not _fit(one, other):
        return False
    if (one.name and other.name) or not who == one.who == other.who:
        return False
    return abs(one.age - other.age) <= (_LAST if full else _NEAR)


def _also_within(
    one: Sequence[AgedPerson], other: Sequence[AgedPerson]
) -> Iterator[tuple[AgedPerson, AgedPerson]]:
    """Yield who is of two ages in one article, with the place of the other that tells one of them."""
    others = roster(other)
    for pair in (*named_within(one), *told_again(one)):
        for here, also in (pair, pair[::-1]):
            there = next(
                (person for person in others if _alike(person, here) and person.who == here.who), None
            )
            if there is not None and not any(_alike(person, also) for person in others):
                yield also, there.told[0]


def named_within(sheet: Sequence[AgedPerson]) -> Iterator[tuple[AgedPerson, AgedPerson]]:
    """Yield somebody struck whom an article names with an age, and tells of without the name with another.

    As many must be told of with names as without, and all others be of one age in both.
    """
    people = [person for person in roster(sheet) if person.exact and person.who != "accused"]
    unnamed = [person for person in people if person.who and any(not told.name for told in person.told)]
    named = [person for person in people if person.name and (person.who or len(unnamed) >= _LIST)]
    left = [p for p in unnamed if not p.name], [p for p in named if all(told.name for told in p.told)]
    if not _PAIR <= len(named) == len(unnamed) or len(left[0]) != 1 or len(left[1]) != 1:
        return
    first, second = left[0][0], left[1][0]
    far = _LAST if len(named) >= _LIST else _NEAR
    if _fit(first, second) and abs(first.age - second.age) <= far:
        yield first.told[0], second.told[0]


def told_again(sheet: Sequence[AgedPerson]) -> Iterator[tuple[AgedPerson, AgedPerson]]:
    """Yield somebody struck of whom an article tells twice in much the same words, at two ages.

    It tells of nobody else of about that age, and nowhere of both in one sentence.
    """
    people = [person for person in sheet if person.exact and person.who != "accused"]
    for place, first in enumerate(people):
        for second in people[place + 1 :]:
            unnamed = first.who == second.who == "struck" and not (first.name or second.name)
            if unnamed and _in_same_words(first, second) and _only(first, second, people):
                yield first, second
                return


def died_again(sheet: Sequence[AgedPerson]) -> Iterator[tuple[AgedPerson, AgedPerson]]:
    """Yield somebody of whom an article says in much the same words that they are hurt, and dead."""
    for hurt in sheet:
        for dead in sheet if hurt.fate == "hurt" and not hurt.name else ():
            shared = len(hurt.words & dead.words)
            alike = shared >= _SHARED and shared * 3 >= 2 * min(len(hurt.words), len(dead.words))
            alone = not any(
                other.words in (hurt.words, dead.words) and not _alike(other, hurt) for other in sheet
            )
            if dead.fate == "dead" and _alike(hurt, dead) and hurt.words != dead.words and alike and alone:
                yield hurt, dead
                return


def _only(one: AgedPerson, other: AgedPerson, people: Sequence[AgedPerson]) -> bool:
    """Tell whether no sentence tells of both ages, and none of another close to them."""
    ages = {one.age, other.age}
    near = [p for p in people if p.unit == one.unit and abs(p.age - one.age) <= _LAST]
    sentences = [{p.age for p in near if p.words == person.words} for person in near]
    return {p.age for p in near} == ages and ages not in sentences


def _in_same_words(one: AgedPerson, other: AgedPerson) -> bool:
    shared = one.words & other.words
    return (
        _fit(one, other)
        and str(one.age) not in other.words
        and str(other.age) not in one.words
        and 0 < abs(one.age - other.age) <= _NEAR
        and len(shared) >= _SHARED
        and len(shared) * 2 >= min(len(one.words), len(other.words))
    )


def bands_apart(
    one: Sequence[AgedPerson], other: Sequence[AgedPerson], since: dt.date | None
) -> Iterator[tuple[AgedPerson, AgedPerson]]:
    """Yield somebody whom one article has as "a man", "in her 20s", the other of an age that does not fit.

    In each it must be the only one of those struck, or of the dead, and one must be dead.
    """
    for fate in ("dead", ""):
        first, second = (_alone(of, fate, since) for of in (one, other))
        if first is None or second is None:
            continue
        if first.exact == second.exact or not _fit(first, second):
            continue
        band = second if first.exact else first
        if "dead" not in {first.fate, second.fate} or not band.sex:
            continue
        if first.high < second.age or second.high < first.age:
            yield first.told[0], second.told[0]
            return


def _alone(of: Sequence[AgedPerson], fate: str, since: dt.date | None) -> Told | None:
    """Return the only one of those struck, of a fate, of whom an article tells by age."""
    found = [person for person in roster(of) if person.who == "struck" and not _is_before(person, since)]
    if fate:
        found = [person for person in found if person.fate == fate]
    return found[0] if len(found) == 1 else None


def again_of(person: AgedPerson, told: Sequence[AgedPerson]) -> list[AgedPerson]:
    """Return the next places where an article tells the age of the same one."""
    own = next((known for known in roster(told) if person in known.told), None)
    return [other for other in own.told if other is not person][:_AGAIN] if own else []


def named_apart(
    one: Sequence[AgedPerson], other: Sequence[AgedPerson]
) -> Iterator[tuple[AgedPerson, AgedPerson]]:
    """Yield somebody named in full in both articles to whom each gives one age, another in each."""
    ones, others = ([p for p in roster(of) if p.name and p.exact] for of in (one, other))
    for here in ones:
        there = [person for person in others if one_name(here.name, person.name)]
        own = [person for person in ones if one_name(here.name, person.name)]
        if len(own) == len(there) == 1 and here.age != there[0].age and here.unit == there[0].unit:
            yield here.named, there[0].named
