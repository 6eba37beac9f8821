"""Words that tell how old somebody is without a number: "woman", "girl", "juveniles"."""

from __future__ import annotations

from functools import cache, cached_property

from claimcheck.lang.word_lists import load, word_list


@word_list
class AroundStages:
    """Each list is explained where it stands, in ``stages.toml``."""

    several: frozenset[str]
    struck: frozenset[str]
    accused: frozenset[str]
    severing: frozenset[str]
    kin: frozenset[str]
    charged: frozenset[str]
    hit: frozenset[str]
    done: frozenset[str]
    finding: frozenset[str]
    suffering: frozenset[str]
    old: tuple[str, ...]
    years: frozenset[str]
    articles: frozenset[str]
    ends_age: frozenset[str]
    hitting: frozenset[str]
    charging: frozenset[str]
    aged: dict[str, str]


@word_list
class StageWords:
    """``stages.toml``: words for people of age and under age, each with the sex that it tells."""

    grown: dict[str, str]
    young: dict[str, str]
    words: AroundStages

    @cached_property
    def all(self) -> frozenset[str]:
        """All words for people by their age."""
        return frozenset((*self.grown, *self.young))


@cache
def stage_words() -> StageWords:
    """Return the English lists."""
    return load("stages", StageWords)
