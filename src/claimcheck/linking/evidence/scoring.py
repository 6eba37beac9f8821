"""Which figures of two articles meet, and what speaks for each pair: gated, scored, held against rivals."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from claimcheck.linking.evidence.coordinates import Levels, levels, other_figures
from claimcheck.linking.evidence.frames import Frames
from claimcheck.linking.evidence.model import Table, Weights
from claimcheck.linking.profiles.profile import ArticleProfile, Profile
from claimcheck.linking.stories.retelling import NOTHING, Alignment, align
from claimcheck.linking.stories.same_story import day_level, level, story_levels

ONE_SENTENCE: Final = "two figures of one sentence"
EACH_HAS_BOTH: Final = "each of the two articles has both figures"
RELATED: Final = -29
"""Tenths of a bit from which articles may be of one matter."""
FAR: Final = -999
"""The sum of a pair that nothing speaks for."""
_ALONE: Final = frozenset({"1", "named"})
"""Levels at which two articles have one person in common whose age is told."""
_STORY: Final = (-58, -36, -14, 7, 29)  # tenths of a bit
_HAPPENING: Final = (-58, -29, 0, 22, 43)
_SHORT: Final = 18  # content words of a text that is too short to tell which story it is of
_COMPANY: Final = (2, 5, 13, 40, 100, 250)  # figures of a dimension in one article times those in the other
_RIVAL: Final = (-22, 0, 15, 43)
_LIKELY: Final = -20  # tenths of a bit from which equal figures may well be of one thing
_LONG: Final = 400  # figures of an article in which each meets only the next ones
_REACH: Final = 24  # so many of its dimension, or sentences with a word of its own
_SAME: Final = 4  # and so many farther ones that count the same thing
_OVERLAP: Final = (14, 6)  # bits that sentences share before they are aligned: of two matters, of one


Carriers = Mapping[str, list[int]]
"""By each content stem the sentences with figures that hold it, by their positions."""


@dataclass(slots=True)
class Pair:
    """Two figures that met.

    ``total`` in tenths of a bit; ``gate`` names why they cannot be of one thing; ``one_frame``: both articles
    say one thing of one noun (:mod:`frames`).
    """

    one: Profile
    other: Profile
    levels: Levels = field(default_factory=dict)
    total: int = FAR
    gate: str = ""
    one_frame: bool = False


@dataclass(frozen=True, slots=True)
class Story:
    """How far two articles tell of one happening: sums of their levels without and with their days.

    ``streets`` and ``parties``: what those in common add to both, in tenths of a bit.
    """

    levels: Levels
    matter: int
    happening: int
    streets: int = 0
    parties: int = 0

    def without_streets(self) -> Story:
        """Return the same for who compares a street that both name: it says nothing then."""
        return self._less(streets=self.streets)

    def without_party(self) -> Story:
        """Return the same for who compares what is told of somebody whom both name, if it is one alone."""
        return self._less(parties=self.parties if self.levels.get("parties") in _ALONE else 0)

    def _less(self, streets: int = 0, parties: int = 0) -> Story:
        less = streets + parties
        kept = self.streets - streets, self.parties - parties
        return Story(self.levels, self.matter - less, self.happening - less, *kept)


def story_of_pair(one: ArticleProfile, other: ArticleProfile, table: Table) -> Story:
    """Return how far two articles tell of one happening, in tenths of a bit."""
    found = story_levels(one, other)
    matter = table.total(found)
    happening = matter + table.bits["day"].get(day_level(one, other), 0)
    streets, parties = (table.bits.get(name, {}).get(found[name], 0) for name in ("streets", "parties"))
    return Story(found, matter, happening, streets, parties)


def carriers_of(article: ArticleProfile) -> Carriers:
    """Return by each content stem the sentences of an article that hold it."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, sentence in enumerate(article.sentences):
        for stem in sentence.content_words:
            found[stem].append(number)
    return found


def pairs_of(
    one: ArticleProfile,
    other: ArticleProfile,
    weights: Weights,
    story: Story | None = None,
    carriers: Carriers | None = None,
) -> Iterator[Pair]:
    """Yield the pairs of figures of two articles, or of one, that something speaks for, with their sums.

    ``story`` and ``carriers`` (of ``other``) are what is known of the two already.
    """
    return _Meeting(one, other, weights, story, carriers).pairs()


