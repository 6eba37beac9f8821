"""From an article and its claims to profiles."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from claimcheck.dates import times_between
from claimcheck.lang.link_words import link_words
from claimcheck.lang.predicate_words import predicate_words
from claimcheck.lang.rarity import rarity, stem
from claimcheck.lang.things import things
from claimcheck.linking.days.dated_statements import dated_statements
from claimcheck.linking.days.moments_told import moments_of
from claimcheck.linking.days.plans_told import plans_of
from claimcheck.linking.days.put_off import put_off_of
from claimcheck.linking.names.name_mentions import NameMention, name_mentions
from claimcheck.linking.people.aged import aged_people
from claimcheck.linking.people.birth_spans import birth_spans
from claimcheck.linking.people.home_towns import homes_of
from claimcheck.linking.places.addresses import addresses_of
from claimcheck.linking.places.bare_corners import bare_corners_of
from claimcheck.linking.places.compass import parts_of
from claimcheck.linking.profiles.context import in_table, surroundings
from claimcheck.linking.profiles.governors import governor_of, noun_of
from claimcheck.linking.profiles.profile import COMPARED, MARK, ArticleProfile, Profile, Sentence, share
from claimcheck.linking.ties.attribute_assertions import AttributeAssertion, attribute_assertion_of, may_tell
from claimcheck.linking.ties.derived import multiplied
from claimcheck.linking.ties.dimension import dimension_of
from claimcheck.linking.ties.predicate_frames import PredicateFrame, predicate_frame_of
from claimcheck.models.article import Article
from claimcheck.models.claims import AttributionClaim, Claim, NumericClaim
from claimcheck.resolution.claim_times import place
from claimcheck.text import tokens_of_text
from claimcheck.text.document import Document
from claimcheck.text.proper_names import PEOPLE

GIST: Final = 260  # tokens at its beginning that tell what an article is about
LEAD: Final = 90  # and those of its first lines
_GALLERY: Final = 24  # characters of "image 4 of" before the number of pictures
_MONTH: Final = 31  # days of the longest time that tells which day is meant
TELLING: Final = 4  # bits of a stem that tells what an article is about
_RARE: Final = 9  # bits of a word of a full name that few texts hold
_CLOSE: Final = 55  # hundredths of nearness within which a name is a figure's own
_NOUNS: Final = frozenset({"count", "vague", "percent", "fraction", "money"})  # their unit words are nouns
_REACH: Final = 12  # tokens from a figure to the words that are near it
_DECAY: Final = 0.9
_FENCE: Final = 0.7  # how much farther what stands behind a comma is
_FENCES: Final = frozenset({",", ";", ":", "(", ")", "and", "but", "while", "whereas"})
_AGAIN: Final = 0.5  # or behind another figure
_Set = frozenset[str]
_Gist = tuple[_Set, _Set, _Set, _Set, _Set, _Set, _Set]


def profile_article(document: Document, claims: Iterable[Claim]) -> ArticleProfile:
    """Return the profile of an article with those of its figures, in the order of the text."""
    listed = list(claims)
    figures = figures_of(document.article, listed)
    voices = voices_of(listed)
    tokens = document.tokens
    by_sentence: dict[int, list[NumericClaim]] = {}
    for claim in figures:
        by_sentence.setdefault(tokens.sentence_number(tokens.at(claim.quantity.start)), []).append(claim)
    sentences: list[Sentence] = []
    made: list[Profile] = []
    for number, told in sorted(by_sentence.items()):
        sentence, places = _sentence(document, number, told)
        for claim, at in zip(told, places, strict=True):
            made.append(_profile(document, claim, len(made), len(sentences), at, sentence.names, voices))
        sentences.append(sentence)
    share(made)
    period = document.article.period
    mentions, addresses = tuple(name_mentions(document)), tuple(addresses_of(document))
    return ArticleProfile(
        document.article.name, None if period is None else period[1], *_gist(document),
        tuple(sentences), tuple(made), mentions, addresses,
        tuple(moments_of(document)), tuple(homes_of(document)), tuple(parts_of(document)),
        tuple(birth_spans(document, listed)), (*plans_of(document), *put_off_of(document)),
        tuple(dated_statements(document)),
        tuple(bare_corners_of(document)),
        frozenset(_full_names(mentions)),
        frozenset(map(" ".join, aged_people(document.article, listed))),
        frozenset(" ".join(address.name) for address in addresses),
    )  # fmt: skip


def _full_names(mentions: Iterable[NameMention]) -> Iterator[str]:
    """Yield first and last word of the names of people that few texts hold, in lower case."""
    for mention in mentions:
        if len(mention.words) > 1 and mention.kind in PEOPLE and not mention.head:
            first, last = mention.words[0].lower(), mention.words[-1].lower()
            if max(rarity(stem(first)), rarity(stem(last))) >= _RARE:
                yield f"{first} {last}"


def figures_of(article: Article, claims: Iterable[Claim]) -> list[NumericClaim]:
    """Return the figures that can be linked, also those that a factor makes, in the order of the text."""
    found: list[NumericClaim] = []
    for claim in claims:
        if isinstance(claim, NumericClaim) and not _beside(article.text, claim):
            made = multiplied(article, claim, found[-1] if found else None)
            if made is not None:
                found.append(made)
            if claim.quantity.type in COMPARED:
                found.append(claim)
    return sorted(found, key=lambda claim: (claim.quantity.start, claim.quantity.end))


def _beside(text: str, claim: NumericClaim) -> bool:
    """Tell whether a figure is no part of the telling: it stands in a table or counts pictures ("4 of 9")."""
    words = text[max(0, claim.start - _GALLERY) : claim.start].lower().replace("/", " ").split()
    counted = words[-1:] == ["of"] and len(words) > 2 and words[-2].isdigit()
    before = words[-3] if counted else words[-1] if words else ""
    return before in link_words().pages_of_gallery or in_table(text, claim)


def _gist(document: Document) -> _Gist:
    """Return what the article is about: stems of its title, names, content words, numerals, all names."""
    calendar = predicate_words().words.calendar
    names: set[str] = set()
    lead_names: set[str] = set()
    words: set[str] = set()
    lead: set[str] = set()
    numerals: set[str] = set()
    stems, bits, named, lower = document.stems, document.rarities, document.named, document.tokens.lower
    for index in range(min(len(stems), GIST)):
        stemmed = stems[index]
        if stemmed[0].isdigit():
            numerals.add(stemmed)
        elif bits[index] >= TELLING:
            if not named[index]:
                words.add(stemmed)
                if index < LEAD:
                    lead.add(stemmed)
            elif lower[index] not in calendar:
                names.add(stemmed)
                if index < LEAD:
                    lead_names.add(stemmed)
    title = tokens_of_text(document.article.title or "").lower
    known = {s for s, is_name in zip(stems, named, strict=True) if is_name}
    heads = {stem(word) for word in title if word[0].isalpha()}
    return (
        frozenset(heads), frozenset(names), frozenset(lead_names), frozenset(words), frozenset(lead),
        frozenset(numerals), frozenset(known),
    )  # fmt: skip


def voices_of(claims: Sequence[Claim]) -> dict[str, tuple[str | None, str | None]]:
    """Return for each attribution, by its id, who speaks (somebody or a kind of source) and the name."""
    found: dict[str, tuple[str | None, str | None]] = {}
    for claim in claims:
        if isinstance(claim, AttributionClaim) and claim.source is not None:
            if claim.source.named:
                name = (claim.source.name or claim.source.text).lower()
                found[claim.id] = name, name
            else:
                last = claim.source.text.split()[-1].lower()
                if last not in link_words().vague_sources:
                    found[claim.id] = last, None
    return found


def _kind(assertion: AttributeAssertion | None, frame: PredicateFrame | None, outcome: str) -> str:
    if assertion is not None:
        return assertion.attribute.kind
    if frame is not None:
        return frame.kind
    known = things().outcomes.get(outcome)
    return "standing" if known is not None and known.passing else ""


def _sentence(document: Document, number: int, told: Sequence[NumericClaim]) -> tuple[Sentence, list[int]]:
    """Return the sentence, and where in its row each figure stands."""
    tokens = document.tokens
    low, high = tokens.sentences[number]
    marks: dict[int, tuple[int, str]] = {}
    for claim in told:
        first, last = tokens.at(claim.quantity.start), tokens.at(claim.quantity.end - 1) + 1
        marks.setdefault(
            first,
            (
                max(last, tokens.at(claim.end - 1) + 1 if claim.quantity.unit else last),
                MARK + dimension_of(claim.quantity),
            ),
        )
    row: list[str] = []
    bits: list[int] = []
    at: dict[int, int] = {}
    index = low
    while index < high:
        if index in marks:
            last, mark = marks[index]
            converted = bool(row) and row[-1] == mark and tokens.words[index - 1] == "("
            at[index] = len(row) - converted  # "10 miles (16 km)" is told once
            if not converted:
                row.append(mark)
                bits.append(0)
            index = max(last, index + 1)
            continue
        word = document.stems[index]
        if word[0].isalnum():
            row.append(word)
            bits.append(document.rarities[index] or (9 if word[0].isdigit() else 0))
        index += 1
    names = frozenset(document.stems[i] for i in range(low, high) if document.named[i])
    others = [f"{claim.quantity.value.normalize()} {dimension_of(claim.quantity)}" for claim in told]
    others += [word for word in row if word[0].isdigit()]
    places = [at.get(tokens.at(claim.quantity.start), 0) for claim in told]
    times = _times(document, low, high)
    return Sentence(tuple(row), tuple(bits), names, tuple(others), times), places


def _times(document: Document, low: int, high: int) -> tuple[tuple[dt.date, dt.date], ...]:
    """Return the days that a sentence names, first and last, of times of a month at most."""
    found = set()
    for time in times_between(document.tokens, low, high):
        days = place(document.tokens, time, document.article.period).days
        if days is None or days.start is None or days.end is None:
            continue
        if (days.end - days.start).days <= _MONTH:
            found.add((days.start, days.end))
    return tuple(sorted(found))


def _profile(
    document: Document,
    claim: NumericClaim,
    place: int,
    sentence: int,
    at: int,
    names: frozenset[str],
    voices: dict[str, tuple[str | None, str | None]],
) -> Profile:
    quantity, scope, article = claim.quantity, claim.scope, document.article
    tokens = document.tokens
    first, last = tokens.at(quantity.start), tokens.at(quantity.end - 1) + 1
    end = tokens.at(claim.end - 1) + 1
    around = surroundings(document, first, last)
    outcome = things().split(scope.what or "")[0]
    frame = None if outcome in predicate_words().words.outcomes else predicate_frame_of(claim, around)
    assertion = attribute_assertion_of(claim, around, article.date) if may_tell(article.text, claim) else None
    near = _near(document, claim)
    agents = frozenset() if frame is None else frame.agents
    unit = (quantity.unit_text or "").lower().split()
    holds = claim.holds
    period = (holds.start, holds.end) if holds.known else article.period or (None, None)
    loose = quantity.type == "vague" or tokens.lower[last : last + 1] == ["of"] or not (unit or quantity.unit)
    counts_noun = bool(unit) and quantity.type in _NOUNS
    closed = max(last, end if quantity.unit else last)  # behind its unit
    voice, speaker = voices.get(claim.attributed_to or "", (None, None))
    flags = {
        "running": around.running, "newly": around.newly, "part": around.part, "past": around.past,
        "each": quantity.distributive, "head": document.in_head(claim.start),
        "loose": loose,
    }  # fmt: skip
    return Profile(
        place, claim.id, claim.start, claim.end, sentence, at, dimension_of(claim.quantity), quantity.unit,
        quantity.type, quantity.value,
        scope.what, stem(unit[-1]) if counts_noun else "",
        frozenset(stem(word) for word in unit[:-1] if word[0].isalpha()) - link_words().neutral,
        near,
        sum(rarity(stemmed) * nearness for stemmed, nearness in near.items()),
        agents or frozenset(name for name in names if near.get(name, 0) >= _CLOSE),
        governor_of(document, quantity, first, closed),
        "" if counts_noun else noun_of(document, closed),
        "" if frame is None else f"{frame.act} {frame.patient}".strip(), "" if frame is None else frame.role,
        agents,
        "" if assertion is None else assertion.name,
        scope.whose, scope.where, scope.event, scope.state, scope.frame, scope.per, outcome,
        frozenset(name for name, told in flags.items() if told),
        period[0], period[1], holds.grounds.startswith("“"), voice, speaker,
        _kind(assertion, frame, outcome),
        frozenset() if assertion is None else assertion.period | assertion.narrower,
    )  # fmt: skip


def _near(document: Document, claim: NumericClaim) -> dict[str, int]:
    tokens = document.tokens
    first, last = tokens.at(claim.quantity.start), tokens.at(claim.quantity.end - 1) + 1
    low, high = tokens.sentence_at(first)
    found: dict[str, int] = {}
    for indices in (
        range(first - 1, max(low, first - _REACH) - 1, -1),
        range(last, min(high, last + _REACH)),
    ):
        nearness = 1.0
        for index in indices:
            word, bits = document.stems[index], document.rarities[index]
            if tokens.lower[index] in _FENCES:
                nearness *= _FENCE
            elif word[0].isdigit():
                nearness *= _AGAIN
            if bits >= 2:
                found[word] = max(found.get(word, 0), round(100 * nearness))
            nearness *= _DECAY
    return found
