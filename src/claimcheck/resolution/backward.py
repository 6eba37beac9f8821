"""Places that the words only point back to: "in each country", "across the region", the sentence before."""

from __future__ import annotations

from claimcheck.extraction.drafts import NumericDraft
from claimcheck.lang.places import gazetteer
from claimcheck.resolution.scenes import AHEAD, BACK, LONG, Scenes
from claimcheck.text.locations import Location
from claimcheck.text.mentions import mentions_between


def each_member(scenes: Scenes, draft: NumericDraft, number: int) -> tuple[str, ...]:
    """Return the countries that "in each country" means: the set named before it, or a list of them."""
    at = _pointer(scenes, draft, number, each=True)
    if at is None:
        return ()
    places = gazetteer()
    for sentence in range(number, max(-1, number - 2), -1):
        named = [m.place for m in scenes.named(sentence) if m.last <= at and m.place is not None]
        for name in named:
            place = places.place(name)
            if place is not None and place.kind == "region" and places.is_set(name):
                return places.members(name)
        countries = tuple(dict.fromkeys(name for name in named if places.country(name) == name))
        if len(countries) > 1:
            return countries
    return ()


def the_region(scenes: Scenes, draft: NumericDraft, number: int) -> str | None:
    """Return what "across the region" means: the region named last before it, up to two sentences back."""
    at = _pointer(scenes, draft, number, each=False)
    if at is None:
        return None
    for sentence in range(number, max(-1, number - 3), -1):
        for mention in reversed(scenes.named(sentence)):
            place = None if mention.place is None else gazetteer().place(mention.place)
            if mention.last <= at and place is not None and place.kind == "region":
                return place.name
    return None


def _pointer(scenes: Scenes, draft: NumericDraft, number: int, *, each: bool) -> int | None:
    """Return where "each country" or "the region" stands after the figure in its clause."""
    lower, known = scenes.tokens.lower, scenes.known
    last = scenes.tokens.sentences[number][1]
    low, high = draft.number[1], min(last, draft.number[1] + AHEAD)
    words = lower[low:high]
    if (known.each if each else known.the_region).isdisjoint(words):
        return None
    for at in range(low, high - 1):
        word, following = lower[at], lower[at + 1]
        if word in known.breaks or word == ";":
            return None
        if each and word in known.each and following in known.member:
            return at
        if not each and word == "the" and following in known.the_region and lower[at - 1] in known.location:
            return at
    return None


def asking_region(scenes: Scenes, draft: NumericDraft, number: int) -> str | None:
    """Return the region that is the subject of wanting: others' soldiers, on the soil of who asks."""
    if draft.type not in ("count", "vague") or not scenes.named(number):
        return None
    lower, known = scenes.tokens.lower, scenes.known
    first, _ = scenes.tokens.sentences[number]
    subject = scenes.named(number)[0]
    if subject.first - first > 3 or subject.place is None or subject.last > draft.number[0]:
        return None
    region = gazetteer().place(subject.place)
    if region is None or region.kind != "region" or region.name in draft.whose:
        return None
    low, high = max(subject.last, draft.number[0] - BACK), min(draft.number[0], first + AHEAD)
    return None if known.wanting.isdisjoint(lower[low:high]) else region.name


def sentence_before(scenes: Scenes, draft: NumericDraft, number: int) -> Location | None:
    """Return the place of the sentence before, if this one names none and goes on with the same scene.

    It does if it opens with "they" or tells what befell people, in the same paragraph.
    """
    tokens, known = scenes.tokens, scenes.known
    first, last = tokens.sentences[number]
    if not number or scenes.named(number):
        return None
    pronoun = tokens.lower[first] in known.they
    low, high = max(first, draft.number[0] - LONG), min(last, draft.number[1] + LONG)
    if not pronoun and (
        draft.type not in ("count", "vague") or known.harm.isdisjoint(tokens.lower[low:high])
    ):
        return None
    if tokens.paragraph_number(first) != tokens.paragraph_number(tokens.sentences[number - 1][0]):
        return None
    if any(
        word in known.location and word not in known.strict and tokens.words[at + 1][0].isupper()
        for at, word in enumerate(tokens.lower[first : last - 1], first)
    ):
        return None  # a place of its own, unknown to the gazetteer
    before = scenes.of(number - 1)
    if not before or (len({place.places for place in before}) > 1 and not (pronoun and draft.distributive)):
        return None
    return before[0]


def region_of_states(scenes: Scenes, draft: NumericDraft, number: int) -> str | None:
    """Return the region of counted states: "30 European states", "12 countries in Africa"."""
    places = gazetteer()
    inside = mentions_between(scenes.tokens, draft.number[1], (draft.head or 0) + 1)
    named = [mention.place for mention in inside if mention.place is not None]
    beside = [p for p in scenes.of(number) if draft.noun is not None and p.first == draft.noun[1]]
    for name in [*named, *(name for place in beside for name in place.places)]:
        region = places.place(name)
        if region is not None and region.kind == "region":
            return name
    return None
