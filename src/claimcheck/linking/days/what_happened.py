"""What an article says happened at a time: the word for it, before the time or behind."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache
from itertools import pairwise
from typing import Final

from claimcheck.dates import TimeExpression
from claimcheck.lang.moment_words import moment_words
from claimcheck.lang.tense_words import tense_words
from claimcheck.text.document import Document
from claimcheck.text.tokens import Tokens

_OPENING: Final = 8  # words before a time that opens its sentence
_SENT: Final = 7  # words before what happened within which somebody is called to it
_SAID: Final = 2  # words before a time of day that opens what is said
_HYPHEN: Final = "-"
_ASIDE: Final = 20  # words of what is said of a place or a person in passing
_CHARGE: Final = 2  # words before what happened in which it is only what somebody is charged with
_CALLED: Final = 5  # words behind a call to what is called
_COME_UPON: Final = 3  # words before the last of "found stabbed to death"
_ATTACK: Final = "attack"
_INCIDENT: Final = "incident"
_ABOUT: Final = 5  # words before what happened in which it says that it is only spoken of
_LEFT: Final = 7  # words behind "left" in which it says in which state
_FINDING: Final = "finding"
_CALL: Final = "call"
_SPOKEN: Final = frozenset({"stamp", "say"})
_QUOTES: Final = frozenset({"“", '"', "'", "‘"})
_SHORTEST: Final = 5  # letters of a form of the past
_ATTRIBUTE: Final = 3  # words behind a day within which it says what happened on it
_POSSESSIVE: Final = frozenset({"'s", "’s", "'", "’"})
_BESIDE: Final = 20  # words behind a time of day within which a clause of what happened begins
_GOES_ON: Final = 16  # and within which those who came do what happened


def event_at(document: Document, time: TimeExpression, low: int, high: int, covered: set[int]) -> int:
    """Return where it says what happened: the nearest word for it before the time in its clause, else behind.

    Behind only if the time opens its sentence or what somebody says, or before "when"; -1 for nowhere.
    """
    tokens, words = document.tokens, moment_words().words
    first, clock = time.outer[0], time.kind == "clock"
    beside = _beside_clause(document, first, low)
    outside = _outside_brackets(tokens, low, first)
    for index in range((_before_aside(tokens, first, low) if beside < 0 else beside) - 1, low - 1, -1):
        if index in covered or index not in outside:
            continue
        if tokens.lower[index] in words.modal:
            return -1
        if told := event_told(document, index):
            if told in words.once and _only_about(tokens, index, low):
                return _called_again(document, index, low) if clock else -1
            if beside >= 0 and told not in words.happenings:
                return _when(document, time, high) if clock else -1
            if clock and told in words.happenings:
                return _who_came(document, index, low)
            if told == "say" and not words.callers.isdisjoint(tokens.lower[max(low, index - _SENT) : index]):
                return _last_of(tokens, words.callers, index)
            if clock and told == "say" and _opens_what_is_said(tokens, index, first):
                return _first_behind(document, time.last, high)
            if clock and told == "other":
                return _when(document, time, high, covered)
            return _when(document, time, high) if clock and told not in words.once else index
        if tokens.lower[index] in words.clauses and low < index < first - 1:
            if tokens.lower[index - 1] in words.close:  # "just before dusk, around 8 p.m."
                continue
            if clock and tokens.lower[index] in words.that and _opens_what_is_said(tokens, index, first):
                return _first_behind(document, time.last, high)
            return -1
    if first - low > (1 if time.kind == "relative" else high if clock else _OPENING):
        return -1
    found = _first_behind(document, time.last, high)
    return found if found >= 0 or not clock else _when(document, time, high)


def _only_about(tokens: Tokens, index: int, low: int) -> bool:
    """Tell "at the scene of the shooting", "the motive for the attack", "another crash": of another time."""
    words, before = moment_words().words, tokens.lower[max(low, index - 2 * _ABOUT) : index]
    before = [word for word in before if word != _HYPHEN][-_ABOUT:]
    if tokens.lower[index] in words.on_it and not words.one_of.isdisjoint(before[-_CHARGE:]):
        return True
    return any(f"{first} {second}" in words.about_it for first, second in pairwise(before))


def _outside_brackets(tokens: Tokens, low: int, first: int) -> set[int]:
    """Return which words before a time do not stand in brackets that are closed before it."""
    found, inside = set(), 0
    for index in range(first - 1, low - 1, -1):
        inside += tokens.words[index] == ")"
        if not inside:
            found.add(index)
        inside = max(0, inside - (tokens.words[index] == "("))
    return found


def _opens_what_is_said(tokens: Tokens, index: int, first: int) -> bool:
    """Tell whether a time opens what somebody says: "said just before 3 a.m.", "says that at about"."""
    words = moment_words().words
    between = tokens.lower[index + 1 : first]
    return len(between) < _SAID or (
        len(between) <= _SENT and words.rough.union(words.that, {","}).issuperset(between)
    )


def _called_again(document: Document, at: int, low: int) -> int:
    """Return where "was called out to another crash at 4 p.m." tells of who was; -1 for nowhere."""
    words = moment_words().words
    index = _who_came(document, at, low)
    return -1 if index == at or document.tokens.lower[at - 1] not in words.anew else index


def _beside_clause(document: Document, first: int, low: int) -> int:
    """Return where a clause of what went on begins right before a time: "as they stood there"; else -1."""
    tokens, words = document.tokens, moment_words().words
    for index in range(first - 1, max(low, first - _ASIDE), -1):
        word = tokens.lower[index]
        if word in words.meanwhile and index < first - 1:
            return index if tokens.lower[index + 1] not in words.no_clause else -1
        if word in words.clauses or word == "," or event_told(document, index) in words.once | _SPOKEN:
            return -1
    return -1


def _last_of(tokens: Tokens, of: frozenset[str], index: int) -> int:
    """Return where one of some words stands last before a word."""
    while tokens.lower[index] not in of:
        index -= 1
    return index


def _before_aside(tokens: Tokens, first: int, low: int) -> int:
    """Return where ", which is near Elverton," begins right before a time; else where the time does."""
    words, comma = moment_words().words, first - 1
    while comma > low and tokens.lower[comma] in words.rough:
        comma -= 1
    if tokens.words[comma] != ",":
        return first
    for index in range(comma - 1, max(low, comma - _ASIDE) - 1, -1):
        if tokens.lower[index] in words.relative and tokens.words[index - 1] == ",":
            return index - 1
        if tokens.lower[index] in words.clauses:
            break
    return first


def noun_behind(tokens: Tokens, time: TimeExpression) -> int:
    """Return where it says behind a day what happened: "a deadly Sunday night shooting"; else -1."""
    words, last = moment_words().words, time.last
    on = {time.cue, tokens.lower[time.outer[0] - 1], tokens.lower[time.first - 1]}
    if not words.on.isdisjoint(on) or time.kind not in {"weekday", "relative", "calendar", "clock"}:
        return -1
    if time.kind == "clock" and tokens.lower[time.first - 1] not in words.articles:
        return -1
    if time.kind == "calendar" and (
        time.month is None
        or (words.articles.isdisjoint(on) and _POSSESSIVE.isdisjoint(tokens.lower[last : last + 1]))
    ):
        return -1
    if last < len(tokens) and tokens.lower[last] in {*_POSSESSIVE, ","}:
        last += 1
    for index in range(last, min(len(tokens), last + _ATTRIBUTE)):
        if tokens.lower[index] in words.on_it:
            return index
        joined = tokens.words[index].replace("-", "").isalpha()
        if not joined or tokens.lower[index] in words.clauses | words.cues | words.beside_noun:
            break
    return -1


def _first_behind(document: Document, first: int, high: int) -> int:
    """Return where a clause says first what happened; -1 for nowhere."""
    for index in range(first, high):
        if event_told(document, index):
            return index
        if document.tokens.lower[index] in moment_words().words.clauses:
            return -1
    return -1


def _when(document: Document, time: TimeExpression, high: int, covered: Collection[int] = ()) -> int:
    """Return where "were leaving about 8 p.m. when a wall collapsed" says what happened; -1 for nowhere.

    With the words of all times also where "came up about 8 p.m. and opened fire" does.
    """
    tokens, words = document.tokens, moment_words().words
    for index in range(time.last, min(high, time.last + _BESIDE)):
        if tokens.lower[index] in words.when:
            for at in range(index + 1, high):
                if event_told(document, at) in words.once:
                    return at
                if tokens.lower[at] in words.clauses:
                    break
        elif tokens.lower[index] in words.clauses:
            break
    return _goes_on(document, time.last, high, covered) if covered else -1


def _goes_on(document: Document, first: int, high: int, covered: Collection[int]) -> int:
    """Return where those who came, behind "and" or a comma, do what happened; -1 for nowhere."""
    tokens, words = document.tokens, moment_words().words
    joined = False
    for index in range(first, min(high, first + _GOES_ON)):
        if tokens.lower[index] in words.clauses or (joined and index in covered):
            return -1
        if tokens.lower[index] in words.joint:
            joined = True
        elif joined and (told := event_told(document, index)):
            if told in words.happenings and not _only_about(tokens, index, first):
                return index
            if told != "other":
                return -1
    return -1


def is_help(tokens: Tokens, at: int, low: int) -> bool:
    """Tell whether those who help stand before "arrived"."""
    return not moment_words().words.helpers.isdisjoint(tokens.lower[max(low, at - _OPENING) : at])


def _who_came(document: Document, at: int, low: int) -> int:
    """Return where "medics responded to a crash at 4 p.m." tells of who came; else where it happened."""
    tokens, words = document.tokens, moment_words().words
    for index in range(at - 1, max(low, at - _SENT) - 1, -1):
        if tokens.lower[index] in words.clauses:
            break
        elsewhere = words.to_it.isdisjoint(tokens.lower[index + 1 : index + 3])
        if event_told(document, index) in words.coming and not elsewhere:
            return index
    return at


def event_told(document: Document, index: int) -> str:
    """Return what a word says happened; "" if it says nothing, or only that something was."""
    tokens, words = document.tokens, moment_words().words
    if tokens.lower[index] in words.happened and index and tokens.lower[index - 1] in words.it:
        return _INCIDENT
    if index and f"{tokens.lower[index - 1]} {tokens.lower[index]}" in words.begun:
        return _INCIDENT
    after = tokens.lower[index + 1] if index + 1 < len(document.stems) else ""
    pair = f"{tokens.lower[index]} {after}"
    if pair in words.shots:
        return _ATTACK
    if index and f"{tokens.lower[index - 1]} {tokens.lower[index]}" in words.shots:
        return ""
    if pair in words.light_pairs and index and tokens.lower[index - 1] in words.it:
        return _INCIDENT if tokens.lower[index - 1] not in words.relative else _told_before(tokens, index - 1)
    if tokens.lower[index] in words.leaving and _left_harmed(tokens, index):
        return ""
    found = _meaning(tokens.lower[index])
    if not found or found in _SPOKEN:
        return found
    before = tokens.lower[index - 1] if index else ""
    if f"{before} {tokens.lower[index]}" in words.fatally:
        come_upon = moment_words().event_of.get(tokens.lower[max(0, index - _COME_UPON)]) == _FINDING
        return _FINDING if come_upon else ""
    if pair in words.light_pairs or (found == _ATTACK and after in words.of_shots):
        return ""
    if tokens.lower[index] in words.naming and _is_title(document, index + 1):
        return ""
    if found == _CALL and not words.no_emergency.isdisjoint(
        tokens.lower[max(0, index - 1) : index + _CALLED]
    ):
        return ""
    if not words.laid_to.isdisjoint(tokens.lower[max(0, index - _CHARGE) : index]) and found in words.once:
        return ""
    return "" if tokens.words[index][0].isupper() and document.named[index] else found


def _told_before(tokens: Tokens, index: int) -> str:
    """Return what the noun before "which took place" says happened; "" for what is no such event."""
    at = index - 1 - (index > 1 and tokens.words[index - 1] == ",")
    found = _meaning(tokens.lower[at]) if at >= 0 else ""
    return "" if found in _SPOKEN else found


def _is_title(document: Document, index: int) -> bool:
    """Tell whether a title in marks begins at a word: "an event called “Wake Up”"."""
    tokens = document.tokens
    return index < len(document.stems) and tokens.words[index] in _QUOTES


def _left_harmed(tokens: Tokens, index: int) -> bool:
    """Tell "left three men dead", which is of what happened, from "left the bar"."""
    words = moment_words().words
    for word in tokens.lower[index + 1 : index + _LEFT]:
        if word in words.harmed or word in words.dead:
            return True
        if word in words.clauses or word in {",", "."}:
            return False
    return False


@lru_cache(maxsize=8192)
def _meaning(word: str) -> str:
    """Return what a word alone says happened: an event, "other" of a verb, "stamp" or "say"."""
    known, tense = moment_words(), tense_words()
    if word in known.words.stamps:
        return "stamp"
    if word in known.words.harmed:
        return ""
    event = known.event_of.get(word, "")
    if not event and word in tense.reporting:
        return "say"
    if event or word in known.words.light:
        return "" if word in known.words.light else event
    verb = word.endswith("ed") and len(word) >= _SHORTEST and word not in tense.not_past
    return "other" if verb or word in tense.past else ""
