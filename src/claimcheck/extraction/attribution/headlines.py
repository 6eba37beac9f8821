"""Headlines that name their source with a colon: "Report: exports fell", "Exports fell: ministry"."""

from __future__ import annotations

from claimcheck.extraction.attribution.codes import PAUSE, STOP
from claimcheck.extraction.attribution.drafting import make_draft
from claimcheck.extraction.attribution.sheet import Sheet
from claimcheck.extraction.drafts import AttributionDraft, Range
from claimcheck.lang.cue_words import cue_words
from claimcheck.models.article import BlockKind

_LONGEST_SOURCE = 4
_SHORTEST_CONTENT = 3


def read_headlines(sheet: Sheet) -> list[AttributionDraft]:
    """Return what headlines attribute by a colon: to a document, an office or a name used below."""
    tokens = sheet.tokens
    found: list[AttributionDraft] = []
    for number, (first, last) in enumerate(tokens.paragraphs):
        if number and tokens.kinds[number] not in (BlockKind.TITLE, BlockKind.HEADING):
            break  # headlines stand at the top
        colons = [
            at
            for at in range(first, min(last, first + 40))
            if sheet.codes[at] == PAUSE and sheet.words[at] == ":"
        ]
        if len(colons) != 1 or sheet.quote_of[colons[0]] >= 0:
            continue
        colon = colons[0]
        end = last - 1 if sheet.codes[last - 1] == STOP else last
        for source, content in (((first, colon), (colon + 1, end)), ((colon + 1, end), (first, colon))):
            if _speaks(sheet, source, last) and content[1] - content[0] >= _SHORTEST_CONTENT:
                found.append(make_draft(sheet, source, (colon, colon + 1), [content]))
                break
    return found


def _speaks(sheet: Sheet, source: Range, below: int) -> bool:
    first, last = source
    if not 0 < last - first <= _LONGEST_SOURCE:
        return False
    words = cue_words().sources
    if sheet.lower[last - 1] in words.documents or sheet.lower[last - 1] in words.unnamed:
        return True
    names = all(sheet.is_name(at) or sheet.words[at] == "." for at in range(first, last))
    return names and sheet.words[last - 1] in sheet.words[below : below + 400]
