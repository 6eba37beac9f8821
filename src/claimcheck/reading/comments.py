"""Lines for the checker, such as ``# claimcheck: ignore NUM001: reason``: not part of the article."""

from __future__ import annotations

import re
from typing import Final

from claimcheck.models.article import BlockKind
from claimcheck.reading.text_units import Unit

_COMMENT: Final = re.compile(r"(?:#|//|%|<!--)[ \t]{0,9}claimcheck:")
_LINES: Final = 9  # the most that a comment may go over
_WHY: Final = "a comment for the checker"


def mark_comments(units: list[Unit]) -> None:
    """Mark lines that speak to the checker; a paragraph that merely begins so is left alone."""
    for number, unit in enumerate(units):
        if "claimcheck" in unit.text and "\n" not in unit.text and _COMMENT.match(unit.text):
            unit.mark(BlockKind.METADATA, _WHY)
        elif unit.text == "<!--" and units[number + 1 : number + 2]:
            lines = units[number : number + _LINES]
            ends = [place for place, line in enumerate(lines) if line.text.endswith("-->")]
            if ends and lines[1].text.startswith("claimcheck:"):
                for line in lines[: ends[0] + 1]:
                    line.mark(BlockKind.METADATA, _WHY)
