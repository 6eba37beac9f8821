"""The figures of an article that tell how far, how many or how long something was of which there is one.

"slipped and fell about 12 m", "fired nine rounds", "a three-hour standoff". The words around a figure tell
of which kind it is; they are read from the row of its sentence, so that the text is not read again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from claimcheck.lang.extent_words import ExtentKind, ExtentWords, extent_words
from claimcheck.lang.rarity import rarity, stem
from claimcheck.linking.profiles.profile import MARK, ArticleProfile, Profile, Sentence

_BEFORE: Final = 4  # words before a figure among which the one it hangs on stands
_BEHIND: Final = 3
_BACK: Final = 9  # words on either side that tell more of it
_AHEAD: Final = 8
_SAID: Final = 4  # words before "that" among which the verb of telling stands
_POINTING: Final = 250  # characters from a name to "he" and a figure
_JOINS: Final = frozenset({"and", "&"})
_NAME: Final = 8  # bits of a name that tells who is meant
_NEXT: Final = 3  # words behind an age among which its bearer's name stands
_NO_PEOPLE: Final = frozenset({"place", "organisation"})
_FACT: Final = frozenset({"actual", "estimated"})
_MONTH: Final = 31  # days before an article of which it tells as past


@dataclass(frozen=True, slots=True)
class Extent:
    """A figure of a kind.

    Attributes:
        people, ages: names and ages of whom its sentence tells last before it.
        names: rare names near it; ``places``: those before it and those behind it.
        agent: the name of who does it, right before the word that it hangs on.
        interim: it is told as of an hour, after which it may have become another.
        counting: and it is still counted: "as of 4 p.m.".
        besides: those counted come on top of others: "two others were aboard".
        joined: they come on top of the one named before them: "Lund and two others".
    """

    kind: ExtentKind
    figure: Profile
    people: frozenset[str]
    ages: frozenset[str]
    names: frozenset[str]
    interim: bool = False
    agent: str = ""
    places: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
    besides: bool = False
    joined: bool = False
    counting: bool = False

    def same_owner(self, other: Extent) -> bool:
        """Tell whether both are told of one person, or of one place and the same other."""
        if self.kind.whose != "place":
            return self._same_person(other)
        return all(mine & theirs for mine, theirs in zip(self.places, other.places, strict=True))

    def _same_person(self, other: Extent) -> bool:
        if self.people & other.people:
            return True
        return bool(self.ages & other.ages) and not (self.people and other.people)


def extents_of(article: ArticleProfile) -> dict[str, list[Extent]]:
    """Return the figures of an article that are of a kind, by the kind's name, in the order of the text."""
    found: dict[str, list[Extent]] = {}
    for extent in _extents(article):
        found.setdefault(extent.kind.name, []).append(extent)
    return found


def _extents(article: ArticleProfile) -> Iterator[Extent]:
    words = extent_words()
    for figure in article.figures:
        kinds = words.kinds.get(figure.dimension)
        if kinds is None or figure.type == "vague" or "each" in figure.flags:
            continue
        sentence = article.sentences[figure.sentence]
        fact = figure.state in _FACT
        found = next((k for k in kinds if (fact or k.offered) and _is_of(k, figure, sentence)), None)
        if found is not None and not _elsewhere(article, sentence):
            extent = _extent(found, figure, article, words)
            if extent is not None:
                yield extent


def _is_of(kind: ExtentKind, figure: Profile, sentence: Sentence) -> bool:
    if kind.units and figure.unit not in kind.units:
        return False
    if kind.heads and figure.head not in kind.heads and figure.noun not in kind.heads:
        return False
    row, at = sentence.row, figure.at
    if kind.before or kind.behind:
        reach = 2 if kind.adjacent else _BEFORE
        before, behind = _up_to_a_figure(row[max(0, at - reach) : at][::-1]), row[at + 1 : at + 1 + _BEHIND]
        if kind.before.isdisjoint(before) and kind.behind.isdisjoint(_up_to_a_figure(behind)):
            return False
    back, ahead = row[max(0, at - _BACK) : at], row[at + 1 : at + 1 + _AHEAD]
    if kind.near:
        near = _phrases(_up_to_a_figure(back[::-1])[::-1]) | _phrases(_up_to_a_figure(ahead))
        if kind.near.isdisjoint(near | {figure.head} | figure.modifiers):
            return False
    return kind.without.isdisjoint((*back, *ahead)) and kind.nowhere.isdisjoint(row)


def _up_to_a_figure(row: Sequence[str]) -> Sequence[str]:
    return next((row[:index] for index, word in enumerate(row) if word.startswith(MARK)), row)


def _phrases(row: Sequence[str]) -> set[str]:
    """Return the words of a row, and each two and three that follow each other."""
    return {*row, *map(" ".join, pairwise(row)), *map(" ".join, zip(row, row[1:], row[2:], strict=False))}


def _elsewhere(article: ArticleProfile, sentence: Sentence) -> bool:
    """Tell whether a sentence names a day long before the article."""
    return article.day is not None and any((article.day - last).days > _MONTH for _, last in sentence.times)


