"""Figures whose commas do not set off three digits each: "$176,00", "200,0000 people"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from claimcheck.lang.number_words import number_words
from claimcheck.models.span import Span

_CUT_SHORT: Final = r"[$€£]\d{1,3}(?:,\d{3}){0,4},\d{1,2}"  # of money alone: others are lists, "18,19"
_TOO_LONG: Final = r"(?<![\w.,:/#=%-])[$€£]?\d{1,3}(?:,\d{3}){0,4},\d{4,5}"
_WRONG: Final = re.compile(rf"(?:{_CUT_SHORT}|{_TOO_LONG})(?![\w%:/-]|[.,]\d)")
_BEHIND: Final = re.compile(r"[\s-]*+([^\W\d_]++)")


def misgrouped(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the figures of ``text[start:end]`` in which a comma stands in the wrong place.

    A decimal comma before a scale word ("$1,5 million") is none.
    """
    scales = number_words().scales
    for match in _WRONG.finditer(text, start, end):
        behind = _BEHIND.match(text, match.end(), end)
        if behind is None or behind.group(1).lower() not in scales:
            yield Span.cut(text, match.start(), match.end())
