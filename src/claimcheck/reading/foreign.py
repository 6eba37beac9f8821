"""Boilerplate in another language than the page's own: comment boxes, buttons, related titles."""

from __future__ import annotations

from claimcheck.lang.clutter_words import clutter_words
from claimcheck.models.article import BlockKind
from claimcheck.reading.text_units import Unit


def mark_foreign(units: list[Unit]) -> None:
    """Mark lines in another language outside the running text, unless most of the page is in it."""
    strange = [unit for unit in units if unit.kind is None and not unit.long and is_foreign(unit)]
    if all(len(unit.words) < 2 for unit in strange):
        return
    if sum(unit.size for unit in strange) * 2 > sum(unit.size for unit in units if unit.kind is None):
        return
    chosen = {id(unit) for unit in strange}
    prose = [n for n, unit in enumerate(units) if unit.prose and id(unit) not in chosen and unit.kind is None]
    first, last = (prose[0], prose[-1]) if prose else (len(units), -1)
    for number, unit in enumerate(units):
        if id(unit) not in chosen:
            continue
        lowered = sum(word[0].islower() and not word.isascii() for word in unit.words)
        if number > last or lowered >= 2 or (number < first and lowered):
            unit.opens = "others" if number > last else ""
            unit.mark(BlockKind.CLUTTER, "in another language")


def is_foreign(unit: Unit) -> bool:
    """Tell whether a line has no small English word and foreign letters in a quarter of its words."""
    if unit.text.isascii() or (len(unit.words) < 2 and not unit.words[0].isalpha()):
        return False
    small = clutter_words().small
    if any(word in small for word in unit.lower.split()):
        return False
    letters = [word for word in unit.words if any(map(str.isalpha, word))]
    foreign = sum(any(char.isalpha() and not char.isascii() for char in word) for word in letters)
    return foreign * 4 >= len(letters) and foreign > 0
