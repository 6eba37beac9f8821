"""Markdown for a job's summary: new findings in a table, also those in files that the change leaves alone."""

from __future__ import annotations

import re
from typing import Final

from claimcheck.models.finding import Finding
from claimcheck.report.clean import squeezed
from claimcheck.report.concise import where
from claimcheck.report.view import View, others

ROWS: Final = 500  # a summary holds 1 MiB
_MEANING: Final = re.compile(r"([\\`*_{}\[\]()#+!|~:@])")


def render(view: View) -> str:
    """Return the table, under a heading that says how many there are."""
    summary = view.report.summary
    rest = f"{summary.known} known, {summary.suppressed} suppressed, {summary.undecided} undecided"
    lines = [
        "## claimcheck",
        "",
        f"{len(view.findings)} findings in {summary.articles} articles ({rest})",
        "",
    ]
    if view.findings:
        lines += ["| where | rule | fault | also at |", "| --- | --- | --- | --- |"]
        lines += map(_row, view.worst_first[:ROWS])
        if len(view.worst_first) > ROWS:
            lines += ["", f"{len(view.worst_first) - ROWS} more are not shown."]
    lines += [
        f"- not checked: {_plain(f'{item.path}: {item.problem}')}" for item in view.report.summary.incomplete
    ]
    return "\n".join(lines) + "\n"


def _row(finding: Finding) -> str:
    also = ", ".join(_plain(where(place)) for place in others(finding))
    first = _plain(where(finding.locations[0]))
    fault = "; ".join(map(_plain, (finding.message, *finding.working)))
    return f"| {first} | {finding.severity} {finding.code} {finding.name} | {fault} | {also} |"


def _plain(text: str) -> str:
    text = squeezed(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _MEANING.sub(r"\\\1", text)
