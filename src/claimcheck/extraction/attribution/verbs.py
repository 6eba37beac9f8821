"""Attributions whose cue is a verb: "X said …", "…, X said", "…, said X", "X, saying …", "was told that …"."""

from __future__ import annotations

from typing import Final

from claimcheck.extraction.attribution.contents import clause_end, skip_adverbials
from claimcheck.extraction.attribution.drafting import Polarity, make_draft
from claimcheck.extraction.attribution.sheet import Sheet
from claimcheck.extraction.attribution.sources import is_finite, participle_subject, speaker_after, subject
from claimcheck.extraction.attribution.verbgroup import VerbGroup, verb_group
from claimcheck.extraction.attribution.split import resumed, run_on
from claimcheck.extraction.drafts import AttributionDraft, Range
from claimcheck.lang.cues import VerbCue, cue_words, verb_cues
from claimcheck.lang.grammar import Class

C = Class
COMMA, STOP, PAUSE, QUOTE, DASH, THAT, DAY = (
    int(C.COMMA), int(C.STOP), int(C.PAUSE), int(C.QUOTE), int(C.DASH), int(C.THAT), int(C.DAY)
)  # fmt: skip
PRONOUN, DETERMINER, POSSESSIVE, PREPOSITION, COORDINATOR, SUBORDINATOR = (
    int(C.SUBJECT_PRONOUN), int(C.DETERMINER), int(C.POSSESSIVE), int(C.PREPOSITION), int(C.COORDINATOR), int(C.SUBORDINATOR),
)  # fmt: skip
_FREE: Final = frozenset({"say", "tell", "show", "ask", "deny"})


def read_verb(sheet: Sheet, index: int, low: int, high: int, cue: VerbCue, last: AttributionDraft | None) -> AttributionDraft | None:
    """Return the attribution that the cue verb at ``index`` makes within the sentence ``[low, high)``.

    ``last`` is the attribution before it in the sentence, whose source a participle or "and added" shares.
    """
    group = verb_group(sheet, index, low, high, cue)
    if group is None:
        return None
    if cue.kind == "ask" and group.reach == "finite" and (group.start == low or codes_before(sheet, group.start) == SUBORDINATOR):
        return _when_asked(sheet, index, high, cue, group)
    if group.passive:
        return _passive(sheet, index, low, high, cue, group)
    if not _spoken(sheet, group, low, cue):
        return None
    codes = sheet.codes
    source: Range | None
    aside, closed = index + 1, False
    if sheet.lower[index - 1 : index] == ["so"] and cue.lemma == "call":
        return None
    if cue.lemma == "call" and group.start == index and _names(sheet, index, low, high):
        return None
    if group.reach == "finite":
        inverted = _inverted(sheet, index, group.start, low, high, cue)
        if inverted is not None:
            return inverted
        aside = skip_adverbials(sheet, index + 1, high)
        closed = aside >= high or codes[aside] in (COMMA, STOP)
        source = subject(sheet, group.start, low, titles=not closed)
        if source is None or (codes[group.start - 1] == COORDINATOR and last is not None and last.source):
            source = last.source if last is not None and codes[group.start - 1] == COORDINATOR else source
        if source is None:
            return None
    else:
        source = participle_subject(sheet, group.start, low, last)
        if source is None:
            return None
    if source[1] > group.start:
        source = None if group.reach == "finite" else source
    at = index + 1
    content: list[Range] = []
    if closed and source is not None and source[0] > low and sheet.lower[source[0] - 1] == "as" and aside < high and codes[aside] == COMMA:
        return _as_said(sheet, index, source, aside, high, cue, group)
    if not _fits(sheet, index, high, cue, group, source):
        return None
    if cue.kind == "seem":
        rest = _content_after(sheet, at, high, cue)
        return draft(sheet, None, (group.start, at), [source, *rest], cue, group) if rest and source else None
    if group.reach == "finite" and cue.kind in _FREE and source is not None:
        content = _content_before(sheet, source, index, low, high, cue)
    if not content:
        content = _content_after(sheet, at, high, cue, leading=_leads(sheet, source, group.start, low))
    if content and source is not None and codes[source[0]] == int(C.RELATIVE):
        content = _cut_at_main_verb(sheet, content, source)
    if not content:
        return None
    return draft(sheet, source, (group.start, at), content, cue, group)


