"""How near two words of names are, and what a name in two spellings is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from rapidfuzz.distance import OSA

from claimcheck.comparison.name_likeness import plainest
from claimcheck.lang.spelling_words import spelling_words
from claimcheck.linking.names.name_forms import NameForm

Nearness = Literal["", "slip", "far slip", "sound", "ending", "marks", "style", "spaces", "order"]
Way = Literal["full", "lone", "rare", "stray", "whole"]
_SHORTEST: Final = 4  # letters of a word that may have a slip in it
_LONG: Final = 7  # letters of one that may have two


@dataclass(frozen=True, slots=True)
class Twice:
    """A name in two spellings.

    Attributes:
        one, other: both forms.
        words: the words that differ.
        near: how near they are.
        way: what was compared: "full" names, a "lone" family name with somebody's full name, "rare" words,
            a "stray" word with one of a full name, or "whole" names by their letters.
        person: it is somebody's name.
        sure: more than the names themselves tells that they are one.
    """

    one: NameForm
    other: NameForm
    words: tuple[str, str]
    near: Nearness
    way: Way
    person: bool
    sure: bool


@lru_cache(maxsize=65536)
def nearness(one: str, other: str) -> Nearness:
    """Return how near two unequal words in plain letters are; "" for two words of their own.

    "slip": one letter added, dropped, changed, or two swapped, also with a letter between them;
    "far slip": two of them in a long word.
    "sound": two ways of writing one sound. "ending": one is the other with an ending that makes another word.
    "marks": apostrophes alone differ. "style": British and American, or letters with marks written as two.
    """
    least, most = sorted((len(one), len(other)))
    words = spelling_words()
    if (
        least < _SHORTEST
        or most - least > 2
        or one == other
        or not words.counterparts.isdisjoint((one, other))
    ):
        return ""
    if one.replace("'", "") == other.replace("'", ""):
        return "marks"
    if any(char.isdigit() for char in one + other):
        return ""
    if _styled(one, other) or _styled(other, one) or _without_marks(one) == _without_marks(other):
        return "style"
    if _derived(one, other):
        return "ending"
    far = OSA.distance(one, other, score_cutoff=2)
    begins = one[0] == other[0] or (one[0], other[0]) in words.exchanged
    if (far == 1 and (begins or one[:2] == other[1::-1])) or _turned_round(one, other):
        return "slip"
    if plainest(one) == plainest(other):
        return "sound"
    return "far slip" if far == 2 and least >= _LONG and begins else ""


def _turned_round(one: str, other: str) -> bool:
    """Tell whether both begin and end alike and have the same letters: two of them changed places."""
    ends_alike = one[0] == other[0] and one[-1] == other[-1]
    differing = sum(a != b for a, b in zip(one, other, strict=False))
    return ends_alike and differing == 2 and sorted(one) == sorted(other)


def _derived(one: str, other: str) -> bool:
    """Tell whether one is the other with an ending, or both are a third word with one."""
    root = next(
        (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    return root >= _SHORTEST - 1 and spelling_words().derive(one[root:], other[root:])


def _without_marks(word: str) -> str:
    """Return a word with "ue" for "ü" and the like taken for the letter without its mark."""
    return word.replace("ue", "u").replace("oe", "o").replace("ae", "a")


def _styled(british: str, american: str) -> bool:
    return any(
        british_way in british and british.replace(british_way, american_way) == american
        for british_way, american_way in spelling_words().styles
    )
