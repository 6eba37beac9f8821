"""Where two articles say one thing in nearly the same words, with two dates."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final, Literal

from claimcheck.lang.rarity import rarity
from claimcheck.linking.days.dated_statements import DatedStatement
from claimcheck.linking.profiles.profile import ArticleProfile

Likeness = Literal["same", "near", "other"]
"""Whether two sentences are one, told in the same words; one that is told shorter; or two."""

_ENOUGH: Final = 20  # bits of words that both sentences share
_FEW: Final = 14  # if the time stands between the same words
_RARE: Final = 5  # bits
_SHARE: Final = 0.7  # of the words of the shorter one
_FRAMED: Final = 0.6  # if the words behind the time are the same, too
_COPIED: Final = 0.85  # of the words of the longer one: it is one sentence
_CLOSE: Final = 300  # days between articles that mean one year by a date without one
_WEEK: Final = 6
_BESIDE: Final = 2
_ROUNDED: Final = 30  # minutes by which times of day are rounded
_EXACT: Final = frozenset({"by", "until"})


def two_dates(
    one: ArticleProfile, other: ArticleProfile
) -> Iterator[tuple[DatedStatement, DatedStatement, Likeness]]:
    """Yield what both articles say in nearly the same words with another date, year or time of day."""
    if one.day is None or other.day is None:
        return
    apart = abs((one.day - other.day).days)
    by_key: dict[tuple[str, ...], list[DatedStatement]] = defaultdict(list)
    for statement in one.dated:
        for key in _keys(statement):
            by_key[key].append(statement)
    done = set()
    for late in other.dated:
        for early in (found for key in _keys(late) for found in by_key.get(key, ())):
            pair = early.start, late.start
            if pair in done or not _in_time(early, apart) or _one_time(early, late):
                continue
            done.add(pair)
            if early.kind == "clock" and (_stranger(early, one, other) or _stranger(late, other, one)):
                continue
            likeness = _likeness(early, late)
            if likeness != "other" and not _also(one.dated, late) and not _also(other.dated, early):
                yield early, late, likeness


def _keys(statement: DatedStatement) -> Iterator[tuple[str, ...]]:
    """Yield what statements are looked up by: the word before the time, those behind it."""
    if statement.left:
        yield "left", statement.kind, statement.left[0]
    if len(statement.right) >= _BESIDE:
        yield "right", statement.kind, *statement.right[:_BESIDE]


def _one_time(one: DatedStatement, other: DatedStatement) -> bool:
    if one.kind == "clock" and one.cue not in _EXACT:
        return abs(int(one.value) - int(other.value)) < _ROUNDED
    return one.value == other.value


def _in_time(statement: DatedStatement, apart: int) -> bool:
    if statement.kind == "weekday":
        return apart <= _WEEK
    return statement.kind in {"year", "clock"} or apart <= _CLOSE


def _likeness(one: DatedStatement, other: DatedStatement) -> Likeness:
    """Return how far two sentences say one thing but for the time."""
    if one.numerals != other.numerals and not (
        {*one.numerals} <= {*other.numerals} or {*other.numerals} <= {*one.numerals}
    ):
        return "other"
    here, there = {*one.content_words}, {*other.content_words}
    shared = sum(map(rarity, here & there))
    sizes = sum(map(rarity, here)), sum(map(rarity, there))
    before = len({*one.left} & {*other.left})
    behind = one.right[:_BESIDE] == other.right[:_BESIDE] and len(one.right) >= _BESIDE
    framed = before > _BESIDE and behind  # three words before, two behind
    if shared < (_FEW if framed else _ENOUGH) or one.cue != other.cue:
        return "other"
    if shared >= _COPIED * max(sizes) and (behind or (one.left and one.left == other.left)):
        return "same"
    if one.kind == "weekday":
        return "other"
    if before >= _BESIDE and behind and shared >= _FRAMED * min(sizes):
        return "same"
    if one.kind == "clock":
        return "other"
    same = before >= _BESIDE and one.left[0] == other.left[0] and not _told_of_others(one, other)
    opening = one.opens and other.opens and behind and len({*one.right} & {*other.right}) > _BESIDE
    return "near" if (same or opening) and shared >= _SHARE * min(sizes) else "other"


def _told_of_others(one: DatedStatement, other: DatedStatement) -> bool:
    """Tell whether a rare word before the time is missing in the other sentence: "infections worldwide"."""
    strange = ({*one.left} - {*other.content_words}) | ({*other.left} - {*one.content_words})
    return any(rarity(stem) >= _RARE for stem in strange)


def _stranger(statement: DatedStatement, of: ArticleProfile, other: ArticleProfile) -> bool:
    """Tell whether a statement names somebody of whom the other article does not know."""
    names = {*statement.content_words} & of.known
    return any(rarity(name) >= _RARE and name not in other.known for name in names)


def _also(statements: Iterable[DatedStatement], told: DatedStatement) -> bool:
    """Tell whether an article has the other's time of a statement, too: then it tells of two things."""
    return any(
        statement.kind == told.kind
        and statement.value == told.value
        and _likeness(statement, told) != "other"
        for statement in statements
    )
