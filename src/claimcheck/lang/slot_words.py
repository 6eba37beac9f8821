"""Words of one kind that fill one slot of a sentence: kin, offices, offences."""

from __future__ import annotations

from functools import cache, cached_property

from claimcheck.lang.word_lists import load
from claimcheck.models.base import Model


class SlotWords(Model):
    """Each kind as its values with the forms of each. Look-ups are by lower-case word."""

    kin: dict[str, frozenset[str]]
    office: dict[str, frozenset[str]]
    offence: dict[str, frozenset[str]]
    degree: dict[str, frozenset[str]]
    grade: dict[str, frozenset[str]]
    outcome: dict[str, frozenset[str]]
    day: dict[str, frozenset[str]]
    month: dict[str, frozenset[str]]
    scale: dict[str, frozenset[str]]
    before_places: frozenset[str]
    light: frozenset[str]
    credits: frozenset[str]
    points: frozenset[str]
    short: dict[str, str]
    may_be_one: tuple[tuple[str, str], ...]
    exclusive: tuple[frozenset[str], ...]
    sexed: dict[str, str]
    ranked: dict[str, frozenset[str]]
    standing: frozenset[str]
    related: frozenset[str]
    whose: tuple[str, ...]

    @cached_property
    def kind_of(self) -> dict[str, tuple[str, str]]:
        """Each word with its kind and its value."""
        kinds = ("kin", "office", "offence", "degree", "grade", "outcome", "day", "month", "scale")
        return {
            word: (kind, value)
            for kind in kinds
            for value, words in getattr(self, kind).items()
            for word in words
        }

    @cached_property
    def pairs(self) -> frozenset[frozenset[str]]:
        """Values that may be said of one thing."""
        return frozenset(map(frozenset, self.may_be_one))


@cache
def slot_words() -> SlotWords:
    """Return the English lists."""
    return load("slots", SlotWords)
