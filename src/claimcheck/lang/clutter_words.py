"""Words that show what is not the article on a page: furniture, credits, bylines, stamps."""

from __future__ import annotations

from functools import cache

from claimcheck.lang.word_lists import load
from claimcheck.models.base import Model


class ClutterWords(Model):
    """Each list is explained where it stands, in ``clutter.toml``."""

    lines: frozenset[str]
    announces: frozenset[str]
    pictures: frozenset[str]
    of_pictures: frozenset[str]
    box_labels: tuple[str, ...]
    box_heads: tuple[str, ...]
    comments: frozenset[str]
    starts: tuple[str, ...]
    holds: tuple[str, ...]
    buttons: frozenset[str]
    advertising: frozenset[str]
    credits: frozenset[str]
    credit_starts: tuple[str, ...]
    credit_marks: tuple[str, ...]
    sources: frozenset[str]
    bylines: frozenset[str]
    byline_words: frozenset[str]
    agencies: frozenset[str]
    labels: frozenset[str]
    stamps: frozenset[str]
    stamp_starts: tuple[str, ...]
    clocks: tuple[str, ...]
    notice_labels: frozenset[str]
    notice_starts: tuple[str, ...]
    notice_verbs: frozenset[str]
    notices: tuple[str, ...]
    small: frozenset[str]


@cache
def clutter_words() -> ClutterWords:
    """Return the English lists."""
    return load("clutter", ClutterWords)
