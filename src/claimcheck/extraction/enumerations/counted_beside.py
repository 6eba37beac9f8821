"""Where the list of a count may stand: after the noun behind a mark or a word, or before the count."""

from __future__ import annotations

from typing import Final

from claimcheck.extraction.drafts import EnumerationDraft
from claimcheck.extraction.enumerations.counted import Counted
from claimcheck.extraction.enumerations.fitting import draft_of
from claimcheck.extraction.enumerations.items import ListReader, NameList
from claimcheck.lang.enumeration_words import EnumerationWords, enumeration_words
from claimcheck.lang.sentence_words import sentence_words
from claimcheck.text import Tokens

_BETWEEN: Final = 9  # tokens from the noun to a list behind a mark
_BACK: Final = 120  # tokens of a list before the count
_OPENERS: Final = frozenset({":", "—", "–", "--", "-", "("})
_QUOTES: Final = frozenset('"“”')
_END: Final = frozenset({"", ".", ";", "!", "?"})
_PHRASE_END: Final = _END | {",", "—", "–", ")", "that", "which", "who", "in", "of"}


class Beside:
    """Reads the lists beside the counts of one article."""

    def __init__(self, tokens: Tokens, lists: ListReader) -> None:
        self._tokens, self._lists = tokens, lists
        self._known: EnumerationWords = enumeration_words()

    def read(self, counted: Counted, first: int, last: int) -> EnumerationDraft | None:
        """Return the draft of the count with its list in the sentence, if it has one."""
        return self._after(counted, last) or self._before(counted, first, last)

    def _at(self, index: int, last: int) -> str:
        return self._tokens.lower[index] if index < last else ""

    def _after(self, counted: Counted, last: int) -> EnumerationDraft | None:
        known = self._known
        noun = self._tokens.lower[counted.head]
        at = counted.head + 1
        word = self._at(at, last)
        if not word:
            return None
        partly = self._partly(counted, at, last)
        if partly is not None:
            return partly[0]
        if word == "of" and noun in known.places:
            return self._listed(counted, at + 1, last)
        if word == "in" and noun in known.one_a_place:
            found = self._lists.read(at + 1, last)
            return None if found is None else draft_of(self._tokens, counted, found, one_a_place=True)
        if word in ("are", "were") and noun in known.places | known.people | known.bodies:
            found = self._lists.read(at + 1, last)
            ends = found is not None and self._at(found.last, last) in _END
            return draft_of(self._tokens, counted, found) if found is not None and ends else None
        if word == ",":
            found = self._lists.read(self._past_lead(at + 1, last), last)
            if (
                found is None
                or not found.closed
                or self._at(found.last, last) not in _END | {",", "—", "–", ")", ":"}
            ):
                return None
            return draft_of(self._tokens, counted, found, apposed=True)
        return self._behind_mark(counted, at, last)

    def _listed(self, counted: Counted, start: int, last: int) -> EnumerationDraft | None:
        found = self._lists.read(start, last)
        return None if found is None else draft_of(self._tokens, counted, found)

    def _past_lead(self, at: int, last: int) -> int:
        """Pass over "namely", "named as" and their like before a whole list."""
        for lead in self._known.leads:
            if self._tokens.lower[at : min(last, at + len(lead))] == list(lead):
                return at + len(lead)
        return at

    def _partly(self, counted: Counted, at: int, last: int) -> tuple[EnumerationDraft | None] | None:
        """Read "including", "such as" and their like; ``None`` if none of them stands here."""
        known = self._known
        aside = self._at(at, last) == ","
        at += aside
        if self._at(at, last) in known.partly:
            start = at + 1
        elif f"{self._at(at, last)} {self._at(at + 1, last)}" in known.partly_pairs:
            start = at + 2
        else:
            return None
        found = self._lists.read(start, last)
        draft = None if found is None else draft_of(self._tokens, counted, found, complete=False)
        if draft is not None and len(draft.members) > counted.value and aside:
            places = self._tokens.lower[counted.head] in known.places
            return (draft if places else None,)  # an aside may go back to another noun
        return (draft,)

    def _behind_mark(self, counted: Counted, at: int, last: int) -> EnumerationDraft | None:
        """Read a list behind a colon, a dash or a bracket."""
        lower = self._tokens.lower
        reach = range(at, min(last, at + _BETWEEN))
        opener = next((i for i in reach if lower[i] in _OPENERS or lower[i] in _QUOTES), None)
        if (
            opener is None
            or lower[opener] in _QUOTES
            or (lower[opener] == "-" and self._tokens.glued(opener + 1))
        ):
            return None
        if lower[opener] != ":" and opener != at and not self._attached(at, opener):
            return None
        found = self._lists.read(self._past_lead(opener + 1, last), last, bare=lower[opener] != "(")
        if found is None or not self._closes(found, opener, last):
            return None
        found.doubtful = found.doubtful or (opener != at and lower[opener] != ":")
        return draft_of(self._tokens, counted, found)

    def _attached(self, at: int, opener: int) -> bool:
        """Whether what stands between noun and dash belongs to the noun: "members of the council — "."""
        between = self._tokens.lower[at:opener]
        joined = any(not word.isalpha() or word in ("and", "or") for word in between)
        return between[0] in ("of", "in", "from") and not joined

    def _closes(self, found: NameList, opener: int, last: int) -> bool:
        mark, following = self._tokens.lower[opener], self._at(found.last, last)
        if mark == "(":
            return following == ")"
        if mark == ":":
            return following in _END | {"—", "–", ")"}
        return following in {"", ".", ";", mark, ",", "—", "–", "--", "-"}

    def _before(self, counted: Counted, first: int, last: int) -> EnumerationDraft | None:
        """Read "A, B and C, the three countries that ...": a list right before the comma of the count."""
        lower = self._tokens.lower
        at = counted.at - 2
        if at < first or lower[at + 1] not in ("the", "all") or lower[at] not in (",", "—", "–", "("):
            return None
        start = self._start(max(first, at - _BACK), at)
        found = self._lists.read(start, at) if start < at else None
        if found is None or found.last != at or not found.closed:
            return None
        draft = draft_of(self._tokens, counted, found)
        if draft is None:
            return None
        if len(draft.members) != counted.value and self._at(counted.head + 1, last) not in _PHRASE_END:
            return None  # "Contrary to A and B, the three firms said": a subject, no apposition
        draft.first, draft.last = start, counted.head + 1
        return draft

    def _start(self, first: int, at: int) -> int:
        """Return where a list that ends at ``at`` may start: after the last word in small letters."""
        words, lower = self._tokens.words, self._tokens.lower
        inside = self._known.inside_names | {",", "-", "'s", "’s"}
        start = at
        while start > first and (words[start - 1][0].isupper() or lower[start - 1] in inside):
            start -= 1
        while start < at and words[start][0].islower() and lower[start] != "the":
            start += 1
        while start < at and (
            words[start] in (",", "-") or lower[start] in sentence_words().starters - {"the"}
        ):
            start += 1
        return start
