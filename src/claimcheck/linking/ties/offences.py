"""Of which offences an article says that somebody is charged with them, or was convicted of them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from claimcheck.lang.court_words import court_words
from claimcheck.lang.rarity import stem
from claimcheck.linking.people.accused import Accused, words_in
from claimcheck.linking.people.aged import Ends
from claimcheck.linking.profiles.profile import ArticleProfile
from claimcheck.linking.ties.criminal_cases import same_offence
from claimcheck.models.article import Article
from claimcheck.models.span import Span

Standing = Literal["charged", "convicted"]
_MOST: Final = 5  # words before the offence itself
_NUMBERS: Final = {"1st": "first", "2nd": "second", "3rd": "third"}


@dataclass(frozen=True, slots=True)
class Offence:
    """An offence where it stands: ``words`` are stems of it, ``head`` the last one."""

    span: Span
    words: frozenset[str]
    head: str


Offences = Mapping[tuple[Ends, Standing], Sequence[Offence]]
"""The offences of people named in full, by person and standing, each once."""


def offences_of(article: Article, profile: ArticleProfile, people: Collection[Ends]) -> Offences:
    """Return of which offences an article says that people are charged with or were convicted of them."""
    text = article.text
    found: dict[tuple[Ends, Standing], dict[frozenset[str], Offence]] = {}
    accused: Accused | None = None
    for match in _offence().finditer(text):
        accused = accused or Accused(text, profile.mentions, people)
        subject = accused.before(match.start())
        standing = _standing(subject[1]) if subject else None
        if subject is None or standing is None:
            continue
        words = [_NUMBERS.get(word, word) for part in words_in(match[0]) for word in part.split("-")]
        stems = frozenset(stem(word) for word in words if word not in court_words().filler)
        offence = Offence(Span.cut(text, *match.span()), stems, words[-1])
        found.setdefault((subject[0], standing), {}).setdefault(stems, offence)
    return {key: list(offences.values()) for key, offences in found.items()}


def told_otherwise(ones: Offences, others: Offences) -> Iterator[tuple[Standing, Ends, Offence, Offence]]:
    """Yield the offence of somebody that the other article calls another, all the rest being the same.

    Either article lists as many; an offence that stands in both, or in one of them in short, is left out.
    """
    for (who, standing), here in ones.items():
        there = others.get((who, standing), ())
        if len(here) != len(there):
            continue
        mine = [one for one in here if not any(same_offence(one.words, other.words) for other in there)]
        theirs = [one for one in there if not any(same_offence(one.words, other.words) for other in here)]
        if len(mine) == len(theirs) == 1 and _exclusive(mine[0], theirs[0]):
            yield standing, who, mine[0], theirs[0]


def _standing(gap: Sequence[str]) -> Standing | None:
    """Return what the words between somebody and an offence say of them; ``None`` if something else."""
    known, told = court_words(), {*gap}
    if told & (known.planned | known.elsewhere):
        return None
    in_court = not told.isdisjoint(known.venues)
    for word in reversed(gap):
        if word in known.convicted and word not in known.count:
            return "convicted"
        if word in known.charged:
            return "charged"
        if word not in known.listing and not word.isdigit() and not (in_court or _of_offence(word)):
            return None
    return None


def _of_offence(word: str) -> bool:
    known = court_words()
    return all(part in known.offences | known.grades for part in word.split("-"))


def _exclusive(one: Offence, other: Offence) -> bool:
    """Tell whether both cannot be one offence: of another grade, or of a group of which it is one."""
    if one.head == other.head:
        return True
    return any({one.head, other.head} <= {*group} for group in court_words().groups)


@cache
def _offence() -> re.Pattern[str]:
    known = court_words()
    grades = "|".join(sorted(map(re.escape, known.grades), key=len, reverse=True))
    heads = "|".join(sorted(map(re.escape, known.offences), key=len, reverse=True))
    return re.compile(rf"\b(?:(?:{grades})[\s-]+){{0,{_MOST}}}(?:{heads})\b", re.IGNORECASE)
