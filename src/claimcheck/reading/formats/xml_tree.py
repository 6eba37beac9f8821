"""XML as a tree in which each stretch of text knows its place. Entities are refused, nothing is fetched."""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final
from xml.parsers import expat

from claimcheck.models.origin import POINT, STEADY
from claimcheck.reading.errors import Unreadable
from claimcheck.reading.words import Words, collapsed

_DEEPEST: Final = 200
_MOST: Final = 2_000_000  # elements and stretches of text
Chunk = tuple[str, int, int, str]


@dataclass(slots=True)
class Node:
    """An element: its name and attributes without prefixes, what is in it, and where it begins."""

    tag: str
    attributes: dict[str, str]
    line: int
    column: int
    content: list[Node | Chunk] = field(default_factory=list)

    def children(self, *tags: str) -> Iterator[Node]:
        """Yield the elements right within it, of these names if any are given."""
        for one in self.content:
            if isinstance(one, Node) and (not tags or one.tag in tags):
                yield one

    def all(self, *tags: str) -> Iterator[Node]:
        """Yield the elements of these names within it, however deep, in order."""
        waiting: list[Node] = [self]
        while waiting:
            node = waiting.pop()
            if node is not self and node.tag in tags:
                yield node
            waiting += reversed(list(node.children()))

    def first(self, *tags: str) -> Node | None:
        """Return the first element of one of these names within it."""
        return next(self.all(*tags), None)

    def words(self) -> Words:
        """Return all text within it, as it stands there."""
        chunks: list[Chunk] = []
        waiting: list[Node | Chunk] = [self]
        while waiting:
            one = waiting.pop()
            if isinstance(one, Node):
                waiting += reversed(one.content)
            else:
                chunks.append(one)
        starts, size = [], 0
        for chunk in chunks:
            starts.append(size)
            size += len(chunk[0])
        return Words(
            "".join(chunk[0] for chunk in chunks), tuple(starts), tuple(chunk[1] for chunk in chunks),
            tuple(chunk[2] for chunk in chunks), "".join(chunk[3] for chunk in chunks),
        )  # fmt: skip

    def line_of_text(self) -> Words:
        """Return all text within it, white space as one blank."""
        return collapsed(self.words())

    def said(self, *tags: str) -> str:
        """Return the text of the first element of these names that has any; "" for none."""
        return next((text for node in self.all(*tags) if (text := node.line_of_text().text)), "")


class EntitiesError(Exception):
    """The document declares entities."""


def tree_of(text: str, name: str) -> Node:
    """Return the outermost element of a document.

    Raises:
        Unreadable: it is not well-formed, is nested too deeply, or declares entities.
    """
    text = text.removeprefix("\ufeff")
    shift = 0
    if text.startswith("<?xml"):  # the text is decoded by now, whatever is declared
        end = text.find("?>")
        head = text[: end + 2] if end >= 0 else ""
        shift = head.count("\n")
        text = "\n" * shift + " " * (len(head) - (head.rfind("\n") + 1)) + text[len(head) :]
    builder = _Builder()
    try:
        builder.parser.Parse(text.encode("utf-8", "replace"), True)
    except expat.ExpatError as error:
        problem = f"is not well-formed XML ({expat.errors.messages.get(error.code, 'error')})"
        raise Unreadable(name, error.lineno, problem, "correct the line") from None
    except EntitiesError:
        line = builder.parser.CurrentLineNumber
        problem = "declares entities, which are not read"
        raise Unreadable(name, line, problem, "write the characters themselves") from None
    except RecursionError:
        line = builder.parser.CurrentLineNumber
        raise Unreadable(name, line, "is nested too deeply, or has too many elements", "split it") from None
    if builder.root is None:
        raise Unreadable(name, 1, "holds no element", "leave it out with --exclude")
    return builder.root


class _Builder:
    def __init__(self) -> None:
        parser = expat.ParserCreate("utf-8", " ")
        parser.buffer_text = False
        parser.UseForeignDTD(True)  # names of characters that no document declares come as skipped entities
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.SkippedEntityHandler = self._skipped
        parser.EntityDeclHandler = self._entity
        parser.UnparsedEntityDeclHandler = self._entity
        self.parser = parser
        self.root: Node | None = None
        self._open: list[Node] = []
        self._count = 0

    def _place(self) -> tuple[int, int]:
        self._count += 1
        if self._count > _MOST:
            raise RecursionError
        return self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        if len(self._open) >= _DEEPEST:
            raise RecursionError
        named = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        node = Node(tag.rpartition(" ")[2], named, *self._place())
        if self._open:
            self._open[-1].content.append(node)
        elif self.root is None:
            self.root = node
        self._open.append(node)

    def _end(self, _tag: str) -> None:
        self._open.pop()

    def _text(self, text: str) -> None:
        if self._open:
            self._open[-1].content.append((text, *self._place(), STEADY))

    def _skipped(self, name: str, _is_parameter: bool) -> None:
        value = html.unescape(f"&{name};")
        if self._open:
            self._open[-1].content.append((value, *self._place(), POINT))

    def _entity(self, *_declared: object) -> None:
        raise EntitiesError
