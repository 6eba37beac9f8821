"""Reading a list of names: "Estonia, Latvia and two others". Nothing is read when it is doubtful."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from claimcheck.lang.enumeration_words import MOST, EnumerationWords, enumeration_words
from claimcheck.lang.gazetteer import gazetteer
from claimcheck.lang.sentence_words import sentence_words
from claimcheck.text import Tokens
from claimcheck.text.mentions import Mention, mentions_between

_LONGEST: Final = 9  # tokens of one name
_REACH: Final = 240  # tokens of a list
_JOINTS: Final = frozenset({"and", "or", "&"})
_DASHES: Final = frozenset({"—", "–", "--", "-"})


@dataclass(slots=True)
class Item:
    """One name of a list at the tokens ``[first:last)``; ``place`` is its canonical name, if it is one."""

    first: int
    last: int
    name: str
    place: str | None = None


@dataclass(slots=True)
class NameList:
    """A list as read. ``closed`` by an "and"; ``unnamed`` is the rest that is counted but not named.

    ``doubtful``: it may go on, so that it bears a count out but never contradicts one.
    """

    first: int
    last: int = 0
    items: list[Item] = field(default_factory=list)
    unnamed: int = 0
    closed: bool = False
    doubtful: bool = False
    open_end: bool = False

    @property
    def size(self) -> int:
        """How many the list has, named or not."""
        return len(self.items) + self.unnamed


class ListReader:
    """Reads lists of names in one article."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._known: EnumerationWords = enumeration_words()

    def read(self, first: int, last: int, *, bare: bool = True) -> NameList | None:
        """Return the list that starts at ``first`` and ends before ``last``, if it clearly is one.

        ``bare`` lists end with "and"; others stand in brackets and may do without.
        """
        lower = self._tokens.lower
        found = NameList(first)
        at = first
        last = min(last, first + _REACH)
        named = mentions_between(self._tokens, first, last)
        marks: set[str] = set()
        for _ in range(MOST):
            if at >= last:
                return None
            rest = self._rest(found, at, last)
            if rest is not None:
                at = rest
            else:
                item = self._item(at, last, named)
                if item is None:
                    return None
                found.items.append(item)
                at = self._skip_set_members(item, self._skip_number(item.last, last), last)
            found.last = at
            if found.closed:
                return self._checked(found, last)
            if at >= last:
                break
            step = self._joint(at, last)
            if step == at:
                break
            found.closed = lower[step - 1] in _JOINTS
            marks.add(lower[at])
            found.doubtful |= marks >= {",", ";"}  # "the University of X, Riga; Y College": a comma within
            at = step
            if at >= last:
                return None
        return None if bare and not found.closed else self._checked(found, last)

    def _joint(self, at: int, last: int) -> int:
        """Return the index after ", and", "and", "," or ";" at ``at``, or ``at`` itself."""
        lower = self._tokens.lower
        step = at
        if step < last and lower[step] in (",", ";"):
            step += 1
        if step < last and lower[step] in _JOINTS:
            step += 1
        if step < last and lower[step] == "also" and lower[step - 1] == "and":
            step += 1
        return step

    def _rest(self, found: NameList, at: int, last: int) -> int | None:
        """Read "two others", "an unnamed country", "others"; return where it ends."""
        lower, known = self._tokens.lower, self._known
        word = lower[at]
        count = 1 if word in ("a", "an", "one") else known.counts.get(word, 0)
        following = lower[at + 1] if at + 1 < last else ""
        if word in known.ends_open and found.items:
            found.open_end = True
            return at + 1
        if word == "another" and found.items and following in known.counts:
            found.unnamed += known.counts[following]
            return min(last, at + 2)
        if not count or (following not in known.rest and not (count == 1 and following in known.ranks)):
            return None
        found.unnamed += count
        end = at + 2
        if end + 1 < last and lower[end] == "," and lower[end + 1] in known.unnamed:
            end += 2
        stop = min(last, end + 3)
        while end < stop and lower[end].isalpha() and lower[end] not in _JOINTS and not self._verb(end):
            end += 1
        return end

    def _verb(self, at: int) -> bool:
        return self._tokens.lower[at] in (
            "have",
            "has",
            "had",
            "are",
            "were",
            "is",
            "was",
            "will",
            "that",
            "who",
            "in",
        )

    def _item(self, at: int, last: int, named: list[Mention]) -> Item | None:
        """Read one name: a place, or words with capitals; "the" may stand before it."""
        tokens, lower, words = self._tokens, self._tokens.lower, self._tokens.words
        first = at
        if at < last and lower[at] == "the":
            at += 1
            if at + 1 < last and lower[at] in self._known.counts:
                at += 1
        if at >= last:
            return None
        here = next((m for m in named if m.first == at), None)
        if here is not None and here.place is not None and here.use != "postal":
            end = here.last
            if end < last and lower[end] in self._known.countries and gazetteer().is_set(here.place):
                return Item(first, end + 1, here.place, here.place)
            if here.use == "name" and not self._goes_on(end, last):
                inner = self._container(here, end, last, named)
                return Item(first, inner, here.place, here.place)
        end = at
        while end < last and end - at < _LONGEST and self._in_name(end, at, last):
            end += 1
        while end > at and lower[end - 1] in self._known.inside_names:
            end -= 1
        if end == at or not words[at][0].isupper() or words[end - 1] in ("'s", "’s"):
            return None
        return Item(first, end, " ".join(tokens.words_between(at, end).split()))

    def _goes_on(self, end: int, last: int) -> bool:
        """Whether a name goes on after a place in it: "Bangladesh Bank", "Ireland's O'Brien"."""
        words = self._tokens.words
        if end >= last:
            return False
        if words[end] == "-":
            return self._tokens.glued(end)
        return words[end][0].isupper() or words[end] in ("'s", "’s", "&")

    def _container(self, here: Mention, end: int, last: int, named: list[Mention]) -> int:
        """Pass over the country of a city: "Narva, Estonia,"."""
        lower = self._tokens.lower
        if end + 1 < last and lower[end] == ",":
            outer = next((m for m in named if m.first == end + 1), None)
            if outer is not None and here.place is not None and outer.place in gazetteer().above(here.place):
                return outer.last
        return end

    def _in_name(self, at: int, first: int, last: int) -> bool:
        words, lower = self._tokens.words, self._tokens.lower
        word = words[at]
        if word[0].isupper():
            return True
        if at == first:
            return False
        if lower[at] == "and":
            return False
        if lower[at] in self._known.inside_names:
            return at + 1 < last and (words[at + 1][0].isupper() or lower[at + 1] in self._known.inside_names)
        if word == ".":
            short = len(words[at - 1]) <= 3 and words[at - 1] not in self._known.inside_names
            return short and at + 1 < last and words[at + 1][0].isupper()
        if word in ("-", "&", "'s", "’s", "'", "’"):
            return self._tokens.glued(at) or (word == "&" and at + 1 < last and words[at + 1][0].isupper())
        return self._tokens.glued(at) and word.isalpha()

    def _skip_number(self, at: int, last: int) -> int:
        """Pass over "(12)" and an age between commas: "Anna Berg, 28,"."""
        lower = self._tokens.lower
        if at + 2 < last and lower[at] == "(":
            for end in range(at + 1, min(last, at + 8)):
                if lower[end] == ")":
                    return end + 1
        if at + 1 < last and lower[at] == "," and lower[at + 1].isdigit():
            following = lower[at + 2] if at + 2 < last else ""
            if following in (",", "and", ";", "—", "–", ".", ")"):
                return at + 2
        return at

    def _skip_set_members(self, item: Item, at: int, last: int) -> int:
        """Pass over what a set is said to hold: "the three Baltic states—Estonia, Latvia, and Lithuania—"."""
        places = gazetteer()
        lower = self._tokens.lower
        if item.place is None or not places.is_set(item.place) or at >= last:
            return at
        if lower[at] not in _DASHES and lower[at] not in ("(", "of", ","):
            return at
        inner = self.read(at + 1, last)
        if inner is None or {i.place for i in inner.items} != set(places.members(item.place)):
            return at
        end = inner.last
        return end + 1 if end < last and (lower[end] in _DASHES or lower[end] == ")") else end

    @staticmethod
    def _title(name: str) -> bool:
        """Whether a name is only the short form before one, cut off at its stop ("Govs.")."""
        return name.lower().removesuffix("s") in sentence_words().never_end

    def _checked(self, found: NameList, last: int) -> NameList | None:
        """Leave out lists whose end or nesting is in doubt."""
        lower, words = self._tokens.lower, self._tokens.words
        if not found.items or found.size < 2 or self._title(found.items[-1].name):
            return None
        end = found.last
        if end < last:
            if lower[end] in _JOINTS or words[end] in ("'s", "’s"):
                return None
            if (
                lower[end] == ","
                and end + 2 < last
                and (words[end + 1][0].isupper() or lower[end + 1] == "the")
            ):
                found.doubtful = any(
                    lower[i] in (",", "and", "or") for i in range(end + 2, min(last, end + 9))
                )
        if found.open_end:
            found.closed = True
        return found
