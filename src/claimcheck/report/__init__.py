"""Findings written out, one format a file."""

from __future__ import annotations

from importlib import import_module
from typing import Final

from claimcheck.report.view import View

FORMATS: Final = (
    "text", "concise", "json", "jsonl", "sarif", "github", "summary",
    "gitlab", "junit", "rdjson", "checkstyle", "html", "csv",
    "annotations", "claimreview", "vega",
)  # fmt: skip

ROOTED: Final = frozenset({"sarif", "github", "summary", "gitlab"})
"""Formats whose readers take paths from the top of the repository, wherever the run was started."""


def render(name: str, view: View) -> str:
    """Return the report in the format of that name (one of ``FORMATS``)."""
    if name not in FORMATS:
        raise ValueError(f"no format is called {name!r}")
    written: str = import_module(f"claimcheck.report.{name}").render(
        view.rooted() if name in ROOTED else view
    )
    return written