def _as_said(
    sheet: Sheet, index: int, source: Range, comma: int, high: int, cue: VerbCue, group: VerbGroup
) -> AttributionDraft | None:
    """Read "As she said, …"."""
    if sheet.codes[comma + 1 : comma + 2] == [QUOTE] and sheet.quote_of[comma + 1] >= 0:
        content = _quoted_after(sheet, comma + 1, high)
    else:
        content = [(comma + 1, clause_end(sheet, comma + 1, high))]
    content = [part for part in content if part[1] > part[0]]
    return draft(sheet, source, (group.start, index + 1), content, cue, group) if content else None


def _leads(sheet: Sheet, source: Range | None, start: int, low: int) -> bool:
    """Tell whether the cue stands in a clause that only leads up to the main one: "While she said so, …"."""
    codes = sheet.codes
    if source is not None and source[0] > low and codes[source[0] - 1] == SUBORDINATOR and sheet.lower[source[0] - 1] != "because":
        return True
    first = low + 1 if codes[low] in (COORDINATOR, int(C.ADVERB)) else low
    if codes[first] != SUBORDINATOR and sheet.lower[first] not in ("despite", "with", "besides"):
        return False
    return all(codes[at] != COMMA for at in range(first, start))


def _spoken(sheet: Sheet, group: VerbGroup, low: int, cue: VerbCue) -> bool:
    """Tell whether a participle or infinitive speaks for the subject: "went on to say", not "a chance to say"."""
    if group.reach == "participle":
        return cue.kind != "mind"
    if group.reach == "infinitive":
        if cue.kind in ("show", "deny", "tell"):
            return True
        before = group.start - 1
        return before >= low and sheet.lower[before] in cue_words().frames.leading
    return True


def _fits(sheet: Sheet, index: int, high: int, cue: VerbCue, group: VerbGroup, source: Range) -> bool:
    """Tell whether what follows makes the verb one of speech: "she found that", not "she found a coin"."""
    frames = cue_words().frames
    following = index + 1
    while following < high and sheet.codes[following] == int(C.ADVERB):
        following += 1
    code = sheet.codes[following] if following < high else STOP
    if cue.lemma in frames.quoted:
        return code in (QUOTE, PAUSE, STOP) or (code == COMMA and sheet.quote_of[index - 1] < 0) or (group.negated and cue.lemma == "respond")
    if cue.lemma == "state" and "base" not in cue.forms and "past" not in cue.forms:
        return code in (THAT, QUOTE, PAUSE, STOP)
    if cue.lemma in frames.clausal:
        if code in (THAT, PRONOUN, SUBORDINATOR, STOP, QUOTE):
            return True
        documents = cue_words().sources.documents
        return any(sheet.lower[at] in documents for at in range(*source))
    if cue.lemma in frames.about:
        return following < high and (sheet.lower[following] in ("about", "of", "out", "against", "favorably", "glowingly", "highly"))
    return True


def draft(sheet: Sheet, source: Range | None, cue_at: Range, content: list[Range], cue: VerbCue, group: VerbGroup) -> AttributionDraft:
    """Make the draft; what was refused, denied or not said has its polarity."""
    polarity: Polarity = "said"
    if cue.kind == "decline" or (group.negated and cue.reporting):
        polarity = "declined"
    elif cue.kind == "deny":
        polarity = "denied"
    return make_draft(sheet, source, cue_at, content, polarity)


