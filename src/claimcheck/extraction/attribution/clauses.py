"""Clauses: which word is their verb, what only leads up to their subject."""

from __future__ import annotations

from typing import Final

from claimcheck.extraction.attribution.codes import (
    ADVERB,
    CLOSE,
    COMMA,
    COORDINATOR,
    DAY,
    DETERMINER,
    FINITE,
    FINITE_VERBS,
    NOUN_START,
    OBJECT_PRONOUN,
    PAUSE,
    POSSESSIVE,
    PREPOSITION,
    QUOTE,
    RELATIVE,
    SUBJECT_PRONOUN,
    SUBORDINATOR,
    THAT,
    TO,
    WORDS,
)
from claimcheck.extraction.attribution.sheet import Sheet
from claimcheck.extraction.drafts import Range
from claimcheck.lang.cue_words import VerbCue, noun_cues, verb_cues

_SUBJECTS: Final = frozenset({SUBJECT_PRONOUN, RELATIVE})
_OBJECTS: Final = frozenset(
    {DETERMINER, POSSESSIVE, OBJECT_PRONOUN, SUBJECT_PRONOUN, THAT, QUOTE, SUBORDINATOR, PAUSE}
)
_ADJUNCT: Final = frozenset({PREPOSITION, SUBORDINATOR, TO, ADVERB, DAY})


def is_finite(sheet: Sheet, index: int, low: int) -> bool:
    """Tell whether the word is, by its looks, the verb of a clause."""
    code = sheet.codes[index]
    if code:
        if code not in FINITE_VERBS or sheet.lower[index] in WORDS.never_finite:
            return False
        if code != FINITE or index <= low:
            return True
        if sheet.codes[index - 1] == DETERMINER:
            return False  # "the left"
        return not sheet.is_name(index)  # a surname
    if index == low:
        return False  # a statement does not start with its verb
    word = sheet.lower[index]
    cue = verb_cues().get(word)
    if cue is not None and index > low and sheet.is_name(index) and sheet.is_name(index - 1):
        return False  # "the United States"
    if cue is not None:
        if not cue.forms & {"past", "third"}:
            return False
        before = sheet.codes[index - 1] if index > low else -1
        if before in NOUN_START:
            return False
        return before in _SUBJECTS or not _is_noun(sheet, index, cue)
    if word.endswith("ed") and len(word) > 4 and word[-3] != "e" and not sheet.words[index][0].isupper():
        at = index - 1
        while at > low and sheet.lower[at].endswith("ly") and sheet.is_adverb(at):
            at -= 1
        before = sheet.codes[at] if index > low else -1
        following = sheet.codes[index + 1] if index + 1 < len(sheet.tokens) else -1
        if before == 0 and sheet.lower[index + 1 : index + 2] == ["by"]:
            return False  # "the letter signed by"
        if before in (SUBJECT_PRONOUN, RELATIVE, COORDINATOR) or (before == 0 and sheet.is_name(at)):
            plural = following == 0 and sheet.lower[index + 1].endswith("s")
            return before != 0 or not plural
        if before == DAY:
            return True
        return before in (0, COMMA, CLOSE) and following in (DETERMINER, POSSESSIVE, OBJECT_PRONOUN)
    return False


def _is_noun(sheet: Sheet, index: int, cue: VerbCue) -> bool:
    """Tell whether "states", "reports", "questions" is more likely a noun: no object or clause follows."""
    if "third" not in cue.forms or not (cue.lemma in WORDS.nounlike or sheet.lower[index] in noun_cues()):
        return False
    following = index + 1
    return following >= len(sheet.tokens) or (
        sheet.codes[following] not in _OBJECTS
        and not (sheet.codes[following] == 0 and sheet.is_name(following))
    )


def relative_before(sheet: Sheet, verb: int, low: int) -> int | None:
    """Return where the "who" or "that" stands whose clause the verb belongs to, or ``None``."""
    codes = sheet.codes
    at = verb - 1
    while at > low and (codes[at] in FINITE_VERBS or sheet.is_adverb(at)) and verb - at < 5:
        at -= 1
    if at > low and codes[at] in (RELATIVE, THAT) and codes[at - 1] == 0:
        return at
    return None


def speaks(sheet: Sheet, at: int, high: int) -> bool:
    """Tell whether a relative clause is itself about speaking: ", who said", ", who has often denied"."""
    cues = verb_cues()
    for index in range(at, min(high, at + 3)):
        cue = cues.get(sheet.lower[index])
        if cue is not None and cue.reporting and sheet.codes[index - 1] not in NOUN_START:
            return True
    return False


def skip_adjuncts(sheet: Sheet, begin: int, at: int) -> int:
    """Return where the subject can start: past "In May, …", "Later, …", "Asked about it, …"."""
    codes = sheet.codes
    for _ in range(4):
        if begin >= at:
            break
        word = sheet.lower[begin]
        leads = (
            codes[begin] in _ADJUNCT
            or (codes[begin] == 0 and sheet.is_adverb(begin))
            or (
                codes[begin] == 0 and word.endswith(("ing", "ed"))
                and codes[begin + 1] not in (0, COMMA)
            )
            or codes[begin] == COORDINATOR
        )  # fmt: skip
        if not leads or (
            codes[begin] == ADVERB
            and codes[begin + 1] not in (COMMA, PREPOSITION, SUBORDINATOR)
            and not sheet.is_adverb(begin + 1)
            and word not in WORDS.slow_adverbs
        ):
            break
        if codes[begin] == COORDINATOR:
            begin += 1
            continue
        comma = begin
        while comma < at and codes[comma] != COMMA:
            comma += 1
        if comma >= at:
            break
        begin = comma + 1
        while begin < at and sheet.lower[begin][0].isdigit() and codes[begin + 1] == COMMA:
            begin += 2
    return begin


def leads_up(sheet: Sheet, source: Range | None, start: int, low: int) -> bool:
    """Tell whether the cue stands in a clause that only leads up to the main one: "While she said so, …"."""
    codes = sheet.codes
    if (
        source is not None
        and source[0] > low
        and codes[source[0] - 1] == SUBORDINATOR
        and not any(is_finite(sheet, at, low) for at in range(low + 1, source[0] - 1))
    ):
        return True
    first = low + 1 if codes[low] in (COORDINATOR, ADVERB) else low
    if codes[first] != SUBORDINATOR:
        return False
    return all(codes[at] != COMMA for at in range(first, start))
