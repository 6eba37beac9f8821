"""Quotations that no cue has claimed: after a colon, before a dash and a name, before an unusual verb."""

from __future__ import annotations

from bisect import bisect_left

from claimcheck.extraction.attribution.clauses import is_finite
from claimcheck.extraction.attribution.codes import (
    COMMA,
    DASH,
    DETERMINER,
    STOP,
    SUBJECT_PRONOUN,
    WORDS,
)
from claimcheck.extraction.attribution.drafting import make_draft, speech_type
from claimcheck.extraction.attribution.left import left_content
from claimcheck.extraction.attribution.quotes import Quote
from claimcheck.extraction.attribution.sheet import Sheet
from claimcheck.extraction.attribution.speakers import speaker_after
from claimcheck.extraction.attribution.split import resumed, run_on
from claimcheck.extraction.attribution.subjects import matrix_subject, subject
from claimcheck.extraction.drafts import AttributionDraft, Range

_SHORTEST = 5  # tokens with the marks: less is a title or a word that is only mentioned
_LONGEST_NAME = 6
_BACK, _AHEAD = 50, 100  # tokens


def read_unclaimed(sheet: Sheet, found: list[AttributionDraft]) -> list[AttributionDraft]:
    """Return the attributions of quotations that stand in no content of ``found``."""
    quotes = sheet.quotes
    if not quotes:
        return []
    firsts = [quote.first for quote in quotes]
    claimed = bytearray(len(quotes))
    for draft in found:
        for first, last in draft.content:
            for number in range(bisect_left(firsts, first), bisect_left(firsts, last)):
                claimed[number] = 1
    ends = {draft.content[-1][1]: draft for draft in found if draft.content and draft.polarity == "said"}
    more: list[AttributionDraft] = []
    for number, quote in enumerate(quotes):
        if claimed[number] or quote.last - quote.first < _SHORTEST:
            continue
        if _goes_on_after_colon(sheet, number, quote, ends):
            continue
        made = (
            _after_colon(sheet, number, quote)
            or _before_verb(sheet, quote)
            or _before_signature(sheet, number, quote)
        )
        if made is not None:
            more.append(made)
    return more


def _goes_on_after_colon(sheet: Sheet, number: int, quote: Quote, ends: dict[int, AttributionDraft]) -> bool:
    """Add the quotation to what is said before its colon: "She had a warning, she said: “…”"."""
    colon = quote.first - 1
    if colon < 1 or sheet.words[colon] != ":" or sheet.quote_of[colon] >= 0:
        return False
    draft = ends.get(colon + 1)
    if draft is None:
        return False
    draft.content += run_on(sheet, number)
    draft.last = max(draft.last, draft.content[-1][1])
    draft.type = speech_type(sheet, draft.content)
    return True


def _after_colon(sheet: Sheet, number: int, quote: Quote) -> AttributionDraft | None:
    """Read "The letter makes another case: “…”" and "Ana Roe: “…”"."""
    colon = quote.first - 1
    if colon < 1 or sheet.words[colon] != ":" or sheet.quote_of[colon] >= 0:
        return None
    low = max(sheet.tokens.sentence_at(colon)[0], colon - _BACK)
    content = run_on(sheet, number)
    if 0 < colon - low <= _LONGEST_NAME and _names(sheet, low, colon):
        return make_draft(sheet, (low, colon), (colon, colon + 1), content)
    from_whom = _from(sheet, low, colon)
    if from_whom is not None:
        return make_draft(sheet, from_whom, (colon, colon + 1), content)
    if sheet.lower[colon - 1] in WORDS.inscribing and colon - 1 > low:  # "The sign read: “…”"
        source = subject(sheet, colon - 1, low)
        return make_draft(sheet, source, (colon - 1, colon), content) if source is not None else None
    source = matrix_subject(sheet, colon, low)
    if source is None or source[1] >= colon or sheet.quote_of[source[0]] >= 0:
        return None
    return make_draft(sheet, source, (source[1], colon + 1), content)


