"""What comparing two claims says."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from claimcheck.models.base import Model

Judgement = Literal["agree", "tension", "conflict", "dispute", "superseded", "incomparable", "undecided"]
Coordinate = Literal["same", "contains", "within", "disjoint", "unknown"]


class Verdict(Model):
    """A judgement with its working, step by step; ``reason`` says in a few words why."""

    judgement: Judgement
    reason: str = ""
    working: tuple[str, ...] = ()
    coordinates: dict[str, Coordinate] = Field(default_factory=dict)


class Answer(Model):
    """Whether one short text bears out another, and what decided it.

    ``verdict`` is the judgement on the decisive pair of claims, ``None`` if nothing was comparable.
    """

    answer: Literal["supports", "refutes", "unrelated"]
    verdict: Judgement | None = None
    working: tuple[str, ...] = ()
