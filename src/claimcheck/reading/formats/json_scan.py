"""JSON with the place of each string: the standard library's parser does not say where it found what."""

from __future__ import annotations

import re
from json.decoder import JSONDecodeError, scanstring  # type: ignore[attr-defined]
from typing import Any, Final

from claimcheck.models.characters import mended
from claimcheck.reading.words import Words, Writer

_SPACE: Final = re.compile(r"[ \t\r\n]*")
_NUMBER: Final = re.compile(r"-?\d{1,400}(?:\.\d{1,400})?(?:[eE][+-]?\d{1,4})?")
_PLAIN: Final[dict[str, Any]] = {"true": True, "false": False, "null": None}
_DEEPEST: Final = 60
_ESCAPE: Final = re.compile(
    r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u.{4}|.)", re.DOTALL
)


class Text(str):
    """A string of JSON. ``start`` is the offset behind its opening quote, ``end`` that of its closing one."""

    start: int
    end: int


def scan(source: str, at: int = 0) -> tuple[Any, int]:
    """Return the value that begins at an offset, and the offset behind it.

    Strings are ``Text``, numbers stay as they are written, as ``str``; of equal keys the first counts.

    Raises:
        ValueError: it is no JSON, or is nested more than sixty deep; ``JSONDecodeError`` says where.
    """
    return _value(source, _skip(source, at), 0)


def _skip(source: str, at: int) -> int:
    found = _SPACE.match(source, at)
    return at if found is None else found.end()


def _value(source: str, at: int, depth: int) -> tuple[Any, int]:
    if depth > _DEEPEST:
        raise JSONDecodeError("nested too deeply", source, at)
    first = source[at : at + 1]
    if first == '"':
        return _string(source, at)
    if first == "{":
        return _object(source, at, depth)
    if first == "[":
        return _array(source, at, depth)
    number = _NUMBER.match(source, at)
    if number is not None:
        return number[0], number.end()
    for word, value in _PLAIN.items():
        if source.startswith(word, at):
            return value, at + len(word)
    raise JSONDecodeError("no value", source, at)


def _string(source: str, at: int) -> tuple[Text, int]:
    value, end = scanstring(source, at + 1, False)
    text = Text(mended(value))
    text.start, text.end = at + 1, end - 1
    return text, end


def _object(source: str, at: int, depth: int) -> tuple[dict[str, Any], int]:
    found: dict[str, Any] = {}
    at = _skip(source, at + 1)
    if source[at : at + 1] == "}":
        return found, at + 1
    while True:
        if source[at : at + 1] != '"':
            raise JSONDecodeError("no key", source, at)
        key, at = _string(source, at)
        at = _skip(source, at)
        if source[at : at + 1] != ":":
            raise JSONDecodeError("no colon", source, at)
        value, at = _value(source, _skip(source, at + 1), depth + 1)
        found.setdefault(str(key), value)
        at = _skip(source, at)
        if source[at : at + 1] == "}":
            return found, at + 1
        if source[at : at + 1] != ",":
            raise JSONDecodeError("no comma", source, at)
        at = _skip(source, at + 1)


def _array(source: str, at: int, depth: int) -> tuple[list[Any], int]:
    found: list[Any] = []
    at = _skip(source, at + 1)
    if source[at : at + 1] == "]":
        return found, at + 1
    while True:
        value, at = _value(source, at, depth + 1)
        found.append(value)
        at = _skip(source, at)
        if source[at : at + 1] == "]":
            return found, at + 1
        if source[at : at + 1] != ",":
            raise JSONDecodeError("no comma", source, at)
        at = _skip(source, at + 1)


def words_of(source: Words, text: Text) -> Words:
    """Return a string with the places of its characters; ``source`` is what it was scanned from."""
    writer = Writer(source)
    at = text.start
    for escape in _ESCAPE.finditer(source.text, text.start, text.end):
        writer.add_source(at, escape.start())
        try:
            value, _ = scanstring(escape[0] + '"', 0, False)
        except ValueError:
            value = "\ufffd"
        writer.add(mended(value), escape.start())
        at = escape.end()
    writer.add_source(at, text.end)
    return writer.words()
