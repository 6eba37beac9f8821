"""The report as one JSON object, exactly as the contract has it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from claimcheck.models.characters import is_utf8
from claimcheck.models.finding import Finding
from claimcheck.report.view import View


def render(view: View) -> str:
    """Return the report as JSON, two blanks a level, ending in a newline; every status is in it.

    Places say how well they are known only where one of them is not known exactly.
    What could not be decided stands in it, as ``undecided``, if it is to be shown; how many figures of tables
    were left alone, if there are any.
    """
    left_out: dict[str, Any] = {"findings": {"__all__": beside(view.report.findings)}}
    if not view.report.summary.in_tables:
        left_out["summary"] = {"in_tables": True}
    if "undecided" not in view.show:
        left_out["undecided"] = True
    try:
        return view.report.model_dump_json(by_alias=True, indent=2, exclude=left_out) + "\n"
    except ValueError:  # a character that UTF-8 cannot hold
        return dumps(view.report.model_dump(mode="json", by_alias=True, exclude=left_out))


def beside(findings: Iterable[Finding]) -> dict[str, Any]:
    """Return which fields of findings the contract does not have."""
    places = {"end_line": True, "end_column": True}
    if all(place.position == "exact" for one in findings for place in one.locations):
        places["position"] = True
    return {"sides": True, "locations": {"__all__": places}}


def dumps(data: object) -> str:
    """Write JSON that people can read too; a character that UTF-8 cannot hold is escaped."""
    text = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    return text if is_utf8(text) else json.dumps(data, ensure_ascii=True, indent=2) + "\n"


def line(data: object) -> str:
    """Write JSON on one line."""
    text = json.dumps(data, ensure_ascii=False)
    # A line end that JSON leaves alone would still break the line for some readers.
    text = text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("\u0085", "\\u0085")
    return text + "\n" if is_utf8(text) else json.dumps(data) + "\n"
