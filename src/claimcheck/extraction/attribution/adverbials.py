"""When, where and how something was said: what stands between a cue and what is said."""

from __future__ import annotations

from functools import cache
from typing import Final

from claimcheck.extraction.attribution.codes import (
    ADVERB,
    COMMA,
    COORDINATOR,
    DASH,
    DAY,
    DETERMINER,
    FINITE_VERBS,
    HAVE,
    MODAL,
    OBJECT_PRONOUN,
    PAUSE,
    POSSESSIVE,
    PREPOSITION,
    QUOTE,
    RELATIVE,
    STOP,
    SUBJECT_PRONOUN,
    SUBORDINATOR,
    THAT,
    TO,
    WORDS,
)
from claimcheck.extraction.attribution.sheet import Sheet
from claimcheck.lang.cue_words import cue_words

_TIME_LEADS: Final = WORDS.time_leads
_BEFORE_ADVERBIAL: Final = frozenset({HAVE, MODAL, RELATIVE, COORDINATOR, SUBJECT_PRONOUN})


def skip_adverbials(sheet: Sheet, at: int, high: int) -> int:
    """Return where the complement can start: past "on Monday", "in a statement", "last week", "recently"."""
    codes, lower = sheet.codes, sheet.lower
    while at < high:
        code = codes[at]
        if not code and lower[at] not in _TIME_LEADS and not lower[at].endswith("ly"):
            return at  # a content word, by far the most
        if (
            (code == DAY and (at + 1 >= high or lower[at + 1][0] not in "'’"))
            or (code == ADVERB and lower[at] not in WORDS.weighty_adverbs)
            or (code == 0 and sheet.is_adverb(at) and at + 1 < high and codes[at + 1] != 0)
        ):
            at += 1 + (code == DAY and at + 1 < high and lower[at + 1] in WORDS.time_spans)
        elif lower[at] in _TIME_LEADS and _span_near(lower, at, high):
            at = _span_near(lower, at, high)
        elif code == TO and at and lower[at - 1] in WORDS.pointers:
            return at  # "pointed to the delays"
        elif code in (PREPOSITION, TO) or (code == SUBORDINATOR and lower[at] in WORDS.time_prepositions):
            end = _phrase_end(sheet, at, high) if lower[at] not in WORDS.objections else at
            if end == at:
                return at
            at = end
        else:
            return at
    return at


def _span_near(lower: list[str], at: int, high: int) -> int:
    for index in range(at + 1, min(high, at + 3)):
        if lower[index] in WORDS.time_spans:
            return index + 1 if index + 1 >= high or lower[index + 1][0] not in "'’" else 0
    return 0


def _phrase_end(sheet: Sheet, at: int, high: int) -> int:
    """Return the end of a phrase of time, place or channel, or ``at`` if it belongs to what is said."""
    codes, lower = sheet.codes, sheet.lower
    channels = cue_words().channels.nouns
    limit = min(high, at + 14)
    seen = 0
    if at + 1 < high and (
        lower[at + 1] in WORDS.figure_leads
        or (
            codes[at] == TO
            and codes[at + 1] not in (DETERMINER, POSSESSIVE, OBJECT_PRONOUN)
            and not sheet.is_name(at + 1)
        )
    ):
        return at
    if lower[at] in WORDS.figure_prepositions and at + 1 < high and lower[at + 1][0].isdigit():
        return at
    index = at + 1
    while index < limit:
        code = codes[index]
        if code in (COMMA, QUOTE, PAUSE, STOP, THAT, DASH):
            if code == QUOTE and sheet.quote_of[index] >= 0:
                last = sheet.quotes[sheet.quote_of[index]].last
                if (
                    (
                        sheet.is_title(sheet.quotes[sheet.quote_of[index]])
                        or sheet.words[last - 2] not in (".", ",", "!", "?")
                    )
                    and last - index < 10
                    and codes[index - 1] != COMMA
                ):
                    index = last
                    continue
            return index
        if code == DAY:
            return index + 1
        if lower[index] in channels and index + 1 < high:
            seen = index + 1
        if code in FINITE_VERBS and codes[index - 1] != TO:
            return seen or at
        if seen and code in (SUBJECT_PRONOUN, SUBORDINATOR):
            return index
        index += 1
    if index >= high:
        return high
    return at


