"""Where two articles of one happening give somebody two ages, by who is left when all others are matched."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from claimcheck.linking.people.age_sheets import AgedPerson

_CLASSES: Final = ("dead f", "dead m", "dead", "young", "old", "hurt", "f", "m", "")
_AGAIN: Final = 3  # more places of one age that are shown: each has to be set right
_YOUNG: Final = 12  # years of a child, of whom there is mostly one
_OLD: Final = 60
_MANY: Final = 12  # people of whom one may be mistaken for another


def ages_apart(
    one: Sequence[AgedPerson], other: Sequence[AgedPerson]
) -> Iterator[tuple[AgedPerson, AgedPerson]]:
    """Yield somebody struck, or accused, whose age is another in each article, without a name in one.

    Both must tell of as many people of a fate or a sex; who is named in both, or of one age, is matched.
    """
    for who in ("struck", "accused"):
        ones, others = ([p for p in _people(all_of) if p.who == who] for all_of in (one, other))
        if not ones or not others or max(len(ones), len(others)) > _MANY:
            continue
        found = next((pair for kind in _CLASSES if (pair := _left(ones, others, kind))), None)
        if found and not (_tells(found[0], other) or _tells(found[1], one)):
            yield found


def _people(told: Sequence[AgedPerson]) -> list[AgedPerson]:
    """Return each person once, with all that is told of them."""
    found: list[AgedPerson] = []
    for person in told:
        at = next((at for at, known in enumerate(found) if _same(known, person)), None)
        if at is None:
            found.append(person)
        else:
            known = found[at]
            found[at] = replace(
                known,
                fate=known.fate if known.fate == "dead" else person.fate or known.fate,
                sex=known.sex or person.sex,
                name=known.name or person.name,
            )
    return found


def _same(one: AgedPerson, other: AgedPerson) -> bool:
    named = one.name and other.name
    return one.who == other.who and _alike(one, other) and not (named and _ends(one) != _ends(other))


def _alike(one: AgedPerson, other: AgedPerson) -> bool:
    """Tell whether two are of one age, and may be of one sex."""
    return (
        one.age == other.age
        and one.unit == other.unit
        and not (one.sex and other.sex and one.sex != other.sex)
    )


def _ends(person: AgedPerson) -> tuple[str, str]:
    return person.name[0], person.name[-1]


def _left(
    ones: Sequence[AgedPerson], others: Sequence[AgedPerson], kind: str
) -> tuple[AgedPerson, AgedPerson] | None:
    """Return who is left of a kind in both when all that are matched are taken out."""
    here, there = ([p for p in people if _is_of(p, kind)] for people in (ones, others))
    if len(here) != len(there) or not here:
        return None
    here, there = _unmatched(here, others), _unmatched(there, ones)
    if len(here) != 1 or len(there) != 1:
        return None
    (first,), (second,) = here, there
    if (
        first.unit != second.unit
        or {first.sex, second.sex} == {"m", "f"}
        or {first.fate, second.fate} == {"dead", "hurt"}
    ):
        return None
    return None if first.name and second.name else (first, second)


def _is_of(person: AgedPerson, kind: str) -> bool:
    band = "young" if person.unit != "y" or person.age <= _YOUNG else "old" if person.age >= _OLD else ""
    return all(word in (person.fate, person.sex, band) for word in kind.split())


def _unmatched(people: Sequence[AgedPerson], others: Sequence[AgedPerson]) -> list[AgedPerson]:
    names = {_ends(other) for other in others if other.name}
    return [
        person
        for person in people
        if not (person.name and _ends(person) in names) and not any(_alike(person, other) for other in others)
    ]


def _tells(person: AgedPerson, others: Sequence[AgedPerson]) -> bool:
    return any(_alike(person, other) for other in others)


def again_of(person: AgedPerson, told: Sequence[AgedPerson]) -> list[AgedPerson]:
    """Return the next places where an article tells the age of the same one."""
    return [other for other in told if other.start != person.start and _same(person, other)][:_AGAIN]


def named_apart(
    one: Sequence[AgedPerson], other: Sequence[AgedPerson]
) -> Iterator[tuple[AgedPerson, AgedPerson]]:
    """Yield somebody named in full in both articles to whom each gives one age, another in each."""
    ones, others = _by_name(one), _by_name(other)
    for ends in sorted(ones.keys() & others.keys()):
        here, there = ones[ends], others[ends]
        ages = [{(person.age, person.unit) for person in people} for people in (here, there)]
        if len(ages[0]) == len(ages[1]) == 1 and ages[0] != ages[1] and here[0].unit == there[0].unit:
            yield here[0], there[0]


def _by_name(told: Sequence[AgedPerson]) -> dict[tuple[str, str], list[AgedPerson]]:
    found: dict[tuple[str, str], list[AgedPerson]] = {}
    for person in told:
        if len(person.name) > 1:
            found.setdefault(_ends(person), []).append(person)
    return found
