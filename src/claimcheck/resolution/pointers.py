"""Places that words point back to: "in each country", "each of the three countries", "across the region"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal

from claimcheck.extraction.drafts import NumericDraft
from claimcheck.lang.enumeration_words import enumeration_words
from claimcheck.lang.gazetteer import gazetteer
from claimcheck.resolution.locative_context import AHEAD, Scenes

_LONG_BACK: Final = 6  # sentences back to a set that is counted
_SHORT_BACK: Final = 2


def each_member(scenes: Scenes, draft: NumericDraft, number: int) -> tuple[str, ...]:
    """Return the countries that "in each country" or the subject "each of the three countries" means."""
    at = _pointer(scenes, draft, number, "each")
    if at is not None:
        return next((members for members in _sets_before(scenes, number, at, _SHORT_BACK)), ())
    count = _each_of(scenes, draft, number)
    if not count:
        return ()
    sets = _sets_before(scenes, number, scenes.tokens.sentences[number][0], _LONG_BACK)
    return next((members for members in sets if len(members) == count), ())


def the_region(scenes: Scenes, draft: NumericDraft, number: int) -> str | None:
    """Return what "across the region" means: the region named last before it, up to two sentences back."""
    at = _pointer(scenes, draft, number, "region")
    if at is None:
        return None
    for sentence in range(number, max(-1, number - _SHORT_BACK - 1), -1):
        for mention in reversed(scenes.named(sentence)):
            place = None if mention.place is None else gazetteer().place(mention.place)
            if mention.last <= at and place is not None and place.kind == "region":
                return place.name
    return None


def the_country(scenes: Scenes, draft: NumericDraft, number: int) -> str | None:
    """Return what "in the country" means: that of the last phrase of place, up to three sentences back."""
    first = scenes.tokens.sentences[number][0]
    at = _pointer(scenes, draft, number, "country")
    if at is None:
        low = max(first, draft.number[0] - AHEAD)
        lower = scenes.tokens.lower
        ahead = range(low, draft.number[0] - 2)
        at = next((i for i in ahead if lower[i : i + 3] == ["in", "the", "country"]), None)
        if at is not None and not scenes.known.breaks.isdisjoint(lower[at : draft.number[0]]):
            return None
    if at is None:
        return None
    for sentence in range(number, max(-1, number - 4), -1):
        for place in reversed(scenes.of(sentence)):
            if place.last <= at:
                country = gazetteer().country(place.places[0]) if len(place.places) == 1 else None
                return country if country not in draft.whose else None
    return None


def _sets_before(scenes: Scenes, number: int, at: int, back: int) -> Iterator[tuple[str, ...]]:
    """Yield the sets of countries named before the token, the nearest sentence first."""
    places = gazetteer()
    for sentence in range(number, max(-1, number - back - 1), -1):
        named = [m.place for m in scenes.named(sentence) if m.last <= at and m.place is not None]
        for name in named:
            place = places.place(name)
            if place is not None and place.kind == "region" and places.is_set(name):
                yield places.members(name)
        countries = tuple(dict.fromkeys(name for name in named if places.country(name) == name))
        if len(countries) > 1:
            yield countries


def _each_of(scenes: Scenes, draft: NumericDraft, number: int) -> int:
    """Return the count of a subject "each of the three countries"; 0 if there is none."""
    first = scenes.tokens.sentences[number][0]
    words = scenes.tokens.lower[first : first + 5]
    known = scenes.known
    if len(words) < 5 or draft.number[0] - first > AHEAD or words[0] not in known.each or words[1] != "of":
        return 0
    return enumeration_words().counts.get(words[3], 0) if words[4] in known.members else 0


def _pointer(
    scenes: Scenes, draft: NumericDraft, number: int, kind: Literal["each", "region", "country"]
) -> int | None:
    """Return where "each country", "the region" or "the country" stands after the figure in its clause."""
    lower, known = scenes.tokens.lower, scenes.known
    low = draft.number[1]
    high = min(scenes.tokens.sentences[number][1], low + AHEAD)
    wanted = {"each": known.each, "region": known.the_region, "country": frozenset({"country"})}[kind]
    if wanted.isdisjoint(lower[low:high]):
        return None
    for at in range(low, high - 1):
        word, following = lower[at], lower[at + 1]
        if word in known.breaks or word == ";":
            return None
        if kind == "each":
            if word in known.each and following in known.member:
                return at
        elif word == "the" and following in wanted and lower[at - 1] in known.location:
            return at
    return None
