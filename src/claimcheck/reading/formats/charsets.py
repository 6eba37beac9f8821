"""Bytes of web pages to text: by their mark, as UTF-8 if they are that, else as they declare."""

from __future__ import annotations

import codecs
import re
from typing import Final

from claimcheck.reading.errors import Unreadable

_DECLARED: Final = re.compile(
    rb"(?:charset|encoding)\s{0,9}=\s{0,9}[\"']?([a-zA-Z0-9._:-]{2,40})", re.IGNORECASE
)
_HEAD: Final = 2_048
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
_WEB: Final = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
}
_NULS: Final = 16  # in the head of a page: more make it no text


def decoded(data: bytes, name: str) -> str:
    """Return the text of a page. What is no character in its encoding, and NUL, becomes U+FFFD.

    Raises:
        Unreadable: the bytes are binary, or hold nothing but white space.
    """
    text = _decoded(data)
    if text[:_HEAD].count("\x00") > _NULS:
        raise Unreadable(name, None, "is binary, not text", "leave it out with --exclude")
    if not text.strip("\ufeff \t\r\n\f\v"):
        raise Unreadable(name, None, "is empty", "leave it out with --exclude")
    return text.replace("\x00", "\ufffd")


def _decoded(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    declared = _DECLARED.search(data, 0, _HEAD)
    label = "cp1252" if declared is None else declared[1].decode("ascii").lower()
    try:
        codec = codecs.lookup(_WEB.get(label, label))
        if codec.name.startswith(("utf-16", "utf-32", "utf-7")) or not codec._is_text_encoding:
            raise LookupError(label)  # the declaration could not be read if it were true
        text, _ = codec.decode(data, "replace")
    except (LookupError, ValueError):
        return data.decode("cp1252", "replace")
    broken = data.decode("utf-8", "replace")
    return broken if broken.count("\ufffd") < text.count("\ufffd") else text
