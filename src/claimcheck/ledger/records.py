"""Records: facts that the newsroom holds as settled, each with its validity and source."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from claimcheck.lang.name_words import name_ends
from claimcheck.models.base import Model
from claimcheck.text import tokens_of_text


class EventRecord(Model):
    """Something that happened on a known date. ``names`` are the phrases that mean it, in lower case."""

    kind: Literal["event"] = "event"
    id: str
    what: str
    names: tuple[str, ...] = ()
    start: dt.date
    end: dt.date | None = None
    source: str


class Steps(Model):
    """What records that change by steps share.

    ``checked`` is the last day for which the record was gone over: a spell without an end is known to hold
    until then, and of later days the record says nothing. Without it an open spell has no end.
    """

    checked: dt.date | None = None

    def speaks_of(self, day: dt.date | None) -> bool:
        """Tell whether the record was gone over on the day or later; ``None`` (unknown) is not held back."""
        return self.checked is None or day is None or day <= self.checked


class ValueSpell(Model):
    """A value and the days on which it was right, first and last included; ``None`` is still so.

    ``also`` are values that were used then as well, such as the 27 whom one member was about to leave.
    """

    value: Decimal
    also: tuple[Decimal, ...] = ()
    since: dt.date = Field(alias="from")
    until: dt.date | None = Field(default=None, alias="to")


class FigureRecord(Steps):
    """A figure that changes by steps, such as the members of an alliance."""

    kind: Literal["figure"] = "figure"
    id: str
    what: str
    whose: str
    names: tuple[str, ...] = ()
    values: tuple[ValueSpell, ...]
    source: str


class Holder(Model):
    """Who held an office, first and last day included; ``None`` is still so."""

    name: str
    since: dt.date = Field(alias="from")
    until: dt.date | None = Field(default=None, alias="to")


class OfficeRecord(Steps):
    """An office that one person holds at a time."""

    kind: Literal["office"] = "office"
    id: str
    office: str
    body: str
    holders: tuple[Holder, ...]
    source: str


Record = Annotated[EventRecord | FigureRecord | OfficeRecord, Field(discriminator="kind")]


class Ledger(Model):
    """All records, as read from ``claims/``, and the definitions of the newsroom's own units."""

    records: tuple[Record, ...] = ()
    units: tuple[str, ...] = ()

    def with_units(self, units: tuple[str, ...]) -> Ledger:
        """Return the same records with further units."""
        return self.model_copy(update={"units": (*self.units, *units)}) if units else self

    @property
    def events(self) -> tuple[EventRecord, ...]:
        """The events on record."""
        return tuple(r for r in self.records if isinstance(r, EventRecord))

    @cached_property
    def names_of_events(self) -> dict[str, list[tuple[list[str], EventRecord]]]:
        """The names of the events as words, by their first word, longest names first."""
        names: dict[str, list[tuple[list[str], EventRecord]]] = {}
        for record in self.events:
            for name in record.names:
                words = tokens_of_text(name.lower()).lower
                if words:
                    names.setdefault(words[0], []).append((words, record))
        for choices in names.values():
            choices.sort(key=lambda choice: -len(choice[0]))
        return names

    @property
    def figures(self) -> tuple[FigureRecord, ...]:
        """The figures on record."""
        return tuple(r for r in self.records if isinstance(r, FigureRecord))

    @property
    def offices(self) -> tuple[OfficeRecord, ...]:
        """The offices on record."""
        return tuple(r for r in self.records if isinstance(r, OfficeRecord))

    @cached_property
    def bodies_of_holders(self) -> dict[tuple[str, str], frozenset[str]]:
        """The bodies in which a person held an office, by first and last name and office."""
        found: dict[tuple[str, str], frozenset[str]] = {}
        for record in self.offices:
            for holder in record.holders:
                key = (name_ends(holder.name), record.office.lower())
                found[key] = found.get(key, frozenset()) | {record.body}
        return found
