"""What is said: where the words of another start and end."""

from __future__ import annotations

from typing import Final

from claimcheck.extraction.attribution.sheet import Sheet
from claimcheck.lang.cues import cue_words, verb_cues
from claimcheck.lang.grammar import Class

Range = tuple[int, int]
C = Class
COMMA, STOP, PAUSE, QUOTE, DASH, OPEN, CLOSE = (
    int(C.COMMA), int(C.STOP), int(C.PAUSE), int(C.QUOTE), int(C.DASH), int(C.OPEN), int(C.CLOSE)
)  # fmt: skip
COORDINATOR, PREPOSITION, DAY, ADVERB, SUBORDINATOR = (
    int(C.COORDINATOR), int(C.PREPOSITION), int(C.DAY), int(C.ADVERB), int(C.SUBORDINATOR)
)  # fmt: skip
PRONOUN, DETERMINER, POSSESSIVE, THAT = (
    int(C.SUBJECT_PRONOUN), int(C.DETERMINER), int(C.POSSESSIVE), int(C.THAT)
)  # fmt: skip
_TIME: Final = frozenset({"last", "this", "next", "earlier", "late", "early", "that", "the"})
_SPAN: Final = frozenset({"week", "month", "year", "night", "morning", "afternoon", "evening", "day", "weekend", "summer", "spring", "fall", "winter"})  # fmt: skip


def skip_adverbials(sheet: Sheet, at: int, high: int) -> int:
    """Return where the complement can start: past "on Monday", "in a statement", "last week", "recently"."""
    codes, lower = sheet.codes, sheet.lower
    channels = cue_words().channels.nouns
    while at < high:
        code = codes[at]
        if code == DAY or (code == ADVERB and lower[at] not in ("once", "all", "both", "only", "just", "even", "here", "there")):
            at += 1
        elif code == 0 and sheet.is_adverb(at) and at + 1 < high and codes[at + 1] != 0:
            at += 1
        elif lower[at] in _TIME and _span_near(lower, at, high):
            at = _span_near(lower, at, high)
        elif code == PREPOSITION or code == int(C.TO) or (code == SUBORDINATOR and lower[at] in ("after", "before")):
            end = _phrase_end(sheet, at, high, channels)
            if end == at:
                return at
            at = end
        else:
            return at
    return at


def _span_near(lower: list[str], at: int, high: int) -> int:
    for index in range(at + 1, min(high, at + 3)):
        if lower[index] in _SPAN:
            return index + 1
    return 0


_FIGURE: Final = frozenset({"least", "most", "more", "fewer", "less", "up", "around", "half"})


def _phrase_end(sheet: Sheet, at: int, high: int, channels: frozenset[str]) -> int:
    """Return the end of a prepositional phrase of time, place or channel, or ``at`` if it belongs to what is said."""
    codes, lower = sheet.codes, sheet.lower
    limit = min(high, at + 14)
    seen = 0
    if at + 1 < high and (lower[at + 1] in _FIGURE or (codes[at] == int(C.TO) and codes[at + 1] == 0 and not sheet.is_name(at + 1))):
        return at
    if lower[at] in ("about", "around", "over", "under", "between", "like") and at + 1 < high and lower[at + 1][0].isdigit():
        return at
    index = at + 1
    while index < limit:
        code = codes[index]
        if code in (COMMA, QUOTE, PAUSE, STOP, THAT, DASH):
            if code == QUOTE and sheet.quote_of[index] >= 0:
                last = sheet.quotes[sheet.quote_of[index]].last
                if (sheet.is_title(sheet.quotes[sheet.quote_of[index]]) or sheet.words[last - 2] not in (".", ",", "!", "?")) and last - index < 10 and codes[index - 1] != COMMA and seen == 0:
                    index = last
                    continue
            return index
        if code == DAY:
            return index + 1
        if lower[index] in channels and not seen and index + 1 < high and codes[index + 1] not in (COORDINATOR, 0):
            seen = index + 1
        if code in _VERBS and codes[index - 1] != int(C.TO):
            return seen or at
        if seen and code in (PRONOUN, SUBORDINATOR):
            return index
        if seen and index > seen and code in (DETERMINER, POSSESSIVE) and codes[index - 1] not in (PREPOSITION, int(C.TO), COORDINATOR):
            return index
        index += 1
    if index >= high:
        return high if not seen else seen
    return seen or at


