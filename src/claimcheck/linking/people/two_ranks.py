"""Where two articles give somebody an office and the one below it: "governor", "lieutenant governor"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from claimcheck.comparison.name_likeness import words_of
from claimcheck.lang.slot_words import slot_words
from claimcheck.models.claims import Claim, RoleClaim

_CUT: Final = re.compile(r"(?:\b[A-Z][a-z]{1,4}\.|-)\s*$")
_NEAR: Final = 8  # characters before an office

Told = tuple[str, Sequence[Claim]]
Ranks = dict[tuple[str, str], dict[str, RoleClaim]]


def two_ranks(one: Told, other: Told) -> Iterator[tuple[RoleClaim, RoleClaim]]:
    """Yield the offices of one person of which one is the other with a word that makes another office of it.

    Each article comes as its text and its claims. Only where people are named in full, of one body, and if
    neither article gives both.
    """
    here, there = _ranks(*one), _ranks(*other)
    for name in sorted(here.keys() & there.keys()):
        if len(here[name]) == len(there[name]) == 1:
            (first,), (second,) = here[name].values(), there[name].values()
            if _differ(first, second) or _differ(second, first):
                yield first, second


def _ranks(text: str, claims: Sequence[Claim]) -> Ranks:
    """Return the offices of people where they are named in full, by first and last name, each once.

    Behind a short form or a hyphen the office goes on: "Lt. Gov.", "vice-president".
    """
    found: Ranks = {}
    for claim in claims:
        if isinstance(claim, RoleClaim) and claim.office is not None and claim.status == "current":
            words = words_of(claim.person.name) if len(claim.person.text.split()) > 1 else ()
            cut = _CUT.search(text[max(0, claim.start - _NEAR) : claim.start]) is not None
            if len(words) > 1 and not cut and slot_words().standing.isdisjoint(claim.text.lower().split()):
                found.setdefault((words[0], words[-1]), {}).setdefault(claim.office, claim)
    return found


def _differ(upper: RoleClaim, lower: RoleClaim) -> bool:
    """Tell whether the second office is the first one with "deputy" before it, and of one body."""
    if upper.body is not None and lower.body is not None and upper.body != lower.body:
        return False
    high, low = (upper.office or "").split(), (lower.office or "").split()
    more = {*low} - {*high}
    if len(more) != 1 or {*high} - {*low}:
        return False
    word = more.pop()
    heads = slot_words().ranked.get(word, frozenset())
    return high[-1] in heads and word not in upper.text.lower()
