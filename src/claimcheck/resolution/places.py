"""Where the counted things are: from the phrase, the sentence, the subject, then the sentence before."""

from __future__ import annotations

from typing import Final

from claimcheck.extraction.drafts import Drafts, NumericDraft
from claimcheck.lang.places import gazetteer
from claimcheck.lang.placewords import place_words
from claimcheck.ledger.records import Ledger
from claimcheck.models.article import Article
from claimcheck.resolution.owners import Owners
from claimcheck.text import Tokens
from claimcheck.text.locations import Location, locations
from claimcheck.text.mentions import Mention, mentions_between, place_mentions

_PLACELESS: Final = frozenset(
    {
        "date",
        "year",
        "clock",
        "identifier",
        "ordinal",
        "rank",
        "score",
        "age",
        "duration",
        "multiplier",
        "ratio",
    }
)
_AHEAD: Final = 30  # tokens from the figure to its phrase of place
_BACK: Final = 25


def fill_places(article: Article, tokens: Tokens, drafts: Drafts, ledger: Ledger) -> None:
    """Fill ``where`` and ``whose`` of the figures; what the clause does not state is marked as implied."""
    del article, ledger
    wanted = [draft for draft in drafts.numeric if draft.type not in _PLACELESS]
    if not wanted or not place_mentions(tokens):
        return
    scenes = _Scenes(tokens)
    owners = Owners(tokens)
    for draft in wanted:
        number = tokens.sentence_number(draft.number[0])
        if not draft.whose:
            owners.fill(draft, number)
        if not draft.where:
            _fill_where(scenes, draft, number)
        if draft.distributive and len(draft.where) == 1:
            _distribute(draft)


