"""The walk over the sentences: each cue outside quotations is read in turn."""

from __future__ import annotations

from operator import attrgetter

from claimcheck.extraction.attribution.according import read_according
from claimcheck.extraction.attribution.carried import carry_on
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
    sheet = sheet_of(tokens)
    verbs = verb_cues()
    nouns = noun_cues()
    polls = cue_words().sources.polls
    drafts.attributions += read_headlines(sheet)
    quote_of = sheet.quote_of
    hits = [index for index in tokens.where(cue_forms()) if quote_of[index] < 0]
    last: AttributionDraft | None = None
    sentence = (-1, -1)
    reach, covered = -1, list[Range]()
    for index in hits:
        if index >= sentence[1]:
            sentence = tokens.sentence_at(index)
            last = None
        if (index < reach and not _between(tokens, index, covered)) or _within_name(tokens, index):
            continue
        low, high = max(sentence[0], index - _BACK), min(sentence[1], index + _AHEAD)
        if tokens.lower[index] == "according":
            found = read_according(sheet, index, low, high)
            if found is not None:
                drafts.attributions.append(found)
            continue
        word = tokens.lower[index]
        if word in polls:
            found = read_poll(sheet, index, low, high)
            if found is not None:
                drafts.attributions.append(found)
            continue
        found = read_verb(sheet, index, low, high, verbs[word], last) if word in verbs else None
        if found is None and word in nouns:
            found = read_noun(sheet, index, low, high)
        if found is None:
            continue
        drafts.attributions.append(found)
        last = found
        after = [part for part in found.content if part[0] >= index]
        if after:
            reach, covered = max([last for _, last in after]), after
    drafts.attributions += read_unclaimed(sheet, drafts.attributions)
    drafts.attributions.sort(key=attrgetter("first", "last"))
    _continue_over_paragraphs(sheet, drafts.attributions)
    carry_on(sheet, drafts.attributions)
    _keep_apart(drafts.attributions)


def _keep_apart(found: list[AttributionDraft]) -> None:
    """Give two attributions of the same words ranges of their own: each is known by its range."""
    seen: set[tuple[int, int]] = set()
    for draft in found:
        if (draft.first, draft.last) in seen:
            draft.first, draft.last = draft.cue[0], max([draft.cue[1], *(part[1] for part in draft.content)])
        if (draft.first, draft.last) in seen:
            draft.first, draft.last = draft.cue
        seen.add((draft.first, draft.last))


def _between(tokens: Tokens, index: int, covered: list[Range]) -> bool:
    """Tell whether "according to" stands between two parts of what is said: its source told all of it."""
    return tokens.lower[index] == "according" and all(not first <= index < last for first, last in covered)


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
