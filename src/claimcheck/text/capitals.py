"""Runs of words with capitals: how far a name goes, over hyphens, initials, particles and "of the"."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from itertools import compress
from operator import ne
from typing import Final

from claimcheck.lang.name_words import Sex, given_names, letters_without_marks, name_words
from claimcheck.lang.role_words import is_of_body, role_words
from claimcheck.text.tokens import Tokens

LONGEST: Final = 12
"""Tokens of the longest name that is read."""


@cache
def _no_name() -> frozenset[str]:
    """Return the words whose capital does not make them part of a name."""
    return name_words().parts.plain | role_words().status.keys()


@cache
def _growing() -> frozenset[str]:
    """Return the words and marks in lower case over which a name may go on."""
    return name_words().parts.goes_on | name_words().parts.joiners | {"."}


@cache
def _headline_verbs() -> frozenset[str]:
    return role_words().groups.at_work | name_words().parts.headline_verbs


@cache
def _first_words() -> dict[str, str]:
    """Return the words that do not simply begin a name, with what they are instead."""
    known, roles = name_words(), role_words()
    codes = dict.fromkeys(_no_name(), "plain")
    codes.update(dict.fromkeys(codes.keys() & known.parts.openers, "opener"))
    codes.update(dict.fromkeys(roles.heads, "office"))
    codes.update(dict.fromkeys(known.honorifics, "honorific"))
    return codes


class Runs:
    """Finds the runs of capitals of a text."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._words, self._lower = tokens.words, tokens.lower
        self._given = given_names()
        known = name_words()
        self._honorifics, self._parts = known.honorifics, known.parts
        self._goes_on = _growing()
        roles = role_words()
        self._heads, self._modifiers = roles.heads, roles.modifiers
        self._verbs = _headline_verbs()
        self._portfolios = roles.groups.with_portfolio
        self._no_name = _no_name()
        firsts = [first for first, _ in tokens.sentences]
        self._openings = {*firsts, *(at + 1 for at in firsts if not self._words[at][0].isalnum())}
        """First words of sentences, also those after a mark."""
        self._written = tokens.written  # a word in lower case is among them if the text has it so

    def each(self, take: Callable[[int, int, bool, bool, Sex | None], None]) -> None:
        """Hand over the runs of the text in their order.

        Of each: first and last token, whether a word of organisations is in it, whether only its place in the
        sentence may have given the capital, and the sex that an honorific before it tells ("" for nothing,
        ``None`` without one).
        """
        words, lower, honorifics, openings = self._words, self._lower, self._honorifics, self._openings
        organisations, portfolios = self._parts.organisations, self._portfolios
        goes_on = self._goes_on
        codes = _first_words()
        bounds = iter(self._tokens.paragraphs)
        end = done = -1
        titled = -1
        title: Sex = ""
        for first in compress(range(len(words)), map(ne, words, lower)):
            if first < done:
                continue
            low = lower[first]
            code = codes.get(low)
            if code is not None:
                if code == "honorific":
                    titled, title = first + 1, honorifics[low]
                    if titled < len(words) and words[titled] == ".":
                        titled += 1
                    continue
                word = words[first]
                if code == "office" or len(word) == 1:
                    continue
                if not word.isupper() and (code == "plain" or not self._opens(first)):
                    continue
            elif not words[first][0].isupper():
                continue
            while first >= end:
                end = next(bounds)[1]
            after = first + 1
            organisation = low in organisations
            stop = first + LONGEST
            if stop > end:
                stop = end
            while after < stop:
                low = lower[after]
                if words[after] == low or low in codes:
                    break
                if low in organisations:
                    organisation = True
                after += 1
            if after < end:
                low = lower[after]
                if (words[after] != low or low in goes_on) and self._may_grow(after, low, organisation):
                    after, organisation, at_office = self._grow(first, after, end, organisation)
                    if at_office:  # "British Defense" of "British Defense Minister"
                        after = self._without_modifiers(first, after)
            done = after
            if not organisation and after > first + 1:
                after = self._before_headline_verb(first, after)
            weak = False
            start = first
            if first in openings:
                start, weak = self._after_sentence_start(first, after)
            if lower[first - 1] in _OF and first > 1 and lower[first - 2] in portfolios:
                start = self._past_portfolio(start, after)
            if start < after:
                take(start, after, organisation, weak, title if titled == start else None)

    def _may_grow(self, index: int, low: str, organisation: bool) -> bool:
        """Tell whether the run can go on over a word that is not simply capitalised."""
        if low in self._parts.goes_on or self._words[index] != low:
            return True
        if low == ".":
            return len(self._words[index - 1]) <= _SHORTEST
        return organisation

    def _after_sentence_start(self, first: int, last: int) -> tuple[int, bool]:
        """Leave out a first word that only the start of the sentence gave its capital."""
        low = self._lower[first]
        if low in self._written and low not in self._given:
            first += 1
            while first < last and not self._words[first][0].isupper():
                first += 1
            return first, False
        return first, last - first == 1

    def _before_headline_verb(self, first: int, last: int) -> int:
        """Return where a name ends that a headline goes on from in capitals: "Xenia Y Wins Vote"."""
        lower = self._lower
        given = lower[first] in self._given  # then a family name follows, be it "May" or "Will"
        for index in range(first + 2 if given else first + 1, last):
            if lower[index] in self._verbs and self._words[index - 1] != "-":
                return index
        if last - first > 2 and given:
            for index in range(first + 2, last):
                inner = self._words[index][0].isupper() and lower[index] not in self._given
                if inner and lower[index] in self._written and lower[index] not in self._parts.particles:
                    return index
        return last

    def _past_portfolio(self, first: int, last: int) -> int:
        """Leave out "Defence" of "Minister of Defence Xenia Y"."""
        while first < last and self._lower[first] in self._modifiers:
            first += 1
        return first

    def _without_modifiers(self, first: int, last: int) -> int:
        lower, head = self._lower, self._lower[last]
        while last > first and lower[last - 1] in self._modifiers and not is_of_body(lower[last - 1], head):
            last -= 1
        return last

    def _grow(self, first: int, index: int, end: int, organisation: bool) -> tuple[int, bool, bool]:
        """Return where the run ends, whether it names an organisation, and whether an office stopped it."""
        words, lower, parts = self._words, self._lower, self._parts
        limit = min(end, max(index, first) + LONGEST)
        joined = False
        while index < limit:
            word, low = words[index], lower[index]
            if word != low and word[0].isupper():
                if low in self._heads:
                    if low not in parts.surnames or letters_without_marks(words[first]) not in self._given:
                        return index, organisation, True
                elif (
                    low in self._no_name
                    and not (len(word) > 1 and word.isupper())
                    and not (organisation or joined or low in parts.organisations or self._opens(index))
                ):
                    break
                organisation = organisation or low in parts.organisations
                index += 1
                continue
            if word == "-":
                after = self._past_hyphen(index, limit)
            elif word == ".":
                after = self._past_full_stop(index, limit)
            elif word in _QUOTES:
                after = self._past_nickname(index, limit)
            elif low in parts.particles:
                after = self._past_particles(index, limit)
                joined = joined and not after
            elif (organisation and low in parts.joiners) or word == "&":
                after = self._past_joiner(index, limit, joined)
                joined = True
            else:
                break
            if not after:
                break
            index = after
        return index, organisation, False

    def _opens(self, index: int) -> bool:
        """Whether a plain word begins or goes on with a name all the same: "South Sudan", "New York"."""
        size, openers = len(self._words), self._parts.openers
        if self._lower[index] not in openers:
            return False
        after = index + 1
        while (
            after < min(size, index + 3) and self._lower[after] in openers and self._words[after][0].isupper()
        ):
            after += 1
        if after >= size or not self._words[after][0].isupper():
            return False
        low = self._lower[after]
        return low not in self._heads and (low not in self._parts.plain or low in self._parts.organisations)

    def _past_hyphen(self, index: int, limit: int) -> int:
        """Return the index after the second half of "Jong-un" or "Saint-Denis", 0 if the name ends before."""
        after = index + 1
        if after >= limit or not (self._tokens.glued(index) and self._tokens.glued(after)):
            return 0
        word = self._words[after]
        if not word[0].isalpha():
            return 0
        if word[0].islower() and (len(word) > 4 or word in self._no_name or word in self._heads):
            return 0
        return after + 1

    def _past_full_stop(self, index: int, limit: int) -> int:
        """Return the index after the full stop of an initial or of "St." inside a name, 0 if it is none."""
        before = self._words[index - 1]
        short = (len(before) == 1 and before.isupper()) or self._lower[index - 1] in _SHORT
        if not short or index + 1 >= limit or not self._tokens.glued(index):
            return 0
        if self._words[index + 1] in _QUOTES:
            return self._past_nickname(index + 1, limit)
        return index + 1 if self._words[index + 1][0].isupper() else 0

    def _past_nickname(self, index: int, limit: int) -> int:
        """Return the index after the family name of 'Xenia "Zeta" Y', 0 if no nickname stands here.

        A nickname has three words at most: 'Xenia "Little Zeta" Y'.
        """
        words, glued = self._words, self._tokens.glued
        for end in range(index + 2, min(index + 5, limit - 1)):
            if words[end] in _QUOTES:
                named = words[end + 1][0].isupper() and not glued(end + 1)
                return end + 2 if named and glued(index + 1) else 0
            if not (words[end - 1][0].isupper() and words[end][0].isupper()):
                return 0
        return 0

    def _past_particles(self, index: int, limit: int) -> int:
        """Return the index after "van der Berg" seen from its first particle, 0 if no name follows."""
        for step in range(index, min(index + 4, limit)):
            if self._words[step][0].isupper():
                return step + 1
            if self._lower[step] not in self._parts.particles and self._words[step] not in _INSIDE:
                return 0
        return 0

    def _past_joiner(self, index: int, limit: int, joined: bool) -> int:
        """Return the index after the first word of "of the X" in a name, 0 if it ends before."""
        low = self._lower[index]
        if low not in _ALWAYS and not joined:
            return 0
        step = index + 1
        if step < limit and self._lower[step] == "the":
            step += 1
        if step >= limit or not self._words[step][0].isupper() or self._lower[step] in self._heads:
            return 0
        if low == "and" and (
            self._lower[step] in self._no_name or letters_without_marks(self._words[step]) in self._given
        ):
            return 0
        return step + 1


_QUOTES: Final = frozenset({'"', "“", "”"})
_OF: Final = frozenset({"of", "for"})
_SHORTEST: Final = 2
_INSIDE: Final = frozenset({"-", "'", "’"})
_ALWAYS: Final = frozenset({"of", "for", "&"})
_SHORT: Final = frozenset({"st", "jr", "sr"})
