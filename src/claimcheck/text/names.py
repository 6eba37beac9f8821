"""Proper names: runs of words with capitals, told apart as people, organisations and places by cheap cues.

One pass over the words that have a capital; read once for a text and kept with its ``Tokens``.
"""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from claimcheck.lang.names import Sex, given_names, letters_without_marks, name_words
from claimcheck.lang.places import gazetteer
from claimcheck.lang.roles import role_words
from claimcheck.text.tokens import Tokens

Kind = Literal["person", "organisation", "place", "unknown"]
LONGEST: Final = 12


class Name(NamedTuple):
    """A proper name: token range, what it most likely names, and the sex that name or honorific tell.

    ``honorific``: "Mr", "Dr" and the like stand before the range. ``weak``: only its place in the sentence or
    in a headline may have given it a capital.
    """

    first: int
    last: int
    kind: Kind
    sex: Sex = ""
    honorific: bool = False
    weak: bool = False


class Names:
    """All names of a text in order, and by their first and last token."""

    __slots__ = ("after", "all", "before")

    def __init__(self, runs: list[Name]) -> None:
        self.all = runs
        self.after: dict[int, Name] = {run.first: run for run in runs}
        self.before: dict[int, Name] = {run.last: run for run in runs}

    def starting(self, index: int) -> Name | None:
        """Return the name whose first token this is."""
        return self.after.get(index)

    def ending(self, index: int) -> Name | None:
        """Return the name that ends just before this token."""
        return self.before.get(index)


def names_of(tokens: Tokens) -> Names:
    """Return the names of the text; they are read once and kept with the tokens."""
    kept: Names | None = tokens.__dict__.get("names")
    if kept is None:
        kept = tokens.__dict__["names"] = Names(_Reader(tokens).read())
    return kept


