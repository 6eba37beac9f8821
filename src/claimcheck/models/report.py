"""What a run of the checker says, in the form that the contract fixes."""

from __future__ import annotations

import datetime as dt
from importlib import import_module
from typing import Any, Final

from pydantic import ConfigDict, Field

from claimcheck.models.base import Model
from claimcheck.models.finding import Finding

_SHOWN: Final = 8  # findings in a representation


class ArticleEntry(Model):
    """An article that was checked."""

    id: str
    path: str
    title: str | None
    date: dt.date | None
    date_precision: str | None
    date_grounds: str


class Undecided(Model):
    """Two passages that could not be compared, and what is missing."""

    reason: str
    passages: tuple[str, ...]


class Incomplete(Model):
    """Something that could not be read or checked: never reported as clean."""

    path: str
    line: int | None = None
    problem: str
    advice: str = ""


class Superseded(Model):
    """An article that was set aside: ``by`` is the path of a later version of the same story."""

    path: str
    story: str
    version: str
    by: str
    latest: str


class Summary(Model):
    """The counts of a run.

    ``pairs``: how many pairs of figures met, and what became of them, by reason. ``in_tables``: how many
    figures stand in tables and were left alone.
    """

    articles: int = 0
    claims: int = 0
    new: int = 0
    known: int = 0
    suppressed: int = 0
    undecided: int = 0
    in_tables: int = 0
    pairs: dict[str, int] = Field(default_factory=dict)
    incomplete: tuple[Incomplete, ...] = ()


class Report(Model):
    """Everything a run found.

    ``model_dump_json()`` is the contract's report, with all that a round trip needs beside it: ``undecided``,
    and the ``sides`` of findings. ``superseded``, the articles that were set aside as earlier versions of
    others, stays out of it.
    """

    model_config = ConfigDict(populate_by_name=True, serialize_by_alias=True)

    schema_: str = Field(default="claimcheck/report/1", alias="schema")
    version: str
    articles: tuple[ArticleEntry, ...] = ()
    findings: tuple[Finding, ...] = ()
    summary: Summary = Summary()
    undecided: tuple[Undecided, ...] = ()
    superseded: tuple[Superseded, ...] = Field(default=(), exclude=True)

    def __repr__(self) -> str:
        counts = self.summary
        head = (
            f"Report({counts.articles:,} articles, {counts.claims:,} claims; findings: {counts.new:,} new, "
            f"{counts.known:,} known, {counts.suppressed:,} suppressed; {counts.undecided:,} undecided, "
            f"{len(counts.incomplete):,} not checked)"
        )
        lines = [head, *(f"  {finding!r}" for finding in self.findings[:_SHOWN])]
        left = len(self.findings) - _SHOWN
        return "\n".join(lines) + (f"\n  … {left:,} more in .findings" if left > 0 else "")

    __str__ = __repr__

    def _repr_html_(self) -> str:
        shown: str = import_module("claimcheck.report.notebook").of_report(self)
        return shown

    def to_frame(self, backend: str | None = None) -> Any:
        """Return the findings as a data frame, one row each, the most certain first.

        Args:
            backend: "polars" or "pandas"; ``None`` takes whichever is installed.

        Raises:
            claimcheck.report.tables.NoFramesError: narwhals (``pip install 'claimcheck-news[frames]'``), or a
                library of data frames, is missing.
        """
        return import_module("claimcheck.report.tables").findings_frame(self, backend=backend)
