"""What people decided about findings: kept apart from the baseline, so that pruning it never loses them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final, Literal

from claimcheck.known.jsonlines import Record, load_records, records_in

DECISIONS: Final = "decisions.jsonl"
Kind = Literal["accepted", "false-positive", "correction-filed"]
KINDS: tuple[Kind, ...] = ("accepted", "false-positive", "correction-filed")


class Decision(Record):
    """One decision about one half-edge; after ``until`` the finding counts as new again."""

    edge: str
    decision: Kind
    reason: str
    who: str = ""
    until: dt.date | None = None
    about: str = ""


def load_decisions(path: Path) -> tuple[Decision, ...]:
    """Return the decisions at ``path``, in the order of the file; no file, no decisions.

    Raises:
        BaselineError: the file cannot be read or a line is malformed.
    """
    return load_records(path, Decision, "decision")


def decisions_in(text: str, path: Path) -> tuple[Decision, ...]:
    """Return the decisions in the text of a file; ``path`` is what errors call it.

    Raises:
        BaselineError: a line is malformed.
    """
    return records_in(text, path, Decision, "decision")


def text_of(decisions: Iterable[Decision]) -> str:
    """Return the file's text: each decision once, sorted."""
    return "".join(f"{line}\n" for line in sorted({decision.line() for decision in decisions}))


def expired(decisions: Iterable[Decision], today: dt.date) -> frozenset[str]:
    """Return the half-edges whose last word has run out: every decision about them is over."""
    standing: dict[str, bool] = {}
    for decision in decisions:
        over = decision.until is not None and decision.until < today
        standing[decision.edge] = standing.get(decision.edge, True) and over
    return frozenset(edge for edge, over in standing.items() if over)


def followed(decisions: Iterable[Decision], moves: Mapping[str, str]) -> tuple[Decision, ...]:
    """Return the decisions with the hashes of renamed articles brought up to date; none is dropped."""
    return tuple(
        decision.model_copy(update={"edge": moves[decision.edge]}) if decision.edge in moves else decision
        for decision in decisions
    )