def _from(sheet: Sheet, low: int, colon: int) -> Range | None:
    """Return the name in "And from Ana Roe: “…”", "A word from Mayor Ana Roe:"."""
    begin = colon
    while begin > low and colon - begin < _LONGEST_NAME and sheet.is_name(begin - 1):
        begin -= 1
    if colon - begin < 2 or sheet.lower[begin - 1] not in WORDS.giving or begin - 1 < low:
        return None
    return None if any(is_finite(sheet, at, low) for at in range(low + 1, begin)) else (begin, colon)


def _before_verb(sheet: Sheet, quote: Quote) -> AttributionDraft | None:
    """Read "…," she began: any verb may be one of speech between a quotation and the end of its clause."""
    at = quote.last
    codes, high = sheet.codes, sheet.tokens.sentence_at(min(quote.last, len(sheet.tokens) - 1))[1]
    if at + 1 >= high or sheet.tail(quote) not in (",", "?", "!") or sheet.is_title(quote):
        return None
    read = _inscribed(sheet, at, min(high, at + _AHEAD))
    if read is not None:
        source, cue = read
        return make_draft(sheet, source, cue, [(quote.first, quote.last)])
    end = at
    if codes[at] == SUBJECT_PRONOUN:
        end = at + 1
    else:
        while end < min(high, at + _LONGEST_NAME) and codes[end] == 0 and sheet.is_name(end):
            end += 1
    verb = end
    while verb < high and sheet.is_adverb(verb):
        verb += 1
    if end == at or verb >= high or not _past(sheet, verb):
        return None
    low = max(sheet.tokens.sentence_at(quote.last - 1)[0], quote.first - _BACK)
    high = min(high, at + _AHEAD)
    content = left_content(sheet, at, min(low, quote.first))
    if not content:
        return None
    return make_draft(sheet, (at, end), (verb, verb + 1), content + resumed(sheet, verb + 1, high))


def _inscribed(sheet: Sheet, at: int, high: int) -> tuple[Range, Range] | None:
    """Return source and cue of "…," reads a banner and "…," a banner reads."""
    if sheet.lower[at] in WORDS.inscribing:
        source = speaker_after(sheet, at + 1, high)
        return (source, (at, at + 1)) if source is not None else None
    if sheet.codes[at] != DETERMINER:
        return None
    for verb in range(at + 2, min(high, at + 12)):
        if sheet.lower[verb] in WORDS.inscribing and (
            verb + 1 >= high or sheet.codes[verb + 1] in (STOP, COMMA)
        ):
            return (at, verb), (verb, verb + 1)
    return None


def _past(sheet: Sheet, at: int) -> bool:
    word = sheet.lower[at]
    return word in WORDS.going_on or (
        sheet.codes[at] == 0 and len(word) > 4 and word.endswith("ed") and not sheet.is_name(at)
    )


def _before_signature(sheet: Sheet, number: int, quote: Quote) -> AttributionDraft | None:
    """Read "“…” - Ana Roe" that closes a paragraph."""
    at = quote.last
    codes = sheet.codes
    if at + 1 >= len(sheet.tokens) or codes[at] != DASH:
        return None
    last = sheet.tokens.paragraphs[sheet.tokens.paragraph_number(at)][1]
    end = at + 1
    while end < min(last, at + 1 + _LONGEST_NAME) and codes[end] == 0 and sheet.is_name(end):
        end += 1
    if end == at + 1 or (end < last and codes[end] != COMMA and sheet.words[end] != "."):
        return None
    return make_draft(sheet, (at + 1, end), (at, at + 1), run_on(sheet, number))


def _names(sheet: Sheet, first: int, last: int) -> bool:
    return all(sheet.is_name(at) for at in range(first, last)) and not any(
        is_finite(sheet, at, first) for at in range(first + 1, last)
    )
