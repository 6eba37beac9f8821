"""Drafts to claims: token ranges become spans that slice to the very words."""

from __future__ import annotations

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
from claimcheck.text import Tokens


class Publisher:
    """Makes the claims of one article."""

    def __init__(self, article_id: str, tokens: Tokens) -> None:
        self._article = article_id
        self._tokens = tokens

    def claims(self, drafts: Drafts) -> list[Claim]:
        """Return the claims in the order of the text."""
        made: list[Claim] = [
            *map(self._numeric, drafts.numeric),
            *map(self._attribution, drafts.attributions),
            *map(self._role, drafts.roles),
            *map(self._position, drafts.positions),
            *map(self._enumeration, drafts.enumerations),
            *map(self._event, drafts.events),
        ]
        made.sort(key=lambda claim: (claim.start, claim.end, claim.kind))
        return made

    def _common(self, kind: str, draft: Draft) -> dict[str, object]:
        start, end = self._tokens.starts[draft.first], self._tokens.ends[draft.last - 1]
        said = draft.attributed_to
        return {
            "id": claim_id(self._article, kind, start, end),
            "article": self._article,
            "start": start,
            "end": end,
            "text": self._tokens.text[start:end],
            "holds": draft.holds,
            "attributed_to": None if said is None else self._id_of("attribution", said),
            "implied": tuple(sorted(draft.implied)),
            "trail": tuple(draft.trail),
        }

    def _id_of(self, kind: str, draft: Draft) -> str:
        return claim_id(
            self._article, kind, self._tokens.starts[draft.first], self._tokens.ends[draft.last - 1]
        )

    def _numeric(self, draft: NumericDraft) -> NumericClaim:
        start, end = self._tokens.starts[draft.number[0]], self._tokens.ends[draft.number[1] - 1]
        quantity = Quantity(
            start=start, end=end, text=self._tokens.text[start:end], value=draft.value, high=draft.high,
            relation=draft.relation, possible=draft.possible, likely=draft.likely, unit=draft.unit,
            unit_text=draft.unit_text, type=draft.type, distributive=draft.distributive,
        )  # fmt: skip
        scope = Scope(
            what=draft.what, whose=draft.whose, where=draft.where, event=draft.event, state=draft.state,
            frame=draft.frame, per=draft.per,
        )  # fmt: skip
        return NumericClaim(**self._common("numeric", draft), quantity=quantity, scope=scope)

    def _attribution(self, draft: AttributionDraft) -> AttributionClaim:
        source = None
        if draft.source is not None:
            span = self._tokens.span(*draft.source)
            source = Source(
                start=span.start, end=span.end, text=span.text, name=draft.source_name, named=draft.named
            )
        return AttributionClaim(
            **self._common("attribution", draft), source=source, cue=self._tokens.span(*draft.cue),
            content=tuple(self._tokens.span(*part) for part in draft.content), type=draft.type,
            polarity=draft.polarity, addressee=draft.addressee,
        )  # fmt: skip

    def _person(self, words: tuple[int, int], name: str) -> Person:
        span = self._tokens.span(*words)
        return Person(start=span.start, end=span.end, text=span.text, name=name)

    def _role(self, draft: RoleDraft) -> RoleClaim:
        return RoleClaim(
            **self._common("role", draft), person=self._person(draft.person, draft.name), office=draft.office,
            body=draft.body, status=draft.status, age=draft.age,
        )  # fmt: skip

    def _position(self, draft: PositionDraft) -> PositionClaim:
        return PositionClaim(
            **self._common("position", draft), actor=self._person(draft.actor, draft.name), matter=draft.matter,
            stance=draft.stance, condition=draft.condition,
        )  # fmt: skip

    def _enumeration(self, draft: EnumerationDraft) -> EnumerationClaim:
        return EnumerationClaim(
            **self._common("enumeration", draft), count=draft.count, of=draft.of, members=draft.members,
            unnamed=draft.unnamed, complete=draft.complete,
        )  # fmt: skip

    def _event(self, draft: EventDraft) -> EventClaim:
        return EventClaim(
            **self._common("event", draft), what=draft.what, actors=draft.actors, where=draft.where
        )  # fmt: skip