class _Scenes:
    """The phrases of place of each sentence, read when first asked for."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self._found: dict[int, list[Location]] = {}

    def of(self, number: int) -> list[Location]:
        found = self._found.get(number)
        if found is None:
            found = self._found[number] = locations(self.tokens, *self.tokens.sentences[number])
        return found

    def named(self, number: int) -> list[Mention]:
        return mentions_between(self.tokens, *self.tokens.sentences[number])


def _fill_where(scenes: _Scenes, draft: NumericDraft, number: int) -> None:
    tokens = scenes.tokens
    first, last = tokens.sentences[number]
    found = [place for place in scenes.of(number) if not place.origin]
    after = _ahead(tokens, draft, found, last)
    if after is not None:
        _state(draft, after)
        return
    anaphor = _definite(scenes, draft, number, last)
    if anaphor is not None:
        places, each, why = anaphor
        draft.fill("where", places, f"places: {why}")
        if each:
            _mark_each(draft, len(places))
        return
    before = _back(tokens, draft, found, first)
    if before is not None:
        _state(draft, before)
        return
    wanting = _wanting_subject(scenes, draft, number)
    if wanting is not None:
        draft.fill("where", wanting, "places: the region that asks")
        return
    if (
        number
        and not scenes.named(number)
        and tokens.paragraph_number(first) == tokens.paragraph_number(tokens.sentences[number - 1][0])
    ):
        _from_before(scenes, draft, number)


def _state(draft: NumericDraft, place: Location) -> None:
    draft.where = place.places
    draft.trail.append("places: phrase of place in the sentence")
    if place.each:
        _mark_each(draft, len(place.places))


def _mark_each(draft: NumericDraft, members: int) -> None:
    draft.distributive = True
    if draft.per is None and members > 1:
        draft.per = "country"


def _distribute(draft: NumericDraft) -> None:
    """ "1,000 each" over a set named by one word is 1,000 in each member."""
    expanded = gazetteer().expand(draft.where)
    if expanded != draft.where:
        draft.fill("where", expanded, "places: each member of the set")
        _mark_each(draft, len(expanded))


def _ahead(tokens: Tokens, draft: NumericDraft, found: list[Location], last: int) -> Location | None:
    """The nearest phrase after the figure, unless the sentence turns to something else on the way."""
    start = max(draft.number[1], draft.noun[1] if draft.noun else 0)
    place = next((p for p in found if p.first >= draft.number[1]), None)
    if place is None or place.first - start > _AHEAD or place.first >= last:
        return None
    return None if _turns(tokens, start, place.first) else place


def _turns(tokens: Tokens, start: int, end: int) -> bool:
    known = place_words()
    lower = tokens.lower
    for at in range(start, end):
        word = lower[at]
        if word in known.breaks or word in (";", ":", "–", "—", "(", '"', "“", "”"):
            return True
        if (
            word == ","
            and lower[at + 1] not in known.location
            and lower[at + 1] not in ("of", "and")
            and at + 1 != end
        ):
            return True
    return False


def _back(tokens: Tokens, draft: NumericDraft, found: list[Location], first: int) -> Location | None:
    """A phrase that opens the sentence, or the nearest one before the figure in the same clause."""
    before = [p for p in found if p.last <= draft.number[0]]
    if not before:
        return None
    known = place_words()
    nearest = before[-1]
    between = tokens.lower[nearest.last : draft.number[0]]
    turned = any(word in known.breaks or word in (";", ":", "–", "—", "and") for word in between)
    if not turned and len(between) <= _BACK:
        return nearest
    opening = before[0]
    if opening.first == first and not any(
        w in (";", ":") for w in tokens.lower[opening.last : draft.number[0]]
    ):
        return opening
    return None


def _definite(
    scenes: _Scenes, draft: NumericDraft, number: int, last: int
) -> tuple[tuple[str, ...], bool, str] | None:
    """ "across the region", "in each country": the set or region named last before it."""
    tokens, known = scenes.tokens, place_words()
    lower = tokens.lower
    for at in range(draft.number[1], min(last, draft.number[1] + _AHEAD)):
        word = lower[at]
        if word in known.breaks or word == ";":
            return None
        if word in known.each and at + 1 < last and lower[at + 1] in known.member:
            members = _last_set(scenes, number, at)
            return (
                None
                if members is None
                else (members, True, f"{word} {lower[at + 1]} of the set named before")
            )
        if (
            word == "the"
            and lower[at - 1] in known.location
            and at + 1 < last
            and lower[at + 1] in ("region", "bloc")
        ):
            region = _last_region(scenes, number, at)
            return None if region is None else ((region,), False, f"the {lower[at + 1]} named before")
    return None


def _last_set(scenes: _Scenes, number: int, before: int) -> tuple[str, ...] | None:
    """The countries of the sentence (or the one before): a set named by a word, or a list."""
    places = gazetteer()
    for sentence in (number, number - 1):
        if sentence < 0:
            continue
        named = [m for m in scenes.named(sentence) if m.last <= before and m.place is not None]
        for mention in named:
            if mention.place is not None and places.is_set(mention.place):
                place = places.place(mention.place)
                if place is not None and place.kind == "region":
                    return places.members(mention.place)
        countries = tuple(
            dict.fromkeys(m.place for m in named if m.place and places.country(m.place) == m.place)
        )
        if len(countries) > 1:
            return countries
    return None


def _last_region(scenes: _Scenes, number: int, before: int) -> str | None:
    places = gazetteer()
    for sentence in range(number, max(-1, number - 3), -1):
        for mention in reversed(scenes.named(sentence)):
            if mention.last <= before and mention.place is not None:
                place = places.place(mention.place)
                if place is not None and place.kind == "region":
                    return place.name
    return None


def _wanting_subject(scenes: _Scenes, draft: NumericDraft, number: int) -> tuple[str, ...] | None:
    """ "The Baltic states want ... 5,000 soldiers": others' soldiers, on the soil of who asks."""
    tokens, known = scenes.tokens, place_words()
    first, _ = tokens.sentences[number]
    verb = next(
        (
            at
            for at in range(first, min(draft.number[0], first + _AHEAD))
            if tokens.lower[at] in known.wanting
        ),
        None,
    )
    if verb is None or draft.number[0] - verb > _BACK:
        return None
    subject = mentions_between(tokens, first, verb)
    if not subject or subject[0].first - first > 3 or subject[0].place is None:
        return None
    region = gazetteer().place(subject[0].place)
    return (
        (region.name,)
        if region is not None and region.kind == "region" and region.name not in draft.whose
        else None
    )


def _from_before(scenes: _Scenes, draft: NumericDraft, number: int) -> None:
    known = place_words()
    tokens = scenes.tokens
    before = [place for place in scenes.of(number - 1) if not place.origin]
    opener = tokens.lower[tokens.sentences[number][0]]
    distinct = {place.places for place in before}
    if len(distinct) == 1 and (draft.type == "count" or opener in known.they):
        place = before[0]
        draft.fill("where", place.places, "places: the sentence before")
        if draft.distributive:
            _mark_each(draft, len(place.places))
    elif draft.distributive and opener in known.they and before:
        draft.fill("where", before[0].places, "places: the sentence before")
        _mark_each(draft, len(before[0].places))
