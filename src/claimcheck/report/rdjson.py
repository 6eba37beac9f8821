"""Reviewdog's rdjson. Its columns are bytes of UTF-8. Run reviewdog with ``-filter-mode=nofilter``:

its default drops findings in files that the change does not touch.
"""

from __future__ import annotations

from typing import Any, Final

from claimcheck.models.finding import Finding, Location
from claimcheck.report.clean import squeezed
from claimcheck.report.json import dumps
from claimcheck.report.paths import repository_path
from claimcheck.report.view import View, end_of, others
from claimcheck.text.lines import line_and_column

SEVERITY: Final = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}


def render(view: View) -> str:
    """Return one DiagnosticResult."""
    diagnostics = [_diagnostic(view, finding) for finding in view.findings]
    return dumps({"source": {"name": "claimcheck"}, "diagnostics": diagnostics})


def _diagnostic(view: View, finding: Finding) -> dict[str, Any]:
    message = "\n".join([squeezed(finding.message), *(f"= {squeezed(step)}" for step in finding.working)])
    data: dict[str, Any] = {
        "message": message,
        "location": _place(view, finding.locations[0]),
        "severity": SEVERITY[finding.severity],
        "code": {"value": finding.code},
    }
    if related := others(finding):
        data["relatedLocations"] = [
            {"message": squeezed(place.text), "location": _place(view, place)} for place in related
        ]
    return data


def _place(view: View, place: Location) -> dict[str, Any]:
    text = view.texts.get(place.path)
    line, column = end_of(place)
    if (
        text is not None
        and line_and_column(text, place.start) == (place.line, place.column)
        and text[place.start : place.end] == place.text
    ):
        begin = _byte_column(text, place.start)
        finish = _byte_column(text, place.end)
    else:
        begin, finish = place.column, column
    return {
        "path": repository_path(place.file),
        "range": {
            "start": {"line": place.line, "column": begin},
            "end": {"line": line, "column": finish},
        },
    }


def _byte_column(text: str, offset: int) -> int:
    start = text.rfind("\n", 0, offset) + 1
    return len(text[start:offset].encode("utf-8", "surrogatepass")) + 1
