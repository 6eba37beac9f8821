"""Quotations without a cue, told by the speaker of the sentence before: "She said no. “It is late.”"."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from claimcheck.extraction.attribution.codes import STOP
from claimcheck.extraction.attribution.drafting import speech_type
from claimcheck.extraction.attribution.quotes import Quote
from claimcheck.extraction.attribution.sheet import Sheet
from claimcheck.extraction.attribution.split import run_on
from claimcheck.extraction.drafts import AttributionDraft
from claimcheck.lang.cue_words import verb_cues

_SHORTEST: Final = 7  # tokens with the marks
_KINDS: Final = frozenset({"say", "tell", "judge"})


def carry_on(sheet: Sheet, found: list[AttributionDraft]) -> None:
    """Add sentences in quotation marks that nobody has claimed to the words told just before them.

    ``found`` is in the order of the text.
    """
    if not found or not sheet.quotes:
        return
    firsts = [quote.first for quote in sheet.quotes]
    claimed = bytearray(len(firsts))
    for draft in found:
        for number in range(bisect_left(firsts, draft.first), bisect_left(firsts, draft.last)):
            claimed[number] = 1
    starts = [draft.first for draft in found]
    for number, quote in enumerate(sheet.quotes):
        if claimed[number] or not _is_sentence(sheet, quote):
            continue
        before = found[max(0, bisect_left(starts, quote.first) - 4) : bisect_left(starts, quote.first)]
        speaker = max(before, key=lambda draft: (draft.last, -draft.first), default=None)
        if speaker is not None and _goes_on(sheet, speaker, quote):
            speaker.content += run_on(sheet, number)
            speaker.last = speaker.content[-1][1]
            speaker.type = speech_type(sheet, speaker.content)


def _is_sentence(sheet: Sheet, quote: Quote) -> bool:
    return (
        quote.last - quote.first >= _SHORTEST
        and sheet.words[quote.first + 1][0].isupper()
        and sheet.tail(quote) in (".", "!", "?")
        and sheet.tokens.sentence_at(quote.first)[0] == quote.first
    )


def _goes_on(sheet: Sheet, speaker: AttributionDraft, quote: Quote) -> bool:
    """Tell whether the quotation follows at once, or ends the paragraph of one that was quoted."""
    tokens = sheet.tokens
    cue = verb_cues().get(sheet.lower[speaker.cue[1] - 1])
    if speaker.source is None or speaker.polarity != "said" or cue is None or cue.kind not in _KINDS:
        return False
    own, its = tokens.paragraph_number(quote.first), tokens.paragraph_number(speaker.cue[0])
    gap = range(speaker.last, quote.first)
    if own - its <= 1 and all(sheet.codes[at] == STOP for at in gap):
        return own == its or quote.last >= tokens.paragraphs[own][1] - 1
    return own == its and speaker.type != "indirect" and quote.last >= tokens.paragraphs[own][1] - 1
