"""Contents in two parts: what resumes after the speaker, and quotations that run on over paragraphs."""

from __future__ import annotations

from claimcheck.extraction.attribution.codes import CLOSE, COMMA, DASH, PAUSE, QUOTE, STOP
from claimcheck.extraction.attribution.sheet import Sheet
from claimcheck.extraction.drafts import Range
from claimcheck.lang.cue_words import verb_cues


def resumed(sheet: Sheet, at: int, high: int) -> list[Range]:
    """Return the second part of a split content: "…," he said. "…" or "…," he said, "…".

    ``at`` is where the speaker or cue ends, ``high`` the end of the sentence.
    """
    codes, quote_of, quotes = sheet.codes, sheet.quote_of, sheet.quotes
    cues = verb_cues()
    index = at
    while index < high:
        number = quote_of[index]
        if number >= 0:
            quote = quotes[number]
            inner = sheet.words[min(index + 1, quote.last - 1)]
            opens = inner[0].isupper() and quote.last - index > 5 and sheet.tail(quote) in (".", "!", "?")
            if codes[index - 1] in (COMMA, PAUSE, DASH) or (opens and not sheet.is_title(quote)):
                return run_on(sheet, number)
            index = quote.last
            continue
        cue = cues.get(sheet.lower[index]) if codes[index] == 0 else None
        if cue is not None and index > at and cue.kind in ("say", "tell") and cue.reporting:
            break
        index += 1
    while high < len(sheet.tokens) and codes[high] in (STOP, CLOSE):
        high += 1
    if (
        high >= len(sheet.tokens)
        or codes[high] != QUOTE
        or quote_of[high] < 0
        or quotes[quote_of[high]].first != high
    ):
        return []
    number = quote_of[high]
    paragraph = sheet.tokens.paragraph_number(high)
    if paragraph != sheet.tokens.paragraph_number(high - 1):
        return []
    end = quotes[number].last
    if sheet.tail(quotes[number]) not in (".", "...", "…") and _cue_follows(
        sheet, end, sheet.tokens.paragraphs[paragraph][1]
    ):
        return []
    return run_on(sheet, number)


def run_on(sheet: Sheet, number: int) -> list[Range]:
    """Return a quotation with the paragraphs it runs on over."""
    quote = sheet.quotes[number]
    parts = [(quote.first, quote.last)]
    while quote.runs_on and number + 1 < len(sheet.quotes):
        number += 1
        quote = sheet.quotes[number]
        parts.append((quote.first, quote.last))
    return parts


def _cue_follows(sheet: Sheet, at: int, high: int) -> bool:
    cues = verb_cues()
    for index in range(at, min(high, at + 12)):
        cue = cues.get(sheet.lower[index])
        if cue is not None and cue.kind in ("say", "tell") and cue.forms & {"past", "third"}:
            return True
    return False
