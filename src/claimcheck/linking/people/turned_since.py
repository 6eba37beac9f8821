"""What an article says of a person and a later one no longer: in hospital, then dead; free, then held."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from claimcheck.lang.name_words import plain_words
from claimcheck.lang.question_words import question_words
from claimcheck.linking.names.name_mentions import NameMention
from claimcheck.linking.people.open_questions import places_of
from claimcheck.linking.profiled_article import Profiled
from claimcheck.models.span import Span

_STOP: Final = re.compile(r"(?<!\b[A-Z])[.!?\n][\s\"”]+(?=[A-Z\"“])")
_AGE: Final = re.compile(r"\b(\w+?)[- ]years?[- ]old\b|, (\d{1,3}),")
_POSSESSIVE: Final = ("'s", "’s")
_WORD: Final = re.compile(r"[a-z]++")
_BEFORE: Final = 220  # characters before what is told of somebody
_GAP: Final = 12  # words between somebody and what is told
_BEHIND: Final = 90  # characters behind "arrested" in which somebody is named
_SHORT: Final = 5  # words between them
_AROUND: Final = 24  # characters between a name and its age


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody, by the words of a name, an age or both."""

    words: frozenset[str] = frozenset()
    age: str = ""

    def is_also(self, other: Person) -> bool:
        """Tell whether both are one: by name, or by age where one of them has no name."""
        if self.words and other.words:
            return self.words <= other.words or other.words <= self.words
        return bool(self.age) and self.age == other.age


@dataclass(frozen=True, slots=True)
class Turn:
    """What became otherwise with whom: the name of the turn, the places in either article.

    ``named``: both name the person.
    """

    name: str
    left: tuple[Span, ...]
    told: tuple[Span, ...]
    named: bool = False


def turned_since(one: Profiled, other: Profiled) -> Iterator[Turn]:
    """Yield what the later article tells otherwise of somebody of whom the earlier one speaks."""
    for name, turn in question_words().turns.items():
        told = [*_people(other, turn.told, denied=True), *_taken(other, turn.taken)]
        lefts = list(_people(one, turn.left)) if told else []
        known = [person for person, _ in _people(one, turn.told, denied=True)] if lefts else []
        known += [person for person, _ in _taken(one, turn.taken)] if lefts else []
        for person, _ in lefts:
            if any(person.is_also(before) for before in known):
                continue
            after = tuple(span for who, span in told if person.is_also(who))
            if after:
                named = bool(person.words) and any(person.words & who.words for who, _ in told)
                yield Turn(name, tuple(span for who, span in lefts if who.is_also(person)), after, named)
                break


def _people(of: Profiled, phrases: tuple[str, ...], *, denied: bool = False) -> Iterator[tuple[Person, Span]]:
    for start, end in places_of(of.flat_text, phrases, denied=denied):
        person = _subject(of, start)
        if person is not None:
            yield person, Span.cut(of.article.text, start, end)


def _taken(of: Profiled, phrases: tuple[str, ...]) -> Iterator[tuple[Person, Span]]:
    """Yield of whom phrases tell it that stand before them: "officers arrested 19-year-old X"."""
    text = of.article.text
    for start, end in places_of(of.flat_text, phrases, denied=True):
        stop = _STOP.search(text, end, end + _BEHIND)
        person = _first(of, end, stop.start() + 1 if stop else end + _BEHIND)
        if person is not None:
            yield person, Span.cut(text, start, end)


def _first(of: Profiled, low: int, high: int) -> Person | None:
    """Return the first person named right behind a place, with an age if it stands beside the name."""
    text = of.article.text
    named = next((m for m in of.profile.mentions if low <= m.start < high and _is_person(of, m)), None)
    age = next(_AGE.finditer(text, low, high), None)
    if named is None or len(_words(text, low, named.start)) > _SHORT:
        return None
    beside = age is not None and min(abs(age.start() - named.end), abs(named.start - age.end())) <= _AROUND
    told = (age[1] or age[2]).lower() if age and beside else ""
    return Person(frozenset(plain_words(named.words)), told)


def _subject(of: Profiled, at: int) -> Person | None:
    """Return the last person before a place in its sentence; for "she" the one of the sentence before."""
    text = of.article.text
    low = max(0, at - _BEFORE)
    bounds = [low, *(match.end() for match in _STOP.finditer(text, low, at))]
    clause = max((match.end() for match in _clause().finditer(text, bounds[-1], at)), default=bounds[-1])
    person = _last(of, clause, at) or _last(of, bounds[-1], at)
    pronouns = question_words().of.pronouns
    if person is None and len(bounds) > 1 and not pronouns.isdisjoint(_words(text, bounds[-1], at)):
        return _last(of, bounds[-2], bounds[-1], near=False)
    return person


@cache
def _clause() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(question_words().clauses)})\s")


def _last(of: Profiled, low: int, at: int, *, near: bool = True) -> Person | None:
    text = of.article.text
    named = [m for m in of.profile.mentions if low <= m.start and m.end <= at and _is_person(of, m)]
    ages = [match for match in _AGE.finditer(text, low, at) if match.end() <= at]
    if not named and not ages:
        return None
    name, age = (named[-1] if named else None), (ages[-1] if ages else None)
    end = max(name.end if name else low, age.end() if age else low)
    if near and not _reaches(text, end, at):
        return None
    if name and age and abs(age.start() - name.end) > _AROUND and abs(name.start - age.end()) > _AROUND:
        name, age = (name, None) if name.start > age.start() else (None, age)
    if name and len({plain_words(m.words)[-1] for m in named}) > 1:  # two people: of whom it is?
        return None
    told = (age[1] or age[2]).lower() if age else ""
    return Person(frozenset(plain_words(name.words)) if name else frozenset(), told)


def _is_person(of: Profiled, mention: NameMention) -> bool:
    """Tell whether a name is of a person, or a word alone one of somebody's names."""
    plain = plain_words(mention.words)
    if not plain or mention.kind == "person":
        return bool(plain)
    if any(plain[-1] == last for _, last in of.ages):
        return True
    return len(plain) == 1 and any(
        m.kind == "person" and len(m.words) > 1 and plain[0] in plain_words(m.words)
        for m in of.profile.mentions
    )


def _reaches(text: str, end: int, at: int) -> bool:
    """Tell whether nobody else comes between somebody and what is told."""
    known = question_words().of
    words = _words(text, end, at)
    others = known.struck | known.accused | known.others | known.male | known.female | known.young
    if text.startswith(_POSSESSIVE, end) or len(words) > _GAP:
        return False
    return text[end : end + 1] == "," or (others - {"his", "her", "injured", "wounded"}).isdisjoint(words[1:])


def _words(text: str, start: int, end: int) -> list[str]:
    return _WORD.findall(text[start:end].lower())
