"""Notes on the article itself: that it was corrected or changed, and what stood there before."""

from __future__ import annotations

from typing import Final

from claimcheck.lang.clutter_words import clutter_words
from claimcheck.models.article import BlockKind
from claimcheck.reading.text_units import Unit

_MARKS: Final = "*_[]()#>“”\"' "
_HEAD: Final = 160  # characters within which a note says what it is
_LABEL: Final = 40  # and those before its colon: "Correction, Sept. 12, 2024:"


def mark_notices(units: list[Unit]) -> None:
    """Mark notes of correction and change: they repeat the old words and are of another day."""
    for unit in units:
        if unit.kind is None and _is_notice(unit.text[:_HEAD].casefold().lstrip(_MARKS)):
            unit.mark(BlockKind.METADATA, "a note on the article itself")


def _is_notice(head: str) -> bool:
    words = clutter_words()
    label, colon, _ = head[:_LABEL].partition(":")
    if colon and label.split(",")[0].split(" (")[0].strip(_MARKS) in words.notice_labels:
        return True
    for opening in words.notice_starts:
        if head.startswith(opening):
            rest = head[len(opening) :].replace(",", " ").replace(".", " ").split()
            return not words.notice_verbs.isdisjoint(rest[:4])
    return any(head.startswith(whole) for whole in words.notices)