class _Meeting:
    def __init__(
        self,
        one: ArticleProfile,
        other: ArticleProfile,
        weights: Weights,
        story: Story | None,
        carriers: Carriers | None,
    ) -> None:
        self._one, self._other, self._weights = one, other, weights
        self._carriers = carriers_of(other) if carriers is None else carriers
        self._within = one is other
        words = [len(article.names | article.words) for article in (one, other)]
        self._length = "brief" if min(words) < _SHORT else "story"
        self._story = "one article"
        self._happening = "one article"
        if not self._within:
            story = story_of_pair(one, other, weights.story) if story is None else story
            if self._length == "brief":
                self._story = self._happening = "-"
            else:
                self._story = level(story.matter, _STORY)
                self._happening = level(story.happening, _HAPPENING)
        self._many = Counter(figure.dimension for figure in one.figures)
        self._more = Counter(figure.dimension for figure in other.figures)
        self._near = story is None or self._story == "-" or story.matter >= RELATED

    def pairs(self) -> Iterator[Pair]:
        if self._within:
            yield from self._met()
        else:
            met = list(self._met())
            self._against_rivals(met)
            yield from met

    def _met(self) -> Iterator[Pair]:
        """Yield the pairs that are worth a look; those of one article finished, as they have no rivals."""
        shared: dict[int, int] = {}
        aligned: dict[int, Alignment] = {}
        least, sentence = _OVERLAP[self._near], -1
        for one in self._one.figures:
            opposite = self._opposite(one)
            if not opposite:
                continue
            if one.sentence != sentence:
                sentence, aligned = one.sentence, {}
                shared = self._shared(sentence)
            for other in opposite:
                alignment, place = NOTHING, other.sentence
                if shared.get(place, 0) >= least and not (self._within and place == sentence):
                    if place not in aligned:
                        aligned[place] = align(self._one.sentences[sentence], self._other.sentences[place])
                    alignment = aligned[place]
                elif not self._worth(one, other):
                    continue
                yield self._pair(one, other, alignment)

    @cached_property
    def _by_dimension(self) -> dict[str, list[Profile]]:
        found: dict[str, list[Profile]] = defaultdict(list)
        for figure in self._other.figures:
            found[figure.dimension].append(figure)
        return found

    @cached_property
    def _by_thing(self) -> dict[tuple[str, str | None], list[Profile]]:
        found: dict[tuple[str, str | None], list[Profile]] = defaultdict(list)
        for figure in self._other.figures:
            found[figure.dimension, figure.what].append(figure)
        return found

    def _opposite(self, one: Profile) -> list[Profile]:
        """Return the figures that one may meet: within an article those behind it, in a long one the next."""
        found = self._by_dimension.get(one.dimension, [])
        if not self._within:
            return found
        start = _behind(found, one)
        if len(self._other.figures) <= _LONG:
            return found[start:]
        near = found[start : start + _REACH]
        same = self._by_thing[one.dimension, one.what] if one.what and near else []
        start = _behind(same, near[-1]) if near else 0
        return near + same[start : start + _SAME]

    def _worth(self, one: Profile, other: Profile) -> bool:
        """Tell whether two figures are worth a look though their sentences share little."""
        if self._within and one.sentence == other.sentence:
            return True
        return _kindred(one, other) and (self._near or _placed(one, other))

    def _pair(self, one: Profile, other: Profile, aligned: Alignment) -> Pair:
        one_sentence = self._within and one.sentence == other.sentence
        if one_sentence and one.at != other.at:
            return Pair(one, other, gate=ONE_SENTENCE)
        alignment = None if one_sentence else aligned
        found = levels(one, other, self._one, self._other, alignment, self._story)
        found["happening"] = self._happening
        kind = found["days"].partition(" ")[0]
        found["happening of"] = f"{kind} {self._happening}" if kind in {"happening", "toll"} else kind
        sentences = self._one.sentences[one.sentence], self._other.sentences[other.sentence]
        found["length"] = self._length
        found["company"] = level(self._many[one.dimension] * self._more[one.dimension], _COMPANY)
        if self._within:
            found["rival"] = "-"
        found["figures"] = "-" if alignment is None else other_figures(one, other, *sentences)
        return Pair(one, other, found, self._weights.link.total(found))

    def _shared(self, number: int) -> dict[int, int]:
        """Return how many bits a sentence shares with those of the other article, by their numbers."""
        content_words, carriers = self._one.sentences[number].content_words, self._carriers
        shared: dict[int, int] = defaultdict(int)
        for stem, bits in content_words.items():  # in the order of the text: sets have none
            places = carriers.get(stem)
            if places is None:
                continue
            if self._within:
                first = bisect_right(places, number)
                places = places[first : first + _REACH]
            for place in places:
                shared[place] += bits
        return shared

    def _against_rivals(self, met: list[Pair]) -> None:
        """Add for each pair how it stands against the best other partner of either figure.

        A figure that the other article has too, elsewhere and with the same value, is most likely that one.
        """
        best: dict[tuple[int, int], list[int]] = defaultdict(lambda: [FAR, FAR])
        found: dict[tuple[int, int], int] = defaultdict(int)
        for pair in met:
            equal = pair.one.printed == pair.other.printed and pair.total > _LIKELY
            for key in ((0, pair.one.place), (1, pair.other.place)):
                two = best[key]
                if pair.total > two[0]:
                    two[:] = pair.total, two[0]
                elif pair.total > two[1]:
                    two[1] = pair.total
                found[key] += equal
        bits = self._weights.link.bits["rival"]
        for pair in met:
            if pair.gate:
                continue
            keys = (0, pair.one.place), (1, pair.other.place)
            rival = max(best[key][1] if best[key][0] == pair.total else best[key][0] for key in keys)
            pair.levels["rival"] = "none" if rival == FAR else level(pair.total - rival, _RIVAL)
            if pair.one.printed != pair.other.printed and all(found[key] for key in keys):
                pair.gate = EACH_HAS_BOTH
        frames = Frames(self._one, self._other)
        for pair in met:
            if not pair.gate:
                pair.one_frame = frames.one_frame(pair.one, pair.other, pair.levels)
                pair.total += bits.get(pair.levels["rival"], 0)


def _behind(figures: list[Profile], one: Profile) -> int:
    """Return where those begin that stand behind one in the text."""
    return bisect_right(figures, one.place, key=lambda figure: figure.place)


def _kindred(one: Profile, other: Profile) -> bool:
    """Tell whether two figures whose sentences share little are worth a look all the same."""
    if one.what and one.what == other.what:
        return True
    if one.head and one.head == other.head:
        return True
    if one.governor and one.governor == other.governor:
        return True
    if one.attribute and one.attribute == other.attribute:
        return True
    return bool(one.act) and one.act == other.act


def _placed(one: Profile, other: Profile) -> bool:
    """Tell whether both say themselves whose or where they are."""
    return bool((one.whose or one.where) and (other.whose or other.where)) or bool(one.agents & other.agents)
