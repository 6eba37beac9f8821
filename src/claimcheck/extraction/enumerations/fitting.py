"""Whether a list can be what a count counts, and the draft of the two."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.extraction.drafts import EnumerationDraft
from claimcheck.extraction.enumerations.counted import Counted, noun_of
from claimcheck.extraction.enumerations.items import NameList
from claimcheck.lang.enumeration_words import enumeration_words
from claimcheck.lang.gazetteer import gazetteer
from claimcheck.text import Tokens


def draft_of(
    tokens: Tokens, counted: Counted, found: NameList, *, complete: bool = True, one_a_place: bool = False,
    apposed: bool = False,
) -> EnumerationDraft | None:  # fmt: skip
    """Return the draft of the count with the list; ``None`` if they may not belong together.

    ``one_a_place``: the list names places, of which each has one of the things. ``apposed``: only commas tie
    the list to the noun.
    """
    noun = tokens.lower[counted.head]
    if not _kinds_fit(noun, found, one_a_place=one_a_place, apposed=apposed):
        return None
    members = members_of(found, noun)
    if members is None:
        return None
    difference = counted.value - len(members) - found.unnamed
    if difference and complete:
        near = len(found.items) >= 4 and abs(difference) == 1
        if found.doubtful or (one_a_place and not near):
            return None
    return EnumerationDraft(
        first=counted.at, last=found.last, count=Decimal(counted.value), of=noun_of(tokens, counted),
        members=members, unnamed=found.unnamed, complete=complete and not found.open_end,
    )  # fmt: skip


def _kinds_fit(noun: str, found: NameList, *, one_a_place: bool, apposed: bool) -> bool:
    """Whether what the list names can be what the noun counts."""
    known, places = enumeration_words(), gazetteer()
    kinds = [place.kind for item in found.items if item.place and (place := places.place(item.place))]
    located = len(kinds)
    every = located == len(found.items)
    if one_a_place:
        return every
    if noun in known.people:
        return located == 0
    if noun in known.countries and noun not in known.parts:
        return every and not {"state", "city"} & set(kinds)
    if noun in known.towns:
        return not {"country", "state", "bloc", "region"} & set(kinds)
    if noun in known.parts:
        return len(set(kinds)) <= 1 and "bloc" not in kinds
    return every or located == 0 or noun in known.bodies or not apposed


def members_of(found: NameList, noun: str | None = None) -> tuple[str, ...] | None:
    """Return the names of a list; where ``noun`` counts countries, sets are replaced by their members.

    ``None`` if a bloc stands in the list, so that nobody can tell whether it counts as one.
    """
    places = gazetteer()
    members: dict[str, None] = {}
    for item in found.items:
        if item.place is not None and places.is_set(item.place) and noun in enumeration_words().countries:
            place = places.place(item.place)
            if place is None or place.kind != "region":
                return None
            members.update(dict.fromkeys(places.members(item.place)))
        else:
            members[item.name] = None
    return tuple(members)
