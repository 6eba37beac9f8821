"""Members of one chamber who are said to lead a committee of the other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from claimcheck.lang.member_words import member_words
from claimcheck.models.claims import Claim, RoleClaim

_REACH: Final = 160  # characters from a member to the committee
_WORDS: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_BETWEEN: Final = 12  # words between the member and the chamber
_NAME: Final = 6  # words from the chamber to "committee"


@dataclass(frozen=True, slots=True)
class Misplaced:
    """A member of a chamber, and where the other one's committee is named, in characters of the text."""

    claim: RoleClaim
    chamber: str
    start: int
    end: int


def misplaced(text: str, claims: Iterable[Claim]) -> Iterator[Misplaced]:
    """Yield the members who lead a committee of a chamber that is not theirs."""
    chambers = member_words().chambers
    for claim in claims:
        if isinstance(claim, RoleClaim) and claim.office in chambers and claim.status == "current":
            found = _committee(text, claim, chambers[claim.office])
            if found is not None:
                yield found


def _committee(text: str, claim: RoleClaim, own: str) -> Misplaced | None:
    known = member_words()
    others = {*known.chambers.values()} - {own}
    passage = text[claim.end : claim.end + _REACH].split("\n\n")[0]
    led = False
    matches = list(_WORDS.finditer(re.sub(r"\([^()]{0,40}\)", _blank, passage)))
    for number, match in enumerate(matches[: _BETWEEN + 1]):
        word = match.group().lower()
        if word in known.words.not_now or ". " in passage[: match.start()]:
            return None
        led = led or word in known.words.leads
        if led and word in others:
            rest = matches[number + 1 : number + 1 + _NAME]
            last = next((m for m in rest if m.group().lower() in known.words.committee), None)
            if last is None or any(
                m.group()[0].islower() and len(m.group()) > 3 for m in rest[: rest.index(last)]
            ):
                return None
            return Misplaced(claim, own, claim.end + match.start(), claim.end + last.end())
    return None


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())
