"""Keys of front matter that were probably meant for known ones: told, never acted upon."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Final

from claimcheck.reading.errors import Unreadable
from claimcheck.reading.front_matter import front_matter
from claimcheck.reading.page_article import DATES, KEYS, MARKDOWN
from claimcheck.reading.slips import near_key

_FIELDS: Final = {**KEYS, "date": DATES}
_KNOWN: Final = frozenset(key for keys in _FIELDS.values() for key in keys)
_LEAST: Final = 5  # letters of the names that are suggested, beside "date": "site" is near to "size"
_OPEN: Final = re.compile(rb"(?:\xef\xbb\xbf)?---[ \t]*\r?\n")
_KEY: Final = re.compile(rb"^([A-Za-z_:-]{3,30}?)[ \t]*:[ \t]", re.MULTILINE)
_HEAD: Final = 4_000  # bytes in which slips are looked for


def may_have_slips(data: bytes, name: str) -> bool:
    """Tell quickly whether front matter has a key that is near to a known one, given or not."""
    if not name.lower().endswith(MARKDOWN) or not _OPEN.match(data):
        return False
    keys = {key.decode().casefold() for key in _KEY.findall(data[:_HEAD])}
    return any(near_key(key, _suggested(_KNOWN)) for key in keys - _KNOWN)


def key_slips(text: str, name: str) -> list[tuple[int, str, str]]:
    """Return lines and keys that are nearly known, each with the known key, as far as that is not given."""
    if PurePath(name).suffix.lower() not in MARKDOWN:
        return []
    try:
        front = front_matter(text, name)
    except Unreadable:  # told elsewhere
        return []
    missing = {key for keys in _FIELDS.values() if front.stated(*keys) is None for key in keys}
    near = ((key, near_key(key, _suggested(missing))) for key in front.values if key not in _KNOWN)
    return [(front.lines[key], key, meant) for key, meant in near if meant is not None]


def _suggested(keys: frozenset[str] | set[str]) -> tuple[str, ...]:
    return tuple(sorted(key for key in keys if len(key) >= _LEAST or key == "date"))
