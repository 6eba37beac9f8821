"""The places that the sentences of an article name, and which of them a figure belongs to."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from claimcheck.extraction.drafts import NumericDraft
from claimcheck.lang.place_words import PlaceWords, place_words
from claimcheck.text import Tokens
from claimcheck.text.locations import Location, locations
from claimcheck.text.mentions import Mention, mentions_between

AHEAD: Final = 30  # tokens from the figure to its phrase of place
BACK: Final = 25
LONG: Final = 80  # tokens beyond which a sentence is no longer searched
_TURNS: Final = frozenset({";", ":", "–", "—", "(", '"', "“", "”"})
_BRACKETS: Final = frozenset({"(", ")"})
_MORE: Final = frozenset({"more", "fewer", "less"})
_GO_ON: Final = frozenset({"of", "and"})


class Scenes:
    """The names and the phrases of place of each sentence, read when first asked for."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.known: PlaceWords = place_words()
        self._found: dict[int, list[Location]] = {}
        self._named: dict[int, list[Mention]] = {}
        self._harms: dict[int, bool] = {}
        self._points: dict[int, bool] = {}

    def of(self, number: int) -> list[Location]:
        """Return the phrases that say where something is; those that say where from are left out."""
        found = self._found.get(number)
        if found is None:
            found = []
            if self.named(number):
                found = [p for p in locations(self.tokens, *self.tokens.sentences[number]) if not p.origin]
            self._found[number] = found
        return found

    def named(self, number: int) -> list[Mention]:
        """Return all places named in the sentence."""
        found = self._named.get(number)
        if found is None:
            found = self._named[number] = mentions_between(self.tokens, *self.tokens.sentences[number])
        return found

    def ahead(self, draft: NumericDraft, number: int) -> Location | None:
        """Return the nearest phrase after the figure, unless the sentence turns on the way."""
        start = max(draft.number[1], draft.noun[1] if draft.noun else 0)
        found = self.of(number)
        at = bisect_left(found, draft.number[1], key=_first)
        if at == len(found) or found[at].first - start > LONG:
            return None
        if at and self.tokens.lower[found[at].first - 1] in self.known.mainly:
            return None  # most of them: the place of all stands before
        harm = draft.type in ("count", "vague") and self.harms(number)
        alone = harm and all(place.places == found[at].places for place in found[at:])
        if found[at].first - start > AHEAD and not alone:
            return None
        return None if self._turns(start, found[at].first, past_causes=harm, past_commas=alone) else found[at]

    def harms(self, number: int) -> bool:
        """Tell whether the sentence tells what befell people."""
        found = self._harms.get(number)
        if found is None:
            first, last = self.tokens.sentences[number]
            found = self._harms[number] = not self.known.harm.isdisjoint(self.tokens.lower[first:last])
        return found

    def points_back(self, number: int) -> bool:
        """Tell whether the sentence may point back to places: "each country", "the region", "the country"."""
        found = self._points.get(number)
        if found is None:
            first, last = self.tokens.sentences[number]
            found = self._points[number] = not self.known.pointers.isdisjoint(self.tokens.lower[first:last])
        return found

    def elsewhere(self, draft: NumericDraft, number: int) -> bool:
        """Tell whether a place unknown to the gazetteer follows at once: "two men in Zembla"."""
        at, last = draft.noun[1] if draft.noun else draft.number[1], self.tokens.sentences[number][1]
        if at + 1 >= last or self.tokens.lower[at] not in self.known.location - self.known.strict:
            return False
        return self.tokens.words[at + 1][0].isupper()

    def destination(self, draft: NumericDraft, number: int) -> str | None:
        """Return where things that are sent will be: "sends 1,200 more troops to Latvia"."""
        if draft.noun is None or draft.type not in ("count", "vague"):
            return None
        at, lower = draft.noun[1], self.tokens.lower
        first, last = self.tokens.sentences[number]
        if at + 1 >= last or lower[at] not in self.known.destination:
            return None
        target = next((m for m in self.named(number) if m.first in (at + 1, at + 2)), None)
        if target is None or target.use != "name" or (target.first == at + 2 and lower[at + 1] != "the"):
            return None
        before = lower[max(first, draft.number[0] - 8) : draft.number[0]]
        return None if self.known.sending.isdisjoint(before) else target.place

    def _turns(self, start: int, end: int, *, past_causes: bool, past_commas: bool) -> bool:
        lower, known = self.tokens.lower, self.known
        for at in range(start, end):
            word = lower[at]
            if word in _TURNS:
                if past_commas and word in _BRACKETS:
                    continue
                return True
            if word in known.breaks and not (past_causes and self._cause(at)) and lower[at - 1] not in _MORE:
                return True
            if word != "," or past_commas or at + 1 == end:
                continue
            following = lower[at + 1]
            if (
                following not in known.location
                and following not in _GO_ON
                and not (past_causes and following in known.causes)
            ):
                return True
        return False

    def _cause(self, at: int) -> bool:
        """Whether what follows is how it happened: "after", "when", "while inspecting"."""
        lower = self.tokens.lower
        return lower[at] in self.known.causes or (lower[at] == "while" and lower[at + 1].endswith("ing"))

    def back(self, draft: NumericDraft, number: int) -> Location | None:
        """Return the nearest phrase before the figure in its clause, or the one that opens the sentence."""
        found = self.of(number)
        at = bisect_left(found, draft.number[0], key=_last)
        at += at < len(found) and found[at].last == draft.number[0]
        if not at:
            return None
        nearest, opening = found[at - 1], found[0]
        if draft.number[0] - nearest.last > LONG:
            return None
        between = self.tokens.lower[nearest.last : draft.number[0]]
        turned = any(word in self.known.breaks or word in _TURNS or word == "and" for word in between)
        if not turned and len(between) <= BACK:
            return nearest
        if opening.first != self.tokens.sentences[number][0] or draft.number[0] - opening.last > LONG:
            return None
        return None if ";" in self.tokens.lower[opening.last : draft.number[0]] else opening


def _first(place: Location) -> int:
    return place.first


def _last(place: Location) -> int:
    return place.last
