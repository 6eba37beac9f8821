"""What articles say that somebody is charged with, whoever it is, and charges that a later one tells anew."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from claimcheck.lang.court_words import court_words
from claimcheck.models.span import Span
from claimcheck.text.lines import lowered

_MOST: Final = 60_000  # characters of an article
_PASSAGE: Final = 170  # characters from the verb to the last offence
_GAP: Final = 70  # characters between two offences of one list
_BEFORE: Final = 60  # characters before the verb in which words take it back
_STOP: Final = re.compile(r"[.!?;]\s|\n\s*\n")
_WORD: Final = re.compile(r"[a-z]+(?:-[a-z]+)*")
_SPACE: Final = r"\s+"
_BLANK: Final = r"[\s-]+"
_OLD: Final = re.compile(r"[^.;]{0,20}\bin (?:19|20)\d\d\b")
_AGAIN: Final = 3

_Place = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Charge:
    """A passage that tells charges; ``offences`` by their kinds in ``courts.toml``."""

    span: Span
    offences: frozenset[str]


@dataclass(frozen=True, slots=True)
class Charges:
    """The passages of an article that tell charges, and every kind of offence that it speaks of."""

    told: Sequence[Charge] = ()
    all_kinds: frozenset[str] = frozenset()

    @property
    def kinds(self) -> frozenset[str]:
        """Return the kinds of offences with which somebody is charged."""
        return frozenset().union(*(charge.offences for charge in self.told))


def charges_in(text: str) -> Charges:
    """Return what a text tells of charges, a passage from the verb to the last offence behind it."""
    flat = lowered(text[:_MOST])
    offences = [(match.start(), match.end(), match.lastgroup or "") for match in _offence().finditer(flat)]
    kinds = frozenset(kind for _, _, kind in offences)
    found: list[Charge] = []
    end = 0
    for verb in _charging().finditer(flat) if offences else ():
        if verb.start() < end or _void(flat, verb.start()):
            continue
        stop = _STOP.search(flat, verb.end(), verb.end() + _PASSAGE)
        last = stop.start() if stop else verb.end() + _PASSAGE
        listed = list(_listed(offences, verb.end(), last))
        if listed and not _OLD.match(flat, listed[-1][1]):
            end = listed[-1][1]
            told = frozenset(kind for _, _, kind in listed)
            found.append(Charge(Span.cut(text, verb.start(), end), told))
    return Charges(found, kinds)


def charged_anew(earlier: Charges, later: Charges) -> tuple[list[Charge], list[Charge]] | None:
    """Return the passages of an earlier article and those of a later one that tells other offences.

    The later one has an offence of which the earlier does not speak at all, and which may take the place of
    an old one: manslaughter of murder, murder of assault.
    """
    before, after = earlier.kinds, later.kinds
    new = after - earlier.all_kinds
    if not before or not new:
        return None
    replaced = court_words().replaced
    new &= frozenset().union(*(replaced.get(kind, frozenset()) for kind in before))
    if not new:
        return None
    told = [charge for charge in later.told if charge.offences & new]
    return list(earlier.told[: _AGAIN + 1]), told[: _AGAIN + 1]


def _listed(offences: Sequence[_Place], first: int, last: int) -> Iterator[_Place]:
    at = first
    for start, end, kind in offences:
        if start < first:
            continue
        if end > last or start - at > _GAP:
            return
        at = end
        yield start, end, kind


def _void(flat: str, start: int) -> bool:
    """Tell whether words before a verb take it back, or tell of another time or of a plan."""
    known = court_words()
    before = _STOP.split(flat[max(0, start - _BEFORE) : start])[-1]
    return not (known.planned | known.elsewhere).isdisjoint(_WORD.findall(before)[-5:])


@cache
def _offence() -> re.Pattern[str]:
    """Return what finds an offence, named by its kind."""
    parts = (
        f"(?P<{kind}>{'|'.join(phrase.replace(' ', _BLANK) for phrase in phrases)})"
        for kind, phrases in court_words().kinds.items()
    )
    return re.compile(rf"\b(?:{'|'.join(parts)})\b")


@cache
def _charging() -> re.Pattern[str]:
    phrases = sorted(court_words().charging, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(phrases).replace(' ', _SPACE)})(?![\w-])")
