"""Words of headlines that tell how far a story has come."""

from __future__ import annotations

from functools import cache, cached_property

from claimcheck.lang.word_lists import load
from claimcheck.models.base import Model


class LayerWords(Model):
    """The lists; see the file for what each is. Look-ups are by lower-case word."""

    steps: tuple[frozenset[str], ...]
    open: frozenset[str]
    alive: frozenset[str]
    dead: frozenset[str]
    dying: frozenset[str]
    living: frozenset[str]
    aged: tuple[str, ...]
    units: frozenset[str]

    @cached_property
    def step_of(self) -> dict[str, int]:
        """Words with the number of the step that they tell, from 1."""
        return {word: number for number, words in enumerate(self.steps, 1) for word in words}


@cache
def layer_words() -> LayerWords:
    """Return the English lists."""
    return load("layers", LayerWords)
