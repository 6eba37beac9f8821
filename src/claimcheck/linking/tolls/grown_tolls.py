"""Tolls of one happening that grew from one day to a later one, however each article words what happened.

Where words tie two tolls (:mod:`ties.toll_ties`) no more is needed. Here it is the articles: they surely tell
of one happening, and what each first says of those killed, or hurt, is the number of all.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from claimcheck.lang.link_words import link_words
from claimcheck.lang.victim_words import victim_words
from claimcheck.linking.evidence.scoring import Story
from claimcheck.linking.links import FigureStatement
from claimcheck.linking.profiles.profile import Flag
from claimcheck.linking.stories.one_happening import days_of_one
from claimcheck.linking.stories.same_story import mostly_strange

if TYPE_CHECKING:
    from claimcheck.linking.profiled_article import Profiled

_DAYS: Final = 6
"""Days within which more victims of a happening are found."""
_BEHIND: Final = 2
"""Days before an article for which its toll may hold."""
_SHARED: Final = 2
"""Content words that the sentences of both share."""
_NOT_WHOLE: Final[frozenset[Flag]] = frozenset({"part", "newly", "past", "each", "loose"})


def grown_tolls(
    one: Profiled, other: Profiled, story: Story
) -> Iterator[tuple[FigureStatement, FigureStatement]]:
    """Yield the tolls of two articles that the later one gives higher, the earlier first."""
    days = days_of_one(one.profile, other.profile, story)
    if not days or abs(days) > _DAYS or one.tolls.several or other.tolls.several:
        return
    before, after = (one, other) if days > 0 else (other, one)
    here, there = _whole_tolls(before), _whole_tolls(after)
    for outcome in sorted(here.keys() & there.keys()):
        early, late = here[outcome], there[outcome]
        if early.figure.likely.below(late.figure.likely) and _of_one(early, late, before, after):
            yield early, late


def _whole_tolls(article: Profiled) -> dict[str, FigureStatement]:
    """Return the first number of all whom each befell, of what is told of the article's own days."""
    found: dict[str, FigureStatement] = {}
    grows = link_words().grows
    for figure in article.figures:
        told = figure.profile
        if told.outcome not in grows or told.outcome in found or not _is_whole(figure):
            continue
        day, today = told.start or told.day, article.article.date
        if day is None or today is None or (today - day).days <= _BEHIND:
            found[told.outcome] = figure
    return found


def _is_whole(figure: FigureStatement) -> bool:
    """Tell whether a figure may be the whole toll of a happening that does not go on and on."""
    told, known = figure.profile, victim_words().words
    counted = figure.claim.text.lower().split()
    return (
        told.dimension == "count"
        and told.type != "vague"
        and told.state in {"actual", "estimated"}
        and _NOT_WHOLE.isdisjoint(told.flags)
        and told.event not in link_words().ongoing
        and (known.besides - link_words().newly).isdisjoint(counted)
        and not any(word[0].isupper() for word in figure.claim.text.split()[1:])  # "a dozen Danes"
        and (known.several.isdisjoint(counted) or not known.anybody.isdisjoint(counted))
    )


def _of_one(early: FigureStatement, late: FigureStatement, before: Profiled, after: Profiled) -> bool:
    """Tell whether both are of one kind of happening, in one place, and told with some of the same words."""
    one, other = early.profile, late.profile
    kinds = {one.event, other.event} - {None}
    if len(kinds) > 1 and not any(kinds <= akin for akin in link_words().akin):
        return False
    if one.where and other.where and frozenset(one.where).isdisjoint(other.where):
        return False
    here, there = before.profile.sentences[one.sentence], after.profile.sentences[other.sentence]
    if mostly_strange(here.names, after.profile) or mostly_strange(there.names, before.profile):
        return False
    return len(here.content_words.keys() & there.content_words.keys()) >= _SHARED
