"""What a happening has one of, by the words around its figure: how far it was, how many there were."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from claimcheck.lang.rarity import stem
from claimcheck.lang.word_lists import load, word_list

Words = frozenset[str]
Whose = Literal["person", "story", "place"]


@word_list
class _Kind:
    of: str
    dimensions: frozenset[str]
    course: Literal["once", "open"]
    whose: Whose
    units: frozenset[str] = frozenset()
    heads: Words = frozenset()
    before: Words = frozenset()
    behind: Words = frozenset()
    near: Words = frozenset()
    without: Words = frozenset()
    nowhere: Words = frozenset()
    adjacent: bool = False
    common: bool = False
    offered: bool = False
    told_as: str = ""


@word_list
class _Around:
    interim: Words
    counting: Words
    besides: Words
    partitive: Words
    unreal: Words
    pronouns: Words
    reporting: Words


@word_list
class _Extents:
    classes: dict[str, Words]
    kinds: dict[str, _Kind]
    words: _Around


@dataclass(frozen=True, slots=True)
class ExtentKind:
    """A kind of extent; ``extents.toml`` says what each list is for. Words are stems, phrases joined."""

    name: str
    of: str
    once: bool
    whose: Whose
    units: frozenset[str]
    heads: Words
    before: Words
    behind: Words
    near: Words
    without: Words
    nowhere: Words
    adjacent: bool
    common: bool
    offered: bool


@dataclass(frozen=True, slots=True)
class ExtentWords:
    """All kinds by the dimension of their figures, and the words that all share."""

    kinds: dict[str, tuple[ExtentKind, ...]]
    interim: Words
    counting: Words
    besides: Words
    partitive: Words
    unreal: Words
    pronouns: Words
    reporting: Words


@cache
def extent_words() -> ExtentWords:
    """Return the English lists."""
    listed = load("extents", _Extents)
    kinds: dict[str, list[ExtentKind]] = {}
    for name, kind in listed.kinds.items():
        made = ExtentKind(
            kind.told_as or name, kind.of, kind.course == "once", kind.whose, kind.units,
            _stems(_spelled(kind.heads, listed.classes)), _stems(kind.before), _stems(kind.behind),
            _stems(kind.near), _stems(kind.without), _stems(kind.nowhere), kind.adjacent,
            kind.common, kind.offered,
        )  # fmt: skip
        for dimension in sorted(kind.dimensions):
            kinds.setdefault(dimension, []).append(made)
    words = listed.words
    return ExtentWords(
        {dimension: tuple(found) for dimension, found in kinds.items()},
        _stems(words.interim | words.counting), _stems(words.counting), _stems(words.besides),
        _stems(words.partitive), _stems(words.unreal), _stems(words.pronouns),
        _stems(words.reporting),
    )  # fmt: skip


def _spelled(words: Words, classes: Mapping[str, Words]) -> Words:
    """Return words with those of a class where its name stands."""
    named = {f"{{{name}}}": members for name, members in classes.items()}
    return frozenset().union(*(named.get(word, frozenset({word})) for word in words))


def _stems(words: Words) -> Words:
    return frozenset(" ".join(map(stem, word.split())) for word in words)
