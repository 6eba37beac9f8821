"""Lines for the checker, such as ``# claimcheck: ignore NUM001: reason``: not part of the article."""

from __future__ import annotations

import re
from typing import Final

from claimcheck.models.article import BlockKind
from claimcheck.reading.units import Unit

_COMMENT: Final = re.compile(r"(?:#|//|%|<!--)[ \t]{0,9}claimcheck:")


def mark_comments(units: list[Unit]) -> None:
    """Mark lines that speak to the checker; a paragraph that merely begins so is left alone."""
    for unit in units:
        if "claimcheck" in unit.text and "\n" not in unit.text and _COMMENT.match(unit.text):
            unit.mark(BlockKind.METADATA, "a comment for the checker")
