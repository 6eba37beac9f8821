"""Quoted words that another text, or another place of the same one, has another word for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from claimcheck.lang.rarity import rarity, stem
from claimcheck.linking.slots.quoted_slots import BREAK, QuotedText, Slot, Two

_REACH: Final = 60  # words on one side that are looked at
_MANY: Final = 6  # words that are the same, of an utterance whose word the other text has, too


@dataclass(frozen=True, slots=True)
class Swap:
    """A quoted word and the one that stands in its place elsewhere, as numbers of words.

    Attributes:
        slot: the quoted word.
        place: the other one.
        before, after: how many words on either side are the same.
        around: how many words beyond the quotation are the same on either side, as far as all of it is.
        bits: how much all of these tell.
        whole: they are all the other words of one of the two quotations.
        ends: both quotations end with the word, or both begin with it.
    """

    slot: Slot
    place: int
    before: int
    after: int
    around: int
    bits: int
    whole: bool
    ends: bool = False


def swaps(one: QuotedText, other: QuotedText) -> Iterator[Swap]:
    """Yield the words of ``one``'s quotations that ``other`` has another word for, between the same words."""
    same = one is other
    last_of, first_of = other.last_of, other.first_of
    if same and not first_of:
        return
    told = first_of if same else last_of  # what stands in one place alone has no other place in its text
    for slot, before, behind in one.asked:
        if before not in told and behind not in told:
            continue
        word = one.words[slot.at]
        elsewhere = not same and word in other.vocabulary
        for place in _places(other, before, behind):
            if other.words[place] in (word, BREAK) or (same and slot.first <= place < slot.last):
                continue
            found = _swap(one, other, slot, place)
            same_words = found.before + found.after + found.around
            if not elsewhere or (other.is_quoted(place) and same_words >= _MANY):
                yield found
            break


def _swap(one: QuotedText, other: QuotedText, slot: Slot, place: int) -> Swap:
    back, ahead = _same(one, other, slot.at, place, -1), _same(one, other, slot.at, place, 1)
    before, after = min(back, slot.at - slot.first), min(ahead, slot.last - slot.at - 1)
    all_before, all_after = before == slot.at - slot.first, after == slot.last - slot.at - 1
    back, ahead = back if all_before else before, ahead if all_after else after
    told = {*one.words[slot.at - back : slot.at], *one.words[slot.at + 1 : slot.at + 1 + ahead]}
    bits = sum(rarity(stem(word)) for word in told if word.isalpha())
    whole, ends = before + after + 1 == slot.last - slot.first, False
    if other.is_quoted(place):
        at = bisect_right(other.quotations, (place, len(other.words))) - 1
        first, last = other.quotations[at]
        whole = whole or (place - first, last - place - 1) == (before, after)
        ends = (slot.at + 1 == slot.last and place + 1 == last) or (slot.at == slot.first and place == first)
    return Swap(slot, place, before, after, back + ahead - before - after, bits, whole, ends)


def _same(one: QuotedText, other: QuotedText, at: int, place: int, step: int) -> int:
    """Return how many words next to a slot are the same in both texts, on one side."""
    same = 0
    while same < _REACH:
        at, place = at + step, place + step
        inside = 0 <= at < len(one.words) and 0 <= place < len(other.words)
        if not inside or one.words[at] != other.words[place] or one.words[at] == BREAK:
            break
        same += 1
    return same


def _places(other: QuotedText, before: Two | None, behind: Two | None) -> Iterator[int]:
    """Yield where a word stands that has the same two words before it, then the same two behind it."""
    size = len(other.words)
    if before in other.last_of:
        yield from (at + 2 for at in _found(other, before) if at + 2 < size)
    if behind in other.last_of:
        yield from (at - 1 for at in _found(other, behind) if at > 0)


def _found(text: QuotedText, pair: Two) -> tuple[int, ...]:
    last = text.last_of[pair]
    first = text.first_of.get(pair)
    return (last,) if first is None else (first, last)
