"""Figures of tables make no claims, and the report says how many there are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.test_statuses import run

TABLE = "| Ferry | Seats |\n| --- | ---: |\n| Anna | 300 |\n| Berta | 1,410 |\n"


@pytest.mark.parametrize(("table", "counted"), [(TABLE, 2), ("", 0)])
def test_figures_of_tables_are_counted(tmp_path: Path, table: str, counted: int) -> None:
    (tmp_path / "a.md").write_text(f"The ferry fire in Alnes killed 41 people.\n\n{table}\nIt sails daily.\n")
    done = run("check", str(tmp_path), "--format", "json")
    summary = json.loads(done.out)["summary"]
    assert (summary["claims"], summary.get("in_tables", 0)) == (1, counted)
    said = run("check", str(tmp_path)).out
    assert ("2 figures in tables left alone" in said) is bool(counted)
