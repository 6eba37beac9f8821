"""Lines that belong to the page and not to the article, told by the line alone. Long units are left alone."""

from __future__ import annotations

from functools import cache
from typing import Final

from claimcheck.lang.clutter_words import ClutterWords, clutter_words
from claimcheck.models.article import BlockKind
from claimcheck.reading.text_units import Unit

_QUOTES: Final = frozenset('"“”«»„')  # somebody's words are not the page's
_STARTS_MOST: Final = 25
_HOLDS_MOST: Final = 40


def mark_furniture(units: list[Unit]) -> None:
    """Mark menus, buttons, advertisements, appeals and what announces other articles or comments."""
    for unit in units:
        if unit.kind is None and not unit.long:
            _mark(unit)


def _mark(unit: Unit) -> None:
    if _QUOTES.isdisjoint(unit.text):
        _mark_phrases(unit)
    if unit.kind is None and not unit.prose:
        _mark_line(unit, clutter_words())


def _mark_phrases(unit: Unit) -> None:
    if len(unit.words) <= _STARTS_MOST and _starts(unit):
        unit.mark(BlockKind.CLUTTER, "starts as page furniture does")
    elif len(unit.words) <= _HOLDS_MOST and _holds(unit.lower):
        unit.mark(BlockKind.CLUTTER, "a standing appeal or notice")


def _mark_line(unit: Unit, words: ClutterWords) -> None:
    counted = unit.bare.strip("0123456789() ")
    if counted in words.announces:
        unit.opens = "others"
        unit.mark(BlockKind.CLUTTER, "announces other articles")
    elif counted in words.comments:
        unit.opens = "comments"
        unit.mark(BlockKind.CLUTTER, "opens the comments")
    elif unit.bare in words.lines:
        unit.mark(BlockKind.CLUTTER, "a button or menu entry")
    elif not any(map(str.isalnum, unit.bare)):
        unit.mark(BlockKind.CLUTTER, "no words")
    elif all(word[0] == "#" and word[1:2].isalpha() for word in unit.words):
        unit.mark(BlockKind.CLUTTER, "tags")
    elif _only(unit.bare, words.buttons):
        unit.mark(BlockKind.CLUTTER, "a row of buttons")
    elif _only(unit.bare.replace("_", " "), words.advertising):
        unit.mark(BlockKind.CLUTTER, "an advertisement's place")
    elif "copyright" in unit.lower and len(unit.words) <= _STARTS_MOST and not unit.ended:
        unit.mark(BlockKind.METADATA, "a copyright line")


def _holds(line: str) -> bool:
    return any(phrase in line for phrase in clutter_words().holds)


def _starts(unit: Unit) -> bool:
    lower = unit.lower if unit.lower[:1] in "©(" else unit.bare if ":" not in unit.lower else unit.bare + ":"
    return any(lower.startswith(prefix) for prefix in _by_first_letters().get(lower[:3], ()))


@cache
def _by_first_letters() -> dict[str, tuple[str, ...]]:
    table: dict[str, list[str]] = {}
    for prefix in clutter_words().starts:
        table.setdefault(prefix[:3], []).append(prefix)
    return {key: tuple(prefixes) for key, prefixes in table.items()}


def _only(line: str, allowed: frozenset[str]) -> bool:
    """Tell whether all words of the line are allowed or counts, and one is more than a small word."""
    small = clutter_words().small
    named = False
    for word in line.split():
        part = word.strip(",.:;|/·•()-–+")
        if part in allowed:
            named = named or part not in small
        elif part and not part.rstrip("km").replace(".", "").isdecimal():
            return False
    return named
