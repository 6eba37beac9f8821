"""Where the words of another end: at a comma, before a new clause, before an aside of the paper's own."""

from __future__ import annotations

from typing import Final

from claimcheck.extraction.attribution.adverbials import skip_adverbials
from claimcheck.extraction.attribution.clauses import is_finite
from claimcheck.extraction.attribution.codes import (
    ADVERB,
    BE,
    COMMA,
    COORDINATOR,
    DASH,
    DETERMINER,
    FINITE_VERBS,
    HAVE,
    POSSESSIVE,
    PREPOSITION,
    RELATIVE,
    STOP,
    SUBJECT_PRONOUN,
    SUBORDINATOR,
    THAT,
    WORDS,
)
from claimcheck.extraction.attribution.sheet import Sheet
from claimcheck.lang.cue_words import verb_cues

_COUNTED: Final = frozenset({0, DETERMINER, PREPOSITION})
SHARING: Final = frozenset({"say", "tell", "ask", "judge", "deny", "decline"})
"""Kinds of cues that one subject strings together: "said it was late and called for patience"."""


def ends_at_comma(sheet: Sheet, comma: int, high: int, short: bool, start: int = 0, kind: str = "") -> bool:
    """Tell whether what is said from ``start`` on ends at this comma."""
    codes, lower = sheet.codes, sheet.lower
    after = comma + 1
    if after >= high:
        return True
    word, code = lower[after], codes[after]
    if word == "according":
        return after - start > 2
    if code == 0:
        cue = verb_cues().get(word)
        if cue is not None and "ing" in cue.forms:
            return cue.reporting
        if cue is not None and comma - start > 2 and next_act(sheet, after, high):
            return not _apposed(sheet, start, comma)
        if word.endswith("ing"):
            if word == "including":
                return False
            return short and kind != "mind" and after + 1 < high and codes[after + 1] != COORDINATOR
    if word in WORDS.turns and after + 1 < high and comma - start > 3:
        return not _parted(sheet, after)
    if word == "as" and after + 1 < high and codes[after + 1] in FINITE_VERBS:
        return True
    if code == COORDINATOR or word in WORDS.contrasts:
        if new_speaker(sheet, after + 1, high):
            return True
        following = after + 1
        while following + 1 < high and codes[following] == ADVERB:
            following += 1
        if short or (following < high and next_act(sheet, following, high)):
            return True
        if (
            word == "but"
            and 0 < start < comma
            and codes[start] != THAT
            and not _has_verb(sheet, start, comma)
        ):
            return True  # "claimed credit, but others …"
    if word == "while" and comma - start > 2:
        return not _figures(sheet, start, comma, high)
    if (
        word in WORDS.fresh_starts
        and after + 1 < high
        and codes[after + 1] == SUBJECT_PRONOUN
        and comma - start > 2
    ):
        return True
    if word in WORDS.contrasts and comma - start > 3:
        return True
    opens = code == RELATIVE or word in WORDS.clause_enders
    if opens and not short and not any(is_finite(sheet, at, start) for at in range(start + 1, comma)):
        return False  # what is said has not come to its verb yet
    if opens:
        return comma - start > 2
    if short and new_speaker(sheet, after, high):
        return True
    if short and code in (SUBORDINATOR, SUBJECT_PRONOUN, RELATIVE, BE, HAVE) and word != "as":
        return True
    if code == DETERMINER and _aside(sheet, comma, high, start, short):
        return True
    return _parenthetical(sheet, after, high)


def _has_verb(sheet: Sheet, start: int, comma: int) -> bool:
    return any(is_finite(sheet, at, start) for at in range(start + 1, comma))


def _apposed(sheet: Sheet, start: int, comma: int) -> bool:
    """Tell whether the comma closes an apposition to the name that opens: "Ivo Lund, the mayor, urged …"."""
    codes = sheet.codes
    at = start + (codes[start] == THAT)
    while at < comma and sheet.is_name(at):
        at += 1
    return start < at < comma and codes[at] == COMMA


