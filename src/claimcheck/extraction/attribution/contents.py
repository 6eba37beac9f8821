"""What is said: where the words of another end."""

from __future__ import annotations

from typing import Final

from claimcheck.extraction.attribution.adverbials import skip_adverbials
from claimcheck.extraction.attribution.clauses import is_finite
from claimcheck.extraction.attribution.codes import (
    ADVERB,
    BE,
    CLOSE,
    COMMA,
    COORDINATOR,
    DASH,
    DETERMINER,
    FINITE_VERBS,
    HAVE,
    OPEN,
    PAUSE,
    POSSESSIVE,
    PREPOSITION,
    QUOTE,
    RELATIVE,
    STOP,
    SUBJECT_PRONOUN,
    SUBORDINATOR,
    WORDS,
)
from claimcheck.extraction.attribution.sheet import Sheet
from claimcheck.lang.cues import verb_cues

_SHARING: Final = frozenset({"say", "tell", "ask", "judge", "deny", "decline"})


def clause_end(sheet: Sheet, at: int, high: int, short: bool = False, leading: bool = False) -> int:
    """Return where what is said ends, when it starts at ``at``; ``high`` is the end of the sentence.

    ``short`` is for objects rather than clauses: they end at the first comma that starts something new.
    ``leading``: the cue stands in a clause that leads up to the main one ("After she said so, …").
    """
    codes, lower = sheet.codes, sheet.lower
    cues = verb_cues()
    quote_of, quotes = sheet.quote_of, sheet.quotes
    index = at
    opened = 0
    while index < high:
        number = quote_of[index]
        if number >= 0:
            index = quotes[number].last
            if index >= high:
                return index
            tail = sheet.tail(quotes[number])
            if tail == "," and (leading or (short and codes[index] != COORDINATOR)):
                return index
            if tail == "," and index > at + 2 and _ends_here(sheet, index - 1, high, short):
                return index
            continue
        code = codes[index]
        if code:
            if code == DASH and index + 1 < high and index > at and codes[index + 1] == COORDINATOR:
                return index
            if (
                code == DASH
                and index + 1 < high
                and index > at
                and (cues.get(lower[index + 1]) is not None and "ing" in cues[lower[index + 1]].forms)
            ):
                return index
            if (
                not short and code == SUBORDINATOR and lower[index] == "as" and index > at + 4
                and index + 1 < high and codes[index + 1] == SUBJECT_PRONOUN
            ):  # fmt: skip
                return index
            if code == OPEN:
                opened += 1
            elif code == CLOSE:
                opened -= 1
                if opened < 0:
                    return index
            elif code == COMMA and index > at:
                if (
                    leading
                    and index > at + 1
                    and not opened
                    and codes[index + 1 if index + 1 < high else index] not in (RELATIVE, COORDINATOR)
                ):
                    return index
                if not opened and _ends_here(sheet, index, high, short, at):
                    return index
            elif code == COORDINATOR and index > at and index + 1 < high:
                following = index + 1
                while following + 1 < high and codes[following] == ADVERB:
                    following += 1
                cue = cues.get(lower[following])
                if (
                    cue is not None
                    and cue.reporting
                    and cue.kind in _SHARING
                    and cue.forms & {"past", "third"}
                ):
                    return index
                if _names_then_cue(sheet, index + 1, high):
                    return index
            elif (
                (code == PREPOSITION and lower[index] == "despite" and index > at + 2)
                or (
                    code == SUBORDINATOR
                    and lower[index] in WORDS.contrasts
                    and index > at + 2
                    and _new_speaker(sheet, index + 1, high)
                )
                or (
                    code in (PAUSE, DASH)
                    and index > at
                    and index + 1 < high
                    and codes[index + 1] == QUOTE
                    and (quote_of[index + 1] >= 0 and sheet.tail(quotes[quote_of[index + 1]]) == ",")
                )
                or (code == PAUSE and lower[index] == ";" and index > at + 2)
                or (short and code == SUBORDINATOR and lower[index] in WORDS.object_enders and index > at + 1)
            ):
                return index
        elif lower[index] == "according" and index > at + 3:
            return index
        index += 1
    while high > at + 1 and codes[high - 1] == STOP:
        high -= 1
    return high


def _ends_here(sheet: Sheet, comma: int, high: int, short: bool, start: int = 0) -> bool:
    codes, lower = sheet.codes, sheet.lower
    after = comma + 1
    if after >= high:
        return True
    word = lower[after]
    if word == "according":
        return after - start > 3
    cue = verb_cues().get(word)
    if cue is not None and "ing" in cue.forms:
        return cue.reporting
    if codes[after] == ADVERB and after + 1 < high:
        cue = verb_cues().get(lower[after + 1])
        if cue is not None and "ing" in cue.forms:
            return True
    if (
        word.endswith("ing")
        and codes[after] == 0
        and word != "including"
        and not lower[comma - 1].endswith("ing")
    ):
        return short or not start or any(is_finite(sheet, at, start) for at in range(start + 1, comma))
    if word == "as" and after + 1 < high and codes[after + 1] in FINITE_VERBS:
        return True
    if codes[after] == COORDINATOR or lower[after] in WORDS.contrasts:
        if _new_speaker(sheet, after + 1, high):
            return True
        if short:
            return True
    if word == "while" and comma - start > 2:
        return True
    if (
        word in WORDS.fresh_starts
        and after + 1 < high
        and codes[after + 1] == SUBJECT_PRONOUN
        and comma - start > 2
    ):
        return True
    if word in WORDS.contrasts and comma - start > 3:
        return True
    opens = codes[after] == RELATIVE or word in WORDS.clause_enders
    if opens and not short and not any(is_finite(sheet, at, start) for at in range(start + 1, comma)):
        return False  # what is said has not come to its verb yet
    if opens or (word in WORDS.shifters and after + 1 < high and lower[after + 1] in WORDS.shifted):
        return comma - start > 2
    if short and _new_speaker(sheet, after, high):
        return True
    if short and (
        codes[after] in (SUBORDINATOR, SUBJECT_PRONOUN, RELATIVE, BE, HAVE)
        or (word.endswith("ing") and word != "including" and not lower[comma - 1].endswith("ing"))
    ):
        return True
    return _parenthetical(sheet, after, high)


def _new_speaker(sheet: Sheet, at: int, high: int) -> bool:
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


def _names_then_cue(sheet: Sheet, at: int, high: int) -> bool:
    """Tell whether "and Lee says" starts at ``at``."""
    index = at
    while index < high and index - at < 3 and (sheet.is_name(index) or sheet.codes[index] == SUBJECT_PRONOUN):
        index += 1
    cue = verb_cues().get(sheet.lower[index]) if at < index < high else None
    return cue is not None and cue.reporting and cue.kind in ("say", "tell")


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
