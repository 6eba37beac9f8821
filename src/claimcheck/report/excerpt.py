"""The sentence around a passage, with the passage marked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from claimcheck.models.finding import Location
from claimcheck.report.clean import visible
from claimcheck.text import tokens_of_text

_FENCE: Final = re.compile(r"^\ufeff?(?:---|\+\+\+|\.\.\.)[ \t]*\r?$", re.MULTILINE)
_KEY: Final = re.compile(r"[ \t]*[\w-]{1,60}[ \t]*[:=][ \t]*(?P<quote>[\"']?)")
_HEADING: Final = re.compile(r"^#{1,6}[ \t]+", re.MULTILINE)
_REACH: Final = 1200
_ROOM: Final = 120


@dataclass(frozen=True, slots=True)
class Excerpt:
    """One line of harmless text in three parts; ``marked`` are the disputed words."""

    before: str
    marked: str
    after: str

    def __str__(self) -> str:
        return self.before + self.marked + self.after


def excerpt(text: str | None, place: Location) -> Excerpt:
    """Return the sentence of ``text`` that holds the place, cut at words where it is long.

    Without the text, or if it is not the one in which the place was found, the passage stands alone.
    """
    if text is None or text[place.start : place.end] != place.text:
        return Excerpt("", _flat(place.text).strip(), "")
    low, high = field(text, place.start, place.end) or _sentence(text, place.start, place.end)
    before, after = text[low : place.start], text[place.end : high]
    if len(before) > _ROOM:
        cut = before.find(" ", len(before) - _ROOM)
        before = "… " + before[cut + 1 :]
    if len(after) > _ROOM:
        cut = after.rfind(" ", 0, _ROOM)
        after = after[: cut if cut > 0 else _ROOM] + " …"
    return Excerpt(_flat(before).lstrip(), _flat(place.text), _flat(after).rstrip())


def front_matter(text: str) -> int:
    """Return where the text goes on after its front matter; 0 without any."""
    opened = _FENCE.match(text)
    closed = None if opened is None else _FENCE.search(text, opened.end())
    return 0 if closed is None else closed.end()


def field(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the value of the field, where a place stands in front matter; its other fields say nothing."""
    opened = _FENCE.match(text)
    if opened is None or start < opened.end() or front_matter(text) < end:
        return None
    low = text.rfind("\n", 0, start) + 1
    high = text.find("\n", end)
    key = _KEY.match(text, low, start)
    if key is None:
        return low, high
    line = text[key.end() : high].rstrip()
    closing = line[-1:] == key["quote"] and key.end() + len(line) - 1 >= end
    return key.end(), key.end() + len(line) - (closing and key["quote"] != "")


def part(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the stretch around a place that no front matter and no heading of Markdown interrupts."""
    low, high = front_matter(text), len(text)
    if low > start:
        return 0, high
    line = text.rfind("\n", 0, start) + 1
    own = _HEADING.match(text, line)
    if own is not None:
        stop = text.find("\n", end)
        return min(own.end(), start), high if stop < 0 else stop
    for heading in _HEADING.finditer(text, max(low, start - _REACH), start):
        low = text.find("\n", heading.end()) + 1
    following = _HEADING.search(text, end, min(high, end + _REACH))
    return low, high if following is None else following.start()


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    floor, ceiling = part(text, start, end)
    floor, ceiling = max(floor, start - _REACH), min(ceiling, end + _REACH)
    tokens = tokens_of_text(text[floor:ceiling])
    low, high = start, end
    for first, last in tokens.sentences:
        begins, ends = tokens.starts[first] + floor, tokens.ends[last - 1] + floor
        if begins < end and start < ends:
            low, high = min(low, begins), max(high, ends)
    return low, high


def _flat(text: str) -> str:
    words = visible(" ".join(text.split()))
    if not words:
        return " " if text else ""
    return (" " if text[0].isspace() else "") + words + (" " if text[-1].isspace() else "")
