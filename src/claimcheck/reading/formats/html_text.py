"""The text of HTML between its tags, as it is read: entities resolved, white space as one blank."""

from __future__ import annotations

import html
import re
from typing import Final

from claimcheck.reading.words import Words, Writer

_SPECIAL: Final = re.compile(
    r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?|[ \t\r\n\f]{2,}|[\t\r\n\f\xa0]"
)


def plain(source: Words, low: int, high: int) -> Words:
    """Return a stretch without tags as it is read."""
    writer = Writer(source)
    write_plain(writer, source.text, low, high)
    return writer.words().stripped()


def write_plain(writer: Writer, text: str, low: int, high: int) -> None:
    """Write ``text[low:high]``, which is of the writer's source and has no tags, as it is read."""
    at = low
    for special in _SPECIAL.finditer(text, low, high):
        writer.add_source(at, special.start())
        at = special.end()
        found = special[0]
        if found[0] == "&":
            value = html.unescape(found).replace("\xa0", " ")
            if value == found:
                writer.add_source(special.start(), at)
            else:
                writer.add(value.replace("\x00", "\ufffd"), special.start())
        elif not writer.ends_in_space:
            writer.add(" ", special.start())
    writer.add_source(at, high)
