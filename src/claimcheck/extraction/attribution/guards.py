"""Verbs of speech that say nothing here: what is only named, rung up, written or found."""

from __future__ import annotations

from claimcheck.extraction.attribution.clauses import is_finite
from claimcheck.extraction.attribution.codes import (
    ADVERB,
    COMMA,
    COORDINATOR,
    DETERMINER,
    FINITE_VERBS,
    OBJECT_PRONOUN,
    OTHER,
    POSSESSIVE,
    QUOTE,
    RELATIVE,
    STOP,
    SUBORDINATOR,
    THAT,
    WORDS,
)
from claimcheck.extraction.attribution.sheet import Sheet
from claimcheck.extraction.attribution.verbgroup import VerbGroup
from claimcheck.extraction.drafts import Range
from claimcheck.lang.cue_words import VerbCue, cue_words

_OBJECT = frozenset({DETERMINER, POSSESSIVE, OBJECT_PRONOUN, OTHER})
_ENDS = frozenset({COMMA, RELATIVE, THAT, SUBORDINATOR, COORDINATOR, QUOTE})


def only_names(sheet: Sheet, index: int, low: int, high: int, group: VerbGroup) -> bool:
    """Tell whether "a group called Red Lines" only names something."""
    if index <= low or any(sheet.codes[at] != ADVERB for at in range(group.start, index)):
        return False
    if sheet.lower[index - 1] == "so":
        return True
    if sheet.lower[index].endswith("ing"):
        return False
    before = index - 1
    while before > low and sheet.codes[before] == ADVERB:
        before -= 1
    if sheet.codes[before] == COMMA and _named(sheet, index + 1, high):  # "algae, also called kelp, …"
        return True
    if sheet.codes[index - 1] == COMMA:  # "The invention, called a …, works"
        named = index + 1 < high and sheet.codes[index + 1] == DETERMINER
        return named and COMMA not in sheet.codes[low : index - 1]
    if sheet.codes[index - 1] != 0 or sheet.is_name(index - 1):
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


def _named(sheet: Sheet, at: int, high: int) -> bool:
    """Tell whether a name or a plain noun stands alone from ``at`` to the next comma or stop."""
    end = at
    while end < high and end - at < 5 and sheet.codes[end] == OTHER:
        end += 1
    return at < end and (end >= high or sheet.codes[end] in (COMMA, STOP))


def trim_time(sheet: Sheet, source: Range) -> Range:
    """Return the source without the time that opens its sentence: "A few days later the council said"."""
    first, last = source
    for at in range(first + 1, min(last - 1, first + 5)):
        if sheet.lower[at] in WORDS.afterwards and sheet.lower[at - 1].rstrip("s") in WORDS.time_spans:
            return at + 1, last
    return source


def only_rings(sheet: Sheet, index: int, content: list[Range]) -> bool:
    """Tell whether "called Ana Roe" is a call on the telephone."""
    first, last = content[0]
    return (
        len(content) == 1
        and first == index + 1
        and last - first < 5
        and not sheet.is_name(index)
        and all(sheet.is_name(at) for at in range(first, last))
    )


def idle(sheet: Sheet, index: int, high: int, cue: VerbCue, source: Range | None) -> bool:
    """Tell whether the verb says nothing: "called off the talks", "wrote a book", "states that vote"."""
    codes, lower = sheet.codes, sheet.lower
    following = index + 1
    if following >= high:
        return False
    lemma, word, code = cue.lemma, lower[following], codes[following]
    if word in WORDS.idle.get(lemma, ()):
        return True
    needs = WORDS.needs.get(lemma)
    if needs is not None and word not in needs:
        return True
    if lemma == "support" and code == OTHER and not cue.reporting:
        return True
    if lemma == "state" and "third" in cue.forms:
        if code == THAT and following + 1 < high and codes[following + 1] in FINITE_VERBS:
            return True
        return code == THAT and codes[index - 1] == OTHER
    if lemma in WORDS.finding and code in _OBJECT:
        if source is not None and any(lower[at] in cue_words().sources.documents for at in range(*source)):
            return False
        at = following + 1
        while at < min(high, following + 14) and codes[at] not in _ENDS:
            if is_finite(sheet, at, following):
                return False
            at += 1
        return at >= high or QUOTE not in codes[at : at + 2]
    return False
