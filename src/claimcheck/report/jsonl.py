"""One finding a line, each as in the JSON report."""

from __future__ import annotations

from claimcheck.report.json import beside, line
from claimcheck.report.view import View


def render(view: View) -> str:
    """Return the findings as JSON Lines; every status is in it."""
    left_out = beside(view.report.findings)
    return "".join(
        line(finding.model_dump(mode="json", exclude=left_out)) for finding in view.report.findings
    )
