"""Steps that turn one row of words into another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from rapidfuzz.distance import Opcode

EQUAL: Final = "equal"
"""How a step is called that changes nothing."""


def merged(steps: Iterable[Opcode]) -> Iterator[Opcode]:
    """Yield the steps, those next to each other that change something as one: "all these" became "the"."""
    for equal, group in groupby(steps, key=lambda step: step.tag == EQUAL):
        found = list(group)
        if equal or len(found) == 1:
            yield from found
        else:
            first, last = found[0], found[-1]
            yield Opcode("replace", first.src_start, last.src_end, first.dest_start, last.dest_end)
