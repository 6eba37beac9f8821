"""Findings by the story that their articles tell, so that an editor reads what belongs together."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations

from claimcheck.known.disjoint_sets import DisjointSets
from claimcheck.linking.evidence.model import weights
from claimcheck.linking.evidence.scoring import story_of_pair
from claimcheck.report.folding import Told, told_once
from claimcheck.report.timelines import MOST, History, histories
from claimcheck.report.view import View


@dataclass(frozen=True)
class Matter:
    """Findings on one story: its title, the paths of its articles by their dates, and what was found."""

    title: str
    paths: tuple[str, ...]
    told: tuple[Told, ...]


def matters(view: View) -> list[Matter]:
    """Return the stories, the one with the gravest and most certain finding first, and so within each.

    Two articles that a finding names are of one story if that is likelier than not; if their texts are not
    there, the finding is enough.
    """
    told = told_once(view.findings)
    stories = DisjointSets[str]()
    for one in told:
        paths = sorted({place.path for place, _ in one.passages})
        for first, second in combinations(paths, 2):
            if stories.root(first) != stories.root(second) and _one_matter(view, first, second):
                stories.join(first, second)
    groups: dict[str, list[Told]] = defaultdict(list)
    for one in told:
        groups[stories.root(one.lead.locations[0].path)].append(one)
    return [_matter(view, found) for found in groups.values()]


def changing(view: View, one: Matter) -> list[History]:
    """Return the figures that the articles of a story give differently."""
    read = [found for path in one.paths[:MOST] if (found := view.articles.get(path)) is not None]
    return histories(read)


def _one_matter(view: View, first: str, second: str) -> bool:
    one, other = view.articles.get(first), view.articles.get(second)
    if one is None or other is None:
        return True
    return story_of_pair(one.profile, other.profile, weights().story).matter > 0


def _matter(view: View, told: list[Told]) -> Matter:
    every = {place.path for one in told for found in (one.lead, *one.others) for place in found.locations}
    paths = sorted(every, key=lambda path: (view.day_of(path) or "9999", path))
    titles = ((entry.title or "") for path in paths if (entry := view.entry(path)) is not None)
    title = next((title for title in titles if any(map(str.isalnum, title))), paths[0])
    return Matter(" ".join(title.split()), tuple(paths), tuple(told))
