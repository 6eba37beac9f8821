"""Captions of pictures: lines with a credit ("Photo: …"), and the line above a bare credit."""

from __future__ import annotations

from typing import Final

from claimcheck.lang.clutter_words import clutter_words
from claimcheck.models.article import BlockKind
from claimcheck.reading.text_units import Unit

_BEFORE: Final = 30  # words of a caption before its credit; more is text with a credit behind it
_BEHIND: Final = 12  # words of the credit itself
_AT_START: Final = 45  # words of a caption behind a label


def mark_captions(units: list[Unit]) -> None:
    """Mark captions with a credit, and the caption above a credit that stands alone."""
    for number, unit in enumerate(units):
        if unit.kind is not None or unit.long:
            continue
        before = credit_at(unit)
        if before is None:
            continue
        unit.mark(BlockKind.CAPTION, "the credit of a picture")
        above = units[number - 1] if number else None
        if (
            above is not None
            and above.kind is None
            and not above.long
            and _belongs(above, unit, before, units, number)
        ):
            above.mark(BlockKind.CAPTION, "stands above the credit of a picture")


def credit_at(unit: Unit) -> int | None:
    """Return how many characters of ``unit.lower`` stand before its credit; ``None`` if it has none."""
    lower, words = unit.lower, clutter_words()
    colon = lower.find(":")
    while colon >= 0:
        head = lower[:colon].rstrip(" ©")
        for length in (2, 1):
            label = " ".join(head.replace(".", ". ").replace("(", "( ").split()[-length:])
            if label.strip("(|[– -") in words.credits:
                before = lower[: max(0, colon - len(label))]
                behind = lower[colon + 1 :].split()
                most = _BEHIND if before.strip(" (|[–-") else _AT_START
                if len(before.split()) <= _BEFORE and len(behind) <= most:
                    return len(before.strip(" (|[–-"))
        colon = lower.find(":", colon + 1)
    if len(unit.words) <= _BEFORE + _BEHIND:
        if lower.startswith(words.credit_starts):
            return 0
        end = lower[-120:]
        for mark in words.credit_marks:
            if mark not in end:
                continue
            at = lower.rfind(mark)
            if at >= 0 and (len(lower[at:].split()) <= 6 or not unit.ended):
                return at
    return None


def _belongs(above: Unit, credit: Unit, before: int, units: list[Unit], number: int) -> bool:
    if above.chunk != credit.chunk:
        return False
    if above.lower and credit.lower.startswith(above.lower):
        return True  # the caption is printed twice, once with its credit
    if before:
        return False  # the credit line has a caption of its own
    if not above.ended:
        return not above.prose
    alone = number < 2 or units[number - 2].chunk != credit.chunk
    return alone and len(above.words) <= _BEFORE
