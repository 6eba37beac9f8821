"""Where two articles set one thing for two different days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from claimcheck.lang.plan_words import plan_words
from claimcheck.lang.rarity import rarity
from claimcheck.linking.days.plans_told import Plan
from claimcheck.linking.profiles.profile import ArticleProfile

_WHOSE: Final = 8  # bits of a name that tells whose trial it is
_TELLING: Final = 14  # bits of words that tell what is to end or to open


def moved_plans(one: ArticleProfile, other: ArticleProfile) -> Iterator[tuple[Plan, Plan]]:
    """Yield what the earlier article, ``one``, and the later one set for two times.

    Once the first time has come, only what comes about once is still the same thing; and what an article sets
    for several times is several things.
    """
    for plan in sorted({plan.what for plan in one.plans} & {plan.what for plan in other.plans}):
        here = [p for p in one.plans if p.what == plan]
        there = [p for p in other.plans if p.what == plan]
        if not _one_time(here) or not _one_time(there) or any(_fit(a, b) for a in here for b in there):
            continue
        late = other.day is not None and other.day.toordinal() >= here[0].high
        if late and plan not in plan_words().words.once:
            continue
        found = next(((a, b) for a in here for b in there if _one_thing(a, b)), None)
        if found is not None:
            yield found


def _one_time(plans: Iterable[Plan]) -> bool:
    first, *others = plans
    return all(_fit(first, plan) for plan in others)


def _fit(one: Plan, other: Plan) -> bool:
    return one.low <= other.high and other.low <= one.high


def _one_thing(one: Plan, other: Plan) -> bool:
    """Tell whether two plans are of one person's case or of one thing, by what their sentences share."""
    words = plan_words().words
    names = {*one.names} & {*other.names}
    if one.what in words.of_people and one.whose and other.whose:
        return any(rarity(name) >= _WHOSE for name in {*one.whose} & {*other.whose})
    if one.what in words.of_people:
        return any(rarity(name) >= _WHOSE for name in names)
    telling = sum(map(rarity, {*one.telling} & {*other.telling})) + sum(map(rarity, names))
    return telling >= _TELLING if one.what in words.bare else telling > 0
