"""A figure of the headline that the text below it does not give, and the one that stands in its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from claimcheck.lang.linking import link_words
from claimcheck.lang.things import things
from claimcheck.linking.context import in_head
from claimcheck.models.article import Article
from claimcheck.models.claims import NumericClaim
from claimcheck.text import Tokens

_STEM: Final = 4
_SHORT: Final = 3
_SHARED: Final = 1
_LEAD: Final = 2
_MOST: Final = 60
_TYPES: Final = frozenset({"count", "money"})


def displaced(
    article: Article, tokens: Tokens, numeric: Sequence[NumericClaim]
) -> Iterator[tuple[NumericClaim, NumericClaim]]:
    """Yield headline figure and lead figure of the same things, where nothing in the text fits the headline.

    Counts of what became of people are left to the comparison of linked figures.
    """
    heads = [claim for claim in numeric[:_MOST] if in_head(article, claim)]
    body = [claim for claim in numeric[:_MOST] if not in_head(article, claim)]
    if len(numeric) > _MOST or not heads or not body:
        return
    first = tokens.sentence_number(tokens.at(body[0].start))
    lead = [c for c in body if tokens.sentence_number(tokens.at(c.start)) < first + _LEAD]
    for head in heads:
        kind = _kind(head)
        if kind is None or sum(_kind(other) == kind for other in heads) > 1:
            continue
        same = [c for c in body if _kind(c) == kind or (c.quantity.type, c.quantity.unit) == kind[:2]]
        if _fits_somewhere(head, same) or any(c.quantity.value == head.quantity.value for c in body):
            continue
        told = [c for c in lead if _kind(c) == kind]
        if len(told) == 1 and head.scope.frame == told[0].scope.frame:
            shared = _words(tokens, head) & _words(tokens, told[0])
            if len(shared) > _SHARED:
                yield head, told[0]


def _kind(claim: NumericClaim) -> tuple[str, str | None, str] | None:
    quantity = claim.quantity
    if quantity.type not in _TYPES or quantity.relation != "=" or quantity.high is not None:
        return None
    if things().split(claim.scope.what or "")[0]:
        return None
    noun = (quantity.unit_text or "").lower().split()[-1:]
    if quantity.type == "money":
        return quantity.type, quantity.unit, ""
    return (quantity.type, quantity.unit, noun[0]) if noun else None


def _fits_somewhere(head: NumericClaim, body: Sequence[NumericClaim]) -> bool:
    wanted = head.quantity.possible
    if any(wanted.meets(claim.quantity.possible) for claim in body):
        return True
    return any(wanted.meets(a.quantity.possible.plus(b.quantity.possible)) for a, b in pairwise(body))


def _words(tokens: Tokens, claim: NumericClaim) -> frozenset[str]:
    """Return the beginnings of the words of the claim's sentence, its own noun and short words left out."""
    first, last = tokens.sentence_at(tokens.at(claim.start))
    own = link_words().common.union((claim.quantity.unit_text or "").lower().split())
    return frozenset(w[:_STEM] for w in tokens.lower[first:last] if len(w) >= _SHORT and w not in own)
