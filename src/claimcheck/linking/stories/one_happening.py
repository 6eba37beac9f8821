"""Whether two articles tell of one happening for sure, and not of two in one town."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from claimcheck.linking.evidence.scoring import Story
from claimcheck.linking.profiles.profile import ArticleProfile
from claimcheck.linking.stories.same_story import rare_in_common, rare_names

ONE_HAPPENING: Final = 0
"""Tenths of a bit from which two articles are likelier to tell of one happening than of two."""
SURELY_ONE: Final = 20
"""Tenths of a bit from which they surely tell of one, as is asked of what many tell.

Of pairs above it 96 in 100 are of one incident by their marks, and some more by eye."""
CERTAINLY_ONE: Final = 30
"""And from which they do where much of a kind happens in one town or country: attacks, shootings."""
_NEAR: Final = 14  # days within which a happening is news
_FAR: Final = 6  # names that later articles share with those of the day
_SOON: Final = 4  # days within which two articles on one town are hardly of two happenings
_MUCH: Final = 50  # tenths of a bit from which they are of one, whatever they name
_UNDATED: Final = 30  # tenths of a bit more that are asked of articles without a day


def one_happening(
    one: ArticleProfile, other: ArticleProfile, story: Story, least: int, besides: Collection[str] = ()
) -> bool:
    """Tell whether both tell of one happening: written close to each other, or with much in common.

    That is somebody whose age both tell, or many rare names, two thirds of those of one: in long articles on
    one parliament many are the same year after year.

    If more than likely is asked (``least`` above ``ONE_HAPPENING``), they must not be such as ``may_be_two``.

    ``least`` in tenths of a bit; ``besides``: names that say nothing, as they are what is compared.
    """
    if story.happening < least:
        return False
    if one.day is None or other.day is None:
        return story.happening >= least + _UNDATED
    if least > ONE_HAPPENING and may_be_two(one, other, story):
        return False
    if not far_apart(one, other) or not one.parties.isdisjoint(other.parties):
        return True
    shared = rare_in_common(one, other, besides)
    return shared >= _FAR and 3 * shared >= 2 * min(rare_names(one), rare_names(other))


def same_news(one: ArticleProfile, other: ArticleProfile, story: Story, least: int) -> bool:
    """Tell whether both tell of one happening, written while it is news."""
    return one_happening(one, other, story, least) and not far_apart(one, other)


def days_of_one(one: ArticleProfile, other: ArticleProfile, story: Story) -> int | None:
    """Return how many days the second of two articles that surely tell of one happening is later.

    ``None`` if they do not surely do, or if one is undated; below 0 if it is earlier.
    """
    if story.happening < SURELY_ONE or may_be_two(one, other, story):
        return None
    return None if one.day is None or other.day is None else (other.day - one.day).days


def may_be_two(one: ArticleProfile, other: ArticleProfile, story: Story) -> bool:
    """Tell whether articles of several days apart may be of two happenings in one town, told alike.

    Both name no street, and nobody whose age one of them tells.
    """
    if story.happening >= _MUCH or one.day is None or other.day is None:
        return False
    return abs((one.day - other.day).days) > _SOON and name_none_alike(one, other)


def name_none_alike(one: ArticleProfile, other: ArticleProfile) -> bool:
    """Tell whether two articles name no street alike, and nobody whose age one of them tells."""
    return one.streets.isdisjoint(other.streets) and name_nobody_alike(one, other)


def name_nobody_alike(one: ArticleProfile, other: ArticleProfile) -> bool:
    """Tell whether neither of two articles names somebody whose age the other tells."""
    here, there = one.parties, other.parties
    return here.isdisjoint(there | other.people) and there.isdisjoint(one.people)


def far_apart(one: ArticleProfile, other: ArticleProfile) -> bool:
    """Tell whether more days lie between two articles than a happening is news; undated ones may be close."""
    return one.day is not None and other.day is not None and abs((one.day - other.day).days) > _NEAR
