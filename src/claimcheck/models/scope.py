"""What a claim is about: the coordinates on which two claims are compared."""

from __future__ import annotations

from typing import Literal

from claimcheck.models.base import Model

State = Literal[
    "actual",
    "planned",
    "requested",
    "pledged",
    "allowed",
    "forecast",
    "estimated",
    "target",
    "hypothetical",
    "denied",
]
Frame = Literal["total", "increase", "decrease", "change", "share", "rate", "limit", "average", "record"]


class Scope(Model):
    """What is counted, whose, where, of which event, in which state, in which frame and per what."""

    what: str | None = None
    whose: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    event: str | None = None
    state: State = "actual"
    frame: Frame = "total"
    per: str | None = None
