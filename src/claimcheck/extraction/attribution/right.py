"""What is said after the cue."""

from __future__ import annotations

from typing import Final

from claimcheck.extraction.attribution.adverbials import addressee_end, skip_adverbials
from claimcheck.extraction.attribution.clauses import is_finite
from claimcheck.extraction.attribution.codes import (
    BE,
    CLOSE,
    COMMA,
    CONTRACTIONS,
    COORDINATOR,
    DASH,
    DO,
    FINITE_VERBS,
    HAVE,
    MODAL,
    OBJECT_PRONOUN,
    PAUSE,
    PREPOSITION,
    QUOTE,
    STOP,
    SUBORDINATOR,
    THAT,
    TO,
    WORDS,
)
from claimcheck.extraction.attribution.contents import clause_end
from claimcheck.extraction.attribution.drafting import draft
from claimcheck.extraction.attribution.sheet import Sheet
from claimcheck.extraction.attribution.split import run_on
from claimcheck.extraction.attribution.verbgroup import VerbGroup
from claimcheck.extraction.drafts import AttributionDraft, Range
from claimcheck.lang.cue_words import VerbCue, cue_words

_NO_CONTENT: Final = frozenset({STOP, COMMA, DASH, COORDINATOR, BE, HAVE, DO, MODAL, CLOSE})


def content_after(
    sheet: Sheet, at: int, high: int, cue: VerbCue, leading: bool = False, gap: bool = False
) -> list[Range]:
    """Return the content to the right of the cue; ``gap``: its subject stands before the source."""
    codes, lower = sheet.codes, sheet.lower
    words = cue_words()
    kind = cue.kind
    if kind == "tell" or (kind == "ask"):
        at = (
            addressee_end(sheet, at, high)
            if kind == "tell"
            else _asked(sheet, at, high)
            if cue.lemma != "question"
            else at
        )
    elif kind in ("say", "show", "deny"):
        at = skip_adverbials(sheet, at, high)
        if (at < high and codes[at] == PREPOSITION and lower[at] in WORDS.topic_prepositions) or (
            at < high and cue.lemma == "point" and lower[at] == "to"
        ):
            at += 1
    elif cue.lemma in words.frames.about:
        at = topic_of(sheet, at, high)
        while at < high and lower[at] in words.particles.after:
            at += 1
    else:
        while at < high and sheet.is_adverb(at):
            at += 1
        while at < high and lower[at] in words.particles.after and (kind == "judge" or codes[at] != TO):
            at += 1
    if at + 1 < high and codes[at] == COMMA:
        if codes[at + 1] in (QUOTE, SUBORDINATOR, THAT):
            at += 1
        else:  # "said in Reno, Nevada, that", "said, however, that"
            for index in range(at + 2, min(high - 1, at + 9)):
                if lower[index] in WORDS.speech_verbs:
                    return []  # "The papers show, she said, that": hers are the words
                if codes[index] == COMMA:
                    at = index + 1 if codes[index + 1] in (THAT, QUOTE) else at
                    break
    while at < high and codes[at] == PAUSE:
        at += 1
        if (
            at == high < len(sheet.tokens)
            and sheet.quote_of[at] >= 0
            and sheet.quotes[sheet.quote_of[at]].first == at
        ):
            return run_on(sheet, sheet.quote_of[at])
    if at >= high or (
        codes[at] in _NO_CONTENT
        and lower[at] not in CONTRACTIONS
        and lower[at] not in WORDS.never_finite
        and not (gap and codes[at] in FINITE_VERBS)
    ):
        return []
    if codes[at] == QUOTE and sheet.quote_of[at] >= 0:
        return quoted_after(sheet, at, high)
    short = kind in ("judge", "mind", "seem") and codes[at] != THAT
    end = clause_end(sheet, at, high, short=short, leading=leading, kind=kind)
    return [(at, end)] if end > at else []


def topic_of(sheet: Sheet, at: int, high: int) -> int:
    """Return where "about …" stands after "spoke", past "briefly" or "with voters"; ``high`` if nowhere."""
    lower = sheet.lower
    while at < high and (lower[at] in WORDS.degrees or (sheet.is_adverb(at) and lower[at] != "out")):
        at += 1
    if at < high and lower[at] in WORDS.about_openers:
        return at
    if at < high and lower[at] in WORDS.talk_partners:
        for beyond in range(at + 1, min(high, at + 9)):
            if lower[beyond] == "about":
                return beyond
    return high


def _asked(sheet: Sheet, at: int, high: int) -> int:
    """Return where the question starts: past whom it was put to, if that can be told."""
    codes = sheet.codes
    at = skip_adverbials(sheet, at, high)
    if at < high and codes[at] == OBJECT_PRONOUN:
        return at + 1
    for index in range(at, min(high, at + 8)):
        if codes[index] in (SUBORDINATOR, THAT) or (
            sheet.lower[index] in WORDS.question_leads and index > at
        ):
            return index
        if codes[index] in (COMMA, STOP, QUOTE):
            return (
                index if codes[index] == QUOTE else index + (index + 1 < high and codes[index + 1] == QUOTE)
            )
    return at


def quoted_after(sheet: Sheet, at: int, high: int) -> list[Range]:
    """Return the quotation that opens at ``at``, with what goes on after it."""
    number = sheet.quote_of[at]
    quote = sheet.quotes[number]
    parts = [(at, quote.last)]
    if quote.last < high:
        end = clause_end(sheet, quote.last, high)
        inner = sheet.tail(quote)
        if (
            end > quote.last
            and inner not in (".", ",", "!", "?")
            and (sheet.codes[quote.last] not in (DASH, COMMA, PAUSE))
        ):
            parts = [(at, end)]
    while quote.runs_on and number + 1 < len(sheet.quotes):
        number += 1
        quote = sheet.quotes[number]
        parts.append((quote.first, quote.last))
    return parts


def _another(sheet: Sheet, comma: int, high: int) -> bool:
    """Tell whether a second quotation follows as part of the same sentence: "“…”, and “…”"."""
    codes = sheet.codes
    return comma + 2 < high and codes[comma + 1] == COORDINATOR and codes[comma + 2] == QUOTE


def as_said(
    sheet: Sheet, index: int, source: Range, end: int, low: int, high: int, cue: VerbCue, group: VerbGroup
) -> AttributionDraft | None:
    """Read "As she said, …" and "…, as she said"; ``end`` is where the clause of the cue ends."""
    codes = sheet.codes
    lead = source[0] - 2
    goes_on = end + 1 < high and codes[end] == COMMA
    if goes_on and codes[end + 1] == QUOTE and sheet.quote_of[end + 1] >= 0:
        content = quoted_after(sheet, end + 1, high)
    elif (
        lead > low + 2
        and codes[lead] == COMMA
        and cue.kind in ("say", "show")
        and any(is_finite(sheet, at, low) for at in range(low + 1, lead))
    ):
        content = [(low + (codes[low] == COORDINATOR), lead)]
    elif goes_on:
        content = [(end + 1, clause_end(sheet, end + 1, high))]
    else:
        return None
    content = [part for part in content if part[1] > part[0]]
    return draft(sheet, source, (group.start, index + 1), content, cue, group) if content else None
