"""Who speaks where no subject stands: "…, saying", "with Lee adding", "and added"."""

from __future__ import annotations

from typing import Final

from claimcheck.extraction.attribution.clauses import is_finite, relative_before, skip_adjuncts
from claimcheck.extraction.attribution.codes import (
    ADVERB,
    COMMA,
    COORDINATOR,
    DASH,
    DETERMINER,
    FINITE_VERBS,
    POSSESSIVE,
    PREPOSITION,
    RELATIVE,
    SUBORDINATOR,
    THAT,
)
from claimcheck.extraction.attribution.sheet import Sheet
from claimcheck.extraction.attribution.subjects import phrase_start, subject
from claimcheck.extraction.drafts import AttributionDraft, Range

_INNER: Final = frozenset({THAT, SUBORDINATOR, RELATIVE})
_IN_PHRASE: Final = frozenset({0, DETERMINER, PREPOSITION, COORDINATOR, ADVERB, POSSESSIVE})


def shares(sheet: Sheet, last: AttributionDraft, start: int) -> bool:
    """Tell whether a cue at ``start`` can have the source of ``last``: no clause stands between."""
    after = max(part[1] for part in (last.cue, *last.content) if part[1] <= start)
    return not any(
        is_finite(sheet, at, after - 1) and relative_before(sheet, at, after - 1) is None
        for at in range(after, start)
        if sheet.quote_of[at] < 0
    )


def participle_subject(sheet: Sheet, start: int, low: int, last: AttributionDraft | None) -> Range | None:
    """Return whose act a participle or infinitive at ``start`` is: "…, saying", "with Lee adding"."""
    codes = sheet.codes
    at = start - 1
    while at > low and sheet.is_adverb(at):
        at -= 1
    if at > low and codes[at] == 0 and sheet.is_name(at):
        begin = phrase_start(sheet, at, low)
        lead = begin
        while lead < at and codes[lead] != PREPOSITION:
            lead += 1
        if sheet.lower[lead] == "with" and lead < at:
            return lead + 1, at + 1
        if at == start - 1 and begin > low and codes[begin - 1] == DASH:
            return begin, at + 1
    elif at > low and codes[at] == 0:
        for lead in range(at - 1, max(low, at - 12), -1):
            if sheet.lower[lead] == "with":
                return lead + 1, at + 1
            if codes[lead] not in _IN_PHRASE or is_finite(sheet, lead, low):
                break
    if (
        last is not None
        and last.source is not None
        and last.source[1] <= start
        and not (last.source[1] - last.source[0] == 1 and codes[last.source[0]] == POSSESSIVE)
        and shares(sheet, last, start)
    ):
        return last.source
    at = start - 1
    apart = codes[at] == COMMA  # ", saying": the act of the main clause
    while at > low and start - at < 60:
        number = sheet.quote_of[at]
        if number >= 0:
            at = sheet.quotes[number].first - 1
            continue
        if is_finite(sheet, at, low) and relative_before(sheet, at, low) is None:
            begin = at
            while begin - 1 > low and (sheet.is_adverb(begin - 1) or codes[begin - 1] in FINITE_VERBS):
                begin -= 1
            if codes[begin - 1] not in (RELATIVE, THAT):
                found = subject(sheet, begin, low, 1)
                within = found is not None and found[0] - 1 > low and codes[found[0] - 1] in _INNER
                if found is None or not within or not apart:
                    return found
                begin = found[0]  # of a clause within the main one: "saw that he left, saying"
            at = begin - 1
        at -= 1
    return _first_past(sheet, start, low) if codes[start - 1] == COMMA else None


def _first_past(sheet: Sheet, start: int, low: int) -> Range | None:
    """Return the subject of the first word that looks like a past form: "Lee pushed back, calling it …"."""
    low = skip_adjuncts(sheet, low, start)
    for at in range(low + 1, start - 1):
        if (
            sheet.lower[at].endswith("ed")
            and sheet.words[at][0].islower()
            and sheet.quote_of[at] < 0
            and sheet.lower[at + 1] != "by"
        ):
            while at - 1 > low and sheet.is_adverb(at - 1):
                at -= 1
            return subject(sheet, at, low, 1)
    return None
