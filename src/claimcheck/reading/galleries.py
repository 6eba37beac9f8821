"""Galleries of pictures and boxes of other articles, as pages of the 2010s print them among the text.

A gallery counts its pictures: "Image 3 of 12 The bridge on Tuesday …". Some of its captions are as long as
paragraphs, so that length is no sign of the article here. A box names others: "Related Coverage Two held",
"READ MORE | Two held": a label, then titles, which are no sentences.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from claimcheck.lang.clutter_words import clutter_words
from claimcheck.models.article import BlockKind
from claimcheck.reading.text_units import Unit

_NEAR: Final = 160  # characters within which a gallery counts
_MOST: Final = 60  # words of a box with titles
_AFTER: Final = frozenset(":|>»")
_QUOTES: Final = frozenset("\"“‘'")


def mark_galleries(units: list[Unit]) -> None:
    """Mark the captions of galleries, and lines that are a label and the titles of other articles."""
    for unit in units:
        if unit.kind is not None:
            continue
        if _counts_pictures(unit.text[:_NEAR]):
            unit.mark(BlockKind.GALLERY, "counts the pictures of a gallery")
        elif not unit.ended and len(unit.words) <= _MOST and _names_others(_plain(unit.text)):
            unit.mark(BlockKind.RELATED, "names other articles")


def _counts_pictures(head: str) -> bool:
    counted = _counter().search(head.casefold())
    if counted is None or not 1 <= int(counted[1]) <= int(counted[3]):
        return False
    return not head[: counted.start()].strip(" #*_>") or "/" in counted[2]


@cache
def _counter() -> re.Pattern[str]:
    words = clutter_words()
    pictures, of = ("|".join(map(re.escape, sorted(some))) for some in (words.pictures, words.of_pictures))
    return re.compile(rf"(?<!\w)(?:{pictures}) (\d{{1,3}}) ?((?:{of}|/)[ /]{{0,3}})(\d{{1,3}})(?!\w)")


def _plain(text: str) -> str:
    """Return the beginning of a text without the marks before it, blanks alike."""
    return " ".join(text[:_NEAR].split()).lstrip("#*_>([ ")


def _names_others(plain: str) -> bool:
    if not plain[:1].isupper():
        return False
    words = clutter_words()
    lower = plain.casefold()
    for label in words.box_labels:
        behind = lower[len(label) :].lstrip("*_ ")
        if lower.startswith(label) and behind[:1] in _AFTER and behind[1:].strip():
            return True
    heads = (head for head in words.box_heads if lower.startswith(f"{head} "))
    return any(_is_title(plain, head) for head in heads)


def _is_title(plain: str, head: str) -> bool:
    """Tell whether what follows a heading begins as a title does, and the heading is none of a sentence."""
    own, rest = plain[: len(head)], plain[len(head) :].lstrip(" *_")
    named = rest[:1].isupper() or rest[:1].isdigit() or rest[:1] in _QUOTES
    return named and (own.istitle() or own.isupper())
