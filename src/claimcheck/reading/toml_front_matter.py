"""TOML front matter, between lines of three plus signs, as Hugo writes it."""

from __future__ import annotations

import re
import tomllib
from typing import Final

from claimcheck.models.files import deepest_line
from claimcheck.reading.errors import Unreadable
from claimcheck.reading.front_values import FrontMatter, taken_from

OPEN: Final = re.compile(r"\ufeff?\+\+\+[ \t]*\r?\n")
_CLOSE: Final = re.compile(r"^\+\+\+[ \t]*\r?$", re.MULTILINE)
_LIMIT: Final = 20_000
_LINE: Final = re.compile(r"line (\d+)")
_KEY: Final = re.compile(r"""^[ \t]*["']?([\w-]+)["']?[ \t]*=[ \t]*""", re.MULTILINE)


def toml_front_matter(text: str, name: str) -> FrontMatter | None:
    """Return what TOML front matter says; ``None`` if there is none. A date is given as it is printed.

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

    def place(key: str, words: str) -> tuple[int, tuple[int, int] | None]:
        found = places.get(key)
        if found is None:
            return 2, None
        start = opened.end() + found.end()
        low = text.find(words, start, start + 1 + len(words))
        line = source.count("\n", 0, found.start()) + 2
        return line, (low, low + len(words)) if low >= 0 else None

    return taken_from(table, closed.end(), place, name)