def _inverted(sheet: Sheet, index: int, start: int, low: int, high: int, cue: VerbCue) -> AttributionDraft | None:
    """Read "…," said X."""
    codes = sheet.codes
    if start != index or cue.kind not in ("say", "show", "tell") or index == low or not cue.forms & {"past", "third"}:
        return None
    before = codes[index - 1]
    if before == QUOTE:
        number = sheet.quote_of[index - 1]
        if number < 0 or sheet.quotes[number].last != index:
            return None
        if sheet.quotes[number].first > low and index - sheet.quotes[number].first < 8 and _apposition(sheet, index, low):
            return None
    elif before != COMMA:
        return None
    if before == COMMA and not (cue.lemma in ("say", "write", "add", "explain", "note", "report", "argue", "recall") or codes[index - 2] == QUOTE):
        return None
    speaker = speaker_after(sheet, index + 1, high)
    if speaker is None:
        return None
    if speaker[1] < high and codes[speaker[1]] in (int(C.BE), int(C.HAVE), int(C.MODAL), int(C.FINITE), int(C.DO)):
        return None
    if before == COMMA and codes[index - 2] != QUOTE:
        following = codes[speaker[0]]
        if following not in (0, DETERMINER, POSSESSIVE) or (following == 0 and not sheet.is_name(speaker[0])):
            return None
        alone = sheet.is_name(speaker[0]) and not any(is_finite(sheet, at, low) for at in range(speaker[0], high))
        if not alone and subject(sheet, index, low) is not None and _apposition(sheet, index, low):
            return None
    if before == COMMA and speaker[1] + 1 < high and codes[speaker[1]] == COMMA and not _has_verb(sheet, low, index - 1):
        content = _content_after(sheet, speaker[1], high, cue) if codes[speaker[1] + 1] == QUOTE else [
            (speaker[1] + 1, clause_end(sheet, speaker[1] + 1, high))
        ]
        if index - 1 - low > 2:
            content.insert(0, (low, index - 1))
        return draft(sheet, speaker, (index, index + 1), content, cue, VerbGroup(index, "finite")) if content else None
    content = _left_content(sheet, index, low, before)
    if not content:
        return None
    content += resumed(sheet, speaker[1], high)
    return draft(sheet, speaker, (index, index + 1), content, cue, VerbGroup(index, "finite"))


def _apposition(sheet: Sheet, index: int, low: int) -> bool:
    """Tell whether the comma before the cue closes an apposition: "Lee, the mayor, said the …"."""
    at = index - 2
    while at > low and sheet.codes[at] != COMMA:
        if sheet.codes[at] in (int(C.BE), int(C.HAVE), int(C.MODAL), int(C.FINITE)):
            return False
        at -= 1
    return at > low


def _left_content(sheet: Sheet, end: int, low: int, before: int) -> list[Range]:
    """Return what stands before ``end``, a speaker or an inverted cue."""
    codes, quote_of, quotes = sheet.codes, sheet.quote_of, sheet.quotes
    at = end - 1
    if codes[at] == COMMA and at - 1 >= 0 and quote_of[at - 1] >= 0:
        at -= 1
    number = quote_of[at]
    if number >= 0:
        quote = quotes[number]
        first = quote.first
        parts: list[Range] = []
        goes_on = first + 1 < quote.last and sheet.words[first + 1][0].islower()
        if first > low and (codes[first - 1] not in (COMMA, PAUSE, DASH) or goes_on or sheet.is_title(quote)):
            first = min(first, _clause_start(sheet, first, low))
        parts.append((first, quote.last))
        while number > 0 and quotes[number - 1].runs_on:
            number -= 1
            parts.insert(0, (quotes[number].first, quotes[number].last))
        return parts
    if codes[at] != COMMA:
        return []
    first = _clause_start(sheet, at, low)
    return [(first, at)] if at - first >= 2 else []


def _clause_start(sheet: Sheet, at: int, low: int) -> int:
    """Return where the clause that ends at ``at`` starts: the sentence, but for "But" and an earlier speaker."""
    codes = sheet.codes
    first = low
    while first < at and codes[first] in (COORDINATOR,):
        first += 1
    return first


