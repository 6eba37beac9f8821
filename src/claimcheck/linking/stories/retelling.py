"""Which sentences retell each other, and which of their figures stand in the same slot.

Rows of stems are aligned in order (longest common subsequence). Two figures that the alignment brings
together are of one slot; a figure that is brought together with another is of another slot.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from rapidfuzz.distance import LCSseq

from claimcheck.linking.profiles.profile import MARK, Sentence

_WINDOW: Final = 4  # elements on each side that tell whether two figures stand in the same slot


@dataclass(frozen=True, slots=True)
class Alignment:
    """``shared``: bits of the words in common, in order; ``share``: of the shorter sentence's bits, 0 to 1.

    ``pairs``: positions of the elements brought together, by those of the first sentence.
    """

    shared: int
    share: float
    pairs: dict[int, int]
    back: dict[int, int]


NOTHING: Final = Alignment(0, 0.0, {}, {})
"""The alignment of sentences that have nothing in common."""


def align(one: Sentence, other: Sentence) -> Alignment:
    """Return how two sentences retell each other."""
    pairs: dict[int, int] = {}
    for block in LCSseq.opcodes(one.row, other.row):
        if block.tag == "equal":
            for offset in range(block.src_end - block.src_start):
                pairs[block.src_start + offset] = block.dest_start + offset
    shared = sum(one.bits[at] for at in pairs)
    least = min(sum(one.bits), sum(other.bits))
    return Alignment(shared, shared / least if least else 0.0, pairs, {b: a for a, b in pairs.items()})


def slot(one: Sentence, first: int, second: int, alignment: Alignment) -> tuple[str, int]:
    """Return how two figures at these positions lie, and the bits beside both.

    "same", "other" or "open"; ``one`` is the sentence of the first.
    """
    if alignment.pairs.get(first) == second:
        return "same", _beside(one, alignment, first, second)
    taken = alignment.pairs.get(first), alignment.back.get(second)
    if taken != (None, None):
        return "other", _beside(one, alignment, first, second)
    return "open", _beside(one, alignment, first, second)


def _beside(one: Sentence, alignment: Alignment, first: int, second: int) -> int:
    """Return the bits of what stands within a few elements of both figures, brought together."""
    total = 0
    for at in range(max(0, first - _WINDOW), min(len(one.row), first + _WINDOW + 1)):
        partner = alignment.pairs.get(at)
        if partner is not None and abs(partner - second) <= _WINDOW and not one.row[at].startswith(MARK):
            same_side = (partner < second) == (at < first)
            total += one.bits[at] if same_side else 0
    return total
