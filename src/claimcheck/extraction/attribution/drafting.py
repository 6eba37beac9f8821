"""From the parts of an attribution to its draft."""

from __future__ import annotations

from typing import Literal

from claimcheck.extraction.attribution.codes import COMMA, PREPOSITION
from claimcheck.extraction.attribution.sheet import Sheet
from claimcheck.extraction.attribution.verbgroup import VerbGroup
from claimcheck.extraction.drafts import AttributionDraft, Range
from claimcheck.lang.cue_words import VerbCue, cue_words

Polarity = Literal["said", "denied", "declined"]


def make_draft(
    sheet: Sheet,
    source: Range | None,
    cue: Range,
    content: list[Range],
    polarity: Polarity = "said",
    addressee: str | None = None,
) -> AttributionDraft:
    """Return the draft with its type and whether the source is named; its range covers all parts."""
    first, last = cue
    for begin, end in content if source is None else (source, *content):
        if begin < first:
            first = begin
        if end > last:
            last = end
    return AttributionDraft(
        first=first, last=last, source=source,
        named=source is not None and is_named(sheet, source), cue=cue, content=content,
        type=speech_type(sheet, content), polarity=polarity, addressee=addressee,
    )  # fmt: skip


def is_named(sheet: Sheet, source: Range) -> bool:
    """Tell whether the words name or refer to somebody in particular; "a senior official" does not."""
    unnamed = cue_words().sources.unnamed
    first, last = source
    if unnamed.isdisjoint(sheet.lower[first:last]):
        return True
    generic = next(index for index in range(first, last) if sheet.lower[index] in unnamed)
    within = False  # "a diplomat at the embassy of X": whom the name belongs to is not the speaker
    for index in range(first, last):
        code = sheet.codes[index]
        if code == COMMA:
            within = False
        elif code == PREPOSITION and index > generic:
            within = True
        elif not within and index > first and index != generic and sheet.is_name(index):
            return True
    return False


def speech_type(sheet: Sheet, content: list[Range]) -> Literal["direct", "indirect", "mixed"]:
    """Return direct, mixed or indirect, by the share of tokens that stand in quotation marks."""
    quoted = total = 0
    for first, last in content:
        total += last - first
        quoted += last - first - sheet.quote_of[first:last].count(-1)
    return "indirect" if not quoted else "direct" if quoted * 10 >= total * 9 else "mixed"


def draft(
    sheet: Sheet, source: Range | None, cue_at: Range, content: list[Range], cue: VerbCue, group: VerbGroup
) -> AttributionDraft:
    """Make the draft; what was refused, denied or not said has its polarity."""
    polarity: Polarity = "said"
    if cue.kind == "decline" or (group.negated and cue.reporting):
        polarity = "declined"
    elif cue.kind == "deny":
        polarity = "denied"
    return make_draft(sheet, source, cue_at, content, polarity)