def addressee_end(sheet: Sheet, at: int, high: int) -> int:
    """Return where the person spoken to ends: "told the committee on Friday that"."""
    codes = sheet.codes
    begin = at
    if (at < high and codes[at] in (OBJECT_PRONOUN, SUBJECT_PRONOUN)) or (
        at < high and sheet.lower[at] == "her" and at + 1 < high and codes[at + 1] != 0
    ):
        return skip_adverbials(sheet, at + 1, high)
    divided = _two_names(sheet, at, high)
    if divided:
        return divided
    while at < high and at - begin < 14:
        code = codes[at]
        if code in (COMMA, QUOTE, PAUSE, STOP, THAT, SUBJECT_PRONOUN, SUBORDINATOR, TO, DASH):
            if code == STOP and at + 1 < high:
                at += 1
                continue
            break
        if (
            at > begin
            and code in (DETERMINER, POSSESSIVE)
            and codes[at - 1] not in (PREPOSITION, COORDINATOR)
            and sheet.lower[at] not in ("'s", "’s")
        ):
            break
        if code == PREPOSITION and sheet.lower[at] != "of":
            end = skip_adverbials(sheet, at, high)
            if end > at:
                at = end
                continue
        if code == DAY:
            at += 1
            while at < high and sheet.lower[at] in WORDS.time_spans:
                at += 1
            if at < high:
                return at  # "told reporters today tests would follow"
            continue
        at += 1
    return skip_adverbials(sheet, at, high) if at < high and sheet.lower[at] in WORDS.time_leads else at


def _two_names(sheet: Sheet, at: int, high: int) -> int:
    """Return where the second name starts in "told Reuters Russia has …", 0 if no verb shows two."""
    end = at
    while end < high and end - at < 6 and (sheet.is_name(end) or (end > at and sheet.words[end] == "-")):
        end += 1
    if end - at > 1 and end < high and sheet.codes[end] in FINITE_VERBS:
        return end - 1
    verb = end
    while verb < high and verb - end < 3 and sheet.codes[verb] == 0 and not sheet.is_name(verb):
        verb += 1
    return end if end > at and end < verb < high and sheet.codes[verb] in FINITE_VERBS else 0


def addressee(sheet: Sheet, at: int, high: int) -> str | None:
    """Return whom the words were told, if the cue ends at ``at``: "told Reuters on Monday" gives Reuters."""
    codes = sheet.codes
    end = at
    high = _two_names(sheet, at, high) or high
    while end < min(high, at + 10):
        code = codes[end]
        if code in (COMMA, QUOTE, PAUSE, STOP, THAT, DAY, SUBORDINATOR, TO, DASH, ADVERB):
            break
        if end > at and code in (DETERMINER, POSSESSIVE, SUBJECT_PRONOUN) and codes[end - 1] not in (
            PREPOSITION, COORDINATOR,
        ):  # fmt: skip
            if sheet.lower[end][0] not in "'’":
                break
        elif end > at and code == PREPOSITION and sheet.lower[end] != "of":
            break
        end += 1
    return " ".join(sheet.tokens.words_between(at, end).split()) or None


@cache
def adverbial_nouns() -> frozenset[str]:
    """Return the words that end a phrase of time or channel."""
    return WORDS.moments | cue_words().channels.nouns


def before_adverbial(sheet: Sheet, at: int, low: int) -> int:
    """Return the last word before a phrase of time or channel: "Lee in a statement", "who in the past"."""
    codes = sheet.codes
    if at - 2 >= low and sheet.lower[at - 1] in WORDS.time_leads and codes[at - 2] in (HAVE, MODAL, RELATIVE):
        return at - 2  # "who last year said"
    for begin in range(at - 1, max(low, at - 5), -1):
        if codes[begin] == PREPOSITION and sheet.lower[begin] in WORDS.speaker_adjuncts:
            before = begin - 1
            named = sheet.is_name(before)
            if named or codes[before] in _BEFORE_ADVERBIAL:
                return before
    return at
