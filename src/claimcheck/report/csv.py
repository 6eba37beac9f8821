"""A table for spreadsheets: one row a finding, no cell that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
from typing import Final

from claimcheck.report.clean import squeezed
from claimcheck.report.excerpt import excerpt
from claimcheck.report.folding import most_certain_first
from claimcheck.report.view import View

COLUMNS: Final = (
    "fingerprint", "code", "name", "severity", "confidence", "status", "verdict", "message",
    "path", "line", "column", "date", "words", "sentence",
    "other_path", "other_line", "other_column", "other_date", "other_words", "other_sentence",
    "more_places", "working",
)  # fmt: skip
_RUN: Final = ("=", "+", "-", "@")


def render(view: View) -> str:
    """Return the table, most certain first, with a row of headings; lines end as RFC 4180 has it."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for row in rows(view):
        writer.writerow([_cell(row[name]) for name in COLUMNS])
    return out.getvalue()


def rows(view: View) -> list[dict[str, str | int | float | None]]:
    """Return the findings to show as records, the first two places in columns of their own."""
    made: list[dict[str, str | int | float | None]] = []
    for finding in most_certain_first(view.findings):
        record: dict[str, str | int | float | None] = dict.fromkeys(COLUMNS)
        record |= {
            "fingerprint": finding.fingerprint, "code": finding.code, "name": finding.name,
            "severity": finding.severity, "confidence": finding.confidence, "status": finding.status,
            "verdict": finding.verdict, "message": finding.message, "working": "; ".join(finding.working),
            "more_places": max(0, len(finding.locations) - 2),
        }  # fmt: skip
        for lead, place in zip(("", "other_"), finding.locations, strict=False):
            record |= {
                f"{lead}path": place.path, f"{lead}line": place.line, f"{lead}column": place.column,
                f"{lead}date": view.day_of(place.path), f"{lead}words": " ".join(place.text.split()),
                f"{lead}sentence": str(excerpt(view.texts.get(place.path), place)),
            }  # fmt: skip
        made.append(record)
    return made


def _cell(value: str | int | float | None) -> str:
    if not isinstance(value, str):
        return "" if value is None else str(value)
    shown = squeezed(value)
    return f"'{shown}" if shown.startswith(_RUN) else shown
