"""Tolls of one happening: what became of people in it, told once more or further on."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import Final

from claimcheck.lang.link_words import link_words
from claimcheck.lang.things import things
from claimcheck.linking.evidence.timing import Relations
from claimcheck.linking.profiles.profiled_figure import ProfiledFigure
from claimcheck.linking.ties.counted_since import counted_since, same_start
from claimcheck.linking.ties.gates import (
    LONG_AFTER,
    NEWLY,
    OTHER_EVENT,
    OTHER_PLACE,
    RETOLD_DAYS,
    TOLL_DAYS,
    Tie,
    days_between,
    likeness,
    manyfold,
    no,
    unknown,
)
from claimcheck.linking.ties.place_relations import smaller_than_countries

TOLL: Final = Tie("toll")
SINCE: Final = Tie("toll since a day")
"""Two running counts from one day on, however much lies between the articles."""
_SUDDEN_DAYS: Final = 10
_POINTED_DAYS: Final = 6
_LIKE: Final = 0.5
_ONE_YEAR: Final = 200  # days within which a month is that of one year


def toll_tie(one: ProfiledFigure, other: ProfiledFigure, at: Relations) -> Tie:
    """Tell whether both are tolls of one happening; ``one`` is the earlier."""
    return _Happening(one, other, at).tie()


class _Happening:
    """Two tolls, with what their words and titles have in common."""

    def __init__(self, one: ProfiledFigure, other: ProfiledFigure, at: Relations) -> None:
        self._one, self._other, self._at = one, other, at
        self._within = one.article is other.article
        self._days = days_between(one, other)
        self._titled = one.topic.specific and one.topic.words == other.topic.words
        self._running = (one.context.running, other.context.running)
        self._lasting = _lasting(one) or _lasting(other)
        self._shared = one.context.content_words & other.context.content_words

    def tie(self) -> Tie:
        at, one, other = self._at, self._one, self._other
        if any(side.context.part or side.context.newly for side in (one, other)):
            return no(NEWLY)
        if at["where"] in {"contains", "within"} and (self._lasting or self._widened()):
            return unknown(at)
        if self._one_story():
            return TOLL
        if self._from_one_day():
            return SINCE
        gate = self._gate()
        if gate:
            return no(gate)
        if not self._within and self._followed_up():
            return TOLL
        return TOLL if (self._told_twice() if self._within else self._told_again()) else unknown(at)

    def _gate(self) -> str:
        at, both = self._at, all(self._running)
        apart = "disjoint" in (at["where"], at["event"])
        if apart and not (both and self._shared and (self._titled or len(self._shared) > 1)):
            return OTHER_PLACE if at["where"] == "disjoint" else OTHER_EVENT
        dated = None not in (self._one.day, self._other.day)
        late = dated and self._days > TOLL_DAYS
        goes_on = self._lasting if both else self._titled
        return LONG_AFTER if late and not goes_on else ""

    def _told_twice(self) -> bool:
        """Tell whether one article tells it in its headline and below, or as a running count both times."""
        one, other, at = self._one, self._other, self._at
        counted = all(self._running) and at["where"] == "same" and one.when == other.when
        headed = one.in_head != other.in_head
        return not self._lasting and at["event"] == "same" and (headed or counted) and not self._late()

    def _late(self) -> bool:
        """Tell whether it comes too late to go on from what lasts."""
        dated = None not in (self._one.day, self._other.day)
        return dated and not self._titled and self._days > TOLL_DAYS

    def _told_again(self) -> bool:
        """Tell whether two articles tell one toll, by their titles, names and place."""
        one, other, at = self._one, self._other, self._at
        if self._late():
            return False
        placed = at["where"] == "same" and bool(one.profile.where or one.places & other.places)
        if (at["event"] == "unknown" or one.profile.event is None) and not self._titled:
            return False
        if not (self._shared or self._titled or (all(self._running) and placed)) or manyfold(one, other):
            return False
        if all(self._running):
            sure = self._titled or (placed and at["whose"] == "same")
            return sure if self._lasting else self._days <= TOLL_DAYS
        if self._lasting:
            return False
        if self._one_scene():
            return True
        if not ((self._titled and one.topic.dated) or (any(self._running) and self._shared)):
            return False
        return self._days <= (_SUDDEN_DAYS if any(self._running) else RETOLD_DAYS)

    def _from_one_day(self) -> bool:
        """Tell whether two articles count the same people from the same day on; months alone are a year's."""
        one, other, at = self._one, self._other, self._at
        if self._within or "disjoint" in (at["where"], at["event"]) or at["whose"] not in {"same", "unknown"}:
            return False
        if at["where"] != "same" and at["whose"] != "same":
            return False
        first, second = (counted_since((*side.context.before, *side.context.after)) for side in (one, other))
        if not same_start(first, second) or manyfold(one, other):
            return False
        return self._days <= _ONE_YEAR and bool(self._shared or one.places & other.places)

    def _one_story(self) -> bool:
        """Tell whether two articles on one matter tell of its one happening, which comes seldom.

        On the same day both tell what is known of it; later one of them must be told as a running count, or
        as the count of the happening itself ("the flood killed").
        """
        one, other, at = self._one, self._other, self._at
        event = one.profile.event
        if self._within or event not in link_words().seldom or at["event"] != "same":
            return False
        if at["where"] not in {"same", "unknown"} or not one.story.tells_much_of(other.story):
            return False
        if manyfold(one, other):
            return False
        if at["where"] == "unknown" and not (_placed_in(one, other) or _placed_in(other, one)):
            return False
        whole = other.context.running or _of_the_happening(other)
        return self._days <= (TOLL_DAYS if whole else 1)

    def _widened(self) -> bool:
        """Tell whether the later count may only be larger because it is of a wider place.

        Of what happens in many places at once a toll of the country is no newer one of its town. A town's
        toll that is above the country's earlier one is newer all the same.
        """
        if self._one.profile.event not in link_words().spread:
            return False
        wider = self._at["where"] == "within"
        return wider or not self._one.figure.likely.below(self._other.figure.likely)

    def _one_scene(self) -> bool:
        """Tell whether both tell of the same kind of happening in one town, named by both, within a day."""
        where = self._one.profile.where
        towns = {name for name in where if name.lower().split()[0] in self._shared}
        near = self._days <= 1 and likeness(self._one, self._other) >= _LIKE
        return self._at["where"] == "same" and bool(towns) and near

    def _followed_up(self) -> bool:
        """Tell whether the later figure is the running toll of the very happening that the earlier one told.

        It is if place and kind of happening are the same and it names the earlier one's day, or, for what is
        not one of many alike, if it comes within days and is higher.
        """
        one, other, at = self._one, self._other, self._at
        if not other.context.running or at["event"] != "same" or one.profile.event is None:
            return False
        if one.day is None or other.day is None or not 0 < (other.day - one.day).days <= _POINTED_DAYS:
            return False
        higher = one.claim.quantity.value < other.claim.quantity.value
        if not higher or manyfold(one, other) or not self._shared:
            return False
        local = at["where"] == "same" and smaller_than_countries(one.profile.where)
        if not (local or self._titled or len(self._shared) > 1):
            return False
        return _points_at(other, one.day) or (self._days <= RETOLD_DAYS and not self._one_of_many())

    def _one_of_many(self) -> bool:
        """Tell whether such a happening may come again within days: in a war, or among attacks."""
        words, event = link_words(), self._one.profile.event
        if event in words.natural:
            return False
        topic = self._one.topic.words | self._other.topic.words
        return event in words.ongoing or bool(words.ongoing & topic)


