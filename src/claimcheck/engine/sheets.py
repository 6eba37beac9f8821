"""What a run needs to know of one article, small enough to keep for many: the claims are put aside."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from claimcheck.models.finding import Finding, Location, Side
from claimcheck.models.report import ArticleEntry, Incomplete, Undecided


@dataclass(slots=True)
class Outcome:
    """What some step of a run says."""

    findings: list[Finding] = field(default_factory=list)
    undecided: list[Undecided] = field(default_factory=list)
    incomplete: list[Incomplete] = field(default_factory=list)

    def add(self, other: Outcome) -> None:
        """Take in what another step says."""
        self.findings += other.findings
        self.undecided += other.undecided
        self.incomplete += other.incomplete

    def plain(self) -> list[Any]:
        """Return the outcome in a form for JSON; empty if there is nothing in it."""
        if not (self.findings or self.undecided or self.incomplete):
            return []
        return [
            [
                [finding.model_dump(mode="json"), [[s.doc, s.subject, s.value] for s in finding.sides]]
                for finding in self.findings
            ],
            [[pair.reason, *pair.passages] for pair in self.undecided],
            [item.model_dump(mode="json") for item in self.incomplete],
        ]

    @classmethod
    def of(cls, plain: list[Any]) -> Outcome:
        """Return the outcome that ``plain`` made.

        Raises:
            ValueError: this is none.
        """
        if not plain:
            return cls()
        findings, undecided, incomplete = plain
        return cls(
            [_finding(data, sides) for data, sides in findings],
            [_undecided(reason, passages) for reason, *passages in undecided],
            [Incomplete.model_validate(item) for item in incomplete],
        )


def _undecided(reason: Any, passages: list[Any]) -> Undecided:
    if not isinstance(reason, str) or not all(isinstance(words, str) for words in passages):
        raise ValueError("no undecided pair")
    return Undecided.model_construct(reason=reason, passages=tuple(passages))


def _finding(data: dict[str, Any], sides: list[list[str]]) -> Finding:
    made = [Side(doc=doc, subject=subject, value=value) for doc, subject, value in sides]
    places = tuple(Location.model_construct(**place) for place in data["locations"])
    return Finding.model_validate({**data, "locations": places, "sides": made})


@dataclass(slots=True)
class Sheet:
    """An article as the rest of the run sees it.

    Attributes:
        entry: what a report says of it.
        claims: how many claims it makes.
        outcome: what the rules for single articles, and links within it, say.
        links: for each of its figures, what it is filed under, as numbers.
        inner: pairs of figures, by their positions, that are compared already.
        groups: position of a claim, code of a rule, what it is grouped under, as a number.
    """

    entry: ArticleEntry
    claims: int
    outcome: Outcome
    links: list[list[int]]
    inner: list[tuple[int, int]]
    groups: list[tuple[int, str, int]]

    def text(self) -> str:
        """Return the sheet as JSON on one line."""
        return json.dumps(
            [
                self.entry.model_dump(mode="json"), self.claims, self.outcome.plain(), self.links, self.inner,
                self.groups,
            ],
            separators=(",", ":"),
        )  # fmt: skip

    @classmethod
    def of(cls, plain: list[Any]) -> Sheet:
        """Return the sheet that ``json.loads(text)`` made.

        Raises:
            ValueError: this is none.
        """
        entry, claims, outcome, links, inner, groups = plain
        return cls(ArticleEntry.model_validate(entry), claims, Outcome.of(outcome), links, inner, groups)
