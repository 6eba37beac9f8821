"""The people of an article by age: how old it says that each is, what became of them, and what they did."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from claimcheck.lang.age_words import age_words
from claimcheck.lang.name_words import given_names, letters_without_marks, plain_words
from claimcheck.lang.number_words import number_words
from claimcheck.lang.question_words import question_words
from claimcheck.lang.stage_words import SheetWords, stage_words
from claimcheck.linking.people.aged_person import AgedPerson, day_in
from claimcheck.linking.people.lots_told import Lots
from claimcheck.linking.people.said_words import Word, sentences_of
from claimcheck.text.document import Document

_NOUN: Final = 6  # words from an age to its noun or name
_NAME: Final = 2  # words of a name at least
_LONGEST: Final = 6  # and at most
_DIGITS: Final = 2  # of an age
_LONG: Final = 4
_GROWN: Final = 18
_OLDEST: Final = 120
_FIRST: Final = 3  # words of a headline before somebody of whom it tells first
_MANY: Final = 30  # sentences that tell of an article's happening


def age_sheet(document: Document) -> tuple[AgedPerson, ...]:
    """Return the people whose ages an article tells in its headline and its first sentences."""
    tokens = document.tokens
    if not len(tokens):
        return ()
    starts = frozenset(tokens.starts)
    found: list[AgedPerson] = []
    for number, sentence in enumerate(sentences_of(document.article.text, starts)):
        if number >= _MANY:
            break
        lower = {token.lower for token in sentence}
        if lower.isdisjoint(_words().aside) and _may_tell(lower):
            found += _Sentence(sentence, head=document.in_head(sentence[0].start)).read()
    return tuple(found)


def _may_tell(words: set[str]) -> bool:
    """Tell whether any of a sentence's words may tell how old somebody is."""
    known = _words()
    aged = (known.old, known.teens, known.decades, stage_words().grown)
    return any(map(str.isdecimal, words)) or not all(map(words.isdisjoint, aged))


def _words() -> SheetWords:
    return stage_words().sheets


def _sex(noun: str) -> str | None:
    """Return which sex a noun for a person tells, ``None`` if it is none for one."""
    known = stage_words()
    if noun in known.words.several:
        return None
    found = known.grown.get(noun, known.young.get(noun, known.words.aged.get(noun)))
    return known.sheets.nouns.get(noun) if found is None else found


@dataclass(frozen=True, slots=True)
class _Person:
    age: int
    high: int
    unit: str
    sex: str
    name: tuple[str, ...]
    noun: str
    first: int
    last: int


