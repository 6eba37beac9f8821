"""Whether two articles of one happening give two ages to somebody who must be one person."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from claimcheck.linking.evidence.scoring import Story
from claimcheck.linking.people.aged import Ends, in_both
from claimcheck.linking.people.aged_person import AgedPerson
from claimcheck.linking.people.ages_apart import ages_apart, named_apart
from claimcheck.linking.profiled_article import Profiled
from claimcheck.linking.stories.one_happening import ONE_HAPPENING, SURELY_ONE, far_apart, may_be_two

_SURELY: Final = 35  # tenths of a bit from which the one who was struck here is the one there
_HOUR: Final = -20  # and from which it is if both tell one time of day, a few days apart at most
_DAYS: Final = 3
_YEARS: Final = 3  # by which ages differ then
_IN_YEARS: Final = "y"
_DEAD: Final = "dead"  # whose age does not change any more
_APART: Final = 10  # and of one name in one happening


def two_ages(one: Profiled, other: Profiled, story: Story) -> Iterator[tuple[AgedPerson, AgedPerson]]:
    """Yield who is of two ages in two articles."""
    sheets = one.sheet, other.sheet
    if not all(sheets):
        return
    late = far_apart(one.profile, other.profile)
    same = story.without_party().happening >= ONE_HAPPENING
    surely = story.happening >= _SURELY
    told = {ends for pair in in_both(one.ages, other.ages) for ends in pair}
    for first, second in named_apart(*sheets) if same else ():
        if {_ends(first), _ends(second)} <= told:
            continue  # age-differs speaks of them
        if _is_column(one, first) or _is_column(other, second):
            continue
        years = abs(first.age - second.age)
        dead = surely and _DEAD in {first.fate, second.fate}
        if years <= (_APART if surely else _YEARS) and (dead or not late):
            yield first, second
    if one.tolls.several or other.tolls.several:
        return
    since = min((day for day in (one.article.date, other.article.date) if day), default=None)
    if _is_one(one, other, story, late=late):
        for first, second in ages_apart(*sheets, since, surely=surely):
            dead = first.fate == second.fate == _DEAD and abs(first.age - second.age) <= _YEARS
            if (dead or not late) and not _is_told(one, other, first, second):
                yield first, second


def _is_column(of: Profiled, person: AgedPerson) -> bool:
    """Tell whether a name goes over several lines, as the words of a table do."""
    return of.article.text.count("\n", person.start, person.end) > 1


def _ends(person: AgedPerson) -> Ends:
    return person.name[0], person.name[-1]


def _is_told(one: Profiled, other: Profiled, here: AgedPerson, there: AgedPerson) -> bool:
    """Tell whether one of the articles has the other's age too, be it of whom it may."""
    if here.unit != _IN_YEARS:
        return False
    told_in = [{person.age for person in of.sheet if person.exact} for of in (one, other)]
    if all({here.age, there.age} <= ages for ages in told_in):
        return True
    return _has_age(other, here) or _has_age(one, there)


def _has_age(of: Profiled, person: AgedPerson) -> bool:
    """Tell whether an article has an age more often than for others than who is meant."""
    same = [told for told in of.sheet if told.age == told.high == person.age]
    if any(told.who in ("", person.who) for told in same):
        return False  # it is seen who that is
    return of.numbers.ages.get(person.age, 0) > len({told.start for told in same})


def _is_one(one: Profiled, other: Profiled, story: Story, *, late: bool) -> bool:
    """Tell whether both articles surely tell of one happening, so that who was struck in both is one."""
    happening = story.happening
    if may_be_two(one.profile, other.profile, story):
        return False
    if happening >= (_SURELY if late else SURELY_ONE):
        return True
    days = one.profile.day, other.profile.day
    if happening < _HOUR or days[0] is None or days[1] is None:
        return False
    one_hour = not one.numbers.hours.isdisjoint(other.numbers.hours)
    return one_hour and abs((days[1] - days[0]).days) <= _DAYS
