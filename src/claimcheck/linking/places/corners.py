"""Where two articles of one happening put a corner of one street at two others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from rapidfuzz.distance import Levenshtein

from claimcheck.lang.street_words import street_words
from claimcheck.linking.places.addresses import Address
from claimcheck.linking.profiles.profile import ArticleProfile

Corner = tuple[Address, Address]
_NUMBER: Final = re.compile(r"([0-9]{1,3})[a-z]{2}")
_TWO: Final = 2
_BLOCKS: Final = 4  # numbers between streets that are taken for one another
_BEFORE: Final = 3  # words before a corner
_ALIKE: Final = 0.7  # similarity of two names that are spellings of one


def corners_of(addresses: Sequence[Address]) -> list[Corner]:
    """Return the corners among the streets of an article."""
    return [(one, other) for one, other in pairwise(addresses) if other.corner]


def other_corner(ones: Sequence[Address], others: Sequence[Address]) -> Iterator[tuple[Corner, Corner]]:
    """Yield the corners whose one street both articles name, and whose other street each has alone."""
    here, there = corners_of(ones), corners_of(others)
    if not here or not there:
        return
    known, elsewhere = {a.name for a in ones}, {a.name for a in others}
    for one in here:
        for other in there:
            cross = _crossing(one, other)
            if cross is not None and cross[0].name not in elsewhere and cross[1].name not in known:
                yield one, other
                break


@dataclass(frozen=True, slots=True)
class NamedCorner:
    """A corner by the names of its streets, and where it stands."""

    names: frozenset[str]
    start: int
    end: int


def all_corners(article: ArticleProfile) -> list[NamedCorner]:
    """Return the corners of an article, of streets with their kind and without, in the order of the text."""
    found = [
        NamedCorner(frozenset((" ".join(one.name), " ".join(other.name))), one.start, other.end)
        for one, other in corners_of(article.addresses)
    ]
    found += [NamedCorner(corner.names, corner.start, corner.end) for corner in article.corners]
    return sorted(found, key=lambda corner: corner.start)


def other_named_corner(one: ArticleProfile, other: ArticleProfile) -> tuple[NamedCorner, NamedCorner] | None:
    """Return the corners of one street that lie at two others, each article naming one of them only.

    That is for those of which a street has no kind.
    """
    if not (one.corners or other.corners):
        return None
    here, there = all_corners(one), all_corners(other)
    for street in sorted({name for corner in here for name in corner.names}):
        mine = [corner for corner in here if street in corner.names]
        yours = [corner for corner in there if street in corner.names]
        if len({corner.names for corner in mine}) != 1 or len({corner.names for corner in yours}) != 1:
            continue
        cross, elsewhere = min(mine[0].names - {street}), min(yours[0].names - {street})
        if Levenshtein.normalized_similarity(cross, elsewhere) >= _ALIKE:
            continue
        if not _names_street(other, there, cross) and not _names_street(one, here, elsewhere):
            return mine[0], yours[0]
    return None


def _names_street(article: ArticleProfile, corners: Iterable[NamedCorner], name: str) -> bool:
    known = {" ".join(address.name) for address in article.addresses}
    return name in known.union(*(corner.names for corner in corners))


def is_only_corner(addresses: Sequence[Address]) -> bool:
    """Tell whether an article names one corner only, so that "near" is said of what it tells of."""
    return len({frozenset((one.name, other.name)) for one, other in corners_of(addresses)}) == 1


def are_numbered(one: Corner, other: Corner) -> bool:
    """Tell whether two corners differ only in the number of a street close by: "51st", "53rd"."""
    crossing = _crossing(one, other)
    found = [_NUMBER.fullmatch("".join(street.name)) for street in crossing or ()]
    numbers = [int(match.group(1)) for match in found if match is not None]
    return len(numbers) == _TWO and abs(numbers[0] - numbers[1]) <= _BLOCKS


def is_loose(corner: Corner) -> bool:
    """Tell whether a corner is only near, so that another may be too."""
    loose = street_words().words.loose
    return corner[1].before[-1:] == ("near",) or not loose.isdisjoint(corner[0].before[-_BEFORE:])


def _crossing(one: Corner, other: Corner) -> tuple[Address, Address] | None:
    """Return the streets in which two corners of one street differ, unless they are spellings of one."""
    for first, cross in (one, one[::-1]):
        for second, second_cross in (other, other[::-1]):
            if first.name != second.name or first.kind != second.kind or cross.name == second_cross.name:
                continue
            names = " ".join(cross.name), " ".join(second_cross.name)
            if Levenshtein.normalized_similarity(*names) < _ALIKE:
                return cross, second_cross
    return None
