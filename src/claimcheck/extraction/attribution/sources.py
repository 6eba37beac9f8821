"""Who speaks: the subject before a verb group, the speaker after an inverted one, the name after "according to"."""

from __future__ import annotations

from typing import Final

from claimcheck.extraction.attribution.sheet import Sheet
from claimcheck.extraction.drafts import AttributionDraft
from claimcheck.lang.cues import cue_words, verb_cues
from claimcheck.lang.grammar import Class

Range = tuple[int, int]
C = Class
_BREAKS: Final = frozenset(
    int(c) for c in (C.COMMA, C.STOP, C.PAUSE, C.QUOTE, C.DASH, C.OPEN, C.CLOSE, C.SUBORDINATOR, C.SUBJECT_PRONOUN)
)
_FINITE: Final = frozenset(int(c) for c in (C.BE, C.HAVE, C.DO, C.MODAL, C.FINITE))
_NOUN_START: Final = frozenset(int(c) for c in (C.DETERMINER, C.POSSESSIVE))
_ADJUNCT: Final = frozenset(int(c) for c in (C.PREPOSITION, C.SUBORDINATOR, C.TO, C.ADVERB, C.DAY))
COMMA, DASH, CLOSE, OPEN, QUOTE = int(C.COMMA), int(C.DASH), int(C.CLOSE), int(C.OPEN), int(C.QUOTE)
PRONOUN, RELATIVE, THAT, COORDINATOR = (
    int(C.SUBJECT_PRONOUN), int(C.RELATIVE), int(C.THAT), int(C.COORDINATOR),
)  # fmt: skip
STOP, PAUSE, PREPOSITION, DAY, DETERMINER = int(C.STOP), int(C.PAUSE), int(C.PREPOSITION), int(C.DAY), int(C.DETERMINER)
SUBORDINATOR, BE = int(C.SUBORDINATOR), int(C.BE)


def is_finite(sheet: Sheet, index: int, low: int) -> bool:
    """Tell whether the word is, by its looks, the verb of a clause."""
    code = sheet.codes[index]
    if code:
        return code in _FINITE
    word = sheet.lower[index]
    cue = verb_cues().get(word)
    if cue is not None:
        if not cue.forms & {"past", "third"}:
            return False
        before = sheet.codes[index - 1] if index > low else -1
        return before not in _NOUN_START and before != PREPOSITION
    if word.endswith("ed") and len(word) > 4 and word[-3] != "e" and not sheet.words[index][0].isupper():
        before = sheet.codes[index - 1] if index > low else -1
        following = sheet.codes[index + 1] if index + 1 < len(sheet.codes) else -1
        if before in (PRONOUN, RELATIVE, COORDINATOR) or (before == 0 and sheet.is_name(index - 1)):
            plural = following == 0 and sheet.lower[index + 1].endswith("s") and not sheet.is_name(index + 1)
            return before != 0 or not plural
        if before == DAY:
            return True
        return before in (0, COMMA, CLOSE) and following in (DETERMINER, int(C.POSSESSIVE), int(C.OBJECT_PRONOUN))
    return False


def subject(sheet: Sheet, start: int, low: int, depth: int = 0, titles: bool = True) -> Range | None:
    """Return the subject of the verb group that starts at ``start``; ``low`` is where the sentence starts.

    ``titles``: a name after a comma may belong to the noun phrase before it ("the group's leader, Ana Roe").
    """
    codes = sheet.codes
    at = start - 1
    while at >= low and codes[at] == int(C.ADVERB):
        at -= 1
    if at > low and codes[at] == DAY:
        at -= 1
        if at > low and codes[at] == PREPOSITION:
            at -= 1
    if at < low:
        return None
    code = codes[at]
    if code in (PRONOUN, RELATIVE, THAT):
        return at, at + 1
    if code == COORDINATOR:
        return matrix_subject(sheet, at, low, depth + 1)
    if code in (COMMA, DASH, CLOSE):
        if code == COMMA and at > low and codes[at - 1] == QUOTE:
            return None
        return _with_parenthesis(sheet, at, low, depth)
    if code == QUOTE and at > low and sheet.lower[at - 1] == ",":
        return _with_parenthesis(sheet, at, low, depth)
    if code in (STOP, PAUSE, QUOTE):
        return None
    begin = _plain_start(sheet, at, low, titles)
    begin = _after_lead(sheet, begin, at + 1)
    if begin > at or not any(codes[k] in (0, DETERMINER) and sheet.words[k][0].isalnum() for k in range(begin, at + 1)):
        return None
    return begin, at + 1


