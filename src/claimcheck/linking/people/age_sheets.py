"""The people of an article by age: how old it says that each is, what became of them, and what they did."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from claimcheck.lang.age_words import age_words
from claimcheck.lang.name_words import given_names, letters_without_marks, plain_words
from claimcheck.lang.number_words import number_words
from claimcheck.lang.stage_words import SheetWords, stage_words
from claimcheck.linking.people.lots_told import Fate, Lots, Who
from claimcheck.linking.people.said_words import Word, sentences_of
from claimcheck.text.document import Document

_NOUN: Final = 6  # words from an age to its noun or name
_NAME: Final = 2  # words of a name at least
_DIGITS: Final = 2  # of an age
_MANY: Final = 30  # sentences that tell of an article's happening


@dataclass(frozen=True, slots=True)
class AgedPerson:
    """Somebody whose age a sentence tells.

    Attributes:
        who: "struck" or "accused", or "" of somebody named.
        fate: "dead", "hurt" or "".
        sex: "m", "f", or "" if nothing tells.
        age: in years, or in months.
        unit: "y" or "m".
        name: plain words, none if no name stands beside it.
        start, end: characters of the text.
    """

    who: Who
    fate: Fate
    sex: str
    age: int
    unit: str
    name: tuple[str, ...]
    start: int
    end: int


def age_sheet(document: Document) -> tuple[AgedPerson, ...]:
    """Return the people whose ages an article tells in its headline and its first sentences."""
    tokens = document.tokens
    if not len(tokens):
        return ()
    starts = {tokens.starts[at] for at in range(len(tokens))}
    found: list[AgedPerson] = []
    for number, sentence in enumerate(sentences_of(document.article.text, starts)):
        if number >= _MANY:
            break
        lower = {token.lower for token in sentence}
        numbered = any(token.lower.isdecimal() for token in sentence)
        if lower.isdisjoint(_words().aside) and (numbered or not lower.isdisjoint(_words().old)):
            found += _Sentence(sentence, head=document.in_head(sentence[0].start)).read()
    return tuple(found)


def _words() -> SheetWords:
    return stage_words().sheets


@dataclass(frozen=True, slots=True)
class _Person:
    age: int
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
        self.lots = Lots(tokens, self._sex, head=head)

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
                    yield AgedPerson(who, fate, person.sex, person.age, person.unit, person.name, start, end)

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
        """Yield whoever is of the age that a number tells."""
        word = self.lower[at]
        number = int(word) if word.isdecimal() and len(word) <= _DIGITS else number_words().ones.get(word, 0)
        if not number or self._word(at - 1) in self.known.once:
            return
        end = self._old(at) or self._shared(at)
        if end:
            yield self._of_that_age(at, end, number)
        elif word.isdecimal():
            yield from self._bare(at, number)

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
        for place in range(end, min(len(self.lower), end + _NOUN)):
            word = self.lower[place]
            if place < last:
                continue  # "a 20-year-old Harrow Vale man"
            length = self._length(place)
            if length >= _NAME and self._sex(self._word(place + length)) is None:
                name, last = self._name(place), place + length
                break
            found = self._sex(word)
            if found is not None and not noun:
                sex, noun, last = found, word, place + 1
            elif word not in self.known.called if noun else self._ends_look(place):
                break
        articles = stage_words().words.articles
        if not name and at > 1 and self._word(at - 1) in articles:
            before = at - 1 - (self._word(at - 1) != ",")
            name = self._name_before(before) if self._word(before) == "," else ()
        sex = sex or (given_names().get(name[0], "") if name else "")
        return _Person(number, unit, sex, name, noun, at, last)

    def _bare(self, at: int, number: int) -> Iterator[_Person]:
        """Read "Ann Roe, 43, was", "a man, 43,", "Ann Roe (43)", "two men, 25 and 30, were"."""
        before = at - 1 - (self._word(at - 1) in self.known.aged)
        if self._word(before) not in {",", "("} or self._word(at + 1) not in {*self.known.ends, ""}:
            return
        noun = self._word(before - 1)
        couple = self.known.couples.get(noun)
        if couple is not None:
            place = at
            while self._word(place).isdecimal() and len(self._word(place)) <= _DIGITS:
                yield _Person(int(self._word(place)), "y", couple, (), noun, at, place + 1)
                place += 1
                while self._word(place) in {",", "and"}:
                    place += 1
            return
        sex = self._sex(noun)
        if sex is not None:
            yield _Person(number, "y", sex, (), noun, before - 1, at + 1)
            return
        name = self._name_before(before)
        if name:
            length = 1
            while self._is_name(before - 1 - length):
                length += 1
            yield _Person(number, "y", given_names().get(name[0], ""), name, "", before - length, at + 1)

    def _ends_look(self, at: int) -> bool:
        """Tell whether the words that say who is of an age end here."""
        word = self.lower[at]
        if word in self.known.apart or not (word.isalpha() or word == "-"):
            return True
        return word in age_words().passive or word in self.known.stops or word in self.known.hitting

    def _sex(self, noun: str) -> str | None:
        known = stage_words()
        if noun in known.words.several:
            return None
        found = known.grown.get(noun, known.young.get(noun, known.words.aged.get(noun)))
        return self.known.nouns.get(noun) if found is None else found

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
        return _plain(words) if len(words) >= _NAME and self._sex(words[-1].lower()) is None else ()

    def _name_before(self, comma: int) -> tuple[str, ...]:
        low = comma
        while self._is_name(low - 1) or (self._word(low - 1) == "-" and self._is_name(low - 2)):
            low -= 1
        words = tuple(token.word for token in self.tokens[low:comma] if token.word != "-")
        return _plain(words) if len(words) >= _NAME else ()


def _plain(words: tuple[str, ...]) -> tuple[str, ...]:
    return plain_words([letters_without_marks(word) for word in words])
