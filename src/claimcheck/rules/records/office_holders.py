"""Holders of offices in the words of a text, held against the holders on record."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final

from rapidfuzz import fuzz

from claimcheck.dates.days import shifted
from claimcheck.ledger.records import Holder, OfficeRecord
from claimcheck.models.claims import AttributionClaim, RoleClaim
from claimcheck.models.span import Span
from claimcheck.models.time import Holds
from claimcheck.rules.records.disagreement import Disagreement, called, days_of
from claimcheck.rules.rule import Page

_SLACK: Final = dt.timedelta(days=45)  # around a change of holders texts go by elections and resignations
_NESTED: Final = frozenset(
    {"then", "of"}
)  # "then-President X"; "head of the office of the President of Y, X"
_THE_SAME: Final = 93  # for "former": a father and his son may both have held the office
_ALIKE: Final = 84  # of 100: Zelenskyy and Zelenskiy are one, May and Major are two


def wrong_holders(page: Page) -> Iterator[Disagreement]:
    """Yield the persons put into an office, or out of it, against the record for the days of the claim."""
    speakers = {
        claim.source.name or claim.source.text
        for claim in page.claims
        if isinstance(claim, AttributionClaim) and claim.source is not None
    }
    offices = {(_office(record.office), record.body.casefold()): record for record in page.ledger.offices}
    for claim in page.claims:
        if not isinstance(claim, RoleClaim) or claim.office is None or claim.body is None:
            continue
        record = offices.get((_office(claim.office), claim.body.casefold()))
        if record is None or claim.holds.start is None or claim.holds.end is None:
            continue
        if not record.speaks_of(claim.holds.end):
            continue
        if claim.attributed_to is not None or looks_back(page, claim):
            continue
        if claim.status == "former":
            found = _former(claim, record)
        else:
            found = _current(claim, record, speaks=claim.person.name in speakers)
        if found is not None:
            yield found


def looks_back(page: Page, claim: RoleClaim) -> bool:
    """Tell whether the words may speak of another time: "then", or a year that is not the claim's."""
    tokens = page.words
    index = tokens.at(claim.start)
    if index >= len(tokens):
        return True
    first, last = tokens.sentence_at(index)
    if tokens.lower[index] == "then" or (index > first and tokens.lower[index - 1] in _NESTED):
        return True
    years = {claim.holds.start.year, claim.holds.end.year} if claim.holds.start and claim.holds.end else set()
    return any(
        word.isdecimal() and len(word) == 4 and 1900 <= int(word) <= 2100 and int(word) not in years
        for word in tokens.words[first:last]
    )


def _current(claim: RoleClaim, record: OfficeRecord, *, speaks: bool) -> Disagreement | None:
    if claim.status != "current" or "body" in claim.implied:
        return None  # a bare "President" before a name is a courtesy as often as a claim
    holders = sorted(record.holders, key=lambda holder: holder.since)
    held = [holder for holder in holders if _holds(holder, claim.holds, _SLACK)]
    if not held or any(same_person(claim.person.name, holder.name) for holder in held):
        return None
    own = [holder for holder in holders if same_person(claim.person.name, holder.name)]
    before = any(
        holder.until is not None and claim.holds.start is not None and holder.until < claim.holds.start
        for holder in own
    )
    if not own and not (speaks and len(claim.person.name.split()) > 1):
        return None  # statues, streets and the dead are named with their offices too; the living speak
    names = " and ".join(dict.fromkeys(holder.name for holder in held))
    return Disagreement(
        Span(start=claim.start, end=claim.end, text=claim.text),
        _message(claim, names, record),
        _working(claim, record, [*own, *held]),
        (record.id, claim.person.name),
        "outdated" if before else "contradicts",
    )


def _former(claim: RoleClaim, record: OfficeRecord) -> Disagreement | None:
    name = " ".join(_plain(claim.person.name))
    own = [h for h in record.holders if fuzz.ratio(name, " ".join(_plain(h.name))) >= _THE_SAME]
    within = [holder for holder in own if _holds_throughout(holder, claim.holds)]
    if not within:
        return None
    return Disagreement(
        Span(start=claim.start, end=claim.end, text=claim.text),
        _message(claim, within[0].name, record),
        _working(claim, record, within),
        (record.id, claim.person.name, "former"),
        "contradicts",
    )


def _message(claim: RoleClaim, names: str, record: OfficeRecord) -> str:
    return f"“{claim.text}”: {names} was {record.office} of {called(record.body)} {days_of(claim.holds)}"


def _working(claim: RoleClaim, record: OfficeRecord, holders: Sequence[Holder]) -> tuple[str, ...]:
    lines = [f"the text puts it {days_of(claim.holds)} ({claim.holds.grounds})"]
    for holder in dict.fromkeys((h.name, h.since, h.until) for h in sorted(holders, key=lambda h: h.since)):
        until = "" if holder[2] is None else f" to {holder[2]}"
        lines.append(
            f"on record: {holder[0]}, {record.office} of {called(record.body)} from {holder[1]}{until}"
        )
    return (*lines, f"source of the record: {record.source}")


def _holds(holder: Holder, holds: Holds, slack: dt.timedelta) -> bool:
    if holds.start is None or holds.end is None:
        return False
    return shifted(holder.since, -slack) <= holds.end and (
        holder.until is None or shifted(holder.until, slack) >= holds.start
    )


def _holds_throughout(holder: Holder, holds: Holds) -> bool:
    if holds.start is None or holds.end is None:
        return False
    return shifted(holder.since, _SLACK) <= holds.start and (
        holder.until is None or shifted(holder.until, -_SLACK) >= holds.end
    )


def same_person(one: str, other: str) -> bool:
    """Tell whether two names can be of one person: family names alike, the others not at odds."""
    first, second = _plain(one), _plain(other)
    if not first or not second or fuzz.ratio(first[-1], second[-1]) < _ALIKE:
        return False
    if len(first) == 1 or len(second) == 1:
        return True
    if first[1:-1] and second[1:-1] and not {*first[1:-1]} & {*second[1:-1]}:
        return False  # George H.W. and George W.
    return first[0][0] == second[0][0] or len({*first} & {*second}) > 1


def _plain(name: str) -> list[str]:
    bare = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    return [word.strip(".,") for word in bare.split() if word.strip(".,")]


def _office(name: str) -> str:
    """Write an office so that a defence secretary is a defence minister."""
    words = name.casefold().split()
    return (
        " ".join([*words[:-1], "minister"])
        if len(words) > 1 and words[-1] == "secretary"
        else name.casefold()
    )
