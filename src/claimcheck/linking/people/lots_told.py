"""What a sentence says of somebody in it: that they were struck, and died, or that they did it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, Literal

from claimcheck.lang.age_words import age_words
from claimcheck.lang.question_words import question_words
from claimcheck.lang.stage_words import stage_words
from claimcheck.linking.people.said_words import Word

Who = Literal["struck", "accused", ""]
Fate = Literal["dead", "hurt", ""]
Lot = tuple[Who, Fate]
"""Who it is, and what became of them."""
_BEHIND: Final = 16  # words from somebody to what became of them
_AHEAD: Final = 9
_BY: Final = 3
_CLOSE: Final = 5  # words from "was" to "killed"
_FATE: Final = 10  # words from "shot" to "dead"
_HOUSE: Final = 7  # words from "taken" to "hospital"
_NOBODY: Final[Lot] = ("", "")


class Lots:
    """One sentence. ``sex`` tells of a noun which sex it tells, ``None`` if it is none for a person."""

    def __init__(self, words: Sequence[Word], sex: Callable[[str], str | None], *, head: bool) -> None:
        self.words = words
        self.lower = [word.lower for word in words]
        self.sex = sex
        self.head = head
        self.known = stage_words().sheets

    def of(self, first: int, last: int, noun: str, limit: int) -> Lot:
        """Return the lot of somebody who stands at a range of words; the look behind ends at ``limit``."""
        words, named = stage_words().words, question_words().unnamed.naming
        ahead = self._ahead(first)
        lot = ahead if ahead[0] == "accused" and self._done_by(first) else self._behind(first, last, limit)
        if not lot[0]:
            lot = ahead
        if lot[0]:
            return lot
        if noun in words.accused:
            return "accused", ""
        if not self.known.examiners.isdisjoint(self.lower) and not named.isdisjoint(self.lower):
            return "struck", "dead"  # "the coroner identified her as"
        return ("struck", "") if noun in words.struck else _NOBODY

    def _behind(self, first: int, last: int, limit: int) -> Lot:
        """Read "was shot", "died", "opened fire", "was charged", in a headline "shot in"."""
        found = self._is_found(first)
        passive = last if found else -_CLOSE
        for at in range(last, min(limit, last + _BEHIND)):
            word = self.lower[at]
            if self._ends(word):
                return _NOBODY
            if word in age_words().passive:
                passive = at
                continue
            if word in self.known.denying:
                return _NOBODY
            if word in question_words().of.breaking:  # "was trying to hit"
                passive = -_CLOSE
            lot = self._told(at, limit, done=at - passive < _CLOSE)
            if lot is not None:
                return lot
            if found and word in stage_words().words.suffering:
                return "struck", ""
        raging = not self.known.raging.isdisjoint(self.lower[last:limit])
        return ("accused", "") if raging and passive < 0 and not self.head else _NOBODY

    def _told(self, at: int, limit: int, *, done: bool) -> Lot | None:
        """Return what a word tells of somebody before it; ``done``: it was done to them."""
        known, words = self.known, stage_words().words
        word, follows = self.lower[at], self._word(at + 1)
        if word in known.dying:
            return "struck", "dead"
        if (done and word in words.charged) or (word in known.facing and self._near(at, known.charge, 4)):
            return "accused", ""
        if (word in known.firing and follows in known.fired) or word in known.blamed:
            return "accused", ""
        if word in known.acting and not done and follows in known.themselves:
            return "struck", self._fate(at, limit)
        dead = follows in known.to_death and (self.head or done)
        if dead and word in words.hit:
            return "struck", "dead"
        if word in known.acting and not done and follows in known.objects:
            return _NOBODY if self.head else ("accused", "")
        if (done or (self.head and follows in words.done)) and (word in words.hit or word in known.deadly):
            return "struck", self._fate(at, limit)
        if done and word in known.carried and self._near(at, known.houses, _HOUSE):
            return "struck", self._fate(at, limit)
        return None

    def _near(self, at: int, words: frozenset[str], far: int) -> bool:
        return not words.isdisjoint(self.lower[at : at + far])

    def _ends(self, word: str) -> bool:
        other = self.sex(word) is not None and word not in self.known.hitting
        return word in self.known.stops or word == ";" or other

    def _fate(self, at: int, limit: int) -> Fate:
        near = {*self.lower[max(0, at - 1) : min(limit, at + _FATE)]}
        if not self.known.deadly.isdisjoint(near) or not self.known.to_death.isdisjoint(near):
            return "dead"
        return "hurt" if not self.known.hurting.isdisjoint(near) else ""

    def _ahead(self, first: int) -> Lot:
        """Read "killed a 43-year-old man", "the victim, Ann Roe, 43", "shot by her 6-year-old brother"."""
        known, words, passives = self.known, stage_words().words, age_words().passive
        for at in range(first - 1, max(-1, first - 1 - _AHEAD), -1):
            word, before = self.lower[at], self._word(at - 1)
            done = before in passives or self._word(at - 2) in passives
            if word in words.accused or (not done and word in words.charging):
                return "accused", ""
            if word in words.struck:
                return "struck", ""
            if word in known.dying and before in words.articles:  # "the dead are"
                return "struck", "dead"
            near = {before, self._word(at - 2)}
            if word in known.by and not near.isdisjoint(known.hitting | known.acting):
                return "accused", ""
            if word in known.of and (before in known.ending or before in known.shooting):
                fatal = before in known.ending or self._word(at - 2) in known.deadly
                return "struck", "dead" if fatal else ""
            if word in known.deadly and not done:
                return "struck", "dead"
            if word in known.shooting and before in words.articles:  # "the night of the shooting, his wife"
                return _NOBODY
            if not done and (word in known.striking or word in words.hitting):
                near = {*self.lower[max(0, at - 4) : at]}
                fatal = not (known.deadly | known.dying).isdisjoint(near)
                return "struck", "dead" if fatal else "hurt" if word in words.hitting else ""
            if not self._goes_on(at):
                break
        return self._subject(first)

    def _subject(self, first: int) -> Lot:
        """Read "the victim found in the yard was a 43-year-old man"."""
        words, at = stage_words().words, first - 1
        while at > 0 and self.lower[at] in words.articles:
            at -= 1
        if at < 1 or self.lower[at] not in self.known.being:
            return _NOBODY
        for place in range(at - 1, max(-1, at - _BEHIND), -1):
            if self.lower[place] in words.struck:
                return "struck", self._fate(place, at)
            if self.lower[place] in words.accused:
                return "accused", ""
        return _NOBODY

    def _done_by(self, first: int) -> bool:
        """Tell whether what was done was done by somebody: "shot by this 9-year-old boy"."""
        return not self.known.by.isdisjoint(self.lower[max(0, first - _BY) : first])

    def _goes_on(self, at: int) -> bool:
        """Tell whether a word may stand between what is done and to whom: others to whom it is done."""
        word = self.lower[at]
        named = self.words[at].word[0].isupper() and at > 0
        return word in self.known.between or word in {",", ":"} or word.isdecimal() or named

    def _is_found(self, first: int) -> bool:
        """Tell whether somebody is found so: "police found a 57-year-old man hit"."""
        known = stage_words().words
        at = first - 1
        while at > 0 and self.lower[at] in known.articles and self.lower[at] != ",":
            at -= 1
        return at >= 0 and self.lower[at] in known.finding

    def _word(self, at: int) -> str:
        return self.lower[at] if 0 <= at < len(self.lower) else ""
