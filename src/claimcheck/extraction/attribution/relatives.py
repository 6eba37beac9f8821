"""What is said in a relative clause ends before the main verb: "those who say … went"."""

from __future__ import annotations

from typing import Final

from claimcheck.extraction.attribution.clauses import is_finite
from claimcheck.extraction.attribution.codes import (
    ADVERB,
    COMMA,
    DASH,
    DAY,
    DETERMINER,
    OBJECT_PRONOUN,
    POSSESSIVE,
    PREPOSITION,
    QUOTE,
    TO,
    WORDS,
)
from claimcheck.extraction.attribution.sheet import Sheet
from claimcheck.extraction.drafts import Range
from claimcheck.lang.cue_words import VerbCue, verb_cues

_PHRASE: Final = frozenset({0, DETERMINER, POSSESSIVE, PREPOSITION, ADVERB, DAY, TO, OBJECT_PRONOUN})


def cut_at_main_verb(
    sheet: Sheet, content: list[Range], source: Range, low: int, cue: VerbCue
) -> list[Range]:
    """End what is said in ", who said …, went" before the main verb of the sentence."""
    codes = sheet.codes
    closing = codes[source[0] - 1] if source[0] else -1
    if closing not in (COMMA, DASH):  # "those who backed it say …"
        first, last = content[0]
        for at in range(first + 1, min(last, first + 8)):
            next_cue = verb_cues().get(sheet.lower[at])
            if (
                next_cue is not None
                and next_cue.lemma in WORDS.relative_cues
                and "ing" not in next_cue.forms
                and codes[at - 1] == 0
            ):
                return [(first, at)] if not sheet.is_name(at - 1) else content
        if any(is_finite(sheet, at, low) for at in range(low + 1, source[0])):
            return content  # the main verb stood before
        at = _main_verb(sheet, first, last, cue)
        return [(first, at)] if at > first else content
    kept: list[Range] = []
    for first, last in content:
        for at in range(first + 1, last - 1):
            mark = (
                codes[at]
                if sheet.quote_of[at] < 0
                else (COMMA if sheet.words[at] == "," and codes[at + 1] == QUOTE else -1)
            )
            if mark != closing:
                continue
            after = at + 1 if sheet.quote_of[at] < 0 else at + 2
            while after < last and codes[after] == ADVERB:
                after += 1
            if after < last:
                return [*kept, (first, after if sheet.quote_of[at] >= 0 else at)]
        kept.append((first, last))
    return kept


def _main_verb(sheet: Sheet, first: int, last: int, cue: VerbCue) -> int:
    """Return where the main verb of the sentence starts in ``[first, last)``, or -1.

    A verb whose subject would be another verb has the whole clause for its subject.
    """
    codes = sheet.codes
    own = cue.lemma in WORDS.wanting  # an object needs no verb of its own
    for verb in range(first + 1, last):
        if sheet.quote_of[verb] >= 0 or not is_finite(sheet, verb, first):
            continue
        at = verb - 1
        while at >= first and codes[at] in _PHRASE:
            at -= 1
        if (at < first and own) or (at >= first and at < verb - 1):
            return verb
        if at >= first and sheet.quote_of[at] >= 0:
            return verb  # what was said is the quotation alone
    return -1
