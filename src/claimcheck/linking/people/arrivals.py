"""Who came to which house: "a fourth victim walked into Elverton Hospital", "Ann Roe was taken to …"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final

from claimcheck.lang.name_words import plain_words
from claimcheck.lang.street_words import street_words
from claimcheck.lang.venue_words import venue_words
from claimcheck.linking.names.name_mentions import NameMention
from claimcheck.linking.slots.slot_values import two_places
from claimcheck.text.lines import unwrapped

_WORD: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_RUN: Final = re.compile(r"[A-Z][\w’'-]*(?:(?:\.(?= [A-Z]))? (?:of |and )?[A-Z][\w’'-]*)*")
_SMALL: Final = re.compile(r" ([a-z]+)")
_STOP: Final = re.compile(r"[.!?;][”\"’]?\s|\n")
_REACH: Final = 160  # characters from a house back to who comes
_CLOSE: Final = 6  # words from the verb to the house
_NEAR: Final = 4  # words from who comes to the verb


@dataclass(frozen=True, slots=True)
class Arrival:
    """Somebody's way to a house.

    Attributes:
        who: "fourth", or first and last name.
        house: plain words of its name.
        moved: words close by tell of another house before or after.
        start, end: characters of the house's name in the text.
    """

    who: tuple[str, ...]
    house: tuple[str, ...]
    moved: bool
    start: int
    end: int


def _houses(text: str) -> tuple[tuple[int, int], ...]:
    """Return where houses that take people in are named: words with capitals, with the small ones behind."""
    known, text = venue_words(), unwrapped(text)
    found: list[tuple[int, int]] = []
    for run in _RUN.finditer(text):
        end = run.end()
        while (behind := _SMALL.match(text, end)) and behind.group(1) in known.houses | known.kinds:
            end = behind.end()
        if (
            not known.houses.isdisjoint(text[run.start() : end].lower().split())
            and len(text[run.start() : end].split()) > 1
        ):
            found.append((run.start(), end))
    return tuple(found)


def arrivals_of(text: str, mentions: Sequence[NameMention]) -> list[Arrival]:
    """Return who came to which house, in the order of the text."""
    return list(_arrivals(text, mentions))


def _arrivals(text: str, mentions: Sequence[NameMention]) -> Iterator[Arrival]:
    known, text = venue_words(), unwrapped(text)
    for start, end in _houses(text):
        low = max(0, start - _REACH)
        low = max([low, *(match.end() for match in _STOP.finditer(text, low, start))])
        matches = list(_WORD.finditer(text, low, start))
        words = [match.group().lower() for match in matches]
        if not known.into.intersection(words[-2:]):
            continue
        verb = next((at for at in range(len(words) - 1, -1, -1) if words[at] in known.comes), -1)
        if verb < 0 or len(words) - verb > _CLOSE:
            continue
        who = _ordinal(words[:verb]) or _named(mentions, matches[verb].start(), low, text)
        if who:
            told = {*words[max(0, verb - _NEAR) :]}
            moved = bool(told & known.moved or (told & known.later and words[verb] in known.carried))
            yield Arrival(who, tuple(map(_plain, text[start:end].split())), moved, start, end)


def _plain(word: str) -> str:
    plain = word.lower().removesuffix(".").removesuffix("’s").removesuffix("'s")
    return street_words().form_of.get(plain, plain)


def _ordinal(words: list[str]) -> tuple[str, ...]:
    known = venue_words()
    for at in range(len(words) - 1, 0, -1):
        if words[at] in known.people:
            close = [word for word in words[max(0, at - 2) : at] if word in known.ordinals]
            if close:
                return (close[-1],)
    return ()


def _named(mentions: Sequence[NameMention], verb: int, low: int, text: str) -> tuple[str, ...]:
    """Return first and last name of the somebody who stands right before the verb."""
    for place in range(bisect_left(mentions, verb, key=_start) - 1, -1, -1):
        mention = mentions[place]
        if mention.start < low:
            return ()
        words = plain_words(mention.words)
        if mention.kind != "person" or len(words) < 2:
            return ()
        between = text[mention.end : verb]
        return (words[0], words[-1]) if len(_WORD.findall(between)) <= _NEAR else ()
    return ()


def _start(mention: NameMention) -> int:
    return mention.start


def arrived_elsewhere(
    ones: Sequence[Arrival], others: Sequence[Arrival]
) -> Iterator[tuple[Arrival, Arrival]]:
    """Yield the ways of one person, each article telling one, that lead to two houses."""
    for who in sorted({a.who for a in ones} & {b.who for b in others}):
        here, there = ([a for a in side if a.who == who] for side in (ones, others))
        if all(two_places(a.house, b.house) for a, b in product(here, there)) and not any(
            a.moved for a in (*here, *there)
        ):
            yield here[0], there[0]
