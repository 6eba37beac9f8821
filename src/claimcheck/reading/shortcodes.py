"""Tags of site generators: ``{{< figure >}}``, ``{{% note %}}``, ``{% include %}``, ``{{ page.title }}``.

They are markup, and what stands between two of them is text, unless their name says otherwise.
"""

from __future__ import annotations

import re
from typing import Final

from claimcheck.lang.markup import markup_words
from claimcheck.models.article import BlockKind
from claimcheck.reading.formats.html_roles import role_of_names

OPENS: Final = ("{{", "{%", "{:")
_CLOSES: Final = (("{{<", ">}}"), ("{{%", "%}}"), ("{{", "}}"), ("{%", "%}"), ("{:", "}"))
_LONGEST: Final = 4_000  # characters of a tag
_FARTHEST: Final = 40_000  # characters between two tags that belong together
_NAME: Final = re.compile(r"\{(?:\{[<%]|%-?)[ \t]*([A-Za-z][\w/-]{0,60})")
_ROLES: Final = frozenset(
    {BlockKind.EMBEDDED, BlockKind.GALLERY, BlockKind.CAPTION, BlockKind.PULL_QUOTE, BlockKind.RELATED}
)
Found = tuple[int, BlockKind, str]


def shortcode(text: str, after: int, start: int) -> Found | None:
    """Return where a tag ends, what it is, and why; ``None`` if it is none, or stands within a sentence.

    A tag whose name says what it holds ends with its closing tag: code, a pull quote, an embedded post.

    Args:
        after: where the running text before it begins.
        start: where the tag begins.
    """
    end = _tag_end(text, start)
    if end is None:
        return None
    whole = _pair(text, start, end)
    if whole is not None:
        return whole
    return (end, BlockKind.METADATA, "a shortcode") if _apart(text, after, start, end) else None


def _tag_end(text: str, start: int) -> int | None:
    closing = next(close for opened, close in _CLOSES if text.startswith(opened, start))
    at = text.find(closing, start + 2, start + _LONGEST)
    return None if at < 0 else at + len(closing)


def _pair(text: str, start: int, end: int) -> Found | None:
    named = _NAME.match(text, start, end)
    if named is None:
        return None
    name = named[1].rpartition("/")[2].lower()
    role = role_of_names((name,))
    if name in markup_words().code:
        role = BlockKind.METADATA, "code"
    elif role is None or role[0] not in _ROLES:
        return None
    known = re.escape(named[1])
    of_hugo = rf"\{{\{{[<%][ \t]*/[ \t]*{known}[ \t]*[>%]\}}\}}"
    closing = re.compile(rf"{of_hugo}|\{{%-?[ \t]*end{known}[ \t]*-?%\}}")
    found = closing.search(text, end, end + _FARTHEST)
    return None if found is None else (found.end(), *role)


def _apart(text: str, after: int, start: int, end: int) -> bool:
    """Tell whether a tag stands alone on its line, opens or ends a paragraph, or goes over several lines."""
    if "\n" in text[start:end]:
        return True
    line = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", end)
    stop = len(text) if stop < 0 else stop
    opens = not text[max(line, after) : start].strip()
    rest = text[end:stop].strip()
    if opens and (not rest or rest.startswith(OPENS) or _blank_before(text, line)):
        return True
    return not rest and _blank_behind(text, stop)


def _blank_before(text: str, line: int) -> bool:
    return line == 0 or not text[text.rfind("\n", 0, line - 1) + 1 : line].strip()


def _blank_behind(text: str, stop: int) -> bool:
    following = text.find("\n", stop + 1)
    return not text[stop : len(text) if following < 0 else following].strip()
