"""A figure of the headline that the text below it does not give, and the one that stands in its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, islice, pairwise
from typing import Final

from claimcheck.lang.link_words import link_words
from claimcheck.lang.number_words import number_words
from claimcheck.lang.quotation_words import quotation_words
from claimcheck.lang.things import things
from claimcheck.models.article import Article
from claimcheck.models.claims import NumericClaim
from claimcheck.text import Tokens
from claimcheck.text.document import Document

_STEM: Final = 4
_SHORT: Final = 3
_SHARED: Final = 1
_TELLING: Final = 2
_LEAD: Final = 2
_MOST: Final = 60
_CUT: Final = 20  # what is left off is a twentieth at most
_FEW: Final = 10
_SINGLE: Final = 1
_AROUND: Final = 250  # characters to either side in which the parts of a headline's figure are looked for
_ROUNDED: Final = 100  # a hundredth off is rounding
_BELOW: Final = 6_000  # characters of the text that are looked through
_EXACT: Final = frozenset({"=", "~"})
_APART: Final = 2
_PARTS: Final = 6
_NUMBERS: Final = 12
_NUMBER: Final = re.compile(
    r"(?<![\w.,-])(?:\d{1,3}(?:,\d{3})+(?!\d)|\d{1,9}(?:\.\d{1,4})?(?!\d))|(?<![A-Za-z])[A-Za-z]{3,9}",
    re.ASCII,
)
_SCALE: Final = re.compile(r"[ \u00a0-]?([A-Za-z]{1,8}+)", re.ASCII)
_TYPES: Final = frozenset({"count", "money", "percent"})


def displaced(
    article: Article, tokens: Tokens, numeric: Sequence[NumericClaim]
) -> Iterator[tuple[NumericClaim, NumericClaim]]:
    """Yield headline figure and lead figure of the same things, where nothing in the text fits the headline.

    Sums of money that the lead leaves out are looked for in the sentence with most of the headline's words.
    Counts of what became of people are left to the comparison of linked figures.
    """
    document = Document(article, tokens)
    heads = [claim for claim in numeric[:_MOST] if document.in_head(claim.start)]
    body = [claim for claim in numeric[:_MOST] if not document.in_head(claim.start)]
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
        told = [c for c in lead if _kind(c) == kind and not c.quantity.distributive]
        least = _SHARED
        if not told and kind[0] == "money":
            told, least = _nearest(tokens, head, [c for c in same if _kind(c) == kind]), _TELLING
        if len(told) == 1 and head.scope.frame == told[0].scope.frame:
            shared = _words(tokens, head) & _words(tokens, told[0])
            if len(shared) > least and not borne_out(article.text, head, told[0].start):
                yield head, told[0]


def _nearest(tokens: Tokens, head: NumericClaim, body: Sequence[NumericClaim]) -> list[NumericClaim]:
    """Return the one sum in whose sentence most of the headline's words stand; none if there are two."""
    wanted = _words(tokens, head)
    shared = [len(wanted & _words(tokens, claim)) for claim in body]
    best = [claim for claim, count in zip(body, shared, strict=True) if count == max(shared)]
    return best if len(best) == 1 and not best[0].quantity.distributive else []


def cut_short(head: Decimal, told: Decimal | None) -> bool:
    """Tell whether a headline leaves off the digits behind the point: "76 million" for 76.55 million."""
    if told is None or not 0 < told - head <= head / _CUT:
        return False
    digits = str(int(head))
    return told - head < Decimal(10) ** (len(digits) - len(digits.rstrip("0")))


def some_of(head: Decimal, told: Decimal | None) -> bool:
    """Tell whether the text may tell of the others one by one: "Two men … A woman" of "Three dead"."""
    return told is not None and 0 < head - told <= _SINGLE and head <= _FEW


