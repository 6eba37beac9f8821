"""Places that the subject or the sentence before gives: who hosts, who asks, and the scene that goes on."""

from __future__ import annotations

from typing import Final

from claimcheck.extraction.drafts import NumericDraft
from claimcheck.lang.gazetteer import gazetteer
from claimcheck.resolution.locative_context import AHEAD, BACK, LONG, Scenes
from claimcheck.text.locations import Location
from claimcheck.text.mentions import Mention, mentions_between

_SHORT: Final = 3  # letters of a word that says little
_LEADS: Final = 3  # paragraphs in which a dateline holds
_MARKS: Final = frozenset({"—", "–", "--", "-"})


def asking_region(scenes: Scenes, draft: NumericDraft, number: int) -> str | None:
    """Return the region that is the subject of wanting: others' soldiers, on the soil of who asks."""
    subject = _subject(scenes, draft, number)
    region = None if subject is None or subject.place is None else gazetteer().place(subject.place)
    if subject is None or region is None or region.kind != "region" or region.name in draft.whose:
        return None
    first = scenes.tokens.sentences[number][0]
    low, high = max(subject.last, draft.number[0] - BACK), min(draft.number[0], first + AHEAD)
    return None if scenes.known.wanting.isdisjoint(scenes.tokens.lower[low:high]) else region.name


def host(scenes: Scenes, draft: NumericDraft, number: int) -> str | None:
    """Return the place of "Latvia hosts 900 soldiers", and of "Latvia will have 900 NATO soldiers"."""
    subject = _subject(scenes, draft, number)
    if subject is None or subject.place is None or subject.use == "people":
        return None
    verb = scenes.tokens.lower[subject.last : draft.number[0]]
    known = scenes.known
    if len(verb) > 5 or not all(
        w in known.helpers or w in known.hosting or w in known.auxiliaries for w in verb
    ):
        return None
    others = bool(draft.whose) and gazetteer().relate((subject.place,), draft.whose) != "same"
    hosts = not known.hosting.isdisjoint(verb)
    has = not {"have", *known.auxiliaries}.isdisjoint(verb)
    return subject.place if hosts or (has and others) else None


def _subject(scenes: Scenes, draft: NumericDraft, number: int) -> Mention | None:
    """The place that the sentence opens with, if it stands before the figure."""
    named = scenes.named(number)
    if draft.type not in ("count", "vague") or not named:
        return None
    opens = named[0].first - scenes.tokens.sentences[number][0] <= 3 and named[0].last <= draft.number[0]
    return named[0] if opens else None


def sentence_before(scenes: Scenes, draft: NumericDraft, number: int) -> Location | None:
    """Return the place of the sentence before, if this one names none and goes on with the same scene.

    It does if it opens with "they", tells what befell people, or opens with a noun of the sentence before
    ("The brigade ...", after a sentence on a brigade), all in one paragraph.
    """
    tokens, known = scenes.tokens, scenes.known
    first, last = tokens.sentences[number]
    if not number or scenes.named(number) or draft.type not in ("count", "vague"):
        return None
    before = scenes.of(number - 1)
    if not before or tokens.paragraph_number(first) != tokens.paragraph_number(before[0].first):
        return None
    low, high = max(first, draft.number[0] - LONG), min(last, draft.number[1] + LONG)
    words = tokens.lower[low:high]
    pronoun = tokens.lower[first] in known.they
    if not pronoun and known.harm.isdisjoint(words) and not _same_noun(scenes, number, words):
        return None
    if len({place.places for place in before}) > 1 and not (pronoun and draft.distributive):
        return None
    return None if _unknown_place(scenes, low, high) else before[0]


def dateline(scenes: Scenes, draft: NumericDraft, number: int) -> str | None:
    """Return the place of the dateline for what befell people in a lead that names no other."""
    tokens = scenes.tokens
    first, last = tokens.sentences[number]
    paragraph = tokens.paragraph_number(first)
    if draft.type != "count" or paragraph >= _LEADS or scenes.known.harm.isdisjoint(tokens.lower[first:last]):
        return None
    named = mentions_between(tokens, *tokens.paragraphs[paragraph])
    line = _dateline_of(scenes)
    if line is None or any(m.first != line.first for m in named) or _unknown_place(scenes, first, last):
        return None
    return line.place


def _dateline_of(scenes: Scenes) -> Mention | None:
    """The place in capitals that opens one of the first paragraphs: "KABUL (Agency) — ..."."""
    tokens = scenes.tokens
    for first, last in tokens.paragraphs[:_LEADS]:
        named = mentions_between(tokens, first, min(last, first + 4))
        end = named[0].last if named else last
        if not named or named[0].first != first or not tokens.words[first].isupper():
            continue
        if len(tokens.words[first]) > _SHORT and not _MARKS.isdisjoint(tokens.words[end : end + 12]):
            return named[0]
    return None


def _same_noun(scenes: Scenes, number: int, words: list[str]) -> bool:
    lower = scenes.tokens.lower
    first, _ = scenes.tokens.sentences[number]
    if lower[first] != "the" or not scenes.known.reporting.isdisjoint(words):
        return False
    before, stop = scenes.tokens.sentences[number - 1]
    noun = lower[first + 1] if first + 1 < len(lower) else ""
    return len(noun) > _SHORT and noun.isalpha() and noun in lower[max(before, stop - LONG) : stop]


def _unknown_place(scenes: Scenes, low: int, high: int) -> bool:
    """Whether a preposition of place stands before a name that the gazetteer does not know."""
    words, lower, known = scenes.tokens.words, scenes.tokens.lower, scenes.known
    places = known.location - known.strict
    return any(lower[at] in places and words[at + 1][0].isupper() for at in range(low, high - 1))


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
