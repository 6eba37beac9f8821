"""Sources named by a preposition: "according to X", "in X's view", "in a poll by X"."""

from __future__ import annotations

from claimcheck.extraction.attribution.clauses import is_finite
from claimcheck.extraction.attribution.codes import (
    BE,
    CLOSE,
    COMMA,
    COORDINATOR,
    DASH,
    FINITE,
    HAVE,
    MODAL,
    OPEN,
    PAUSE,
    PREPOSITION,
    RELATIVE,
    STOP,
)
from claimcheck.extraction.attribution.contents import clause_end
from claimcheck.extraction.attribution.drafting import make_draft
from claimcheck.extraction.attribution.sheet import Sheet
from claimcheck.extraction.attribution.speakers import speaker_after
from claimcheck.extraction.attribution.split import resumed
from claimcheck.extraction.drafts import AttributionDraft, Range


def read_according(sheet: Sheet, index: int, low: int, high: int) -> AttributionDraft | None:
    """Return the attribution of "according to X" at ``index``, its content before or after it."""
    codes = sheet.codes
    if index + 2 >= high or sheet.lower[index + 1] != "to" or codes[index + 2] == RELATIVE:
        return None
    for at in range(index - 1, max(low, index - 4) - 1, -1):
        if sheet.words[at] == ";":
            low = at + 1
    leading = index - low < 7 and not any(is_finite(sheet, at, low) for at in range(low + 1, index))
    source = speaker_after(sheet, index + 2, high, leading=leading, dated=True)
    if source is None:
        return None
    content = _content(sheet, index, source, low, high, leading)
    return make_draft(sheet, source, (index, index + 2), content) if content and codes else None


def _content(sheet: Sheet, index: int, source: Range, low: int, high: int, leading: bool) -> list[Range]:
    codes = sheet.codes
    after = source[1]
    begin = low
    number = sheet.quote_of[low - 1] if low else -1
    if (
        number >= 0
        and sheet.quotes[number].last == low
        and sheet.tail(sheet.quotes[number]) in ("?", "!", ",")
        and (sheet.tokens.paragraph_number(low - 1) == sheet.tokens.paragraph_number(low))
    ):
        begin = sheet.quotes[number].first
    while begin < index and codes[begin] == COORDINATOR:
        begin += 1
    lead = index - begin
    if sheet.quote_of[begin] >= 0:
        begin = sheet.quotes[sheet.quote_of[begin]].first
    parts: list[Range] = []
    if lead > 3:
        end = index
        while end > begin and codes[end - 1] in (COMMA, DASH):
            end -= 1
        parts.append((_back_to_speech(sheet, begin, end), end))
    if parts and parts[0][1] - parts[0][0] > 2 and sheet.quote_of[parts[0][0]] >= 0:
        return parts + resumed(sheet, after, high)
    while after < high and codes[after] not in (COMMA, STOP, CLOSE, DASH, COORDINATOR):
        after += 1
    if after < high and codes[after] == COMMA and (lead <= 3 or leading or _resumes(sheet, after + 1, high)):
        end = clause_end(sheet, after + 1, high)
        if end - after > 2:
            if lead:
                parts = [(begin, index - (codes[index - 1] == COMMA))] if lead > 1 else []
            parts.append((after + 1, end))
    return parts


def _resumes(sheet: Sheet, at: int, high: int) -> bool:
    """Tell whether the sentence goes on with what was said, after a source in its middle."""
    if at >= high:
        return False
    code = sheet.codes[at]
    return code in (BE, HAVE, MODAL, FINITE, PREPOSITION)


def _back_to_speech(sheet: Sheet, begin: int, end: int) -> int:
    """Return where the content before the source starts: not before an earlier speaker's words."""
    for at in range(end - 1, begin, -1):
        if sheet.codes[at] == OPEN and CLOSE not in sheet.codes[at:end] and sheet.quote_of[at] < 0:
            return at + 1
        if sheet.codes[at] == PAUSE and sheet.quote_of[at] < 0 and end - at > 4:
            return at + 1
    return begin
