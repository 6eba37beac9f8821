"""DAT002: one event with two dates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import ClassVar, Final, Literal

from claimcheck.dates import find_times
from claimcheck.lang.event_words import event_words
from claimcheck.lang.name_words import name_words
from claimcheck.ledger.records import Ledger
from claimcheck.linking.links import Statement
from claimcheck.models.claims import EventClaim
from claimcheck.models.finding import Finding
from claimcheck.models.time import Holds
from claimcheck.rules.rule import Dispatch, GroupRule, Place, example
from claimcheck.text import tokens_of_text

_SLACK: Final = 1  # days: time zones, and "overnight"
_SLACK_OF_GATHERINGS: Final = 3  # they last some days, and people arrive the day before
_SAME_GATHERING: Final = 45  # days: further apart they are two
_SAME_VOTE: Final = 5  # days: a second round comes later
_FOUNDING: Final = "founding"
_TAKING: Final = "annexation"
_OF_STRUCTURES: Final = frozenset({"opening", "construction"})
_JOINING: Final = "accession"
_YEAR: Final = 365
_LONG: Final = 6  # letters of a single word that names one body
_KEPT: Final = 8  # different dates remembered for one event


class EventDatedTwice(GroupRule):
    """One event with two dates: what happens once (a death, a founding, an annexation), a summit, a vote.

    Why it matters: one of the two dates is wrong, and timelines are built from them.
    What it cannot tell: which date is right; two people of the same name look like one.
    """

    code = "DAT002"
    name = "event-dated-twice"
    summary = "one event, different dates"
    severity = "error"
    kind: ClassVar[Literal["event"]] = "event"
    examples = (
        example(
            "The Morrow Trust was founded in 1921. It gave 2 million crowns last year. "
            "The Morrow Trust was founded in 1931 by two brothers.",
            marks=("Morrow Trust was founded in 1931", "Morrow Trust was founded in 1921"),
        ),
        example(
            "The Kelp Society was founded in 1934. It has 300 divers. "
            "The Kelp Society, founded in 1935, began with two brothers.",
            marks=("Kelp Society, founded in 1935", "Kelp Society was founded in 1934"),
        ),
        example(
            Dispatch("The Riga summit on May 3, 2019 will bring together 20 mayors.", "2019-04-02"),
            Dispatch("Twenty mayors prepare for the Riga summit on May 13, 2019.", "2019-04-20"),
            marks=("Riga summit on May 13, 2019", "Riga summit on May 3, 2019"),
        ),
        example(
            "The Oslo Tunnel was opened in 1973. It is 4 km long. The Oslo Tunnel, opened in 1983, is shut.",
            marks=("Oslo Tunnel, opened in 1983", "Oslo Tunnel was opened in 1973"),
        ),
        example(
            "The Oslo Tunnel was opened in 1973. It is 4 km long. The second Oslo Tunnel was opened in 1983.",
        ),
        example(
            Dispatch("The Osterby Museum opened its doors in 1988 and has 40 rooms.", "2014-04-17"),
            Dispatch("The Osterby Museum, which was opened in 1989, has 40 rooms.", "2014-04-21"),
            marks=("Osterby Museum, which was opened in 1989", "Osterby Museum opened its doors in 1988"),
        ),
        example(
            Dispatch("The Osterby Museum opened its doors in 1988 and has 40 rooms.", "2014-04-17"),
            Dispatch("The Osterby Museum opened a second hall in 1989 with 12 rooms.", "2014-04-21"),
            note="a part of it",
        ),
        example(
            "Montenegro joined NATO in 2017. It has 12 towns. Montenegro joined NATO in 2009.",
            marks=("Montenegro joined NATO in 2009", "Montenegro joined NATO in 2017"),
        ),
        example(
            "The Morrow Trust was founded in 1921. The Morrow Trust was founded on 4 May 1921 in Riga.",
        ),
        example(
            Dispatch("The Riga summit on May 3, 2019 will bring together 20 mayors.", "2019-04-02"),
            Dispatch("Twenty mayors prepare for the Riga summit on May 13, 2020.", "2020-04-20"),
            note="a year apart they are two",
        ),
    )

    def key(self, statement: Statement) -> str | None:
        """Group by what happened and to whom or where; a bare noun says too little."""
        claim = statement.claim
        if not isinstance(claim, EventClaim) or claim.holds.start is None or claim.holds.end is None:
            return None
        words = event_words().words
        if claim.what in words.once and claim.actors:
            name = claim.actors[-1].casefold()
            if claim.what in words.of_people and _is_body(name):
                return None
            if claim.what not in {_FOUNDING, _TAKING}:
                name = " ".join(name.split()[-2:])  # "composer Ana Roe"
            known = len(name.split()) > 1 or claim.where or (claim.what == _FOUNDING and len(name) >= _LONG)
            return f"{claim.what}|{name}" if known else None
        if claim.what in _OF_STRUCTURES and len(claim.actors) == 1:
            name = claim.actors[0].casefold()
            before = statement.article.text[max(0, claim.start - _LONG - 2) : claim.start]
            if not words.numbered.isdisjoint(before.lower().split()[-1:]):
                return None
            return f"{claim.what}|{name}" if name.split()[-1] in words.structures and " " in name else None
        if claim.what == _JOINING and len(claim.actors) == 2 and _joined_it(claim):
            return f"{claim.what}|{'|'.join(claim.actors).casefold()}"
        of = (*claim.actors[:1], *claim.where[:1])
        if claim.what in words.gatherings | words.votes and of and _names_the_day(claim.text):
            return f"{claim.what}|{of[0].casefold()}"
        return None

    def check(self, group: Iterator[Statement], ledger: Ledger) -> Iterator[Finding]:  # noqa: ARG002
        """Yield each new date of the event that an earlier statement rules out."""
        seen: list[Statement] = []
        for statement in group:
            for other in seen:
                gap = _apart(other, statement)
                if gap is not None:
                    yield self._found(statement, other, gap)
                    break
            held = (statement.claim.holds.start, statement.claim.holds.end)
            if len(seen) < _KEPT and all((s.claim.holds.start, s.claim.holds.end) != held for s in seen):
                seen.append(statement)

    def _found(self, one: Statement, other: Statement, gap: int) -> Finding:
        first, second = one.claim, other.claim
        name = first.what if isinstance(first, EventClaim) else ""
        who = first.actors[-1] if isinstance(first, EventClaim) and first.actors else ""
        return self.finding(
            "conflict",
            f"two dates for the same {name} ({who}): “{_flat(first.text)}” and “{_flat(second.text)}”",
            Place(one.article, first),
            Place(other.article, second),
            key=(name, who, *sorted(f"{s.article.id} {s.claim.holds.start}" for s in (one, other))),
            working=(
                *(f"“{_flat(c.text)}”: {_between(c.holds)}" for c in (first, second)),
                *([_gap(gap)] if gap > 1 else ()),
            ),
        )


def _gap(days: int) -> str:
    return f"at least {days // _YEAR} years apart" if days >= 2 * _YEAR else f"{days} days apart"


def _between(holds: Holds) -> str:
    return str(holds.start) if holds.start == holds.end else f"{holds.start} to {holds.end}"


def _apart(one: Statement, other: Statement) -> int | None:
    """Return by how many days the two dates miss each other, if they cannot be one event's."""
    first, second = sorted((_days(one), _days(other)))
    gap = (second[0] - first[1]).days
    claim = one.claim
    what, words = claim.what if isinstance(claim, EventClaim) else "", event_words().words
    if what in words.gatherings:
        return gap if _SLACK_OF_GATHERINGS < gap <= _SAME_GATHERING else None
    if what in words.votes:
        return gap if 0 < gap <= _SAME_VOTE else None
    return gap if gap > (0 if all(map(_names_a_long_time, (one, other))) else _SLACK) else None


def _is_body(name: str) -> bool:
    """Tell "killed a Tamsin High School sophomore", where the name is not of who was killed."""
    parts = name_words().parts
    return not (parts.organisations | parts.places).isdisjoint(name.split())


def _joined_it(claim: EventClaim) -> bool:
    """Tell "joined NATO in 1999" from "joined NATO's exercise in 1999"."""
    after = claim.text.partition(claim.actors[-1])[2].split()
    return after[:1] == ["in"] or after[:1] == ["on"]


def _names_the_day(words: str) -> bool:
    """Tell a date from "on Wednesday", which may be the day on which somebody spoke of the event."""
    return any(time.kind == "calendar" and time.grain == "day" for time in find_times(tokens_of_text(words)))


def _names_a_long_time(statement: Statement) -> bool:
    """Tell "in 1948" and "in May 1948", of which the last day is no more uncertain than the others."""
    times = find_times(tokens_of_text(statement.claim.text))
    return any(time.kind == "calendar" and time.year and time.grain != "day" for time in times)


def _days(statement: Statement) -> tuple[dt.date, dt.date]:
    holds = statement.claim.holds
    return holds.start or dt.date.min, holds.end or dt.date.max


def _flat(words: str) -> str:
    return " ".join(words.split())
