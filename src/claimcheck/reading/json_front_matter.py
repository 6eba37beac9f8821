"""JSON front matter, an object at the top of a Markdown text, as Hugo writes it."""

from __future__ import annotations

import json
import re
from typing import Final

from claimcheck.models.files import deepest_line
from claimcheck.reading.errors import Unreadable
from claimcheck.reading.front_values import FrontMatter, taken_from

OPEN: Final = re.compile(r"\ufeff?(?=\{\s{0,99}[\"}])")
"""A brace with a key behind it; ``{{`` and ``{%`` are shortcodes."""
_LIMIT: Final = 20_000
_KEY: Final = re.compile(r'"([^"\\\n]{1,60})"\s{0,20}:\s{0,20}"?')


def json_front_matter(text: str, name: str) -> FrontMatter | None:
    """Return what JSON front matter says; ``None`` if there is none.

    Raises:
        Unreadable: it is not JSON, is nested too deeply, or has half of a character in a value.
    """
    opened = OPEN.match(text)
    if opened is None:
        return None
    start = opened.end()
    source = text[start : start + _LIMIT]
    try:
        table, size = json.JSONDecoder().raw_decode(source)
    except RecursionError:
        line = deepest_line(source)
        raise Unreadable(name, line, "front matter is nested too deeply", "write one key a line") from None
    except ValueError as error:
        line = getattr(error, "lineno", 1)
        raise Unreadable(name, line, "front matter is not JSON", "correct the line") from None
    places: dict[str, list[re.Match[str]]] = {}
    for match in _KEY.finditer(source, 0, size):
        places.setdefault(match[1].casefold(), []).append(match)

    def place(key: str, words: str) -> tuple[int, tuple[int, int] | None]:
        there = places.get(key, [])
        printed = next((one for one in there if source.startswith(words, one.end())), None)
        first = printed or next(iter(there), None)
        line = 1 if first is None else source.count("\n", 0, first.start()) + 1
        low = start + printed.end() if printed is not None else -1
        return line, (low, low + len(words)) if printed is not None else None

    return taken_from(table, start + size, place, name)
