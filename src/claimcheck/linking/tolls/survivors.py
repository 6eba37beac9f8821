"""How many were struck and lived, beside how many who died: "two dead, eight hurt", "16 shot, one fatally".

The number of the dead tells that one happening is meant, wherever in an article it stands; then all who tell
of it should give those besides alike.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING, Final

from claimcheck.lang.victim_words import victim_words
from claimcheck.linking.evidence.scoring import Story
from claimcheck.linking.stories.one_happening import days_of_one
from claimcheck.linking.stories.same_story import mostly_strange
from claimcheck.linking.tolls.toll_mentions import STRUCK, Toll, Tolls
from claimcheck.linking.tolls.tolls_apart import TwoTolls

if TYPE_CHECKING:
    from claimcheck.linking.profiled_article import Profiled

_DEAD: Final = "dead"
_SHOT: Final = "shot"
_HURT: Final = "hurt"
_LIVING: Final = STRUCK - {_DEAD}
_SETTLED: Final = 3  # days after which no more of those hurt are found
_BEHIND: Final = 2  # sentences behind the dead in which "nine others" are told of
_MANY: Final = 4  # struck in all, of a happening that no other in town is like
_ALIKE: Final = 2  # times as many may be told of one happening
_MOST: Final = 10**6


@dataclass(frozen=True, slots=True)
class Survivors:
    """Between ``low`` and ``high`` were hurt where ``dead`` were killed; ``toll`` counts them."""

    dead: int
    low: int
    high: int
    toll: Toll

    @property
    def exact(self) -> bool:
        """Whether one number is told."""
        return self.low == self.high

    def meets(self, other: Survivors) -> bool:
        """Tell whether both may be right."""
        return self.low <= other.high and other.low <= self.high


def survivors_of(tolls: Tolls) -> list[Survivors]:
    """Return what an article with these tolls says of those hurt beside the dead."""
    by_sentence: dict[int, list[Toll]] = defaultdict(list)
    for toll in (*tolls.title, *tolls.text):
        by_sentence[toll.sentence].append(toll)
    return list(_survivors(by_sentence))


def _survivors(by_sentence: Mapping[int, Sequence[Toll]]) -> Iterator[Survivors]:
    for number, tolls in by_sentence.items():
        dead = _dead_of(tolls)
        fatal = {toll.span.start for toll in dead}
        living = [toll for toll in tolls if toll.count.outcome in _LIVING and toll.span.start not in fatal]
        if len(living) != 1 or living[0].count.part or living[0].count.implied:
            continue
        if not dead and living[0].count.besides:
            before = (by_sentence.get(number - back, ()) for back in range(1, _BEHIND + 1))
            dead = next((told for tolls in before if (told := _dead_of(tolls))), [])
        if len(dead) != 1 or dead[0].count.bound != "=" or dead[0].count.part or dead[0].count.besides:
            continue
        bounds = _alive(living[0], dead[0])
        if bounds is not None and dead[0].count.value + bounds[0] >= _MANY:
            yield Survivors(dead[0].count.value, *bounds, living[0])


def _dead_of(tolls: Sequence[Toll]) -> list[Toll]:
    return [toll for toll in tolls if toll.count.outcome == _DEAD]


def _alive(living: Toll, dead: Toll) -> tuple[int, int] | None:
    """Return between which numbers those lie who lived; all struck may be told of, the dead with them."""
    value, died = living.count.value, dead.count.value
    least = value
    if not living.count.besides and living.span.start < dead.span.start:
        fatal = not victim_words().words.fatal.isdisjoint(dead.span.text.lower().split())
        if fatal:
            least = value = value - died  # "16 shot, one fatally"
        elif living.count.outcome != _HURT:
            least = value - died
    elif living.count.outcome == _SHOT and not living.count.besides:
        least = value - died  # "two killed, five shot": it may be five in all
    if least < 0:
        return None
    return {"=": (least, value), ">=": (least, _MOST), "<=": (0, value)}.get(living.count.bound)


def survivors_apart(one: Profiled, other: Profiled, story: Story) -> Iterator[TwoTolls]:
    """Yield those hurt of one happening whom two articles count otherwise, beside as many dead.

    If either article has the other's number as well, it is that one which says two things.
    """
    days = days_of_one(one.profile, other.profile, story)
    if days is None or one.article.text == other.article.text:
        return
    if one.tolls.several or other.tolls.several:
        return
    here, there = one.survivors, other.survivors
    told: set[int] = set()
    for mine, theirs in product(here, there):
        if mine.dead != theirs.dead or mine.dead in told:
            continue
        these, those = _beside(here, mine.dead), _beside(there, mine.dead)
        rises = _rises(mine, theirs) if days >= 0 else _rises(theirs, mine)
        rises = rises or (not days and _rises(theirs, mine))
        meets = any(a.meets(b) for a, b in product(these, those))
        if (meets and not rises) or not (rises or (mine.exact and theirs.exact)):
            continue
        if _strange(one, mine, other) or _strange(other, theirs, one):
            continue
        told.add(mine.dead)
        risen = theirs.low > mine.low if days >= 0 else mine.low > theirs.low
        grown = rises or (risen and 0 < abs(days) < _SETTLED)
        yield TwoTolls(mine.toll, theirs.toll, grown, (None, None))


def _rises(early: Survivors, late: Survivors) -> bool:
    """Tell whether "at least" so many were more later."""
    return early.high == _MOST and late.exact and late.low > early.toll.count.value


def survivors_twice(one: Profiled) -> list[Toll]:
    """Return the counts of those hurt beside as many dead, the highest first, if they differ."""
    if one.tolls.several:
        return []
    by_dead: dict[int, dict[int, Survivors]] = defaultdict(dict)
    for told in one.survivors:
        known = by_dead[told.dead]
        if told.exact and all(
            max(told.low, one.low) < _ALIKE * min(told.low, one.low) for one in known.values()
        ):
            known.setdefault(told.toll.span.start, told)
    for listed in by_dead.values():
        if len({told.low for told in listed.values()}) > 1:
            return [told.toll for told in sorted(listed.values(), key=lambda told: -told.low)]
    return []


def _beside(listed: Sequence[Survivors], dead: int) -> list[Survivors]:
    return [told for told in listed if told.dead == dead]


def _strange(article: Profiled, told: Survivors, other: Profiled) -> bool:
    """Tell whether the sentence tells of somewhere else, by the names in it."""
    span = told.toll.span
    at = next(
        (
            one.profile.sentence
            for one in article.figures
            if span.start <= one.claim.quantity.start < span.end
        ),
        -1,
    )
    names = article.profile.sentences[at].names if at >= 0 else frozenset()
    return bool(names) and mostly_strange(names, other.profile)
