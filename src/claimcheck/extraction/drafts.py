"""Claims while they are being read: mutable, with token ranges, before resolution fills them in.

Ranges ``(first, last)`` are half-open token indices of the article's ``Tokens``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final, Literal

from claimcheck.models.interval import Interval
from claimcheck.models.quantity import QuantityType, Relation
from claimcheck.models.scope import Frame, State
from claimcheck.models.time import Holds

Range = tuple[int, int]
UNKNOWN: Final = Holds()  # frozen, so that all drafts may share it


@dataclass(slots=True, kw_only=True)
class Draft:
    """What all drafts share: the words of the claim, and the account of what was filled in."""

    first: int
    last: int
    holds: Holds = UNKNOWN
    attributed_to: AttributionDraft | None = None
    implied: set[str] = field(default_factory=set)
    trail: list[str] = field(default_factory=list)

    def fill(self, name: str, value: object, step: str) -> None:
        """Set what the words do not state, and say which step did it."""
        setattr(self, name, value)
        self.implied.add(name)
        self.trail.append(step)


@dataclass(slots=True, kw_only=True)
class NumericDraft(Draft):
    """A figure.

    ``number`` covers hedge and number, ``noun`` the counted noun phrase; ``head`` is the index of its last
    noun.
    """

    number: Range
    value: Decimal
    high: Decimal | None = None
    relation: Relation = "="
    hedge: str | None = None
    possible: Interval
    likely: Interval
    type: QuantityType = "count"
    unit: str | None = None
    unit_text: str | None = None
    noun: Range | None = None
    head: int | None = None
    distributive: bool = False
    collective: bool = False
    what: str | None = None
    whose: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    event: str | None = None
    state: State = "actual"
    frame: Frame = "total"
    per: str | None = None


@dataclass(slots=True, kw_only=True)
class AttributionDraft(Draft):
    """Who said what. ``content`` are token ranges in the order of the text."""

    source: Range | None
    source_name: str | None = None
    named: bool = True
    cue: Range
    content: list[Range] = field(default_factory=list)
    type: Literal["direct", "indirect", "mixed"] = "indirect"
    polarity: Literal["said", "denied", "declined"] = "said"
    addressee: str | None = None


@dataclass(slots=True, kw_only=True)
class RoleDraft(Draft):
    """A person in an office, or of an age."""

    person: Range
    name: str
    office: str | None = None
    body: str | None = None
    status: Literal["current", "former", "acting", "elect"] = "current"
    age: Decimal | None = None


@dataclass(slots=True, kw_only=True)
class PositionDraft(Draft):
    """Where an actor stands on a matter."""

    actor: Range
    name: str
    matter: str
    stance: Literal["for", "against", "committed", "ruled out", "undecided", "conditional"]
    condition: str | None = None


@dataclass(slots=True, kw_only=True)
class EnumerationDraft(Draft):
    """A count beside its list."""

    count: Decimal | None
    of: str
    members: tuple[str, ...]
    unnamed: int = 0
    complete: bool = True


@dataclass(slots=True, kw_only=True)
class EventDraft(Draft):
    """Something that happened or will."""

    what: str
    actors: tuple[str, ...] = ()
    where: tuple[str, ...] = ()


@dataclass(slots=True)
class Drafts:
    """All drafts of one article, a list per kind, each in the order of the text.

    ``units`` are definitions of the newsroom's own units, which its figures may have.
    """

    units: tuple[str, ...] = ()
    numeric: list[NumericDraft] = field(default_factory=list)
    attributions: list[AttributionDraft] = field(default_factory=list)
    roles: list[RoleDraft] = field(default_factory=list)
    positions: list[PositionDraft] = field(default_factory=list)
    enumerations: list[EnumerationDraft] = field(default_factory=list)
    events: list[EventDraft] = field(default_factory=list)

    def copied(self) -> Drafts:
        """Return lists of their own with the same drafts."""
        return Drafts(
            self.units, [*self.numeric], [*self.attributions], [*self.roles], [*self.positions],
            [*self.enumerations], [*self.events],
        )  # fmt: skip
