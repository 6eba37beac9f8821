"""Counts beside their lists: "six offices in A, B, C, D, E and F"; unnamed rests; sets named by a word."""

from __future__ import annotations

from itertools import compress

from claimcheck.extraction.drafts import Drafts
from claimcheck.extraction.enumerations.counts import Counted, CountReader
from claimcheck.extraction.enumerations.rest import unnamed_rest
from claimcheck.lang.enumerations import enumeration_words
from claimcheck.text import Tokens


def extract_enumerations(tokens: Tokens, drafts: Drafts) -> None:
    """Append a draft for each count with its list."""
    known = enumeration_words()
    counts, ranks = known.counts, known.ranks
    reader = CountReader(tokens)
    counted: list[Counted] = []
    for at in compress(range(len(tokens)), map(known.triggers.__contains__, tokens.lower)):
        word = tokens.lower[at]
        first, last = tokens.sentence_at(at)
        if word in ranks:
            draft = unnamed_rest(tokens, at, counted, reader)
        else:
            count = reader.counted(at, first, last)
            if count is None or word not in counts:
                continue
            counted.append(count)
            draft = reader.read(count, first, last)
        if draft is not None:
            drafts.enumerations.append(draft)
