"""Two sources in sentences that are built alike: "Organisers said 50,000 marched. Police said 11,000 did"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from claimcheck.lang.link_words import link_words
from claimcheck.lang.time_words import time_words
from claimcheck.models.claims import AttributionClaim, NumericClaim
from claimcheck.rules.attribution.quotations import speaker_words
from claimcheck.rules.rule import Page
from claimcheck.text import Tokens

_MOST: Final = 40  # figures of sources that are compared in one article
_TYPES: Final = frozenset({"count", "percent"})
_NEAR: Final = 4  # sentences between the two
_SHARED: Final = 2
_STEM: Final = 5
_SHORT: Final = 3


def parallels(page: Page) -> Iterator[tuple[NumericClaim, NumericClaim]]:
    """Yield two figures of one scope that two sources give in sentences of the same words and names."""
    sources = {claim.id: claim for claim in page.claims if isinstance(claim, AttributionClaim)}
    if len(sources) < 2:
        return
    told = [
        claim
        for claim in page.claims
        if isinstance(claim, NumericClaim) and claim.attributed_to in sources and _plain(claim)
    ]
    for number, other in enumerate(told[:_MOST]):
        for one in told[:number]:
            if not _one_scope(one, other) or one.quantity.possible.meets(other.quantity.possible):
                continue
            by, by_other = (sources.get(claim.attributed_to or "") for claim in (one, other))
            if by is None or by_other is None or not _two(by, by_other):
                continue
            if _alike(page.words, one, other, by, by_other):
                yield one, other


def _plain(claim: NumericClaim) -> bool:
    scope = claim.scope
    if claim.quantity.type not in _TYPES:
        return False  # sums of money are each source's own
    return scope.what is not None and scope.state == "actual" and scope.frame in {"total", "share"}


def _one_scope(one: NumericClaim, other: NumericClaim) -> bool:
    a, b = one.scope, other.scope
    return (
        one.quantity.type == other.quantity.type
        and one.quantity.unit == other.quantity.unit
        and (a.what, a.whose, a.where, a.event, a.frame, a.per)
        == (b.what, b.whose, b.where, b.event, b.frame, b.per)
    )


def _two(one: AttributionClaim, other: AttributionClaim) -> bool:
    """Tell whether two sources are surely two: no word in common, neither a pronoun."""
    a, b = ({word.lower() for word in speaker_words(claim)} - {"the", "a", "an"} for claim in (one, other))
    return bool(a and b) and a.isdisjoint(b)


def _alike(
    tokens: Tokens, one: NumericClaim, other: NumericClaim, by: AttributionClaim, by_other: AttributionClaim
) -> bool:
    """Tell whether the two sentences, their sources aside, name the same and share most of their words."""
    first, second = tokens.at(one.start), tokens.at(other.start)
    if not 0 < tokens.sentence_number(second) - tokens.sentence_number(first) <= _NEAR:
        return False
    words, names = _words(tokens, first, by)
    words_other, names_other = _words(tokens, second, by_other)
    if not names or names != names_other:
        return False
    shared = len(words & words_other)
    enough = shared >= _SHARED or (shared > 0 and words == words_other)
    return enough and 2 * shared >= min(len(words), len(words_other))


def _words(tokens: Tokens, index: int, by: AttributionClaim) -> tuple[frozenset[str], frozenset[str]]:
    """Return beginnings of the small words, and names and days, of the sentence without source and cue."""
    begin, end = tokens.sentence_at(index)
    spans = [span for span in (by.source, by.cue) if span is not None]
    days = time_words().weekdays.keys() | time_words().months.keys() | time_words().day_words.keys()
    words, names = set(), set()
    for at in range(begin, end):
        if any(span.start <= tokens.starts[at] < span.end for span in spans):
            continue
        word = tokens.lower[at]
        if word in days or (at > begin and tokens.words[at][0].isupper()):
            names.add(word)
        elif word.isalpha() and len(word) >= _SHORT and word not in link_words().common:
            words.add(word[:_STEM])
    return frozenset(words), frozenset(names)
