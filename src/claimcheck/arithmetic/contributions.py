"""A total and what each of several gives to it, over some sentences: "a force of 900 … France sent 600"."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from claimcheck.arithmetic.stated_breakdowns import Breakdown
from claimcheck.lang.gazetteer import gazetteer
from claimcheck.lang.things import things
from claimcheck.linking.profiles.context import Context, surroundings
from claimcheck.linking.ties.predicate_frames import PredicateFrame, predicate_frame_of
from claimcheck.models.article import Article
from claimcheck.models.claims import NumericClaim
from claimcheck.text import Tokens
from claimcheck.text.document import Document

_STATES: Final = frozenset({"actual", "pledged", "planned"})
_TYPES: Final = frozenset({"count", "money"})
_SENTENCES: Final = 6  # from the total to its last part
_MOST: Final = 24  # figures that are looked at as its parts
_FORCE: Final = "military personnel"


def contributions(article: Article, tokens: Tokens, numeric: Sequence[NumericClaim]) -> Iterator[Breakdown]:
    """Yield each total with the shares that the next sentences give to owners or places, two at least.

    Others may give too: the shares can only be too many.
    """
    alike: dict[tuple[str, ...], list[NumericClaim]] = defaultdict(list)
    for claim in numeric:
        quantity, scope = claim.quantity, claim.scope
        if quantity.type not in _TYPES or scope.frame != "total" or quantity.distributive or quantity.high:
            continue
        if scope.state in _STATES and scope.per is None and (scope.what or quantity.type == "money"):
            alike[quantity.type, quantity.unit or "", scope.what or "", scope.state].append(claim)
    for claims in alike.values():
        if len(claims) > 2:
            yield from _Reading(article, tokens, claims).all()


class _Reading:
    def __init__(self, article: Article, tokens: Tokens, claims: Sequence[NumericClaim]) -> None:
        self._document, self._tokens, self._claims = Document(article, tokens), tokens, claims
        self._around: dict[str, Context] = {}
        self._sentences = [tokens.sentence_number(tokens.at(claim.quantity.start)) for claim in claims]

    def all(self) -> Iterator[Breakdown]:
        for at, whole in enumerate(self._claims[:-2]):
            following = self._near(whole, at)
            if len(following) < 2 or self._apart(whole):
                continue
            parts = self._by_place(whole, following) or self._by_owner(whole, following)
            if len(parts) > 1:
                yield Breakdown(whole, tuple(parts), closed=False)
                return

    def _near(self, whole: NumericClaim, at: int) -> list[NumericClaim]:
        number = self._sentences[at]
        first = bisect_right(self._sentences, number)
        end = bisect_right(self._sentences, number + _SENTENCES)
        return [other for other in self._claims[first : min(end, first + _MOST)] if _at_once(whole, other)]

    def _by_place(self, whole: NumericClaim, others: Sequence[NumericClaim]) -> list[NumericClaim]:
        """Return those of the same happening in places that lie apart within the place of the whole."""
        outcome = things().split(whole.scope.what or "")[0]
        if not outcome or len(whole.scope.where) != 1:
            return []
        known, found = gazetteer(), list[NumericClaim]()
        for other in others:
            where = other.scope.where
            if other.scope.event != whole.scope.event or len(where) != 1 or self._apart(other):
                continue
            inside = known.relate(whole.scope.where, where) == "contains"
            if inside and all(known.relate(where, part.scope.where) == "disjoint" for part in found):
                found.append(other)
        return found

    def _by_owner(self, whole: NumericClaim, others: Sequence[NumericClaim]) -> list[NumericClaim]:
        """Return those of single owners, each another one, of a whole that is of none of them."""
        if things().split(whole.scope.what or "")[0]:
            return []
        frame = self._frame(whole)
        owners = {*whole.scope.whose}
        if any(not _several(name) for name in owners) or (frame is not None and self._one(frame.agents)):
            return []
        body = whole.scope.event is not None or (frame is not None and not owners)
        if not body:
            return []
        found: dict[frozenset[str], NumericClaim] = {}
        for other in others:
            owner = self._owner(other)
            if not owner or self._apart(other) or not self._there(whole, other):
                continue
            if other.scope.event not in {None, whole.scope.event}:
                continue
            if whole.scope.what != _FORCE and not self._same_act(frame, other):
                continue
            if whole.quantity.possible.below(other.quantity.possible):
                return []  # more than the whole: it is the whole of something else
            found.setdefault(owner, other)
        return list(found.values())

    def _same_act(self, frame: PredicateFrame | None, other: NumericClaim) -> bool:
        act = self._frame(other)
        if frame is None or act is None or frame.key != act.key:
            return False
        return not act.purposes or act.purposes <= frame.purposes

    def _there(self, whole: NumericClaim, other: NumericClaim) -> bool:
        """Tell whether the share is where the whole is, or nowhere else."""
        here, there = whole.scope.where, other.scope.where
        return not there or not here or gazetteer().relate(here, there) in {"same", "contains"}

    def _owner(self, claim: NumericClaim) -> frozenset[str]:
        whose = claim.scope.whose
        if whose:
            return frozenset(whose) if len(whose) == 1 and not _several(whose[0]) else frozenset()
        frame = self._frame(claim)
        return frozenset() if frame is None else frame.agents

    def _one(self, agents: frozenset[str]) -> bool:
        return bool(agents) and not any(
            _several(name.upper()) or _several(name.capitalize()) for name in agents
        )

    def _frame(self, claim: NumericClaim) -> PredicateFrame | None:
        return predicate_frame_of(claim, self._context(claim))

    def _apart(self, claim: NumericClaim) -> bool:
        """Tell whether the figure is a part of another one, or new beside it."""
        around = self._context(claim)
        return around.part or around.newly or around.past

    def _context(self, claim: NumericClaim) -> Context:
        found = self._around.get(claim.id)
        if found is None:
            found = self._around[claim.id] = surroundings(
                self._document,
                self._tokens.at(claim.quantity.start),
                self._tokens.at(claim.quantity.end - 1) + 1,
            )
        return found


def _several(name: str) -> bool:
    """Tell whether a name stands for many countries: an alliance, a bloc, a region."""
    place = gazetteer().place(name)
    return place is not None and place.kind in {"bloc", "region"}


def _at_once(one: NumericClaim, other: NumericClaim) -> bool:
    return (one.holds.start, one.holds.end) == (other.holds.start, other.holds.end)