class _Reader:
    def __init__(self, tokens: Tokens) -> None:
        self.words, self.lower = tokens.words, tokens.lower
        self.tokens = tokens
        self.starts, self.ends = tokens.starts, tokens.ends
        self.firsts = {first for first, _ in tokens.sentences}
        self.vocabulary = set(tokens.words)
        self.given = given_names()
        known = name_words()
        self.honorifics, self.parts = known.honorifics, known.parts
        roles = role_words()
        self.heads, self.modifiers, self.status = roles.heads, roles.modifiers, roles.status
        self.gazetteer = gazetteer()
        self.found: list[Name] = []

    def read(self) -> list[Name]:
        """Return the names in the order of the text."""
        bounds = iter(self.tokens.paragraphs)
        end = 0
        done = 0
        for index, (word, low) in enumerate(zip(self.words, self.lower, strict=True)):
            if word == low or index < done or not word[0].isupper():
                continue
            while index >= end:
                end = next(bounds)[1]
            done = self._run(index, end)
        return self.found

    def _plain(self, index: int) -> bool:
        """Whether the word would be no name in lower case; capitals all through ("US", "WHO") make it one."""
        low = self.lower[index]
        if low not in self.parts.plain and low not in self.status:
            return False
        word = self.words[index]
        return len(word) == 1 or not word.isupper()

    def _run(self, first: int, end: int) -> int:
        """Read the run that begins at a word with a capital; return the index to go on from."""
        low = self.lower[first]
        if low in self.honorifics:
            return first + 1
        if low in self.heads or (self._plain(first) and not self._opens(first, end)):
            return first + 1
        last, stopped_at_office = self._grow(first, end)
        start = first
        if stopped_at_office:  # "British Defense" of "British Defense Minister"
            stop = last
            while stop > first and self.lower[stop - 1] in self.modifiers:
                stop -= 1
            if stop == first:
                return last
            self._classify(start, stop, end)
            return last
        weak = False
        if first in self.firsts or (first - 1 in self.firsts and not self.words[first - 1][0].isalnum()):
            common = low in self.vocabulary and low not in self.given
            if common and last - first == 1:
                return last
            if common and self.lower[first] not in self.gazetteer.entries:
                start += 1
                if not self.words[start][0].isupper():
                    return start
            weak = last - start == 1
        self._classify(start, last, end, weak)
        return last

    def _grow(self, first: int, end: int) -> tuple[int, bool]:
        words, lower, parts = self.words, self.lower, self.parts
        limit = min(end, first + LONGEST)
        index = first + 1
        organisation = lower[first] in parts.organisations
        joined = False
        while index < limit:
            word, low = words[index], lower[index]
            if word != low and word[0].isupper():
                if low in self.heads and word[-1] != ".":
                    if low in parts.surnames and letters_without_marks(words[first]) in self.given:
                        index += 1
                        continue
                    return index, True
                if self._plain(index) and not organisation and not joined:
                    if not self._opens(index, end):
                        break
                organisation = organisation or low in parts.organisations
                index += 1
            elif word == "-" and self._glued(index) and index + 1 < limit and self._glued(index + 1):
                if not words[index + 1][0].isupper() and (
                    len(words[index + 1]) > 4
                    or lower[index + 1] in self.status
                    or lower[index + 1] in self.heads
                ):
                    break
                if not words[index + 1][0].isalpha():
                    break
                index += 2
            elif (
                word == "."
                and self._abbreviated(index)
                and index + 1 < limit
                and words[index + 1][0].isupper()
            ):
                index += 1
            elif low in parts.particles and (after := self._past_particles(index, limit)):
                index = after
            elif (organisation and low in parts.joiners) or word == "&":
                step = index + 1
                if step < limit and lower[step] == "the":
                    step += 1
                if low in ("and", "to", "in", "on", "for") and not joined and not (low == "for"):
                    break
                if step >= limit or not words[step][0].isupper() or lower[step] in self.heads:
                    break
                if low == "and" and (self._plain(step) or letters_without_marks(words[step]) in self.given):
                    break
                joined = True
                index = step + 1
            else:
                break
        return index, False

    def _opens(self, index: int, end: int) -> bool:
        """Whether a plain word begins or goes on with a name all the same: "South Sudan", "New York"."""
        after = index + 1
        return (
            self.lower[index] in self.parts.openers
            and after < end
            and self.words[after][0].isupper()
            and self.words[after] != self.lower[after]
            and self.lower[after] not in self.heads
            and self.lower[after] not in self.parts.plain
        )

    def _glued(self, index: int) -> bool:
        return self.starts[index] == self.ends[index - 1]

    def _abbreviated(self, index: int) -> bool:
        before = self.words[index - 1]
        return self._glued(index) and (
            (len(before) == 1 and before.isupper()) or self.lower[index - 1] in ("st", "jr", "sr")
        )

    def _past_particles(self, index: int, limit: int) -> int:
        """Return the index after "van der Berg" or "al-Assad" seen from its first particle, 0 if no name follows."""
        for step in range(index, min(index + 4, limit)):
            if self.words[step][0].isupper():
                return step + 1
            if self.lower[step] not in self.parts.particles and self.words[step] not in ("-", "'", "’"):
                return 0
        return 0

    def _classify(self, first: int, last: int, end: int, weak: bool = False) -> None:
        words, lower = self.words, self.lower
        entry = self.gazetteer.lookup(words, lower, first, last)
        if entry is not None:
            reach = first + len(entry.lower)
            if reach < last and words[reach] == "-" and entry.use == "people":
                self._add(first, last, "place", weak)
                return
            person = entry.like_person and last - first > 1 and reach < last
            if reach == last and not (last - first > 1 and entry.like_person):
                self._add(first, last, "place", weak)
                return
            if not person and reach < last and not self._has(reach, last, self.parts.organisations):
                given = letters_without_marks(words[reach]) in self.given
                if (
                    (entry.use == "people" or given)
                    and lower[reach] not in self.parts.places
                    and words[reach][0].isupper()
                ):
                    self._add(first, reach, "place", weak)
                    self._classify(reach, last, end)
                    return
        if self._has(first, last, self.parts.organisations):
            self._add(first, last, "organisation", weak)
            return
        self._add(first, last, self._kind(first, last), weak)

    def _has(self, first: int, last: int, words: frozenset[str]) -> bool:
        return any(self.lower[index] in words for index in range(first, last))

    def _kind(self, first: int, last: int) -> Kind:
        word = self.words[first]
        if self._title(first) is not None:
            return "person"
        if last - first > 1:
            if self.lower[last - 1] in self.parts.places:
                return "place"
            if letters_without_marks(word) in self.given and not word.isupper():
                return "person"
            if len(word) == 1 and self.words[first + 1] == ".":
                return "person"
            if word.endswith(".") and len(word) <= 6 and "." in word[:-1]:
                return "person"
            return "unknown"
        if word.isupper() and 1 < len(word) < 8:
            return "organisation"
        return "unknown"

    def _title(self, first: int) -> Sex | None:
        """Return the sex told by the honorific before a name, ``None`` without one."""
        before = first - 1
        if before > 0 and self.words[before] == ".":
            before -= 1
        if before >= 0 and self.words[before][0].isupper():
            return self.honorifics.get(self.lower[before])
        return None

    def _add(self, first: int, last: int, kind: Kind, weak: bool) -> None:
        if self.lower[last - 1] in self.parts.particles and not self.words[last - 1][0].isupper():
            return
        start = first
        while (
            kind in ("person", "unknown")
            and start > 0
            and start > first - 2
            and self.lower[start - 1] in self.parts.before
            and self.words[start - 1].islower()
        ):
            start -= 1
        sex: Sex = ""
        honorific = False
        if kind in ("person", "unknown"):
            title = self._title(first)
            honorific = title is not None
            sex = title or self.given.get(letters_without_marks(self.words[first]), "")
        self.found.append(Name(start, last, kind, sex, honorific, weak))