def borne_out(text: str, head: NumericClaim, at: int) -> bool:
    """Tell whether the text below gives the headline's number after all, or parts of it beside ``at``.

    Numbers are compared as printed, so that "400 mln of one and 100 mln of another" make "500 mln".
    """
    printed = next(_numbers(head.quantity.text, 0, len(head.quantity.text)), None)
    if printed is None:
        return False
    wanted, scale = printed
    slack = max(wanted / _ROUNDED, wanted / _CUT if head.quantity.relation != "=" else Decimal(0))
    money = head.quantity.type == "money"
    for value, other in _numbers(text, head.end, head.end + _BELOW):
        if abs(value - wanted) <= slack and (scale == other or (1 in (scale, other) and not money)):
            return True
        if abs(value * other - wanted * scale) <= slack * scale:
            return True
    if head.quantity.type == "percent":
        return False  # shares of different things make no sum
    if money:
        wanted, slack = wanted * scale, slack * scale
    around = _numbers(text, max(head.end, at - _AROUND), at + _AROUND)
    near = [value * (other if money else 1) for value, other in islice(around, _NUMBERS)]
    if any(slack >= abs(abs(a + sign * b) - wanted) for a, b in combinations(near, 2) for sign in (1, -1)):
        return True  # the sum of two, or how far they are apart
    for first in range(len(near)):
        total = near[first]
        for value in near[first + 1 : first + _PARTS]:
            total += value
            if abs(total - wanted) <= slack:
                return True
    return False


def _numbers(text: str, low: int, high: int) -> Iterator[tuple[Decimal, int]]:
    """Yield the numbers that the text prints there, in digits or small words, each with its scale."""
    words = quotation_words().numbers
    for match in _NUMBER.finditer(text, low, min(high, len(text))):
        found = match.group()
        if found[0].isdigit():
            yield Decimal(found.replace(",", "")), _scale(text, match.end())
        elif found.lower() in words and words[found.lower()].isdecimal():
            yield Decimal(words[found.lower()]), 1


def _scale(text: str, at: int) -> int:
    """Return what the word or letters behind a number multiply it by: "$24 billion", "$30K"; else 1."""
    match = _SCALE.match(text, at)
    known, word = number_words(), match.group(1).lower() if match else ""
    return known.scales.get(word) or known.glued.get(word, 1)


def _kind(claim: NumericClaim) -> tuple[str, str | None, str] | None:
    quantity = claim.quantity
    if quantity.type not in _TYPES or quantity.relation != "=" or quantity.high is not None:
        return None
    if things().split(claim.scope.what or "")[0]:
        return None
    noun = (quantity.unit_text or "").lower().split()[-1:]
    if quantity.type != "count":
        return quantity.type, quantity.unit, ""
    return (quantity.type, quantity.unit, noun[0]) if noun else None


def _fits_somewhere(head: NumericClaim, body: Sequence[NumericClaim]) -> bool:
    wanted, value = head.quantity.possible, head.quantity.value
    if any(wanted.meets(claim.quantity.possible) and _is_near(head, claim) for claim in body):
        return True
    if value is not None and any(cut_short(value, claim.quantity.value) for claim in body):
        return True
    return any(
        wanted.meets(a.quantity.possible.plus(b.quantity.possible))
        for a, b in pairwise(body)
        if a.quantity.relation in _EXACT and b.quantity.relation in _EXACT
    )


def _is_near(head: NumericClaim, claim: NumericClaim) -> bool:
    """Tell whether a bound is near enough to stand for a figure: "over $1 million" is no $30 million."""
    one, other = head.quantity.value, claim.quantity.value
    return ("<" not in claim.quantity.relation and ">" not in claim.quantity.relation) or (
        one is not None and other is not None and one <= other * _APART and other <= one * _APART
    )


def _words(tokens: Tokens, claim: NumericClaim) -> frozenset[str]:
    """Return the beginnings of the words of the claim's sentence, its own noun and short words left out."""
    first, last = tokens.sentence_at(tokens.at(claim.start))
    own = link_words().common.union((claim.quantity.unit_text or "").lower().split())
    return frozenset(
        (w[:-1] if len(w) > _SHORT and w.endswith("s") else w)[:_STEM]  # "cuts" as "cut"
        for w in tokens.lower[first:last]
        if len(w) >= _SHORT and w not in own
    )
