"""Votes and matches told with two figures, "voted 8-3", "beat the Herons 3-0", and whether two are of one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Final, Literal

from claimcheck.lang.link_words import link_words
from claimcheck.lang.rarity import rarity, stem
from claimcheck.lang.tally_words import tally_words
from claimcheck.models.article import Article
from claimcheck.models.claims import Claim, NumericClaim
from claimcheck.models.span import Span

_TAG: Final = re.compile(r"<[^<>]*+>|<[^<>]*+$|^[^<>]*+>")  # also one that is cut
_WORD: Final = re.compile(r"[^\W\d_]+")
_ENDS: Final = re.compile(r"[.!?][\"'”’)]*\s|\n\s*\n|[;:]\s")
_REACH: Final = 300
_TELLING: Final = 3  # bits of a word that tells what was decided
_ALIKE: Final = 0.6
_NAMED: Final = 2  # names that two reports of one match have in common: the two sides


@dataclass(frozen=True, slots=True)
class Tally:
    """Two figures of a vote or a match, the higher first; those of a unanimous vote are unknown.

    ``names`` are stems of the proper names of its sentence, ``told`` of all its words, ``words`` of those
    that tell what was decided: behind the verb, or before a passive.
    """

    span: Span
    kind: Literal["vote", "match"]
    figures: tuple[Decimal, Decimal] | None
    bodies: frozenset[str]
    words: frozenset[str]
    names: frozenset[str]
    told: frozenset[str]
    verbs: frozenset[str]

    @property
    def text(self) -> str:
        """The words of the figures on one line."""
        return " ".join(self.span.text.split())


def tallies_of(article: Article, claims: Sequence[Claim]) -> list[Tally]:
    """Return the votes and matches that an article tells with their figures, and unanimous votes."""
    found = []
    for claim in claims:
        if (
            isinstance(claim, NumericClaim)
            and claim.quantity.type == "score"
            and claim.quantity.high is not None
        ):
            figures = sorted((claim.quantity.value, claim.quantity.high), reverse=True)
            found.append(_tally(article, claim.quantity, (figures[0], figures[1])))
    if found or not any(word in article.text for word in tally_words().unanimous):
        return [tally for tally in found if tally is not None]
    return [*_unanimous(article)]


def of_one(one: Tally, other: Tally) -> bool:
    """Tell whether two sentences report one vote or one match, told in much the same words."""
    if one.kind != other.kind or (one.bodies and other.bodies and not one.bodies & other.bodies):
        return False
    if one.kind == "match":
        return len(one.names & other.names) >= _NAMED and bool(one.verbs and other.verbs)
    if not one.bodies & other.bodies:
        return False
    if not one.words or not other.words:  # "the motion passed the House 31-17"
        return one.told == other.told
    most = min(_bits(one.words), _bits(other.words))
    return _bits(one.words & other.words) >= _ALIKE * most


def differ(one: Tally, other: Tally) -> bool:
    """Tell whether the figures of one vote or match are not the same."""
    if one.figures is None or other.figures is None:
        told = one.figures or other.figures
        return told is not None and told[1] > 0
    return one.figures != other.figures


def _bits(stems: frozenset[str]) -> int:
    return sum(map(rarity, stems))


def _unanimous(article: Article) -> Iterator[Tally]:
    for found in _WORD.finditer(article.text):
        if found[0].lower() in tally_words().unanimous:
            tally = _tally(article, Span.cut(article.text, found.start(), found.end()), None)
            if tally is not None and tally.kind == "vote":
                yield tally


def _tally(article: Article, span: Span, figures: tuple[Decimal, Decimal] | None) -> Tally | None:
    table = tally_words()
    before = article.text[max(0, span.start - _REACH) : span.start]
    starts = [end.end() for end in _ENDS.finditer(before)]
    before = before[starts[-1] :] if starts else before
    after = article.text[span.end : span.end + _REACH]
    stop = _ENDS.search(after)
    after = after[: stop.start()] if stop else after
    before, after = (_TAG.sub(" ", part) for part in (before, after))
    left = _WORD.findall(before)
    printed = left + _WORD.findall(after)
    words = [word.lower() for word in printed]
    told = {*words}
    if told & table.partly:
        return None
    voted, met = told & (table.votes | table.unanimous), told & table.matches
    bodies = _voting(words, len(left))
    if voted and bodies:
        kind: Literal["vote", "match"] = "vote"
    elif met and figures is not None:
        kind = "match"
    else:
        return None
    names = {
        stem(word.lower())
        for lead, word in pairwise(printed)
        if word[0].isupper() and not (kind == "match" and lead.lower() in table.venues)
    }
    if kind == "match" and printed and printed[0][0].isupper() and rarity(stem(words[0])) >= _TELLING:
        names.add(stem(words[0]))
    at = next((place for place, word in enumerate(words) if word in table.votes), 0)
    content_words = _telling(words[at:])
    passive = words[max(0, at - 1)] in table.passive  # "the ferry plan was rejected"
    if passive or not content_words:  # or "passed the House"
        content_words |= _telling(words[:at])
    return Tally(
        span, kind, figures, frozenset(map(stem, bodies)), content_words, frozenset(names),
        frozenset(map(stem, told)), frozenset(map(stem, met or voted)),
    )  # fmt: skip


def _voting(words: Sequence[str], at: int) -> set[str]:
    """Return the word for who voted that is nearest to the figures, which stand before the word ``at``."""
    bodies = [place for place, word in enumerate(words) if word in tally_words().bodies]
    nearest = min(bodies, key=lambda place: at - place if place < at else place - at + 1, default=None)
    return set() if nearest is None else {words[nearest]}


def _telling(words: Sequence[str]) -> frozenset[str]:
    """Return the stems of the words that tell what was voted on."""
    table = tally_words()
    plain = {*words} - table.votes - table.bodies - table.unanimous - link_words().common
    return frozenset(stem(word) for word in plain if rarity(stem(word)) >= _TELLING)
