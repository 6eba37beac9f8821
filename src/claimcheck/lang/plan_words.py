"""Words for what is set for a day to come."""

from __future__ import annotations

from functools import cache, cached_property

from claimcheck.lang.word_lists import load, word_list


@word_list
class AroundPlans:
    """Each list is explained where it stands, in ``plans.toml``."""

    once: frozenset[str]
    of_people: frozenset[str]
    bare: frozenset[str]
    modal: frozenset[str]
    arranged: frozenset[str]
    weak: frozenset[str]
    not_planned: frozenset[str]
    given_up: frozenset[str]
    whose: frozenset[str]
    at_an_hour: frozenset[str]
    put_off: frozenset[str]
    was: frozenset[str]


@word_list
class PlanWords:
    """``plans.toml``: what is planned, and words around it."""

    plans: dict[str, tuple[str, ...]]
    words: AroundPlans

    @cached_property
    def plan_of(self) -> dict[str, str]:
        """What is planned, for each word for it."""
        return {word: plan for plan, words in self.plans.items() for word in words}


@cache
def plan_words() -> PlanWords:
    """Return the English lists."""
    return load("plans", PlanWords)
