"""Drafts to claims: token ranges become spans that slice to the very words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from operator import attrgetter
from typing import Any, Final

from claimcheck.extraction.attempts import Attempt, outright
from claimcheck.extraction.drafts import (
    AttributionDraft,
    Draft,
    Drafts,
    EnumerationDraft,
    EventDraft,
    NumericDraft,
    PositionDraft,
    RoleDraft,
)
from claimcheck.models.base import maker
from claimcheck.models.claims import (
    AttributionClaim,
    Claim,
    EnumerationClaim,
    EventClaim,
    NumericClaim,
    Person,
    PositionClaim,
    RoleClaim,
    Source,
    claim_id,
)
from claimcheck.models.quantity import Quantity
from claimcheck.models.scope import Scope
from claimcheck.models.span import Span
from claimcheck.text import Tokens

_span_of: Final = maker(Span)
_quantity: Final = maker(Quantity)
_scope: Final = maker(Scope)
_source: Final = maker(Source)
_person_of: Final = maker(Person)
_numeric_claim: Final = maker(NumericClaim)
_attribution_claim: Final = maker(AttributionClaim)
_role_claim: Final = maker(RoleClaim)
_position_claim: Final = maker(PositionClaim)
_enumeration_claim: Final = maker(EnumerationClaim)
_event_claim: Final = maker(EventClaim)


class Publisher:
    """Makes the claims of one article. Each dictionary has all fields of its model, in the model's order."""

    def __init__(self, article_id: str, tokens: Tokens) -> None:
        self._article = article_id
        self._text = tokens.text
        self._starts = tokens.starts
        self._ends = tokens.ends

    def claims(self, drafts: Drafts, attempt: Attempt = outright) -> list[Claim]:
        """Return the claims in the order of the text."""
        claims: list[Claim] = []
        kinds: tuple[tuple[Callable[[Any], Claim], Sequence[Draft]], ...] = (
            (self._numeric, drafts.numeric),
            (self._attribution, drafts.attributions),
            (self._role, drafts.roles),
            (self._position, drafts.positions),
            (self._enumeration, drafts.enumerations),
            (self._event, drafts.events),
        )
        for make, made in kinds:
            attempt("the step publish", partial(claims.extend, map(make, made)))
        claims.sort(key=attrgetter("start", "end", "kind"))
        return claims

    def _common(self, kind: str, draft: Draft) -> dict[str, Any]:
        start, end = self._starts[draft.first], self._ends[draft.last - 1]
        said, implied = draft.attributed_to, draft.implied
        return {
            "start": start, "end": end, "text": self._text[start:end],
            "id": claim_id(self._article, kind, start, end), "article": self._article, "holds": draft.holds,
            "attributed_to": None if said is None else self._attribution_id(said),
            "implied": tuple(sorted(implied) if len(implied) > 1 else implied),
            "trail": tuple(draft.trail), "kind": kind,
        }  # fmt: skip

    def _attribution_id(self, draft: Draft) -> str:
        return claim_id(self._article, "attribution", self._starts[draft.first], self._ends[draft.last - 1])

    def _span(self, part: tuple[int, int]) -> Span:
        start, end = self._starts[part[0]], self._ends[part[1] - 1]
        return _span_of({"start": start, "end": end, "text": self._text[start:end]})

    def _numeric(self, draft: NumericDraft) -> NumericClaim:
        start, end = self._starts[draft.number[0]], self._ends[draft.number[1] - 1]
        quantity = {
            "start": start, "end": end, "text": self._text[start:end], "value": draft.value,
            "high": draft.high, "relation": draft.relation, "possible": draft.possible,
            "likely": draft.likely, "unit": draft.unit, "unit_text": draft.unit_text, "type": draft.type,
            "distributive": draft.distributive,
        }  # fmt: skip
        scope = {
            "what": draft.what, "whose": draft.whose, "where": draft.where, "event": draft.event,
            "state": draft.state, "frame": draft.frame, "per": draft.per,
        }  # fmt: skip
        values = self._common("numeric", draft)
        values["quantity"] = _quantity(quantity)
        values["scope"] = _scope(scope)
        return _numeric_claim(values)

    def _attribution(self, draft: AttributionDraft) -> AttributionClaim:
        source = None
        if draft.source is not None:
            start, end = self._starts[draft.source[0]], self._ends[draft.source[1] - 1]
            named = {"name": draft.source_name, "named": draft.named}
            source = _source({"start": start, "end": end, "text": self._text[start:end], **named})
        values = self._common("attribution", draft)
        values["source"] = source
        values["cue"] = self._span(draft.cue)
        values["content"] = tuple(map(self._span, draft.content))
        values["type"] = draft.type
        values["polarity"] = draft.polarity
        values["addressee"] = draft.addressee
        return _attribution_claim(values)

    def _person(self, words: tuple[int, int], name: str) -> Person:
        start, end = self._starts[words[0]], self._ends[words[1] - 1]
        return _person_of({"start": start, "end": end, "text": self._text[start:end], "name": name})

    def _role(self, draft: RoleDraft) -> RoleClaim:
        values = self._common("role", draft)
        values["person"] = self._person(draft.person, draft.name)
        values["office"] = draft.office
        values["body"] = draft.body
        values["status"] = draft.status
        values["age"] = draft.age
        return _role_claim(values)

    def _position(self, draft: PositionDraft) -> PositionClaim:
        values = self._common("position", draft)
        values["actor"] = self._person(draft.actor, draft.name)
        values["matter"] = draft.matter
        values["stance"] = draft.stance
        values["condition"] = draft.condition
        return _position_claim(values)

    def _enumeration(self, draft: EnumerationDraft) -> EnumerationClaim:
        values = self._common("enumeration", draft)
        values["count"] = draft.count
        values["of"] = draft.of
        values["members"] = draft.members
        values["unnamed"] = draft.unnamed
        values["complete"] = draft.complete
        return _enumeration_claim(values)

    def _event(self, draft: EventDraft) -> EventClaim:
        values = self._common("event", draft)
        values["what"] = draft.what
        values["actors"] = draft.actors
        values["where"] = draft.where
        return _event_claim(values)