class _Sentence:
    def __init__(self, tokens: list[Word], *, head: bool) -> None:
        self.tokens = tokens
        self.lower = [token.lower for token in tokens]
        self.known = stage_words().sheets
        self.head = head
        self.lots = Lots(tokens, _sex, head=head)
        self.on, self.year = day_in(self.lower)
        self.words = frozenset(word for word in self.lower if len(word) >= _LONG or word.isdecimal())

    def read(self) -> Iterator[AgedPerson]:
        """Yield the people of the sentence of whom it tells age and lot; those of a list share theirs."""
        for run in self._runs():
            lots = [self.lots.of(person.first, person.last, person.noun, limit) for person, limit in run]
            told = {lot for lot in lots if lot[0]}
            shared = told.pop() if len(told) == 1 else None
            for (person, _), lot in zip(run, lots, strict=True):
                who, fate = shared or lot
                if who or person.name:
                    start, end = self.tokens[person.first].start, self.tokens[person.last - 1].end
                    span = (person.age, person.high, person.unit, person.name, start, end)
                    yield AgedPerson(who, fate, person.sex, *span, self.on, self.year, self.words)

    def _runs(self) -> Iterator[list[tuple[_Person, int]]]:
        """Yield the people of the sentence, those together that it lists, each with where the look ends."""
        people = [person for at in range(len(self.tokens)) for person in self._at(at)]
        run: list[tuple[_Person, int]] = []
        for number, person in enumerate(people):
            limit = people[number + 1].first if number + 1 < len(people) else len(self.tokens)
            if run and not self._listed(run[-1][0].last, person.first):
                yield run
                run = []
            run.append((person, limit))
        if run:
            yield run

    def _listed(self, low: int, high: int) -> bool:
        """Tell whether nothing stands between two people but what parts those of a list, and towns."""
        return all(self.lower[at] in self.known.listing or self._is_name(at) for at in range(low, high))

    def _at(self, at: int) -> Iterator[_Person]:
        """Yield whoever is of the age that a number tells, or a word."""
        word = self.lower[at]
        band = self._banded(at)
        if band is not None:
            yield band
            return
        number = int(word) if word.isdecimal() and len(word) <= _DIGITS else number_words().ones.get(word, 0)
        if not number or self._word(at - 1) in self.known.once or self._of_range(at):
            return
        first = self._first_of_two(at)
        if first and self._old(at):
            yield replace(self._of_that_age(at, self._old(at), number), age=first)
            return
        end = self._old(at) or self._shared(at)
        if end:
            yield self._of_that_age(at, end, number)
        elif word.isdecimal():
            yield from self._bare(at, number)

    def _first_of_two(self, at: int) -> int:
        """Return the lower of two ages of which one is somebody's: "9 or 10", "between 15 and 17"."""
        before, word = self._word(at - 2), self._word(at - 1)
        both = word in self.known.listing and self._word(at - 3) in self.known.between_ages
        if not before.isdecimal() or not (both or word in self.known.either):
            return 0
        return (
            int(before) if 0 < int(before) < int(self.lower[at] if self.lower[at].isdecimal() else 0) else 0
        )

    def _of_range(self, at: int) -> bool:
        """Tell whether a number ends a range: "from 16 to 29 years old"."""
        return self._word(at - 1) in self.known.ranging and any(
            map(str.isdecimal, self.lower[max(0, at - 4) : at - 1])
        )

    def _old(self, at: int) -> int:
        """Return where "43-year-old" ends, 0 if it is none."""
        low = at + 1 + (self._word(at + 1) == "-")
        if self._word(low) not in self.known.units:
            return 0
        low += 1 + (self._word(low + 1) == "-")
        return low + 1 if self._word(low) in self.known.old else 0

    def _shared(self, at: int) -> int:
        """Return where the first age of "19- and 20-year-old" ends, 0 if it is none."""
        if self._word(at + 1) != "-" or self._word(at + 2) not in self.known.listing:
            return 0
        return at + 2 if self._word(at + 3).isdecimal() and self._old(at + 3) else 0

    def _of_that_age(self, at: int, end: int, number: int) -> _Person:
        units = (self.known.units[word] for word in self.lower[at:end] if word in self.known.units)
        unit = next(units, "y")
        sex, noun, last = "", "", end
        name: tuple[str, ...] = ()
        if self._word(at - 1) in stage_words().words.articles:
            sex = self._listed_sex(at - 1)
        for place in range(end, min(len(self.lower), end + _NOUN)):
            word = self.lower[place]
            if place < last:
                continue  # "a 20-year-old Harrow Vale man"
            length = self._length(place)
            if length > _LONGEST:
                break  # all of it is printed in capitals
            if length >= _NAME and _sex(self._word(place + length)) is None:
                name, last = self._name(place), place + length
                break
            found = _sex(word)
            if found is not None and not noun:
                sex, noun, last = found, word, place + 1
            elif word not in self.known.called if noun else self._ends_look(place):
                break
        articles = stage_words().words.articles
        if not name and at > 1 and self._word(at - 1) in articles:
            before = at - 1 - (self._word(at - 1) != ",")
            name = self._name_before(before) if self._word(before) == "," else ()
        sex = sex or (given_names().get(name[0], "") if name else "")
        return _Person(number, number, unit, sex, name, noun, at, last)

    def _bare(self, at: int, number: int) -> Iterator[_Person]:
        """Read "Ann Roe, 43, was", "a man, 43,", "Ann Roe (43)", "two men, 25 and 30", "men ages 5 and 6"."""
        aged = self._word(at - 1) in self.known.aged
        before = at - 1 - aged
        if self._word(before) not in self.known.leads:
            if not aged:
                return
            before += 1
        noun = self._word(before - 1)
        couple = self.known.couples.get(noun)
        if couple is not None:
            yield from self._each(at, couple, noun)
            return
        if self._word(at + 1) not in {*self.known.ends, ""} or self._word(before) not in {",", "("}:
            return
        sex = _sex(noun)
        if sex is not None:
            name = self._name_behind(at + 1)
            yield _Person(number, number, "y", sex, name, noun, before - 1, at + 1)
            return
        name = self._name_before(before)
        if name:
            length = 1
            while self._is_name(before - 1 - length):
                length += 1
            yield self._named(number, name, before - length, at + 1)

    def _named(self, age: int, name: tuple[str, ...], first: int, last: int) -> _Person:
        return _Person(age, age, "y", given_names().get(name[0], ""), name, "", first, last)

    def _each(self, at: int, sex: str, noun: str) -> Iterator[_Person]:
        """Read "22, 45 and 67" behind a word for several."""
        while self._word(at).isdecimal() and len(self._word(at)) <= _DIGITS:
            number = int(self._word(at))
            if self._word(at + 1) in self.known.ranging:
                return
            yield _Person(number, number, "y", sex, (), noun, at, at + 1)
            at += 1
            while self._word(at) in {",", "and"}:
                at += 1

    def _name_behind(self, at: int) -> tuple[str, ...]:
        """Read the name in ", has been identified as Ann Roe"."""
        for place in range(at, min(len(self.lower), at + _NOUN)):
            if self.lower[place] in question_words().unnamed.naming:
                return self._name(place + 2) if self._word(place + 1) in self.known.naming else ()
        return ()

    def _banded(self, at: int) -> _Person | None:
        """Read "a man in his early 20s", "a teenage girl", "a man between 15 and 17 years old", "a man"."""
        word, known = self.lower[at], self.known
        if word in known.teens:
            follows = self._word(at + 1)
            sex = _sex(follows)
            last = at + 1 + (sex is not None)
            alone = word in known.teenagers
            if not (alone or sex is not None) or not self._single(at):
                return None
            return _Person(13, 19, "y", sex or "", (), word, at, last)
        sex = stage_words().grown.get(word)
        if sex is None or word in stage_words().words.several or not self._single(at):
            return None
        if self._word(at - 1) in known.old:
            return None
        low, high, last = self._decade(at + 1) or (_GROWN, _OLDEST, at + 1)
        if low == _GROWN and self._counts(at):
            return None
        return _Person(low, high, "y", sex, (), word, at, last)

    def _counts(self, at: int) -> bool:
        """Tell whether a number beside a noun tells the age: "a man, 43", "a 20-year-old Harrow Vale man"."""
        around = self.lower[max(0, at - _NOUN) : at + 5]
        return any(word.isdecimal() or word in self.known.old for word in around)

    def _single(self, at: int) -> bool:
        """Tell whether a noun is for one who is told of for the first time: "a man", in a headline "Man"."""
        for place in range(at - 1, max(-1, at - 4), -1):
            if self.lower[place] in self.known.single:
                return True
            if self.lower[place] in self.known.not_first or not self.lower[place].isalpha():
                return False
        return self.head and at < _FIRST

    def _decade(self, at: int) -> tuple[int, int, int] | None:
        """Return the years and the end of "in his early 20s", "in her 30s or 40s"."""
        part = (0, 9)
        if self._word(at) not in self.known.within or self._word(at + 1) not in self.known.whose:
            return None
        place = at + 1 + (self._word(at + 1) not in self.known.parts)
        while self._word(place) in self.known.parts or self._word(place) == "-":
            low, high = self.known.parts.get(self._word(place), part)
            part, place = (low, high), place + 1
        word = self._word(place)
        if word in self.known.decades:
            low = self.known.decades[word]
            return low + part[0], low + part[1], place + 1
        if word.isdecimal() and len(word) == _DIGITS and word[1] == "0" and self._word(place + 1) == "s":
            return int(word) + part[0], int(word) + part[1], place + 2
        return None

    def _listed_sex(self, at: int) -> str:
        """Return the sex of those whom a list tells one by one: "two men; a 43-year-old and a"."""
        while at > 0 and (self.lower[at] in self.known.listing or self.lower[at] in {"—", "–", ":"}):
            at -= 1
        return self.known.couples.get(self.lower[at], "")

    def _ends_look(self, at: int) -> bool:
        """Tell whether the words that say who is of an age end here."""
        word = self.lower[at]
        if word in self.known.apart or not (word.isalpha() or word == "-"):
            return True
        return word in age_words().passive or word in self.known.stops or word in self.known.hitting

    def _word(self, at: int) -> str:
        return self.lower[at] if 0 <= at < len(self.lower) else ""

    def _is_name(self, at: int) -> bool:
        return 0 <= at < len(self.tokens) and self.tokens[at].word[0].isupper()

    def _length(self, at: int) -> int:
        end = at
        while self._is_name(end) or (self._word(end) == "-" and self._is_name(end + 1)):
            end += 1
        return end - at

    def _name(self, at: int) -> tuple[str, ...]:
        length = self._length(at)
        words = tuple(token.word for token in self.tokens[at : at + length] if token.word != "-")
        fits = _NAME <= len(words) <= _LONGEST and _sex(words[-1].lower()) is None
        return _plain(words) if fits else ()

    def _name_before(self, comma: int) -> tuple[str, ...]:
        low = comma
        while self._is_name(low - 1) or (self._word(low - 1) == "-" and self._is_name(low - 2)):
            low -= 1
        words = tuple(token.word for token in self.tokens[low:comma] if token.word != "-")
        return _plain(words) if _NAME <= len(words) <= _LONGEST else ()


def _plain(words: tuple[str, ...]) -> tuple[str, ...]:
    return plain_words([letters_without_marks(word) for word in words])
