"""Whether two articles tell of one scene by what they name: a house or block, or somebody with an age."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from claimcheck.linking.evidence.scoring import Story
from claimcheck.linking.profiles.profile import ArticleProfile
from claimcheck.linking.stories.one_happening import CERTAINLY_ONE, name_nobody_alike, one_happening

_NOT_TWO: Final = -20
"""Tenths of a bit below which articles are of two happenings even so."""
_LONG_AFTER: Final = 90  # from which they are of one, however far apart
_NEWS: Final = 60  # days within which articles come back to a happening


def certainly_one(one: ArticleProfile, other: ArticleProfile, story: Story) -> bool:
    """Tell whether two articles are of one happening for sure: by what they share, or by one scene."""
    if story.happening >= _LONG_AFTER or one_happening(one, other, story, CERTAINLY_ONE):
        return True
    return story.happening >= _NOT_TWO and name_one_scene(one, other)


def name_one_scene(one: ArticleProfile, other: ArticleProfile) -> bool:
    """Tell whether both name one house or block of a street, or one full name that has an age in one."""
    if one.day is None or other.day is None or abs((one.day - other.day).days) > _NEWS:
        return False
    return bool({*_places(one)} & {*_places(other)}) or not name_nobody_alike(one, other)


def _places(article: ArticleProfile) -> Iterator[tuple[tuple[str, ...], str, int]]:
    return ((a.name, a.kind, a.number) for a in article.addresses if a.number >= 0)
