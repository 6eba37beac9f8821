"""What an article says is set for a day to come: trials, hearings, openings, ends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from claimcheck.dates import TimeExpression, TimeInterval, find_times, resolve
from claimcheck.dates.days import Days
from claimcheck.lang.plan_words import plan_words
from claimcheck.lang.tense_words import tense_words
from claimcheck.linking.stories.sentence_stems import names_and_words
from claimcheck.resolution.claim_times import place
from claimcheck.text.document import Document

TELLING: Final = 5
"""Bits of a word that is kept."""
_BEFORE: Final = 16  # words before a time in which the plan stands
_BEHIND: Final = 9
_NEAR: Final = 4
_PARTS: Final = frozenset({";", "“", "”", '"'})
_LONGEST: Final = 62  # days: a time that is longer sets nothing


@dataclass(frozen=True, slots=True)
class Plan:
    """Something that is set for a time to come.

    Attributes:
        what: "trial", "hearing" and the like.
        low, high: ordinals of the first and last day that the words may mean (of January 1 of year 1: 1).
        start, end: characters of the article's text that name the time.
        whose: stems of the name close to the word for it, in order: of whom the trial is.
        names: stems of the names of its sentence, in order.
        content_words: stems of rare words of its sentence, in order.
        off: it was put off, as the article says; then the days are its own, and the words are the verb.
    """

    what: str
    low: int
    high: int
    start: int
    end: int
    whose: tuple[str, ...]
    names: tuple[str, ...]
    content_words: tuple[str, ...]
    off: bool = False


def plans_of(document: Document) -> Iterator[Plan]:
    """Yield what an article says is set for a time that lies ahead of it, in the order of the text."""
    tokens, written = document.tokens, document.article.period
    if written is None or tokens.vocabulary.isdisjoint(plan_words().plan_of):
        return
    for time in find_times(tokens):
        if time.last > len(document.stems) or time.kind not in {"calendar", "weekday", "relative"}:
            continue
        if time.cue in plan_words().words.not_planned or time.to is not None:
            continue
        if tokens.lower[time.last : time.last + 1] == ["or"]:
            continue  # "in late February or March"
        days = _ahead(document, time, written)
        if days is None or days.start is None or days.end is None:
            continue
        if days.end < written[0] or (days.end - days.start).days > _LONGEST:
            continue
        what, at = _what(document, time)
        if what:
            low, high = tokens.sentence_at(time.first)
            first, last = days.start.toordinal(), days.end.toordinal()
            start, end = tokens.starts[time.first], tokens.ends[time.last - 1]
            whose = whose_plan(document, at, low, high)
            around = names_and_words(document, low, high, TELLING, without=range(time.outer[0], time.last))
            yield Plan(what, first, last, start, end, whose, *around)


def _ahead(document: Document, time: TimeExpression, written: Days) -> TimeInterval | None:
    """Return the days of a time to come: by its clause, "is set for June 3", "may take until June"."""
    tokens, known = document.tokens, plan_words().words
    placed = place(tokens, time, written)
    if placed.tense == "future":
        return placed.days
    before = tokens.lower[max(tokens.sentence_at(time.first)[0], time.outer[0] - _NEAR) : time.outer[0]]
    until = time.cue in {"by", "until"} and not known.modal.isdisjoint(before)
    return (
        resolve(time, written, direction="future") if until or known.arranged.intersection(before) else None
    )


def _what(document: Document, time: TimeExpression) -> tuple[str, int]:
    """Return what is planned and where it says so: the nearest word before the time, else behind it."""
    tokens, known = document.tokens, plan_words()
    low, high = tokens.sentence_at(time.first)
    first, weak = time.outer[0], ("", -1)
    for index in range(first - 1, max(low, first - _BEFORE) - 1, -1):
        word = tokens.lower[index]
        if word in known.words.given_up:
            return "", -1
        if word in tense_words().reporting or word in _PARTS:
            return weak
        found = known.plan_of.get(word, "")
        if found and not (tokens.words[index][0].isupper() and document.named[index]):
            if found not in known.words.weak:
                return found, index
            weak = weak if weak[0] else (found, index)
    for index in range(time.last, min(high, time.last + _BEHIND)) if not weak[0] else ():
        found = known.plan_of.get(tokens.lower[index], "")
        if found:
            return found, index
        if tokens.lower[index] in tense_words().boundaries:
            break
    return weak


def whose_plan(document: Document, at: int, low: int, high: int) -> tuple[str, ...]:
    """Return the name behind the "of" or "for" of a plan, else the nearest one before it."""
    tokens = document.tokens
    if at + 1 < high and tokens.lower[at + 1] in plan_words().words.whose:
        found = []
        for index in range(at + 2, min(high, at + _BEHIND)):
            if document.named[index]:
                found.append(document.stems[index])
            elif found:
                return tuple(sorted(found))
    index = at - 1
    while index > max(low, at - _BEFORE) and not document.named[index]:
        index -= 1
    found = []
    while index >= low and (document.named[index] or tokens.words[index] == "."):
        found.append(document.stems[index])
        index -= 1
    return tuple(sorted(found))
