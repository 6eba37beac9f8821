"""Counts of victims in a headline or an address, held against the text below."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import combinations
from typing import Final

from claimcheck.lang.victims import victim_words
from claimcheck.linking.victimcounts import VictimCount, victim_counts
from claimcheck.models.article import Article, BlockKind
from claimcheck.models.span import Span
from claimcheck.text.document import Document
from claimcheck.text.headline import headline_of
from claimcheck.text.slugs import Slug
from claimcheck.text.tokens import tokens_of_text

STRUCK: Final = frozenset({"dead", "hurt", "shot", "stabbed", "hospitalized"})
_SHARED: Final = 1
_STEM: Final = 4
_LEAD: Final = 3  # sentences below the headline that tell its happening
_OPENING: Final = 500  # characters in which the first sentence ends
_MOST: Final = 60  # counts of one text
_SUMMED: Final = 6  # counts of one sentence that may be parts of one
_POOLED: Final = 12
_LOOSE: Final = 4  # "about 20" is 15 to 25


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
        words: the telling words of the sentences of headline and lead.
    """

    title: tuple[Toll, ...]
    text: tuple[Toll, ...]
    lead: tuple[Toll, ...]
    also: bool = False
    several: bool = False
    words: Mapping[int, frozenset[str]] = field(default_factory=dict)

    def words_of(self, toll: Toll) -> frozenset[str]:
        """Return the telling words of the sentence of a count."""
        return self.words.get(toll.sentence, frozenset())


def tolls_of(document: Document) -> Tolls:
    """Return the counts of victims that an article gives."""
    tokens = document.tokens
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
    telling = {toll.sentence for toll in (*parts["title"], *parts["lead"][:1])}
    together = known.words.together
    several = any(not together.isdisjoint(tokens.lower[slice(*tokens.sentences[n])]) for n in telling)
    led = {toll.sentence for toll in (*parts["title"], *parts["lead"])}
    words = {number: telling_words(tokens.lower[slice(*tokens.sentences[number])]) for number in led}
    title, text, lead = (tuple(parts[part]) for part in ("title", "text", "lead"))
    return Tolls(title, text, lead, also, several, words)


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


def title_against_text(tolls: Tolls) -> Iterator[tuple[Toll, Toll]]:
    """Yield the headline's count and the text's of one fate, where nothing in the text bears out the former.

    Only the sentence that tells the happening first is held against the headline, and none of several
    happenings.
    """
    if tolls.several or not tolls.lead:
        return
    lead = [toll for toll in tolls.lead if toll.sentence == tolls.lead[0].sentence]
    for head in tolls.title:
        if not _is_stated(head.count) or len(_of_fate(tolls.title, head.count.fate)) > 1:
            continue
        if _borne_out(head.count, (*tolls.text, *(toll for toll in tolls.title if toll is not head))):
            continue
        told = _only(lead, head.count, strict=tolls.also)
        if told is None or _borne_out(told.count, tolls.title) or _summed(head.count, tolls.text):
            continue
        if tolls.also and abs(told.count.value - head.count.value) == 1:
            continue
        if len(tolls.words_of(head) & tolls.words_of(told)) >= _SHARED:
            yield head, told


def slug_against_page(slug: Slug, tolls: Tolls) -> Iterator[tuple[Toll, Toll]]:
    """Yield the count of an address and the headline's, or the text's, that differs from it."""
    for early in tolls_in(slug):
        if not _is_stated(early.count) or _borne_out(early.count, tolls.title):
            continue
        told = _only(tolls.title, early.count)
        if told is None and not _borne_out(early.count, tolls.text):
            told = _only(tolls.lead, early.count)
        if told is None or (told.count.fate != early.count.fate and _of_fate(tolls.text, "dead")):
            continue
        if not (tolls.several and tolls.words_of(told).isdisjoint(telling_words(slug.words))):
            yield early, told


def _is_stated(count: VictimCount) -> bool:
    return count.bound == "=" and not count.implied and not count.part


def _of_fate(tolls: Sequence[Toll], fate: str) -> list[Toll]:
    return [toll for toll in tolls if toll.count.fate == fate]


def _only(tolls: Sequence[Toll], count: VictimCount, *, strict: bool = True) -> Toll | None:
    """Return the first count of the same fate that cannot be a part; "shot" stands for "hurt".

    ``None`` if several numbers are given, or one that may leave out some of those struck; not ``strict``: a
    count of some kind of people is taken for all of them.
    """
    found = [toll for toll in _of_fate(tolls, count.fate) if not toll.count.part]
    if not found and count.fate == "hurt" and not _of_fate(tolls, "dead"):
        found = [toll for toll in _of_fate(tolls, "shot") if toll.count.value > count.value]
    stated = [toll for toll in found if _is_stated(toll.count)]
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
    fates = STRUCK if count.fate in STRUCK - {"dead"} else frozenset({count.fate})
    told = {toll.span.start: toll.count.value for toll in tolls if toll.count.fate in fates}
    values = list(told.values())[:_POOLED]
    return any(count.value in map(sum, combinations(values, size)) for size in (2, 3))


def _borne_out(count: VictimCount, tolls: Sequence[Toll], own: Toll | None = None) -> bool:
    """Tell whether any count that may mean the same, or a sum of such, is the number."""
    fates = STRUCK if count.fate in STRUCK else frozenset({count.fate})
    if count.fate == "dead":
        fates = frozenset({"dead", "shot", "stabbed"})
    near = [toll for toll in tolls if toll.count.fate in fates and toll is not own]
    if any(_fits(count.value, toll.count) for toll in near):
        return True
    further = sum(toll.count.value for toll in near if toll.count.besides)
    if further and any(count.value == toll.count.value + further for toll in near):
        return True
    sentences: dict[int, dict[int, int]] = defaultdict(dict)
    most = {True: 0, False: 0}
    for toll in near:
        dead = toll.count.fate == "dead"
        if dead or count.fate != "dead":
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