def _placed_in(one: ProfiledFigure, other: ProfiledFigure) -> bool:
    """Tell whether the place of one figure is named at the head of the other's article."""
    where = {word.lower() for place in one.profile.where for word in place.replace(",", " ").split()}
    return bool(where & other.story.heroes)


def _of_the_happening(one: ProfiledFigure) -> bool:
    """Tell whether the happening is the subject: "the flood killed 71 people"."""
    kinds, before = things().happenings, one.context.before
    return any(
        before[at] == "the" and kinds.get(before[at + 1]) == one.profile.event
        for at in range(max(0, len(before) - 8), len(before) - 1)
    )


def _lasting(one: ProfiledFigure) -> bool:
    """Tell whether the happening, or the title, is one under which much happens apart."""
    ongoing = link_words().ongoing
    kinds = things().happenings
    several = any(w.endswith("s") and w in kinds and w[:-1] in kinds for w in one.topic.words)
    return one.profile.event in ongoing or bool(ongoing & one.topic.words) or (one.topic.dated and several)


def _points_at(other: ProfiledFigure, day: dt.date) -> bool:
    """Tell whether the words before the later figure name the day of the earlier one."""
    if other.day is None:
        return False
    words, before = link_words(), other.context.before
    if (other.day - day).days == 1 and words.day_before & set(before):
        return True
    month, number = words.months[day.month - 1], str(day.day)
    pairs = set(pairwise(before))
    return words.weekdays[day.weekday()] in before or bool({(month, number), (number, month)} & pairs)