_VERBS: Final = frozenset(int(c) for c in (C.BE, C.HAVE, C.MODAL, C.FINITE, C.DO))


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
            if code == DASH and index + 1 < high and index > at and (cues.get(lower[index + 1]) is not None and "ing" in cues[lower[index + 1]].forms):
                return index
            if code == OPEN:
                opened += 1
            elif code == CLOSE:
                opened -= 1
                if opened < 0:
                    return index
            elif code == COMMA and index > at:
                if leading and index > at + 1 and not opened and codes[index + 1 if index + 1 < high else index] not in (int(C.RELATIVE), COORDINATOR):
                    return index
                if not opened and _ends_here(sheet, index, high, short, at):
                    return index
            elif code == COORDINATOR and index > at and index + 1 < high:
                following = index + 1
                while following + 1 < high and codes[following] == ADVERB:
                    following += 1
                cue = cues.get(lower[following])
                if cue is not None and cue.reporting and cue.kind in ("say", "tell", "ask") and cue.forms & {"past", "third"}:
                    return index
                if _names_then_cue(sheet, index + 1, high):
                    return index
            elif code == PREPOSITION and lower[index] == "despite" and index > at + 2:
                return index
            elif code in (PAUSE, DASH) and index > at and index + 1 < high and codes[index + 1] == QUOTE and (
                quote_of[index + 1] >= 0 and sheet.tail(quotes[quote_of[index + 1]]) == ","
            ):
                return index
            elif code == PAUSE and lower[index] == ";" and index > at + 2:
                return index
            elif short and code == SUBORDINATOR and lower[index] in ("while", "when", "after", "although", "though", "because", "since") and index > at + 1:
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
    if word.endswith("ing") and codes[after] == 0 and word != "including" and not lower[comma - 1].endswith("ing"):
        return True
    if word == "as" and after + 1 < high and codes[after + 1] in _VERBS:
        return True
    if codes[after] == COORDINATOR or lower[after] in ("while", "although", "though", "whereas"):
        if _new_speaker(sheet, after + 1, high):
            return True
        if short:
            return True
    if word == "while" and comma - start > 2:
        return True
    if word in ("but", "and") and after + 1 < high and codes[after + 1] == PRONOUN and comma - start > 2:
        return True
    if codes[after] == int(C.RELATIVE) or word in ("when", "where", "compared", "despite") or (
        word in ("even", "just") and after + 1 < high and lower[after + 1] in ("as", "though", "if")
    ):
        return comma - start > 2
    if short and _new_speaker(sheet, after, high):
        return True
    if short and (codes[after] in (SUBORDINATOR, PRONOUN, int(C.RELATIVE), int(C.BE), int(C.HAVE)) or (word.endswith("ing") and word != "including" and not lower[comma - 1].endswith("ing"))):
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
        if cue is not None and index > at and cue.reporting and cue.kind in ("say", "tell", "ask", "deny", "judge"):
            before = codes[index - 1]
            if (cue.forms & {"past", "third"} or before == PRONOUN) and before not in (DETERMINER, POSSESSIVE, PREPOSITION, int(C.BE)):
                return True
    return False


def _names_then_cue(sheet: Sheet, at: int, high: int) -> bool:
    """Tell whether "and Lee says" starts at ``at``."""
    index = at
    while index < high and index - at < 3 and (sheet.is_name(index) or sheet.codes[index] == PRONOUN):
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
