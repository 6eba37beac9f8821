"""Figures of a criminal case of which it is known whose they are: counts of a charge, bonds, sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from claimcheck.lang.court_words import court_words
from claimcheck.lang.rarity import stem
from claimcheck.linking.people.accused import Accused, words_in
from claimcheck.linking.people.aged import Ends, aged_people
from claimcheck.linking.profiles.profile import ArticleProfile
from claimcheck.models.article import Article
from claimcheck.models.claims import Claim, NumericClaim

Slot = Literal["charged", "convicted", "bond", "sentence"]
_OFFENCE: Final = 70  # characters
_NEAR: Final = 40
_OLDER: Final = 180  # days
_AT_ONCE: Final = 1  # days within which charges, bonds and sentences are told as they stand at one time
_LONGEST: Final = 6  # words of an offence
_NUMBERS: Final = {"1st": "first", "2nd": "second", "3rd": "third"}


@dataclass(frozen=True, slots=True)
class LegalFigure:
    """A figure of somebody's case. ``offence``: stems of what a count is of."""

    claim: NumericClaim
    who: Ends
    slot: Slot
    value: Decimal
    offence: frozenset[str] = frozenset()


def legal_figures(article: Article, claims: Sequence[Claim], profile: ArticleProfile) -> list[LegalFigure]:
    """Return the figures of criminal cases that an article tells, in the order of the text."""
    return list(_figures(article, claims, profile))


def _figures(article: Article, claims: Sequence[Claim], profile: ArticleProfile) -> Iterator[LegalFigure]:
    accused: Accused | None = None
    for claim in claims:
        if not isinstance(claim, NumericClaim) or claim.quantity.value is None:
            continue
        kind = _kind(article.text, claim)
        if kind is None or _of_another_case(article, claim):
            continue
        if accused is None:
            accused = Accused(article.text, profile.mentions, aged_people(article, claims).keys())
        found = accused.before(claim.start)
        if found is None:
            continue
        who, gap = found
        slot = _slot(kind, gap)
        if slot is None:
            continue
        offence: frozenset[str] = frozenset()
        if kind == "count":
            offence = _offence(article.text, claim.end)
        elif kind == "charges":
            offence = _charged_with(claim)
        if kind != "count" or offence:
            yield LegalFigure(claim, who, slot, claim.quantity.value, offence)


def _of_another_case(article: Article, claim: NumericClaim) -> bool:
    """Tell whether the figure is told of a time long before the article."""
    end = claim.holds.end
    return article.date is not None and end is not None and (article.date - end).days > _OLDER


def _kind(text: str, claim: NumericClaim) -> str | None:
    known, quantity = court_words(), claim.quantity
    if quantity.type == "count":
        own = words_in(claim.text)
        if not own or known.elsewhere & {*own}:
            return None
        return "count" if own[-1] in known.count else "charges" if own[-1] in known.charges else None
    if quantity.type == "money":
        near = words_in(text[max(0, claim.start - _NEAR) : claim.start])[-5:]
        after = words_in(text[claim.end : claim.end + 20])[:2]
        return "bond" if known.bond & {*near, *after} else None
    if quantity.unit == "year" and quantity.type == "duration":
        near = words_in(text[max(0, claim.start - _NEAR) : claim.start])[-5:]
        return "sentence" if known.sentence & {*near} and near[-1] in ("to", "of") else None
    return None


def _slot(kind: str, gap: list[str]) -> Slot | None:
    known, told = court_words(), {*gap}
    if told & (known.planned | known.elsewhere):
        return None
    if kind == "bond":
        return "bond"
    if kind == "sentence":
        return "sentence"
    for word in reversed(gap):
        if word in known.convicted:
            return "convicted" if "not" not in told else "charged"
        if word in known.charged:
            return "charged"
    return None


def _charged_with(claim: NumericClaim) -> frozenset[str]:
    """Return the stems of "second-degree murder" in "two second-degree murder charges"."""
    words = [part for word in words_in(claim.text) for part in word.split("-")]
    inner = [_NUMBERS.get(word, word) for word in words[1:-1] if word not in court_words().filler]
    return frozenset(map(stem, inner or words[-1:]))


def _offence(text: str, offset: int) -> frozenset[str]:
    """Return the stems of "of second-degree murder" behind "two counts"."""
    known = court_words()
    passage = text[offset : offset + _OFFENCE]
    for mark in ",.;:()\n":
        passage = passage.partition(mark)[0]
    words = [part for word in words_in(passage) for part in word.split("-")]
    if not words or words[0] != "of":
        return frozenset()
    found: list[str] = []
    for word in words[1 : _LONGEST + 1]:
        if word in known.ends or (word == "in" and "degree" not in words):
            break
        if word not in known.filler:
            found.append(_NUMBERS.get(word, word))
    return frozenset(map(stem, found))


def same_offence(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether one offence may be the other told in short: "murder" and "capital murder"."""
    changing = frozenset(map(stem, court_words().changing))
    return (one <= other or other <= one) and not (one ^ other) & changing


def stands(one: Article, other: Article, slot: Slot) -> bool:
    """Tell whether two articles tell of a slot as it is at one time: within a day, or of a sentence."""
    if slot == "sentence" or one.date is None or other.date is None:
        return True
    return abs((other.date - one.date).days) <= _AT_ONCE


def differing(
    ones: Sequence[LegalFigure], others: Sequence[LegalFigure]
) -> Iterator[tuple[LegalFigure, LegalFigure]]:
    """Yield the figures of one person's case that two articles give differently, each slot once.

    An article that gives a value which the other gives too tells of two things, or of the change itself.
    """
    for same, opposite in slots_apart(ones, others):
        yield same[0], opposite[0]


def slots_apart(
    ones: Sequence[LegalFigure], others: Sequence[LegalFigure]
) -> Iterator[tuple[list[LegalFigure], list[LegalFigure]]]:
    """Yield all figures of each slot that two articles give differently, those of either in its order."""
    done: set[tuple[Ends, Slot, frozenset[str]]] = set()
    for one in ones:
        if (one.who, one.slot, one.offence) in done:
            continue
        done.add((one.who, one.slot, one.offence))
        same = [one, *(figure for figure in ones if figure is not one and _of_one_slot(one, figure))]
        opposite = [figure for figure in others if _of_one_slot(one, figure)]
        if opposite and not {figure.value for figure in same} & {figure.value for figure in opposite}:
            yield same, opposite


def _of_one_slot(one: LegalFigure, other: LegalFigure) -> bool:
    return one.who == other.who and one.slot == other.slot and same_offence(one.offence, other.offence)
