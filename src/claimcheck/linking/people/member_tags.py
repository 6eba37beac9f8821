"""Members of elected bodies as texts tag them: "Sen. Ana Roe (R., Elverton)"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from claimcheck.lang.gazetteer import gazetteer
from claimcheck.lang.member_words import member_words
from claimcheck.lang.name_words import plain_words
from claimcheck.models.claims import RoleClaim

_TAG: Final = re.compile(r"(?:</\w{1,10}>)?\s?\(([A-Za-z]{1,6})\.?\s?[,–—-]\s?([^()\d]{2,40})\)")
_SHORTEST: Final = 4  # letters of a place that is no short form


@dataclass(frozen=True, slots=True)
class Tag:
    """A member with a tag.

    Attributes:
        first, last: plain words of the name.
        party: in full.
        places: plain names of the counties, states or towns.
        start, end: characters of the text, from the name to the end of the tag.
    """

    first: str
    last: str
    party: str
    places: frozenset[str]
    start: int
    end: int


def tag_behind(text: str, claim: RoleClaim) -> Tag | None:
    """Return the tag behind somebody in an office, ``None`` if there is none or the name is not full."""
    words = plain_words(claim.person.text.split())
    match = _TAG.match(text, claim.person.end)
    if match is None or len(words) < 2:
        return None
    party = member_words().parties.get(match.group(1).lower())
    places = frozenset(filter(None, map(_plain, re.split(r"/|,| and |&", match.group(2)))))
    if party is None or not places:
        return None
    return Tag(words[0], words[-1], party, places, claim.person.start, match.end())


def _plain(place: str) -> str:
    """Return the plain name of a place, that of the gazetteer if it knows it; nothing for a short form."""
    known = gazetteer().named(place.strip())
    if known is not None:
        return known.lower()
    words = [word for word in place.lower().split() if word not in member_words().words.of_places]
    short = place.strip().endswith(".") or len("".join(words)) < _SHORTEST
    return "" if short else " ".join(words)
