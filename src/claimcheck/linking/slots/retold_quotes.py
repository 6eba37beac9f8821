"""Quotations of one utterance that two texts give in other words: some more, some fewer."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from rapidfuzz.distance import Levenshtein, Opcode

from claimcheck.comparison.edit_steps import EQUAL, merged
from claimcheck.comparison.spelling_distance import spelled_alike
from claimcheck.lang.quotation_words import quotation_words
from claimcheck.lang.rarity import rarity, stem
from claimcheck.linking.slots.quoted_slots import BREAK, QuotedText

_RUN: Final = 3  # words in a row that both have
_BITS: Final = 16  # that the words of both tell
_CHANGES: Final = 3  # places in which one utterance may differ
_SAME: Final = 2  # words that both have for each one that differs
_FEWEST: Final = 5
_ALONE: Final = 16  # the same in two quotations of one article
_TELLING: Final = 25  # bits of theirs
_ENDS: Final = 2  # words in a row that carry an utterance on behind a change
_SLIGHT: Final = 2  # words that begin or end a quotation in place of others
_RARE: Final = 7  # bits of a word that does so alone
_SHARED: Final = 2  # runs of two words by which quotations meet
_MOST: Final = 2  # others that a quotation meets, the likest

Words = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Retold:
    """Words of a quotation that stand otherwise in another one of the same utterance.

    Attributes:
        here, there: ranges of words, half-open, with the words around them that are the same.
        left, right: the words that differ; one of the two may be empty.
    """

    here: Words
    there: Words
    left: tuple[str, ...]
    right: tuple[str, ...]


def retold_quotes(one: QuotedText, other: QuotedText) -> Iterator[Retold]:
    """Yield where quotations of ``one`` first differ from those of ``other`` that are the same utterance."""
    met: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, (first, last) in enumerate(other.quotations):
        for pair in _pairs(other.words[first:last]):
            met[pair].append(number)
    for first, last in one.quotations:
        found: Counter[int] = Counter()
        for pair in _pairs(one.words[first:last]):
            found.update(met.get(pair, ()))
        likest = sorted(
            (-shared, number)
            for number, shared in found.items()
            if shared >= _SHARED and not (one is other and other.quotations[number] <= (first, last))
        )
        for _, number in likest[:_MOST]:
            told = _retold(one, (first, last), other, other.quotations[number])
            if told is not None:
                yield told


def _pairs(words: Sequence[str]) -> set[tuple[str, str]]:
    return {pair for pair in pairwise(words) if BREAK not in pair}


def _retold(text: QuotedText, here: Words, told: QuotedText, there: Words) -> Retold | None:
    one, other = text.words[slice(*here)], told.words[slice(*there)]
    steps = _core(list(merged(Levenshtein.opcodes(one, other))), one, other)
    runs = [step for step in steps if step.tag == EQUAL]
    same = [word for step in runs for word in one[step.src_start : step.src_end] if word != BREAK]
    changed = [step for step in steps if step.tag != EQUAL]
    size = sum(map(_size, changed))
    least, bits = (_ALONE, _TELLING) if text is told else (_FEWEST, _BITS)
    if not changed or len(changed) > _CHANGES or len(same) < max(least, _SAME * size):
        return None
    if max(step.src_end - step.src_start for step in runs) < _RUN:
        return None
    if sum(rarity(stem(word)) for word in set(same) if word.isalpha()) < bits:
        return None
    for step in changed:
        left, right = one[step.src_start : step.src_end], other[step.dest_start : step.dest_end]
        mine, theirs = (
            _around(step.src_start, step.src_end, len(one)),
            _around(step.dest_start, step.dest_end, len(other)),
        )
        if BREAK in (*one[slice(*mine)], *other[slice(*theirs)]) or _alike(left, right):
            continue
        if _doubled(one, step.src_start, left, right) or _doubled(other, step.dest_start, right, left):
            continue
        if (step is steps[0] and _forms(left, right)) or _filled(left, right):
            continue  # fitted to the sentence around, or to reading
        return Retold(
            (here[0] + mine[0], here[0] + mine[1]),
            (there[0] + theirs[0], there[0] + theirs[1]),
            tuple(left),
            tuple(right),
        )
    return None


def _around(first: int, last: int, size: int) -> Words:
    return max(0, first - 1), min(size, last + 1)


def _doubled(words: Sequence[str], at: int, more: Sequence[str], fewer: Sequence[str]) -> bool:
    """Tell whether words more are a word said once more: "all, it is all"."""
    if fewer or not 0 < len(more) <= _ENDS:
        return False
    behind = at + len(more)
    return words[max(0, at - 1)] == more[-1] or (behind < len(words) and words[behind] == more[0])


def _filled(left: Sequence[str], right: Sequence[str]) -> bool:
    """Tell whether there is more only of what is often left out: "um", "that"."""
    return not (left and right) and quotation_words().fillers.issuperset((*left, *right))


def _forms(left: Sequence[str], right: Sequence[str]) -> bool:
    return len(left) == len(right) == 1 and stem(left[0]) == stem(right[0])


def _core(steps: list[Opcode], one: Sequence[str], other: Sequence[str]) -> list[Opcode]:
    """Return the steps between what one of the two leaves off at the ends, where it was cut.

    The utterance goes from the first to the last longer run of the same words, or to where a quotation ends
    with such a word, or with a few others in its place.
    """
    ends = len(one), len(other)
    while steps and not (_carries(steps[0], one) or (_opens(steps[0]) and _sets_out(steps))):
        steps = steps[1:]
    while steps and not (_carries(steps[-1], one) or (_closes(steps[-1], ends) and _sets_out(steps[::-1]))):
        steps = steps[:-1]
    return steps


def _carries(step: Opcode, words: Sequence[str]) -> bool:
    """Tell whether an utterance goes on with the same words: two in a row, or a rare one."""
    same = step.src_end - step.src_start
    return step.tag == EQUAL and (same >= _ENDS or rarity(stem(words[step.src_start])) >= _RARE)


def _opens(step: Opcode) -> bool:
    return step.src_start == 0 or step.dest_start == 0


def _closes(step: Opcode, ends: Words) -> bool:
    return step.src_end == ends[0] or step.dest_end == ends[1]


def _sets_out(steps: Sequence[Opcode]) -> bool:
    """Tell whether the first step is a word of both before a small change, or a small change itself."""
    step = steps[0]
    if step.tag == EQUAL:
        return len(steps) > 1 and _size(steps[1]) <= _RUN
    left, right = step.src_end - step.src_start, step.dest_end - step.dest_start
    return 0 < left <= _SLIGHT and 0 < right <= _SLIGHT


def _size(step: Opcode) -> int:
    return max(step.src_end - step.src_start, step.dest_end - step.dest_start)


def _alike(left: Sequence[str], right: Sequence[str]) -> bool:
    """Tell whether words are the same but for spelling or how a number is written."""
    if "".join(left) == "".join(right):
        return True
    if len(left) != len(right) and any(words and all(map(str.isdecimal, words)) for words in (left, right)):
        return True  # "two and a half", "2 1/2"
    return len(left) == len(right) and all(
        one == other or spelled_alike(one, other) for one, other in zip(left, right, strict=True)
    )
