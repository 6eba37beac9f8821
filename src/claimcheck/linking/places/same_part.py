"""Where two articles of one happening put one thing into two parts of a place that lie apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import Final

from claimcheck.lang.home_words import home_words
from claimcheck.lang.rarity import rarity
from claimcheck.linking.places.compass import Part, points_apart
from claimcheck.linking.profiles.profile import ArticleProfile

_ENOUGH: Final = 14  # bits of the words that two sentences share
_RARE: Final = 8  # bits of one that is enough
_FIGURE: Final = 7  # bits of a numeral in common


def other_part(one: ArticleProfile, other: ArticleProfile) -> Iterator[tuple[Part, Part]]:
    """Yield the parts of a place in which two articles put a happening or a thing, each in one only."""
    done: set[tuple[str, ...]] = set()
    for first in sorted(one.parts, key=attrgetter("head")):
        if first.of in done:
            continue
        done.add(first.of)
        here = [part for part in one.parts if part.of == first.of]
        there = [part for part in other.parts if _one_place(part, first)]
        pairs = sorted(((a, b) for a in here for b in there), key=lambda pair: pair[0].head + pair[1].head)
        if any(a.direction == b.direction for a, b in pairs):
            continue
        found = next(((a, b) for a, b in pairs if at_one_scene(a, b)), None)
        if found is None and all(apart(a, b) for a, b in pairs):
            found = next(((a, b) for a, b in pairs if _one_thing(a, b)), None)
        if found is not None and _settled(here) and _settled(there):
            yield found
            return


def at_one_scene(one: Part, other: Part) -> bool:
    """Tell whether both are small parts of which an article says that it happened there."""
    return one.small and other.small and one.scene and other.scene


def apart(one: Part, other: Part) -> bool:
    """Tell whether two parts lie apart: one north, the other south; of distances, in no like direction."""
    if one.away:
        return {*one.direction}.isdisjoint(other.direction)
    return points_apart(one.direction, other.direction)


def one_named_thing(one: Part, other: Part) -> bool:
    """Tell whether a thing named right before one of two parts is told of in the sentence of the other."""
    return _is_told(one.thing, other) or _is_told(other.thing, one)


def _is_told(thing: Sequence[str], part: Part) -> bool:
    told = {*part.anchors, *part.content_words, *part.thing}
    return any(rarity(stem) >= _RARE and stem in told for stem in thing)


def _one_place(one: Part, other: Part) -> bool:
    general = home_words().words.general
    if one.away != other.away:
        return False
    return one.of == other.of or (one.of[0] in general) != (other.of[0] in general)


def _settled(parts: Sequence[Part]) -> bool:
    return not any(apart(parts[0], part) for part in parts[1:])


def _one_thing(one: Part, other: Part) -> bool:
    """Tell whether what stands close before one part, by name or number, is told in both sentences."""
    here, there = {*one.anchors, *one.content_words}, {*other.anchors, *other.content_words}
    shared = here & there
    anchors = shared & {*one.anchors, *other.anchors}
    if any(not stem[0].isdigit() and rarity(stem) >= _RARE for stem in anchors):
        return True
    bits = sum(_FIGURE if stem[0].isdigit() else rarity(stem) for stem in shared)
    return bits >= _ENOUGH and any(stem[0].isdigit() for stem in anchors)
