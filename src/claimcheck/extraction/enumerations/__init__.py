"""Counts beside their lists: "six offices in A, B, C, D, E and F"; unnamed rests; sets named by a word."""

from __future__ import annotations

from claimcheck.extraction.drafts import Drafts
from claimcheck.extraction.enumerations.counted import Counted, read_count
from claimcheck.extraction.enumerations.counted_beside import Beside
from claimcheck.extraction.enumerations.items import ListReader
from claimcheck.extraction.enumerations.rest import unnamed_rest
from claimcheck.extraction.enumerations.sets import counted_set, listed_set
from claimcheck.lang.enumeration_words import enumeration_words
from claimcheck.lang.gazetteer import gazetteer
from claimcheck.text import Tokens
from claimcheck.text.mentions import place_mentions


def extract_enumerations(tokens: Tokens, drafts: Drafts) -> None:
    """Append a draft for each count with its list, and for each named set with its list."""
    known, places = enumeration_words(), gazetteer()
    found = drafts.enumerations
    lists = ListReader(tokens)
    beside = Beside(tokens, lists)
    counted: list[Counted] = []
    for at in tokens.where(known.triggers):
        first, last = tokens.sentence_at(at)
        if tokens.lower[at] in known.ranks:
            draft = unnamed_rest(tokens, at, counted)
        else:
            count = read_count(tokens, at, first, last)
            if count is None:
                continue
            counted.append(count)
            draft = beside.read(count, first, last) or counted_set(tokens, count, first)
        if draft is not None:
            found.append(draft)
    for mention in place_mentions(tokens):
        if mention.place is not None and places.is_set(mention.place):
            draft = listed_set(tokens, mention, lists)
            if draft is not None:
                found.append(draft)
    found.sort(key=lambda draft: (draft.first, draft.last))
