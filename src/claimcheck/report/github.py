"""Workflow commands of GitHub Actions: notes at the lines of a change.

A step shows ten of each level; the worst come first, and a last line says how many are not shown.
"""

from __future__ import annotations

from collections import Counter
from typing import Final

from claimcheck.models.finding import Finding
from claimcheck.report.clean import squeezed
from claimcheck.report.concise import where
from claimcheck.report.view import View, end_of, others

LIMIT: Final = 10
COMMAND: Final = {"error": "error", "warning": "warning", "info": "notice"}


def render(view: View) -> str:
    """Return the commands, then what did not fit."""
    shown: Counter[str] = Counter()
    lines: list[str] = []
    for finding in view.worst_first:
        shown[finding.severity] += 1
        if shown[finding.severity] <= LIMIT:
            lines.append(_command(finding))
    left = sum(count - LIMIT for count in shown.values() if count > LIMIT)
    for item in view.report.summary.incomplete:
        place = {"file": item.path, **({} if item.line is None else {"line": item.line})} if item.path else {}
        lines.append(
            _written("warning", {**place, "title": "not checked"}, squeezed(f"{item.problem}; {item.advice}"))
        )
    if left:
        lines.append(f"{left} more findings are not shown here; see the step summary or another format")
    return "".join(f"{line}\n" for line in lines)


def _command(finding: Finding) -> str:
    place = finding.locations[0]
    line, column = end_of(place)
    properties: dict[str, object] = {"file": place.file, "line": place.line, "endLine": line}
    if line == place.line:  # columns are read only if start and end are on one line
        properties |= {"col": place.column, "endColumn": column}
    properties["title"] = f"{finding.code} {finding.name}"
    parts = [squeezed(finding.message), *(f"= {squeezed(step)}" for step in finding.working)]
    parts += [f"see {where(other)}: “{squeezed(other.text)}”" for other in others(finding)]
    return _written(COMMAND[finding.severity], properties, "\n".join(parts))


def _written(command: str, properties: dict[str, object], message: str) -> str:
    given = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{command} {given}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(squeezed(text)).replace(":", "%3A").replace(",", "%2C")
