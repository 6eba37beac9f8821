"""NITF and NewsML-G2: articles of agencies, each with its version."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from claimcheck.models.article import BlockKind
from claimcheck.reading.drafts import Draft, Members, Options, Piece, Stated
from claimcheck.reading.errors import Unreadable
from claimcheck.reading.formats.charsets import decoded
from claimcheck.reading.formats.feeds import FEEDS, drafts_of_feed, read_broken
from claimcheck.reading.formats.fragments import fragment_pieces, is_markup
from claimcheck.reading.formats.html_pages import NEWS, draft_of_page
from claimcheck.reading.formats.xml_blocks import pieces_of
from claimcheck.reading.formats.xml_tree import Node, tree_of
from claimcheck.reading.words import Words

_ITEMS: Final = ("newsItem", "NewsItem")


class XmlReader:
    """XML by its outermost element: NITF, NewsML-G2, RSS, Atom, XHTML."""

    name = "xml"
    endings: tuple[str, ...] = (".xml", ".nitf", ".newsml", ".rss", ".atom", ".rdf")

    def recognises(self, head: bytes, name: str) -> bool:
        """Tell whether the bytes begin as XML does, and not as a web page."""
        start = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:2_000].lower()
        news = any(tag in start for tag in NEWS)
        return start.startswith((b"<?xml", b"<!--", *NEWS)) and (news or b"<html" not in start)

    def read(self, data: bytes, name: str, options: Options) -> Members:
        """Yield a draft for each article."""
        text = decoded(data, name)
        try:
            root = tree_of(text, name)
        except Unreadable as error:
            if any(f"<{tag}" in text[:3_000] for tag in FEEDS) and "entities" not in error.problem:
                yield from read_broken(data, name, error)
                return
            raise
        if root.tag in FEEDS:
            yield from drafts_of_feed(root)
        elif root.tag == "nitf":
            yield draft_of_nitf(root)
        elif root.tag == "html":
            yield draft_of_page(Words.of_source(text), name)
        elif root.tag in {*_ITEMS, "newsMessage"}:
            items = [root] if root.tag in _ITEMS else list(root.all(*_ITEMS))
            yield from map(draft_of_item, items)
        else:
            problem = f"is XML of a kind that is not read ('{root.tag[:40]}')"
            raise Unreadable(name, root.line, problem, "read are NITF, NewsML-G2, RSS, Atom and XHTML")


def draft_of_nitf(root: Node) -> Draft:
    """Return the draft of an ``nitf`` element."""
    draft = Draft(line=root.line)
    head, body = root.first("head"), root.first("body")
    data = root.first("docdata") or Node("", {}, 1, 1)
    publication = root.first("pubdata") or Node("", {}, 1, 1)

    def attribute(tag: str, name: str) -> str:
        found = data.first(tag)
        return "" if found is None else found.attributes.get(name, "")

    title = root.said("hl1") or root.said("hedline") or ("" if head is None else head.said("title"))
    stated = {
        "title": title,
        "id": attribute("doc-id", "id-string"),
        "version": attribute("du-key", "version"),
        "date": attribute("date.issue", "norm") or attribute("date.release", "norm")
        or publication.attributes.get("date.publication", ""),
        "author": "" if body is None else body.said("byttl", "person") or body.said("byline"),
        "publisher": publication.attributes.get("name", "") or attribute("doc.copyright", "holder"),
        "agency": "" if body is None else body.said("distributor"),
        "url": publication.attributes.get("ex-ref", ""),
        "section": publication.attributes.get("position.section", ""),
    }  # fmt: skip
    draft.stated = {key: Stated(value) for key, value in stated.items() if value.strip()}
    content = body or root
    draft.pieces = list(pieces_of(content))
    if title and not any(piece.kind is BlockKind.TITLE for piece in draft.pieces):
        source = (head.first("title") if head is not None else None) or root.first("hedline")
        if source is not None:
            draft.pieces.insert(0, Piece(source.line_of_text(), BlockKind.TITLE, "the title"))
    return draft


def draft_of_item(item: Node) -> Draft:
    """Return the draft of a ``newsItem``."""
    meta = item.first("contentMeta") or Node("", {}, 1, 1)
    about = item.first("itemMeta") or Node("", {}, 1, 1)
    language = meta.first("language")
    inner = next((draft_of_nitf(node) for node in item.all("nitf")), None)
    creator = meta.first("by") or meta.first("creator")
    stated = {
        "id": item.attributes.get("guid", ""),
        "version": item.attributes.get("version", ""),
        "title": meta.said("headline") or about.said("title"),
        "date": about.said("versionCreated") or meta.said("contentModified", "contentCreated"),
        "author": "" if creator is None else creator.said("name") or creator.line_of_text().text,
        "agency": meta.said("creditline"),
        "publisher": item.said("copyrightHolder"),
        "language": "" if language is None else language.attributes.get("tag", ""),
    }
    draft = Draft(line=item.line)
    draft.stated = dict(inner.stated) if inner is not None else {}
    draft.stated |= {key: Stated(value) for key, value in stated.items() if value.strip()}
    draft.pieces = list(_item_pieces(item, meta, inner))
    return draft


def _item_pieces(item: Node, meta: Node, inner: Draft | None) -> Iterator[Piece]:
    body = list(inner.pieces) if inner is not None else []
    if inner is None:
        for node in item.all("inlineXML", "inlineData"):
            words = node.words()
            if node.tag == "inlineData" and is_markup(words.text):
                body += fragment_pieces(words)
            elif node.tag == "inlineData":
                body.append(Piece(words))
            else:
                body += pieces_of(node.first("body") or node)
            break
    if not any(piece.kind is BlockKind.TITLE for piece in body):
        for node in meta.children("headline"):
            yield Piece(node.line_of_text(), BlockKind.TITLE, "the title")
            break
    yield from body
