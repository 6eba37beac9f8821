"""Markdown for a job's summary: new findings in a table, also those in files that the change leaves alone."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from claimcheck.models.finding import Finding
from claimcheck.report.clean import squeezed
from claimcheck.report.concise import where
from claimcheck.report.view import View, others

ROWS: Final = 500
SIZE: Final = 400_000  # bytes of each list; a step's summary holds 1 MiB
_MEANING: Final = re.compile(r"([\\`*_{}\[\]()#+!|~:@])")


def render(view: View) -> str:
    """Return the table, under a heading that says how many there are."""
    summary = view.report.summary
    left = _number(summary.undecided, "comparison")
    rest = f"{summary.known} known, {summary.suppressed} suppressed, {left} left open"
    lines = [
        "## claimcheck",
        "",
        f"{_number(len(view.findings), 'finding')} in {_number(summary.articles, 'article')} ({rest})",
        "",
    ]
    if view.findings:
        lines += ["| where | rule | fault | also at |", "| --- | --- | --- | --- |"]
        lines += _first(map(_row, view.worst_first), len(view.worst_first))
    if summary.incomplete:
        problems = (f"- not checked: {_plain(f'{item.path}: {item.problem}')}" for item in summary.incomplete)
        lines += ["", *_first(problems, len(summary.incomplete))]
    return "\n".join(lines) + "\n"


def _first(lines: Iterable[str], count: int) -> list[str]:
    """Return the lines that there is room for, and how many are left out."""
    shown: list[str] = []
    size = 0
    for line in lines:
        size += len(line.encode("utf-8", "backslashreplace")) + 1
        if len(shown) == ROWS or size > SIZE:
            return [*shown, "", f"{count - len(shown)} more are not shown."]
        shown.append(line)
    return shown


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" + ("" if count == 1 else "s")


def _row(finding: Finding) -> str:
    also = ", ".join(_plain(where(place)) for place in others(finding))
    first = _plain(where(finding.locations[0]))
    fault = "; ".join(map(_plain, (finding.message, *finding.working)))
    return f"| {first} | {finding.severity} {finding.code} {finding.name} | {fault} | {also} |"


def _plain(text: str) -> str:
    text = squeezed(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _MEANING.sub(r"\\\1", text)
