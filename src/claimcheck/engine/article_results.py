"""What a run needs to know of one article, small enough to keep for many: the claims are put aside."""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from claimcheck.engine.postings import Postings
from claimcheck.engine.sides import ClaimIndex, with_sides
from claimcheck.engine.versions import Version
from claimcheck.models.base import maker, share_names
from claimcheck.models.finding import Finding, Location, Side
from claimcheck.models.report import ArticleEntry, Incomplete, Undecided

_make_entry: Final = maker(ArticleEntry)
_make_place: Final = maker(Location)


@dataclass(slots=True)
class Step:
    """A figure replaced by a newer one ("newer"), or told again ("same"), by the names of both places.

    ``stale`` is what is to be said instead of ``code`` if the later figure is an older one repeated.
    """

    kind: str
    earlier: str
    later: str
    code: str = ""
    stale: Finding | None = None


@dataclass(slots=True)
class Outcome:
    """What some step of a run says. ``steps`` are what histories are made of, ``funnel`` counts pairs."""

    findings: list[Finding] = field(default_factory=list)
    undecided: list[Undecided] = field(default_factory=list)
    incomplete: list[Incomplete] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    funnel: Counter[str] = field(default_factory=Counter)

    def add(self, other: Outcome) -> None:
        """Take in what another step says."""
        self.findings += other.findings
        self.undecided += other.undecided
        self.incomplete += other.incomplete
        self.steps += other.steps
        self.funnel.update(other.funnel)

    def after(self, before: Outcome | None) -> Outcome:
        """Return what an earlier step and this one say together; both stay as they are."""
        if before is None:
            return self
        both = Outcome()
        both.add(before)
        both.add(self)
        return both

    def give_sides(self, indexes: Mapping[str, ClaimIndex], texts: Mapping[str, str]) -> None:
        """Give each finding a side for each of its places; claims and texts are those of each article."""
        self.findings = with_sides(self.findings, indexes, texts)
        for step in self.steps:
            if step.stale is not None:
                step.stale = with_sides([step.stale], indexes, texts)[0]

    def __bool__(self) -> bool:
        return bool(self.findings or self.undecided or self.incomplete or self.steps or self.funnel)

    def plain(self) -> list[Any]:
        """Return the outcome in a form for JSON; empty if there is nothing in it."""
        if not self:
            return []
        return [
            [_plain(finding) for finding in self.findings],
            [[pair.reason, *pair.passages] for pair in self.undecided],
            [item.model_dump(mode="json") for item in self.incomplete],
            [
                [step.kind, step.earlier, step.later, step.code, step.stale and _plain(step.stale)]
                for step in self.steps
            ],
            sorted(self.funnel.items()),
        ]

    @classmethod
    def of(cls, plain: list[Any]) -> Outcome:
        """Return the outcome that ``plain`` made.

        Raises:
            ValueError: this is none.
        """
        if not plain:
            return cls()
        findings, undecided, incomplete, steps, funnel = plain
        return cls(
            [_finding(data, sides) for data, sides in findings],
            [_undecided(reason, passages) for reason, *passages in undecided],
            [Incomplete.model_validate(item) for item in incomplete],
            [
                Step(str(kind), str(earlier), str(later), str(code), stale and _finding(*stale))
                for kind, earlier, later, code, stale in steps
            ],
            Counter({str(reason): int(count) for reason, count in funnel}),
        )


def _plain(finding: Finding) -> list[Any]:
    sides = [[side.doc, side.subject, side.value, side.wording, side.repeats] for side in finding.sides]
    return [finding.model_dump(mode="json", exclude={"sides"}), sides]


def _undecided(reason: Any, passages: list[Any]) -> Undecided:
    if not isinstance(reason, str) or not all(isinstance(words, str) for words in passages):
        raise ValueError("no undecided pair")
    return Undecided.model_construct(reason=reason, passages=tuple(passages))


def _finding(data: dict[str, Any], sides: list[list[Any]]) -> Finding:
    made = [
        Side(doc=doc, subject=subject, value=value, wording=wording, repeats=repeats)
        for doc, subject, value, wording, repeats in sides
    ]
    places = tuple(map(_make_place, data["locations"]))
    finding = Finding.model_validate({**data, "locations": places, "sides": made})
    share_names((finding,))
    return finding


@dataclass(slots=True)
class ArticleResult:
    """An article as the rest of the run sees it.

    Attributes:
        entry: what a report says of it.
        claims: how many claims it makes.
        outcome: what the rules for single articles, and links within it, say.
        postings: under which keys it meets other articles, and its claims by rules for groups.
        version: of which story it is which version, as far as it says so.
        in_tables: how many figures stand in its tables, of which no claims are read.
    """

    entry: ArticleEntry
    claims: int
    outcome: Outcome
    postings: Postings
    version: Version = field(default_factory=Version)
    in_tables: int = 0

    def packed(self) -> tuple[str, bytes]:
        """Return the result as JSON on one line, and the columns of what it is filed under."""
        entry = self.entry
        date = None if entry.date is None else entry.date.isoformat()
        fields = [entry.id, entry.path, entry.title, date, entry.date_precision, entry.date_grounds]
        counts = [self.claims, self.in_tables]
        plain = [fields, self.version, counts, self.outcome.plain(), self.postings.codes]
        return json.dumps(plain, separators=(",", ":")), self.postings.packed()

    @classmethod
    def of(cls, plain: list[Any], columns: bytes) -> ArticleResult:
        """Return the result that ``packed`` packed; ``plain`` is the JSON as read.

        Raises:
            ValueError, TypeError: this is none.
        """
        fields, (stories, number, moment), (claims, in_tables), outcome, _ = plain
        version = Version(tuple(stories), number, moment)
        postings = cls.postings_of(plain, columns)
        return cls(_entry(fields), claims, Outcome.of(outcome), postings, version, in_tables)

    @staticmethod
    def postings_of(plain: list[Any], columns: bytes) -> Postings:
        """Return what the article is filed under, and nothing else of the result.

        Raises:
            ValueError, TypeError: this is none.
        """
        *_, codes = plain
        return Postings.unpacked(codes, columns)


def _entry(fields: list[Any]) -> ArticleEntry:
    name, path, title, date, precision, grounds = fields
    "".join((name, path, title or "", precision or "", grounds))  # a TypeError if one is no text
    day = None if date is None else dt.date.fromisoformat(date)
    return _make_entry(
        {
            "id": name, "path": path, "title": title, "date": day, "date_precision": precision,
            "date_grounds": grounds,
        }
    )  # fmt: skip
