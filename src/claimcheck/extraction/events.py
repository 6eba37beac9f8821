"""Happenings with a date: "annexed the peninsula in 2014", "a summit on May 3-5 in Lima"."""

from __future__ import annotations

from typing import Final

from claimcheck.dates import TimeExpression, find_times
from claimcheck.extraction.drafts import Drafts, EventDraft
from claimcheck.lang.event_words import EventWords, event_words
from claimcheck.lang.tense_words import tense_words
from claimcheck.text import Tokens
from claimcheck.text.mentions import mentions_between
from claimcheck.text.proper_names import Name, Names, names_of

_AFTER: Final = 12  # tokens from the word of the happening to its date
_NOUN_AFTER: Final = 7
_BEFORE: Final = 8
_OPENING: Final = "opening"
_RELATIVE: Final = frozenset({"who", "which", "that"})
_FINE: Final = frozenset({"clock", "offset", "span", "event"})


def extract_events(tokens: Tokens, drafts: Drafts) -> None:
    """Add a draft for each happening whose date stands in its clause."""
    words = event_words()
    times = [time for time in find_times(tokens) if time.kind not in _FINE]
    if not times:
        return
    at = 0
    done = 0
    for index in tokens.where(words.all):
        while at < len(times) and times[at].last <= index - _BEFORE:
            at += 1
        if index < done:
            continue
        verb = words.by_verb.get(tokens.lower[index])
        time = _time(tokens, index, times, at, _AFTER if verb else _NOUN_AFTER)
        if time is None:
            continue
        draft = _of_verb(tokens, words, index, verb, time) if verb else _of_noun(tokens, words, index, time)
        if draft is not None:
            drafts.events.append(draft)
            done = draft.last


def _time(
    tokens: Tokens, index: int, times: list[TimeExpression], at: int, after: int
) -> TimeExpression | None:
    """Return the date of a happening: after it in its clause, or just before it."""
    begin, end = tokens.sentence_at(index)
    before = None
    for time in times[at : at + 4]:
        first = time.outer[0]
        if time.last <= index:
            if time.first >= begin and (first <= begin + 1 or time.last >= index - 2):
                before = time
        elif index < first < min(end, index + after + 1) and time.cue not in {"since", "of", "for"}:
            if not _parted(tokens, index + 1, first):
                return time
            break
    if before is not None and not _parted(tokens, before.last, index):
        return before
    return None


def _parted(tokens: Tokens, first: int, last: int) -> bool:
    boundaries = tense_words().boundaries
    commas = 0
    for word in tokens.lower[first:last]:
        commas += word == ","
        if word in boundaries or word in tense_words().reporting or word == "and":
            return True
    return commas > 1


def _of_verb(
    tokens: Tokens, words: EventWords, index: int, what: str, time: TimeExpression
) -> EventDraft | None:
    names = names_of(tokens)
    begin, end = tokens.sentence_at(index)
    first, last = min(index, time.first), max(index + 1, time.last)
    actors: list[str] = []
    subject = _name_before(tokens, words, names, index, begin)
    if subject is not None:
        actors.append(tokens.words_between(subject.first, subject.last))
        first = min(first, subject.first)
    thing = _name_after(tokens, words, names, index + 1, end)
    if thing is not None:
        actors.append(tokens.words_between(thing.first, thing.last))
    passive = any(word in words.words.passive for word in tokens.lower[max(begin, index - 3) : index])
    if subject is None and what in words.words.undergone and index > begin and tokens.lower[index - 1] == ",":
        subject = names.ending(index - 1)  # "Nordbank, founded in 1912"
        if subject is not None:
            actors.insert(0, tokens.words_between(subject.first, subject.last))
            first, passive = min(first, subject.first), True
    if (
        subject is None
        and what in words.words.undergone
        and index == begin
        and tokens.lower[time.last] == ","
    ):
        subject = _name_after(tokens, words, names, time.last + 1, end)  # "Founded in 1912, Nordbank"
        if subject is not None:
            actors.insert(0, tokens.words_between(subject.first, subject.last))
            last, passive = max(last, subject.last), True
    if what == _OPENING and subject is not None and thing is None and _in_a_year(tokens, words, index, time):
        passive = tokens.lower[subject.last - 1] in words.words.structures  # "The Oslo Tunnel opened in 1973"
    if not actors or (thing is None and not passive and what in words.words.transitive):
        return None
    return EventDraft(
        first=first, last=last, what=what, actors=tuple(actors), where=_where(tokens, index, last)
    )


