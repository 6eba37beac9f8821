"""What stands around the text once something has announced other articles or comments.

Running text is not given up lightly: it counts as clutter only among teasers, or behind the comments' heading
near the end. Clutter left in costs little; a paragraph lost costs the claims in it.
"""

from __future__ import annotations

from claimcheck.models.article import BlockKind
from claimcheck.reading.units import Unit


def mark_tail(units: list[Unit]) -> None:
    """Mark titles and teasers of other articles, and readers' comments."""
    for number, unit in enumerate(units):
        if unit.opens == "others":
            _mark_others(units, number + 1)
        elif unit.opens == "comments" and _near_the_end(units, number):
            for other in units[number + 1 :]:
                other.mark(BlockKind.CLUTTER, "below the comments' heading")
            return


def _mark_others(units: list[Unit], number: int) -> None:
    while number < len(units):
        unit = units[number]
        if unit.kind is None:
            if unit.brief:
                unit.mark(BlockKind.CLUTTER, "the title of another article")
            elif _teaser(units, number):
                unit.mark(BlockKind.CLUTTER, "the teaser of another article")
            else:
                return
        number += 1


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


def _near_the_end(units: list[Unit], number: int) -> bool:
    before = sum(len(unit.words) for unit in units[:number] if unit.kind is None and unit.prose)
    after = sum(len(unit.words) for unit in units[number:] if unit.kind is None and unit.prose)
    return before > 0 and after * 3 <= before