def _content_before(sheet: Sheet, source: Range, index: int, low: int, high: int, cue: VerbCue) -> list[Range]:
    """Return the content when it stands before "X said", and what resumes after it."""
    codes = sheet.codes
    edge = source[0] - 1
    if edge < low and source[0] == low:
        return _sentence_before(sheet, low, index, high)
    if edge < low or codes[edge] not in (QUOTE, COMMA):
        return []
    quoted = codes[edge] == QUOTE
    if quoted:
        number = sheet.quote_of[edge]
        if number < 0 or sheet.quotes[number].last != edge + 1:
            return []
        inner = sheet.tail(sheet.quotes[number])
        first = sheet.quotes[number].first
        if first > low and any(sheet.lower[k] in ("said", "says") for k in range(low, first)):
            return []
        after = skip_adverbials(sheet, index + 1, high)
        alone = first <= low and (after >= high or codes[after] in (STOP, COMMA))
        if not alone and inner not in (",", "?", "!", "…", "...", "-", "--", "—", ".", "―", "–", "]", "..", "...."):
            return []
    after = skip_adverbials(sheet, index + 1, high)
    if cue.kind == "tell":
        after = _addressee_end(sheet, index + 1, high)
    ends = after >= high or codes[after] in (STOP, COMMA, PAUSE, DASH) or codes[after] in (COORDINATOR, SUBORDINATOR, PREPOSITION)
    if not quoted and not (codes[edge] == COMMA and sheet.quote_of[edge - 1] >= 0):
        if not (after >= high or codes[after] in (STOP, COMMA)):
            return []
        if after + 2 < high and codes[after] == COMMA and kind_continues(sheet, low, edge, after + 1):
            lead = _clause_start(sheet, edge, low)
            right = _content_after(sheet, after, high, cue) if codes[after + 1] == QUOTE else [(after + 1, clause_end(sheet, after + 1, high))]
            left = [(lead, edge)] if edge - lead > 2 and codes[after + 1] != QUOTE or codes[lead] in (DETERMINER, POSSESSIVE) else []
            return left + [part for part in right if part[1] > part[0]]
        if after + 1 < high and codes[after] == COMMA and codes[after + 1] == QUOTE:
            return []
        if not _has_verb(sheet, low, edge) or any(sheet.lower[k] in ("said", "says") for k in range(low, edge)):
            return []
    elif not ends and not quoted:
        return []
    content = _left_content(sheet, source[0], low, codes[edge])
    if content:
        more = resumed(sheet, after, high)
        if not more and not quoted and after + 2 < high and codes[after] == COMMA and codes[after + 1] in _GOES_ON:
            end = clause_end(sheet, after + 1, high)
            more = [(after + 1, end)] if end > after + 2 else []
        content += more
    return content


def _sentence_before(sheet: Sheet, low: int, index: int, high: int) -> list[Range]:
    """Return the quotation that a question or exclamation mark made a sentence of its own: "Why?" he asked."""
    number = sheet.quote_of[low - 1] if low else -1
    if number < 0 or sheet.quotes[number].last != low or sheet.tail(sheet.quotes[number]) not in ("?", "!", "…", "...", ","):
        return []
    if sheet.tokens.paragraph_number(low) != sheet.tokens.paragraph_number(low - 1):
        return []
    after = skip_adverbials(sheet, index + 1, high)
    if after < high and sheet.codes[after] not in (STOP, COMMA):
        return []
    return [(sheet.quotes[number].first, low), *resumed(sheet, after, high)]


_GOES_ON: Final = frozenset(int(c) for c in (C.THAT, C.BE, C.HAVE, C.MODAL, C.DO, C.FINITE, C.TO, C.COORDINATOR, C.PREPOSITION))


def kind_continues(sheet: Sheet, low: int, edge: int, at: int) -> bool:
    """Tell whether the sentence goes on with what was said at ``at``, after ", he said,"."""
    code = sheet.codes[at]
    if any(sheet.lower[k] in ("said", "says", "asked", "when") for k in range(low, edge)):
        return False
    if code in (QUOTE, THAT, int(C.BE), int(C.HAVE), int(C.MODAL), int(C.DO), int(C.FINITE), int(C.TO)):
        return True
    return not _has_verb(sheet, low, edge) and code in (PRONOUN, DETERMINER, POSSESSIVE, 0) and not sheet.lower[at].endswith("ing")


def _has_verb(sheet: Sheet, low: int, high: int) -> bool:
    first = low
    if sheet.codes[low] in (PREPOSITION, SUBORDINATOR):
        while first < high and sheet.codes[first] != COMMA:
            first += 1
        if first >= high:
            first = low if sheet.codes[low] == PREPOSITION else high
    return any(is_finite(sheet, at, low) for at in range(first + 1, high))


_NO_CONTENT: Final = frozenset(
    int(c) for c in (C.STOP, C.COMMA, C.DASH, C.COORDINATOR, C.BE, C.HAVE, C.DO, C.MODAL, C.CLOSE)
)