def _plain_start(sheet: Sheet, at: int, low: int, titles: bool = True) -> int:
    """Walk left from the last word of a noun phrase to its first."""
    codes = sheet.codes
    begin = at
    while begin > low:
        code = codes[begin - 1]
        if code in _BREAKS:
            if code == COMMA and _is_list(sheet, begin, at, low):
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
            if code == COMMA and _inner_comma(sheet, begin - 1, low):
                begin -= 1
                continue
            if code == QUOTE and sheet.quote_of[begin - 1] >= 0:
                quote = sheet.quotes[sheet.quote_of[begin - 1]]
                if quote.first > low and quote.last - quote.first < 8 and codes[begin - 2] not in (COMMA, STOP):
                    begin = quote.first
                    continue
            break
        if code == THAT and begin - 1 > low and codes[begin - 2] != 0:
            break
        if code in (THAT, RELATIVE):
            break
        if code == COORDINATOR and (begin - 2 < low or codes[begin - 2] == COMMA or sheet.lower[begin - 1] in ("but", "yet")):
            if not (codes[begin - 2] == COMMA and _is_list(sheet, begin - 1, at, low)):
                break
        if code == COORDINATOR and at - begin < 2 and sheet.is_name(begin) and codes[begin - 2] == 0 and not sheet.is_name(begin - 2):
            break  # "… and Lee says"
        if is_finite(sheet, begin - 1, low):
            relative = _relative_before(sheet, begin - 1, low)
            if relative is None:
                break
            begin = relative
            continue
        begin -= 1
    return begin


def _is_list(sheet: Sheet, begin: int, at: int, low: int) -> bool:
    """Tell whether the comma before ``begin`` stands in "A, B and C"."""
    coordinators = sum(1 for k in range(begin, at + 1) if sheet.codes[k] == COORDINATOR and sheet.lower[k] == "and")
    return bool(coordinators) and at - begin < 10 and sheet.is_name(begin) and begin - 2 >= low and sheet.is_name(begin - 2)


def _title_before(sheet: Sheet, begin: int, at: int, low: int) -> int | None:
    """Return where "the group's leader, Ana Roe" starts, when ``begin`` is at the name after the comma."""
    codes = sheet.codes
    if at - begin > 5 or not all(sheet.is_name(k) or sheet.words[k] == "." for k in range(begin, at + 1)):
        return None
    first = begin - 1
    while first > low and codes[first - 1] not in _BREAKS and codes[first - 1] not in _FINITE and codes[first - 1] not in (THAT, RELATIVE):
        first -= 1
    if codes[first] == COORDINATOR:
        first += 1
    if first >= begin - 2 or codes[first] not in _NOUN_START or codes[begin - 2] != 0 or sheet.is_name(begin - 2):
        return None
    if first > low and codes[first - 1] not in (COMMA, COORDINATOR, THAT):
        return None
    return first


def _inner_comma(sheet: Sheet, comma: int, low: int) -> bool:
    """Tell whether a comma stands within a name: "Springfield, Ill." or "Smith, Jr."."""
    return comma - 1 >= low and sheet.lower[comma + 1] in ("jr", "sr", "ii", "iii")


def _relative_before(sheet: Sheet, verb: int, low: int) -> int | None:
    codes = sheet.codes
    at = verb - 1
    while at > low and (codes[at] in _FINITE or sheet.is_adverb(at) or codes[at] == int(C.NEGATION)) and verb - at < 5:
        at -= 1
    if at > low and codes[at] in (RELATIVE, THAT) and codes[at - 1] == 0:
        return at
    return None


