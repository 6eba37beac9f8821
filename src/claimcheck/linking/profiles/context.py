"""What stands around a figure: names, plain words, and whether it is told as a running count."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final

from claimcheck.lang.gazetteer import gazetteer
from claimcheck.lang.link_words import link_words
from claimcheck.lang.scope_words import scope_words
from claimcheck.lang.things import things
from claimcheck.models.article import Article, Block, BlockKind
from claimcheck.models.span import Span
from claimcheck.text import tokens_of_text, words_of_text
from claimcheck.text.document import Document
from claimcheck.text.mentions import place_mentions

_HEADS: Final = frozenset({BlockKind.TITLE, BlockKind.SUMMARY, BlockKind.HEADING})
_BACK, _AHEAD = 240, 200
_FAR = 32
_WORDS_BACK: Final = 44  # tokens of the sentence on each side of a figure
_WORDS_AHEAD: Final = 36
_END: Final = re.compile(  # begins with one set of characters, so that all others are passed over at once
    r"[.!?\n](?:(?<!\n)[\"'”’)\]]*\s+(?=[A-Z\"“‘'(])|(?<=\n)[ \t\r]*\n|(?<=\n)[ \t]{2,})"
)
_SENTENCE: Final = 600
_OF_WHICH: Final = frozenset({("of", "which"), ("of", "whom"), ("of", "them")})
_HAVING: Final = frozenset({("has",), ("have",)})
_SUBJECT: Final = 9
_BLANKS: Final = frozenset({"  ", "\t\t", " \t", "\t "})
_COLUMN: Final = 40  # the widest gap between two columns
_YEAR: Final = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Context:
    """The surroundings of a figure, in lower case; ``cased``: as printed."""

    names: frozenset[str]
    words: frozenset[str]
    running: bool
    newly: bool
    past: bool
    part: bool
    before: tuple[str, ...]
    after: tuple[str, ...]
    content_words: frozenset[str]
    cased: tuple[str, ...] = ()
    cased_after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Topic:
    """What the title of an article names: names in it, its words, and whether it stands for one happening.

    Of a title that leads down to its matter ("Unrest in Vale > 2024 Vale bombing") ``words`` and ``dated``
    are of its last step.
    """

    names: frozenset[str]
    words: frozenset[str]
    dated: bool
    places: frozenset[str]

    @property
    def specific(self) -> bool:
        """Whether the title names one thing, not a section of the paper."""
        return self.dated or len(self.names) > 1


def topic_of(article: Article) -> Topic:
    """Return what the title names."""
    title = article.title or ""
    last = title.rpartition(" > ")[2]
    tokens = tokens_of_text(title[:300]).words
    lower = frozenset(token.lower() for token in tokens_of_text(last[:300]).words if token[0].isalpha())
    names = frozenset(token.lower() for token in tokens if token[0].isupper()) - link_words().common
    places = _places(title[:300])
    return Topic(names, lower - link_words().common, bool(_YEAR.search(last)), places)


def _places(title: str) -> frozenset[str]:
    mentions = place_mentions(tokens_of_text(title))
    return frozenset(
        name for mention in mentions for name in (mention.actor, mention.place) if name is not None
    )


def in_one_sentence(text: str, one: Span, other: Span) -> bool:
    """Tell whether no sentence ends between the two spans."""
    first, second = sorted((one, other), key=lambda span: span.start)
    return second.start - first.end < _SENTENCE and not _END.search(text, first.end, second.start)


def in_table(text: str, claim: Span) -> bool:
    """Tell whether a figure stands in a column: wide blanks beside it where no sentence begins or ends."""
    low, high = claim.start, claim.end
    if text[max(0, low - 2) : low] in _BLANKS:
        before = text[max(0, low - _COLUMN) : low].rstrip(" \t")
        if before[-1:].isalnum():
            return True
    if text[high : high + 2] in _BLANKS:
        after = text[high : high + _COLUMN].lstrip(" \t")
        return after[:1].isalnum() and text[high - 1].isalnum()
    return False


def in_head(article: Article, span: Span) -> bool:
    """Tell whether a span stands in the headline, the summary or a heading."""
    if not article.blocks:  # a bare text: its first line is a headline if it stands alone, without a stop
        return span.start < _headline(article.text)
    at = bisect_right(article.blocks, span.start, key=_start) - 1
    within = at >= 0 and span.start < article.blocks[at].end
    return within and article.blocks[at].kind in _HEADS


@lru_cache(maxsize=32)
def _headline(text: str) -> int:
    """Return where the first line ends if it stands alone, without a stop; else 0."""
    line, blank, _ = text.partition("\n\n")
    alone = bool(blank and line) and "\n" not in line and line[-1] not in ".!?"
    return len(line) if alone else 0


def _start(block: Block) -> int:
    return block.start


def context_of(article: Article, span: Span) -> Context:
    """Return the surroundings of a span: its sentence, at most a few hundred characters."""
    text = article.text
    low = _told_from(article, span.start, max(0, span.start - _BACK))
    for match in _END.finditer(text, low, span.start + 1):  # a sentence may begin with the figure
        low = match.end()
    found = _END.search(text, span.end, min(len(text), span.end + _AHEAD))
    high = found.start() if found else min(len(text), span.end + _AHEAD)
    words = link_words()
    told, starts = words_of_text(text[low:high])
    first, last = bisect_left(starts, span.start - low), bisect_left(starts, span.end - low)
    before, after = told[:first], told[last:]
    names = _names(before, starts=True) | _names(after, starts=False)
    if not before and not names - words.common:  # "Seven others are missing.": of the sentence before
        names = _names(_sentence_before(text, low), starts=True)
    return _context(before, after, names)


def _told_from(article: Article, start: int, low: int) -> int:
    """Return where lines that the article does not state end before ``start``, ``low`` if there are none."""
    at = bisect_right(article.blocks, start, key=lambda block: block.start) - 1
    while at >= 0 and article.blocks[at].end > low:
        block = article.blocks[at]
        if block.end <= start and not block.kind.states and "\n" in article.text[block.start : block.end]:
            return block.end
        at -= 1
    return low


def _sentence_before(text: str, end: int) -> list[str]:
    """Return the words of the sentence that ends before a position, of the same paragraph."""
    low = max(0, end - _BACK)
    told = text[low:end].rstrip()
    if "\n\n" in text[max(0, end - 2) : end]:
        return []
    starts = [match.end() for match in _END.finditer(told)]
    return words_of_text(told[starts[-1] if starts else 0 :])[0]


@cache
def country_words() -> frozenset[str]:
    """Return the words of the names of countries: "republic", "united"."""
    names = gazetteer().countries()
    return frozenset(word for name in names for word in name.lower().split())


@lru_cache(maxsize=4096)
def _wide(name: str) -> bool:
    """Tell whether a name is that of a country, a people or a bloc: much happens there."""
    known = gazetteer()
    if name in country_words():
        return True
    place = known.named(name.capitalize()) or known.named(name.upper())
    return place is not None and (known.country(place) == place or known.is_set(place))


def _running(before: tuple[str, ...]) -> bool:
    """Tell whether a toll leads up to the number: "the death toll of the blaze has risen to"."""
    words = link_words()
    if before[-2:-1] in _HAVING and before[-1] in _killing():  # "the outbreak has killed": so far
        kinds = things().happenings
        return any(kinds.get(word) in words.natural for word in before[-_SUBJECT:-2])
    near = before[-_SUBJECT:]
    if any(pair[0] in {"has", "have"} and pair[1] in words.so_far for pair in pairwise(near)):
        kinds = things().happenings  # "the outbreak ... has reached 2,300 cases"
        return any(kinds.get(word) in words.natural for word in before)
    if not before or before[-1] not in words.to_the_number:
        return False
    rising = before[-1] == "to" and len(before) > 1 and before[-2] in scope_words().frames.rising
    if rising and words.tolls & set(before[-_FAR:]):
        return True
    near = before[-14:]
    tolls = [index for index, word in enumerate(near) if word in words.tolls]
    return bool(tolls) and not any(word[0].isdigit() or word in {";", ":"} for word in near[tolls[-1] :])


@cache
def _killing() -> frozenset[str]:
    """Return the verbs of what never falls: "killed"."""
    return frozenset(verb for verb, outcome in things().verbs.items() if outcome.cumulative)


def _names(tokens: list[str], *, starts: bool) -> frozenset[str]:
    found = {token.lower() for token in tokens if len(token) > 1 and token[0].isupper()}
    if starts and tokens and tokens[0][0].isupper() and gazetteer().named(tokens[0]) is None:
        opening = tokens[0].lower()
        if opening not in {token.lower() for token in tokens[1:] if token[0].isupper()}:
            found.discard(opening)
    return frozenset(found)


def surroundings(document: Document, first: int, last: int) -> Context:
    """Return the surroundings of a token range: its sentence, at most a few dozen words on each side."""
    tokens, words = document.tokens, link_words()
    low, high = tokens.sentence_at(first)
    low, high = max(low, first - _WORDS_BACK), min(high, last + _WORDS_AHEAD)
    before, after = tokens.words[low:first], tokens.words[last:high]
    names = _names(before, starts=True) | _names(after, starts=False)
    if not before and not names - words.common:  # "Seven others are missing.": of the sentence before
        number = tokens.sentence_number(first)
        if number and tokens.paragraph_number(first) == tokens.paragraph_number(first - 1):
            start, end = tokens.sentences[number - 1]
            names = _names(tokens.words[start:end], starts=True)
    return _context(tokens.words[low:first], tokens.words[last:high], names)


def _newly(before: tuple[str, ...], after: tuple[str, ...]) -> bool:
    """Tell whether those counted come on top of others; "more than" before the number is a bound."""
    words = link_words()
    near = before[-3:-2] if before[-1:] and before[-1] in words.than else before[-3:]
    return not words.newly.isdisjoint(near + after[:1])


def _context(before: list[str], after: list[str], names: frozenset[str]) -> Context:
    words = link_words()
    lower_before, lower_after = tuple(map(str.lower, before)), tuple(map(str.lower, after))
    plain = frozenset([w for w in lower_before + lower_after if w[0].isalpha()]) - words.common
    own = names - words.common
    return Context(
        names=own,
        words=plain,
        running=_running(lower_before),
        newly=_newly(lower_before, lower_after),
        past=bool(words.past & set(lower_before[-6:])),
        part=bool(words.part & set(lower_before[-12:])) or lower_after[:2] in _OF_WHICH,
        before=lower_before,
        after=lower_after,
        content_words=frozenset([name for name in own if not _wide(name)]),
        cased=tuple(before),
        cased_after=tuple(after),
    )
