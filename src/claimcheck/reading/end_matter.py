"""What stands around the text once something has announced other articles or comments.

Running text is not given up lightly: it counts as clutter only among teasers, or behind the comments' heading
near the end. Clutter left in costs little; a paragraph lost costs the claims in it.
"""

from __future__ import annotations

from typing import Final

from claimcheck.models.article import BlockKind
from claimcheck.reading.text_units import Unit
from claimcheck.reading.titles import last_prose

_SHARE: Final = 3  # the comments' heading is near the end if no more than a third of the text is below it


def mark_tail(units: list[Unit]) -> None:
    """Mark titles and teasers of other articles, and readers' comments."""
    _mark_end(units)
    behind = _prose_words(units)
    number = 0
    while number < len(units):
        unit = units[number]
        number += 1
        if unit.opens == "others":
            number = _mark_others(units, number)
        elif unit.opens == "comments" and 0 < behind[0] >= behind[number] * _SHARE:
            for other in units[number:]:
                other.mark(BlockKind.CLUTTER, "below the comments' heading")
            return


def _mark_end(units: list[Unit]) -> None:
    """Take the sign-off or source line below the last running text for the end of the article."""
    last = last_prose(units)
    for unit in units[last + 1 :] if last >= 0 else ():
        if unit.kind in {BlockKind.BYLINE, BlockKind.METADATA}:
            unit.opens = "others"


def _prose_words(units: list[Unit]) -> list[int]:
    """Return how many words of running text stand at or behind each unit."""
    behind = [0]
    for unit in reversed(units):
        behind.append(behind[-1] + (len(unit.words) if unit.kind is None and unit.prose else 0))
    return behind[::-1]


def _mark_others(units: list[Unit], number: int) -> int:
    """Mark what belongs to other articles from ``number`` on; return where this article goes on."""
    while number < len(units):
        unit = units[number]
        if unit.opens == "comments":
            break
        if unit.kind is None:
            if unit.brief:
                unit.mark(BlockKind.CLUTTER, "the title of another article")
            elif _teaser(units, number):
                unit.mark(BlockKind.CLUTTER, "the teaser of another article")
            else:
                break
        number += 1
    return number


def _teaser(units: list[Unit], number: int) -> bool:
    """Tell whether a short text stands between two titles of other articles."""
    if len(units[number].words) > 40 or number + 1 >= len(units):
        return False
    before, after = units[number - 1], units[number + 1]
    return (
        before.kind is BlockKind.CLUTTER
        and before.opens == ""
        and before.brief
        and after.brief
        and after.kind is None
    )
