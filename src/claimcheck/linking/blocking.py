"""Under which keys an article's figures can meet those of another: each rule of blocking by its name.

Two articles that share a key are compared once, whatever the number of keys that they share. What each rule
brings together, and at what cost, is measured by ``benchmarks/blocking.py`` (docs/linking.md).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from heapq import nlargest
from itertools import combinations
from typing import Final

from claimcheck.lang.rarity import rarity
from claimcheck.linking.profiles.profile import ArticleProfile

Rule = Callable[[ArticleProfile], Iterator[str]]
_RARE: Final = 10  # bits of a name that alone brings two articles together
_KNOWN: Final = 5  # and of one that does so with a second
_NAMES: Final = 16
_PAIRED: Final = 7  # names of the first lines taken two by two
_TELLING: Final = 6  # bits of a word of a retold sentence
_WORDS: Final = 3  # its rarest words, taken two by two
_SENTENCES: Final = 60
_PEOPLE: Final = 24


def _rare_names(article: ArticleProfile) -> Iterator[str]:
    for name in nlargest(_NAMES, article.names, key=_rank):
        if rarity(name) >= _RARE:
            yield name


def _two_names(article: ArticleProfile) -> Iterator[str]:
    known = [name for name in article.lead_names if rarity(name) >= _KNOWN]
    for pair in combinations(sorted(nlargest(_PAIRED, known, key=_rank)), 2):
        yield " ".join(pair)


def _retold(article: ArticleProfile) -> Iterator[str]:
    for sentence in article.sentences[:_SENTENCES]:
        content_words = [
            stem for stem, bits in sentence.content_words.items() if bits >= _TELLING and stem.isalpha()
        ]
        for pair in combinations(sorted(nlargest(_WORDS, content_words, key=_rank)), 2):
            yield " ".join(pair)


def _scope(article: ArticleProfile) -> Iterator[str]:
    for figure in article.figures:
        if figure.what:
            for name in (*figure.whose, *figure.where):
                yield f"{figure.what} {name}"
            if not article.names:
                yield figure.what
        if figure.attribute:
            yield figure.attribute


def _act(article: ArticleProfile) -> Iterator[str]:
    for figure in article.figures:
        if figure.act:
            for name in figure.agents:
                yield f"{figure.act} {name}"


def _addresses(article: ArticleProfile) -> Iterator[str]:
    for address in article.addresses:
        if address.number > 0:
            yield " ".join((str(address.number), *address.name))


def _people(article: ArticleProfile) -> Iterator[str]:
    yield from sorted(article.people)[:_PEOPLE]


RULES: Final[dict[str, Rule]] = {
    "rare name": _rare_names,
    "two names": _two_names,
    "retold sentence": _retold,
    "scope": _scope,
    "act": _act,
    "address": _addresses,
    "person": _people,
}


def blocking_keys(article: ArticleProfile) -> list[str]:
    """Return all keys of an article, each once, in order; none of one with nothing to compare."""
    if not article.figures and not article.mentions:
        return []
    return sorted({f"{name}: {key}" for name, rule in RULES.items() for key in rule(article)})


def _rank(stem: str) -> tuple[int, str]:
    return rarity(stem), stem
