"""What every format is written from: the report, the texts of its articles, and what to show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from claimcheck.models.finding import SEVERITIES, Finding, Location
from claimcheck.models.report import ArticleEntry, Report
from claimcheck.report.paths import Rooted

if TYPE_CHECKING:  # an interrupted program writes its last line without loading the core
    from claimcheck.known.reviews import Review
    from claimcheck.linking.profiled_article import Profiled


@dataclass(frozen=True)
class View:
    """A report ready to be written.

    Attributes:
        report: what was found.
        texts: the text of each file that a finding names, by path, as decoded.
        articles: each article with its claims, by path, read when it is asked for.
        show: any of "undecided", "rejected", "known", "suppressed": what is left out otherwise.
        everything: whether machine formats hold known and suppressed findings too.
        hints: what the reader may want to do next, one a line.
        notes: what is odd about suppressions and the like, one a line.
        color, width: for people only.
        root: leads to paths from the top of the repository; ``None`` leaves them as they are.
        statistics: whether to count findings by rule.
        reviews: what people have judged.
    """

    report: Report
    texts: Mapping[str, str] = field(default_factory=dict)
    articles: Mapping[str, Profiled] = field(default_factory=dict)
    show: frozenset[str] = frozenset()
    everything: bool = False
    hints: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    color: bool = False
    width: int = 80
    statistics: bool = False
    root: Rooted | None = None
    reviews: tuple[Review, ...] = ()

    def rooted(self) -> View:
        """Return it with all paths as the repository has them, for programs that know nothing else."""
        if self.root is None:
            return self
        path = self.root.path
        findings = [
            finding.model_copy(
                update={
                    "locations": tuple(
                        place.model_copy(update={"path": path(place.path)}) for place in finding.locations
                    )
                }
            )
            for finding in self.report.findings
        ]
        summary = self.report.summary
        failed = [
            item.model_copy(update={"path": path(item.path)}) if item.path else item
            for item in summary.incomplete
        ]
        summary = summary.model_copy(update={"incomplete": tuple(failed)})
        report = self.report.model_copy(update={"findings": tuple(findings), "summary": summary})
        return replace(self, report=report, root=None)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """The findings to show, in the order of the report."""
        return tuple(
            finding
            for finding in self.report.findings
            if self.everything or finding.status == "new" or finding.status in self.show
        )

    @cached_property
    def worst_first(self) -> tuple[Finding, ...]:
        """The findings to show, new before known and errors before the rest, else as in the report."""
        return tuple(sorted(self.findings, key=lambda f: (f.status != "new", -SEVERITIES.index(f.severity))))

    @cached_property
    def _entries(self) -> dict[str, ArticleEntry]:
        return {entry.path: entry for entry in self.report.articles}

    def entry(self, path: str) -> ArticleEntry | None:
        """Return what the report says of the article at a path."""
        return self._entries.get(path)

    def day_of(self, path: str) -> str | None:
        """Return the date of an article as far as it is known: "2022-06-17", "2022-06"; else ``None``."""
        entry = self._entries.get(path)
        if entry is None or entry.date is None:
            return None
        length = {"year": 4, "month": 7}.get(entry.date_precision or "", 10)
        return entry.date.isoformat()[:length]

    def date_of(self, place: Location) -> str:
        """Return the date of the article of a place, as ``day_of`` does, or "undated"."""
        return self.day_of(place.path) or "undated"


def others(finding: Finding) -> tuple[Location, ...]:
    """Return the places of a finding but the first."""
    return finding.locations[1:]


def end_of(place: Location) -> tuple[int, int]:
    """Return line and column of the first character after the place, from one, columns in characters."""
    if place.end_line:
        return place.end_line, place.end_column
    breaks = place.text.count("\n")
    if not breaks:
        return place.line, place.column + len(place.text)
    return place.line + breaks, len(place.text) - place.text.rfind("\n")
