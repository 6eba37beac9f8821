"""Counts of victims where they stand in an article: its headline, its text, its address."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import Final

from claimcheck.lang.victim_words import victim_words
from claimcheck.linking.tolls.victim_counts import VictimCount, victim_counts
from claimcheck.models.article import Article, BlockKind
from claimcheck.models.span import Span
from claimcheck.text.document import Document
from claimcheck.text.headline import headline_of
from claimcheck.text.slugs import Slug
from claimcheck.text.tokens import Tokens, tokens_of_text

STRUCK: Final = frozenset({"dead", "hurt", "shot", "stabbed", "hospitalized"})
_STEM: Final = 4
_LEAD: Final = 3  # sentences below the headline that tell its happening
_OPENING: Final = 500  # characters in which the first sentence ends
_AMONG: Final = 6  # words before "attacks" in which "one of" stands
_MOST: Final = 60  # counts of one text


@dataclass(frozen=True, slots=True)
class Toll:
    """A count of victims where it stands; ``sentence`` is its number, those of an address have -1."""

    count: VictimCount
    span: Span
    sentence: int = -1


@dataclass(frozen=True, slots=True)
class Tolls:
    """The counts of one article: of its headline, of headings and text, and of the first sentences of it.

    Attributes:
        also: the text speaks of somebody who may be counted or not: "the gunman", "himself".
        several: headline or lead tell of several happenings.
        words: the content words of the sentences of its counts.
    """

    title: tuple[Toll, ...]
    text: tuple[Toll, ...]
    lead: tuple[Toll, ...]
    also: bool = False
    several: bool = False
    words: Mapping[int, frozenset[str]] = field(default_factory=dict)

    def words_of(self, toll: Toll) -> frozenset[str]:
        """Return the content words of the sentence of a count."""
        return self.words.get(toll.sentence, frozenset())


def tolls_of(article: Article, tokens: Tokens) -> Tolls:
    """Return the counts of victims that an article gives; ``tokens`` are its words."""
    return tokens.once(_tolls, article)


def _tolls(tokens: Tokens, article: Article) -> Tolls:
    document = Document(article, tokens)
    known = victim_words()
    if tokens.vocabulary.isdisjoint(known.states.keys() | known.verbs.keys() | known.nouns.keys()):
        return Tolls((), (), ())
    parts: dict[str, list[Toll]] = {"title": [], "text": [], "lead": []}
    prose = 0
    for number, (first, last) in enumerate(tokens.sentences):
        kind = document.kind_at(tokens.starts[first])
        titled = kind is BlockKind.TITLE
        brief = titled or kind is BlockKind.HEADING
        prose += not brief
        for count in victim_counts(tokens.lower, first, last, brief=brief):
            toll = Toll(count, tokens.span(count.first, count.last), number)
            parts["title" if titled else "text"].append(toll)
            if not brief and prose <= _LEAD:
                parts["lead"].append(toll)
        if len(parts["text"]) > _MOST:
            break
    also = not tokens.vocabulary.isdisjoint(known.words.also_struck)
    content_words = {toll.sentence for toll in (*parts["title"], *parts["lead"][:1])}
    several = any(_tells_of_several(tokens.lower[slice(*tokens.sentences[n])]) for n in content_words)
    told = {toll.sentence for toll in (*parts["title"], *parts["text"])}
    words = {number: telling_words(tokens.lower[slice(*tokens.sentences[number])]) for number in told}
    title, text, lead = (tuple(parts[part]) for part in ("title", "text", "lead"))
    return Tolls(title, text, lead, also, several, words)


def _tells_of_several(words: Sequence[str]) -> bool:
    """Tell whether a sentence has words for several happenings, but for "one of the worst attacks"."""
    known = victim_words().words
    for at, word in enumerate(words):
        if word in known.together:
            before = tuple(words[max(0, at - _AMONG) : at])
            if known.among not in pairwise(before):
                return True
    return False


def telling_words(words: Sequence[str]) -> frozenset[str]:
    """Return the beginnings of the words of four letters or more that do not say what became of whom."""
    known = victim_words()
    plain = (word for word in words if len(word) >= _STEM and word.isalpha())
    return frozenset(
        word[:_STEM]
        for word in plain
        if word not in known.states and word not in known.words.single and word not in known.words.several
    )


def tolls_in(slug: Slug) -> Iterator[Toll]:
    """Yield the counts of victims that an address gives."""
    for count in victim_counts(slug.words, 0, len(slug.words), brief=True):
        yield Toll(count, slug.span(count.first, count.last))


def tolls_of_headline(article: Article) -> tuple[Toll, ...]:
    """Return the counts of victims in the headline of an article."""
    line = headline_of(article)
    if line is None:
        return ()
    return _placed(article, line.start, _counts_in(line.text, brief=True))


def tolls_of_opening(article: Article) -> tuple[Toll, ...]:
    """Return the counts of victims in the first sentence of the text."""
    first = next((block for block in article.blocks if block.kind is BlockKind.BODY), None)
    if first is None:
        return ()
    opening = article.text[first.start : min(first.end, first.start + _OPENING)]
    return _placed(article, first.start, _counts_in(opening, brief=False))


def _placed(article: Article, at: int, found: tuple[tuple[VictimCount, int, int], ...]) -> tuple[Toll, ...]:
    return tuple(Toll(count, Span.cut(article.text, at + low, at + high)) for count, low, high in found)


@lru_cache(maxsize=4096)
def _counts_in(text: str, *, brief: bool) -> tuple[tuple[VictimCount, int, int], ...]:
    tokens = tokens_of_text(text)
    last = len(tokens) if brief or not tokens.sentences else tokens.sentences[0][1]
    counts = victim_counts(tokens.lower, 0, last, brief=brief)
    return tuple((count, tokens.starts[count.first], tokens.ends[count.last - 1]) for count in counts)
