"""The report as one JSON object, exactly as the contract has it."""

from __future__ import annotations

import json

from claimcheck.models.report import Report


def render(report: Report) -> str:
    """Return the report as JSON, two blanks a level, ending in a newline."""
    data = report.model_dump(mode="json", by_alias=True)
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
