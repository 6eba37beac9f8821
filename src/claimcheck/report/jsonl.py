"""One finding a line, each as in the JSON report."""

from __future__ import annotations

from claimcheck.report.json import line
from claimcheck.report.view import View


def render(view: View) -> str:
    """Return the findings as JSON Lines; every status is in it."""
    return "".join(
        line(finding.model_dump(mode="json", exclude={"sides"})) for finding in view.report.findings
    )
