"""Whether two figures tell the size of one and the same deed."""

from __future__ import annotations

from typing import Final

from claimcheck.lang.deeds import deed_words
from claimcheck.lang.places import gazetteer
from claimcheck.linking.context import in_one_sentence
from claimcheck.linking.deeds import Deed
from claimcheck.linking.likeness import Coordinates
from claimcheck.linking.places import smaller_than_countries
from claimcheck.linking.prepared import Prepared

_APART: Final = frozenset({"disjoint", "contains", "within"})


def one_deed(one: Prepared, other: Prepared, first: Deed, second: Deed, at: Coordinates) -> bool:
    """Tell whether who acts, what the act befalls, where and on what day are the same, as far as told."""
    if (first.act, first.role, first.patient) != (second.act, second.role, second.patient):
        return False
    if one.claim.scope.what != other.claim.scope.what or one.modifiers != other.modifiers:
        return False
    if not _nested(first.narrower, second.narrower) or bool(first.narrower) != bool(second.narrower):
        return False
    if at["state"] != "same" or at["frame"] != "same" or {at["whose"], at["where"]} & _APART:
        return False
    if one.article is other.article and not _told_twice(one, other):
        return False
    if first.agents and second.agents and not _nested(first.agents, second.agents):
        return False
    shared = bool(first.agents & second.agents)
    if (
        _strange(first, other, acts=shared)
        or _strange(second, one, acts=shared)
        or not _one_purpose(one, first, second)
    ):
        return False
    if first.objects and second.objects and not _nested(first.objects, second.objects):
        return False
    if (first.agents & second.agents) or (first.objects & second.objects):
        return True
    if _as_place(first, second, other) or _as_place(second, first, one):
        return True
    return _one_scene(one, other, first, second, at)


def speaks_for(voice: str | None, deed: Deed) -> bool:
    """Tell whether a source is the one who acts, or one of its people."""
    words = frozenset((voice or "").split())
    return bool(words & deed.agents) or (bool(deed.agents) and bool(words & deed_words().words.bodies))


def _told_twice(one: Prepared, other: Prepared) -> bool:
    """Tell whether one is told in the headline: in the body figures of many sorts follow each other."""
    return one.in_head != other.in_head and not in_one_sentence(one.article.text, one.claim, other.claim)


def _nested(one: frozenset[str], other: frozenset[str]) -> bool:
    return one <= other or other <= one


def _strange(deed: Deed, other: Prepared, *, acts: bool) -> bool:
    """Tell whether the clause names what the other figure's sentence and title do not.

    ``acts``: who acts is known to be the same, if not in the same words.
    """
    told = deed.names - deed.agents if acts else deed.names
    return not told <= (other.context.names | other.topic.names | _names_of(other) | other.story.heroes)


def _names_of(one: Prepared) -> frozenset[str]:
    return frozenset() if one.deed is None else one.deed.names


def _one_purpose(one: Prepared, first: Deed, second: Deed) -> bool:
    """Tell whether both are for the same; of an amount told for something another may be the whole."""
    if first.purposes and second.purposes:
        return not first.purposes.isdisjoint(second.purposes)
    return one.claim.quantity.type != "money" or first.purposes == second.purposes


def _as_place(active: Deed, passive: Deed, other: Prepared) -> bool:
    """Tell whether who acts in one is the place of the other: "Gdansk planted", "planted in Gdansk"."""
    if not active.agents or passive.agents or passive.doer:
        return False
    places = {word.lower() for place in other.claim.scope.where for word in place.split()}
    return active.agents <= places


def _one_scene(one: Prepared, other: Prepared, first: Deed, second: Deed, at: Coordinates) -> bool:
    """Tell whether both tell of one place, and of one day or in the same words; nobody is named who acts."""
    if first.agents and second.agents:
        return False
    shared = first.names & second.names
    told = one.article is not other.article and one.story.is_of(other.story)
    if first.doer != second.doer and first.doer and second.doer:
        return False
    if told and not (first.agents or second.agents) and _plain(one, first, second):
        return True
    if not shared:
        return False
    if first.role == "measure":
        return True
    if one.claim.quantity.type not in {"count", "measure"}:
        return False
    days = bool(first.days) and first.days == second.days
    unit = f"{one.claim.quantity.unit_text or ''} {other.claim.quantity.unit_text or ''}".lower().split()
    alike = len((one.context.words & other.context.words) - {*unit, first.act} - shared)
    if first.role == "subject" and at["where"] == "same" and one.claim.scope.where and alike > 1:
        return True
    if one.claim.scope.where or other.claim.scope.where:
        return (days or alike > 0) and _local(one, other, at, shared)
    return bool(first.sites & second.sites) or (days and alike > 0 and not _countries(shared))


def _plain(one: Prepared, first: Deed, second: Deed) -> bool:
    """Tell whether the deed needs no name beside it: things are counted, or the same noun asks or costs."""
    if first.role == "measure":
        return False
    if first.act in deed_words().words.anybody and not (first.doer and second.doer):
        return False
    if one.claim.quantity.type in {"count", "measure", "duration"}:
        return True
    return first.act in deed_words().words.asking and bool(first.doer) and first.doer == second.doer


def _local(one: Prepared, other: Prepared, at: Coordinates, shared: frozenset[str]) -> bool:
    """Tell whether both name one place, smaller than a country."""
    places = {*one.claim.scope.where, *other.claim.scope.where}
    told = all({word.lower() for word in place.split()} <= shared for place in places)
    return (at["where"] == "same" or told) and smaller_than_countries(tuple(places))


def _countries(names: frozenset[str]) -> bool:
    known = gazetteer()
    return any(known.country(name.capitalize()) == name.capitalize() for name in names)
