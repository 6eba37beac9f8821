"""Where two articles retell one sentence and fill one of its slots in two ways."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from rapidfuzz.distance import LCSseq

from claimcheck.lang.number_words import number_words
from claimcheck.lang.rarity import rarity, stem
from claimcheck.linking.slots.sentence_slots import LIGHT, MARK, Slot, Slotted, Value
from claimcheck.linking.slots.slot_values import apart, two_people

_MANY: Final = 24  # pairs of slots that have the same words beside them
_CLOSE: Final = 0.7  # of the words of the longer sentence that both have
_WITHIN: Final = 0.85  # of the words of the shorter one, if the longer goes on
_HALF: Final = 0.5
_ALMOST_HALF: Final = 0.4  # of the different words, of which the longer sentence has some twice
_TELLING: Final = 12  # bits of the words in common
_MORE: Final = 20  # the same where one sentence goes on
_FEWEST: Final = 6  # words in common
_LOOSE: Final = 0.55  # of the longer sentence, if what stands on both sides of the slot is the same
_BESIDE: Final = 5  # words on both sides, of which an end of both sentences counts as three
_NAMED: Final = frozenset({"place", "name"})  # each may be written in several ways
_END: Final = 3
_ENOUGH: Final = 36  # bits of a sentence that is hardly written of something else
_BOTH: Final = 2  # words on each side of a slot that tell that both slots are one
_EACH: Final = 4  # the same where less of both sentences is
_ONE_SIDE: Final = 8  # words on one side that tell it as well
_LONG: Final = 60  # bits of a sentence that is taken over in good part
_MUCH: Final = 40  # bits of a sentence that is not written twice
_ALIKE: Final = 0.75  # of the longer sentence: then it is hardly of another happening
_MOST: Final = 0.65  # of the longer sentence
_HEAVY: Final = 45  # bits of a sentence of which less is the same
_ONCE: Final = 70  # bits of a sentence with names or other rare words
_UNIQUE: Final = 90  # the same of one with several
_REPEATED: Final = 0.9
_COPIED: Final = 0.85  # of the longer sentence: then several of its slots may differ


@dataclass(frozen=True, slots=True)
class Retold:
    """Two slots in one place of sentences that retell each other.

    ``share``: of the words of the longer sentence, those in common and in order, 0 to 1; ``least``: of those
    of the shorter; ``bits`` of those in common; ``words``, how many; ``left`` and ``right``: how many stand
    next to the slot in both. ``counts``: each sentence has a figure that the other has not.
    """

    one: Slot
    other: Slot
    share: float
    least: float
    bits: int
    words: int
    left: int
    right: int
    counts: bool

    @property
    def firm(self) -> bool:
        """Tell whether both sentences say one thing."""
        if self.words < _FEWEST:
            return False
        if self.share >= _CLOSE:
            return self.bits >= _TELLING
        if self.share >= _LOOSE and min(self.left, self.right) and self.left + self.right >= _BESIDE:
            return self.bits >= _MORE
        return self.least >= _WITHIN and self.share >= _HALF and self.bits >= _MORE

    @property
    def told_alike(self) -> bool:
        """Tell whether so much is the same, on both sides of the slot too, that both tell one thing."""
        much = self.share >= _ALIKE and self.bits >= _ENOUGH
        return much and self.framed

    @property
    def weighty(self) -> bool:
        """Tell whether much of the sentence is the same, or rare words of it."""
        return self.share >= _MOST or self.bits >= _HEAVY

    @property
    def telling(self) -> bool:
        """Tell whether what is the same, words beside the slot with it, is rare enough to be told once."""
        if self.bits < _ONCE:
            return False
        if self.share >= _CLOSE:
            return max(self.left, self.right) >= _BOTH
        return self.share >= _LOOSE and min(self.left, self.right) >= _EACH

    @property
    def framed(self) -> bool:
        """Tell whether words on each side of the slot are the same, or very many on one."""
        return min(self.left, self.right) >= _BOTH or max(self.left, self.right) >= _ONE_SIDE

    @property
    def rare(self) -> bool:
        """Tell whether one sentence is taken from the other, and has names enough to be told once."""
        return self.share >= _ALIKE and self.bits >= _UNIQUE

    @property
    def repeated(self) -> bool:
        """Tell whether nothing else differs, but for a word or two that one sentence has more."""
        return self.least == 1 and self.share >= _REPEATED and self.told_alike and not self.counts

    @property
    def copied(self) -> bool:
        """Tell whether one sentence is taken from the other, whatever lies between."""
        if self.share >= _COPIED:
            return self.bits >= _MUCH
        return self.share >= _CLOSE and self.framed and self.bits >= _LONG


def filled_in_two_ways(one: Slotted, other: Slotted) -> tuple[Retold, ...]:
    """Return the slots that two texts fill differently in a sentence that both tell.

    A slot counts only beside the sentence that is most like its own, and only if none so like has its value.
    One text may be given twice: then its sentences are held against each other.
    """
    most: dict[Slot, float] = {}
    same: dict[Slot, float] = {}
    differing: Counter[tuple[int, int]] = Counter()
    apart_wholly: set[tuple[int, int]] = set()
    candidates: list[Retold] = []
    for found in _aligned(one, other):
        sentences = found.one.sentence, found.other.sentence
        unlike = apart(found.one, found.other) and not (
            _of_two(found, one, other) or _of_an_office(found, one, other)
        )
        differing[sentences] += unlike
        if two_people(found.one, found.other):
            apart_wholly.add(sentences)
        if unlike and found.firm:
            candidates.append(found)
        for slot in (found.one, found.other):
            most[slot] = max(most.get(slot, 0), found.share)
            if not unlike:
                same[slot] = max(same.get(slot, 0), found.share)
    chosen: dict[tuple[str, Value, Value], Retold] = {}
    for found in sorted(candidates, key=_place):
        sentences = found.one.sentence, found.other.sentence
        if sentences in apart_wholly or (found.share < _COPIED and differing[sentences] > 1):
            continue
        if not _alone(found, one.slots[sentences[0]].values(), other.slots[sentences[1]].values()):
            continue
        ends = (found.one, found.other)
        if all(most[slot] <= found.share and same.get(slot, 0) < found.share for slot in ends):
            chosen.setdefault((found.one.kind, found.one.value, found.other.value), found)
    return tuple(chosen.values())


def _of_two(found: Retold, one: Slotted, other: Slotted) -> bool:
    """Tell whether a man and a woman may have spoken for one office: no name of both sentences says who."""
    if found.one.kind != "office" or found.one.value[0] != found.other.value[0]:
        return False
    here, there = _behind(found, one, other)
    return here is None or there is None or here.kind != "name" or here.value != there.value


def _of_an_office(found: Retold, one: Slotted, other: Slotted) -> bool:
    """Tell whether a name belongs to an office in one text alone: "Elverton Mayor Roe" beside "Ana Roe"."""
    if found.one.kind not in _NAMED:
        return False
    here, there = (slot is not None and slot.kind == "office" for slot in _behind(found, one, other))
    return here != there


def _behind(found: Retold, one: Slotted, other: Slotted) -> tuple[Slot | None, Slot | None]:
    """Return the slots right behind both, if there are any."""
    first, second = found.one, found.other
    return one.slots[first.sentence].get(first.at + 1), other.slots[second.sentence].get(second.at + 1)


def _alone(found: Retold, here: Collection[Slot], there: Collection[Slot]) -> bool:
    """Tell whether nothing else of the kind differs: no "34 and 36" beside "36 and 34"."""
    ones = {slot.value for slot in here if slot.kind == found.one.kind}
    others = {slot.value for slot in there if slot.kind == found.one.kind}
    if found.one.value in others or found.other.value in ones:
        return False
    fewer, more = sorted((len(ones - others), len(others - ones)))
    framed = found.framed and found.share >= _CLOSE
    return found.one.kind in _NAMED or more == 1 or (fewer == 1 and framed)


def _place(found: Retold) -> tuple[int, int]:
    return found.one.start, found.other.start


def _aligned(one: Slotted, other: Slotted) -> Iterator[Retold]:
    """Yield slots of two texts that lie between the same words, of sentences half of which is the same."""
    pairs: dict[tuple[int, int], dict[tuple[Slot, Slot], None]] = {}
    for key, here in one.keys.items():
        there = other.keys.get(key, ())
        if there and len(here) * len(there) <= _MANY:
            for a in here:
                for b in there:
                    if one is other and a.sentence >= b.sentence:
                        continue
                    pairs.setdefault((a.sentence, b.sentence), {})[a, b] = None
    for (first, second), slots in sorted(pairs.items()):
        most = max(one.sizes[first], other.sizes[second])
        if len(one.sets[first] & other.sets[second]) >= _ALMOST_HALF * most:
            yield from _brought_together(one, other, first, second, slots)


def _brought_together(
    one: Slotted, other: Slotted, first: int, second: int, slots: Iterable[tuple[Slot, Slot]]
) -> Iterator[Retold]:
    row, told = one.rows[first], other.rows[second]
    matched: dict[int, int] = {}
    for block in LCSseq.opcodes(row, told):
        if block.tag == "equal":
            size = block.src_end - block.src_start
            matched.update((block.src_start + n, block.dest_start + n) for n in range(size))
    words: list[str] = []
    open_slots = 0
    for at, there in matched.items():
        if row[at][0] != MARK:
            words.append(row[at])
        elif one.slots[first][at].value == other.slots[second][there].value:
            words += one.slots[first][at].value
        else:
            open_slots += 1
    count = len(matched) - open_slots
    short, long = sorted((len(row) - open_slots, len(told) - open_slots))
    if not short:
        return
    bits, counts = 0, False
    if open_slots:  # else nothing differs, and nobody asks
        bits = sum(rarity(stem(word)) for word in words if word.isalpha())
        counts = _has_figure(row, matched) and _has_figure(told, {*matched.values()})
    for a, b in slots:
        if matched.get(a.at) == b.at:
            left, right = 0, 0
            if a.value != b.value:
                left, right = _beside(row, told, a.at, b.at, -1), _beside(row, told, a.at, b.at, 1)
            yield Retold(a, b, count / long, count / short, bits, count, left, right, counts)


def _has_figure(row: tuple[str, ...], matched: Collection[int]) -> bool:
    """Tell whether a sentence has a figure that the other one has not."""
    return any(at not in matched and (word[0].isdigit() or _is_number(word)) for at, word in enumerate(row))


def _is_number(word: str) -> bool:
    known = number_words()
    return word in known.ones or word in known.tens


def _beside(row: tuple[str, ...], told: tuple[str, ...], a: int, b: int, step: int) -> int:
    """Return how many words next to a slot are the same in both rows, on one side; an article may lack."""
    same = 0
    while True:
        a, b = _next(row, a, step), _next(told, b, step)
        inside = 0 <= a < len(row), 0 <= b < len(told)
        if not all(inside):
            return same if any(inside) else same + _END
        if row[a] != told[b]:
            return same
        same += 1


def _next(row: tuple[str, ...], at: int, step: int) -> int:
    at += step
    while 0 <= at < len(row) and row[at] == LIGHT:
        at += step
    return at
