"""JSON and JSON Lines of articles."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from json import JSONDecodeError
from typing import Any, Final

from claimcheck.reading.decoding import text_of_bytes
from claimcheck.reading.drafts import Draft, Found, Members, Options
from claimcheck.reading.errors import Unreadable
from claimcheck.reading.formats.json_scan import Text, scan, words_of
from claimcheck.reading.formats.news_json import draft_of_ninjs, is_ninjs
from claimcheck.reading.formats.records import draft_of
from claimcheck.reading.words import Words

LISTS: Final = ("articles", "items", "data", "results", "docs", "hits", "stories", "posts", "entries")
_ADVICE: Final = 'write an object for each article, such as {"title": "…", "date": "2015-05-14", "body": "…"}'


class JsonReader:
    """An object for each article: one, a list of them, an object with such a list, or one a line."""

    name = "json"
    endings: tuple[str, ...] = (".json", ".jsonl", ".ndjson", ".ninjs")

    def recognises(self, head: bytes, name: str) -> bool:
        """Tell whether the bytes begin as JSON does."""
        return head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"[")

    def read(self, data: bytes, name: str, options: Options) -> Members:
        """Yield a draft for each article, and a problem for each that cannot be read."""
        text = text_of_bytes(data, name)
        lines = name.lower().endswith((".jsonl", ".ndjson"))
        if not lines:
            try:
                value, end = scan(text, 1 if text.startswith("\ufeff") else 0)
            except JSONDecodeError as error:
                problem, advice = f"is not JSON ({error.msg})", "correct the line"
                raise Unreadable(name, text.count("\n", 0, error.pos) + 1, problem, advice) from None
            rest = text[end:].strip()
            lines = rest[:1] in {"{", "["}  # one a line, whatever the file is called
            if not lines:
                yield from _all(value, Words.of_source(text), name, options)
                return
        yield from _by_line(text, name, options)


def _by_line(text: str, name: str, options: Options) -> Iterator[Found]:
    for number, line in enumerate(text.lstrip("\ufeff").split("\n"), 1):
        yield from found_in_line(line, number, name, options)


def found_in_line(line: str, number: int, name: str, options: Options) -> Iterator[Found]:
    """Yield the articles of one line of a file, and a problem for each that cannot be read.

    Args:
        line: without its end; one without words has no articles.
        number: that of the line, from one.
        name: what the file is called.
        options: of the settings.
    """
    if not line.strip():
        return
    if options.limit is not None and len(line) > options.limit:
        yield Unreadable(name, number, "is longer than an article may be", "raise max-size in the settings")
        return
    try:
        value, end = scan(line)
    except JSONDecodeError as error:
        yield Unreadable(name, number, f"is not JSON ({error.msg})", "write one object a line")
        return
    if line[end:].strip():
        yield Unreadable(name, number, "is not JSON (more behind the object)", "write one object a line")
        return
    yield from _all(value, Words.of_source(line, number), name, options)


def _all(value: Any, source: Words, name: str, options: Options) -> Iterator[Found]:
    values = value if isinstance(value, list) else _listed(value)
    for one in values:
        if isinstance(one, dict):
            yield draft_of_object(one, source, options)
        else:
            line = source.place(one.start)[0] if isinstance(one, Text) else source.place(0)[0]
            yield Unreadable(name, line, "is no JSON object", _ADVICE)


def _listed(value: Any) -> list[Any]:
    """Return the articles of an object: itself, unless it is only there for a list of them."""
    if isinstance(value, dict):
        for key in LISTS:
            inner = value.get(key)
            if isinstance(inner, dict):  # as search servers answer
                inner = next((inner[name] for name in LISTS if isinstance(inner.get(name), list)), None)
            if isinstance(inner, list) and inner and all(isinstance(one, dict) for one in inner):
                return inner
    return [value]


def draft_of_object(value: dict[str, Any], source: Words, options: Options) -> Draft:
    """Return the draft of one object."""
    spell = partial(_spelled, source)
    ninjs = is_ninjs(value) and not options.fields
    draft = draft_of_ninjs(value, spell) if ninjs else draft_of(value, spell, options)
    first = next((one for one in value.values() if isinstance(one, Text)), None)
    draft.line = source.place(0 if first is None else first.start)[0]
    return draft


def _spelled(source: Words, text: Any) -> Words:
    return words_of(source, text) if isinstance(text, Text) else Words.near(str(text), source.place(0)[0])