def _content_after(sheet: Sheet, at: int, high: int, cue: VerbCue, leading: bool = False) -> list[Range]:
    """Return the content to the right of the cue."""
    codes, lower = sheet.codes, sheet.lower
    words = cue_words()
    kind = cue.kind
    if kind == "tell" or (kind == "ask"):
        at = _addressee_end(sheet, at, high) if kind == "tell" else _asked(sheet, at, high)
    elif kind in ("say", "show", "deny"):
        if at < high and lower[at] in ("out", "back") and kind in ("say", "show"):
            at += 1
        at = skip_adverbials(sheet, at, high)
        if at < high and codes[at] == PREPOSITION and lower[at] in ("of", "about", "on", "for", "with"):
            at += 1
        elif at < high and cue.lemma == "point" and lower[at] == "to":
            at += 1
    else:
        while at < high and sheet.is_adverb(at) and lower[at] not in words.particles.after:
            at += 1
        while at < high and lower[at] in words.particles.after and (kind == "judge" or codes[at] != int(C.TO)):
            at += 1
    if at + 1 < high and codes[at] == COMMA:
        if codes[at + 1] in (QUOTE, SUBORDINATOR):
            at += 1
        else:  # "said in Reno, Nevada, that", "said, however, that"
            for index in range(at + 2, min(high - 1, at + 6)):
                if codes[index] == COMMA:
                    at = index + 1 if codes[index + 1] in (THAT, QUOTE) else at
                    break
    while at < high and codes[at] == PAUSE:
        at += 1
        if at == high < len(codes) and codes[at] == QUOTE and sheet.quote_of[at] >= 0 and sheet.quotes[sheet.quote_of[at]].first == at:
            return run_on(sheet, sheet.quote_of[at])
    if at >= high or codes[at] in _NO_CONTENT or (kind != "say" and sheet.lower[at] in ("say", "says", "said")):
        return []
    if codes[at] == QUOTE and sheet.quote_of[at] >= 0:
        return _quoted_after(sheet, at, high)
    end = clause_end(sheet, at, high, short=kind in ("judge", "mind", "seem"), leading=leading)
    return [(at, end)] if end > at else []


def _asked(sheet: Sheet, at: int, high: int) -> int:
    """Return where the question starts: past whom it was put to, if that can be told."""
    codes = sheet.codes
    at = skip_adverbials(sheet, at, high)
    if at < high and (codes[at] == int(C.OBJECT_PRONOUN) or sheet.lower[at] == "her"):
        return at + 1
    for index in range(at, min(high, at + 8)):
        if codes[index] in (SUBORDINATOR, THAT) or sheet.lower[index] in ("to", "about", "for") and index > at:
            return index
        if codes[index] in (COMMA, STOP, QUOTE):
            return index if codes[index] == QUOTE else index + (codes[index] == COMMA and index + 1 < high and codes[index + 1] == QUOTE)
    return at


def _quoted_after(sheet: Sheet, at: int, high: int) -> list[Range]:
    number = sheet.quote_of[at]
    quote = sheet.quotes[number]
    parts = [(at, quote.last)]
    if quote.last < high:
        end = clause_end(sheet, quote.last, high)
        inner = sheet.tail(quote)
        if end > quote.last and inner not in (".", ",", "!", "?") and sheet.codes[quote.last] not in (DASH, COMMA, PAUSE):
            parts = [(at, end)]
    while quote.runs_on and number + 1 < len(sheet.quotes):
        number += 1
        quote = sheet.quotes[number]
        parts.append((quote.first, quote.last))
    return parts


def _addressee_end(sheet: Sheet, at: int, high: int) -> int:
    """Return where the person spoken to ends: "told the committee on Friday that"."""
    codes = sheet.codes
    begin = at
    if at < high and codes[at] in (int(C.OBJECT_PRONOUN), PRONOUN) or (at < high and sheet.lower[at] == "her" and at + 1 < high and codes[at + 1] != 0):
        return skip_adverbials(sheet, at + 1, high)
    while at < high and at - begin < 14:
        code = codes[at]
        if code in (COMMA, QUOTE, PAUSE, STOP, THAT, PRONOUN, SUBORDINATOR, int(C.TO), DASH):
            if code == STOP and at + 1 < high:
                at += 1
                continue
            break
        if at > begin and code in (DETERMINER, POSSESSIVE) and codes[at - 1] not in (PREPOSITION, COORDINATOR) and sheet.lower[at] not in ("'s", "’s"):
            break
        if code == PREPOSITION and sheet.lower[at] != "of":
            end = skip_adverbials(sheet, at, high)
            if end > at:
                at = end
                continue
        if code == DAY:
            at += 1
            continue
        at += 1
    return at


