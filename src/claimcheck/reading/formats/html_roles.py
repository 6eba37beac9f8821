"""Which part of an article a paragraph of a page is, told by the elements that it stands in."""

from __future__ import annotations

import re
from collections.abc import Container
from functools import cache
from typing import Final

from claimcheck.lang.markup import MarkupWords, markup_words
from claimcheck.models.article import BlockKind
from claimcheck.reading.formats.html_parts import Element

Role = tuple[BlockKind, str]
_HEADINGS: Final = frozenset({"h2", "h3", "h4", "h5", "h6"})
_TAGS: Final[dict[str, Role]] = {
    "figcaption": (BlockKind.CAPTION, "the caption of a figure"),
    "nav": (BlockKind.CLUTTER, "a menu"),
    "footer": (BlockKind.CLUTTER, "a footer"),
    "form": (BlockKind.CLUTTER, "a form"),
    "button": (BlockKind.CLUTTER, "a button"),
    "menu": (BlockKind.CLUTTER, "a menu"),
    "dialog": (BlockKind.CLUTTER, "a dialog"),
    "td": (BlockKind.TABLE, "a table"),
    "th": (BlockKind.TABLE, "a table"),
    "pre": (BlockKind.METADATA, "code"),
    "address": (BlockKind.BYLINE, "an address"),
}
_WHY: Final[tuple[tuple[str, BlockKind, str], ...]] = (
    ("embedded", BlockKind.EMBEDDED, "a post of somebody else"),
    ("gallery", BlockKind.GALLERY, "a gallery"),
    ("caption", BlockKind.CAPTION, "a caption by its class"),
    ("pull_quote", BlockKind.PULL_QUOTE, "a pull quote by its class"),
    ("related", BlockKind.RELATED, "other articles by its class"),
    ("notice", BlockKind.METADATA, "a note on the article itself"),
    ("furniture", BlockKind.CLUTTER, "not the article by its class"),
    ("byline", BlockKind.BYLINE, "a byline by its class"),
    ("stamp", BlockKind.STAMP, "a date by its class"),
    ("deck", BlockKind.SUMMARY, "the deck by its class"),
)
_PARTS: Final = re.compile(r"[-_]+")
_WHOLE: Final = frozenset({"html", "body", "main", "article"})
"""Elements whose classes speak of the page as a whole."""


def role_of(within: tuple[Element, ...], neutral: Container[int] = ()) -> Role | None:
    """Return what a paragraph is, and why; ``None`` if its elements do not say.

    The outermost that says counts. ``neutral`` are the ids of elements whose names are not asked for: those
    that hold so much of the article that they are no part of it.
    """
    heading: Role | None = None
    for element in within:
        if id(element) in neutral:
            continue
        if element.tag in _TAGS:
            return _TAGS[element.tag]
        if element.names and element.tag not in _WHOLE:
            if "hidden" in element.names:
                return BlockKind.CLUTTER, "hidden"
            role = role_of_names(element.names)
            if role is not None:
                return role
        if element.tag == "aside":
            return BlockKind.CLUTTER, "beside the article"
        if element.tag in _HEADINGS:
            heading = BlockKind.HEADING, "a heading"
    return heading


@cache
def _sets() -> tuple[tuple[frozenset[str], Role], ...]:
    words: MarkupWords = markup_words()
    return tuple((getattr(words, name), (kind, why)) for name, kind, why in _WHY)


def role_of_names(names: tuple[str, ...]) -> Role | None:
    """Return what classes, in lower case, say that an element is, and why; ``None`` if they do not say."""
    for words, role in _sets():
        for name in names:
            if name in words or _ends(name, words):
                return role
    return None


def _ends(name: str, words: frozenset[str]) -> bool:
    """Tell whether a class is one of the words behind a prefix: "post-date", "c-byline__name"."""
    parts = [part for part in _PARTS.split(name) if part]
    if len(parts) < 2 or len(parts) > 6:
        return False
    return any(
        "-".join(parts[first:last]) in words for first, last in ((-1, None), (-2, None), (0, 1), (1, 2))
    )
