"""JSON front matter, an object at the top of a Markdown text, as Hugo writes it."""

from __future__ import annotations

import json
import re
from typing import Final

from claimcheck.models.characters import first_half, is_utf8
from claimcheck.models.files import deepest_line
from claimcheck.reading.errors import Unreadable
from claimcheck.reading.tomlfrontmatter import Found, scalar_words

OPEN: Final = re.compile(r"\ufeff?(?=\{\s{0,99}[\"}])")
"""A brace with a key behind it; ``{{`` and ``{%`` are shortcodes."""
_LIMIT: Final = 20_000
_KEY: Final = re.compile(r'"([^"\\\n]{1,60})"\s{0,20}:\s{0,20}"?')


def json_front_matter(text: str, name: str) -> Found | None:
    """Return where the front matter ends, its values by key, their lines, and where they are printed.

    ``None`` if there is none. Objects, lists, true and false are left out.

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
    values: dict[str, str] = {}
    lines: dict[str, int] = {}
    spans: dict[str, tuple[int, int]] = {}
    for key, value in table.items():
        words = scalar_words(value)
        if words is None:
            continue
        plain = key.casefold()
        there = places.get(plain, [])
        place = next((one for one in there if source.startswith(words, one.end())), None)
        first = place or next(iter(there), None)
        lines[plain] = 1 if first is None else source.count("\n", 0, first.start()) + 1
        if not is_utf8(words):
            problem = f"front matter has half of a character under {plain[:40]} ({first_half(words)})"
            raise Unreadable(name, lines[plain], problem, "write the whole character")
        values[plain] = words
        if place is not None and isinstance(value, str) and words.strip():
            spans[plain] = (start + place.end(), start + place.end() + len(words))
    return start + size, values, lines, spans
