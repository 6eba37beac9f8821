"""Cues ahead of their speaker: "Conceding that …, she warned", "After praising the plan, he left"."""

from __future__ import annotations

from typing import Final

from claimcheck.extraction.attribution.clauses import is_finite, relative_before
from claimcheck.extraction.attribution.codes import (
    ADVERB,
    COORDINATOR,
    FINITE_VERBS,
    PREPOSITION,
    SUBORDINATOR,
)
from claimcheck.extraction.attribution.drafting import draft
from claimcheck.extraction.attribution.right import content_after
from claimcheck.extraction.attribution.sheet import Sheet
from claimcheck.extraction.attribution.subjects import subject
from claimcheck.extraction.attribution.verbgroup import VerbGroup
from claimcheck.extraction.drafts import AttributionDraft, Range
from claimcheck.lang.cue_words import VerbCue

_OPENERS: Final = frozenset({PREPOSITION, SUBORDINATOR, COORDINATOR, ADVERB})
_AHEAD: Final = 25  # tokens from the comma to the verb of the main clause


def read_opening(
    sheet: Sheet, index: int, low: int, high: int, cue: VerbCue, group: VerbGroup
) -> AttributionDraft | None:
    """Read "Conceding that …, she warned …": the subject of the main clause is who speaks."""
    if group.start - low > 2 or any(sheet.codes[at] not in _OPENERS for at in range(low, group.start)):
        return None
    content = content_after(sheet, index + 1, high, cue, leading=True)
    if not content:
        return None
    comma = content[-1][1]
    if comma + 1 >= high:
        return None
    source = _main_subject(sheet, comma + 1, high)
    return draft(sheet, source, (index, index + 1), content, cue, group) if source is not None else None


def _main_subject(sheet: Sheet, first: int, high: int) -> Range | None:
    for at in range(first + 1, min(high, first + _AHEAD)):
        if sheet.quote_of[at] >= 0:
            return None
        if is_finite(sheet, at, first) and relative_before(sheet, at, first) is None:
            while at - 1 > first and sheet.codes[at - 1] in FINITE_VERBS:
                at -= 1
            return subject(sheet, at, first)
    return None
