"""Dates of events in the words of a text, held against the dates on record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from claimcheck.ledger.records import EventRecord, Ledger
from claimcheck.models.claims import EventClaim
from claimcheck.models.span import Span
from claimcheck.models.time import Holds
from claimcheck.resolution.occasions import occasions
from claimcheck.rules.records.disagreement import Disagreement, days_of
from claimcheck.rules.rule import Page

_GAP: Final = 8  # tokens, the date among them
_AT: Final = ("“in ", "“on ", "“of ")  # grounds of a day on which it happened; "since", "during" are others
_RELATIVE: Final = "from the "  # grounds of days that were worked out from the day of writing


def wrong_happenings(page: Page) -> Iterator[Disagreement]:
    """Yield the dates of events on record that the text gives otherwise, in full."""
    if not page.ledger.events:
        return
    tokens = page.words
    named = occasions(tokens, page.ledger)
    if not named:
        return
    for claim in page.claims:
        if not isinstance(claim, EventClaim) or claim.holds.start is None or claim.holds.end is None:
            continue
        grounds = claim.holds.grounds.lower()
        if _RELATIVE in grounds or not grounds.startswith(_AT) or claim.attributed_to is not None:
            continue
        first, last = tokens.at(claim.start), tokens.at(claim.end - 1) + 1
        meant = next((o for o in named if o.first >= first and o.last <= last), None)
        if (
            meant is None
            or not _dated_directly(tokens.lower[meant.last : last])
            or _fits(meant.record, claim.holds)
            or _another(meant.record, claim.holds, page.ledger)
        ):
            continue
        record = meant.record
        until = "" if record.end is None else f" to {record.end}"
        yield Disagreement(
            Span(start=claim.start, end=claim.end, text=claim.text),
            f"“{claim.text}”: {record.what} is on record for {record.start}{until}",
            (
                f"the text says {days_of(claim.holds)} ({claim.holds.grounds})",
                f"on record: {record.what}, {record.start}{until}",
                f"source of the record: {record.source}",
            ),
            (record.id, str(claim.holds.start), str(claim.holds.end)),
            "contradicts",
        )


def _dated_directly(behind: list[str]) -> bool:
    """Tell whether the words between an event and its date, if it comes after, are few and of one phrase."""
    return len(behind) <= _GAP and ">" not in behind


def _fits(record: EventRecord, holds: Holds) -> bool:
    end = record.end or record.start
    return holds.start is None or holds.end is None or (holds.start <= end and record.start <= holds.end)


def _another(record: EventRecord, holds: Holds, ledger: Ledger) -> bool:
    """Tell whether another event on record with a name in common has that date: the words may mean it."""
    return any(
        _fits(other, holds) and _names(record) & _names(other)
        for other in ledger.events
        if other is not record
    )


def _names(record: EventRecord) -> set[str]:
    return {word.removesuffix("'s").removesuffix("’s") for word in record.what.split() if word[0].isupper()}
