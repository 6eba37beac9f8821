"""The walk over the sentences: each cue outside quotations is read in turn."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import Final

from claimcheck.extraction.attribution.acceptance import accepted
from claimcheck.extraction.attribution.according import read_according
from claimcheck.extraction.attribution.carried import carry_on
from claimcheck.extraction.attribution.codes import COMMA
from claimcheck.extraction.attribution.headlines import read_headlines
from claimcheck.extraction.attribution.nominal import read_noun
from claimcheck.extraction.attribution.polls import read_poll
from claimcheck.extraction.attribution.sheet import Sheet, sheet_of
from claimcheck.extraction.attribution.unclaimed import read_unclaimed
from claimcheck.extraction.attribution.verbs import read_verb
from claimcheck.extraction.drafts import AttributionDraft, Drafts, Range
from claimcheck.lang.cue_words import cue_forms, cue_words, noun_cues, verb_cues
from claimcheck.models.article import BlockKind
from claimcheck.text import Tokens

Accepts = Callable[[Sheet, AttributionDraft], bool]
_FRAMES: Final = cue_words().sources.polls | {"according"}
_BACK, _AHEAD = 150, 300  # tokens: no sentence of a person is longer, and a hostile one costs no more


def _continue_over_paragraphs(sheet: Sheet, found: list[AttributionDraft]) -> None:
    """A paragraph that is one quotation without a cue goes on with the speaker quoted in the one before."""
    if not found or not sheet.quotes:
        return
    tokens = sheet.tokens
    whole = {quote.first: quote for quote in sheet.quotes}
    for number in range(1, len(tokens.paragraphs)):
        first, last = tokens.paragraphs[number]
        quote = whole.get(first)
        if quote is None or quote.last != last or last - first < 4:
            continue
        before = tokens.paragraphs[number - 1]
        for position in range(len(found) - 1, -1, -1):
            draft = found[position]
            if draft.last >= before[0] and draft.first < first:
                ends = tokens.sentence_at(draft.cue[0])[1] == before[1] or draft.last >= before[1] - 1
                if draft.type != "indirect" and draft.content and draft.content[-1][1] <= first and ends:
                    draft.content.append((first, last))
                    draft.last = last
                break
            if draft.last < before[0]:
                break


def extract_attributions(tokens: Tokens, drafts: Drafts) -> None:
    """Append the attributions of the article in the order of the text."""
    drafts.attributions += attributions(sheet_of(tokens), accepted)


def attributions(sheet: Sheet, accepts: Accepts) -> list[AttributionDraft]:
    """Return what the constructions propose and ``accepts`` takes, in the order of the text."""
    tokens = sheet.tokens
    found = read_headlines(sheet)
    quote_of = sheet.quote_of
    hits = [index for index in tokens.where(cue_forms()) if quote_of[index] < 0]
    last: AttributionDraft | None = None
    sentence = (-1, -1)
    reach, covered = -1, list[Range]()
    for index in hits:
        if index >= sentence[1]:
            sentence = tokens.sentence_at(index)
            last = None
        if (index < reach and not _between(sheet, index, covered)) or _within_name(tokens, index):
            continue
        low, high = max(sentence[0], index - _BACK), min(sentence[1], index + _AHEAD)
        proposed = _proposed(sheet, index, low, high, last)
        if proposed is None or not accepts(sheet, proposed):
            continue
        found.append(proposed)
        if tokens.lower[index] in _FRAMES:
            continue
        last = proposed
        after = [part for part in proposed.content if part[0] >= index]
        if after:
            reach, covered = max([last for _, last in after]), after
    found += [draft for draft in read_unclaimed(sheet, found) if accepts(sheet, draft)]
    found.sort(key=attrgetter("first", "last"))
    _continue_over_paragraphs(sheet, found)
    carry_on(sheet, found)
    _keep_apart(found)
    return found


def _proposed(
    sheet: Sheet, index: int, low: int, high: int, last: AttributionDraft | None
) -> AttributionDraft | None:
    """Return what the cue at ``index`` may attribute."""
    word = sheet.lower[index]
    if word == "according":
        return read_according(sheet, index, low, high)
    if word in _FRAMES:
        return read_poll(sheet, index, low, high)
    cue = verb_cues().get(word)
    found = read_verb(sheet, index, low, high, cue, last) if cue is not None else None
    return read_noun(sheet, index, low, high) if found is None and word in noun_cues() else found


def _keep_apart(found: list[AttributionDraft]) -> None:
    """Give two attributions of the same words ranges of their own: each is known by its range."""
    seen: set[tuple[int, int]] = set()
    for draft in found:
        if (draft.first, draft.last) in seen:
            draft.first, draft.last = draft.cue[0], max([draft.cue[1], *(part[1] for part in draft.content)])
        if (draft.first, draft.last) in seen:
            draft.first, draft.last = draft.cue
        seen.add((draft.first, draft.last))


def _between(sheet: Sheet, index: int, covered: list[Range]) -> bool:
    """Tell whether "according to" or ", adding" stands between two parts of what is said."""
    cue = verb_cues().get(sheet.lower[index])
    goes_on = cue is not None and "ing" in cue.forms and sheet.codes[index - 1] == COMMA
    if not goes_on and sheet.lower[index] != "according":
        return False
    return all(not first <= index < last for first, last in covered)


def _within_name(tokens: Tokens, index: int) -> bool:
    """Tell whether a cue is only part of a name ("United States", outside headlines) or of a compound."""
    words = tokens.words
    if words[index - 1] in "-–" and tokens.glued(index):
        return True
    if index == tokens.sentence_at(index)[0]:  # the name before it ended a headline, or a sentence
        return False
    if not words[index][0].isupper() or not words[index - 1][0].isupper():
        return False
    return index >= tokens.paragraphs[0][1] and tokens.kind_at(index) not in (
        BlockKind.TITLE,
        BlockKind.HEADING,
    )
