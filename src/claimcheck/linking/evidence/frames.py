"""Figures of one frame: two articles of one story that say one thing of one noun, each with its own value.

"sheltered 410 families" beside "sheltered 440 families". Either verb and noun are the same and stand nowhere
else in either article with another value, or the words on both sides of the figure are the same. Neither
article has the other's value, and no day, name or kind of count is said of one alone. The stories are known
by their names: agencies word bond issues, results and tenders all alike. How often such pairs are of one
thing is measured (``weights.toml``, ties).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property
from typing import Final

from claimcheck.lang.clutter_words import clutter_words
from claimcheck.lang.link_words import link_words
from claimcheck.lang.rarity import rarity
from claimcheck.linking.profiles.profile import ArticleProfile, Profile, Sentence

_ONE_STORY: Final = frozenset({"4", "5"})
_OTHER_DAYS: Final = frozenset({"apart", "meets"})
_NAMES: Final = frozenset({"3", "4"})  # levels of names that both sentences share
_RARE: Final = 9  # bits of a name
_JOINING: Final = 7  # bits of a word of both headlines
_OTHER_SORTS: Final = frozenset({"same, narrower", "same, other sort", "wider"})
_OTHER_ACTS: Final = frozenset({"other", "other agents"})
_KINDS: Final = ("state", "frame", "per", "part", "newly", "each")
_TELLING: Final = 3  # bits of a verb that says more than that somebody spoke
_SMALL: Final = 2  # small words of a sentence
_BESIDE: Final = 10  # bits of the words that stand unchanged beside both figures
Key = tuple[str, str, str]


class Frames:
    """What the figures of two articles say of what, and which values stand in either."""

    def __init__(self, one: ArticleProfile, other: ArticleProfile) -> None:
        self._one, self._other = one, other

    def one_frame(self, one: Profile, other: Profile, levels: Mapping[str, str]) -> bool:
        """Tell whether two figures, of the first and of the second article, are of one frame."""
        if not {levels["happening"], levels["story"]} & _ONE_STORY or levels["told"] in _OTHER_DAYS:
            return False
        if one.noun in link_words().addresses or other.noun in link_words().addresses:
            return False
        if levels["times"] in _OTHER_DAYS or any(levels[kind] != "same" for kind in _KINDS):
            return False
        if levels["what"] in _OTHER_SORTS or levels["act"] in _OTHER_ACTS:
            return False
        mine, theirs = self._one.sentences[one.sentence], self._other.sentences[other.sentence]
        if not (_is_prose(mine) and _is_prose(theirs)):
            return False
        if not (self._named or levels["names"] in _NAMES):
            return False
        if one.printed in self._theirs or other.printed in self._mine:
            return False
        return self._only_one(one, other, levels) or self._unchanged(one, other, levels)

    def _only_one(self, one: Profile, other: Profile, levels: Mapping[str, str]) -> bool:
        """Tell whether verb and noun are the same, and each article has one value for them."""
        key = _key(one)
        if (
            key != _key(other)
            or not all(key)
            or rarity(one.governor) < _TELLING
            or levels["past"] != "same"
            or levels["times"] == "one"
        ):
            return False
        if levels["strange names"] != "0":
            return False
        return len(self._values[0][key]) == 1 == len(self._values[1][key])

    def _unchanged(self, one: Profile, other: Profile, levels: Mapping[str, str]) -> bool:
        """Tell whether the same words stand before and behind both figures."""
        names = ("0", "1") if one.dimension != "percent" else ("0",)
        if levels["beside"] != "before after" or levels["strange names"] not in names:
            return False
        if one.dimension == "count" and not (one.head or one.noun):
            return False  # a house number, a telephone number
        return self._beside(one, other) >= _BESIDE

    def _beside(self, one: Profile, other: Profile) -> int:
        """Return the bits of the words that are the same, one by one, on either side of both figures."""
        mine, theirs = self._one.sentences[one.sentence], self._other.sentences[other.sentence]
        total = 0
        for step in (-1, 1):
            at, opposite = one.at + step, other.at + step
            while 0 <= at < len(mine.row) and 0 <= opposite < len(theirs.row):
                if mine.row[at] != theirs.row[opposite]:
                    break
                total += mine.bits[at]
                at, opposite = at + step, opposite + step
        return total

    @cached_property
    def _named(self) -> bool:
        """Whether both articles open with the same rare names, or one that a word of both headlines joins."""
        names = self._one.lead_names & self._other.lead_names
        shared = sum(bits for bits in map(rarity, names) if bits >= _RARE)
        if shared >= 2 * _RARE:
            return True
        titles = self._one.title & self._other.title
        return shared > 0 and any(rarity(word) >= _JOINING for word in titles)

    @cached_property
    def _mine(self) -> frozenset[str]:
        return frozenset(figure.printed for figure in self._one.figures)

    @cached_property
    def _theirs(self) -> frozenset[str]:
        return frozenset(figure.printed for figure in self._other.figures)

    @cached_property
    def _values(self) -> tuple[Mapping[Key, set[str]], Mapping[Key, set[str]]]:
        return _values_of(self._one), _values_of(self._other)


def _is_prose(sentence: Sentence) -> bool:
    """Tell a sentence from a row of results such as "Shr 17 cts vs eight cts"."""
    small = clutter_words().small
    return sum(word in small for word in sentence.row) >= _SMALL


def _values_of(article: ArticleProfile) -> Mapping[Key, set[str]]:
    found: dict[Key, set[str]] = defaultdict(set)
    for figure in article.figures:
        found[_key(figure)].add(figure.printed)
    return found


def _key(figure: Profile) -> Key:
    return figure.governor, figure.head or figure.noun, figure.dimension
