"""Whether articles tag one member of a body in two ways, and which of them stands alone."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final, Literal

from claimcheck.comparison.name_likeness import one_slip_apart
from claimcheck.lang.name_words import given_names, short_forms
from claimcheck.linking.links import Statement
from claimcheck.linking.people.member_tags import Tag

What = Literal["party", "place", "first name"]
_TERM: Final = 750  # days in which nobody is elected anew elsewhere
_SHORT: Final = 3  # first letters that a short form and its name share


@dataclass(frozen=True, slots=True)
class Tagged:
    """A tag where it stands."""

    statement: Statement
    tag: Tag

    @property
    def day(self) -> dt.date | None:
        """The day of its article."""
        return self.statement.article.date


@dataclass(frozen=True, slots=True)
class Odd:
    """A tag that stands in one article, against the one that others have; ``times``: in how many they do."""

    what: What
    odd: Tagged
    usual: Tagged
    times: int

    @property
    def both(self) -> bool:
        """Whether both may be right: two places that are not one name with a slip of the pen."""
        if self.what != "place":
            return False
        places = product(self.odd.tag.places, self.usual.tag.places)
        return not any(one_slip_apart(one, other) for one, other in places)


def odd_tags(listed: Sequence[Tagged]) -> Iterator[Odd]:
    """Yield the tags in which one article differs from the others. ``listed``: of one name, or of one seat.

    What several articles say each way may both be right: some members have two counties.
    """
    names = {tagged.tag.first for tagged in listed}
    if len(names) == 1:
        yield from _odd("place", listed, {id(t): t.tag.places for t in listed})
        yield from _odd("party", listed, {id(t): t.tag.party for t in listed})
    elif not _may_be_one(names):
        yield from _odd("first name", listed, {id(t): t.tag.first for t in listed})


def _odd(what: What, listed: Sequence[Tagged], values: dict[int, Hashable]) -> Iterator[Odd]:
    articles: dict[Hashable, dict[str, Tagged]] = defaultdict(dict)
    for tagged in listed:
        articles[values[id(tagged)]].setdefault(tagged.statement.article.name, tagged)
    if len(articles) != 2:
        return
    (_, few), (_, many) = sorted(articles.items(), key=lambda item: (len(item[1]), -_last(item[1])))
    if len(few) > 1 or (what == "first name" and len(many) < _SHORT):
        return
    odd = next(iter(few.values()))
    near = [
        tagged for tagged in many.values() if _near(odd, tagged) and odd.statement is not tagged.statement
    ]
    if not near or (what == "place" and any(odd.tag.places & tagged.tag.places for tagged in many.values())):
        return
    yield Odd(what, odd, near[-1], len(many))


def _last(articles: dict[str, Tagged]) -> int:
    return max((tagged.day or dt.date.min).toordinal() for tagged in articles.values())


def _near(one: Tagged, other: Tagged) -> bool:
    return one.day is None or other.day is None or abs((one.day - other.day).days) <= _TERM


def _may_be_one(names: set[str]) -> bool:
    """Tell whether first names may be one and its short form, or nobody's."""
    if any(name not in given_names() for name in names):
        return True
    starts = {name[:_SHORT] for name in names}
    return len(starts) < len(names) or any(len(names & forms) > 1 for forms in short_forms())
