"""What is said before the speaker or an inverted cue."""

from __future__ import annotations

from typing import Final

from claimcheck.extraction.attribution.adverbials import addressee_end, skip_adverbials
from claimcheck.extraction.attribution.boundaries import new_speaker
from claimcheck.extraction.attribution.clauses import is_finite
from claimcheck.extraction.attribution.codes import (
    ADVERB,
    BE,
    COMMA,
    COORDINATOR,
    DASH,
    DETERMINER,
    DO,
    FINITE,
    HAVE,
    MODAL,
    NEGATION,
    OPEN,
    PAUSE,
    POSSESSIVE,
    PREPOSITION,
    QUOTE,
    STOP,
    SUBJECT_PRONOUN,
    SUBORDINATOR,
    THAT,
    TO,
    WORDS,
)
from claimcheck.extraction.attribution.contents import clause_end
from claimcheck.extraction.attribution.right import content_after
from claimcheck.extraction.attribution.sheet import Sheet
from claimcheck.extraction.attribution.split import resumed
from claimcheck.extraction.drafts import Range
from claimcheck.lang.cue_words import VerbCue

_NO_CLAUSE: Final = frozenset({STOP, COMMA, PAUSE, DASH, COORDINATOR, PREPOSITION})
_SHORTEST: Final = 4  # tokens
_TWO_CLAUSES: Final = 12
_PREDICATES: Final = frozenset({QUOTE, THAT, BE, HAVE, MODAL, DO, FINITE, TO})
_PHRASES: Final = frozenset({SUBJECT_PRONOUN, DETERMINER, POSSESSIVE, 0, ADVERB, NEGATION, PREPOSITION})
_GOES_ON: Final = frozenset({THAT, BE, HAVE, MODAL, DO, FINITE, TO, COORDINATOR, PREPOSITION})


def content_before(sheet: Sheet, source: Range, index: int, low: int, high: int, cue: VerbCue) -> list[Range]:
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
        if first > low and _leads_in(sheet, index, high, cue):
            return []
        after = skip_adverbials(sheet, index + 1, high)
        alone = first <= low and (after >= high or codes[after] in (STOP, COMMA))
        if not alone and inner not in (
            ",",
            "?",
            "!",
            "…",
            "...",
            "-",
            "--",
            "—",
            ".",
            "―",
            "–",
            "]",
            "..",
            "....",
        ):
            return []
    after = skip_adverbials(sheet, index + 1, high)
    if cue.kind == "tell":
        after = addressee_end(sheet, index + 1, high)
    if not quoted and not (codes[edge] == COMMA and sheet.quote_of[edge - 1] >= 0):
        told_when = after > index + 1 and after < high and sheet.lower[after] in WORDS.time_prepositions
        if not (after >= high or codes[after] in (STOP, COMMA, DASH) or told_when):
            return []
        if after + 2 < high and codes[after] == COMMA and _continues(sheet, after + 1):
            lead = clause_start(sheet, edge, low)
            right = (
                content_after(sheet, after, high, cue)
                if codes[after + 1] == QUOTE
                else [(after + 1, clause_end(sheet, after + 1, high))]
            )
            left = (
                [(lead, edge)]
                if (edge - lead > 2 and codes[after + 1] != QUOTE)
                or (lead < edge and codes[lead] in (DETERMINER, POSSESSIVE) and not _whole(sheet, after + 1))
                else []
            )
            return left + [part for part in right if part[1] > part[0]]
        if after + 1 < high and codes[after + 1] == QUOTE:
            return []
        if not (has_verb(sheet, low, edge) or _may_be_clause(sheet, low, edge)):
            return []
    content = left_content(sheet, source[0], low)
    if content:
        more = resumed(sheet, after, high)
        if (
            not more
            and (not quoted or _hangs(sheet, edge, after + 1))
            and after + 2 < high
            and (
                codes[after + 1] in _GOES_ON
                or (
                    codes[after + 1] == SUBORDINATOR
                    and sheet.lower[after + 1] not in WORDS.occasions
                    and not new_speaker(sheet, after + 2, high)
                )
            )
        ):
            end = clause_end(sheet, after + 1, high)
            more = [(after + 1, end)] if end > after + 2 else []
        content += more
    return content