def _parted(sheet: Sheet, at: int) -> bool:
    """Tell whether the word at ``at`` stands last: "…, however"."""
    return at + 1 >= len(sheet.tokens) or sheet.codes[at + 1] == STOP


def next_act(sheet: Sheet, at: int, high: int) -> bool:
    """Tell whether the speaker's next act of speech starts at ``at``: "…, called it a farce"."""
    cue = verb_cues().get(sheet.lower[at]) if sheet.codes[at] == 0 else None
    return (
        cue is not None
        and at + 1 < high
        and (cue.kind in SHARING or sheet.lower[at] in WORDS.pointers)
        and not (sheet.is_name(at) and sheet.is_name(at - 1))
    )


def _figures(sheet: Sheet, start: int, comma: int, high: int) -> bool:
    """Tell whether figures on both sides are set against each other: "40 percent, while 30 percent …"."""
    lower = sheet.lower
    return any(lower[at][0].isdigit() for at in range(start, comma)) and any(
        lower[at][0].isdigit() for at in range(comma + 2, min(high, comma + 14))
    )


def _aside(sheet: Sheet, comma: int, high: int, start: int, short: bool) -> bool:
    """Tell whether a noun phrase that runs to the end of the sentence is the paper's aside."""
    codes = sheet.codes
    if comma - start < 3:
        return False
    if not short and not any(is_finite(sheet, at, start) for at in range(start + 1, comma)):
        return False
    for at in range(comma + 2, high):
        code = codes[at]
        if sheet.quote_of[at] >= 0:
            continue
        if code in (COMMA, DASH):
            return False
    return True


def new_speaker(sheet: Sheet, at: int, high: int) -> bool:
    """Tell whether a clause with a cue of its own starts at ``at``: "but he added …"."""
    codes, lower = sheet.codes, sheet.lower
    cues = verb_cues()
    for index in range(at, min(high, at + 7)):
        if sheet.quote_of[index] >= 0 or codes[index] in (COMMA, STOP):
            return False
        cue = cues.get(lower[index])
        if (
            cue is not None
            and index > at
            and cue.reporting
            and cue.kind in ("say", "tell", "ask", "deny", "judge")
        ):
            before = codes[index - 1]
            if (cue.forms & {"past", "third"} or before == SUBJECT_PRONOUN) and before not in (
                DETERMINER,
                POSSESSIVE,
                PREPOSITION,
                BE,
            ):
                return True
    return False


def names_then_cue(sheet: Sheet, at: int, high: int) -> bool:
    """Tell whether "and Lee says" starts at ``at``, not the second of two in "which Roe and Lee said"."""
    if at > 2 and sheet.codes[at - 3] == RELATIVE:
        return False
    index = at
    while index < high and index - at < 3 and (sheet.is_name(index) or sheet.codes[index] == SUBJECT_PRONOUN):
        index += 1
    cue = verb_cues().get(sheet.lower[index]) if at < index < high else None
    if cue is not None and cue.kind in ("say", "tell"):
        return True
    if cue is not None:
        return next_act(sheet, index, high)  # "and she accused the port of greed"
    while index < high and index - at < 6 and sheet.codes[index] in _COUNTED:
        if sheet.lower[index] in WORDS.speech_verbs:
            return index > at and sheet.codes[index - 1] == 0  # "and one in four said"
        index += 1
    return False


def _parenthetical(sheet: Sheet, at: int, high: int) -> bool:
    """Tell whether "he said" or "the ministry said" stands at ``at`` and closes the clause."""
    codes, lower = sheet.codes, sheet.lower
    cues = verb_cues()
    for index in range(at + 1, min(high, at + 6)):
        if sheet.quote_of[index] >= 0 or codes[index] in (COMMA, STOP):
            return False
        cue = cues.get(lower[index])
        if cue is not None and cue.kind in ("say", "show", "tell") and cue.forms & {"past", "third"}:
            following = skip_adverbials(sheet, index + 1, high)
            return following >= high or codes[following] in (STOP, COMMA)
    return False
