"""A figure as the attribute of a named thing: "the population of Riga is", "Acme employs 4,200 people"."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from itertools import dropwhile, takewhile
from typing import Final

from claimcheck.lang.attribute_words import Attribute, attribute_words
from claimcheck.lang.link_words import link_words
from claimcheck.linking.profiles.context import Context
from claimcheck.models.claims import NumericClaim

_BACK: Final = 14
_AHEAD: Final = 9
_NAME: Final = 6
_POSSESSIVE: Final = frozenset({"'s", "’s", "'", "’"})
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_FRAMES: Final = frozenset({"total", "share", "rate"})
_WORD: Final = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class AttributeAssertion:
    """``subject`` in lower case; a definite one ("the bridge") is known within its article only.

    ``called`` names attribute and thing as printed; ``narrower`` are the words that narrow the attribute
    ("net"), ``period`` those that name its period.
    """

    subject: tuple[str, ...]
    attribute: Attribute
    definite: bool
    narrower: frozenset[str]
    period: frozenset[str]
    past: bool
    where: frozenset[str]
    called: str

    @property
    def name(self) -> str:
        """What it is a figure of, in words."""
        return f"{self.attribute.name} of {' '.join(self.subject)}"


def may_tell(text: str, claim: NumericClaim) -> bool:
    """Tell, at little cost, whether a word for an attribute stands near the figure."""
    low, high = max(0, claim.quantity.start - 120), claim.quantity.end + 30
    return not attribute_words().triggers.isdisjoint(_WORD.findall(text[low:high].lower()))


def attribute_assertion_of(
    claim: NumericClaim, around: Context, day: dt.date | None = None
) -> AttributeAssertion | None:
    """Return the attribute that the figure gives a thing; ``None`` if the words around it tie it to none.

    ``day`` is the day of the article; it completes periods that name no year.
    """
    if claim.scope.frame not in _FRAMES or claim.quantity.distributive or claim.quantity.type == "vague":
        return None
    return _Reading(claim, around, day).assertion()


def _is_name(word: str) -> bool:
    return word[0].isupper() and word.lower() not in attribute_words().words.periods | link_words().common


class _Reading:
    def __init__(self, claim: NumericClaim, around: Context, day: dt.date | None) -> None:
        self._claim, self._day, self._around = claim, day, around
        self._words, self._lower = around.cased, around.before
        self._after = around.after
        self._known = attribute_words()
        self._tie = self._known.words

    def assertion(self) -> AttributeAssertion | None:
        end = len(self._lower)
        return (
            self._of_quake(end)
            or self._by_adjective(end)
            or self._by_verb(end)
            or self._by_noun(end)
            or self._by_apposition(end)
        )

    def _by_apposition(self, end: int) -> AttributeAssertion | None:
        """ "Osterby, a town of 61,000 people"."""
        unit = (self._claim.quantity.unit_text or "").lower()
        attribute = self._known.peopled.get(unit)
        low = max(0, end - _BACK)
        comma = next((at for at in range(end - 1, low, -1) if self._lower[at] == ","), 0)
        kind = self._lower[comma + 1 : end]
        if attribute is None or not comma or kind[:1] not in (("a",), ("an",)) or kind[-1:] != ("of",):
            return None
        if len(kind) < 3 or kind[-2] not in self._tie.places:
            return None
        return self._made(attribute, self._subject(comma), frozenset(), comma)

    def _by_adjective(self, end: int) -> AttributeAssertion | None:
        """ "The Sorrel Tunnel is 2.4 km long", "Mount Harrow, 2,411 m high"."""
        at = 1 if self._after[:1] == ("-",) else 0
        attribute = self._known.after.get(self._after[at]) if len(self._after) > at else None
        if attribute is None or at or not end:
            return None
        if self._lower[end - 1] not in self._tie.being and self._lower[end - 1] != ",":
            return None
        return self._made(attribute, self._subject(end - 1), frozenset(), end - 1)

    def _by_verb(self, end: int) -> AttributeAssertion | None:
        """ "Acme Corp employs 4,200 people", "Metalworkers United has 12,000 members"."""
        at = self._before_adverbs(end)
        if at < 2:
            return None
        verb = self._lower[at - 1]
        attribute = self._known.verbs.get(verb)
        unit = (self._claim.quantity.unit_text or "").lower().split()
        plain = not unit or unit == ["people"] or self._claim.quantity.type == "measure"
        if attribute is not None:
            plain = plain or unit[-1:] == ["workers"] == unit
        elif verb in self._tie.owning and self._claim.quantity.type == "money":
            attribute, plain = self._held(), True
        elif verb in self._tie.owning and len(unit) == 1:
            attribute = self._known.counted.get(unit[0])
            plain = True
        if attribute is None or not plain or "of" in self._after[:3]:
            return None
        before = at - 2 if verb == "with" and self._lower[at - 2] == "," else at - 1
        return self._made(attribute, self._subject(before), frozenset(), before)

    def _held(self) -> Attribute | None:
        """Return what holds the money that somebody has: "$200 in his campaign account"."""
        if self._after[:1] != ("in",):
            return None
        near = takewhile(lambda word: word.isalpha(), self._after[1:_NAME])
        return next((self._known.held[word] for word in near if word in self._known.held), None)

    def _by_noun(self, end: int) -> AttributeAssertion | None:
        """ "Riga's population is", "Riga has a population of", "the population of Riga is"."""
        if self._claim.quantity.unit_text and self._claim.quantity.type == "count":
            unit = self._claim.quantity.unit_text.lower()
            if unit not in {"people", "inhabitants", "residents", "members", "workers", "employees"}:
                return None
        at, floor = end, max(0, end - _BACK)
        while at > floor and (self._lower[at - 1] in self._tie.links or self._lower[at - 1][0].isdigit()):
            at -= 1
        if at in {end, floor} or self._lower[end - 1] in self._tie.olds:
            return None
        attribute = self._known.nouns.get(self._lower[at - 1])
        if attribute is not None:
            return self._public(attribute, at) or self._before_noun(attribute, at - 1)
        public = self._in_place(at)
        if public is not None:
            return public
        subject = self._subject(at, of=True)
        if subject is None:
            return None
        first = at - len(subject[0])
        if first and self._lower[first - 1] == "the":
            first -= 1
        if first < 2 or self._lower[first - 1] != "of":
            return None
        attribute = self._known.nouns.get(self._lower[first - 2])
        if attribute is None:
            return None
        low = first - 2
        narrower, low = self._narrower(low)
        return self._made(attribute, subject, narrower, low)

    def _in_place(self, end: int) -> AttributeAssertion | None:
        """ "The minimum wage in Latvia is"."""
        low = end
        while low > max(0, end - _NAME) and self._words[low - 1][0].isupper():
            low -= 1
        if low == end or low < 2 or self._lower[low - 1] not in ("in", "of"):
            return None
        attribute = self._known.nouns.get(self._lower[low - 2])
        return None if attribute is None else self._public(attribute, low - 1, tuple(self._words[low:end]))

    def _public(
        self, attribute: Attribute, end: int, place: tuple[str, ...] = ()
    ) -> AttributeAssertion | None:
        """Return an attribute that there is one of in a country; it ends before ``end``."""
        if not attribute.public:
            return None
        low = end - 1
        while low and self._lower[low - 1] in attribute.sorts:
            low -= 1
        sorts = self._lower[low : end - 1]
        opens = low == 0 or self._lower[low - 1] in self._tie.articles
        if (attribute.sorts and not sorts) or not opens:
            return None
        subject = (*place, *sorts) or (attribute.name,)
        called = f"{' '.join((*sorts, self._lower[end - 1]))}{' of ' * bool(place)}{' '.join(place)}"
        return self._made(attribute, (subject, False), frozenset(), low, called)

    def _of_quake(self, end: int) -> AttributeAssertion | None:
        """ "A magnitude 5.3 quake shook Latvia on Monday": of its place and day."""
        attribute = self._known.nouns.get((self._claim.quantity.unit_text or "").lower())
        day = self._claim.holds.start
        if attribute is None or not attribute.quakes or day is None or day != self._claim.holds.end:
            return None
        ahead = not attribute.quakes.isdisjoint(self._after[:_NAME])
        if not ahead and attribute.quakes.isdisjoint(self._lower):
            return None
        words = self._around.cased_after if ahead else self._words[1:]
        place = tuple(takewhile(_is_name, dropwhile(lambda word: not _is_name(word), words)))
        if not place:
            return None
        made = self._made(attribute, (place, False), frozenset(), end)
        return None if made is None else replace(made, period=frozenset({day.isoformat()}))

    def _before_noun(self, attribute: Attribute, noun: int) -> AttributeAssertion | None:
        narrower, low = self._narrower(noun)
        if not low:
            return None
        word = self._lower[low - 1]
        if word in _POSSESSIVE:
            return self._made(attribute, self._subject(low - 1, owner=True), narrower, low)
        if word in self._tie.articles:
            low -= 1
        low = self._before_adverbs(low)
        if low < 2 or self._lower[low - 1] not in self._tie.having:
            return None
        low -= 1
        if self._lower[low - 1] == ",":
            if self._lower[low] != "with":
                return None
            low -= 1
        return self._made(attribute, self._subject(low), narrower, low)

    def _narrower(self, noun: int) -> tuple[frozenset[str], int]:
        """Return the words that narrow the noun, and where they begin."""
        low = noun
        stops = self._tie.articles | self._tie.having | _POSSESSIVE | self._tie.adverbs
        while low > max(0, noun - _NAME) and self._lower[low - 1] not in stops:
            if not (self._lower[low - 1][0].isalnum() or self._lower[low - 1] == "-"):
                break
            low -= 1
        return frozenset(w for w in self._lower[low:noun] if w != "-"), low

    def _before_adverbs(self, at: int) -> int:
        while at and self._lower[at - 1] in self._tie.adverbs:
            at -= 1
        return at

    def _subject(
        self, end: int, *, of: bool = False, owner: bool = False
    ) -> tuple[tuple[str, ...], bool] | None:
        """Return the name, or "the" and its noun, that ends before ``end``; and whether only definite."""
        low = end = self._before_adverbs(end)
        while low > max(0, end - _NAME) and self._words[low - 1][0].isupper():
            low -= 1
        if low == end:
            definite = end >= 2 and self._lower[end - 2] == "the" and self._words[end - 1].isalpha()
            opens = end == 2 or (end > 2 and self._lower[end - 3] in {",", "that"})
            return (("the", self._lower[end - 1]), True) if definite and opens and not of else None
        common = link_words().common
        if low == 0 and self._lower[0] in common - self._tie.name_starts:
            low = 1
        name = self._lower[low:end]
        if not name or name[0] in self._tie.nobody or name[-1] in common:
            return None
        if name[0] in common - self._tie.name_starts:
            return None
        before = self._lower[low - 1] if low else ""
        if before == "the" and low > 1:
            before = self._lower[low - 2]
        kind = self._lower[low - 2] if low > 1 and before == "of" else ""
        if not of and not owner and before in self._tie.prepositions and kind not in self._tie.places:
            return None  # but "the island of Ash"
        if owner and before in {"and", "&", "-", "/", "or"}:
            return None
        return tuple(self._words[low:end]), False

    def _made(
        self,
        attribute: Attribute,
        subject: tuple[tuple[str, ...], bool] | None,
        narrower: frozenset[str],
        low: int,
        called: str = "",
    ) -> AttributeAssertion | None:
        if subject is None or self._claim.quantity.type not in attribute.types:
            return None
        printed, definite = subject
        name = tuple(word.lower() for word in printed)
        if definite and attribute.kind != "fixed":
            return None
        near = {*self._lower[-_BACK:]} - {*name} - attribute.sorts
        after = self._following()
        if (near | set(after) | narrower) & self._tie.unsure:
            return None
        lead = self._lower[: max(0, low - len(name))]
        told = {*lead, *narrower, *after}
        period = {w for w in told if w in self._tie.periods or _YEAR.fullmatch(w)}
        where = frozenset(self._claim.scope.where) if not attribute.nouns & near else frozenset()
        past = not self._tie.past.isdisjoint(near)
        called = called or f"{attribute.name} of {' '.join(printed)}"
        sort = frozenset(w for w in narrower - self._tie.periods if not _YEAR.fullmatch(w))
        return AttributeAssertion(name, attribute, definite, sort, self._dated(period), past, where, called)

    def _dated(self, period: set[str]) -> frozenset[str]:
        """Complete a period that names no year by the day of the article: "last year", "in February"."""
        tie, day = self._tie, self._day
        years = {word for word in period if _YEAR.fullmatch(word)}
        if not years and day is not None and period:
            year = day.year
            if period >= tie.year_before:
                year -= 1
                period = period - tie.year_before
            elif period & {*tie.year_before}:
                return frozenset(period)
            months = [tie.starts[word] for word in period if word in tie.starts]
            if months and max(months) > day.month:
                year -= 1
            period = {*period, str(year)}
        return frozenset(period - tie.year_before if years else period)

    def _following(self) -> tuple[str, ...]:
        """Return the words after the figure that still belong to it."""
        found: list[str] = []
        for word in self._after[:_AHEAD]:
            if word in self._tie.fences or (word == "," and found):
                break
            found.append(word)
        return tuple(found)
