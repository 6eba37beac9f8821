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

    ``spans`` are the character ranges of values that are printed as they are read. ``lists`` are values that
    are lists, such as authors, each joined to one text.
    """

    end: int = 0
    values: dict[str, str] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    spans: dict[str, tuple[int, int]] = field(default_factory=dict)
    lists: dict[str, str] = field(default_factory=dict)

    def stated(self, *keys: str) -> str | None:
        """Return what the first of these keys states that states anything, in one value or a list."""
        both = (some.get(key, "").strip() for key in keys for some in (self.values, self.lists))
        return next((value for value in both if value), None)

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
    """Return the front matter of a parsed table; tables, true and false are left out.

    Raises:
        Unreadable: a value has half of a character.
    """
    found = FrontMatter(end)
    for key, value in table.items():
        plain = key.casefold()
        words = _words_of(value)
        if words is not None:
            found.take(plain, words, *place(plain, words), name)
        elif isinstance(value, list):
            found.lists[plain] = joined_values(map(_words_of, value))
    return found


def joined_values(values: Iterable[str | None]) -> str:
    """Return the values of a list as one; "" if one of them is no text or number."""
    texts = list(values)
    return ", ".join(filter(None, texts)) if all(map(_is_whole, texts)) and len(texts) <= _MOST else ""


def _is_whole(value: str | None) -> bool:
    return value is not None and is_utf8(value)


def _words_of(value: Any) -> str | None:
    """Return a value as it is printed; ``None`` if it is no text, number, day or time."""
    if isinstance(value, dt.datetime | dt.date):
        return value.isoformat()
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else None
