"""What an article says was put off or broken off: "the trial was suspended on Monday"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from claimcheck.lang.moment_words import moment_words
from claimcheck.lang.plan_words import plan_words
from claimcheck.lang.rarity import rarity
from claimcheck.linking.days.plans_told import TELLING, Plan, whose_plan
from claimcheck.linking.profiles.profile import ArticleProfile
from claimcheck.linking.stories.sentence_stems import names_and_words
from claimcheck.text.document import Document

_REACH: Final = 8  # words before the verb in which it says what was put off
_HELPED: Final = 2  # words between "was" and the verb
_RARE: Final = 8  # bits of a name that tells whose it is
_NEAR: Final = 14  # days from the one that was set within which putting off is of that plan


def put_off_of(document: Document) -> Iterator[Plan]:
    """Yield what an article says was put off, in the order of the text, with the day of the article."""
    tokens, known, written = document.tokens, plan_words(), document.article.period
    if written is None:
        return
    clauses = moment_words().words.clauses
    for index in tokens.where(known.words.put_off):
        low, high = tokens.sentence_at(index)
        if index >= len(document.stems) or document.in_head(tokens.starts[index]):
            continue
        helper = next((i for i in range(index - 1, index - 1 - _HELPED, -1) if _helps(tokens.lower[i])), -1)
        if helper <= low:
            continue
        for at in range(helper - 1, max(low, helper - _REACH) - 1, -1):
            what = known.plan_of.get(tokens.lower[at], "")
            if what and not document.named[at]:
                day = written[1].toordinal()
                around = names_and_words(document, low, high, TELLING)
                whose = whose_plan(document, at, low, high)
                yield Plan(what, day, day, tokens.starts[helper], tokens.ends[index], whose, *around, True)
                break
            if tokens.lower[at] in clauses:
                break


def _helps(word: str) -> bool:
    return word in plan_words().words.was


def put_off_since(one: ArticleProfile, other: ArticleProfile) -> tuple[Plan, Plan] | None:
    """Return what the earlier article, ``one``, sets for a day, and what the later one says was put off."""
    if other.day is None or any(plan.off for plan in one.plans):
        return None
    today = other.day.toordinal()
    for off in other.plans:
        if not off.off:
            continue
        words = {stem for stem in off.content_words if rarity(stem) >= TELLING}
        for plan in one.plans:
            same = plan.what == off.what or off.what in plan.content_words
            if not same or not plan.low - _NEAR <= today <= plan.high + _NEAR:
                continue
            if off.whose or off.what in plan_words().words.of_people:
                one_thing = any(rarity(name) >= _RARE and name in one.known for name in off.whose)
            else:
                one_thing = len(words & {*plan.content_words}) > 1
            if one_thing:
                return plan, off
    return None
