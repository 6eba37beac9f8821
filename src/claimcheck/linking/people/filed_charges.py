"""Where an earlier article leaves open whether charges come, and a later one tells them."""

from __future__ import annotations

from typing import Final

from claimcheck.lang.court_words import court_words
from claimcheck.models.span import Span

_MOST: Final = 60_000  # characters of an article
Charges = tuple[Span | None, Span | None]
"""Where a text first says that charges may come, and where first that they were filed."""


def charges_told(text: str) -> Charges:
    """Return where a text first says that charges may come, and where first that they were filed."""
    flat = text[:_MOST].lower().replace("\n", " ").replace("’", "'")
    if len(flat) != len(text[:_MOST]):  # a letter that is two in lower case: the places would not fit
        return None, None
    return _first(text, flat, court_words().pending), _first(text, flat, court_words().filed)


def _first(text: str, flat: str, phrases: tuple[str, ...]) -> Span | None:
    found = min(((at, len(phrase)) for phrase in phrases if (at := flat.find(phrase)) >= 0), default=None)
    return None if found is None else Span.cut(text, found[0], found[0] + found[1])


def pending_then_filed(earlier: Charges, later: Charges) -> tuple[Span, Span] | None:
    """Return what the earlier text leaves open and the later one tells; ``None`` if either does both."""
    pending, filed = earlier
    left, told = later
    return (pending, told) if pending and told and not filed and not left else None
