"""Cues that are nouns: "her claim that …", "the ministry's call for …", "a warning by X that …"."""

from __future__ import annotations

from typing import Final

from claimcheck.extraction.attribution.codes import (
    COORDINATOR,
    DETERMINER,
    POSSESSIVE,
    PREPOSITION,
    THAT,
    TO,
    WORDS,
)
from claimcheck.extraction.attribution.contents import clause_end
from claimcheck.extraction.attribution.drafting import make_draft
from claimcheck.extraction.attribution.sheet import Sheet
from claimcheck.extraction.drafts import AttributionDraft, Range

_NAMING: Final = frozenset({0, DETERMINER, POSSESSIVE, PREPOSITION, COORDINATOR})
_CLITIC: Final = frozenset("'’‘")


def _by(sheet: Sheet, index: int, low: int, high: int) -> AttributionDraft | None:
    """Read "the announcement by X that …", "a promise from X to …"."""
    codes = sheet.codes
    end = index + 2
    while end < high and end - index < 10 and codes[end] in _NAMING:
        end += 1
    if end + 2 >= high or codes[end] != THAT:
        return None
    start = index
    while start > low and codes[start - 1] == 0 and index - start < 2 and not sheet.is_name(start - 1):
        start -= 1
    if start > low and codes[start - 1] == DETERMINER:
        start -= 1
    last = clause_end(sheet, end, high)
    return make_draft(sheet, (index + 2, end), (start, index + 2), [(end, last)]) if last > end + 1 else None


def read_noun(sheet: Sheet, index: int, low: int, high: int) -> AttributionDraft | None:
    """Return the attribution of the cue noun at ``index`` if it says whose words it stands for."""
    codes, lower = sheet.codes, sheet.lower
    if index + 3 < high and lower[index + 1] in WORDS.authors:
        return _by(sheet, index, low, high)
    if index + 2 >= high or not (
        codes[index + 1] == THAT
        or (lower[index] in WORDS.noun_calls and lower[index + 1] in WORDS.noun_topics)
    ):
        return None
    start = index
    while start > low and codes[start - 1] == 0 and index - start < 3 and sheet.quote_of[start - 1] < 0:
        start -= 1
    if start == low or codes[start - 1] != POSSESSIVE:
        return None
    owner = start - 1
    source: Range
    if lower[owner][0] in _CLITIC:
        begin = owner
        while (
            begin > low
            and owner - begin < 8
            and (sheet.is_name(begin - 1) or begin == owner or sheet.words[begin - 1] == ".")
        ):
            begin -= 1
        source = (begin, owner)
    else:
        source = (owner, owner + 1)
    end = clause_end(
        sheet, index + 1 if codes[index + 1] == THAT else index + 2, high, short=codes[index + 1] != THAT
    )
    first = index + 1 if codes[index + 1] in (THAT, TO) else index + 2
    if end <= first:
        return None
    return make_draft(
        sheet, source, (start, index + 1 if codes[index + 1] in (THAT, TO) else index + 2), [(first, end)]
    )
