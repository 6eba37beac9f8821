"""What readers hand on: articles as they found them, or bytes that are to be read as another format."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from claimcheck.models.article import BlockKind, Grounds
from claimcheck.reading.errors import Unreadable
from claimcheck.reading.words import Words

LIMIT: Final = 10_000_000
MANY: Final = 50
"""How many times larger than an article a file may be that holds many of them."""

MANY_OF_THEM: Final = "a file of articles"


@dataclass(frozen=True, slots=True)
class Options:
    """What the settings say to readers.

    Attributes:
        fields: for fields of an article, what they are called in records: "title", "body", "date" and so on.
        limit: the greatest size of one article in bytes; ``None`` is none.
    """

    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    limit: int | None = LIMIT

    @property
    def whole(self) -> int | None:
        """The greatest size of a file that holds many articles, also once it is unpacked."""
        return None if self.limit is None else self.limit * MANY


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, a title or the like. ``kind`` is what it is; ``None`` leaves that to the words."""

    words: Words
    kind: BlockKind | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Stated:
    """What a source says of an article, and on what grounds."""

    value: str
    grounds: Grounds = "metadata"


@dataclass(slots=True)
class Draft:
    """An article as a reader found it.

    Attributes:
        pieces: its text in order.
        stated: id, url, title, date, modified, author, agency, publisher, language, section, version, as far
            as they are known. A title stands in ``pieces`` as well, if it is to be read.
    """

    pieces: list[Piece] = field(default_factory=list)
    stated: dict[str, Stated] = field(default_factory=dict)
    line: int = 0

    @classmethod
    def of(cls, title: str = "", body: str = "", line: int = 1, **stated: str) -> Draft:
        """Return a draft of plain texts that stand somewhere behind the beginning of ``line``."""
        draft = cls(line=line, stated={key: Stated(value) for key, value in stated.items() if value})
        if title.strip():
            draft.stated.setdefault("title", Stated(" ".join(title.split())))
            draft.pieces.append(Piece(Words.near(title.strip(), line), BlockKind.TITLE, "the title"))
        if body.strip():
            draft.pieces.append(Piece(Words.near(body.strip(), line)))
        return draft


@dataclass(frozen=True, slots=True)
class Part:
    """Bytes within a file that are read as a file called ``name`` would be.

    Attributes:
        data: the bytes.
        name: what their format is told by, together with what is in them.
        line: the line of the file on which they begin; 0 where the file has no lines, as an archive.
        stated: what is known of the article from around it; what it says itself wins.
        reader: who is to read it; "" leaves that to name and content.
    """

    data: bytes
    name: str
    line: int = 1
    stated: Mapping[str, Stated] = field(default_factory=dict)
    reader: str = ""


Found = Draft | Part | Unreadable
Members = Iterable[Found]
