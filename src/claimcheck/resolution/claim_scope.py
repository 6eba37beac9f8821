"""Fill in what a figure counts, of which happening or body, in which state and frame, and per what."""

from __future__ import annotations

from typing import Final

from claimcheck.extraction.drafts import Drafts, NumericDraft
from claimcheck.lang.place_words import place_words
from claimcheck.lang.scope_words import scope_words
from claimcheck.lang.things import things
from claimcheck.ledger.records import Ledger
from claimcheck.models.article import Article
from claimcheck.resolution.claim_state import frame_of, per_of, state_of
from claimcheck.resolution.counted import counted
from claimcheck.text import Tokens

_BARE: Final = frozenset({"date", "year", "clock", "identifier", "ordinal", "rank"})
_BODY_LOOK: Final = 10
_PLAIN: Final = frozenset({None, "people"})
_ROW: Final = 8
_ROW_WORDS: Final = frozenset({",", "and", "the", "of", "another"})


def resolve_scope(_article: Article, tokens: Tokens, drafts: Drafts, _ledger: Ledger) -> None:
    """Fill ``what``, ``event``, ``state``, ``frame`` and ``per`` of each figure from the words around it."""
    before: NumericDraft | None = None
    told: NumericDraft | None = None
    for draft in drafts.numeric:
        if draft.type in _BARE:
            continue
        sentence = tokens.sentence_at(draft.first)
        if draft.what is None:
            draft.what = counted(tokens, draft, sentence)
            if draft.type == "count" and draft.what in _PLAIN and told is not None:
                _go_on(tokens, told, draft, sentence)
        if draft.type == "money":
            if draft.what is None and before is not None and before.first >= sentence[0] and before.what:
                draft.fill("what", before.what, "scope: what the amount before it in the sentence measures")
            before = draft
        if draft.state == "actual":
            draft.state = state_of(tokens, draft, sentence)
        if draft.frame == "total":
            draft.frame = frame_of(tokens, draft, sentence)
        if draft.per is None:
            draft.per = per_of(tokens, draft, sentence)
            known = scope_words()
            if draft.per in known.units.words:
                continue
            if draft.per is not None and draft.per not in known.each.times and draft.type == "count":
                draft.distributive = True
        if draft.event is None:
            _resolve_event(tokens, draft, sentence)
        told = draft


def _go_on(tokens: Tokens, told: NumericDraft, draft: NumericDraft, sentence: tuple[int, int]) -> None:
    """Fill in the outcome of "9 people" in "it killed 18 people in one town, 9 people in another"."""
    if told.first < sentence[0] or told.what is None or not things().split(told.what)[0]:
        return
    low = told.noun[1] if told.noun is not None else told.number[1]
    between = tokens.words[low : draft.number[0]]
    if not 2 < len(between) <= _ROW or between[0].lower() not in place_words().location:
        return
    plain = all(w[0].isupper() or w in _ROW_WORDS or w in place_words().location for w in between)
    if plain and between[-1] in _ROW_WORDS:
        draft.fill("what", told.what, "scope: a row that goes on with what befell them")


def _resolve_event(tokens: Tokens, draft: NumericDraft, sentence: tuple[int, int]) -> None:
    known = things()
    if draft.what is None:
        return
    if draft.what == "people":
        body = _body(tokens, draft, sentence)
        if body is not None:
            draft.fill("what", "military personnel", f"scope: people of a {body}")
    outcome, thing = known.split(draft.what or "")
    if outcome:
        name = _happening(tokens, draft, *sentence)
        if name is not None:
            draft.event = name
            return
        first, _ = tokens.paragraphs[tokens.paragraph_number(draft.first)]
        for low, high in ((max(first, sentence[0] - 60), sentence[0]), (0, min(len(tokens), 40))):
            name = _happening(tokens, draft, low, min(high, sentence[0]))
            if name is not None:
                draft.fill("event", name, f"scope: the {name} named before")
                return
    elif thing == "military personnel":
        body = _body(tokens, draft, sentence)
        draft.event = None if body in scope_words().units.vague else body


def _happening(tokens: Tokens, draft: NumericDraft, first: int, last: int) -> str | None:
    """Return the happening named nearest to the figure within the range."""
    known, lower = things(), tokens.lower
    best: tuple[bool, int, str] | None = None
    for index in range(first, last):
        name = known.happenings.get(lower[index])
        if name is None or (index + 1 < last and lower[index + 1] in known.services):
            continue  # the fire brigade is no fire
        pair = known.happenings.get(f"{lower[index - 1]} {lower[index]}") if index > first else None
        found = pair is None and lower[index] in known.weak, abs(index - draft.first), pair or name
        if best is None or found < best:
            best = found
    return None if best is None else best[2]


def _body(tokens: Tokens, draft: NumericDraft, sentence: tuple[int, int]) -> str | None:
    """Return the body that the people counted make up: "a brigade of 5,000 soldiers"."""
    units, lower = scope_words().units, tokens.lower
    first = draft.number[0]
    for index in range(first - 1, max(sentence[0], first - _BODY_LOOK) - 1, -1):
        if lower[index] in units.words:
            return lower[index]
        if lower[index] not in units.owns:
            break
    end = draft.noun[1] if draft.noun is not None else draft.number[1]
    for index in range(end, min(sentence[1], end + 6)):
        if lower[index] in units.words and lower[end] in {"of", "from", "in", "strong", "-"}:
            return lower[index]
        if lower[index] in {",", ".", "and", "are", "were", "will"}:
            break
    return None
