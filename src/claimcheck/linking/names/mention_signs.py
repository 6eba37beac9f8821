"""What stands beside one mention of a name: an age, an address, the line before."""

from __future__ import annotations

from typing import Final

from claimcheck.linking.names.name_mentions import NameMention

_LINK: Final = frozenset("@_/#=")
_HYPHENS: Final = frozenset("-‐‑")
_DIGITS: Final = 2  # of an age
_GAPS: Final = ("  ", "\t", "|")
_ROW: Final = 200  # characters on either side of a name in which its line ends
_CELLS: Final = 2  # figures of a row


def age_beside(place: NameMention) -> int:
    """Return the age that stands beside a name, 0 for none: "Xenia Y, 34", "34-year-old Xenia Y"."""
    after, before = place.after, place.before
    if before and before[-1] == "old":
        return next((int(word) for word in before[-6:-1] if word.isdecimal() and len(word) <= _DIGITS), 0)
    if len(after) > 1 and after[0] == "," and after[1].isdecimal() and len(after[1]) <= _DIGITS:
        follows = after[2] if len(after) > 2 else "."
        ends = not follows[0].isalnum() and follows not in _HYPHENS  # ", 29-year-old Y" is another one's
        return int(after[1]) if ends or follows in {"of", "who", "was", "is"} else 0
    return 0


def goes_on(between: str) -> bool:
    """Tell whether a name goes on from one at the end of the line before."""
    return between.isspace() and between.count("\n") == 1


def is_shouted(mention: NameMention) -> bool:
    """Tell whether a name is printed in capitals throughout, as in a heading; no initials count."""
    return all(word.isupper() for word in mention.words if len(word) > 1)


def is_in_link(text: str, mention: NameMention) -> bool:
    """Tell whether a name stands in an address or a file's name."""
    after = text[mention.end : mention.end + 2]
    if after[:1] in _LINK or (mention.start and text[mention.start - 1] in _LINK):
        return True
    return after[:1] == "." and after[1:].isalnum()


def may_have_rows(text: str) -> bool:
    """Tell whether any line of a text can be the row of a table."""
    return any(gap in text for gap in _GAPS)


def is_row_label(text: str, mention: NameMention) -> bool:
    """Tell whether a name stands in a row of a table, before its figures: such labels are cut to fit."""
    start = text.rfind("\n", max(0, mention.start - _ROW), mention.start) + 1
    end = text.find("\n", mention.end, mention.end + _ROW)
    row = text[mention.end : end if end >= 0 else mention.end + _ROW].replace("|", " | ")
    line = (text[max(start, mention.start - _ROW) : mention.end] + row).strip()
    if not any(gap in line for gap in _GAPS):  # most lines are none of a table
        return False
    cells = [cell for cell in row.split() if cell != "|"]
    figures = sum(any(map(str.isdigit, cell)) for cell in cells)
    return figures >= _CELLS and 2 * figures >= len(cells)
