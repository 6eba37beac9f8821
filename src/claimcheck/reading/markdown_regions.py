"""Stretches of Markdown that are no running text: code, comments, scripts, tables, embeds, shortcodes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from claimcheck.models.article import BlockKind
from claimcheck.reading.formats.html_roles import role_of_names
from claimcheck.reading.pipe_tables import DASHES, table_around
from claimcheck.reading.shortcodes import OPENS, shortcode

_TRIES: Final = 20_000  # signs that are looked at in a text
_SIGN: Final = re.compile(
    rf"{DASHES}|```+|~~~+|<!--|\{{\{{|\{{%|\{{:"
    r"|<(script|style|iframe|object|svg|template|noscript|table|pre|figcaption|blockquote)\b[^<>]{0,500}>",
    re.IGNORECASE,
)
_ELEMENTS: Final[dict[str, tuple[BlockKind, str]]] = {
    "script": (BlockKind.METADATA, "a script"),
    "style": (BlockKind.METADATA, "a style sheet"),
    "iframe": (BlockKind.METADATA, "a frame"),
    "object": (BlockKind.METADATA, "a frame"),
    "svg": (BlockKind.METADATA, "a drawing"),
    "template": (BlockKind.METADATA, "a template"),
    "noscript": (BlockKind.METADATA, "shown without scripts"),
    "table": (BlockKind.TABLE, "a table"),
    "pre": (BlockKind.METADATA, "code"),
    "figcaption": (BlockKind.CAPTION, "the caption of a figure"),
}
_CLASS: Final = re.compile(r"""\bclass\s*=\s*["']?([^"'<>]{1,300})""", re.IGNORECASE)
_APART: Final = frozenset({BlockKind.EMBEDDED, BlockKind.PULL_QUOTE})


class Stretch(NamedTuple):
    """Characters of a text; ``kind`` is ``None`` where they are running text, ``why`` the reason else."""

    start: int
    end: int
    kind: BlockKind | None = None
    why: str = ""


def stretches_of(text: str, start: int) -> Iterator[Stretch]:
    """Yield the stretches of ``text[start:]`` in order, without gaps. What is not closed hides nothing."""
    at = look = start
    missing: set[str] = set()
    for _ in range(_TRIES):
        sign = _SIGN.search(text, look)
        if sign is None:
            break
        found = _stretch(text, at, sign, missing)
        if found is None:
            look = sign.end()
            continue
        yield Stretch(at, found.start)
        yield found
        at = look = found.end
    yield Stretch(at, len(text))


def _stretch(text: str, after: int, sign: re.Match[str], missing: set[str]) -> Stretch | None:
    """Return what a sign opens; ``missing`` keeps the ends that do not follow any more."""
    low, opened = sign.start(), sign[0]
    if opened[0] in "|:- \t":
        table = table_around(text, after, low, sign.end())
        return None if table is None else Stretch(*table, BlockKind.TABLE, "a table")
    if opened[0] in "`~":
        end = _fence_end(text, low, opened)
        return None if end is None else Stretch(low, end, BlockKind.METADATA, "code")
    if opened.startswith(OPENS):
        code = shortcode(text, after, low)
        return None if code is None else Stretch(low, *code)
    if opened == "<!--":
        end = _end_of("-->", text, sign.end(), missing)
        return None if end is None else Stretch(low, end, BlockKind.METADATA, "a comment")
    tag = sign[1].lower()
    role = _ELEMENTS.get(tag)
    if role is None:
        names = _CLASS.search(opened)
        role = role_of_names(tuple(names[1].lower().split())) if names else None
        if role is None or role[0] not in _APART:
            return None
    end = sign.end() if opened.endswith("/>") else _end_of(f"</{tag}>", text, sign.end(), missing)
    return None if end is None else Stretch(low, end, *role)


def _end_of(closing: str, text: str, start: int, missing: set[str]) -> int | None:
    if closing in missing:
        return None
    found = re.compile(re.escape(closing), re.IGNORECASE).search(text, start)
    if found is None:
        missing.add(closing)
        return None
    return found.end()


def _fence_end(text: str, low: int, marks: str) -> int | None:
    """Return where the code ends that a fence opens; ``None`` if it is none, as within a line."""
    before = text[text.rfind("\n", 0, low) + 1 : low]
    if before.strip(" ") or len(before) > 3:
        return None
    line = text.find("\n", low)
    if line < 0:
        return len(text)
    closing = re.compile(rf"^[ ]{{0,3}}{re.escape(marks)}[`~]*[ \t]*\r?$", re.MULTILINE)
    found = closing.search(text, line + 1)
    return len(text) if found is None else found.end()
