"""Who speaks: the noun phrase after an inverted cue or after "according to"."""

from __future__ import annotations

from claimcheck.extraction.attribution.clauses import is_finite, speaks
from claimcheck.extraction.attribution.codes import (
    ADVERB,
    CLOSE,
    COMMA,
    COORDINATOR,
    DASH,
    DAY,
    DETERMINER,
    FINITE_VERBS,
    OBJECT_PRONOUN,
    OPEN,
    OTHER,
    PAUSE,
    POSSESSIVE,
    PREPOSITION,
    QUOTE,
    RELATIVE,
    STOP,
    SUBJECT_PRONOUN,
    SUBORDINATOR,
    THAT,
    WORDS,
)
from claimcheck.extraction.attribution.sheet import Sheet
from claimcheck.extraction.drafts import Range
from claimcheck.lang.cue_words import cue_words


def speaker_after(
    sheet: Sheet, at: int, high: int, leading: bool = False, dated: bool = False
) -> Range | None:
    """Return the noun phrase that starts at ``at``: "said Ana Roe, a teacher from Perth".

    ``leading``: the phrase opens the sentence ("According to Ana Roe, …"), so its first comma ends it unless
    another one shows that an apposition stood between. ``dated``: a weekday belongs
    to the source ("data released Friday by …").
    """
    codes, lower = sheet.codes, sheet.lower
    begin = end = at
    channels = cue_words().channels.nouns
    if at < high and codes[at] in (SUBJECT_PRONOUN, OBJECT_PRONOUN):
        return at, at + 1
    clause = False
    while end < high and end - begin < 60:
        code = codes[end]
        if code in (0, DETERMINER):
            if (
                not clause
                and code == 0
                and end > begin
                and lower[end].endswith("ed")
                and end + 1 < high
                and codes[end + 1] in (DETERMINER, POSSESSIVE, OBJECT_PRONOUN)
                and is_finite(sheet, end, begin)
            ):
                break
            end += 1
            continue
        if code == OPEN:
            close = end + 1
            while close < min(high, end + 9) and codes[close] != CLOSE:
                close += 1
            if close < high and codes[close] == CLOSE and close + 1 < high:
                end = close + 1
                continue
            break
        if code in (STOP, PAUSE, CLOSE):
            break
        if code == QUOTE:
            last = sheet.quotes[sheet.quote_of[end]].last if sheet.quote_of[end] >= 0 else high
            if end == begin or codes[end - 1] == COMMA or last >= high or last - end > 8:
                break
            end = last
            continue
        if code == COMMA:
            if end + 1 >= high:
                break
            if leading and codes[end + 1] != RELATIVE:
                return begin, _past_apposition(sheet, end, high)
            if leading:
                clause = True
            elif codes[end + 1] == RELATIVE or lower[end + 1] == "whose":
                if speaks(sheet, end + 2, high):
                    break
                clause = True
            elif not _goes_on(sheet, end + 1):
                break
        elif code in (RELATIVE, SUBJECT_PRONOUN) or (code == THAT and end > begin) or lower[end] == "whose":
            clause = True
        elif clause:
            pass
        elif code in (DASH, SUBORDINATOR, DAY) or code in FINITE_VERBS:
            if lower[end] == "than" or (
                code == DAY and (dated or end == begin or codes[end - 1] in (DETERMINER, POSSESSIVE))
            ):
                end += 1
                continue
            break
        elif (
            code == PREPOSITION
            and end > begin
            and lower[end] in WORDS.speaker_adjuncts
            and _is_when_or_how(sheet, end + 1, high, channels)
        ) or (
            code == ADVERB and end > begin and codes[end - 1] == 0 and end + 1 < high and codes[end + 1] != 0
        ):
            break
        end += 1
    while end > begin and codes[end - 1] in (COMMA, COORDINATOR, STOP):
        end -= 1
    return (begin, end) if end > begin else None


def _past_apposition(sheet: Sheet, comma: int, high: int) -> int:
    """Return where the source ends in "According to Ana Roe, the mayor, …", "… police in Perth, Ohio, …"."""
    codes = sheet.codes
    last = comma + 1
    while last < high and last - comma < 12 and codes[last] != COMMA:
        if sheet.quote_of[last] >= 0 or codes[last] in FINITE_VERBS or is_finite(sheet, last, comma):
            return comma
        last += 1
    if last >= high or codes[last] != COMMA or codes[comma + 1] not in (0, DETERMINER, POSSESSIVE):
        return comma
    names = all(sheet.is_name(at) for at in range(comma + 1, last))
    if names and sheet.is_name(comma - 1) and codes[comma - 2] != PREPOSITION:
        return comma  # "According to Reuters, Poland, France …"
    for at in range(last + 1, min(high, last + 12)):
        if codes[at] in (COMMA, COORDINATOR, QUOTE):
            return comma
        if codes[at] in FINITE_VERBS or is_finite(sheet, at, last + 1):
            return last if at > last + 1 else comma
    return comma


def _goes_on(sheet: Sheet, at: int) -> bool:
    """Tell whether an apposition follows the comma before ``at``."""
    code, word = sheet.codes[at], sheet.lower[at]
    if code in (DETERMINER, POSSESSIVE):
        return True
    if word[0].isdigit():  # an age, not what a source counts: "according to the police, 40 people"
        after = at + 1
        return (
            after >= len(sheet.tokens) or sheet.codes[after] != OTHER or not sheet.words[after][0].isalpha()
        )
    if code == 0:
        return not word.endswith("ing") or word in WORDS.office_adjectives
    return word in WORDS.speaker_goes_on


def _is_when_or_how(sheet: Sheet, at: int, high: int, channels: frozenset[str]) -> bool:
    for index in range(at, min(high, at + 6)):
        code = sheet.codes[index]
        if code == DAY or sheet.lower[index] in channels or sheet.lower[index][0].isdigit():
            return True
        if code in (COMMA, STOP, PREPOSITION):
            return False
    return False
