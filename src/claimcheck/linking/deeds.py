"""A figure as what somebody does or what is done: "Acme cut 1,200 jobs", "1,200 jobs were cut in Lyon"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from claimcheck.lang.deeds import Act, deed_words
from claimcheck.lang.facts import fact_words
from claimcheck.lang.linking import link_words
from claimcheck.lang.places import gazetteer
from claimcheck.linking.context import Context
from claimcheck.models.claims import NumericClaim

_FRAMES: Final = frozenset({"total", "share", "rate", "increase", "decrease"})
_TYPES: Final = frozenset({"count", "money", "percent", "measure", "duration", "points", "rate"})
_LIGHT: Final = 6  # tokens between verb and figure
_REACH: Final = 9  # tokens between verb and figure with what the act befalls between them
_HELPERS: Final = 7
_NAME: Final = 6
_AFTER: Final = 14
_NEAR: Final = 4
_ED: Final = 5
_SORT: Final = 3  # words that tell one sort of an amount from another


@dataclass(frozen=True, slots=True)
class Deed:
    """``role``: the figure is the act's "object" or "subject", or stands behind a preposition ("for").

    ``agents`` and ``names`` are words of names in lower case, of who acts and of all that the clause names;
    ``patient`` is the noun that the act befalls, ``purposes`` the words behind "for" and its like;
    ``days`` are weekdays named, ``narrower`` the words of "of the old guild" behind what is counted;
    ``called`` says it in words.
    """

    act: str
    kind: str
    role: str
    agents: frozenset[str]
    names: frozenset[str]
    patient: str
    purposes: frozenset[str]
    days: frozenset[str]
    narrower: frozenset[str]
    called: str

    @property
    def key(self) -> str:
        """What it is filed under, beside its names."""
        return f"{self.act} {self.role} {self.patient}"


def deed_of(claim: NumericClaim, around: Context) -> Deed | None:
    """Return the deed of which the figure tells the size; ``None`` if its clause tells none."""
    quantity, scope = claim.quantity, claim.scope
    if quantity.type not in _TYPES or scope.frame not in _FRAMES or quantity.distributive:
        return None
    if around.part or around.newly or (quantity.type == "count" and not quantity.unit_text):
        return None
    return _Reading(claim, around).deed()


class _Reading:
    def __init__(self, claim: NumericClaim, around: Context) -> None:
        self._claim = claim
        self._known = deed_words()
        words = self._known.words
        low = len(around.before)
        while low and around.before[low - 1] not in words.opens:
            low -= 1
        self._opening = not low  # the first word is a capital, whatever it is
        self._before, self._cased = around.before[low:], around.cased[low:]
        high = next((at for at, word in enumerate(around.after) if word in words.closes), len(around.after))
        self._after, self._cased_after = around.after[:high], around.cased_after[:high]

    def deed(self) -> Deed | None:
        found = self._measured() or self._done_by() or self._behind_noun()
        if found is None:
            return None
        act, kind, role, patient, subject = found
        words = self._known.words
        near = {*self._before[-_NEAR:], *self._after[:_NEAR]}
        if near & words.unsure or {*self._before, *self._after} & words.partly:
            return None
        agents = self._agents(subject)
        names = _names(self._cased, opening=self._opening) | _names(self._cased_after[:_AFTER])
        days = frozenset({*self._before, *self._after}) & frozenset(link_words().weekdays)
        unit = self._claim.scope.what or self._claim.quantity.unit_text or "amount"
        if self._claim.scope.per is not None:
            patient = f"{patient} per {self._claim.scope.per}"
        called = unit if role == "measure" else f"{unit} ({act})"
        return Deed(
            act, kind, role, agents, names | agents, patient, self._purposes(), days, self._narrower(), called
        )

    def _measured(self) -> tuple[str, str, str, str, int] | None:
        """ "Turnout was 61%", "a tariff of 39%", "a 39% tariff"."""
        words, what = self._known.words, self._claim.scope.what or ""
        if what not in self._known.measures or self._claim.quantity.type == "count":
            return None
        if self._after[:1] and self._after[0] in what:
            return what, "measure", "measure", "", len(self._before)
        noun = what.rpartition(" ")[2]
        at = len(self._before)
        low = max(0, at - _AFTER)
        while at > low:
            at -= 1
            word = self._before[at]
            if word == noun or word.rstrip("s") == noun:
                return what, "measure", "measure", self._sort(at), at
            if word[0].isdigit() or word in words.unsure:
                return None
        return None

    def _sort(self, noun: int) -> str:
        """Return the words that tell one sort of an amount from another: "core inflation"."""
        words, at = self._known.words, noun
        while at and noun - at < _SORT and self._before[at - 1].isalpha() and self._cased[at - 1].islower():
            if self._before[at - 1] in words.light or self._before[at - 1] in words.prepositions:
                break
            if self._before[at - 1] in words.helpers or self._before[at - 1] in self._known.acts:
                break
            at -= 1
        return " ".join(self._before[at:noun])

    def _done_by(self) -> tuple[str, str, str, str, int] | None:
        """ "Acme cut 1,200 jobs", "Acme bought Lyso for $3 billion"."""
        words = self._known.words
        at = len(self._before)
        low = max(0, at - _LIGHT)
        while at > low and self._before[at - 1] in words.light:
            at -= 1
        if not at:
            return None
        act = self._act(self._before[at - 1])
        if act is not None:
            if at > 1 and self._before[at - 2] in words.being:
                return None
            return act[0], act[1], "object", "", at - 1
        through = self._before[at - 1]
        if through not in words.prepositions and through != "to":
            return None
        for verb in range(at - 2, max(-1, at - 2 - _REACH), -1):
            found = self._known.acts.get(self._before[verb])
            if found is not None and through in found.through:
                if verb and self._before[verb - 1] in words.being:
                    return found.name, found.kind, through, self._passive_subject(verb), 0
                between = self._before[verb + 1 : at - 1]
                head = between[-1] if between and self._cased[at - 2].islower() else ""
                return found.name, found.kind, through, head, verb
            if self._before[verb] in {",", "and"}:
                return None
        return None

    def _passive_subject(self, verb: int) -> str:
        """Return the noun that "was sold" and its like befell; nothing if it is a name."""
        at = verb
        while at and self._before[at - 1] in self._known.words.helpers:
            at -= 1
        return self._before[at - 1] if at and self._cased[at - 1].islower() else ""

    def _behind_noun(self) -> tuple[str, str, str, str, int] | None:
        """ "1,200 jobs were cut", "3,000 nurses walked out"."""
        words = self._known.words
        unit = len((self._claim.quantity.unit_text or "").split())
        at = 0
        while at < len(self._after) and at < unit + 1:
            word = self._after[at]
            if word in words.being or self._act(word) is not None:
                break
            at += 1
        start = at
        while at < min(len(self._after), start + _LIGHT) and self._after[at] in words.helpers:
            at += 1
        if at >= len(self._after) or start > unit:
            return None
        act = self._act(self._after[at])
        if act is None:
            return None
        passive = bool({*self._after[start:at]} & words.being)
        by = next((i for i in range(at, len(self._after)) if self._after[i] == "by"), -1)
        return act[0], act[1], "object" if passive else "subject", "", -1 - by if passive and by > 0 else 0

    def _act(self, word: str) -> tuple[str, str] | None:
        known: Act | None = self._known.acts.get(word)
        if known is not None:
            return known.name, known.kind
        if not self._claim.quantity.unit_text or self._claim.quantity.type != "count":
            return None
        if word.endswith("ed") and len(word) > _ED and word not in self._known.words.no_act:
            return word, "once"
        return None

    def _agents(self, verb: int) -> frozenset[str]:
        """Return the words of the name that stands as subject before the verb, or behind "by"."""
        words = self._known.words
        if verb < 0:
            return _names(self._cased_after[-verb : -verb + _NAME])
        at = verb
        low = max(0, at - _HELPERS)
        while at > low and self._before[at - 1] in words.helpers:
            at -= 1
        while at > 0:
            end = at
            while at > 0 and self._named(at - 1):
                at -= 1
            if at < end:
                before = self._before[at - 1] if at else ""
                before = self._before[at - 2] if before == "the" and at > 1 else before
                if before not in words.prepositions:
                    return _canonical(self._cased[at:end])
            else:
                at -= 1
            if verb - at > _AFTER:
                break
        return frozenset()

    def _named(self, at: int) -> bool:
        return _is_name(self._cased, at, opening=self._opening)

    def _narrower(self) -> frozenset[str]:
        """Return the words behind "of" after the noun: so many of a smaller whole."""
        at = (
            len((self._claim.quantity.unit_text or "").split()) if self._claim.quantity.type == "count" else 0
        )
        behind = next((i for i in range(at, min(at + 2, len(self._after))) if self._after[i] == "of"), None)
        if behind is None:
            return frozenset()
        return frozenset(w for w in self._after[behind + 1 : behind + _NEAR] if w not in link_words().common)

    def _purposes(self) -> frozenset[str]:
        """Return the plain words right behind "for" and its like."""
        words, found = self._known.words, set()
        for at, word in enumerate(self._after[:_AFTER]):
            if word in words.purpose:
                following = self._after[at + 1 : at + _NEAR]
                found |= {w for w in following if w.isalpha() and w not in link_words().common}
        return frozenset(w for w in found if not _weekday(w))


def _weekday(word: str) -> bool:
    return word in link_words().weekdays


def _is_name(cased: tuple[str, ...], at: int, *, opening: bool) -> bool:
    """Tell whether the word is one of a name; the first of a sentence only if what follows says so."""
    word, links = cased[at], link_words()
    lower = word.lower()
    if not word[0].isupper() or len(word) < 2 or lower in links.weekdays or lower in links.months:
        return False
    if at or not opening:
        return True
    following = cased[at + 1] if at + 1 < len(cased) else ""
    if lower in links.common:
        return following[:1].isupper() and lower in fact_words().words.name_starts
    if gazetteer().named(word) is not None or following[:1].isupper() or following in {"'s", "’s"}:
        return True
    known = deed_words()
    follows = following.lower() in known.acts or following.lower() in known.words.helpers
    return follows and not word.endswith("s") and lower not in known.measures


def _names(cased: tuple[str, ...], *, opening: bool = False) -> frozenset[str]:
    found: set[str] = set()
    for at, word in enumerate(cased):
        if _is_name(cased, at, opening=opening) and word.lower() not in link_words().common:
            found |= _canonical((word,))
    return frozenset(found)


@lru_cache(maxsize=8192)
def _canonical(names: tuple[str, ...]) -> frozenset[str]:
    """Return the words of names in lower case, a people's word as the name of its country."""
    found: set[str] = set()
    for name in names:
        known = gazetteer().named(name)
        found |= {word.lower() for word in (known or name).split()}
    return frozenset(found)