def _extent(kind: ExtentKind, figure: Profile, article: ArticleProfile, words: ExtentWords) -> Extent | None:
    sentence = article.sentences[figure.sentence]
    row, at = sentence.row, figure.at
    near = _phrases(row[max(0, at - _BACK) : at + _AHEAD])
    counted = figure.dimension == "count"
    aged = figure.dimension == "age"  # "another woman and a 4-year-old boy were hurt": no other boy
    unreal = words.unreal - words.besides if aged else words.unreal
    if not unreal.isdisjoint(near) and not counted and not kind.offered:
        return None
    behind = row[at + 1 : at + 3]
    if counted and (_is_part(behind, words) or (kind.heads and _is_listed(row[max(0, at - 2) : at]))):
        return None
    besides = counted and not words.besides.isdisjoint((*row[max(0, at - 1) : at], *behind))
    joined = besides and row[at - 1 : at] == ("and",)
    told = _phrases(row)
    return Extent(
        kind, figure, *_whose(figure, article),
        frozenset(name for name in sentence.names & _told(row, at, words) if rarity(name) >= _NAME),
        not words.interim.isdisjoint(told), _agent(kind, figure, sentence),
        _places(figure, sentence), besides, joined, not words.counting.isdisjoint(told),
    )  # fmt: skip


def _told(row: Sequence[str], at: int, words: ExtentWords) -> set[str]:
    """Return the words near a figure that tell of it, not of who says so: "a clerk told Radio Lund that"."""
    low = max(0, at - _BACK)
    for index in range(at - 1, low, -1):
        if row[index] == "that" and not words.reporting.isdisjoint(row[max(0, index - _SAID) : index]):
            low = index + 1
            break
    return {*row[low : at + _AHEAD]}


def _agent(kind: ExtentKind, figure: Profile, sentence: Sentence) -> str:
    row = sentence.row
    for index in range(figure.at - 1, max(0, figure.at - _BEFORE - 1), -1):
        if row[index] in kind.before:
            return row[index - 1] if row[index - 1] in sentence.names else ""
    return ""


def _places(figure: Profile, sentence: Sentence) -> tuple[frozenset[str], frozenset[str]]:
    row, at = sentence.row, figure.at
    before, behind = row[max(0, at - _BACK) : at], row[at + 1 : at + 1 + _AHEAD]
    return sentence.names & {*before}, sentence.names & {*behind}


def _is_part(behind: Sequence[str], words: ExtentWords) -> bool:
    """Tell whether a number counts some of those told of: "three of the seven"."""
    if behind[:1] != ("of",) or len(behind) < 2:
        return False
    return behind[1] in words.partitive or behind[1].startswith(MARK)


def _is_listed(before: Sequence[str]) -> bool:
    """Tell whether a number is one of several that make a sum: "two men, one woman were arrested"."""
    return any(word.startswith(MARK) for word in before[-1:]) or (
        len(before) > 1 and before[0].startswith(MARK) and before[1] in _JOINS
    )


def _whose(figure: Profile, article: ArticleProfile) -> tuple[frozenset[str], frozenset[str]]:
    """Return name and age of whom the sentence tells last before a figure."""
    row = article.sentences[figure.sentence].row
    ages = [
        other
        for other in article.figures
        if other.dimension == "age" and other.sentence == figure.sentence and other.at < figure.at
    ]
    if not ages:
        named = frozenset(_last(range(figure.at - 1, -1, -1), article, figure))
        if not named and not extent_words().pronouns.isdisjoint(row[: figure.at]):
            named = _named_before(article, figure)
        return named, frozenset()
    at = ages[-1].at
    beside = row[at + 1 : at + 1 + _NEXT] + row[max(0, at - 1) : at]
    return _people(article, figure) & {*beside}, frozenset({ages[-1].printed})


def _named_before(article: ArticleProfile, figure: Profile) -> frozenset[str]:
    """Return the rare words of the person whom a text names last, not far before a figure."""
    for name in reversed(article.mentions):
        if figure.start_at - _POINTING <= name.start < figure.start_at and name.kind == "person":
            return frozenset(word for word in (stem(w.lower()) for w in name.words) if rarity(word) >= _NAME)
    return frozenset()


def _last(places: Iterable[int], article: ArticleProfile, figure: Profile) -> Iterator[str]:
    """Yield the words of the first name among these places of the row."""
    row, people = article.sentences[figure.sentence].row, _people(article, figure)
    met = False
    for index in places:
        if row[index] in people:
            met = True
            yield row[index]
        elif met:
            return


def _people(article: ArticleProfile, figure: Profile) -> frozenset[str]:
    """Return the rare names of a figure's sentence that are not those of places and bodies."""
    others = {
        stem(word.lower()) for name in article.mentions if name.kind in _NO_PEOPLE for word in name.words
    }
    names = article.sentences[figure.sentence].names
    return frozenset(name for name in names if name not in others and rarity(name) >= _NAME)
