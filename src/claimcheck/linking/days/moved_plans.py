"""Where two articles set one thing for two different days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from claimcheck.lang.court_words import court_words
from claimcheck.lang.plan_words import plan_words
from claimcheck.lang.rarity import rarity
from claimcheck.linking.days.plans_told import Plan
from claimcheck.linking.profiles.profile import ArticleProfile
from claimcheck.models.span import Span
from claimcheck.text.lines import lowered

_WHOSE: Final = 8  # bits of a name that tells whose trial it is
_LONG_TRIAL: Final = 45  # days after which a trial has ended that began when it was set
_MOST: Final = 60_000  # characters of an article
_LITTLE: Final = 7  # the same where two articles surely tell of one happening
_TELLING: Final = 14  # bits of words that tell what is to end or to open


def moved_plans(
    one: ArticleProfile, other: ArticleProfile, *, surely: bool = False
) -> Iterator[tuple[Plan, Plan]]:
    """Yield what the earlier article, ``one``, and the later one set for two times.

    ``surely``: both tell of one happening, so that little more need be the same.

    Once the first time has come, only what comes about once is still the same thing; and what an article sets
    for several times is several things.
    """
    ones, others = ([p for p in article.plans if not p.off] for article in (one, other))
    for plan in sorted({plan.what for plan in ones} & {plan.what for plan in others}):
        here = list(_finest([p for p in ones if p.what == plan]))
        there = list(_finest([p for p in others if p.what == plan]))
        if not _one_time(here) or not _one_time(there) or any(_fit(a, b) for a in here for b in there):
            continue
        still_ahead = plan in plan_words().words.at_an_hour  # on that day, before the hour
        late = other.day is not None and other.day.toordinal() >= here[0].high + still_ahead
        if late and plan not in plan_words().words.once:
            continue
        least = _LITTLE if surely else _TELLING
        found = [(a, b) for a in here for b in there if _one_thing(a, b, least)]
        if found:
            yield max(found, key=_closeness)


def _finest(plans: Sequence[Plan]) -> Iterator[Plan]:
    """Yield the plans without those whose time holds the closer time of another: "next week", "on June 9"."""
    for plan in plans:
        length = plan.high - plan.low
        if not any(_fit(plan, closer) and closer.high - closer.low < length for closer in plans):
            yield plan


def _one_time(plans: Iterable[Plan]) -> bool:
    first, *others = plans
    return all(_fit(first, plan) for plan in others)


def _fit(one: Plan, other: Plan) -> bool:
    return one.low <= other.high and other.low <= one.high


def held_later(one: ArticleProfile, other: ArticleProfile, text: str) -> tuple[Plan, Span] | None:
    """Return the trial that ``one`` sets for a day, and where the later one, ``text``, tells it as held.

    Only where weeks lie between that day and the article, so that it cannot have begun when it was set.
    """
    if other.day is None:
        return None
    for plan in one.plans:
        if plan.off or plan.what != "trial" or other.day.toordinal() <= plan.high + _LONG_TRIAL:
            continue
        whose = {*plan.whose} or {*plan.names}
        if any(rarity(name) >= _WHOSE and name in other.known for name in whose):
            flat = lowered(text[:_MOST])
            found = next((phrase for phrase in court_words().under_way if phrase in flat), "")
            if found:
                at = flat.index(found)
                return plan, Span.cut(text, at, at + len(found))
    return None


def _closeness(pair: tuple[Plan, Plan]) -> float:
    """Return how much of what their sentences say two plans share, from 0 to 1."""
    here, there = ({*plan.names, *plan.content_words} for plan in pair)
    return len(here & there) / max(1, len(here | there))


def _one_thing(one: Plan, other: Plan, least: int) -> bool:
    """Tell whether two plans are of one person's case or of one thing, by what their sentences share."""
    words = plan_words().words
    names = {*one.names} & {*other.names}
    if one.what in words.of_people and one.whose and other.whose:
        return any(rarity(name) >= _WHOSE for name in {*one.whose} & {*other.whose})
    if one.what in words.of_people:
        return any(rarity(name) >= _WHOSE for name in names)
    content_words = sum(map(rarity, {*one.content_words} & {*other.content_words})) + sum(map(rarity, names))
    return content_words >= least if one.what in words.bare else content_words > 0
