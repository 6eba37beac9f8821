"""A figure as what somebody does or what is done: "Acme cut 1,200 jobs", "1,200 jobs were cut in Lyon"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NamedTuple

from claimcheck.lang.link_words import link_words
from claimcheck.lang.predicate_words import predicate_words
from claimcheck.lang.scope_words import scope_words
from claimcheck.linking.names.words_of_names import canonical, is_name, names_in
from claimcheck.linking.profiles.context import Context
from claimcheck.linking.ties.modifiers import narrower, purposes, sites
from claimcheck.linking.ties.predicates import Predicate, act_of
from claimcheck.models.claims import NumericClaim

_FRAMES: Final = frozenset({"total", "share", "rate", "increase", "decrease"})
_TYPES: Final = frozenset({"count", "money", "percent", "measure", "duration", "points", "rate"})
_LIGHT: Final = 6  # tokens between verb and figure
_REACH: Final = 9  # tokens between verb and figure with what the act befalls between them
_HELPERS: Final = 7
_NAME: Final = 6
_AFTER: Final = 14
_NEAR: Final = 4
_AND: Final = frozenset({"and", "&"})
_SORT: Final = 3  # words that tell one sort of an amount from another


@dataclass(frozen=True, slots=True)
class PredicateFrame:
    """``role``: the figure is the act's "object" or "subject", or stands behind a preposition ("for").

    ``agents`` and ``names`` are words of names in lower case, of who acts and of all that the clause names;
    ``objects`` of what the act befalls too ("bought Y for"); ``agent`` is a plain noun that acts,
    ``patient`` one that the act befalls, ``purposes`` are the words behind "for" and its like;
    ``days`` are weekdays named, ``narrower`` the words of "of the old guild" behind what is counted;
    ``sites`` are nouns tied to names ("camp samos"), ``called`` says it in words.
    """

    act: str
    kind: str
    role: str
    agent: str
    agents: frozenset[str]
    objects: frozenset[str]
    names: frozenset[str]
    patient: str
    purposes: frozenset[str]
    days: frozenset[str]
    narrower: frozenset[str]
    sites: frozenset[str]
    called: str

    @property
    def key(self) -> str:
        """What it is filed under, beside its names."""
        return f"{self.act} {self.role} {self.patient}"


class _Found(NamedTuple):
    """``verb``: where the act stands before the figure, or below 0 where "by" stands behind it."""

    act: str
    kind: str
    role: str
    patient: str
    verb: int
    objects: frozenset[str] = frozenset()


def predicate_frame_of(claim: NumericClaim, around: Context) -> PredicateFrame | None:
    """Return the event of which the figure tells the size; ``None`` if its clause tells none."""
    if not may_act(claim) or around.part or (around.newly and claim.quantity.type != "percent"):
        return None
    return _Reading(claim, around).frame()


def may_act(claim: NumericClaim) -> bool:
    """Tell, before any look at the words around it, whether a figure may be the size of an event."""
    quantity = claim.quantity
    if quantity.type not in _TYPES or claim.scope.frame not in _FRAMES or quantity.distributive:
        return False
    return quantity.type != "count" or bool(quantity.unit_text)


class _Reading:
    def __init__(self, claim: NumericClaim, around: Context) -> None:
        self._claim = claim
        self._kind: str = claim.quantity.type
        self._known = predicate_words()
        words = self._known.words
        low = len(around.before)
        while low and around.before[low - 1] not in words.opens:
            low -= 1
        self._speaker = self._told_by(around, low)
        self._relative = low > 0 and around.before[low - 1] in words.pronouns
        self._opening = not low  # the first word is a capital, whatever it is
        self._before, self._cased = around.before[low:], around.cased[low:]
        high = next((at for at, word in enumerate(around.after) if word in words.closes), len(around.after))
        self._after, self._cased_after = around.after[:high], around.cased_after[:high]

    def _told_by(self, around: Context, opens: int) -> frozenset[str]:
        """Return the words of the name that the clause's "it" stands for: who "said" what follows."""
        at = opens - 1
        words = self._known.words
        if at < 0 or around.before[at] not in words.reporting | words.pronouns:
            return frozenset()
        at -= around.before[at - 1 : at] == (",",)
        end = at
        while at and at > end - _NAME and is_name(around.cased, at - 1, opening=True):
            at -= 1
        return canonical(around.cased[at:end])

    def frame(self) -> PredicateFrame | None:
        found = self._measured() or self._done_by() or self._behind_noun()
        if found is None:
            return None
        act, kind, role, patient = found.act, found.kind, found.role, found.patient
        words = self._known.words
        unit_words = len((self._claim.quantity.unit_text or "").split())
        near = {*self._before[-_NEAR:], *self._after[: unit_words + 1]}
        unsure = words.unsure - {"more"} if self._kind == "percent" else words.unsure
        if near & unsure or {*self._before, *self._after} & words.partly:
            return None
        agents = self._agents(found.verb)
        if agents is None:
            return None
        names = names_in(self._cased, opening=self._opening) | names_in(self._cased_after[:_AFTER])
        days = frozenset({*self._before, *self._after}) & frozenset(link_words().weekdays)
        unit = self._claim.scope.what or self._claim.quantity.unit_text or "amount"
        if self._claim.scope.per is not None:
            patient = f"{patient} per {self._claim.scope.per}"
        called = unit if role == "measure" else f"{unit} ({act})"
        names |= agents | found.objects
        return PredicateFrame(
            act, kind, role, "" if agents else self._agent(found.verb), agents, found.objects, names,
            patient, purposes(self._after), days, narrower(self._claim.quantity, self._after), self._sites(),
            called,
        )  # fmt: skip

    def _measured(self) -> _Found | None:
        """ "Turnout was 61%", "a tariff of 39%", "a 39% tariff"."""
        words, what = self._known.words, self._claim.scope.what or ""
        if what not in self._known.measures or self._claim.quantity.type == "count":
            return None
        names = scope_words().measure_of
        if self._after[:1] and (self._after[0] in what or names.get(self._after[0]) == what):
            return _Found(what, "measure", "measure", "", len(self._before))
        noun = what.rpartition(" ")[2]
        at = len(self._before)
        low = max(0, at - _AFTER)
        while at > low:
            at -= 1
            word = self._before[at]
            if word == noun or names.get(word) == what:
                sort = self._sort(at) if noun in {word, word.rstrip("s")} else ""
                return _Found(what, "measure", "measure", sort, at)
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
            if self._before[at - 1].endswith(("ed", "ing", "s")):
                break
            at -= 1
        return " ".join(self._before[at:noun])

    def _done_by(self) -> _Found | None:
        """ "Acme cut 1,200 jobs", "Acme bought Lyso for $3 billion"."""
        words = self._known.words
        at = len(self._before)
        low = max(0, at - _LIGHT)
        while at > low and self._before[at - 1] in words.light:
            at -= 1
        if not at:
            return None
        act = self._act(at - 1)
        if act is not None:
            if at > 1 and self._before[at - 2] in words.being and not self._before[at - 1].endswith("ing"):
                return None
            if act.name in words.changes or self._before[at : at + 1] == ("of",):
                return None  # "rose 3%" is a change, "an offering of 300" a noun
            return _Found(act.name, act.kind, "object", "", at - 1)
        if at > 2 and self._cased[at - 1].islower() and self._before[at - 2] in words.light:
            at -= 1  # "costs the region €2 million"
        through = self._before[at - 1]
        if through in words.light and through not in words.prepositions:
            known = next(
                (a for a in self._known.acts.get(self._before[at - 2], ()) if through in a.through), None
            )
            fits = known is not None and self._kind in known.types
            return _Found(known.name, known.kind, "object", "", at - 2) if known and fits else None
        if through not in words.prepositions and through != "to":
            return None
        if through == "by" and at > 2 and self._before[at - 3] in words.being:
            act = self._act(at - 2)  # "was attended by 3,000 people"
            return None if act is None else _Found(act.name, act.kind, "subject", "", 0)
        for verb in range(at - 2, max(-1, at - 2 - _REACH), -1):
            acts = self._known.acts.get(self._before[verb], ())
            found = next((act for act in acts if self._kind in act.types), None)
            if acts and found is None:
                return None
            if found is not None and through in found.through:
                if verb and self._before[verb - 1] in words.being:
                    head, whom = self._passive_subject(verb), self._agents(verb) or frozenset()
                    return _Found(found.name, found.kind, through, head, 0, frozenset() if head else whom)
                between = self._cased[verb + 1 : at - 1]
                head = between[-1] if between and between[-1].islower() else ""
                whom = frozenset() if head else names_in(between)
                return _Found(found.name, found.kind, through, head, verb, whom)
            if self._before[verb] in {",", "and"}:
                return None
        return None

    def _passive_subject(self, verb: int) -> str:
        """Return the noun that "was sold" and its like befell; nothing if it is a name."""
        at = verb
        while at and self._before[at - 1] in self._known.words.helpers:
            at -= 1
        return self._before[at - 1] if at and self._cased[at - 1].islower() else ""

    def _behind_noun(self) -> _Found | None:
        """ "1,200 jobs were cut", "3,000 nurses walked out"."""
        words = self._known.words
        unit = len((self._claim.quantity.unit_text or "").split())
        at = 0
        while at < len(self._after) and at < unit + 1:
            word = self._after[at]
            if word in words.being or self._act_after(at) is not None:
                break
            at += 1
        start = at
        while at < min(len(self._after), start + _LIGHT) and self._after[at] in words.helpers:
            at += 1
        if at >= len(self._after) or start > unit:
            return None
        act = self._act_after(at)
        if act is None:
            return None
        passive = bool({*self._after[start:at]} & words.being)
        by = next((i for i in range(at, len(self._after)) if self._after[i] == "by"), -1)
        return _Found(
            act.name, act.kind, "object" if passive else "subject", "", -1 - by if passive and by > 0 else 0
        )

    def _act(self, at: int) -> Predicate | None:
        """Return the act of the word at an index before the figure."""
        if at and not self._cased[at].islower():
            return None
        before = self._before[at - 1] if at else ""
        named = at > 0 and self._named(at - 1)
        return act_of(self._before[at], before, self._kind, named=named)

    def _act_after(self, at: int) -> Predicate | None:
        """Return the act of the word at an index behind the figure."""
        before = self._after[at - 1] if at else ""
        for act in self._known.acts.get(" ".join(self._after[at : at + 3]), ()):
            return Predicate(act.name, act.kind)  # "went on strike"
        if self._kind not in {"count", "measure"} or not self._cased_after[at].islower():
            return None
        return act_of(self._after[at], before, self._kind, named=False)

    def _agents(self, verb: int) -> frozenset[str] | None:
        """Return the words of the name that stands as subject before the verb, or behind "by".

        ``None`` if a pronoun stands there for somebody who is not named just before.
        """
        words = self._known.words
        if verb < 0:
            return names_in(self._cased_after[-verb : -verb + _NAME])
        at = verb
        low = max(0, at - _HELPERS)
        while at > low and self._before[at - 1] in words.helpers:
            at -= 1
            if self._before[at] in words.pronouns:
                if at == 0 and self._speaker:
                    return self._speaker
                return frozenset() if self._before[at] in words.neuter else None
        if at == 0 and self._relative and self._before:
            return self._speaker or None
        if at > 1 and self._before[at - 1] == ",":  # "Acme, the maker of tools, cut"
            at = max((i for i in range(at - 1) if self._before[i] == ","), default=at)
        while at > 0:
            end = at
            while at > 0 and self._named(at - 1):
                at -= 1
            if end == 1 < len(self._before) and self._before[1] == "," and self._cased[0][0].isupper():
                return canonical(self._cased[:1])
            if at < end:
                at = self._row(at)
                before = self._before[at - 1] if at else ""
                before = self._before[at - 2] if before == "the" and at > 1 else before
                if before not in words.prepositions:
                    return canonical(self._cased[at:end])
            else:
                at -= 1
            if verb - at > _AFTER:
                break
        return frozenset()

    def _row(self, at: int) -> int:
        """Return where the names joined to the one that begins here begin: "Roads and Bridges Board"."""
        while at > 1 and self._before[at - 1] in _AND and self._named(at - 2):
            at -= 2
            while at > 0 and self._named(at - 1):
                at -= 1
        return at

    def _agent(self, verb: int) -> str:
        """Return the plain noun that stands as subject right before the verb: "the storm", "police"."""
        at, words = verb, self._known.words
        while at > 0 and (self._before[at - 1] in words.helpers or self._before[at - 1] in words.no_act):
            at -= 1
        word = self._before[at - 1] if at > 0 else ""
        told = word.isalpha() and word not in link_words().common
        return word if told and (self._cased[at - 1].islower() or at == 1) else ""

    def _named(self, at: int) -> bool:
        return is_name(self._cased, at, opening=self._opening)

    def _sites(self) -> frozenset[str]:
        sides = (self._before, self._cased), (self._after, self._cased_after)
        unit = (self._claim.quantity.unit_text or "").lower().split()[-1:]
        found = {site for lower, cased in sides for site in sites(lower, cased)}
        return frozenset(site for site in found if site.split()[0] not in {*unit, *self._known.acts})
