"""Tags of HTML: where one ends, what attributes it has, and what its element is to the text.

The time is in proportion to the length: what looks for the end of something is bounded, or is asked once.
"""

from __future__ import annotations

import re
from typing import Final

NAME: Final = re.compile(r"[a-zA-Z][a-zA-Z0-9:-]{0,60}")
_TAG_END: Final = re.compile(r"(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
_ATTRIBUTE: Final = re.compile(
    r"([a-zA-Z_:@][-\w:.]{0,80})(?:\s{0,20}=\s{0,20}(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]{1,2000})))?"
)
_LONGEST: Final = 20_000  # characters of a tag
_FAILURES: Final = 100  # tags with open quotes, after which quotes are not honoured
VOID: Final = frozenset(
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
        "track", "wbr",
    }
)  # fmt: skip
"""Elements that have no end."""
UNBROKEN: Final = frozenset({"img", "wbr", "input", "link", "meta"})
"""Those of them that break no paragraph."""
RAW: Final = frozenset(
    {
        "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "textarea", "title",
        "canvas", "audio", "video", "select",
    }
)  # fmt: skip
"""Elements in which no tags are read."""
_STYLED: Final = frozenset(
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "del", "dfn", "em", "font", "i", "ins", "mark", "s",
        "small", "span", "strike", "strong", "u",
    }
)  # fmt: skip
INLINE: Final = _STYLED | {
    "cite", "code", "data", "kbd", "label", "q", "samp", "sub", "sup", "time", "tt", "var",
}  # fmt: skip
"""Elements within a paragraph."""
CLOSES: Final = {
    "p": frozenset({"p"}), "li": frozenset({"li"}), "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}), "tr": frozenset({"tr", "td", "th"}), "dd": frozenset({"dd", "dt"}),
    "dt": frozenset({"dd", "dt"}), "option": frozenset({"option"}),
}  # fmt: skip
"""What is closed where an element opens, though its own end is missing."""
Attributes = dict[str, tuple[int, int]]
"""Names in lower case, and where their values stand; the same place twice for those without one."""


class Brackets:
    """Where tags of a text end."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._failures = 0
        self._next = -2

    def close(self, at: int) -> int:
        """Return where the next closing bracket stands, -1 if none does; asked once for each of them."""
        if self._next == -1 or self._next >= at:
            return self._next
        self._next = self._text.find(">", at)
        return self._next

    def tag_end(self, at: int) -> int:
        """Return the offset behind the tag whose name ends at ``at``; -1 if it does not end."""
        close = self.close(at)
        if close < 0 or close - at > _LONGEST:
            return -1
        if self._failures < _FAILURES:
            end = _TAG_END.match(self._text, at, at + _LONGEST)
            if end is not None:
                return end.end()
            self._failures += 1
        return close + 1


def attributes_of(text: str, low: int, high: int) -> Attributes:
    """Return the attributes of a tag; of equal names the first counts."""
    found: Attributes = {}
    if low < high:
        for attribute in _ATTRIBUTE.finditer(text, low, high):
            group = attribute.lastindex or 1
            found.setdefault(attribute[1].lower(), attribute.span(group) if group > 1 else (low, low))
    return found
