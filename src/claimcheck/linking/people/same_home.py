"""Where two articles of one happening give somebody two towns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.lang.rarity import stem
from claimcheck.linking.people.home_towns import Home
from claimcheck.linking.profiles.profile import ArticleProfile


def other_home(one: ArticleProfile, other: ArticleProfile) -> Iterator[tuple[Home, Home]]:
    """Yield the people who are of another town in each of two articles."""
    named = list(_named(one.homes, other.homes))
    yield from named
    if not named:
        yield from _accused(one, other)


def _named(ones: Sequence[Home], others: Sequence[Home]) -> Iterator[tuple[Home, Home]]:
    told: set[tuple[str, ...]] = set()
    for one in ones:
        ends = one.person[:1] + one.person[-1:]
        if not ends or ends in told:
            continue
        told.add(ends)
        same = [other for other in others if other.person[:1] + other.person[-1:] == ends]
        if same and _apart(one, same[0]) and _settled(one, ones) and _settled(same[0], others):
            yield one, same[0]


def _accused(one: ArticleProfile, other: ArticleProfile) -> Iterator[tuple[Home, Home]]:
    """Yield the one who stands accused in both, "a man of" a town in one, by name in the other."""
    here, there = ([home for home in side.homes if home.accused] for side in (one, other))
    if not here or not there or not _settled_all(here) or not _settled_all(there):
        return
    first, second = here[0], there[0]
    if bool(first.person) == bool(second.person) or not _apart(first, second):
        return
    named, elsewhere = (first, other) if first.person else (second, one)
    if {first.sex, second.sex} != {"m", "f"} and stem(named.person[-1]) in elsewhere.known:
        yield first, second


def _apart(one: Home, other: Home) -> bool:
    return {*one.town}.isdisjoint(other.town)


def _settled(home: Home, listed: Sequence[Home]) -> bool:
    """Tell whether an article gives somebody one town only."""
    ends = home.person[:1] + home.person[-1:]
    return _settled_all([other for other in listed if other.person[:1] + other.person[-1:] == ends])


def _settled_all(listed: Sequence[Home]) -> bool:
    return all(home.town == listed[0].town for home in listed)
