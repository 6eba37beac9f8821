"""How old an article says that who was struck, or is accused, is: "a 3-year-old boy was hit"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from claimcheck.lang.age_words import age_words
from claimcheck.lang.name_words import given_names, letters_without_marks
from claimcheck.lang.stage_words import stage_words
from claimcheck.text.document import Document
from claimcheck.text.tokens import Tokens

_NOUN: Final = 5  # words from "year-old" to the noun or the name
_NAME: Final = 2  # words of a name at least
_ACT: Final = 9  # words from the noun to what became of somebody
_BEFORE: Final = 3  # and from the verb before to the age
_LEAD: Final = 8  # sentences of the text that tell of its happening
_AGAIN: Final = 3  # more places of one age that are shown: each has to be set right
_OLDEST: Final = 110
_ENDS: Final = frozenset({";", '"', "“", "”", "(", ":"})
_MINUTES: Final = 2  # digits


@dataclass(frozen=True, slots=True)
class AgedParty:
    """Somebody whose age is told with what became of them.

    Attributes:
        who: "struck" or "accused".
        sex: "m", "f", or "" if nothing tells.
        age: in years.
        named: a name stands beside the age.
        start, end: characters of the article's text, from the age to its noun.
    """

    who: str
    sex: str
    age: int
    named: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class AgedParties:
    """Those of headline and lead, how often the article tells an age, and its times of day: "9:30"."""

    lead: tuple[AgedParty, ...]
    ages: Mapping[int, int]
    hours: frozenset[str]

    def tells(self, age: int, who: str) -> bool:
        """Tell whether an age may be that of one who was struck, or is accused: not all are of the others."""
        others = sum(party.age == age and party.who != who for party in self.lead)
        return self.ages.get(age, 0) > others


def aged_parties(document: Document) -> AgedParties:
    """Return the ages of those who were struck or are accused, as headline and lead tell them."""
    tokens = document.tokens
    found: list[AgedParty] = []
    prose = 0
    for low, high in tokens.sentences:
        head = document.in_head(tokens.starts[low])
        prose += not head
        if prose > _LEAD:
            break
        found += _in_sentence(tokens, low, high, head=head)
    return AgedParties(tuple(found), Counter(_ages(tokens)), frozenset(_hours(tokens)))


def two_ages(one: AgedParties, other: AgedParties) -> Iterator[tuple[AgedParty, AgedParty]]:
    """Yield the ages that two articles give to who was struck, or is accused, if each has one such person.

    Neither tells the other age of anybody. Of people who are both named other rules speak.
    """
    for who in ("struck", "accused"):
        here, there = ([party for party in of.lead if party.who == who] for of in (one, other))
        if len({party.age for party in here}) != 1 or len({party.age for party in there}) != 1:
            continue
        sexes = {party.sex for party in (*here, *there) if party.sex}
        if len(sexes) > 1 or other.tells(here[0].age, who) or one.tells(there[0].age, who):
            continue
        if not all(any(party.named for party in of) for of in (here, there)):
            yield _shown(here), _shown(there)


def _shown(parties: list[AgedParty]) -> AgedParty:
    return next((party for party in parties if not party.named), parties[0])


def told_again(party: AgedParty, of: AgedParties) -> Iterator[AgedParty]:
    """Yield the next places where headline and lead tell the age of the same one."""
    again = [p for p in of.lead if (p.who, p.age) == (party.who, party.age) and p.start != party.start]
    yield from again[:_AGAIN]


def _in_sentence(tokens: Tokens, low: int, high: int, *, head: bool) -> Iterator[AgedParty]:
    lower = tokens.lower
    for at in range(low, high):
        if not (lower[at].isdecimal() and 0 < int(lower[at]) < _OLDEST):
            continue
        old = tuple(lower[at + 1 : at + 5]) == stage_words().words.old
        found = _of_that_age(tokens, at, high) if old else _before_age(tokens, at, low, high)
        if found is None:
            continue
        sex, first, last, named = found
        met = _is_found(tokens, first, low)
        who = _behind(tokens, last, high, head=head, met=met) or _ahead(tokens, first, low)
        if who:
            span = tokens.span(first, last)
            yield AgedParty(who, sex, int(lower[at]), named, span.start, span.end)


def _of_that_age(tokens: Tokens, at: int, high: int) -> tuple[str, int, int, bool] | None:
    """Read "6-year-old girl", "6-year-old Ann Roe": sex, beginning, end, whether it is a name."""
    words, lower, known = tokens.words, tokens.lower, stage_words().words
    first = at + 5
    for place in range(first, min(high, first + _NOUN)):
        sex = _sex_of(lower[place])
        if sex is not None:
            return sex, at, place + 1, False
        if not (lower[place].isalpha() or lower[place] == "-"):
            break
    last = first
    while last < high and words[last][0].isupper():
        last += 1
    if last - first >= _NAME:
        return given_names().get(letters_without_marks(words[first]), ""), at, last, True
    ages = age_words()
    alone = lower[first] in ages.passive | ages.closers | known.hit  # "a 30-year-old was shot"
    return ("", at, first, False) if alone else None


def _before_age(tokens: Tokens, at: int, low: int, high: int) -> tuple[str, int, int, bool] | None:
    """Read "a man, 43, was shot", "Ann Roe, 43, was shot"."""
    lower, words = tokens.lower, tokens.words
    if (
        at - 2 <= low
        or at + 1 >= high
        or lower[at - 1] != ","
        or lower[at + 1] not in stage_words().words.ends_age
    ):
        return None
    sex = _sex_of(lower[at - 2])
    if sex is not None:
        return sex, at - 2, at + 1, False
    first = at - 1
    while first > low and words[first - 1][0].isupper() and words[first - 1].isalpha():
        first -= 1
    if at - 1 - first < _NAME:
        return None
    return given_names().get(letters_without_marks(words[first]), ""), first, at + 1, True


def _sex_of(noun: str) -> str | None:
    """Return the sex that a noun for one person tells, "" for either; ``None`` for another word."""
    known = stage_words()
    if noun in known.words.several:
        return None
    return known.grown.get(noun, known.young.get(noun, known.words.aged.get(noun)))


def _is_found(tokens: Tokens, first: int, low: int) -> bool:
    """Tell whether somebody is found so: "police found a 57-year-old man hit"."""
    known, lower = stage_words().words, tokens.lower
    at = first - 1
    while at > low and lower[at] in known.articles and lower[at] != ",":
        at -= 1
    return at >= low and lower[at] in known.finding


def _behind(tokens: Tokens, at: int, high: int, *, head: bool, met: bool) -> str:
    """Return who it is by what is told behind: "was shot", "was charged"; ``met``: "found a man shot"."""
    known, ages, lower = stage_words(), age_words(), tokens.lower
    passive = met
    for place in range(at, min(high, at + _ACT)):
        word = lower[place]
        if word in known.all or word.isdecimal() or word in _ENDS:
            return ""
        if word in ages.passive:
            passive = True
        elif word in ages.died or (met and word in known.words.suffering):
            return "struck"
        elif word in known.words.hit or word in known.words.charged:
            done = passive or (head and (lower[place + 1] in known.words.done or place + 1 >= high))
            if not done:
                return ""
            return "struck" if word in known.words.hit else "accused"
    return ""


def _ahead(tokens: Tokens, first: int, low: int) -> str:
    """Return who it is by the word before: "wounding a 6-year-old girl", "the suspect, a 34-year-old man"."""
    known, ages, lower = stage_words().words, age_words(), tokens.lower
    for place in range(first - 1, max(low, first - _BEFORE) - 1, -1):
        word = lower[place]
        passive = place > low and lower[place - 1] in ages.passive
        if word in known.struck or (not passive and (word in ages.killing or word in known.hitting)):
            return "struck"
        if word in known.accused or (not passive and word in known.charging):
            return "accused"
        if word not in known.articles:
            return ""
    return ""


def _ages(tokens: Tokens) -> Iterator[int]:
    """Yield every number of an article that may be somebody's age."""
    follows = age_words().closers | stage_words().words.years
    for at, word in enumerate(tokens.lower[: len(tokens)]):
        if word.isdecimal() and 0 < int(word) < _OLDEST and tokens.lower[at + 1] in follows:
            yield int(word)


def _hours(tokens: Tokens) -> Iterator[str]:
    for at, word in enumerate(tokens.lower[: len(tokens)]):
        if word == ":" and at and tokens.lower[at - 1].isdecimal() and tokens.lower[at + 1].isdecimal():
            minutes = tokens.lower[at + 1]
            if len(minutes) == _MINUTES and tokens.glued(at + 1):
                yield f"{tokens.lower[at - 1]}:{minutes}"
