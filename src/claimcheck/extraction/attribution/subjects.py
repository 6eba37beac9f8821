"""Who speaks: the subject before a verb group."""

from __future__ import annotations

from typing import Final

from claimcheck.extraction.attribution.adverbials import adverbial_nouns, before_adverbial
from claimcheck.extraction.attribution.clauses import is_finite, relative_before, skip_adjuncts, speaks
from claimcheck.extraction.attribution.codes import (
    ADVERB,
    CLOSE,
    COMMA,
    CONTRACTIONS,
    COORDINATOR,
    DASH,
    DAY,
    DETERMINER,
    FINITE_VERBS,
    HAVE,
    MODAL,
    NOUN_START,
    OPEN,
    PAUSE,
    PREPOSITION,
    QUOTE,
    RELATIVE,
    STOP,
    SUBJECT_PRONOUN,
    SUBORDINATOR,
    THAT,
    WORDS,
)
from claimcheck.extraction.attribution.phrases import contact, inner_comma, is_list
from claimcheck.extraction.attribution.sheet import Sheet
from claimcheck.extraction.drafts import Range

_BREAKS: Final = frozenset({COMMA, STOP, PAUSE, QUOTE, DASH, OPEN, CLOSE, SUBORDINATOR, SUBJECT_PRONOUN})
_NOUNS: Final = frozenset({0, DETERMINER})


def subject(sheet: Sheet, start: int, low: int, depth: int = 0, titles: bool = True) -> Range | None:
    """Return the subject of the verb group that starts at ``start``; ``low`` is where the sentence starts.

    ``titles``: a name after a comma may belong to the noun phrase before it ("the group's leader, Ana Roe").
    """
    codes = sheet.codes
    at = start - 1
    while at >= low and codes[at] == ADVERB:
        at -= 1
    if at > low and codes[at] == DAY:
        at -= 1
        if at > low and codes[at] == PREPOSITION:
            at -= 1
    if at < low:
        return None
    if sheet.lower[at] in adverbial_nouns():
        before = before_adverbial(sheet, at, low)
        if before < at and codes[before] in (HAVE, MODAL):
            return subject(sheet, before, low, depth + 1) if depth < 4 else None
        at = before
    code = codes[at]
    if code in (SUBJECT_PRONOUN, RELATIVE, THAT) or sheet.lower[at] in CONTRACTIONS:
        if at - 2 >= low and sheet.lower[at - 1] == "of" and codes[at - 2] == DETERMINER:
            return at - 2, at + 1  # "many of you"
        return at, at + 1
    if code == COORDINATOR:
        return matrix_subject(sheet, at, low, depth + 1)
    if code in (COMMA, DASH, CLOSE):
        return _around_parenthesis(sheet, at, low, depth)
    if (
        code == QUOTE
        and at > low
        and sheet.quote_of[at] >= 0
        and sheet.tail(sheet.quotes[sheet.quote_of[at]]) == ","
    ):
        return _around_parenthesis(sheet, at, low, depth)
    if code in (STOP, PAUSE, QUOTE):
        return None
    begin = phrase_start(sheet, at, low, titles)
    if begin > low and codes[begin - 1] == SUBJECT_PRONOUN and sheet.lower[begin][0] in "'’":
        return begin - 1, begin  # "she's moved to the left"
    begin = _after_lead(sheet, begin, at + 1)
    for index in range(begin, at + 1):
        if codes[index] in _NOUNS and sheet.words[index][0].isalnum():
            return begin, at + 1
    return None


def phrase_start(sheet: Sheet, at: int, low: int, titles: bool = True) -> int:
    """Walk left from the last word of a noun phrase to its first."""
    codes = sheet.codes
    begin = at
    while begin > low:
        code = codes[begin - 1]
        if code in _BREAKS:
            if code == COMMA and is_list(sheet, begin, at, low):
                begin -= 1
                continue
            if code == CLOSE:
                back = begin - 1
                while back > low and codes[back] != OPEN and begin - back < 12:
                    back -= 1
                if codes[back] == OPEN and back > low:
                    begin = back
                    continue
            if code == COMMA and titles:
                titled = _title_before(sheet, begin, at, low)
                if titled is not None:
                    begin = titled
                    break
            if code == COMMA and inner_comma(sheet, begin - 1, low):
                begin -= 1
                continue
            if code == QUOTE and sheet.quote_of[begin - 1] >= 0:
                quote = sheet.quotes[sheet.quote_of[begin - 1]]
                if (
                    quote.first > low
                    and quote.last - quote.first < 8
                    and codes[begin - 2] not in (COMMA, STOP)
                ):
                    begin = quote.first
                    continue
            break
        if code == THAT:
            break
        if code == RELATIVE:
            if at - begin > 0 and sheet.lower[begin - 1].startswith("who") and begin - 2 >= low:  # fmt: skip
                begin -= 1
                continue  # "those who back her opponents say"
            break
        if (
            code == COORDINATOR
            and (begin - 2 < low or codes[begin - 2] == COMMA)
            and not (codes[begin - 2] == COMMA and is_list(sheet, begin - 1, at, low))
        ):
            break
        if (
            code == COORDINATOR
            and at - begin < 2
            and sheet.is_name(begin)
            and codes[begin - 2] == 0
            and not sheet.is_name(begin - 2)
        ):
            break  # "… and Lee says"
        if code == COORDINATOR and sheet.lower[begin] == "both":
            break
        if codes[begin] == DETERMINER and code == 0 and begin < at and contact(sheet, begin, low):
            break
        if is_finite(sheet, begin - 1, low):
            relative = relative_before(sheet, begin - 1, low)
            if relative is None:
                break
            begin = relative
            continue
        begin -= 1
    return begin


