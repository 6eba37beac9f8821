"""Of whom a passage of an article speaks as accused: the subject before it, by full name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from claimcheck.lang.court_words import court_words
from claimcheck.lang.name_words import plain_words
from claimcheck.linking.names.name_mentions import NameMention
from claimcheck.linking.people.aged import Ends
from claimcheck.text.proper_names import PEOPLE

_WORDS: Final = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_STOP: Final = re.compile(r"\n[ \t]*\n|[.!?][”\"’]?\s+(?=[A-Z“\"])")
_FAR: Final = 260  # characters from a name to what is said of it
_LONGEST: Final = 4


def words_in(text: str) -> list[str]:
    """Return the words of a passage in lower case."""
    return _WORDS.findall(text.lower())


class Accused:
    """The people of one article, asked for by place."""

    def __init__(self, text: str, mentions: Sequence[NameMention], people: Collection[Ends] = ()) -> None:
        """``people``: who is known to be one, by first and last word."""
        self._text = text
        self._mentions = [m for m in mentions if m.kind in PEOPLE]
        self._starts = [m.start for m in self._mentions]
        self._words = [plain_words(m.words) for m in self._mentions]
        self._by_last: dict[str, set[Ends]] = defaultdict(set)
        alone = {words[0] for words in self._words if len(words) == 1}
        for mention, words in zip(self._mentions, self._words, strict=True):
            if 1 < len(words) <= _LONGEST:
                ends = words[0], words[-1]
                if mention.kind == "person" or words[-1] in alone or ends in people:
                    self._by_last[words[-1]].add(ends)

    def before(self, offset: int) -> tuple[Ends, list[str]] | None:
        """Return who is the subject of what stands at the offset, and the words in between.

        Without a name in the sentence "he" or "she" is the subject of the sentence before.
        """
        known = court_words()
        low = max(0, offset - _FAR)
        bounds = [match.end() for match in _STOP.finditer(self._text, low, offset)]
        first = bounds[-1] if bounds else low
        gap: list[str] = []
        for place in self._back(first, offset):
            who = self._who(place)
            gap = words_in(self._text[self._mentions[place].end : offset])
            if who is not None and not self._aside(place, gap):
                if known.others & {*gap} or known.pronouns & {*gap}:
                    return None
                verb = words_in(self._text[max(0, self._starts[place] - 20) : self._starts[place]])[-1:]
                return who, [*verb, *gap]  # "police charged X with"
            if who is None and self._unmet(place) and not self._aside(place, gap):
                return None
        words = words_in(self._text[first:offset])
        if not words or not self._points_back(words):
            return None
        return self._of_sentence_before(low, first, words)

    def names_one(self, low: int, high: int) -> bool:
        """Tell whether somebody is named in a range of characters."""
        return any(self._mentions[place].kind == "person" for place in self._back(low, high))

    def _points_back(self, words: list[str]) -> bool:
        known = court_words()
        pointing = bool(known.pronouns & {*words}) or words[0] in known.bond
        return pointing and not known.others & {*words}

    def _of_sentence_before(self, low: int, first: int, words: list[str]) -> tuple[Ends, list[str]] | None:
        subjects = [place for place in self._back(low, first) if self._who(place) or self._unmet(place)]
        if not subjects:
            return None
        sentence = self._mentions[subjects[0]].sentence
        for place in reversed([s for s in subjects if self._mentions[s].sentence == sentence]):
            gap = words_in(self._text[self._mentions[place].end : first])
            if not self._aside(place, gap):
                who = self._who(place)
                return None if who is None else (who, words)
        return None

    def _back(self, low: int, high: int) -> Iterator[int]:
        """Yield the places of the names in a range of characters, the last one first."""
        for place in range(bisect_left(self._starts, high) - 1, -1, -1):
            if self._starts[place] < low:
                return
            yield place

    def _who(self, place: int) -> Ends | None:
        words = self._words[place]
        found = self._by_last.get(words[-1], set()) if words else set()
        if len(words) > 1:
            return (words[0], words[-1]) if (words[0], words[-1]) in found else None
        return next(iter(found)) if len(found) == 1 else None

    def _unmet(self, place: int) -> bool:
        """Tell whether somebody of whom nothing else is known may be named."""
        return len(self._words[place]) > 1 and not self._mentions[place].weak

    def _aside(self, place: int, gap: list[str]) -> bool:
        """Tell whether the name is not who is charged: the speaker, the victim, the judge."""
        known = court_words()
        mention = self._mentions[place]
        before = words_in(self._text[max(0, mention.start - 30) : mention.start])[-1:]
        return bool(known.speaks & {*gap[:2]}) or bool(known.aside & {*before})
