"""What elements and classes of web pages are called after: which part of an article stands in them."""

from __future__ import annotations

from functools import cache

from claimcheck.lang.word_lists import load
from claimcheck.models.base import Model


class MarkupWords(Model):
    """Words of classes and ids by the part of a page that they name; elements that are never an article's."""

    caption: frozenset[str]
    gallery: frozenset[str]
    pull_quote: frozenset[str]
    embedded: frozenset[str]
    related: frozenset[str]
    byline: frozenset[str]
    stamp: frozenset[str]
    notice: frozenset[str]
    deck: frozenset[str]
    furniture: frozenset[str]
    code: frozenset[str]


@cache
def markup_words() -> MarkupWords:
    """Return the English list."""
    return load("markup", MarkupWords)
