"""Counts of victims in a headline or an address, held against the text below."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

from claimcheck.lang.stage_words import stage_words
from claimcheck.lang.victim_words import victim_words
from claimcheck.linking.tolls.toll_mentions import STRUCK, Toll, Tolls, telling_words, tolls_in
from claimcheck.linking.tolls.victim_counts import VictimCount
from claimcheck.text.slugs import Slug

_SHARED: Final = 1
_SHOT: Final = "shot"
_FATES: Final = ("dead", "hurt")
_SEVERAL: Final = 2
_SUMMED: Final = 6  # counts of one sentence that may be parts of one
_POOLED: Final = 12
_LOOSE: Final = 4  # "about 20" is 15 to 25


def title_against_text(tolls: Tolls) -> Iterator[tuple[Toll, Toll]]:
    """Yield the headline's count and the text's of one outcome, where the text does not bear out the former.

    Only the sentence that tells the happening first is held against the headline, and none of several
    happenings.
    """
    if tolls.several or not tolls.lead:
        return
    lead = [toll for toll in tolls.lead if toll.sentence == tolls.lead[0].sentence]
    for head in tolls.title:
        if not is_stated(head.count) or len(_of_outcome(tolls.title, head.count.outcome)) > 1:
            continue
        if borne_out(head.count, (*tolls.text, *(toll for toll in tolls.title if toll is not head))):
            continue
        told = _only(lead, head.count, strict=tolls.also)
        if told is None or borne_out(told.count, tolls.title) or _summed(head.count, tolls.text):
            continue
        if tolls.also and abs(told.count.value - head.count.value) == 1:
            continue
        if len(tolls.words_of(head) & tolls.words_of(told)) >= _SHARED:
            yield head, told


def slug_against_page(slug: Slug, tolls: Tolls) -> Iterator[tuple[Toll, Toll]]:
    """Yield the count of an address and the headline's, or the text's, that differs from it."""
    for early in tolls_in(slug):
        if early.count.implied:
            several = _of_several(early.count, tolls.title or tolls.lead[:1])
            if several is not None:
                yield early, several
            continue
        if early.count.part or borne_out(early.count, tolls.title):
            continue
        told = _only(tolls.title, early.count) or _more_shot(tolls.title, early.count)
        if told is None and not borne_out(early.count, tolls.text):
            told = _only(tolls.lead, early.count)
        if told is None:
            continue
        other = told.count.outcome != early.count.outcome and early.count.outcome != _SHOT
        if other and _of_outcome(tolls.text, "dead"):
            continue
        if not _passed(early.count, told.count):
            continue
        if not (tolls.several and tolls.words_of(told).isdisjoint(telling_words(slug.words))):
            yield early, told


def slug_against_other(slug: Slug, tolls: Tolls) -> tuple[Toll, Toll] | None:
    """Return the count of an address and the higher one of another article on the same happening."""
    own = list(tolls_in(slug))
    if tolls.several or any(toll.count.implied or toll.count.besides for toll in own):
        return None
    struck = sum(toll.count.value for toll in own if toll.count.outcome in STRUCK)
    accused = stage_words().words.accused
    for early, late in slug_against_page(slug, tolls):
        if early.count.value < late.count.value != struck and early.count.noun not in accused:
            return early, late
    return None


def _of_several(count: VictimCount, tolls: Sequence[Toll]) -> Toll | None:
    """Return the count of several where an address has one: "teen-dead" under "Two teens dead"."""
    same = _of_outcome(tolls, count.outcome)
    if len(same) != 1 or not is_stated(same[0].count) or same[0].count.besides or not count.noun:
        return None
    if same[0].count.value < _SEVERAL:
        return None
    noun = same[0].count.noun.removesuffix("s").replace("men", "man")
    return same[0] if noun == count.noun and count.value == 1 else None


def _more_shot(tolls: Sequence[Toll], count: VictimCount) -> Toll | None:
    """Return the only count of a headline, of dead or hurt, that is more than an address has shot."""
    if count.outcome != _SHOT or len(tolls) != 1:
        return None
    told = tolls[0]
    more = told.count.outcome in _FATES and told.count.value > count.value
    return told if more and is_stated(told.count) and not told.count.besides else None


def _passed(early: VictimCount, told: VictimCount) -> bool:
    """Tell whether a count has left an older one behind: "at least 4" under "5", "up to 4" under "3"."""
    if early.bound == ">=":
        return told.value > early.value
    return told.value < early.value if early.bound == "<=" else early.bound == "="


def is_stated(count: VictimCount) -> bool:
    """Tell whether a number says exactly how many there were, and not of some of them."""
    return count.bound == "=" and not count.implied and not count.part


def _of_outcome(tolls: Sequence[Toll], outcome: str) -> list[Toll]:
    return [toll for toll in tolls if toll.count.outcome == outcome]


def _only(tolls: Sequence[Toll], count: VictimCount, *, strict: bool = True) -> Toll | None:
    """Return the first count of the same outcome that cannot be a part; "shot" stands for "hurt".

    ``None`` if several numbers are given, or one that may leave out some of those struck; not ``strict``: a
    count of some kind of people is taken for all of them.
    """
    found = [toll for toll in _of_outcome(tolls, count.outcome) if not toll.count.part]
    if not found and count.outcome == "hurt" and not _of_outcome(tolls, "dead"):
        found = [toll for toll in _of_outcome(tolls, "shot") if toll.count.value > count.value]
    stated = [toll for toll in found if is_stated(toll.count)]
    if not stated or len({toll.count.value for toll in found}) > 1:
        return None
    told = stated[0].count
    anybody = victim_words().words.anybody
    if told.value < count.value and (told.besides or (told.noun and told.noun not in anybody)):
        return None if strict or told.besides else stated[0]
    if told.value == count.value + 1 and count.besides:
        return None
    if told.value > count.value and count.noun not in anybody | {"", told.noun}:
        return None  # "three adults shot" of four
    return stated[0]


def _summed(count: VictimCount, tolls: Sequence[Toll]) -> bool:
    """Tell whether counts from anywhere in the text make the number: some are told of here, some there."""
    outcomes = STRUCK if count.outcome in STRUCK - {"dead"} else frozenset({count.outcome})
    told = {toll.span.start: toll.count.value for toll in tolls if toll.count.outcome in outcomes}
    values = list(told.values())[:_POOLED]
    return any(count.value in map(sum, combinations(values, size)) for size in (2, 3))


def borne_out(count: VictimCount, tolls: Sequence[Toll], own: Toll | None = None) -> bool:
    """Tell whether any count that may mean the same, or a sum of such, is the number."""
    outcomes = STRUCK if count.outcome in STRUCK else frozenset({count.outcome})
    if count.outcome == "dead":
        outcomes = frozenset({"dead", "shot", "stabbed"})
    near = [toll for toll in tolls if toll.count.outcome in outcomes and toll is not own]
    if any(_fits(count.value, toll.count) for toll in near):
        return True
    further = sum(toll.count.value for toll in near if toll.count.besides)
    if further and any(count.value == toll.count.value + further for toll in near):
        return True
    sentences: dict[int, dict[int, int]] = defaultdict(dict)
    most = {True: 0, False: 0}
    for toll in near:
        dead = toll.count.outcome == "dead"
        if dead or count.outcome != "dead":
            sentences[toll.sentence][toll.count.first] = toll.count.value  # "shot and killed" is one count
            most[dead] = max(most[dead], toll.count.value)
    return any(
        count.value in map(sum, combinations(values[:_SUMMED], size))
        for values in (*(list(told.values()) for told in sentences.values()), list(most.values()))
        for size in (2, 3, 4)
    )


def _fits(value: int, count: VictimCount) -> bool:
    if value in count.joined:
        return True
    if count.bound == "=":
        return value == count.value
    if count.bound == ">=":
        return value >= count.value
    if count.bound == "<=":
        return value <= count.value
    return abs(value - count.value) * _LOOSE <= max(value, count.value)
