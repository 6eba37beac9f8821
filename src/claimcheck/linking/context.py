"""What stands around a figure: names, plain words, and whether it is told as a running count."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from claimcheck.lang.linking import link_words
from claimcheck.models.article import Article
from claimcheck.models.span import Span
from claimcheck.text import tokens_of_text
from claimcheck.text.mentions import place_mentions
from claimcheck.text.tokens import TOKEN

_BACK, _AHEAD = 240, 200
_BREAK: Final = re.compile(r"[.!?][\"'”’)\]]*\s+(?=[A-Z\"“‘'(])|\n")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Context:
    """The surroundings of a figure, in lower case."""

    names: frozenset[str]
    words: frozenset[str]
    running: bool
    newly: bool
    part: bool
    before: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """What the title of an article names: names in it, its words, and whether it stands for one happening."""

    names: frozenset[str]
    words: frozenset[str]
    dated: bool
    places: frozenset[str]


def topic_of(article: Article) -> Topic:
    """Return what the title names."""
    title = article.title or ""
    tokens = [match.group() for match in TOKEN.finditer(title[:300])]
    lower = frozenset(token.lower() for token in tokens if token[0].isalpha())
    names = frozenset(token.lower() for token in tokens if token[0].isupper()) - link_words().common
    places = _places(title[:300])
    return Topic(names, lower - link_words().common, bool(_YEAR.search(title)), places)


def _places(title: str) -> frozenset[str]:
    mentions = place_mentions(tokens_of_text(title))
    return frozenset(name for mention in mentions for name in (mention.actor, mention.place) if name is not None)


def context_of(article: Article, span: Span) -> Context:
    """Return the surroundings of a span: its sentence, at most a few hundred characters."""
    text = article.text
    low = max(0, span.start - _BACK)
    for match in _BREAK.finditer(text, low, span.start):
        low = match.end()
    found = _BREAK.search(text, span.end, min(len(text), span.end + _AHEAD))
    high = found.start() if found else min(len(text), span.end + _AHEAD)
    words = link_words()
    before = [match.group() for match in TOKEN.finditer(text, low, span.start)]
    after = [match.group() for match in TOKEN.finditer(text, span.end, high)]
    names = _names(before, starts=True) | _names(after, starts=False)
    lower_before = tuple(token.lower() for token in before)
    lower_after = tuple(token.lower() for token in after)
    plain = frozenset(w for w in lower_before + lower_after if w[0].isalpha()) - words.common
    near = lower_before[-12:]
    running = bool(words.running & set(near)) or bool(words.running_after & set(lower_after[:6]))
    return Context(
        names=names - words.common,
        words=plain,
        running=running,
        newly=bool(words.newly & set(lower_before[-4:] + lower_after[:4])),
        part=bool(words.part & set(lower_before[-5:])),
        before=lower_before,
    )


def _names(tokens: list[str], *, starts: bool) -> frozenset[str]:
    found = set()
    for index, token in enumerate(tokens):
        if token[0].isupper() and len(token) > 1 and not (starts and index == 0):
            found.add(token.lower())
    return frozenset(found)
