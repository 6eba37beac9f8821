"""Polls that only frame what they found: "In a poll, 45 percent …", "… by 6 points in the survey"."""

from __future__ import annotations

from typing import Final

from claimcheck.extraction.attribution.codes import (
    CLOSE,
    COMMA,
    COORDINATOR,
    DAY,
    DETERMINER,
    PAUSE,
    POSSESSIVE,
    QUOTE,
    STOP,
    WORDS,
)
from claimcheck.extraction.attribution.contents import clause_end
from claimcheck.extraction.attribution.drafting import make_draft
from claimcheck.extraction.attribution.sheet import Sheet
from claimcheck.extraction.drafts import AttributionDraft, Range
from claimcheck.lang.cue_words import verb_cues

_BEFORE_HEAD: Final = frozenset({0, DETERMINER, POSSESSIVE, DAY})
_SHORTEST: Final = 5  # tokens of a finding
_LONGEST: Final = 12  # tokens of the poll's name on either side of its head


def read_poll(sheet: Sheet, index: int, low: int, high: int) -> AttributionDraft | None:
    """Return what the poll at ``index`` found, when "in" puts it before or after its figures."""
    codes = sheet.codes
    begin = index
    while begin > low and index - begin < _LONGEST and codes[begin - 1] in _BEFORE_HEAD:
        begin -= 1
    lead = begin - 1
    if lead < low or sheet.lower[lead] not in WORDS.framing:
        return None
    end = _tail(sheet, index + 1, high)
    if lead - low < 2 and (lead == low or codes[low] == COORDINATOR):
        if end + 2 >= high or codes[end] != COMMA:
            return None
        first = end + 1
        content = (first, clause_end(sheet, first, high))
    else:
        first = low + 1 if codes[low] == COORDINATOR else low
        content = (first, lead)
        if end < high and codes[end] not in (STOP, CLOSE):
            return None
    return make_draft(sheet, (begin, end), (lead, begin), [content]) if _is_finding(sheet, content) else None


def _tail(sheet: Sheet, at: int, high: int) -> int:
    """Return where the poll's name ends: past "of 400 voters", "released Monday", "by the institute"."""
    codes = sheet.codes
    if at < high and (sheet.lower[at] in WORDS.poll_links or sheet.lower[at].endswith("ed")):
        first = at
        while at < high and at - first < _LONGEST and codes[at] not in (COMMA, STOP, PAUSE, CLOSE, QUOTE):
            at += 1
    if (
        at + 1 < high
        and codes[at] == COMMA
        and sheet.lower[at + 1].endswith("ed")
        and COMMA in codes[at + 1 : high]
    ):
        return codes.index(COMMA, at + 1)  # ", conducted in May,"
    return at


def _is_finding(sheet: Sheet, content: Range) -> bool:
    """Tell whether a figure is stated, and by nobody with a cue of their own."""
    first, last = content
    figure = any(sheet.lower[at][0].isdigit() for at in range(first, last))
    if not figure or last - first < _SHORTEST:
        return False
    cues = verb_cues()
    spoken = (cues.get(sheet.lower[at]) for at in range(first, last))
    return not any(cue is not None and cue.kind == "show" and "past" in cue.forms for cue in spoken)