def _cut_at_main_verb(sheet: Sheet, content: list[Range], source: Range) -> list[Range]:
    """End what is said in ", who said …, went" before the main verb of the sentence."""
    codes = sheet.codes
    closing = codes[source[0] - 1] if source[0] else -1
    if closing not in (COMMA, DASH):  # "those who backed it say …"
        first, last = content[0]
        for at in range(first + 1, min(last, first + 8)):
            cue = verb_cues().get(sheet.lower[at])
            if cue is not None and cue.lemma in ("say", "tell", "argue") and "ing" not in cue.forms and codes[at - 1] == 0:
                return [(first, at)] if not sheet.is_name(at - 1) else content
        return content
    kept: list[Range] = []
    for first, last in content:
        for at in range(first + 1, last - 1):
            mark = codes[at] if sheet.quote_of[at] < 0 else (COMMA if sheet.words[at] == "," and codes[at + 1] == QUOTE else -1)
            if mark != closing:
                continue
            after = at + 1 if sheet.quote_of[at] < 0 else at + 2
            while after < last and codes[after] == int(C.ADVERB):
                after += 1
            if after < last and codes[after] != int(C.TO) and is_finite(sheet, after, first) and codes[after] != COORDINATOR:
                return [*kept, (first, after if sheet.quote_of[at] >= 0 else at)]
        kept.append((first, last))
    return kept


def _names(sheet: Sheet, index: int, low: int, high: int) -> bool:
    """Tell whether "a group called Red Lines" only names something."""
    if index <= low or sheet.codes[index - 1] != 0 or sheet.is_name(index - 1):
        return False
    at = index + 1
    if at < high and sheet.lower[at] == "the":
        at += 1
    if at < high and sheet.quote_of[at] >= 0:
        return sheet.quotes[sheet.quote_of[at]].last - at < 8
    if at >= high or not sheet.is_name(at):
        return False
    while at < high and sheet.is_name(at):
        at += 1
    return at >= high or sheet.codes[at] not in (DETERMINER, QUOTE, 0)


def codes_before(sheet: Sheet, at: int) -> int:
    """Return the class of the word before."""
    return sheet.codes[at - 1] if at else -1


def _when_asked(sheet: Sheet, index: int, high: int, cue: VerbCue, group: VerbGroup) -> AttributionDraft | None:
    """Read "Asked about the delay, …" and "when asked whether …": a question of nobody named."""
    begin = skip_adverbials(sheet, index + 1, high) if sheet.lower[index + 1 : index + 2] != ["about"] else index + 1
    end = clause_end(sheet, begin, high)
    comma = begin
    while comma < end and sheet.codes[comma] != COMMA:
        comma += 1
    return draft(sheet, None, (index, index + 1), [(begin, comma)], cue, group) if comma > begin else None


def _passive(sheet: Sheet, index: int, low: int, high: int, cue: VerbCue, group: VerbGroup) -> AttributionDraft | None:
    """Read "was criticised by X for …", "is expected to …", "…, announced by X"."""
    codes, lower = sheet.codes, sheet.lower
    at = index + 1
    source: Range | None = None
    for by in range(index + 1, min(high, index + 8)):
        if lower[by] == "by" and not lower[min(by + 1, high - 1)].endswith("ing"):
            source = _by_phrase(sheet, by + 1, high)
            break
        if codes[by] in (COMMA, STOP, QUOTE):
            break
    if cue.kind in ("say", "show") or (source is None and (group.reach == "participle" or cue.kind == "deny")):
        return None
    if source is not None and cue.kind == "mind":
        return None
    content: list[Range] = []
    about = subject(sheet, group.start, low)
    if about is not None and about[1] <= group.start:
        content.append(about)
    begin = max(at, source[1]) if source else at
    if begin < high and codes[begin] not in (STOP, COMMA):
        end = clause_end(sheet, begin, high, short=True, leading=_leads(sheet, about, group.start, low))
        if end > begin:
            content.append((begin, end))
    if not content:
        return None
    return draft(sheet, source, (group.start, index + 1), content, cue, group)


def _by_phrase(sheet: Sheet, at: int, high: int) -> Range | None:
    codes = sheet.codes
    end = at
    while end < high and end - at < 14:
        code = codes[end]
        if code in (COMMA, STOP, PAUSE, QUOTE, DASH, SUBORDINATOR, THAT, int(C.TO), int(C.RELATIVE), int(C.OPEN), DAY):
            break
        if sheet.lower[end] == "of" and end + 1 < high and sheet.lower[end + 1].endswith("ing"):
            break
        if code == PREPOSITION and end > at and sheet.lower[end] not in ("of",):
            break
        end += 1
    return (at, end) if end > at else None
