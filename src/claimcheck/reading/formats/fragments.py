"""Pieces of HTML that are all article, as records and feeds have them."""

from __future__ import annotations

from typing import Final

from claimcheck.reading.drafts import Piece
from claimcheck.reading.formats.html_roles import role_of
from claimcheck.reading.formats.html_scan import scan_html
from claimcheck.reading.words import Words

_MARKS: Final = (
    "</p>",
    "<p>",
    "<br",
    "</div>",
    "</h2>",
    "</li>",
    "</a>",
    "</em>",
    "&nbsp;",
    "&#",
    "&amp;",
    "&quot;",
)


def fragment_pieces(words: Words) -> list[Piece]:
    """Return the paragraphs of a piece of HTML that is an article's body, such as in a feed."""
    page = scan_html(words)
    pieces: list[Piece] = []
    for paragraph in page.paragraphs:
        role = role_of(paragraph.within)
        pieces.append(Piece(paragraph.words, *(role or (None, ""))))
    return pieces


def is_markup(text: str) -> bool:
    """Tell whether a text that should be plain is HTML: it holds tags of paragraphs, or entities."""
    return any(mark in text for mark in _MARKS)
