"""A toll that goes on from an earlier report: "the toll of yesterday's blast in Porto rose to 19"."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import Final

from claimcheck.lang.linking import link_words
from claimcheck.linking.likeness import Coordinates
from claimcheck.linking.places import smaller_than_countries
from claimcheck.linking.prepared import Prepared

_POINTED_DAYS: Final = 6
_DAYS: Final = 3
_MANYFOLD: Final = 20


def followed_up(
    one: Prepared, other: Prepared, at: Coordinates, shared: frozenset[str], *, titled: bool
) -> bool:
    """Tell whether the later figure is the running toll of the very happening that the earlier one told.

    It is if place and kind of happening are the same and it names the earlier one's day, or, for what is not
    one of many alike, if it comes within days and is higher. ``shared`` are telling names around both.
    """
    if not other.context.running or at["event"] != "same" or one.claim.scope.event is None:
        return False
    if one.day is None or other.day is None or not 0 < (other.day - one.day).days <= _POINTED_DAYS:
        return False
    low, high = one.claim.quantity.value, other.claim.quantity.value
    if high <= low or high > low * _MANYFOLD or not shared:
        return False
    local = at["where"] == "same" and smaller_than_countries(one.claim.scope.where)
    if not (local or titled or len(shared) > 1):
        return False
    if _points_at(other, one.day):
        return True
    return (other.day - one.day).days <= _DAYS and not _one_of_many(one, other)


def _one_of_many(one: Prepared, other: Prepared) -> bool:
    """Tell whether such a happening may come again within days: in a war, or among attacks."""
    words, event = link_words(), one.claim.scope.event
    if event in words.natural:
        return False
    return event in words.ongoing or bool(words.ongoing & (one.topic.words | other.topic.words))


def _points_at(other: Prepared, day: dt.date) -> bool:
    """Tell whether the words before the later figure name the day of the earlier one."""
    if other.day is None:
        return False
    words, before = link_words(), other.context.before
    if (other.day - day).days == 1 and words.day_before & set(before):
        return True
    month, number = words.months[day.month - 1], str(day.day)
    pairs = set(pairwise(before))
    return words.weekdays[day.weekday()] in before or bool({(month, number), (number, month)} & pairs)
