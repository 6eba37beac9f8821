"""Who was struck, or is accused, as of age in one article and as under age in another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from claimcheck.lang.stage_words import stage_words
from claimcheck.linking.tolls.toll_mentions import STRUCK
from claimcheck.linking.tolls.victim_counts import victim_counts
from claimcheck.text.document import Document
from claimcheck.text.tokens import Tokens

_NEAR: Final = 6  # words between a word for an age and the one for who it is
_AGE: Final = ["-", "year", "-", "old"]
_OF_AGE: Final = 18
_OF_YEARS: Final = frozenset({"-", "year", "years", "yr"})
_CLOSING: Final = frozenset({",", ";", ".", ")", "and"})
_SENTENCES: Final = 120
_WHO: Final = {**dict.fromkeys(STRUCK, "struck"), "arrested": "accused"}


@dataclass(frozen=True, slots=True)
class Staged:
    """People of whom a word tells that they are of age, or under age.

    Attributes:
        who: "struck" or "accused".
        sex: "m", "f", or "" if the word does not tell.
        several: more than one.
        head: it stands in a headline.
        start, end: characters of the article's text.
    """

    who: str
    sex: str
    several: bool
    head: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Stages:
    """People whose age a word tells; ``minors``: the article has any word for those under age."""

    grown: tuple[Staged, ...]
    young: tuple[Staged, ...]
    minors: bool


def stages_in(document: Document) -> Stages:
    """Return who was struck or is accused, as the words tell how old they are."""
    known, tokens = stage_words(), document.tokens
    ages = [at for at in range(len(tokens) - 4) if _is_minor(tokens, at)]
    minors = not tokens.vocabulary.isdisjoint({*known.young, *known.words.kin}) or _names_minors(tokens)
    found: dict[bool, list[Staged]] = {True: [], False: []}
    for low, high in tokens.sentences[:_SENTENCES]:
        if known.all.isdisjoint(tokens.lower[low:high]) and not any(low <= at < high for at in ages):
            continue
        counted = dict(_counted(tokens, low, high))
        for at in range(low, high):
            word = tokens.lower[at]
            if word in known.all or at in ages:
                who = counted.get(at) or _beside(tokens, at, low, high)
                if who:
                    last = at + 5 if at in ages else at + 1
                    sex = known.grown.get(word) or known.young.get(word, "")
                    span = tokens.span(at, last)
                    several = word in known.words.several
                    found[word in known.grown].append(
                        Staged(who, sex, several, document.in_head(span.start), span.start, span.end)
                    )
    return Stages(tuple(found[True]), tuple(found[False]), minors)


def grown_and_young(one: Stages, other: Stages) -> Iterator[tuple[Staged, Staged]]:
    """Yield the people of age of ``one`` whom ``other`` has as under age.

    Only if the one has no word for anybody under age of whom the same is told (of the accused: who is accused
    too), and the other tells of nobody of age who was struck, or is accused, with them.
    """
    done: set[tuple[str, bool]] = set()
    for grown in one.grown:
        kind = grown.who, grown.several
        if kind in done or any(told.who == grown.who for told in other.grown):
            continue
        if one.minors if grown.who == "struck" else any(told.who == grown.who for told in one.young):
            continue
        alike = [told for told in one.grown if told.who == grown.who and told.sex != grown.sex]
        for young in sorted(other.young, key=lambda told: told.head):
            if (young.who, young.several) == kind and not alike and grown.sex in (young.sex or grown.sex):
                done.add(kind)
                yield grown, young
                break


def _is_minor(tokens: Tokens, at: int) -> bool:
    age = tokens.lower[at]
    return age.isdecimal() and int(age) < _OF_AGE and tokens.lower[at + 1 : at + 5] == _AGE


def _names_minors(tokens: Tokens) -> bool:
    """Tell whether any age is one under age: "14 year old", "Roe, 17;"."""
    for at, age in enumerate(tokens.lower[:-2]):
        if age.isdecimal() and len(age) <= 2 and int(age) < _OF_AGE:
            beside = at > 1 and tokens.words[at - 1] == "," and tokens.words[at - 2][0].isupper()
            if tokens.lower[at + 1] in _OF_YEARS or (beside and tokens.words[at + 1] in _CLOSING):
                return True
    return False


def _counted(tokens: Tokens, low: int, high: int) -> Iterator[tuple[int, str]]:
    """Yield the words for an age of those of whom a sentence tells what became of them."""
    known = stage_words()
    for count in victim_counts(tokens.lower, low, high):
        who = _WHO.get(count.outcome)
        for at in range(count.first, count.last) if who and count.bound == "=" else ():
            if tokens.lower[at] in known.all:
                yield at, who or ""


def _beside(tokens: Tokens, at: int, low: int, high: int) -> str:
    """Return who it is by a word close to it: "the victims, all women", "men thought to be the suspects"."""
    words = stage_words().words
    for step in (1, -1):
        for near in range(at + step, at + step * (_NEAR + 1), step):
            if not low <= near < high or tokens.lower[near] in words.severing:
                break
            if tokens.lower[near] in words.struck:
                return "struck"
            if tokens.lower[near] in words.accused:
                return "accused"
    return ""
