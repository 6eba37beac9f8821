"""Elements of NITF and XHTML to the parts of an article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from claimcheck.models.article import BlockKind
from claimcheck.reading.drafts import Piece
from claimcheck.reading.formats.html_parts import Element
from claimcheck.reading.formats.html_roles import role_of
from claimcheck.reading.formats.xml_tree import Chunk, Node
from claimcheck.reading.words import Words, collapsed

_ROLES: Final[dict[str, tuple[BlockKind | None, str]]] = {
    "p": (None, ""), "li": (None, ""), "dd": (None, ""), "dt": (None, ""), "bq": (None, ""),
    "blockquote": (None, ""), "lede": (None, ""), "block": (None, ""), "div": (None, ""),
    "section": (None, ""),
    "h1": (BlockKind.TITLE, "the title"), "hl1": (BlockKind.TITLE, "the title"),
    "hl2": (BlockKind.SUMMARY, "the second headline"), "h2": (BlockKind.HEADING, "a heading"),
    "h3": (BlockKind.HEADING, "a heading"), "h4": (BlockKind.HEADING, "a heading"),
    "abstract": (BlockKind.SUMMARY, "the abstract"), "byline": (BlockKind.BYLINE, "the byline"),
    "dateline": (BlockKind.DATELINE, "the dateline"), "distributor": (BlockKind.BYLINE, "the distributor"),
    "tagline": (BlockKind.BYLINE, "the tag line"),
    "media-caption": (BlockKind.CAPTION, "the caption of a picture"),
    "caption": (BlockKind.CAPTION, "a caption"), "figcaption": (BlockKind.CAPTION, "a caption"),
    "media-producer": (BlockKind.CAPTION, "the credit of a picture"), "td": (BlockKind.TABLE, "a table"),
    "th": (BlockKind.TABLE, "a table"), "note": (BlockKind.METADATA, "a note on the article itself"),
    "pre": (BlockKind.METADATA, "code"), "fn": (BlockKind.METADATA, "a footnote"),
}  # fmt: skip
_HEADS: Final = frozenset({"hl1", "hl2"})
_LEFT_OUT: Final = frozenset({"script", "style", "head", "media-metadata", "media-reference", "nav", "form"})


def pieces_of(node: Node, within: BlockKind | None = None, why: str = "") -> Iterator[Piece]:
    """Yield the paragraphs of an element in order. ``within`` is the part that all of it is."""
    line: list[Node | Chunk] = []
    for one in [*node.content, None]:
        is_block = isinstance(one, Node) and (one.tag in _ROLES or _holds_blocks(one))
        if one is None or is_block:
            words = _joined(line)
            if words.text:
                yield Piece(words, within, why)
            line = []
        if one is None or (isinstance(one, Node) and one.tag in _LEFT_OUT):
            continue
        if not is_block or not isinstance(one, Node):
            line.append(one)
            continue
        kind, said = _ROLES.get(one.tag, (None, ""))
        if within is not None and not (one.tag in _HEADS and within is BlockKind.TITLE):
            kind, said = within, why
        if kind is None:
            role = role_of((Element(one.tag, tuple(one.attributes.get("class", "").lower().split())),))
            kind, said = role if role is not None else (None, "")
        yield from pieces_of(one, kind, said)


def _holds_blocks(node: Node) -> bool:
    return any(one.tag in _ROLES for one in node.all(*_ROLES))


def _joined(content: list[Node | Chunk]) -> Words:
    return collapsed(Node("", {}, 1, 1, content).words())
