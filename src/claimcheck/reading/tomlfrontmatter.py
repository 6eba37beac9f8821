"""TOML front matter, between lines of three plus signs, as Hugo writes it."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from typing import Any, Final

from claimcheck.models.files import deepest_line
from claimcheck.reading.errors import Unreadable

OPEN: Final = re.compile(r"\ufeff?\+\+\+[ \t]*\r?\n")
_CLOSE: Final = re.compile(r"^\+\+\+[ \t]*\r?$", re.MULTILINE)
_LIMIT: Final = 20_000
_LINE: Final = re.compile(r"line (\d+)")
_KEY: Final = re.compile(r"""^[ \t]*["']?([\w-]+)["']?[ \t]*=[ \t]*""", re.MULTILINE)
Found = tuple[int, dict[str, str], dict[str, int], dict[str, tuple[int, int]]]


def toml_front_matter(text: str, name: str) -> Found | None:
    """Return where the front matter ends, its values by key, their lines, and where they are printed.

    ``None`` if there is none. Tables and lists are left out; a date and time is given as it is printed.

    Raises:
        Unreadable: it is not closed, is nested too deeply, or is not TOML.
    """
    opened = OPEN.match(text)
    if opened is None:
        return None
    closed = _CLOSE.search(text, opened.end(), opened.end() + _LIMIT)
    if closed is None:
        raise Unreadable(name, 1, "front matter is not closed", "end it with +++")
    source = text[opened.end() : closed.start()]
    try:
        table = tomllib.loads(source.replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as error:
        at = _LINE.search(str(error))
        line = int(at[1]) + 1 if at else source.count("\n") + 1
        raise Unreadable(name, line, "front matter is not TOML", "correct the line") from None
    except RecursionError:
        line = deepest_line(source) + 1
        raise Unreadable(
            name, line, "front matter is nested too deeply", "write one 'key = value' a line"
        ) from None
    places = {match[1].casefold(): match for match in reversed(list(_KEY.finditer(source)))}
    values: dict[str, str] = {}
    lines: dict[str, int] = {}
    spans: dict[str, tuple[int, int]] = {}
    for key, value in table.items():
        words = scalar_words(value)
        if words is None:
            continue
        plain = key.casefold()
        values[plain] = words
        place = places.get(plain)
        lines[plain] = 2 if place is None else source.count("\n", 0, place.start()) + 2
        low = -1 if place is None else text.find(words, opened.end() + place.end(), closed.start())
        if words.strip() and 0 <= low <= opened.end() + (place.end() if place else 0) + 1:
            spans[plain] = (low, low + len(words))
    return closed.end(), values, lines, spans


def scalar_words(value: Any) -> str | None:
    """Return a value as it is printed; ``None`` if it is no text, number, day or time."""
    if isinstance(value, dt.datetime | dt.date):
        return value.isoformat()
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else None