def _hangs(sheet: Sheet, edge: int, at: int) -> bool:
    """Tell whether a quotation without a verb goes on with one at ``at``: "“Only you,” she said, would …"."""
    quote = sheet.quotes[sheet.quote_of[edge]]
    return (
        at < len(sheet.tokens)
        and sheet.codes[at] in (BE, HAVE, MODAL, DO)
        and not any(is_finite(sheet, k, quote.first) for k in range(quote.first + 1, edge))
    )


def _leads_in(sheet: Sheet, index: int, high: int, cue: VerbCue) -> bool:
    """Tell whether the quotation before only leads up to the cue: "Speaking on “Daybreak,” she said that"."""
    codes = sheet.codes
    after = (
        addressee_end(sheet, index + 1, high)
        if cue.kind == "tell"
        else skip_adverbials(sheet, index + 1, high)
    )
    return after < high and codes[after] not in _NO_CLAUSE and sheet.lower[after] not in WORDS.occasions


def _may_be_clause(sheet: Sheet, low: int, edge: int) -> bool:
    """Tell whether what stands before "…, he said." is long enough for a clause whose verb is not known."""
    if sheet.codes[low] == SUBORDINATOR:  # "After he left she …"
        return edge - low > _TWO_CLAUSES
    return edge - low > _SHORTEST and sheet.codes[low] in (0, DETERMINER, POSSESSIVE, SUBJECT_PRONOUN)


def _sentence_before(sheet: Sheet, low: int, index: int, high: int) -> list[Range]:
    """Return the quotation whose own mark made it a sentence: "Why?" he asked."""
    number = sheet.quote_of[low - 1] if low else -1
    if number < 0 or sheet.quotes[number].last != low:
        return []
    if sheet.tokens.paragraph_number(low) != sheet.tokens.paragraph_number(low - 1):
        return []
    after = skip_adverbials(sheet, index + 1, high)
    if sheet.tail(sheet.quotes[number]) == ".":  # such a mark rather ends the sentence
        return [(sheet.quotes[number].first, low)] if after >= high or sheet.codes[after] == STOP else []
    return [(sheet.quotes[number].first, low), *resumed(sheet, after, high)]


def left_content(sheet: Sheet, end: int, low: int) -> list[Range]:
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
            first = min(first, clause_start(sheet, first, low))
        parts.append((first, quote.last))
        while number > 0 and quotes[number - 1].runs_on:
            number -= 1
            parts.insert(0, (quotes[number].first, quotes[number].last))
        return parts
    first = clause_start(sheet, at, low)
    return [(first, at)] if at - first >= 2 else []


def clause_start(sheet: Sheet, at: int, low: int) -> int:
    """Return where the clause that ends at ``at`` starts: the sentence, but for "But"."""
    codes = sheet.codes
    first = low
    for index in range(at - 1, low, -1):  # "She said it was late; however, it was …": what follows is new
        if sheet.words[index] == ";" and sheet.quote_of[index] < 0:
            if any(sheet.lower[k] in WORDS.quotatives for k in range(low, index)):
                first = index + 1
            break
    while first < at and (codes[first] in (COORDINATOR, OPEN) or sheet.lower[first] in WORDS.turns):
        first += 2 if codes[first + 1] == COMMA else 1
    return first


def _whole(sheet: Sheet, at: int) -> bool:
    """Tell whether a quotation of a whole sentence stands at ``at``: it needs no start before the speaker."""
    number = sheet.quote_of[at]
    return number >= 0 and sheet.is_name(min(at + 1, len(sheet.tokens) - 1))


def _continues(sheet: Sheet, at: int) -> bool:
    """Tell whether the sentence goes on with what was said at ``at``, after ", he said,"."""
    code = sheet.codes[at]
    return code in _PREDICATES or (code in _PHRASES and not sheet.lower[at].endswith("ing"))


def has_verb(sheet: Sheet, low: int, high: int) -> bool:
    """Tell whether a clause stands between ``low`` and ``high``, not only what leads up to one."""
    first = low
    if sheet.codes[low] in (PREPOSITION, SUBORDINATOR) and sheet.lower[low] != "so":
        while first < high and sheet.codes[first] != COMMA:
            first += 1
        if first >= high:
            first = low if sheet.codes[low] == PREPOSITION else high
    return any(is_finite(sheet, at, low) for at in range(first + 1, high))
