"""Whether two articles tell of one scene by what they name: a house or block, or somebody with an age."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from claimcheck.linking.evidence.scoring import Story
from claimcheck.linking.profiles.profile import ArticleProfile
from claimcheck.linking.stories.one_happening import CERTAINLY_ONE
from claimcheck.text.proper_names import PEOPLE

_NOT_TWO: Final = -20
"""Tenths of a bit below which articles are of two happenings even so."""
_NEWS: Final = 60  # days within which articles come back to a happening
_DIGITS: Final = 2  # of an age
_BESIDE: Final = 2  # words behind a name in which the age stands
_NAMED: Final = 2  # words of a full name


def certainly_one(one: ArticleProfile, other: ArticleProfile, story: Story) -> bool:
    """Tell whether two articles are of one happening for sure: by what they share, or by one scene."""
    return story.happening >= CERTAINLY_ONE or (story.happening >= _NOT_TWO and name_one_scene(one, other))


def name_one_scene(one: ArticleProfile, other: ArticleProfile) -> bool:
    """Tell whether both name one house or block of a street, or one full name that has an age in one."""
    if one.day is None or other.day is None or abs((one.day - other.day).days) > _NEWS:
        return False
    if {*_places(one)} & {*_places(other)}:
        return True
    here, there = dict(_people(one)), dict(_people(other))
    return any(here[name] or there[name] for name in here.keys() & there.keys())


def _places(article: ArticleProfile) -> Iterator[tuple[tuple[str, ...], str, int]]:
    return ((a.name, a.kind, a.number) for a in article.addresses if a.number >= 0)


def _people(article: ArticleProfile) -> Iterator[tuple[tuple[str, str], bool]]:
    """Yield the full names of an article, first word and last, and whether each is told with an age."""
    known: dict[tuple[str, str], bool] = {}
    for mention in article.mentions:
        if mention.kind in PEOPLE and len(mention.words) >= _NAMED:
            name = mention.words[0].lower(), mention.words[-1].lower()
            aged = any(stem.isdecimal() and len(stem) <= _DIGITS for stem in mention.after[:_BESIDE])
            known[name] = known.get(name, False) or aged
    yield from known.items()
