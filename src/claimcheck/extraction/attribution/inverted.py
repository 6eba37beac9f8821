"""Read "…," said X."""

from __future__ import annotations

from claimcheck.extraction.attribution.clauses import is_finite, relative_before
from claimcheck.extraction.attribution.codes import (
    BE,
    COMMA,
    DETERMINER,
    DO,
    FINITE,
    HAVE,
    MODAL,
    POSSESSIVE,
    QUOTE,
    STOP,
    WORDS,
)
from claimcheck.extraction.attribution.contents import clause_end
from claimcheck.extraction.attribution.drafting import draft
from claimcheck.extraction.attribution.left import has_verb, left_content
from claimcheck.extraction.attribution.right import content_after
from claimcheck.extraction.attribution.sheet import Sheet
from claimcheck.extraction.attribution.speakers import speaker_after
from claimcheck.extraction.attribution.split import resumed, run_on
from claimcheck.extraction.attribution.subjects import subject
from claimcheck.extraction.attribution.verbgroup import VerbGroup
from claimcheck.extraction.drafts import AttributionDraft
from claimcheck.lang.cue_words import VerbCue, cue_words


def read_inverted(
    sheet: Sheet, index: int, start: int, low: int, high: int, cue: VerbCue
) -> AttributionDraft | None:
    """Read "…," said X."""
    codes = sheet.codes
    if index == low and start == index and cue.lemma == "say" and cue.forms & {"past", "third"}:
        return _opening(sheet, index, high, cue)
    if (
        start != index
        or not (cue.kind in ("say", "show", "tell") or (cue.kind == "ask" and codes[index - 1] == QUOTE))
        or index == low
        or not (cue.forms & {"past", "third"} or cue.lemma in WORDS.inverting)
    ):
        return None
    before = codes[index - 1]
    if before == QUOTE:
        number = sheet.quote_of[index - 1]
        if number < 0 or sheet.quotes[number].last != index:
            return None
        if (
            sheet.quotes[number].first > low
            and index - sheet.quotes[number].first < 8
            and not (sheet.is_name(index + 1) and has_verb(sheet, low, sheet.quotes[number].first))
        ):
            return None
    elif before != COMMA:
        return None
    if before == COMMA and cue.lemma not in WORDS.inverting:
        return None
    speaker = speaker_after(sheet, index + 1, high)
    if speaker is None:
        return None
    if speaker[1] < high and codes[speaker[1]] in (BE, HAVE, MODAL, FINITE, DO):
        return None
    if before == COMMA and codes[index - 2] != QUOTE:
        following = codes[speaker[0]]
        if following not in (0, DETERMINER, POSSESSIVE):
            return None
        closes = speaker[1] >= high - 1 and speaker[1] - speaker[0] < 4 and has_verb(sheet, low, index - 1)
        titled = _ends_in_name(sheet, speaker[0], speaker[1]) and has_verb(sheet, low, index - 1)
        unnamed = sheet.lower[speaker[0]] in cue_words().sources.unnamed and (
            speaker[1] >= high or codes[speaker[1]] in (COMMA, STOP)
        )
        if following == 0 and not sheet.is_name(speaker[0]) and not (closes or titled or unnamed):
            return None
        alone = (
            (titled or unnamed or sheet.is_name(speaker[0]))
            and not any(is_finite(sheet, at, low) for at in range(speaker[0], high))
            and not _presents(sheet, low, index - 1)
        )
        if not alone and subject(sheet, index, low) is not None and _apposition(sheet, index, low):
            return None
    if (
        before == COMMA
        and speaker[1] + 1 < high
        and codes[speaker[1]] == COMMA
        and not has_verb(sheet, low, index - 1)
    ):
        content = (
            content_after(sheet, speaker[1], high, cue)
            if codes[speaker[1] + 1] == QUOTE
            else [(speaker[1] + 1, clause_end(sheet, speaker[1] + 1, high))]
        )
        if index - 1 - low > 2:
            content.insert(0, (low, index - 1))
        return (
            draft(sheet, speaker, (index, index + 1), content, cue, VerbGroup(index, "finite"))
            if content
            else None
        )
    content = left_content(sheet, index, low)
    if not content:
        return None
    content += resumed(sheet, speaker[1], high)
    return draft(sheet, speaker, (index, index + 1), content, cue, VerbGroup(index, "finite"))


def _opening(sheet: Sheet, index: int, high: int, cue: VerbCue) -> AttributionDraft | None:
    """Read "Said Ana Roe, who was there: “…”" """
    speaker = speaker_after(sheet, index + 1, high)
    if speaker is None:
        return None
    mark = speaker[1]
    if mark + 1 >= len(sheet.tokens) or sheet.codes[mark + 1] != QUOTE:
        return None
    if sheet.quote_of[mark + 1] < 0:
        return None
    content = run_on(sheet, sheet.quote_of[mark + 1])
    return draft(sheet, speaker, (index, index + 1), content, cue, VerbGroup(index, "finite"))


def _presents(sheet: Sheet, low: int, high: int) -> bool:
    """Tell whether only a speaker stands there: "Ana Roe, a teacher who has retired"."""
    first = low
    while first < high and sheet.codes[first] != COMMA:
        first += 1
    if first + 1 >= high or sheet.codes[first + 1] != DETERMINER:
        return False
    return not any(
        is_finite(sheet, at, low) and relative_before(sheet, at, low) is None for at in range(low + 1, high)
    )


def _ends_in_name(sheet: Sheet, first: int, last: int) -> bool:
    """Tell whether "lobbyist and strategist Ana Roe, a …" stands there: offices, then a name."""
    at = first
    while at < last and sheet.codes[at] != COMMA and at - first < 9:
        at += 1
    return at - first > 2 and sheet.is_name(at - 1) and sheet.is_name(at - 2)


def _apposition(sheet: Sheet, index: int, low: int) -> bool:
    """Tell whether the comma before the cue closes an apposition: "Lee, the mayor, said the …"."""
    at = index - 2
    while at > low and sheet.codes[at] != COMMA:
        if sheet.codes[at] in (BE, HAVE, MODAL, FINITE) and relative_before(sheet, at, low) is None:
            return False
        at -= 1
    return at > low
