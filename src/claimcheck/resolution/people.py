"""The people of one article: full names, and whom a surname alone can mean."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from claimcheck.extraction.drafts import Drafts, Range
from claimcheck.lang.age_words import age_words, generation_at
from claimcheck.lang.name_words import Sex, name_words, plain_words, surname_of
from claimcheck.text import Tokens
from claimcheck.text.proper_names import PEOPLE, Name, names_of


@dataclass(slots=True)
class Human:
    """A person of the article. ``mentions`` are the first tokens of every place where the name stands."""

    name: str
    words: tuple[str, ...]
    sex: Sex = ""
    mentions: list[int] = field(default_factory=list)

    def may_be(self, sex: Sex) -> bool:
        """Tell whether nothing speaks against this sex."""
        return not sex or not self.sex or sex == self.sex


def people_of(tokens: Tokens, drafts: Drafts) -> People:
    """Return the people of the text; they are gathered once and kept with the tokens."""
    return tokens.once(People, drafts)


class People:
    """Everybody named in full in one article."""

    def __init__(self, tokens: Tokens, drafts: Drafts) -> None:
        self._tokens = tokens
        self._names = names_of(tokens)
        self._firsts = [name.first for name in self._names.all]
        self._by_ends: dict[tuple[str, str, str], Human] = {}
        self._by_surname: dict[str, list[Human]] = {}
        self._spelled: dict[tuple[str, ...], tuple[str, ...]] = {}
        known = {draft.person[0] for draft in drafts.roles}
        people = [name for name in self._names.all if name.kind in PEOPLE]
        for name in people:
            if name.kind == "person" or name.first in known:
                self._meet(name)
        self._order: list[tuple[int, Human]] = []
        lower, surnames = tokens.lower, self._by_surname
        for name in people:
            first, last, _, sex, honorific, _ = name
            if last - first == 1 and lower[first] not in surnames and lower[first].isascii():
                continue  # by far the most: ``named`` would say so too
            human = self.named(name)
            if human is not None:
                human.mentions.append(first)
                if honorific and not human.sex:
                    human.sex = sex
                self._order.append((first, human))
        self._positions = [position for position, _ in self._order]

    def _plain(self, name: Name) -> tuple[str, ...]:
        written = tuple(self._tokens.words[name.first : name.last])
        known = self._spelled.get(written)
        if known is None:
            known = self._spelled[written] = plain_words(written)
        return known

    def _generation(self, name: Name) -> str:
        """Return "jr" of "X Jr." and "X, Jr.": father and son of one name are two people."""
        return generation_at(self._tokens.lower, name.first, name.last)

    def _meet(self, name: Name) -> None:
        words = self._plain(name)
        if len(words) < 2:
            return
        ends = (words[0], words[-1], self._generation(name))
        human = self._by_ends.get(ends)
        if human is None:
            spelled = " ".join(self._tokens.words_between(name.first, name.last).split())
            human = self._by_ends[ends] = Human(spelled, words, name.sex)
            for key in {surname_of(words), words[-1]}:
                self._by_surname.setdefault(key, []).append(human)

    def named(self, name: Name) -> Human | None:
        """Return whom a name means: the same full name, or the only one with this surname."""
        if name.last - name.first == 1 and self._tokens.lower[name.first].isascii():
            words: tuple[str, ...] = (self._tokens.lower[name.first],)
            if words[0] not in self._by_surname:
                return None
        else:
            words = self._plain(name)
        if not words:
            return None
        if len(words) > 1:
            known = self._with_ends(words, name)
            if known is not None or name.kind == "person":
                return known
        bearers = self._by_surname.get(words[-1])
        if bearers is None or (
            len(words) > 1 and not all(word in name_words().parts.particles for word in words[:-1])
        ):
            return None
        if not name.honorific:
            return bearers[0] if len(bearers) == 1 else None
        fitting = [human for human in bearers if human.may_be(name.sex)]
        return fitting[0] if len(fitting) == 1 else None

    def _with_ends(self, words: tuple[str, ...], name: Name) -> Human | None:
        generation = self._generation(name)
        known = self._by_ends.get((words[0], words[-1], generation))
        if known is not None or generation:
            return known
        found = [self._by_ends.get((words[0], words[-1], other)) for other in age_words().generations]
        bearers = [human for human in found if human is not None]
        return bearers[0] if len(bearers) == 1 else None

    def within(self, words: Range) -> Human | None:
        """Return the last person named inside a token range, such as that of a source."""
        found = None
        for name in self.names_in(words):
            if name.kind in PEOPLE:
                found = self.named(name) or found
        return found

    def names_in(self, words: Range) -> list[Name]:
        """Return the names inside a token range."""
        first = bisect_left(self._firsts, words[0])
        last = bisect_left(self._firsts, words[1], first)
        found = self._names.all[first:last]
        while found and found[-1].last > words[1]:
            found.pop()
        return found

    def mentioned(self, first: int, last: int) -> list[tuple[int, Human]]:
        """Return who is named between two tokens, in the order of the text, with the place."""
        return self._order[bisect_left(self._positions, first) : bisect_left(self._positions, last)]
