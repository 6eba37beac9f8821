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
class SheetWords:
    """Words of sentences that tell an age and what became of somebody; each list is explained in the file."""

    units: dict[str, str]
    old: frozenset[str]
    aged: frozenset[str]
    ends: frozenset[str]
    nouns: dict[str, str]
    couples: dict[str, str]
    called: frozenset[str]
    apart: frozenset[str]
    dying: frozenset[str]
    deadly: frozenset[str]
    to_death: frozenset[str]
    hurting: frozenset[str]
    hitting: frozenset[str]
    acting: frozenset[str]
    objects: frozenset[str]
    themselves: frozenset[str]
    carried: frozenset[str]
    houses: frozenset[str]
    firing: frozenset[str]
    fired: frozenset[str]
    blamed: frozenset[str]
    examiners: frozenset[str]
    raging: frozenset[str]
    facing: frozenset[str]
    charge: frozenset[str]
    ending: frozenset[str]
    shooting: frozenset[str]
    striking: frozenset[str]
    of: frozenset[str]
    by: frozenset[str]
    between: frozenset[str]
    stops: frozenset[str]
    listing: frozenset[str]
    once: frozenset[str]
    aside: frozenset[str]
    denying: frozenset[str]
    being: frozenset[str]
    either: frozenset[str]
    ranged: tuple[str, ...]
    groups: dict[str, str]
    between_ages: frozenset[str]
    leads: frozenset[str]
    ranging: frozenset[str]
    naming: frozenset[str]
    teens: frozenset[str]
    teenagers: frozenset[str]
    single: frozenset[str]
    not_first: frozenset[str]
    within: frozenset[str]
    whose: frozenset[str]
    parts: dict[str, tuple[int, int]]
    decades: dict[str, int]


@word_list
class StageWords:
    """``stages.toml``: words for people of age and under age, each with the sex that it tells."""

    grown: dict[str, str]
    young: dict[str, str]
    words: AroundStages
    sheets: SheetWords

    @cached_property
    def all(self) -> frozenset[str]:
        """All words for people by their age."""
        return frozenset((*self.grown, *self.young))


@cache
def stage_words() -> StageWords:
    """Return the English lists."""
    return load("stages", StageWords)
