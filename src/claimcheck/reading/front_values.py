"""What front matter says, whatever it is written in: its values by key, their lines, where they stand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from claimcheck.models.characters import first_half, is_utf8
from claimcheck.reading.errors import Unreadable

_MOST: Final = 50  # entries of a list
Place = Callable[[str, str], tuple[int, tuple[int, int] | None]]
"""Tells for a key, in lower case, and its value the line, and where it stands if it is printed as read."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands above a Markdown text. ``end`` is the offset behind the closing line, 0 if there is none.

    ``spans`` are the character ranges of values that are printed as they are read.
    """

    end: int = 0
    values: dict[str, str] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    spans: dict[str, tuple[int, int]] = field(default_factory=dict)

    def take(self, key: str, words: str, line: int, span: tuple[int, int] | None, name: str) -> None:
        """Take in a value; ``name`` is the article's.

        Raises:
            Unreadable: the value has half of a character.
        """
        if not is_utf8(words):
            problem = f"front matter has half of a character under {key[:40]} ({first_half(words)})"
            raise Unreadable(name, line, problem, "write the whole character")
        self.values[key], self.lines[key] = words, line
        if span is not None and words.strip():
            self.spans[key] = span


def taken_from(table: Mapping[str, Any], end: int, place: Place, name: str) -> FrontMatter:
    """Return the front matter of a parsed table; tables, true and false are left out, lists are joined.

    Raises:
        Unreadable: a value has half of a character.
    """
    found = FrontMatter(end)
    for key, value in table.items():
        words = _words_of(value)
        if words is not None:
            plain = key.casefold()
            found.take(plain, words, *place(plain, words), name)
    return found


def joined_values(values: Iterable[str | None]) -> str | None:
    """Return the values of a list, such as authors, as one; ``None`` if one of them is no text or number."""
    listed = list(values)
    texts = [value for value in listed if value is not None and value.strip()]
    return ", ".join(texts) if texts and len(texts) == len(listed) <= _MOST else None


def _words_of(value: Any) -> str | None:
    """Return a value as it is printed; ``None`` if it is no text, number, day, time or list of these."""
    if isinstance(value, list):
        return joined_values(None if isinstance(one, list) else _words_of(one) for one in value)
    if isinstance(value, dt.datetime | dt.date):
        return value.isoformat()
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else None
