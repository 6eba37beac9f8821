"""When each claim is said to be true: by times in its clause, events on record, else the article's day."""

from __future__ import annotations

from typing import Final

from claimcheck.dates import TimeExpression, TimeInterval, placed, resolve, times_between
from claimcheck.dates.attached import time_of_claim, time_of_telling
from claimcheck.dates.days import Days, moved
from claimcheck.extraction.drafts import UNKNOWN, Draft, Drafts, NumericDraft, RoleDraft
from claimcheck.lang.tense_words import tense_words
from claimcheck.lang.things import things
from claimcheck.ledger.records import EventRecord, Ledger
from claimcheck.models.article import Article
from claimcheck.models.time import Holds
from claimcheck.resolution.claim_times import place
from claimcheck.resolution.document_creation_time import written
from claimcheck.resolution.occasions import record_of
from claimcheck.text import Tokens

_FINE: Final = frozenset({"minute", "hour", "day", "weekend", "week"})
_BACK: Final = 60  # tokens from "a year earlier" to the time it counts from
_TOLL: Final = 30  # tokens from "the toll" to its figure
_OLDER: Final = 180  # days after which an age told of a time is not today's
_MONTHS_BEFORE: Final = 3  # how far back "the pre-war strength" is taken to reach


def fill_holds(article: Article, tokens: Tokens, drafts: Drafts, ledger: Ledger) -> None:
    """Fill in ``holds`` of every draft whose reader left it open."""
    anchor, grounds = written(article, tokens, ledger)
    usual = Holds(start=anchor[0], end=anchor[1], grounds=grounds) if anchor else Holds(grounds=grounds)
    for draft in drafts.numeric:
        _fill(draft, _of_figure(tokens, draft, anchor, usual, ledger), usual)
        _look_ahead(draft, anchor)
    for said in drafts.attributions:
        time = time_of_telling(tokens, said.cue)
        _fill(said, None if time is None else _of_time(tokens, time, anchor, ledger), usual)
    others: list[Draft] = [*drafts.positions, *drafts.enumerations]
    for other in others:
        _fill(other, None, usual)
    for role in drafts.roles:
        _fill(role, _of_age(tokens, role, anchor, ledger), usual)
    for event in drafts.events:
        told = next(iter(times_between(tokens, event.first, event.last)), None)
        found = None if told is None else _of_time(tokens, told, anchor, ledger)
        _fill(event, found, Holds(grounds="no date stated"))


def _fill(draft: Draft, found: Holds | None, usual: Holds) -> None:
    if draft.holds is not UNKNOWN and (draft.holds.known or draft.holds.grounds != UNKNOWN.grounds):
        return
    holds = usual if found is None else found
    draft.fill("holds", holds, f"holds: {holds.grounds}")


def _of_age(tokens: Tokens, role: RoleDraft, anchor: Days | None, ledger: Ledger) -> Holds | None:
    """Return the time long ago with which a sentence opens: "Years ago, 47-year-old X" is older now."""
    if role.age is None or anchor is None:
        return None
    low, _ = tokens.sentence_at(role.first)
    if low == role.first:
        return None
    time = next(iter(times_between(tokens, low, role.first)), None)
    if time is None or time.first > low + 1:
        return None
    holds = _of_time(tokens, time, anchor, ledger)
    past = holds is not None and holds.end is not None and (anchor[0] - holds.end).days > _OLDER
    return holds if past else None


def _look_ahead(draft: NumericDraft, anchor: Days | None) -> None:
    """What holds only from a day to come is planned, in whatever tense it is told."""
    start = draft.holds.start
    if draft.state == "actual" and anchor is not None and start is not None and start > anchor[1]:
        draft.fill("state", "planned", "holds: its time lies ahead")


def _of_figure(
    tokens: Tokens, draft: NumericDraft, anchor: Days | None, usual: Holds, ledger: Ledger
) -> Holds | None:
    time = time_of_claim(tokens, draft.first, draft.last)
    if time is None:
        return None
    dated = time.cue in {"as of", "by", "until"}
    if not dated and _is_running(tokens, draft) and _is_recent(tokens, time, anchor):
        return usual.model_copy(update={"grounds": f"a running count as known then: {usual.grounds}"})
    return _of_time(tokens, time, anchor, ledger)


def _is_running(tokens: Tokens, draft: NumericDraft) -> bool:
    if draft.what is not None and things().is_cumulative(draft.what):
        return True
    begin, _end = tokens.sentence_at(draft.first)
    running = tense_words().running
    return any(word in running for word in tokens.lower[max(begin, draft.first - _TOLL) : draft.first])


def _is_recent(tokens: Tokens, time: TimeExpression, anchor: Days | None) -> bool:
    """Tell whether the count can still have been growing when this was written.

    "In the past two days" is a count of those days alone, not one that grows.
    """
    if time.kind == "span" and time.cue != "since":
        return False
    if time.kind in {"weekday", "relative", "event", "offset"} and time.grain in _FINE:
        return True
    days = place(tokens, time, anchor).days
    if days is None or days.end is None or anchor is None:
        return time.grain in _FINE
    return (anchor[0] - days.end).days < 400 and time.grain != "year"


def _of_time(tokens: Tokens, time: TimeExpression, anchor: Days | None, ledger: Ledger) -> Holds | None:
    words = f"“{tokens.words_between(*time.outer)}”"
    if time.kind == "event":
        return _beside_event(time, record_of(time.event, tokens, ledger), words, anchor)
    days = _from_other(tokens, time, anchor) if time.kind == "offset" else place(tokens, time, anchor).days
    if days is None:
        return Holds(grounds=f"{words}, which nothing dates")
    if time.cue not in {"by", "until"}:  # "by May" is read as of May
        days = placed(time, days, anchor)
    return _holds(days, words)


def _from_other(tokens: Tokens, time: TimeExpression, anchor: Days | None) -> TimeInterval | None:
    """Count "a year earlier" from the time named before it, in its own sentence or the one before."""
    number = tokens.sentence_number(time.first)
    begin = tokens.sentences[max(0, number - 1)][0]
    for other in reversed(times_between(tokens, max(begin, time.first - _BACK), time.first)):
        days = None if other.kind == "offset" else place(tokens, other, anchor).days
        if days is not None and days.start is not None and days.end is not None:
            return resolve(time, None, reference=(days.start, days.end))
    return None


def _holds(days: TimeInterval, words: str) -> Holds:
    grounds = words if days.grounds == "stated" else f"{words}, {days.grounds}"
    return Holds(start=days.start, end=days.end, grounds=grounds)


def _beside_event(time: TimeExpression, record: EventRecord | None, words: str, anchor: Days | None) -> Holds:
    if record is None:
        return Holds(grounds=f"{words}, an event not on record")
    told = f"{words}: {record.what}, on record from {record.start.isoformat()}"
    if time.cue == "before":
        return Holds(
            start=moved(record.start, -_MONTHS_BEFORE, "month"),
            end=moved(record.start, -1, "day"),
            grounds=told,
        )
    return Holds(start=record.end or record.start, end=None if anchor is None else anchor[1], grounds=told)