def _in_a_year(tokens: Tokens, words: EventWords, index: int, time: TimeExpression) -> bool:
    """Tell "opened in 1973" and "opened its doors in 1973" from what opens on some day."""
    at = index + 1
    while at < time.outer[0] and (
        tokens.lower[at] in words.words.before_object or tokens.lower[at] == "doors"
    ):
        at += 1
    return time.kind == "calendar" and time.grain == "year" and time.cue == "in" and at == time.outer[0]


def _name_before(tokens: Tokens, words: EventWords, names: Names, index: int, begin: int) -> Name | None:
    at = index
    while at > begin and at > index - 4 and tokens.lower[at - 1] in words.words.helpers:
        at -= 1
    if tokens.lower[at] in _RELATIVE and at > begin and tokens.lower[at - 1] == ",":
        at -= 1
    name = names.ending(at)
    return name if name is not None and name.first >= begin else None


def _name_after(tokens: Tokens, words: EventWords, names: Names, index: int, end: int) -> Name | None:
    at = index
    while at < end and at < index + 3 and tokens.lower[at] in words.words.before_object:
        at += 1
    return names.starting(at)


def _of_noun(tokens: Tokens, words: EventWords, index: int, time: TimeExpression) -> EventDraft | None:
    """Read the noun with the names right before it and the place after it; a bare noun says too little."""
    names = names_of(tokens)
    begin, _end = tokens.sentence_at(index)
    first, last = min(index, time.first), max(index + 1, time.last)
    at = index
    while at > begin + 1 and at > index - 3 and tokens.words[at - 1].islower() and names.ending(at - 1) and (
        tokens.lower[at - 1] not in words.words.joins
    ):  # fmt: skip
        at -= 1
    before = names.ending(at) or _owner(tokens, names, index, begin)
    actors = () if before is None else (tokens.words_between(before.first, before.last),)
    if before is not None:
        first = min(first, before.first)
    of = _of_whom(tokens, names, index + 1)
    if of is not None and of.kind == "person":
        actors = (*actors, tokens.words_between(of.first, of.last))
        last = max(last, of.last)
    where = _where(tokens, index, last)
    place = tokens.lower[last] if last < len(tokens) else ""
    if place in words.words.joins:  # "a summit on May 3-5 in Lima"
        more = mentions_between(tokens, last + 1, min(len(tokens), last + 5))
        if more and more[0].first == last + 1 and more[0].place is not None:
            last = more[0].last
            where = tuple(dict.fromkeys((*where, more[0].place)))
    if not actors and not where and not _named(tokens, index):
        return None
    return EventDraft(
        first=first, last=last, what=event_words().by_noun[tokens.lower[index]], actors=actors, where=where
    )


def _owner(tokens: Tokens, names: Names, index: int, begin: int) -> Name | None:
    """Return the name in "Moldova's general election"."""
    for at in range(index - 1, max(begin, index - 3), -1):
        if tokens.lower[at] in ("'s", "’s"):
            return names.ending(at)
        if not tokens.words[at].islower():
            return None
    return None


def _of_whom(tokens: Tokens, names: Names, index: int) -> Name | None:
    """Return the name in "the death of the former judge Jane Roe"."""
    if index >= len(tokens) or tokens.lower[index] != "of":
        return None
    for at in range(index + 1, min(len(tokens), index + 6)):
        found = names.starting(at)
        if found is not None:
            return found
        if not tokens.words[at].isalpha():
            return None
    return None


def _named(tokens: Tokens, index: int) -> bool:
    return index > 0 and tokens.lower[index - 1] == "the"


def _where(tokens: Tokens, first: int, last: int) -> tuple[str, ...]:
    found = mentions_between(tokens, first, last)
    return tuple(dict.fromkeys(m.place for m in found if m.place is not None and m.use == "name"))
