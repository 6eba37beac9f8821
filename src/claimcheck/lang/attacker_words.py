"""Words that say how many attacked, robbed or fired, and are sought."""

from __future__ import annotations

from functools import cache, cached_property

from claimcheck.lang.word_lists import load
from claimcheck.models.base import Model


class AttackerWords(Model):
    """The lists; see the file for what each is."""

    outcome: str
    doers: frozenset[str]
    single: frozenset[str]
    several: frozenset[str]
    acts: frozenset[str]
    moves: frozenset[str]
    violence: frozenset[str]
    bystanders: frozenset[str]
    sought: frozenset[str]
    by: frozenset[str]
    done: frozenset[str]
    places: frozenset[str]
    unsure: frozenset[str]

    @cached_property
    def nouns(self) -> frozenset[str]:
        """All words for those who may have done it."""
        return self.doers | self.single | self.several

    @cached_property
    def first_words(self) -> frozenset[str]:
        """The words with which acts begin."""
        return frozenset(act.split()[0] for act in self.acts | self.moves)


@cache
def attacker_words() -> AttackerWords:
    """Return the English lists."""
    return load("attackers", AttackerWords)
