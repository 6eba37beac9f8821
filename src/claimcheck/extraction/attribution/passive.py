"""Cues in the passive: "was criticised by X for …", "is expected to …", "when asked whether …"."""

from __future__ import annotations

from claimcheck.extraction.attribution.adverbials import skip_adverbials
from claimcheck.extraction.attribution.clauses import leads_up
from claimcheck.extraction.attribution.codes import (
    COMMA,
    COORDINATOR,
    DASH,
    DAY,
    OPEN,
    PAUSE,
    PREPOSITION,
    QUOTE,
    RELATIVE,
    STOP,
    SUBORDINATOR,
    THAT,
    TO,
    WORDS,
)
from claimcheck.extraction.attribution.contents import clause_end
from claimcheck.extraction.attribution.drafting import draft
from claimcheck.extraction.attribution.sheet import Sheet
from claimcheck.extraction.attribution.subjects import subject
from claimcheck.extraction.attribution.verbgroup import VerbGroup
from claimcheck.extraction.drafts import AttributionDraft, Range
from claimcheck.lang.cue_words import VerbCue


def read_passive(
    sheet: Sheet, index: int, low: int, high: int, cue: VerbCue, group: VerbGroup
) -> AttributionDraft | None:
    """Read "was criticised by X for …", "is expected to …", "…, announced by X"."""
    codes, lower = sheet.codes, sheet.lower
    at = index + 1
    source: Range | None = None
    between = False
    for by in range(index + 1, min(high, index + 8)):
        number = sheet.quote_of[by]
        if number >= 0 and sheet.quotes[number].last < min(high, index + 8):
            continue  # "was called a “mess” by X"
        if lower[by] == "by":
            source = _by_phrase(sheet, by + 1, high)
            between = sheet.quote_of[by - 1] >= 0
            break
        if codes[by] in (COMMA, STOP, QUOTE):
            break
    if cue.kind in ("say", "show") and source is not None and group.start > low:
        return _reported_by(sheet, index, source, low, high, cue, group)
    if cue.kind in ("say", "show") or (source is None and cue.kind == "deny"):
        return None
    if source is None and (cue.lemma in WORDS.naming or cue.lemma in WORDS.privately):
        return None  # "are called", "is depicted": nobody's words
    if source is not None and cue.kind == "mind":
        return None
    if source is not None and cue.kind == "ask":
        return read_question(sheet, index, high, cue, group, source[1])
    content: list[Range] = []
    about = subject(sheet, group.start, low)
    if about is not None and about[1] <= group.start:
        content.append(about)
    begin = max(at, source[1]) if source else at
    if between:
        content.append((at, by))
    if begin < high and codes[begin] not in (STOP, COMMA):
        end = clause_end(sheet, begin, high, short=True, leading=leads_up(sheet, about, group.start, low))
        if end > begin:
            content.append((begin, end))
    if not content:
        return None
    return draft(sheet, source, (group.start, index + 1), content, cue, group)


def _reported_by(
    sheet: Sheet, index: int, source: Range, low: int, high: int, cue: VerbCue, group: VerbGroup
) -> AttributionDraft | None:
    """Read "As reported by X, …", "…, as first reported by X" and "it was confirmed by X"."""
    codes = sheet.codes
    begin, end = group.start, source[1]
    if sheet.lower[begin - 1] == "as":
        content: list[Range] = []
        if begin - 1 <= low + 1 and end + 1 < high and codes[end] == COMMA:
            content = [(end + 1, clause_end(sheet, end + 1, high))]
        elif begin - 2 > low + 2:
            content = [(low + (codes[low] == COORDINATOR), begin - 2)]
    elif group.reach == "finite":
        about = subject(sheet, begin, low)
        content = [about] if about is not None and about[1] <= begin else []
        if end < high and sheet.lower[end] == "as":  # "was described by X as …"
            content.append((end, clause_end(sheet, end, high, short=True)))
    else:
        return None
    content = [part for part in content if part[1] > part[0]]
    return draft(sheet, source, (begin, index + 1), content, cue, group) if content else None


def read_question(
    sheet: Sheet, index: int, high: int, cue: VerbCue, group: VerbGroup, behind: int = 0
) -> AttributionDraft | None:
    """Read "Asked about the delay, …" and "when asked whether …": a question of nobody named.

    ``behind``: where the question begins if who asks stands before it, "asked by the paper whether …". Who
    asks is not who said anything, and no speaker for what follows.
    """
    begin = behind or (
        skip_adverbials(sheet, index + 1, high)
        if sheet.lower[index + 1 : index + 2] != ["about"]
        else index + 1
    )
    end = clause_end(sheet, begin, high)
    comma = begin
    if begin >= high or sheet.codes[begin] in (STOP, COMMA):
        return None
    while comma < end and sheet.codes[comma] != COMMA:
        comma += 1
    return draft(sheet, None, (index, index + 1), [(begin, comma)], cue, group) if comma > begin else None


def _by_phrase(sheet: Sheet, at: int, high: int) -> Range | None:
    codes = sheet.codes
    end = at
    while end < high and end - at < 14:
        code = codes[end]
        if code in (COMMA, STOP, PAUSE, QUOTE, DASH, SUBORDINATOR, THAT, TO, RELATIVE, OPEN, DAY):
            break
        if sheet.lower[end] == "of" and end + 1 < high and sheet.lower[end + 1].endswith("ing"):
            break
        if code == PREPOSITION and end > at and sheet.lower[end] != "of":
            twice = codes[end - 1] == COORDINATOR and sheet.lower[end] == sheet.lower[at - 1]
            if twice and not sheet.lower[min(end + 1, high - 1)].endswith("ing"):
                end += 1
                continue  # "by the mayor and by the port"
            break
        end += 1
    while end > at and codes[end - 1] == COORDINATOR:
        end -= 1
    return (at, end) if end > at else None
