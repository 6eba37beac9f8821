"""RSS and Atom: an article for each entry."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from claimcheck.models.article import BlockKind
from claimcheck.reading.drafts import Draft, Found, Piece, Stated
from claimcheck.reading.errors import Unreadable
from claimcheck.reading.formats.fragments import fragment_pieces, is_markup
from claimcheck.reading.formats.xml_blocks import pieces_of
from claimcheck.reading.formats.xml_tree import Node
from claimcheck.reading.words import Words

FEEDS: Final = ("rss", "feed", "RDF", "rdf:RDF")
EXTRA: Final = "correct it, or let feedparser read it: pip install 'claimcheck-news[feeds]'"


def drafts_of_feed(root: Node) -> Iterator[Draft]:
    """Yield the draft of each entry."""
    channel = root.first("channel") or root
    site = next((node.line_of_text().text for node in channel.children("title")), "")
    language = root.attributes.get("lang", "") or next(
        (node.line_of_text().text for node in channel.children("language")), ""
    )
    for entry in root.all("item", "entry"):
        draft = _draft_of_entry(entry)
        for key, value in (("publisher", site), ("language", language)):
            if value:
                draft.stated.setdefault(key, Stated(value))
        yield draft


def _draft_of_entry(entry: Node) -> Draft:
    draft = Draft(line=entry.line)
    link = next(
        (node for node in entry.children("link") if node.attributes.get("rel", "alternate") == "alternate"),
        None,
    )
    author = next(iter(entry.children("author", "creator")), None)
    stated = {
        "title": _own(entry, "title"),
        "id": _own(entry, "guid", "id"),
        "url": "" if link is None else link.attributes.get("href", "") or link.line_of_text().text,
        "date": _own(entry, "pubDate", "published", "date", "issued") or _own(entry, "updated", "modified"),
        "modified": _own(entry, "updated", "modified"),
        "author": "" if author is None else author.said("name") or author.line_of_text().text,
        "section": _own(entry, "category"),
    }
    draft.stated = {key: Stated(value) for key, value in stated.items() if value.strip()}
    for node in entry.children("title"):
        words = node.line_of_text()
        draft.pieces += _as(
            fragment_pieces(words) if is_markup(words.text) else [Piece(words)], BlockKind.TITLE
        )
    content = next(iter(entry.children("encoded", "content")), None)
    for node in entry.children("description", "summary"):
        role = BlockKind.SUMMARY if content is not None else None
        draft.pieces += _as(_body(node), role) if role is not None else _body(node)
        break
    if content is not None:
        draft.pieces += _body(content)
    return draft


def _own(entry: Node, *tags: str) -> str:
    return next(
        (text for tag in tags for node in entry.children(tag) if (text := node.line_of_text().text)), ""
    )


def _as(pieces: list[Piece], kind: BlockKind) -> list[Piece]:
    return [Piece(piece.words, kind, f"the {kind.value}") for piece in pieces]


def _body(node: Node) -> list[Piece]:
    if node.attributes.get("type") == "xhtml" or node.first("p", "div") is not None:
        return list(pieces_of(node))
    words = node.words()
    return fragment_pieces(words) if is_markup(words.text) else [Piece(words)]


def read_broken(data: bytes, name: str, error: Unreadable) -> Iterator[Found]:
    """Yield the entries of a feed that is not well-formed, as feedparser reads it; places are not known.

    Raises:
        Unreadable: feedparser is not installed, or finds no entry.
    """
    try:
        import feedparser
    except ImportError:
        raise Unreadable(name, error.line, error.problem, EXTRA) from None
    try:
        found: Any = feedparser.parse(data)
    except Exception:  # on what is hardly a feed
        raise error from None
    if not found.entries:
        raise error
    for entry in found.entries:
        contents = [str(one.get("value", "")) for one in entry.get("content", ())]
        stated = {
            "title": entry.get("title", ""), "id": entry.get("id", ""), "url": entry.get("link", ""),
            "date": entry.get("published", "") or entry.get("updated", ""), "author": entry.get("author", ""),
            "publisher": found.feed.get("title", ""), "language": found.feed.get("language", ""),
        }  # fmt: skip
        draft = Draft(stated={key: Stated(str(value)) for key, value in stated.items() if value})
        draft.pieces += _as(fragment_pieces(Words.near(str(stated["title"]))), BlockKind.TITLE)
        for text in contents[:1] or [str(entry.get("summary", ""))]:
            draft.pieces += fragment_pieces(Words.near(text))
        yield draft
