"""Text from outside, made harmless: nothing that a terminal, a log or an XML reader takes for a command."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final

_PLAIN: Final = re.compile(r"[ -~\u00a0-\u00ac\u00ae-\u02ff]*")
_KEPT: Final = frozenset("\u00ad\u200c\u200d")  # a soft hyphen, and what joins letters in Persian or emoji
_HIDDEN: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_XML_OUT: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def visible(text: str) -> str:
    """Return the text on one line; controls and changes of direction are written out (``\\u202e``)."""
    if _PLAIN.fullmatch(text):
        return text
    return "".join(map(_shown, text))


def squeezed(text: str) -> str:
    """Return the text on one line, harmless, one blank between words."""
    return visible(" ".join(text.split()))


def sentence(text: str) -> str:
    """Return the text as ``squeezed`` does, with a full stop if it ends without one."""
    line = squeezed(text)
    return line if line.endswith((".", "!", "?", "…")) else f"{line}."


@cache
def _shown(char: str) -> str:
    if char in "\t\n\r":
        return " "
    if char in _KEPT or unicodedata.category(char) not in _HIDDEN:
        return char
    return _written_out(char)


def _written_out(char: str) -> str:
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def for_xml(text: str) -> str:
    """Return the text with every character that XML 1.0 cannot hold written out."""
    return _XML_OUT.sub(lambda match: _written_out(match[0]), visible(text))
