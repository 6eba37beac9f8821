"""Which time a claim goes with: the nearest in its own clause, or the one that opens the sentence."""

from __future__ import annotations

from typing import Final

from claimcheck.dates.expressions import TimeExpression
from claimcheck.dates.grammar import times_between
from claimcheck.lang.tense_words import tense_words
from claimcheck.text import Tokens

_FARTHEST: Final = 18
_WINDOW: Final = 60  # tokens to either side that are looked at
_COMMA: Final = 3
_BOUNDARY: Final = 10
_OPENING: Final = 4  # what a time that opens the sentence costs, however far off
_ADJECTIVE: Final = 8  # tokens from "pre-war" to the figure beside it: "the pre-war strength of around 900"
_SUPERLATIVE: Final = 6  # tokens from "the first" to "since"
_MOVE: Final = 5  # tokens from "up" to "from"
_REPORTING: Final = 5  # tokens between a cue and its day ("told the paper on Wednesday")


def time_of_claim(tokens: Tokens, first: int, last: int) -> TimeExpression | None:
    """Return the time that the words of the claim ``[first, last)`` go with, if one is near enough."""
    begin, end = tokens.sentence_at(first)
    best, least = None, _FARTHEST
    for time in times_between(tokens, max(begin, first - _WINDOW), min(end, last + _WINDOW)):
        if (
            time.kind == "clock"
            or time.grain == "minute"
            or time.cue == "of"
            or _names_a_thing(tokens, time, first, last)
            or (last <= time.outer[0] and _compared(tokens, last, time.outer[0]))
        ):
            continue
        if time.kind == "event" and not (time.first >= first - _ADJECTIVE and time.last <= last):
            continue
        cost = _cost(tokens, time, first, last, begin)
        if cost < least and not _of_the_telling(tokens, time, begin):
            best, least = time, cost
    return best


def time_of_telling(tokens: Tokens, cue: tuple[int, int]) -> TimeExpression | None:
    """Return the day beside a reporting cue: "said on Wednesday", "told the paper last week"."""
    begin, end = tokens.sentence_at(cue[0])
    for time in times_between(tokens, cue[1], min(end, cue[1] + 2 * _REPORTING)):
        if time.kind in {"weekday", "calendar", "relative", "ago"}:
            return time if _of_the_telling(tokens, time, begin) else None
    return None


def _cost(tokens: Tokens, time: TimeExpression, first: int, last: int, begin: int) -> int:
    outer = time.outer
    if outer[0] >= first and time.last <= last:
        return 0
    low, high = (time.last, first) if time.last <= first else (last, outer[0])
    boundaries, lower = tense_words().boundaries, tokens.lower
    cost = high - low
    parted = False
    for index in range(low, high):
        if lower[index] == ",":  # "who wrote 300 papers, died on Monday"
            verb = index + 1 < high and time.last > first and lower[index + 1] in tense_words().past
            cost += _BOUNDARY if verb else _COMMA
        elif lower[index] in boundaries and not (lower[index] == "that" and time.last <= first):
            cost += _BOUNDARY
            parted = parted or lower[index] in tense_words().ends_scope
    if time.last > first:
        return cost
    if parted:
        return _FARTHEST
    return min(cost, _OPENING) if outer[0] <= begin + 1 else cost


def _of_the_telling(tokens: Tokens, time: TimeExpression, begin: int) -> bool:
    """Tell whether the time says when something was said, not when it was so."""
    words = tense_words()
    start = time.outer[0]
    if time.kind == "calendar" and time.grain != "day":  # "said in June that"
        return start > begin and tokens.lower[start - 1] in words.reporting
    if time.kind not in {"weekday", "relative", "ago", "calendar"}:
        return False
    for index in range(start - 1, max(begin, start - _REPORTING) - 1, -1):
        word = tokens.lower[index]
        if word in words.reporting:
            return True
        if word in {",", "that"} or word in words.boundaries:
            return False
    return False


def _compared(tokens: Tokens, last: int, start: int) -> bool:
    """Tell whether a comparison lies between: in "310, down from 350 in 2009" the year is the other's."""
    words, lower = tense_words(), tokens.lower
    for index in range(last, start):
        if lower[index] in words.compares:
            return True
        if lower[index] in words.moves and not words.moved_from.isdisjoint(lower[index + 1 : index + _MOVE]):
            return True
        if lower[index] == "(" and index + 1 < start and lower[index + 1][0].isdigit():
            return True
    return False


def _names_a_thing(tokens: Tokens, time: TimeExpression, first: int, last: int) -> bool:
    """Tell "the 2016 vote", "the first since May" and "up from 2016" from "in 2016", which says when."""
    words, lower = tense_words(), tokens.lower
    if first <= time.first and time.last <= last:
        return False
    if time.cue == "from" and time.to is None and lower[time.cue_first] == "from":
        return True
    if time.cue == "since":
        before = lower[max(0, time.cue_first - _SUPERLATIVE) : time.cue_first]
        return any(word in words.superlatives or word.endswith("est") for word in before)
    if time.last >= len(tokens):
        return False
    if lower[time.last] in words.possessive:  # "yesterday's close of 115"
        return last <= time.first
    if time.kind != "calendar":
        return False
    names = tokens.words[time.last].isalpha() and lower[time.last] not in words.after_time
    if time.cue is not None and time.cue_first == time.first - 1:
        return False
    if time.cue is None and time.grain in {"year", "decade"}:
        return names
    return names and time.first > 0 and lower[time.first - 1] in words.before_thing