def _after_lead(sheet: Sheet, begin: int, end: int) -> int:
    """Leave out what only leads into the clause: "And on Tuesday the …", "then"."""
    codes = sheet.codes
    while begin < end - 1 and (codes[begin] in (COORDINATOR, int(C.ADVERB)) or (codes[begin] == 0 and sheet.is_adverb(begin))):
        if codes[begin] == int(C.ADVERB) and sheet.lower[begin] in ("both", "all", "only", "first"):
            break
        begin += 1
    if begin < end - 1 and codes[begin] == DAY:
        begin += 1
    if begin < end - 1 and codes[begin] == PREPOSITION:
        last = end - 1
        if sheet.is_name(last):
            at = last
            while at > begin + 1 and (sheet.is_name(at - 1) and codes[at - 1] == 0 or sheet.words[at - 1] == "."):
                at -= 1
            return at
        at = last
        while at > begin and codes[at] not in _NOUN_START:
            at -= 1
        return at if at > begin + 1 else begin
    return begin


def _with_parenthesis(sheet: Sheet, at: int, low: int, depth: int) -> Range | None:
    """Find the subject where a comma, dash or bracket stands right before the verb: "Lee, the mayor, said"."""
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
        if codes[back] == COORDINATOR and back > low and codes[back - 1] == COMMA and sheet.lower[back] == "but":
            begin = back + 1
            break
        if codes[back] in (SUBORDINATOR, THAT) and back > low and codes[back - 1] != COMMA and sheet.is_name(back + 1) and (
            COMMA in codes[back + 2 : at]
        ):
            begin = back + 1
            break
        back -= 1
    begin = _skip_adjuncts(sheet, begin, at)
    if codes[begin] == COORDINATOR:
        begin += 1
    first = begin
    while first < at and codes[first] not in (COMMA, DASH, OPEN):
        if first > begin and is_finite(sheet, first, begin) and _relative_before(sheet, first, begin) is None:
            return subject(sheet, first, begin, depth + 1) if depth < 4 else None
        first += 1
    if first >= at:
        return (begin, at) if 0 < at - begin < 8 and not codes[begin] == int(C.ADVERB) else None
    if first == begin:
        return None
    opening = sheet.lower[first + 1]
    if codes[first] == COMMA and codes[first + 1] == RELATIVE and first - begin > 1 and not _speaks(sheet, first + 2, at):
        return begin, at
    if codes[first + 1] in (RELATIVE, int(C.ADVERB), PREPOSITION, SUBORDINATOR) and opening != "of" or (
        codes[first + 1] == 0 and opening.endswith(("ing", "ed", "ly")) and not sheet.is_name(first + 1)
    ):
        return begin, first
    return begin, at


def _speaks(sheet: Sheet, at: int, high: int) -> bool:
    """Tell whether a relative clause is itself about speaking: ", who said", ", who has often denied"."""
    cues = verb_cues()
    for index in range(at, min(high, at + 3)):
        cue = cues.get(sheet.lower[index])
        if cue is not None and cue.reporting:
            return True
    return False


def _skip_adjuncts(sheet: Sheet, begin: int, at: int) -> int:
    codes = sheet.codes
    for _ in range(4):
        if begin >= at:
            break
        word = sheet.lower[begin]
        leads = (
            codes[begin] in _ADJUNCT
            or (codes[begin] == 0 and sheet.is_adverb(begin))
            or (codes[begin] == 0 and word.endswith(("ing", "ed")) and (not sheet.is_name(begin) or codes[begin + 1] not in (0, COMMA)))
            or codes[begin] == COORDINATOR
        )  # fmt: skip
        if not leads or (codes[begin] == int(C.ADVERB) and codes[begin + 1] not in (COMMA, PREPOSITION, SUBORDINATOR) and not sheet.is_adverb(begin + 1) and word not in ("later", "earlier", "meanwhile")):
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


def matrix_subject(sheet: Sheet, before: int, low: int, depth: int = 0) -> Range | None:
    """Return the subject of the first verb of the clause that leads up to ``before``."""
    if depth > 4:
        return None
    begin = _skip_adjuncts(sheet, low, before)
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
            relative = _relative_before(sheet, at, begin)
            if relative is None and codes[at - 1] not in (RELATIVE, THAT):
                start = at
                while start - 1 > begin and (sheet.is_adverb(start - 1) or codes[start - 1] in _FINITE):
                    start -= 1
                found = subject(sheet, start, begin, depth + 1)
                return found
        at += 1
    return None