def _title_before(sheet: Sheet, begin: int, at: int, low: int) -> int | None:
    """Return where "the group's leader, Ana Roe" starts, when ``begin`` is at the name after the comma."""
    codes = sheet.codes
    if at - begin > 5 or not all(sheet.is_name(k) or sheet.words[k] == "." for k in range(begin, at + 1)):
        return None
    first = begin - 1
    while first > low and codes[first - 1] not in _BREAKS and codes[first - 1] not in FINITE_VERBS:
        first -= 1
    if (
        first >= begin - 2
        or codes[first] not in NOUN_START
        or codes[begin - 2] != 0
        or sheet.is_name(begin - 2)
    ):
        return None
    if first > low:
        return None
    return first


def _after_lead(sheet: Sheet, begin: int, end: int) -> int:
    """Leave out what only leads into the clause: "And on Tuesday the …", "then"."""
    codes = sheet.codes
    while begin < end - 1 and (
        codes[begin] in (COORDINATOR, ADVERB) or (codes[begin] == 0 and sheet.is_adverb(begin))
    ):
        if codes[begin] == ADVERB and sheet.lower[begin] in WORDS.quantifiers:
            break
        begin += 1
    if begin < end - 1 and codes[begin] == DAY:
        begin += 1
    if begin < end - 1 and codes[begin] == PREPOSITION and sheet.lower[begin + 1] not in WORDS.figure_leads:
        last = end - 1
        if sheet.is_name(last):
            at = last
            while at > begin + 1 and (
                (sheet.is_name(at - 1) and codes[at - 1] == 0) or sheet.words[at - 1] == "."
            ):
                at -= 1
            return at
        at = last
        while at > begin and codes[at] not in NOUN_START:
            at -= 1
        return at if at > begin + 1 else begin
    return begin


def _around_parenthesis(sheet: Sheet, at: int, low: int, depth: int) -> Range | None:
    """Find the subject where a comma, dash or bracket stands before the verb: "Lee, the mayor, said"."""
    codes = sheet.codes
    if codes[at] == CLOSE:
        back = at
        while back > low and codes[back] != OPEN and at - back < 25:
            back -= 1
        found = subject(sheet, back, low, depth + 1) if depth < 4 and back > low else None
        return None if found is None else (found[0], at + 1)
    begin = low
    back = at - 1 if codes[at] != QUOTE else sheet.quotes[sheet.quote_of[at]].first - 1
    while back >= low and at - back < 70:
        number = sheet.quote_of[back]
        if number >= 0 and sheet.quotes[number].first > low and sheet.tail(sheet.quotes[number]) != ",":
            back = sheet.quotes[number].first - 1
            continue
        if number >= 0 or codes[back] in (STOP, PAUSE):
            begin = back + 1
            break
        if (
            codes[back] == COORDINATOR
            and back > low
            and codes[back - 1] == COMMA
            and sheet.lower[back] == "but"
        ):
            begin = back + 1
            break
        if (
            codes[back] in (SUBORDINATOR, THAT)
            and (sheet.lower[back] in WORDS.contrasts or back > low)
            and (COMMA in codes[back + 2 : at])
        ):
            begin = back + 1
            break
        back -= 1
    begin = skip_adjuncts(sheet, begin, at)
    first = begin
    while first < at and codes[first] not in (COMMA, DASH, OPEN):
        if first > begin and is_finite(sheet, first, begin) and relative_before(sheet, first, begin) is None:
            return subject(sheet, first, begin, depth + 1) if depth < 4 else None
        first += 1
    if first < at and codes[first] == OPEN:  # "Lee (D), facing a vote, said"
        close = first
        while close < at and codes[close] != CLOSE:
            close += 1
        first = close + 1 if close + 1 < at and codes[close + 1] == COMMA else first
    if first >= at:
        return (begin, at) if 0 < at - begin < 8 and codes[begin] != ADVERB else None
    if first == begin:
        return None
    opening = sheet.lower[first + 1]
    if (
        codes[first] == COMMA
        and codes[first + 1] == RELATIVE
        and first - begin > 1
        and not speaks(sheet, first + 2, at)
    ):
        return begin, at
    if opening in WORDS.members_leads:
        return begin, at
    if (codes[first + 1] in (RELATIVE, ADVERB, PREPOSITION, SUBORDINATOR) and opening != "of") or (
        codes[first + 1] == 0
        and opening.endswith(("ing", "ed", "ly"))
        and opening not in WORDS.office_adjectives
        and not sheet.is_name(first + 1)
    ):
        return begin, first
    return begin, at


def matrix_subject(sheet: Sheet, before: int, low: int, depth: int = 0) -> Range | None:
    """Return the subject of the first verb of the clause that leads up to ``before``."""
    if depth > 4:
        return None
    begin = skip_adjuncts(sheet, low, before)
    if begin >= before:
        begin = low
    at = begin
    codes = sheet.codes
    while at < before:
        number = sheet.quote_of[at]
        if number >= 0:
            at = max(at + 1, sheet.quotes[number].last)
            continue
        if at > begin and is_finite(sheet, at, begin):
            relative = relative_before(sheet, at, begin)
            if relative is None and codes[at - 1] not in (RELATIVE, THAT):
                start = at
                while start - 1 > begin and (sheet.is_adverb(start - 1) or codes[start - 1] in FINITE_VERBS):
                    start -= 1
                return subject(sheet, start, begin, depth + 1)
        at += 1
    return None
