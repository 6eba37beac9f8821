"""Whether what fills a slot in two ways cannot both be said of one thing."""

from __future__ import annotations

from typing import Final

from rapidfuzz.distance import Levenshtein

from claimcheck.lang.gazetteer import gazetteer
from claimcheck.lang.rarity import rarity, stem
from claimcheck.lang.slot_words import slot_words
from claimcheck.lang.street_words import street_words
from claimcheck.linking.names.word_distance import nearness
from claimcheck.linking.places.compass import points_apart
from claimcheck.linking.slots.sentence_slots import SCALE, Slot, Value

_ALIKE: Final = 0.7  # likeness of two words that may be spellings of one
_RARE: Final = 9  # bits of a word that tells a place
_SLIPS: Final = frozenset({"slip", "far slip", "ending"})
_NAME: Final = 4  # letters of a word of a name whose spelling tells
_HUNDREDS: Final = 2  # last digits of a block that is told more closely


def apart(one: Slot, other: Slot) -> bool:
    """Tell whether two values of a slot rule each other out."""
    if one.value == other.value:
        return False
    if one.kind == "compass":
        return points_apart(one.value[0], other.value[0])
    if one.kind == "place":
        return two_places(one.value, other.value)
    if one.kind == "name":
        return _one_name(one.value, other.value)
    if one.kind == SCALE:
        return one.value[0] != other.value[0] and one.value[1] == other.value[1]
    if one.kind == "office" and one.value[0] == other.value[0]:
        return len(one.value) == len(other.value)  # "spokesman", "spokeswoman"
    if one.kind == "block":
        return one.value[0][:-_HUNDREDS] != other.value[0][:-_HUNDREDS]
    return frozenset((one.value[0], other.value[0])) not in slot_words().pairs


def two_places(one: Value, other: Value) -> bool:
    """Tell whether two names of places are of two: none a part, a short form or a spelling of the other."""
    here, there = {*one}, {*other}
    if here <= there or there <= here or _begins(one, other) or _begins(other, one):
        return False
    if not here & there and (one[-1] in street_words().types) != (other[-1] in street_words().types):
        return False  # a house and its street
    left, right = sorted(here - there), sorted(there - here)
    if len(left) == len(right) == 1 and not _two_words(left[0], right[0]):
        return False
    if any(rarity(stem(word)) >= _RARE for word in here & there) and not _tells(left + right):
        return False  # "Sunrise Hospital", "Sunrise Trauma Center"
    return not _nested(" ".join(one), " ".join(other))


def two_people(one: Slot, other: Slot) -> bool:
    """Tell whether two names in one slot are of two: then the sentences tell of two things, however alike."""
    return one.kind == "name" and not (
        {*one.value} <= {*other.value} or {*other.value} <= {*one.value} or _one_name(one.value, other.value)
    )


def _one_name(one: Value, other: Value) -> bool:
    """Tell whether two names differ in one word, and that by its spelling."""
    here, there = sorted({*one} - {*other}), sorted({*other} - {*one})
    if len(here) != 1 or len(there) != 1 or len(one) != len(other):
        return False
    return min(len(here[0]), len(there[0])) >= _NAME and nearness(here[0], there[0]) in _SLIPS


def _tells(words: list[str]) -> bool:
    """Tell whether two names differ in a number, a point of the compass or the kind of a street."""
    streets, points = street_words().types, slot_words().points
    return any(word[0].isdigit() or word in streets or word in points for word in words)


def _begins(one: Value, other: Value) -> bool:
    """Tell whether one name stands for the other: by its first letters ("CAMC"), or cut short ("Wash")."""
    if len(one) == 1 and len(other) > 1 and one[0].startswith("".join(word[0] for word in other)):
        return True
    return len(one) == len(other) and all(y.startswith(x) for x, y in zip(one, other, strict=True))


def _two_words(one: str, other: str) -> bool:
    """Tell whether two words are no spellings of one; numbers and points of the compass never are."""
    if one[0].isdigit() or other[0].isdigit() or {one, other} & slot_words().points:
        return True
    place = gazetteer().named(one.title())
    if place is not None and place == gazetteer().named(other.title()):
        return False  # "Pa.", "Pennsylvania"
    return Levenshtein.normalized_similarity(one, other) < _ALIKE


def _nested(one: str, other: str) -> bool:
    """Tell whether the gazetteer knows one place within the other."""
    known = gazetteer()
    first, second = known.named(one.title()), known.named(other.title())
    if first is None or second is None:
        return False
    return first == second or first in known.above(second) or second in known.above(first)
