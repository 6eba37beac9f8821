"""Slips of the pen in one of two sentences that tell the same: a name, age, title, day, place or word.

What is changed is found by plain patterns, without the checker, in both sentences.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from claimcheck.lang.name_words import given_names

_MONTHS: Final = (
    r"Jan(?:uary|\.)|Feb(?:ruary|\.)|March|April|May|June|July|Aug(?:ust|\.)|Sept(?:ember|\.)"
    r"|Oct(?:ober|\.)|Nov(?:ember|\.)|Dec(?:ember|\.)"
)
_DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_TITLES: Final = (
    "Sgt.", "Lt.", "Capt.", "Chief", "Sheriff", "Detective", "Deputy", "Mayor", "Judge", "Coroner",
    "Governor", "Senator", "Minister", "President", "Professor", "Commissioner", "Superintendent",
    "spokesman", "spokeswoman", "prosecutor", "lawyer", "director",
)  # fmt: skip
_KIN: Final = (
    "brother", "sister", "cousin", "mother", "father", "uncle", "aunt", "nephew", "niece", "wife",
    "husband", "son", "daughter", "neighbor", "girlfriend", "boyfriend", "grandmother", "stepfather",
)  # fmt: skip
_STREETS: Final = ("Street", "Avenue", "Road", "Drive", "Lane", "Boulevard", "Court", "Place")
_COMPASS: Final = (
    "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "North", "South",
    "East", "West", "northern", "southern", "eastern", "western",
)  # fmt: skip
_OPPOSITE: Final = {"north": "south", "south": "north", "east": "west", "west": "east"}
_NAME: Final = re.compile(
    r"\b([A-Z][a-z]{2,}) (?:[A-Z]\. )?([A-Z][a-z]{4,})\b(?! (?:Street|Avenue|Road|County))"
)
_PERSON: Final = re.compile(r", \d\d,|[’']s |,? who |,? said| told | was | is | has ")
_AGE: Final = re.compile(r"(?<=, )[1-9]\d(?=,)|\b[1-9]\d(?=-year-old)")
_DATE: Final = re.compile(rf"(?<= )(?:{_MONTHS}) (\d\d?)\b")
_BLOCK: Final = re.compile(r"\b(\d{3,5}) block of\b")
_TOWN: Final = re.compile(
    rf"\b(?:in|near|from) (?!(?:{_MONTHS})\b)"
    r"([A-Z][a-z]{4,}(?: [A-Z][a-z]{3,})?)(?=[.,]? [a-z]|\.$|,)"
)
_QUOTED: Final = re.compile(r"[“\"]([^“”\"]{20,400})[”\"]")
_WORD: Final = re.compile(r"\b[a-z]{5,}\b")
_SLIPS: Final = {"e": "a", "a": "e", "o": "a", "i": "y", "s": "z", "c": "k", "n": "m", "u": "o"}
_TOWNS: Final = (
    "Elverton", "Harrow Vale", "Tamsin Falls", "Lindhaven", "Port Obregon", "Kirrimar", "Saltmere",
)  # fmt: skip
"""What is written instead of a town."""
_SAID: Final = ("always", "nothing", "careful", "quickly", "trouble", "weather", "another", "believed")
"""What is written instead of a quoted word."""
_OFF: Final = (2, -2, 10, -1)
"""By how much a day or an age is wrong."""
_FAR: Final = 1_000
"""By how much the number of a block is wrong."""
_LAST_DAY: Final = 31
"""A greater number is an age."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A change of one sentence: the words at ``start`` to ``end`` become ``words``."""

    kind: str
    start: int
    end: int
    words: str


def faults(sentence: str, other: str, chance: random.Random) -> Iterator[Fault]:
    """Yield slips that may be made in a sentence, in what it shares with another that tells the same."""
    for kind, pattern, group in (
        ("age", _AGE, 0), ("day", _either(_DAYS), 0), ("day", _DATE, 1), ("place", _BLOCK, 1),
        ("place", re.compile(rf"(?<=[a-z] )(?:{'|'.join(_STREETS)})\b"), 0), ("place", _either(_COMPASS), 0),
        ("place", _TOWN, 1), ("title", _either(_TITLES), 0), ("title", _either(_KIN), 0),
        ("name", _NAME, 2),
    ):  # fmt: skip
        for match in pattern.finditer(sentence):
            if not _shared(match, other, kind):
                continue
            words = _other(kind, match.group(group), chance)
            if words and words not in other:
                yield Fault(kind, match.start(group), match.end(group), words)
    yield from _quoted(sentence, other, chance)


def _either(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})(?!\w)")


def _shared(match: re.Match[str], other: str, kind: str) -> bool:
    """Tell whether the other sentence has the same words, once, and of a name that somebody bears it."""
    if kind == "name" and not (
        _PERSON.match(match.string, match.end()) and match.group(1).lower() in given_names()
    ):
        return False
    return len(re.findall(rf"\b{re.escape(match.group())}(?!\w)", other)) == 1


def _other(kind: str, word: str, chance: random.Random) -> str:
    """Return what is written by mistake for a word."""
    if word.isdigit():
        return _number(word, chance)
    if kind == "name":
        return _misspelled(word, chance)
    for words in (_DAYS, _TITLES, _KIN, _STREETS):
        if word in words:
            return chance.choice([w for w in words if w != word and w.islower() == word.islower()])
    for point, opposite in _OPPOSITE.items():
        if word in _COMPASS and point in word.lower():
            turned = word.lower().replace(point, opposite, 1)
            return turned.capitalize() if word[0].isupper() else turned
    return _TOWNS[chance.randrange(len(_TOWNS))] if kind == "place" else ""


def _number(word: str, chance: random.Random) -> str:
    value = int(word)
    if len(word) > 2:  # of a block
        more = f"{word}0"
        return chance.choice((more, more if word[1] == "0" else word[1:], f"{value + _FAR}"))
    others = [value + off for off in _OFF]
    return str(chance.choice([n for n in others if 0 < n < _LAST_DAY - 1 or value > _LAST_DAY]))


def _misspelled(word: str, chance: random.Random) -> str:
    """Return a word with one letter left out, doubled, changed or exchanged with its neighbour."""
    at = chance.randrange(1, len(word) - 1)
    made = [
        word[:at] + word[at + 1 :], word[:at] + word[at] + word[at:],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        word[:at] + _SLIPS.get(word[at], "e") + word[at + 1 :],
    ]  # fmt: skip
    return chance.choice([m for m in made if m != word])


def _quoted(sentence: str, other: str, chance: random.Random) -> Iterator[Fault]:
    """Yield a quoted word of a sentence replaced, of a quotation that the other sentence has, too."""
    for match in _QUOTED.finditer(sentence):
        words = list(_WORD.finditer(match.group(1)))
        if match.group(1).strip(",.?! ") not in other or not words:
            continue
        word = chance.choice(words)
        start = match.start(1) + word.start()
        yield Fault("quote", start, start + len(word.group()), chance.choice(_SAID))
