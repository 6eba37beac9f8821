"""Counts of members in the words of a text: "NATO's 32 allies", "all 27 EU states", "the 27-nation EU"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, TypeGuard

from claimcheck.lang.membership_words import membership_words
from claimcheck.ledger.records import FigureRecord, ValueSpell
from claimcheck.models.claims import Claim, NumericClaim
from claimcheck.models.interval import plain
from claimcheck.models.span import Span
from claimcheck.models.time import Holds
from claimcheck.rules.records.disagreement import Disagreement, days_of
from claimcheck.rules.rule import Page
from claimcheck.text import Tokens

_POSSESSIVE: Final = frozenset({"'s", "’s", "‘s", "'", "’"})
_DASHES: Final = frozenset({"-", "–", "‑"})
_UNREAL: Final = frozenset({"hypothetical", "denied", "target"})  # "would" leaves the members what they are
_BACK: Final = 5  # tokens from "NATO" to "32 members"
_COUNTED: Final = "member states"


def wrong_memberships(page: Page) -> Iterator[Disagreement]:
    """Yield the counts of members that the records rule out for the days on which they are said to hold."""
    records = [record for record in page.ledger.figures if record.what == _COUNTED]
    if not records:
        return
    tokens = page.words
    names = {tuple(name.split()): record for record in records for name in record.names}
    for claim in page.claims:
        if not _is_count(claim):
            continue
        found = _body_counted(tokens, claim, names)
        if found is None:
            continue
        record, span = found
        if not record.speaks_of(claim.holds.end):
            continue
        value = claim.quantity.value
        fault = _fault(record.values, value, claim.holds)
        if fault is not None:
            then = f"{plain(fault.value)} {record.what} {days_of(claim.holds)}"
            yield Disagreement(
                span,
                f"“{span.text}”: {record.whose} had {then}",
                (
                    f"the text says {plain(value)}, {days_of(claim.holds)} ({claim.holds.grounds})",
                    *(_line(record, spell) for spell in record.values if spell.value in (value, fault.value)),
                    f"source of the record: {record.source}",
                ),
                (record.id, str(value)),
                "outdated" if _was_right(record.values, value, claim.holds) else "contradicts",
            )


def _is_count(claim: Claim) -> TypeGuard[NumericClaim]:
    return (
        isinstance(claim, NumericClaim)
        and claim.quantity.relation == "="
        and claim.quantity.high is None
        and claim.quantity.type == "count"
        and claim.attributed_to is None
        and claim.scope.state not in _UNREAL
        and claim.scope.frame == "total"
        and claim.quantity.value == claim.quantity.value.to_integral_value()
    )


def _body_counted(
    tokens: Tokens, claim: NumericClaim, names: dict[tuple[str, ...], FigureRecord]
) -> tuple[FigureRecord, Span] | None:
    """Return the body whose members the number counts, and the words that say so."""
    words = membership_words()
    lower = tokens.lower
    number, after = tokens.at(claim.quantity.start), tokens.at(claim.quantity.end)
    if number >= len(lower) or (number and lower[number - 1] in words.some):
        return None
    low, high = tokens.sentence_at(number)
    noun, record = after, None
    joined = False
    if noun + 1 < high and lower[noun] in _DASHES and lower[noun + 1] in words.joined:
        joined, noun = True, noun + 2
    for length in (3, 2, 1):
        record = record or names.get(tuple(lower[noun : noun + length]))
        if record is not None:
            noun += length
            break
    if joined:
        return None if record is None else (record, tokens.span(number, noun))
    begin = number
    if record is None and number - 2 >= low and lower[number - 1] in _POSSESSIVE:
        for length in (3, 2, 1):
            begin = number - 1 - length
            record = names.get(tuple(lower[begin : number - 1])) if begin >= low else None
            if record is not None:
                break
    elif record is None:
        return _told_of_body(tokens, number, after, names)
    elif number == low or lower[number - 1] not in {"the", "all", "these", "its"}:
        return None
    if record is None:
        return None
    end = _noun_end(lower, noun, high)
    if end is None or (end < high and lower[end] in words.narrowing):
        return None
    return record, tokens.span(begin, end)


def _told_of_body(
    tokens: Tokens, number: int, after: int, names: dict[tuple[str, ...], FigureRecord]
) -> tuple[FigureRecord, Span] | None:
    """Read "NATO has 32 members", "NATO, which has 32 members", "all 32 members of NATO"."""
    words, lower = membership_words(), tokens.lower
    low, high = tokens.sentence_at(number)
    end = _noun_end(lower, after, high)
    if end is None or " ".join(lower[after:end]) not in words.bare:
        return None
    if lower[number - 1] in words.whole and number > low and lower[end : end + 1] == ["of"]:
        at = end + 2 if lower[end + 1 : end + 2] == ["the"] else end + 1
        for length in (3, 2, 1):
            record = names.get(tuple(lower[at : at + length]))
            if record is not None:
                follows = tokens.words[at + length] if at + length < high else "."
                alone = not follows[0].isalpha() or follows in words.after_body or follows.endswith("ed")
                return (record, tokens.span(number, at + length)) if alone else None
        return None
    at = number
    while at > low and number - at < _BACK and lower[at - 1] in words.has:
        at -= 1
    if at == number or words.having.isdisjoint(lower[at:number]):
        return None
    if end < high and lower[end] in words.narrowing:
        return None
    for length in (3, 2, 1):
        record = names.get(tuple(lower[at - length : at])) if at - length >= low else None
        if record is not None:
            return record, tokens.span(at - length, end)
    return None


def _noun_end(lower: Sequence[str], noun: int, high: int) -> int | None:
    words = membership_words()
    for length in (2, 1):
        if noun + length <= high and " ".join(lower[noun : noun + length]) in words.members:
            return noun + length
    return None


def _fault(spells: Sequence[ValueSpell], value: Decimal, holds: Holds) -> ValueSpell | None:
    """Return the value on record for the days of the claim if the claim's is ruled out on all of them."""
    if holds.start is None or holds.end is None:
        return None
    valid = [s for s in spells if s.since <= holds.end and (s.until is None or s.until >= holds.start)]
    if not valid or holds.start < min(s.since for s in spells):
        return None
    if any(value in (s.value, *s.also) for s in valid):
        return None
    near = [s for s in valid if s.value <= value * 2 and value <= s.value * 2]
    return near[-1] if near else None


def _was_right(spells: Sequence[ValueSpell], value: Decimal, holds: Holds) -> bool:
    start = holds.start or dt.date.min
    return any(s.value == value and s.until is not None and s.until < start for s in spells)


def _line(record: FigureRecord, spell: ValueSpell) -> str:
    until = "" if spell.until is None else f" to {spell.until}"
    return f"on record: {plain(spell.value)} {record.what} of {record.whose} from {spell.since}{until}"
