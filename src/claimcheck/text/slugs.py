"""The words of a page's address: made of its first headline, they stay when that is written anew."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from claimcheck.models.article import Article
from claimcheck.models.span import Span

_FEWEST: Final = 3
_LONGEST: Final = 600
_HEAD: Final = 10_000  # characters in which the address is looked for
_SEGMENT: Final = re.compile(r"[^/?#&=]+")
_ALONE: Final = re.compile(r"\s*+(https?://\S{4,})[ \t]*+(?:\r?\n|\Z)")
_WORD: Final = re.compile(r"[^\W_]+")
_ENDING: Final = re.compile(r"\.[a-z]{2,5}$", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Slug:
    """The words of an address, lower case, and where each begins and ends in the article's text."""

    text: str
    words: tuple[str, ...]
    bounds: tuple[tuple[int, int], ...]

    def span(self, first: int, last: int) -> Span:
        """Return the span of a range of words (not empty)."""
        return Span.cut(self.text, self.bounds[first][0], self.bounds[last - 1][1])


def slug_of(article: Article) -> Slug | None:
    """Return the words of the article's address; ``None`` if it has few, or the text does not print it.

    Where nothing states the address, it is the one that stands alone on a line above the text.
    """
    url = article.url
    if not url:
        printed = _ALONE.match(article.text, 0, _LONGEST)
        url = printed.group(1) if printed else ""
    if not url or len(url) > _LONGEST:
        return None
    at = article.text.find(url, 0, _HEAD + len(url))
    return slug_in(article.text, at, at + len(url)) if at >= 0 else None


def slug_in(text: str, start: int, end: int) -> Slug | None:
    """Return the words of the address that stands there; ``None`` if it is no sentence."""
    best: list[re.Match[str]] = []
    for segment in _SEGMENT.finditer(text, start, end):
        ending = _ENDING.search(segment.group())
        last = segment.end() - (len(ending.group()) if ending else 0)
        words = list(_WORD.finditer(text, segment.start(), last))
        if "." not in text[segment.start() : last] and _spoken(words) > _spoken(best):
            best = words
    if [len(word.group()) for word in best[:3] if word.group().isdecimal()] == [4, 2, 2]:
        best = best[3:]  # a day
    if _spoken(best) < _FEWEST:
        return None
    return Slug(
        text,
        tuple(match.group().lower() for match in best),
        tuple((match.start(), match.end()) for match in best),
    )


def _spoken(words: list[re.Match[str]]) -> int:
    return sum(1 for word in words if word.group().isalpha())
