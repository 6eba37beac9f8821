"""What a claim and a record say that do not go together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from claimcheck.models.span import Span
from claimcheck.models.time import Holds


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A passage that a record does not bear out.

    ``outdated``: the passage was right before, and no longer when it was written. ``key`` names record and
    value.
    """

    span: Span
    message: str
    working: tuple[str, ...]
    key: tuple[str, ...]
    kind: Literal["contradicts", "outdated"]


def days_of(holds: Holds) -> str:
    """Write for people when a claim holds."""
    if holds.start is None or holds.end is None:
        return "at an unknown time"
    if holds.start == holds.end:
        return f"on {holds.start}"
    return f"between {holds.start} and {holds.end}"


def called(body: str) -> str:
    """Write a body's name for people: "the United States", "Estonia"."""
    several = " " in body and body.split()[0] in {"United", "European"}
    return f"the {body}" if several else body
