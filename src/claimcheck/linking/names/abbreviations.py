"""Names with their abbreviation, as a text explains it: "the Elverton Harbour Fund (EHF)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from claimcheck.comparison.spelling_distance import of_two_lands
from claimcheck.lang.abbreviation_words import abbreviation_words
from claimcheck.text.lines import unwrapped

_SHORT: Final = re.compile(r"(?<![\w.-])[A-Z]{3,7}(?![\w.-])")
_WORD: Final = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]*)?(?:-[^\W\d_]+)*")
_LONGEST: Final = 110  # characters of a name
_FEWEST: Final = 3  # words of a name, of which one may be wrong


@dataclass(frozen=True, slots=True)
class Explained:
    """A name beside its abbreviation: plain words without small ones, and characters of the text."""

    short: str
    words: tuple[str, ...]
    start: int
    end: int


def explained(text: str) -> Mapping[str, Explained]:
    """Return the names that a text gives beside their abbreviation, by it, each as first given."""
    text = unwrapped(text)
    found: dict[str, Explained] = {}
    for match in _SHORT.finditer(text):
        if match.group() not in found:
            name = _name_before(text, match) or _name_behind(text, match)
            if name is not None:
                found[match.group()] = name
    return found


def _name_before(text: str, short: re.Match[str]) -> Explained | None:
    low = max(0, short.start() - _LONGEST)
    before = text[low : short.start()].rpartition("\n")[2]
    mark = abbreviation_words().from_name.search(before)
    if mark is None:
        return None
    words = list(_WORD.finditer(before, 0, mark.start()))
    if not words or words[-1].end() != mark.start():
        return None
    return _spelled(short.group(), words[::-1], short.start() - len(before), backwards=True)


def _name_behind(text: str, short: re.Match[str]) -> Explained | None:
    mark = abbreviation_words().to_name.match(text, short.end())
    if mark is None or mark.group().strip() in {"", ","}:
        return None
    passage = text[mark.end() : mark.end() + _LONGEST].partition("\n")[0]
    return _spelled(short.group(), list(_WORD.finditer(passage)), mark.end(), backwards=False)


def _spelled(short: str, words: list[re.Match[str]], offset: int, *, backwards: bool) -> Explained | None:
    """Return the words of which the abbreviation has the first letters, all of them and in order.

    Small words are left out, and count only if nothing fits without them ("FTA", "Fund To Act").
    """
    lesser = abbreviation_words().small
    for small in (False, True):
        taken = _taken(short[::-1] if backwards else short, words, small=small)
        if taken:
            taken.sort(key=re.Match.start)
            return Explained(
                short,
                tuple(_plain(word.group()) for word in taken if word.group() not in lesser),
                offset + taken[0].start(),
                offset + taken[-1].end(),
            )
    return None


def _taken(short: str, words: list[re.Match[str]], *, small: bool) -> list[re.Match[str]]:
    letters = list(short)
    taken: list[re.Match[str]] = []
    for word in words:
        if not letters:
            break
        lesser = word.group() in abbreviation_words().small
        if lesser and not (small and word.group()[0].upper() == letters[0]):
            continue
        if not lesser and word.group()[0] != letters[0]:
            return []
        letters.pop(0)
        taken.append(word)
    return [] if letters else taken


def _plain(word: str) -> str:
    return word.lower().replace("’", "'").removesuffix("'s").removesuffix("'")


def explained_in_two_ways(
    one: Mapping[str, Explained], other: Mapping[str, Explained]
) -> Iterator[tuple[Explained, Explained]]:
    """Yield the names with one abbreviation that two texts give with another word in one place."""
    for short in sorted(one.keys() & other.keys()):
        first, second = one[short], other[short]
        if len(first.words) != len(second.words) or len(first.words) < _FEWEST:
            continue
        if sum(not _forms(x, y) for x, y in zip(first.words, second.words, strict=True)) == 1:
            yield first, second


def _forms(one: str, other: str) -> bool:
    """Tell whether two words are forms of one: "Centre" and "Centres", "Corp" and "Corporation"."""
    short, long = sorted((one, other), key=len)
    if long.startswith(short) and long[len(short) :] in abbreviation_words().endings:
        return False
    return long.startswith(short[:-1]) or of_two_lands(one, other)
