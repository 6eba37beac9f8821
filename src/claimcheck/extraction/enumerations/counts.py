"""A count, its noun, and the list beside it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from claimcheck.extraction.drafts import EnumerationDraft
from claimcheck.extraction.enumerations.items import ListReader, NameList
from claimcheck.lang.enumerations import EnumerationWords, enumeration_words
from claimcheck.lang.places import gazetteer
from claimcheck.lang.sentences import sentence_words
from claimcheck.text import Tokens
from claimcheck.text.mentions import mentions_between

_NOUN_REACH: Final = 9  # tokens from the count to its noun
_BETWEEN: Final = 9  # tokens from the noun to a list in brackets
_OPENERS: Final = frozenset({":", "—", "–", "--", "-", "("})
_QUOTES: Final = frozenset('"“”')


@dataclass(slots=True)
class Counted:
    """A count at ``at`` and the noun it counts at ``[first:head]``."""

    at: int
    value: int
    first: int
    head: int


class CountReader:
    """Reads counts with their lists in one article."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._known: EnumerationWords = enumeration_words()
        self._lists = ListReader(tokens)

    def counted(self, at: int, first: int, last: int) -> Counted | None:
        """Return the exact count at ``at`` with its plural noun, if it is one."""
        tokens, known, lower = self._tokens, self._known, self._tokens.lower
        before = lower[at - 1] if at > first else ""
        if before == "of" and at - 2 > first and lower[at - 2] in known.groups:
            before = ""
        if before in known.vague or (tokens.glued(at) and before not in ("—", "–", "(", '"', "“")):
            return None
        if lower[max(first, at - 2) : at] == ["of", "the"] and at - 3 >= first:
            part = lower[at - 3]
            if part in known.some or part in known.counts or part.isdigit():
                return None
        if lower[at].isdigit() and at > first + 1 and tokens.words[at - 1][0].isupper():
            return None
        for head in range(at + 1, min(last, at + _NOUN_REACH)):
            word = lower[head]
            if word == "-" and tokens.glued(head):
                continue
            if not word.isalpha() or word in known.never_inside or (word == "and" and not tokens.glued(head)):
                if "." in word and len(word) > 2:
                    continue
                return None
            if self._plural(word):
                following = lower[head + 1] if head + 1 < last else ""
                if self._plural(following) and following not in known.never_counted:
                    continue
                if following in ("'s", "’s", "'", "’") or (following == "-" and tokens.glued(head + 1)):
                    continue
                return (
                    None
                    if word in known.never_counted
                    else Counted(at, known.counts[lower[at]], at + 1, head)
                )
        return None

    def _plural(self, word: str) -> bool:
        known = self._known
        return word in known.plurals or (
            len(word) > 3 and word[-1] == "s" and not word.endswith(("ss", "us", "is"))
        )

    def read(self, counted: Counted, first: int, last: int) -> EnumerationDraft | None:
        """Return the list that belongs to the count, after it or before it in the sentence."""
        return self._after(counted, last) or self._before(counted, first, last) or self._set(counted, first)

    def plural_of(self, noun: str) -> str:
        """Return the plural of a noun for one of a list ("country": "countries")."""
        regular = noun + "s"
        return next((p for p in (regular, noun[:-1] + "ies") if p in self._known.countries), regular)

    def _set(self, counted: Counted, first: int) -> EnumerationDraft | None:
        """ "the four Baltic states": the set that the word names, unless the count is of some of it."""
        places = gazetteer()
        if self._tokens.lower[counted.head] not in self._known.countries or counted.at == first:
            return None
        if self._tokens.lower[counted.at - 1] not in ("the", "all"):
            return None
        inside = mentions_between(self._tokens, counted.first, counted.head + 1)
        place = None if len(inside) != 1 or inside[0].place is None else places.place(inside[0].place)
        members = () if place is None or place.kind != "region" else places.members(place.name)
        if not members or inside[0].first != counted.first or counted.value < len(members):
            return None
        draft = EnumerationDraft(
            first=counted.at,
            last=counted.head + 1,
            count=Decimal(counted.value),
            of=self._noun(counted),
            members=(),
        )
        draft.fill("members", members, "enumerations: what the set's name means")
        return draft

    def _after(self, counted: Counted, last: int) -> EnumerationDraft | None:
        lower, known = self._tokens.lower, self._known
        noun = lower[counted.head]
        at = counted.head + 1
        if at >= last:
            return None
        word = lower[at]
        following = lower[at + 1] if at + 1 < last else ""
        aside = word == ","
        if word == "," and (
            following in known.partly or f"{following} {self._at(at + 2, last)}" in known.partly_pairs
        ):
            at, word = at + 1, following
        if word in known.partly and word != "namely":
            draft = self._draft(counted, self._lists.read(at + 1, last), complete=False, last=last)
            much = draft is not None and len(draft.members) > counted.value
            return None if much and aside and noun not in known.places else draft
        if f"{word} {self._at(at + 1, last)}" in known.partly_pairs:
            return self._draft(counted, self._lists.read(at + 2, last), complete=False, last=last)
        if word == "of" and noun in known.places:
            return self._draft(counted, self._lists.read(at + 1, last), last=last)
        if word == "in" and (noun in known.one_a_place):
            return self._draft(counted, self._lists.read(at + 1, last), last=last, places_only=True)
        if word in ("are", "were") and noun in known.places | known.people | known.bodies:
            return self._draft(counted, self._lists.read(at + 1, last), last=last, to_end=True)
        if word == ",":
            start = at + 2 if following == "namely" else at + 1
            found = self._lists.read(start, last)
            return (
                self._draft(counted, found, last=last, apposed=True) if self._apposed(found, last) else None
            )
        opener = next(
            (i for i in range(at, min(last, at + _BETWEEN)) if lower[i] in _OPENERS or lower[i] in _QUOTES),
            None,
        )
        if (
            opener is None
            or lower[opener] in _QUOTES
            or (lower[opener] == "-" and self._tokens.glued(opener + 1))
        ):
            return None
        if lower[opener] == ":" or opener == at or self._attached(at, opener):
            bare = lower[opener] != "("
            start = opener + 2 if self._at(opener + 1, last) == "namely" else opener + 1
            found = self._lists.read(start, last, bare=bare)
            if found is None or not self._closes(found, opener, last):
                return None
            found.doubtful = found.doubtful or (opener != at and lower[opener] != ":")
            return self._draft(counted, found, last=last)
        return None

    def _attached(self, at: int, opener: int) -> bool:
        """Whether what stands between noun and dash belongs to the noun: "members of the council — "."""
        between = self._tokens.lower[at:opener]
        return between[0] in ("of", "in", "from") and all(
            w.isalpha() and w not in ("and", "or") for w in between
        )

    def _at(self, index: int, last: int) -> str:
        return self._tokens.lower[index] if index < last else ""

    def _apposed(self, found: NameList | None, last: int) -> bool:
        """Whether a list between commas is about the noun: a comma, a dash or the end must follow it."""
        if found is None or not found.closed:
            return False
        return self._at(found.last, last) in ("", ".", ",", ";", "—", "–", "!", "?", ")", ":")

    def _closes(self, found: NameList, opener: int, last: int) -> bool:
        mark = self._tokens.lower[opener]
        following = self._at(found.last, last)
        if mark == "(":
            return following == ")"
        if mark == ":":
            return following in ("", ".", ";", "!", "?", "—", "–", ")")
        return following in ("", ".", ";", mark, ",", "—", "–", "--", "-")

    def _before(self, counted: Counted, first: int, last: int) -> EnumerationDraft | None:
        """ "A, B and C, the three countries that ...": a list right before the comma of the count."""
        lower = self._tokens.lower
        at = counted.at - 1
        if at > first and lower[at] in ("the", "all"):
            at -= 1
        else:
            return None
        if lower[at] not in (",", "—", "–", "("):
            return None
        for start in self._starts(first, at):
            found = self._lists.read(start, at)
            if found is not None and found.last == at and found.closed:
                draft = self._draft(counted, found, last=last)
                if (
                    draft is not None
                    and len(draft.members) != counted.value
                    and not self._closed_phrase(counted, last)
                ):
                    return None
                if draft is not None:
                    draft.first, draft.last = start, counted.head + 1
                return draft
        return None

    def _closed_phrase(self, counted: Counted, last: int) -> bool:
        """Whether the count ends its phrase, as an apposition does, and is no subject of a verb."""
        return self._at(counted.head + 1, last) in (
            "",
            ",",
            ".",
            ";",
            "—",
            "–",
            "that",
            "which",
            "who",
            "in",
            "of",
            ")",
        )

    def _starts(self, first: int, at: int) -> list[int]:
        """Where a list that ends at ``at`` may start: after the last word in small letters."""
        words, lower = self._tokens.words, self._tokens.lower
        start = at
        known = self._known.inside_names
        while start > first and (
            words[start - 1][0].isupper()
            or lower[start - 1] in known
            or lower[start - 1] in (",", "-", "'s", "’s")
        ):
            start -= 1
        while start < at and (
            lower[start] in (",", "-", "and", "of", "for", "on") and not words[start][0].isupper()
        ):
            start += 1
        while start < at and lower[start] in sentence_words().starters and lower[start] != "the":
            start += 1
        return [start] if start < at else []

    def _draft(
        self, counted: Counted, found: NameList | None, *, last: int, complete: bool = True,
        places_only: bool = False, to_end: bool = False, apposed: bool = False,
    ) -> EnumerationDraft | None:  # fmt: skip
        if found is None or (to_end and self._at(found.last, last) not in ("", ".", ";")):
            return None
        if not self._kinds_fit(counted, found, places_only=places_only, apposed=apposed):
            return None
        members = self._members(counted, found)
        if members is None:
            return None
        difference = counted.value - len(members) - found.unnamed
        if (
            difference
            and complete
            and (found.doubtful or (places_only and not self._one_in_each(found, difference)))
        ):
            return None
        return EnumerationDraft(
            first=counted.at, last=found.last, count=Decimal(counted.value), of=self._noun(counted),
            members=members, unnamed=found.unnamed, complete=complete and not found.open_end,
        )  # fmt: skip

    @staticmethod
    def _one_in_each(found: NameList, difference: int) -> bool:
        """Whether a list of places is long and near enough to the count to be meant as one thing a place."""
        return len(found.items) >= 4 and abs(difference) == 1

    def _noun(self, counted: Counted) -> str:
        """The counted noun with the name before it: "centers", "Baltic states"."""
        first = counted.head
        while first > counted.first and self._tokens.words[first - 1][0].isupper():
            first -= 1
        return self._tokens.words_between(first, counted.head + 1)

    def _kinds_fit(self, counted: Counted, found: NameList, *, places_only: bool, apposed: bool) -> bool:
        """Whether what the list names can be what the noun counts."""
        known, places = self._known, gazetteer()
        noun = self._tokens.lower[counted.head]
        kinds = [None if item.place is None else places.place(item.place) for item in found.items]
        located = sum(1 for kind in kinds if kind is not None)
        if places_only and located < len(kinds):
            return False
        if noun in known.people or noun in known.bodies:
            return located == 0 or noun in known.bodies
        if noun in known.countries and noun not in known.parts:
            wanted = {"country", "territory", "bloc", "region"}
            return all(kind is not None and kind.kind in wanted for kind in kinds) and located == len(kinds)
        if noun in known.towns:
            return not any(
                kind is not None and kind.kind in ("country", "state", "bloc", "region") for kind in kinds
            )
        if noun in known.parts:
            level = {kind.kind for kind in kinds if kind is not None}
            return len(level) <= 1 and "bloc" not in level
        if apposed:
            return located in (0, len(kinds))
        return True

    def _members(self, counted: Counted, found: NameList) -> tuple[str, ...] | None:
        """The names, sets in their members where countries are counted."""
        places = gazetteer()
        noun = self._tokens.lower[counted.head]
        members: dict[str, None] = {}
        for item in found.items:
            if item.place is not None and places.is_set(item.place) and noun in self._known.countries:
                place = places.place(item.place)
                if place is None or place.kind != "region":
                    return None
                members.update(dict.fromkeys(places.members(item.place)))
            else:
                members[item.name] = None
        return tuple(members)