def participle_subject(sheet: Sheet, start: int, low: int, last: AttributionDraft | None) -> Range | None:
    """Return who does what a participle or infinitive at ``start`` says: "…, saying", "with Lee adding", "to deny"."""
    codes = sheet.codes
    at = start - 1
    while at > low and sheet.is_adverb(at):
        at -= 1
    if at > low and codes[at] == 0 and sheet.is_name(at):
        begin = _plain_start(sheet, at, low)
        lead = begin
        while lead < at and codes[lead] != PREPOSITION:
            lead += 1
        if sheet.lower[lead] == "with" and lead < at:
            return lead + 1, at + 1
        if at == start - 1 and begin > low and codes[begin - 1] == DASH:
            return begin, at + 1
    elif at > low and codes[at] == 0:
        for lead in range(at - 1, max(low, at - 5), -1):
            if sheet.lower[lead] == "with":
                return lead + 1, at + 1
            if codes[lead] not in (0, DETERMINER):
                break
    if last is not None and last.source is not None and last.source[1] <= start:
        return last.source
    at = start - 1
    while at > low and start - at < 60:
        number = sheet.quote_of[at]
        if number >= 0:
            at = sheet.quotes[number].first - 1
            continue
        if is_finite(sheet, at, low) and _relative_before(sheet, at, low) is None:
            begin = at
            while begin - 1 > low and (sheet.is_adverb(begin - 1) or codes[begin - 1] in _FINITE):
                begin -= 1
            if codes[begin - 1] not in (RELATIVE, THAT):
                return subject(sheet, begin, low, 1)
            at = begin - 1
        at -= 1
    return None


def speaker_after(sheet: Sheet, at: int, high: int, leading: bool = False, dated: bool = False) -> Range | None:
    """Return the noun phrase that starts at ``at``: "said Ana Roe, a teacher from Perth".

    ``leading``: the phrase opens the sentence ("According to Ana Roe, …"), so its first comma ends it unless
    another one shows that an apposition stood between. ``dated``: a weekday belongs to the source ("data released
    Friday by …").
    """
    codes, lower = sheet.codes, sheet.lower
    begin = end = at
    channels = cue_words().channels.nouns
    if at < high and codes[at] in (PRONOUN, int(C.OBJECT_PRONOUN)):
        return at, at + 1
    clause = False
    while end < high and end - begin < 60:
        code = codes[end]
        if code == 0 or code == DETERMINER:
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
            if end + 1 >= high or (leading and codes[end + 1] != RELATIVE):
                break
            if leading:
                clause = True
            elif codes[end + 1] == RELATIVE or lower[end + 1] == "whose":
                if _speaks(sheet, end + 2, high):
                    break
                clause = True
            elif not _goes_on(sheet, end + 1, high):
                break
        elif code in (RELATIVE, PRONOUN) or (code == THAT and end > begin):
            clause = True
        elif clause:
            pass
        elif code in (DASH, SUBORDINATOR, DAY) or code in _FINITE:
            if lower[end] == "than" or (
                code == DAY and (dated or end == begin or codes[end - 1] in (DETERMINER, int(C.POSSESSIVE)))
            ):
                end += 1
                continue
            break
        elif code == PREPOSITION and end > begin and lower[end] in _WHEN and _is_when_or_how(sheet, end + 1, high, channels):
            break
        elif code == int(C.ADVERB) and end > begin and codes[end - 1] == 0 and end + 1 < high and codes[end + 1] != 0:
            break
        end += 1
    while end > begin and codes[end - 1] in (COMMA, COORDINATOR, STOP):
        end -= 1
    return (begin, end) if end > begin else None


_WHEN: Final = frozenset({"in", "on", "at", "during", "after", "before", "via", "into", "upon"})


def _goes_on(sheet: Sheet, at: int, high: int) -> bool:
    """Tell whether an apposition follows the comma before ``at``."""
    code, word = sheet.codes[at], sheet.lower[at]
    if code in (DETERMINER, int(C.POSSESSIVE)) or word[0].isdigit():
        return True
    if code == 0:
        return not word.endswith("ing")
    return word in ("of", "from", "then", "now", "once", "both", "whose")


def _is_when_or_how(sheet: Sheet, at: int, high: int, channels: frozenset[str]) -> bool:
    for index in range(at, min(high, at + 6)):
        code = sheet.codes[index]
        if code == DAY or sheet.lower[index] in channels or sheet.lower[index][0].isdigit():
            return True
        if code in (COMMA, STOP, PREPOSITION):
            return False
    return False
