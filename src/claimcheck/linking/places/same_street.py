"""Where two articles of one happening, or one article, name one street in two ways."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from rapidfuzz.distance import Levenshtein

from claimcheck.lang.rarity import rarity
from claimcheck.lang.street_words import street_words
from claimcheck.linking.places.addresses import Address
from claimcheck.linking.places.corners import corners_of

What = Literal["kind", "direction", "number", "area"]
_MANY: Final = 8  # streets of an article that lists several happenings
_HUNDRED: Final = 100
_THOUSAND: Final = 1000
_NEIGHBOURS: Final = 200  # numbers between two houses next to each other, or two blocks
_SUBURB: Final = 10000
_RARE: Final = 8  # bits of the name of somebody
_TELLING: Final = 3  # bits of a word that two passages share
_ALIKE: Final = 0.7  # similarity of two names that are spellings of one
_CLOSE: Final = 4  # words on each side


@dataclass(frozen=True, slots=True)
class TwoWays:
    """One street named in two ways: in which part they differ, and both places.

    ``beside``: the two numbers are those of neighbours, and nothing says that the same thing stands there.
    ``one_site``: number, or whose place it is, and neighbourhood are the same: one place whenever it is told.
    """

    what: What
    one: Address
    other: Address
    beside: bool = False
    one_site: bool = False


def named_in_two_ways(ones: Sequence[Address], others: Sequence[Address]) -> Iterator[TwoWays]:
    """Yield for each street that two articles name how they differ: each says one thing throughout."""
    here, there = _by_name(ones), _by_name(others)
    if max(len(here), len(there)) > _MANY:
        return
    for name, one in here.items():
        other = there.get(name)
        if other is None:
            continue
        if _homes(one) != _homes(other):
            at_home = _of_one_household(one, other)
            if at_home is not None:
                yield at_home
            continue
        found = _kinds(one, other) or _at_one_crossing(name, ones, others)
        found = found or _directions(one, other) or _numbers(one, other) or _areas(name, ones, others)
        if found is not None:
            yield found


def blocks_apart(found: TwoWays) -> bool:
    """Tell whether two blocks are told, neither of them only near: then the same thing is in one of them."""
    loose = street_words().words.close_by
    sides = found.one, found.other
    return all(side.block and loose.isdisjoint(side.before[-_CLOSE:]) for side in sides)


def named_twice(listed: Sequence[Address]) -> Iterator[TwoWays]:
    """Yield the streets of one article that it calls by two kinds, told in like words, or by two blocks."""
    by_name = _by_name(listed)
    if len(by_name) > _MANY:
        return
    for addresses in by_name.values():
        if (two := _two_blocks(addresses)) is not None:
            yield two
        first = addresses[0]
        second = next((other for other in addresses if other.kind != first.kind), None)
        if second is None or _is_ordinal(first) or second.sentence == first.sentence:
            continue
        if (
            first.home == second.home
            and _fit(first.direction, second.direction)
            and (first.head != second.head or _alike(first, second))
        ):
            yield TwoWays("kind", first, second)


def _two_blocks(addresses: Sequence[Address]) -> TwoWays | None:
    """Return two blocks next to each other, of the only ones of a street in which something happened."""
    blocks = {a.number: a for a in reversed(addresses) if a.block and not a.home}
    if len(blocks) != 2 or any(a.number >= 0 and not a.block for a in addresses):
        return None
    one, other = sorted(blocks.values(), key=lambda address: address.start)
    found = TwoWays("number", one, other)
    near = abs(one.number - other.number) <= _NEIGHBOURS and not _one_block(one, other)
    alike = one.kind == other.kind and _fit(one.direction, other.direction) and one.sentence != other.sentence
    return found if near and alike and blocks_apart(found) else None


def _by_name(listed: Iterable[Address]) -> dict[tuple[str, ...], list[Address]]:
    found: dict[tuple[str, ...], list[Address]] = defaultdict(list)
    for address in listed:
        found[address.name].append(address)
    return found


def _homes(addresses: Iterable[Address]) -> set[bool]:
    return {address.home for address in addresses}


def _is_ordinal(address: Address) -> bool:
    """Tell "4th Street", beside which there is a "4th Avenue" in many towns."""
    word = address.name[-1]
    return word[0].isdigit() or (len(address.name) == 1 and word in street_words().words.numbered)


def _kinds(one: Sequence[Address], other: Sequence[Address]) -> TwoWays | None:
    here, there = {a.kind for a in one}, {a.kind for a in other}
    if len(here) > 1 or len(there) > 1 or here == there:
        return None
    first, second = one[0], other[0]
    numbered = next(((a, b) for a in one for b in other if a.number == b.number >= 0), None)
    if numbered is not None:
        return TwoWays("kind", *numbered)
    return None if _is_ordinal(first) else TwoWays("kind", first, second)


def _at_one_crossing(
    name: tuple[str, ...], ones: Sequence[Address], others: Sequence[Address]
) -> TwoWays | None:
    """Return the street that is of two kinds where both articles let it cross one other street."""
    here, there = _crossings(name, ones), _crossings(name, others)
    for cross in sorted(here.keys() & there.keys()):
        first, second = here[cross], there[cross]
        known = {address.kind for address in first}, {address.kind for address in second}
        if known[0].isdisjoint(known[1]) and not _is_ordinal(first[0]):
            return TwoWays("kind", first[0], second[0])
    return None


def _crossings(
    name: tuple[str, ...], listed: Sequence[Address]
) -> dict[tuple[tuple[str, ...], str], list[Address]]:
    """Return by name and kind of each street that crosses one of this name where the latter stands."""
    found: dict[tuple[tuple[str, ...], str], list[Address]] = defaultdict(list)
    for corner in corners_of(listed):
        for street, cross in (corner, corner[::-1]):
            if street.name == name and cross.name != name:
                found[cross.name, cross.kind].append(street)
    return found


def _directions(one: Sequence[Address], other: Sequence[Address]) -> TwoWays | None:
    here = {a.direction: a for a in reversed(one) if a.direction}
    there = {a.direction: a for a in reversed(other) if a.direction}
    if len(here) != 1 or len(there) != 1:
        return None
    first, second = next(iter(here.values())), next(iter(there.values()))
    if _fit(first.direction, second.direction) or _apart(first, second) or first.kind != second.kind:
        return None
    one_number = first.number == second.number >= 0
    one_site = one_number and (_alike(first, second) or _of_one_name(first, second))
    return TwoWays("direction", first, second, one_site=one_site)


def _areas(name: tuple[str, ...], ones: Sequence[Address], others: Sequence[Address]) -> TwoWays | None:
    """Return the street that lies in two quarters or towns, each article naming one."""
    here, there = list(_in_areas(name, ones)), list(_in_areas(name, others))
    pairs = [(a, b) for a in here for b in there]
    if not pairs or not all(_two_areas(a.area, b.area) and a.kind == b.kind for a, b in pairs):
        return None
    return TwoWays("area", *pairs[0])


def _in_areas(name: tuple[str, ...], listed: Sequence[Address]) -> Iterator[Address]:
    """Yield the streets of a name with the area behind them, or behind the street that they cross."""
    for address, then in zip(listed, (*listed[1:], None), strict=True):
        told = then if then is not None and then.corner and not address.area else address
        if address.name == name and told.area:
            yield replace(address, area=told.area, end=told.area_end)


def _two_areas(one: Sequence[str], other: Sequence[str]) -> bool:
    if {*one} <= {*other} or {*other} <= {*one}:
        return False
    return Levenshtein.normalized_similarity(" ".join(one), " ".join(other)) < _ALIKE


def _numbers(one: Sequence[Address], other: Sequence[Address]) -> TwoWays | None:
    here = [a for a in one if a.number >= 0]
    there = [a for a in other if a.number >= 0]
    if (
        not here
        or not there
        or any(_apart(here[0], a) for a in here)
        or any(_apart(there[0], a) for a in there)
    ):
        return None
    first, second = here[0], there[0]
    if first.kind != second.kind or not all(_apart(a, b) for a in here for b in there):
        return None
    if not _fit(first.direction, second.direction):
        return None
    near = abs(first.number - second.number) <= _NEIGHBOURS and not _one_block(first, second)
    pairs = [(a, b) for a in here for b in there]
    alike = next(((a, b) for a, b in pairs if _alike(a, b)), None)
    if alike is None:
        return TwoWays("number", first, second, beside=near)
    return TwoWays("number", *alike, one_site=near and _of_one_name(*alike))


def _of_one_household(one: Sequence[Address], other: Sequence[Address]) -> TwoWays | None:
    """Return two house numbers of somebody: "Ann Roe, of 12 Mill Lane", "at Roe's 21 Mill Lane home"."""
    if {a.number for a in one if a.number >= 0} & {a.number for a in other if a.number >= 0}:
        return None
    for first in one:
        for second in other:
            if first.home == second.home or first.block or second.block or not _apart(first, second):
                continue
            near = abs(first.number - second.number) <= _NEIGHBOURS and first.kind == second.kind
            if near and _of_one_name(first, second):
                return TwoWays("number", first, second, one_site=True)
    return None


def _of_one_name(one: Address, other: Address) -> bool:
    """Tell whether the words before two addresses share a name that tells whose or which place it is."""
    return any(rarity(stem) >= _RARE for stem in {*one.before} & {*other.before} - {*one.name})


def _apart(one: Address, other: Address) -> bool:
    """Tell whether two numbers of a street cannot be one place: a house lies within its block."""
    if min(one.number, other.number) < 0:
        return False
    if one.block or other.block:
        size = _THOUSAND if _is_round(one) or _is_round(other) else _HUNDRED
        if _one_block(one, other):
            return True
        return one.number // size != other.number // size
    return one.number != other.number


def _one_block(one: Address, other: Address) -> bool:
    """Tell whether one block is told by two numbers: "the 400 block", "the 460 block"."""
    return (
        one.block
        and other.block
        and one.number != other.number
        and one.number // _HUNDRED == other.number // _HUNDRED
    )


def _is_round(address: Address) -> bool:
    """Tell a block of a thousand numbers, as some say it in the suburbs."""
    return address.block and address.number >= _SUBURB and address.number % _THOUSAND == 0


def _fit(one: str, other: str) -> bool:
    """Tell whether two points of the compass may be one: "north" and "northwest" may."""
    return not one or not other or one in other or other in one


def _alike(one: Address, other: Address) -> bool:
    """Tell whether the words next to two places share one that tells what stands or happened there."""
    near, far = ({*a.before[-_CLOSE:], *a.after[:_CLOSE]} for a in (one, other))
    shared = (near & far) - street_words().words.beside
    return any(rarity(stem) >= _TELLING and stem not in one.name for stem in shared if stem.isalpha())
