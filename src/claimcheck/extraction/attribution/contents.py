"""What is said: where the words of another end."""

from __future__ import annotations

from typing import Final

from claimcheck.extraction.attribution.boundaries import (
    SHARING,
    ends_at_comma,
    names_then_cue,
)
from claimcheck.extraction.attribution.codes import (
    ADVERB,
    BE,
    CLOSE,
    COMMA,
    COORDINATOR,
    DASH,
    DETERMINER,
    DO,
    FINITE,
    HAVE,
    MODAL,
    OPEN,
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
from claimcheck.lang.cue_words import cue_words, verb_cues

_CLAUSES: Final = frozenset({THAT, RELATIVE, SUBORDINATOR, SUBJECT_PRONOUN})


def clause_end(
    sheet: Sheet, at: int, high: int, short: bool = False, leading: bool = False, kind: str = ""
) -> int:
    """Return where what is said ends, when it starts at ``at``; ``high`` is the end of the sentence.

    ``short`` is for objects rather than clauses: they end at the first comma that starts something new.
    ``leading``: the cue stands in a clause that leads up to the main one ("After she said so, …").
    """
    codes, lower = sheet.codes, sheet.lower
    cues = verb_cues()
    quote_of, quotes, turns = sheet.quote_of, sheet.quotes, sheet.turns
    index = at
    opened = 0
    while 0 <= index < high:
        number = quote_of[index]
        if number >= 0:
            index = quotes[number].last
            if index >= high:
                return index
            tail = sheet.tail(quotes[number])
            if tail == "," and leading:
                return index
            if tail == "," and index > at + 2 and ends_at_comma(sheet, index - 1, high, short, 0, kind):
                return index
            continue
        code = codes[index]
        if code:
            if (
                code == DASH
                and index + 1 < high
                and index > at
                and (cues.get(lower[index + 1]) is not None and "ing" in cues[lower[index + 1]].forms)
            ):
                return index
            if code == DASH and index > at + 2 and not opened and _breaks_off(sheet, index, high):
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
                if not opened and ends_at_comma(sheet, index, high, short, at, kind):
                    return index
            elif code == COORDINATOR and index > at and index + 1 < high:
                following = index + 1
                while following + 1 < high and codes[following] == ADVERB:
                    following += 1
                cue = cues.get(lower[following])
                if (
                    cue is not None
                    and cue.reporting
                    and cue.kind in SHARING
                    and cue.forms & {"past", "third"}
                    and cue.lemma not in cue_words().frames.quoted
                ):
                    return index
                if cue is not None and cue.reporting and "ing" in cue.forms:
                    return index
                if short and index > at + 1 and codes[following] in (SUBJECT_PRONOUN, HAVE, DO, MODAL, BE):
                    return index
                if short and index > at + 1 and _new_clause(sheet, following, high):
                    return index
                if (short or kind == "deny") and index > at + 1 and _acts(sheet, at, index, following, high):
                    return index
                if lower[index] == "but" and cues.get(lower[min(following + 1, high - 1)]) is not None:
                    return index
                if names_then_cue(sheet, index + 1, high):
                    return index
            elif (
                (code == PREPOSITION and lower[index] == "despite" and index > at + 2)
                or (
                    code in (PAUSE, DASH)
                    and index > at
                    and index + 1 < high
                    and codes[index + 1] == QUOTE
                    and (quote_of[index + 1] >= 0 and sheet.tail(quotes[quote_of[index + 1]]) == ",")
                )
                or (code == PAUSE and lower[index] == ";" and index > at + 2)
                or (
                    short
                    and code == SUBORDINATOR
                    and lower[index] in WORDS.object_enders
                    and index > at + 1
                    and not lower[min(index + 1, high - 1)].endswith("ing")
                )
            ):
                return index
        elif lower[index] == "according" and index > at + 3:
            return index
        index = turns.find(1, index + 1, high)
    while high > at + 1 and codes[high - 1] == STOP:
        high -= 1
    return high


def _acts(sheet: Sheet, start: int, last: int, at: int, high: int) -> bool:
    """Tell whether the speaker's next act, not of speech, starts at ``at``: "… and handed him a letter"."""
    codes = sheet.codes
    if not (
        codes[at] == FINITE
        or (
            codes[at] == 0
            and sheet.lower[at].endswith("ed")
            and sheet.words[at][0].islower()
            and at + 1 < high
        )
    ):
        return False
    return not any(code in _CLAUSES for code in codes[start:last])


def _new_clause(sheet: Sheet, at: int, high: int) -> bool:
    """Tell whether a clause with a subject of its own starts at ``at``: "… and his office did not answer"."""
    codes = sheet.codes
    if codes[at] not in (DETERMINER, POSSESSIVE):
        return False
    end = at + 1
    while end < high and end - at < 4 and codes[end] == 0:
        end += 1
    return end < high and end > at + 1 and codes[end] in (DO, MODAL, HAVE, BE)


def _breaks_off(sheet: Sheet, dash: int, high: int) -> bool:
    """Tell whether a dash leads over to the paper's own aside: "… — a plan he once mocked"."""
    codes = sheet.codes
    if dash + 2 >= high:
        return False
    if codes[dash + 1] != DETERMINER and sheet.lower[dash + 1] not in WORDS.contrasts:
        return False
    return all(codes[at] != DASH or sheet.quote_of[at] >= 0 for at in range(dash + 1, high))
