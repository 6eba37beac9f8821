"""One line a finding, for grep and for problem matchers of editors."""

from __future__ import annotations

from claimcheck.models.finding import Finding, Location
from claimcheck.models.report import Incomplete
from claimcheck.report.clean import squeezed, visible
from claimcheck.report.view import View, others


def render(view: View) -> str:
    """Return ``path:line:column: severity CODE message [also path:line:column]`` for each finding."""
    return "".join(f"{_line(finding)}\n" for finding in view.findings)


def _line(finding: Finding) -> str:
    also = ", ".join(map(where, others(finding)))
    status = "" if finding.status == "new" else f" ({finding.status})"
    first = f"{where(finding.locations[0])}: {finding.severity} {finding.code}"
    return f"{first} {squeezed(finding.message)}{status}" + (f" [also {also}]" if also else "")


def where(place: Location) -> str:
    """Return ``path:line:column``."""
    return f"{visible(place.file)}:{place.line}:{place.column}"


def unchecked(item: Incomplete) -> tuple[str, str]:
    """Return what could not be checked and why, with what to do: two parts of one line."""
    line = "" if item.line is None else f":{item.line}"
    lead = f"{visible(item.path)}{line}: " if item.path or line else ""
    advice = f"; {squeezed(item.advice)}" if item.advice else ""
    return f"{lead}not checked: ", squeezed(item.problem) + advice
