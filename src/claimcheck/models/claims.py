"""The six kinds of claim, told apart by ``kind``."""

from __future__ import annotations

from decimal import Decimal
from hashlib import blake2b
from importlib import import_module
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from claimcheck.models.base import shortened
from claimcheck.models.quantity import Quantity
from claimcheck.models.scope import Scope
from claimcheck.models.span import Span
from claimcheck.models.time import Holds


class ClaimBase(Span):
    """What every claim has. ``implied`` names the fields filled in, ``trail`` the steps that did it."""

    id: str
    article: str
    holds: Holds = Holds()
    attributed_to: str | None = None
    implied: tuple[str, ...] = ()
    trail: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({shortened(self.text, 60)}, {self.start}:{self.end})"

    __str__ = __repr__

    def _repr_html_(self) -> str:
        shown: str = import_module("claimcheck.report.notebook").of_claim(self)
        return shown


class NumericClaim(ClaimBase):
    """A figure and what it is about."""

    kind: Literal["numeric"] = "numeric"
    quantity: Quantity
    scope: Scope = Scope()


class Source(Span):
    """Who speaks: the words, and the full name where it is known. Unnamed sources have ``named`` false."""

    name: str | None = None
    named: bool = True


class AttributionClaim(ClaimBase):
    """Who said what, in which words."""

    kind: Literal["attribution"] = "attribution"
    source: Source | None
    cue: Span
    content: tuple[Span, ...] = ()
    type: Literal["direct", "indirect", "mixed"] = "indirect"
    polarity: Literal["said", "denied", "declined"] = "said"
    addressee: str | None = None


class Person(Span):
    """Somebody: the words, and the full name where it is known."""

    name: str


class RoleClaim(ClaimBase):
    """A person in an office, or of an age (then ``office`` is ``None``)."""

    kind: Literal["role"] = "role"
    person: Person
    office: str | None = None
    body: str | None = None
    status: Literal["current", "former", "acting", "elect"] = "current"
    age: Decimal | None = None


class PositionClaim(ClaimBase):
    """Where an actor stands on a matter."""

    kind: Literal["position"] = "position"
    actor: Person
    matter: str
    stance: Literal["for", "against", "committed", "ruled out", "undecided", "conditional"]
    condition: str | None = None


class EnumerationClaim(ClaimBase):
    """A count beside its list. ``unnamed`` members are counted by the text but not named."""

    kind: Literal["enumeration"] = "enumeration"
    count: Decimal | None
    of: str
    members: tuple[str, ...]
    unnamed: int = 0
    complete: bool = True


class EventClaim(ClaimBase):
    """Something that happened or will, with its date in ``holds``."""

    kind: Literal["event"] = "event"
    what: str
    actors: tuple[str, ...] = ()
    where: tuple[str, ...] = ()


Claim = Annotated[
    NumericClaim | AttributionClaim | RoleClaim | PositionClaim | EnumerationClaim | EventClaim,
    Field(discriminator="kind"),
]
CLAIM: TypeAdapter[Claim] = TypeAdapter(Claim)


def claim_id(article: str, kind: str, start: int, end: int) -> str:
    """Return the stable id of a claim: 16 hex digits of article id, kind and span."""
    key = f"{article}\x1f{kind}\x1f{start}\x1f{end}"
    return blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
