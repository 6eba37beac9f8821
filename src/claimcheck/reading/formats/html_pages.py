"""Web pages: the article in them with the places of its words, and what they state of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from claimcheck.models.article import BlockKind
from claimcheck.reading.drafts import Draft, Members, Options, Piece, Stated
from claimcheck.reading.formats.charsets import decoded
from claimcheck.reading.formats.html_parts import Page
from claimcheck.reading.formats.html_roles import Role, role_of
from claimcheck.reading.formats.html_scan import scan_html
from claimcheck.reading.formats.html_titles import title_of
from claimcheck.reading.formats.main_text import main_lines, matched
from claimcheck.reading.formats.page_metadata import stated_in
from claimcheck.reading.words import Words

_STARTS: Final = (b"<!doctype html", b"<html", b"<head", b"<body")
NEWS: Final = (b"<nitf", b"<rss", b"<feed", b"<newsitem", b"<newsmessage", b"<rdf:rdf")
"""How XML of news begins, which may hold pages."""
_ENOUGH: Final = 5  # words of a line that is kept although its place is not known
_OWN: Final = frozenset({BlockKind.CAPTION, BlockKind.PULL_QUOTE, BlockKind.BYLINE, BlockKind.STAMP})
"""What may stand in the article without being its text."""


class HtmlReader:
    """A page is one article; its main text is what trafilatura finds, with the places of its paragraphs."""

    name = "html"
    endings: tuple[str, ...] = (".html", ".htm", ".xhtml")

    def recognises(self, head: bytes, name: str) -> bool:
        """Tell whether the bytes begin as a page does."""
        start = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:2_000].lower()
        return start.startswith(_STARTS) or (
            start.startswith(b"<") and b"<html" in start and not any(tag in start for tag in NEWS)
        )

    def read(self, data: bytes, name: str, options: Options) -> Members:
        """Yield the draft of the article."""
        text = decoded(data, name)
        yield draft_of_page(Words.of_source(text), name)


def draft_of_page(source: Words, name: str) -> Draft:
    """Return the draft of a page.

    Raises:
        Unreadable: trafilatura is not installed.
    """
    page = scan_html(source)
    stated = stated_in(page)
    lines = main_lines(source.text, name)
    inside, left = matched([one.words.text for one in page.paragraphs], lines)
    title = title_of(page, stated, inside)
    if title is not None:
        stated["title"] = Stated(" ".join(title[1].text.split()))
    pieces = _pieces(page, inside, left, title)
    if "date" not in stated:
        stated |= _searched(source.text)
    return Draft(pieces, stated)


def _pieces(
    page: Page, inside: Sequence[bool], left: Sequence[tuple[int, str]], title: tuple[int, Words] | None
) -> list[Piece]:
    pieces: list[Piece] = []
    if title is not None:
        pieces.append(Piece(title[1], BlockKind.TITLE, "the title"))
    first = next((number for number, found in enumerate(inside) if found), len(inside))
    last = max((number for number, found in enumerate(inside) if found), default=-1)
    start = min(first, title[0] if title is not None and title[0] >= 0 else first)
    neutral = _neutral(page, inside)
    lost = list(left)
    heard = list(page.comments)
    for number, paragraph in enumerate([*page.paragraphs, None]):
        while heard and heard[0][0] <= number:
            pieces.append(Piece(heard.pop(0)[1], BlockKind.METADATA, "a comment"))
        while lost and lost[0][0] <= number:
            pieces += _left_over(page, *lost.pop(0))
        if paragraph is None or (title is not None and number == title[0]):
            continue
        role = role_of(paragraph.within, neutral)
        piece = _piece(paragraph.words, role, inside[number], start <= number <= last + 1)
        if piece is not None:
            pieces.append(piece)
    return pieces


def _left_over(page: Page, number: int, line: str) -> list[Piece]:
    """Return a paragraph of the main text that was not found: it stands behind the one found before."""
    if len(line.split()) < _ENOUGH:
        return []
    near = page.paragraphs[number - 1].words if number else None
    place = near.place(len(near.text) - 1) if near is not None else (1, 1)
    return [Piece(Words.near(line, *place), None)]


def _neutral(page: Page, inside: Sequence[bool]) -> set[int]:
    """Return the ids of the elements that hold a third of the main text or more, whatever they are called."""
    held: Counter[int] = Counter()
    total = 0
    for paragraph, found in zip(page.paragraphs, inside, strict=True):
        if found:
            size = len(paragraph.words.text)
            total += size
            held.update(dict.fromkeys(map(id, paragraph.within), size))
    return {name for name, size in held.items() if size * 3 >= total}


def _piece(words: Words, role: Role | None, inside: bool, among: bool) -> Piece | None:
    if inside:
        if role is not None and role[0] in {BlockKind.CLUTTER, BlockKind.METADATA}:
            role = None  # the main text knows better than the name of a class
        return Piece(words, None if role is None else role[0], "" if role is None else role[1])
    if not among:
        return None
    if role is None:
        return Piece(words, BlockKind.CLUTTER, "not of the main text")
    kind, why = role
    if kind is BlockKind.HEADING:
        return Piece(words, BlockKind.CLUTTER, "a heading outside the main text")
    return Piece(words, kind, why)


def _searched(text: str) -> dict[str, Stated]:
    """Return the date that htmldate finds somewhere in the page."""
    try:
        from htmldate import find_date
    except ImportError:
        return {}
    try:
        date = find_date(text, original_date=True, extensive_search=True)
    except Exception:  # of the parsers below it, on pages that are none
        return {}
    if not date or date.endswith("-01-01"):  # which stands for a mere year, too
        return {}
    return {"searched": Stated(date, "printed")}
