"""What keeps two figures apart that count the same: each gate has a name, and the funnel counts it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from claimcheck.linking.evidence.timing import Course, Relations
from claimcheck.linking.profiles.context import in_one_sentence
from claimcheck.linking.profiles.profiled_figure import ProfiledFigure
from claimcheck.linking.ties.verdict_reasons import OTHER_FRAME
from claimcheck.models.verdict import Coordinate, Verdict

OTHER_THING: Final = "they count other things"
OTHER_SORT: Final = "one is narrowed where the other is not"
OTHER_OWNER: Final = "of two bodies or people"
OTHER_PLACE: Final = "in two places"
OTHER_EVENT: Final = "of two kinds of happening"
OTHER_MATTER: Final = "each title names a happening of its own"
OTHER_WORDS: Final = "told in other words, with other names"
OTHER_AGENTS: Final = "others act, or it befalls others"
OTHER_DAYS: Final = "of two days"
OTHER_PERIOD: Final = "of two periods"
ONE_BREATH: Final = "two figures of one sentence"
PART_OF: Final = "a part for a whole"
NEWLY: Final = "so many more, or of a time gone by"
ON_THE_WAY: Final = "a change has no other as its successor"
LONG_AFTER: Final = "told too long after"
FALLS: Final = "an act that only adds up is told smaller"
GIVES_BOTH: Final = "one of the articles gives both figures"
SEVERAL: Final = "one of the articles gives several counts"
ONE_BODY: Final = "one act, twice in the body of an article"
STRANGE_NAME: Final = "one names what the other does not"
OTHER_PURPOSE: Final = "for other purposes"
NOBODY_NAMED: Final = "one act, and neither who acts nor where is told of both"
KNOWN_WITHIN: Final = "known within its article only"
NO: Final = "no"
OPEN: Final = "open"
FAR_DAYS: Final = 10**6
TOLL_DAYS: Final = 45
RETOLD_DAYS: Final = 3
MANYFOLD: Final = 20
"""Counts of one happening that are so many times apart are of two things."""


class Tie(NamedTuple):
    """What words make of two figures.

    Attributes:
        level: of the coordinate ``tie``: "-", "no", "open", or what ties them.
        reason: the gate behind "no", what is not known behind "open".
        at: how both lie to one another.
        course: how what they count behaves in time.
        verdict: of a part and its whole, a sum or limits; else bounds and time decide (:mod:`deciding`).
    """

    level: str
    reason: str = ""
    at: Mapping[str, Coordinate] = MappingProxyType({})
    course: Course = "open"
    verdict: Verdict | None = None


def no(reason: str) -> Tie:
    """Return that two figures are of two things, and why."""
    return Tie(NO, reason)


def general_gate(one: ProfiledFigure, other: ProfiledFigure, at: Relations) -> str:
    """Return what keeps two figures apart before it matters what they count; "" if nothing does."""
    if at["whose"] == "disjoint":
        return OTHER_OWNER
    if not one.outcome and at["where"] == "disjoint":
        return OTHER_PLACE
    if not one.outcome and at["event"] == "disjoint":
        return OTHER_EVENT
    if one.article is other.article and in_one_sentence(one.article.text, one.claim, other.claim):
        return ONE_BREATH
    if one.topic.dated and other.topic.dated and one.topic.words != other.topic.words:
        return OTHER_MATTER
    return ""


def first_gate(one: ProfiledFigure, other: ProfiledFigure) -> str:
    """Return what keeps two figures apart before any look at the words around them; "" if nothing does."""
    first, second = one.profile, other.profile
    if first.what == second.what and first.frame != second.frame:
        return OTHER_FRAME
    if one.article is other.article or not one.outcome:
        return ""
    if one.topic.dated and other.topic.dated:
        return OTHER_MATTER if one.topic.words != other.topic.words else ""
    late = None not in (one.day, other.day) and days_between(one, other) > TOLL_DAYS
    running = late and one.context.running and other.context.running
    return LONG_AFTER if late and one.topic.words != other.topic.words and not running else ""


def is_partitive(one: ProfiledFigure) -> bool:
    """Tell whether it counts some of those told of: "one of the soldiers"."""
    return one.article.text[one.claim.quantity.end : one.claim.end].split()[:2] == ["of", "the"]


def days_between(one: ProfiledFigure, other: ProfiledFigure) -> int:
    """Return the days between the times of two figures; very many if one is not known."""
    if one.day is None or other.day is None:
        return FAR_DAYS
    return abs((other.day - one.day).days)


def manyfold(one: ProfiledFigure, other: ProfiledFigure) -> bool:
    """Tell whether one count is many times the other."""
    low, high = sorted((abs(one.claim.quantity.value), abs(other.claim.quantity.value)))
    return high > low * MANYFOLD


def likeness(one: ProfiledFigure, other: ProfiledFigure) -> float:
    """Return the share of the content words around one figure that the other has too, 0 to 1."""
    first, second = one.context.words, other.context.words
    smaller = min(len(first), len(second))
    return len(first & second) / smaller if smaller else 0.0


def unknown(at: Relations) -> Tie:
    """Return that two figures may be of one thing, with what is not known of them."""
    aspects = [_ASPECTS[name] for name, lies in at.items() if lies == "unknown" and name in _ASPECTS]
    if not aspects:
        return Tie(OPEN, "they may be about two different events")
    named = " and ".join([*([", ".join(aspects[:-1])] if aspects[1:] else []), aspects[-1]])
    return Tie(OPEN, f"not clear whether both are about the same {named}")


_ASPECTS: Final = {
    "what": "thing", "whose": "body or person", "where": "place", "event": "event",
    "state": "state of things", "frame": "kind of figure",
}  # fmt: skip
