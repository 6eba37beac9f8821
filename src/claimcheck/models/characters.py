"""Half characters, such as ``\\ud800``: Python has them in texts, but UTF-8 cannot hold them, nor JSON."""

from __future__ import annotations

import re
from typing import Final

_HALF: Final = re.compile("[\ud800-\udfff]")


def is_utf8(text: str) -> bool:
    """Tell whether a text can be written down."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def mended(text: str) -> str:
    """Return the text with U+FFFD for each half of a character: as many characters, each where it was."""
    return text if is_utf8(text) else _HALF.sub("\ufffd", text)


def first_half(text: str) -> str:
    """Return the first half of a character in a text, as an escape; "" for none."""
    half = _HALF.search(text)
    return "" if half is None else f"\\u{ord(half[0]):04x}"
