"""Pairs that label themselves: equal unusual values in one story, figures of two incidents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from claimcheck.linking.evidence.model import Table, Weights
from claimcheck.linking.evidence.scoring import Pair, pairs_of, story_of_pair
from claimcheck.linking.profiles.profile import ArticleProfile, Profile
from claimcheck.linking.stories.same_story import day_level, story_levels
from estimating.fit import Sample, added, fitted
from estimating.news import Archive

STORY = -29  # tenths of a bit from which two articles may tell of one matter
MONTH = 30  # days within which articles on one incident are looked for
ADDED = frozenset({"parties", "streets"})  # which few texts have
NEAR = 4  # days within which a small count of one incident stays what it is
SAME, OTHER = 0.5, 0.1


def incident_table(news: list[Archive]) -> Table:
    """Return what tells that two articles are on one incident: what every text has, then ``ADDED``."""
    pairs = _incident_pairs(news)
    base = [
        replace(sample, levels={name: sample.levels[name] for name in sample.levels.keys() - ADDED})
        for sample in pairs
    ]
    return added(fitted(base, strength=1.0), pairs)


def _incident_pairs(news: list[Archive]) -> list[Sample]:
    """Return pairs of articles that share a rare name, told apart by their incidents."""
    found = []
    for archive in news:
        for one, other in archive.neighbours(MONTH) if archive.incidents else ():
            first, second = archive.profiles[one], archive.profiles[other]
            levels = {**story_levels(first, second), "day": day_level(first, second)}
            found.append(Sample(levels, archive.incidents[one] == archive.incidents[other], 1.0))
    return found


def labelled(archive: Archive, weights: Weights) -> Iterator[Sample]:
    """Yield the pairs of an archive of which it is known whether they are of one thing."""
    for one, other in archive.neighbours():
        first, second = archive.profiles[one], archive.profiles[other]
        story = story_of_pair(first, second, weights.story)
        if story.matter < STORY:
            continue
        met = [pair for pair in pairs_of(first, second, weights) if not pair.gate]
        incidents = {archive.incidents.get(one), archive.incidents.get(other)}
        if len(incidents) == 2:
            apart = [pair for pair in met if pair.one.value != pair.other.value]
            yield from (Sample(pair.levels, False, OTHER) for pair in apart)
        else:
            yield from _of_one_story(first, second, met, recent=story.happening > 0)


def _of_one_story(
    first: ArticleProfile, second: ArticleProfile, met: list[Pair], *, recent: bool
) -> Iterator[Sample]:
    here, there = _by_value(first), _by_value(second)
    tied = {
        (ones[0].place, others[0].place)
        for key, ones in here.items()
        if len(ones) == 1 and len(others := there.get(key, [])) == 1 and _telling(ones[0], others[0], recent)
    }
    left, right = {one for one, _ in tied}, {other for _, other in tied}
    for pair in met:
        if (pair.one.place, pair.other.place) in tied:
            yield Sample(pair.levels, True, SAME)
        elif (pair.one.place in left or pair.other.place in right) and pair.one.value != pair.other.value:
            yield Sample(pair.levels, False, OTHER)


def _by_value(article: ArticleProfile) -> dict[str, list[Profile]]:
    found: dict[str, list[Profile]] = defaultdict(list)
    for figure in article.figures:
        found[figure.printed].append(figure)
    return found


def _telling(one: Profile, other: Profile, recent: bool) -> bool:
    """Tell whether an equal value is too unusual for chance; small ones only of one outcome and incident."""
    digits = str(one.value.normalize()).replace(".", "").replace("-", "").strip("0")
    if one.type == "vague":
        return False
    if len(digits) >= 3 or (one.type == "count" and one.value > 10 and one.value % 10 != 0):
        return True
    if len(digits) == 2 and "." in str(one.value) and one.type in {"percent", "money", "measure"}:
        return True
    return recent and one.value > 1 and bool(one.outcome) and one.what == other.what
