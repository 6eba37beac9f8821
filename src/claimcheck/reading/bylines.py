"""Who wrote a text and where it comes from: bylines, agency lines, sign-offs, source lines."""

from __future__ import annotations

import re
from typing import Final

from claimcheck.lang.clutter_words import clutter_words
from claimcheck.models.article import BlockKind
from claimcheck.reading.text_units import Unit

_MOST: Final = 14
_INITIALS: Final = re.compile(
    r"\(?[a-z]{2,4}(?:[/,] ?[a-z]{2,4}){0,3}\)?(?: ?\([^()]{1,60}\))?|\([a-z]{2,4}\)"
)
_JOINTS: Final = frozenset({"&", "and", "/", "|", "-"})
_PARTS: Final = re.compile(r"[,/;|()&]| and ")
_NAME_EDGES: Final = ",.;:()[]|–—-"


def mark_bylines(units: list[Unit]) -> None:
    """Mark lines that name authors, editors, agencies or the source of the text."""
    last = max((number for number, unit in enumerate(units) if unit.prose and unit.kind is None), default=-1)
    last = min(last, len(units) - 8)
    for number, unit in enumerate(units):
        if unit.kind is not None or unit.long:
            continue
        if is_byline(unit):
            unit.mark(BlockKind.BYLINE, "names who wrote it")
        elif is_source_line(unit):
            unit.mark(BlockKind.METADATA, "names the source of the text")
        elif is_agency(unit) or (number > last and is_sign_off(unit)):
            unit.mark(BlockKind.BYLINE, "names the agency")


def is_byline(unit: Unit) -> bool:
    """Tell whether the unit is "By A Name", "Author: A Name", "(Reporting by A Name; editing by …)"."""
    words = clutter_words()
    first, _, rest = unit.bare.partition(" ")
    label, colon, named = unit.bare.partition(":")
    if colon and label.strip() in words.bylines and len(named.split()) <= _MOST:
        return True
    two = f"{first} {rest.partition(' ')[0]}"
    if two in words.bylines and len(unit.words) <= 40:
        return _names(unit.words[2:4])
    return first == "by" and len(unit.words) <= _MOST and rest != "" and _names(unit.words[1:])


def _names(words: list[str]) -> bool:
    known = clutter_words()
    names = 0
    for word in words:
        name = word.strip(_NAME_EDGES)
        if not name or name.casefold() in known.byline_words:
            continue
        if names and (name.casefold() in known.stamps or not any(map(str.isalpha, name))):
            continue  # the date behind a name
        if not name[0].isupper() and name.casefold() not in known.agencies:
            return False
        if name.casefold() in known.stamps and not names and len(name) > 1:
            return False
        names += 1
    return 0 < names <= 10


def is_source_line(unit: Unit) -> bool:
    """Tell whether the unit is "Source: …" or "… from: …", a label and a name."""
    label, colon, named = unit.bare.partition(":")
    if not colon or len(unit.words) > _MOST or len(named.split()) > 10 or not named.strip():
        return False
    label = label.strip()
    return label in clutter_words().sources or (label.endswith(" from") and len(label.split()) <= 6)


def is_agency(unit: Unit) -> bool:
    """Tell whether the unit is an agency's name, alone or with names: "AFP", "A. Writer & AFP"."""
    if len(unit.words) > 6 or not agencies_in(unit.bare):
        return False
    named = all(word[0].isupper() or word in _JOINTS for word in unit.words)
    return not _left_over(unit.bare) or ("&" in unit.text and named)


def is_sign_off(unit: Unit) -> bool:
    """Tell whether the unit is the initials of editors, with or without agencies: "ab/cd (AFP, dpa)"."""
    if not any(char in unit.text for char in "(/"):
        return False
    return len(unit.words) <= 6 and unit.text[:1] in "(abcdefghijklmnopqrstuvwxyz" and bool(
        _INITIALS.fullmatch(unit.lower)
    )  # fmt: skip


def agencies_in(line: str) -> list[str]:
    """Return the agencies that a list of names (lower case) holds, in its order."""
    return [name for part in _PARTS.split(line) if (name := part.strip()) in clutter_words().agencies]


def _left_over(line: str) -> bool:
    parts = (part.strip() for part in _PARTS.split(line))
    return any(part and part not in clutter_words().agencies for part in parts)
