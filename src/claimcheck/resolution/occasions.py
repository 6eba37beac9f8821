"""Events on record where the text names them: "Russia invaded Ukraine", "pre-Ukraine invasion"."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.ledger.records import EventRecord, Ledger
from claimcheck.text import Tokens


class Occasion(NamedTuple):
    """An event on record, named at the tokens ``[first:last)``."""

    first: int
    last: int
    record: EventRecord


def occasions(tokens: Tokens, ledger: Ledger) -> list[Occasion]:
    """Return the mentions of events on record, in the order of the text; longest names first."""
    return tokens.once(_read, ledger)


def _read(tokens: Tokens, ledger: Ledger) -> list[Occasion]:
    names = ledger.names_of_events
    found: list[Occasion] = []
    lower = tokens.lower
    for index in tokens.where(names) if names else ():
        if found and index < found[-1].last:
            continue
        for words, record in names[lower[index]]:
            if lower[index : index + len(words)] == words:
                found.append(Occasion(index, index + len(words), record))
                break
    return found


def record_of(words: tuple[str, ...], tokens: Tokens, ledger: Ledger) -> EventRecord | None:
    """Return the one event on record that the words mean; ``None`` if two could be meant.

    One word alone ("pre-invasion") means an event that the text itself names elsewhere.
    """
    wanted = set(words)
    choices = ledger.events if len(words) > 1 else _named_here(tokens, ledger)
    fitting = [
        record for record in choices if any(wanted <= {*name.lower().split()} for name in record.names)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _named_here(tokens: Tokens, ledger: Ledger) -> tuple[EventRecord, ...]:
    return tuple({occasion.record.id: occasion.record for occasion in occasions(tokens, ledger)}.values())
