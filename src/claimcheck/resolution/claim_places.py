"""Where the counted things are and whose: from the phrase, the sentence, the subject, the sentence before."""

from __future__ import annotations

from typing import Final

from claimcheck.extraction.drafts import Drafts, NumericDraft
from claimcheck.lang.gazetteer import gazetteer
from claimcheck.ledger.records import Ledger
from claimcheck.models.article import Article
from claimcheck.resolution.locative_context import Scenes
from claimcheck.resolution.owners import Owners
from claimcheck.resolution.pointers import each_member, the_country, the_region
from claimcheck.resolution.subjects import asking_region, dateline, host, region_of_states, sentence_before
from claimcheck.text import Tokens
from claimcheck.text.locations import Location
from claimcheck.text.mentions import place_mentions

_PLACELESS: Final = frozenset(
    {"date", "year", "clock", "identifier", "ordinal", "rank", "score", "age", "duration", "multiplier"}
)


def fill_places(article: Article, tokens: Tokens, drafts: Drafts, ledger: Ledger) -> None:
    """Fill ``where`` and ``whose`` of the figures; what the clause does not state is marked as implied."""
    del article, ledger
    wanted = [draft for draft in drafts.numeric if draft.type not in _PLACELESS]
    if not wanted or not place_mentions(tokens):
        return
    scenes = Scenes(tokens)
    owners = Owners(scenes)
    for draft in wanted:
        number = tokens.sentence_number(draft.number[0])
        if not draft.whose:
            owners.fill(draft, number)
        if not draft.where:
            _fill_where(scenes, draft, number)
        if (draft.distributive or draft.per in scenes.known.member) and len(draft.where) == 1:
            _distribute(draft)


def _fill_where(scenes: Scenes, draft: NumericDraft, number: int) -> None:
    tokens, known = scenes.tokens, scenes.known
    last = tokens.sentences[number][1]
    if draft.noun is not None and draft.noun[1] < last and tokens.lower[draft.noun[1]] in known.reporting:
        return
    if draft.head is not None and tokens.lower[draft.head] in known.members and not _of(tokens, draft, last):
        if region := region_of_states(scenes, draft, number):
            draft.where = (region,)
            draft.trail.append("places: the region of the states")
    elif (
        scenes.named(number)
        and (place := scenes.ahead(draft, number))
        and not _burdened(scenes, draft, place)
    ):
        _state(draft, place.places, each=place.each)
    elif not (scenes.points_back(number) and _point_back(scenes, draft, number)):
        if scenes.named(number):
            _from_sentence(scenes, draft, number)
        else:
            _from_before(scenes, draft, number)


def _point_back(scenes: Scenes, draft: NumericDraft, number: int) -> bool:
    """Fill what "each country", "the region" or "the country" means; tell whether something was filled."""
    if members := each_member(scenes, draft, number):
        draft.fill("where", members, "places: each country of the set named before")
        _mark_each(draft)
    elif region := the_region(scenes, draft, number):
        draft.fill("where", (region,), "places: the region named before")
    elif country := the_country(scenes, draft, number):
        draft.fill("where", (country,), "places: the country named before")
    return bool(draft.where)


def _from_sentence(scenes: Scenes, draft: NumericDraft, number: int) -> None:
    if name := scenes.destination(draft, number):
        _state(draft, (name,), each=False)
    elif name := host(scenes, draft, number):
        draft.fill("where", (name,), "places: who has or hosts them")
    elif scenes.elsewhere(draft, number):
        return
    elif place := scenes.back(draft, number):
        _state(draft, place.places, each=place.each)
    elif region := asking_region(scenes, draft, number):
        draft.fill("where", (region,), "places: the region that asks")
    elif name := dateline(scenes, draft, number):
        draft.fill("where", (name,), "places: the dateline")


def _from_before(scenes: Scenes, draft: NumericDraft, number: int) -> None:
    if place := sentence_before(scenes, draft, number):
        draft.fill("where", place.places, "places: the sentence before")
        if draft.distributive:
            _mark_each(draft)
    elif name := dateline(scenes, draft, number):
        draft.fill("where", (name,), "places: the dateline")


def _of(tokens: Tokens, draft: NumericDraft, last: int) -> bool:
    """Whether the counted members are of something: "two members of the guard"."""
    return draft.noun is not None and draft.noun[1] < last and tokens.lower[draft.noun[1]] == "of"


def _burdened(scenes: Scenes, draft: NumericDraft, place: Location) -> bool:
    """Whether the phrase names who bears a rate or sum: "25% tariffs on Canada"."""
    return draft.type in ("percent", "money") and scenes.tokens.lower[place.first] in scenes.known.strict


def _state(draft: NumericDraft, places: tuple[str, ...], *, each: bool) -> None:
    draft.where = places
    draft.trail.append("places: phrase of place in the sentence")
    if each:
        _mark_each(draft)


def _mark_each(draft: NumericDraft) -> None:
    draft.distributive = True
    if draft.per is None and len(draft.where) > 1:
        draft.per = "country"


def _distribute(draft: NumericDraft) -> None:
    """ "1,000 each" over a set named by one word is 1,000 in each member."""
    expanded = gazetteer().expand(draft.where)
    if expanded != draft.where:
        draft.fill("where", expanded, "places: each member of the set")
        _mark_each(draft)
