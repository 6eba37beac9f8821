"""What a page says of itself: its title, author, agency and publisher."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from claimcheck.lang.clutter_words import clutter_words
from claimcheck.models.article import Block, BlockKind
from claimcheck.reading.bylines import agencies_in

_LABEL: Final = re.compile(r"\(?\s*(?:by\b|[^\W\d_]+ by\b|[^\W\d_]+\s*:)[\s:]*", re.IGNORECASE)
_RIGHTS: Final = re.compile(
    r"(?:©|\(c\)|copyright)[\s©]*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?[\s,.]*", re.IGNORECASE
)
_YEARS: Final = re.compile(
    r"[\s,.]*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?[\s,.]*(?:all rights reserved.*)?$", re.IGNORECASE
)
_TAIL: Final = re.compile(r"\s*(?:[;|•·,(]|[Ee]dit(?:ed|ing) by|\b[Ii]n [A-Z]| - | – | — )")


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields of a page; ``None`` is not printed."""

    title: str | None = None
    author: str | None = None
    agency: str | None = None
    publisher: str | None = None


def fields_of(text: str, blocks: tuple[Block, ...]) -> Fields:
    """Return what the blocks of a page state about it."""
    title = author = agency = publisher = None
    for block in blocks:
        line = " ".join(text[block.start : block.end].split())
        if block.kind is BlockKind.TITLE:
            title = title or line
        elif block.kind is BlockKind.BYLINE:
            agency = agency or _agency(line)
            author = author or _author(line)
        elif block.kind in {BlockKind.DATELINE, BlockKind.STAMP}:
            agency = agency or _agency(line)
        elif block.kind is BlockKind.METADATA and block.why == "names the source of the text":
            agency = agency or line.partition(":")[2].strip() or None
        elif len(line) < 200:
            publisher = publisher or _publisher(line)
    return Fields(title, author, agency, publisher)


def _agency(line: str) -> str | None:
    for part in re.split(r"[\s(),/;|:]+(?:by\s+)?", _LABEL.sub("", line, count=1)):
        if part.casefold() in clutter_words().agencies and not part.islower():
            return part
    found = agencies_in(line.casefold())
    if not found:
        return line.strip("() ") or None if line.casefold().strip("() ") in clutter_words().agencies else None
    at = line.casefold().find(found[0])
    return line[at : at + len(found[0])]


def _author(line: str) -> str | None:
    label = _LABEL.match(line)
    if label is None or "edit" in label[0].casefold():
        return None
    name = line[label.end() :]
    tail = _TAIL.search(name)
    name = (name[: tail.start()] if tail else name).strip(" .,)")
    return name if name and name.casefold() not in clutter_words().agencies else None


def _publisher(line: str) -> str | None:
    rights = _RIGHTS.search(line)
    if rights is None:
        return None
    name = _YEARS.sub("", line[rights.end() :]).strip(" .,|-–")
    return name if name and len(name.split()) <= 6 and name[0].isupper() else None
