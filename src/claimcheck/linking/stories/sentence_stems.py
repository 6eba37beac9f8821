"""Names and rare words of a sentence, as stems: by these two sentences are known to tell of one thing."""

from __future__ import annotations

from collections.abc import Collection

from claimcheck.lang.predicate_words import predicate_words
from claimcheck.text.document import Document


def names_and_words(
    document: Document,
    low: int,
    high: int,
    least: int,
    *,
    without: Collection[int] = (),
    numerals: bool = False,
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return stems between two tokens, in order: those of names, and of words of ``least`` bits or more.

    Words of the calendar and the tokens ``without`` are left out; ``numerals`` count whatever their bits.
    """
    calendar = predicate_words().words.calendar
    names, content_words = set(), set()
    for index in range(low, high):
        if document.tokens.lower[index] in calendar or index in without:
            continue
        stemmed = document.stems[index]
        if document.named[index]:
            names.add(stemmed)
        elif document.rarities[index] >= least or (numerals and stemmed[0].isdigit()):
            content_words.add(stemmed)
    return tuple(sorted(names)), tuple(sorted(content_words))
