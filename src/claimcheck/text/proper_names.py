"""Proper names, told apart as people, organisations and places by cheap cues.

One pass over the words that have a capital; read once for a text and kept with its ``Tokens``.
"""

from __future__ import annotations

from operator import itemgetter
from typing import Final, Literal, NamedTuple

from claimcheck.lang.gazetteer import gazetteer
from claimcheck.lang.name_words import Sex, given_names, letters_without_marks, name_words
from claimcheck.lang.role_words import role_words
from claimcheck.text.capitals import Runs
from claimcheck.text.tokens import Tokens

Kind = Literal["person", "organisation", "place", "unknown"]
PEOPLE: Final = frozenset({"person", "unknown"})
"""Kinds of names that can be a person's."""
_LONGEST_ACRONYM: Final = 7
_TO: Final = frozenset({"to", "of", "for", "from"})


class Name(NamedTuple):
    """A proper name: token range, what it most likely names, and the sex that name or honorific tell.

    ``honorific``: "Mr", "Dr" and the like stand before the range. ``weak``: only its place in the sentence
    may have given it a capital.
    """

    first: int
    last: int
    kind: Kind
    sex: Sex = ""
    honorific: bool = False
    weak: bool = False


class Names:
    """All names of a text in order, and by their first and last token."""

    __slots__ = ("all", "ending", "starting")

    def __init__(self, names: list[Name]) -> None:
        self.all = names
        by_first: dict[int, Name] = dict(zip(map(itemgetter(0), names), names, strict=True))
        by_last: dict[int, Name] = dict(zip(map(itemgetter(1), names), names, strict=True))
        self.starting = by_first.get
        """Returns the name whose first token this is, ``None`` for none."""
        self.ending = by_last.get
        """Returns the name that ends just before this token, ``None`` for none."""


def names_of(tokens: Tokens) -> Names:
    """Return the names of the text; they are read once and kept with the tokens."""
    return tokens.once(_names)


def _names(tokens: Tokens) -> Names:
    return Names(_Reader(tokens).read())


class _Reader:
    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.words, self.lower = tokens.words, tokens.lower
        self.given = given_names()
        self.parts = name_words().parts
        self.before, self.places_at_end = self.parts.before, self.parts.places
        self.heads = role_words().heads
        self.gazetteer = gazetteer()
        self.places = self.gazetteer.entries
        self.found: list[Name] = []

    def read(self) -> list[Name]:
        """Return the names in the order of the text."""
        Runs(self.tokens).each(self._name)
        return self.found

    def _name(self, first: int, last: int, organisation: bool, weak: bool, title: Sex | None) -> None:
        words, lower = self.words, self.lower
        if title is None and lower[first] in self.places:
            entry = self.gazetteer.lookup(words, lower, first, last)
            if entry is not None:
                reach = first + len(entry.lower)
                if reach == last and (last - first == 1 or not entry.like_person):
                    self.found.append(Name(first, last, "place", "", False, weak))
                    return
                if reach < last and not organisation:
                    if words[reach] == "-":  # "Franco-German", "Baden-Baden"
                        self.found.append(Name(first, last, "place", "", False, weak))
                        return
                    if (
                        self._parts_here(entry.use == "people" or self._sent_to(first), reach)
                        and not entry.like_person
                    ):
                        self.found.append(Name(first, reach, "place", "", False, weak))
                        self._name(reach, last, organisation, False, None)
                        return
        if organisation:
            self.found.append(Name(first, last, "organisation", "", False, weak))
            return
        word = words[first]
        sex = self.given.get(lower[first] if word.isascii() else letters_without_marks(word))
        kind = "person" if title is not None else self._kind(first, last, word, sex is not None)
        if first and words[first - 1] in self.before:
            first = self._start(first)
        self.found.append(Name(first, last, kind, title or sex or "", title is not None, weak))

    def _parts_here(self, people: bool, index: int) -> bool:
        """Whether a place ends here and another name begins: "Russian Xenia Y", "Germany Richard Z"."""
        word = self.words[index]
        if not word[0].isupper() or self.lower[index] in self.parts.places:
            return False
        return people or letters_without_marks(word) in self.given

    def _sent_to(self, first: int) -> bool:
        """Whether an office stands before: "Ambassador to Latvia Xenia Y"."""
        return first > 1 and self.lower[first - 1] in _TO and self.lower[first - 2] in self.heads

    def _kind(self, first: int, last: int, word: str, given: bool) -> Kind:
        if last - first == 1:
            return "organisation" if 1 < len(word) <= _LONGEST_ACRONYM and word.isupper() else "unknown"
        if self.lower[last - 1] in self.places_at_end:
            return "place"
        initial = len(word) == 1 and self.words[first + 1] == "."
        initials = word[-1] == "." and len(word) <= 6
        return "person" if (given and not word.isupper()) or initial or initials else "unknown"

    def _start(self, first: int) -> int:
        """Take in the particle of "van Biljon"."""
        while first > 0 and self.words[first - 1] in self.before:
            first -= 1
        return first
