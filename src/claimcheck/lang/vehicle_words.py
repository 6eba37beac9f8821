"""Words that stand beside the make and model of a vehicle."""

from __future__ import annotations

from functools import cache

from claimcheck.lang.word_lists import load
from claimcheck.models.base import Model


class VehicleWords(Model):
    """The lists; see the file for what each is. Look-ups are by lower-case word."""

    colours: frozenset[str]
    counted: frozenset[str]
    kinds: frozenset[str]


@cache
def vehicle_words() -> VehicleWords:
    """Return the English lists."""
    return load("vehicles", VehicleWords)
