"""The history of a figure in every format: harmless, well-formed, and the same figures in each."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from decimal import Decimal
from typing import Any
from xml.etree import ElementTree

import pytest

from claimcheck.models.series import Point, Series
from claimcheck.report.series_formats import FORMS, rendered

EVIL = 'a"><script>alert(1)</script>\u202e\n.md'


def point(day: int, value: str, low: str | None, high: str | None, standing: Any, **more: Any) -> Point:
    given = {
        "article": EVIL, "title": None, "date": dt.date(2024, 1, day), "start": 0, "end": 5, "line": 1,
        "words": f"{value} boats", "value": value, "low": None if low is None else Decimal(low),
        "high": None if high is None else Decimal(high), "unit": None, "first": dt.date(2024, 1, day),
        "last": dt.date(2024, 1, day), "said_by": "=harbour", "state": "actual", "standing": standing,
    }  # fmt: skip
    return Point(**{**given, **more})


SERIES = Series(
    query="boats </text> in Alnes",
    what="boat",
    points=(
        point(1, "10", "10", "10", "superseded"),
        point(3, "at least 12", "12", None, "stale", first=dt.date(2024, 1, 2)),
        point(9, "14 to 16", "14", "16", "stands"),
        point(9, "20", "20", "20", "apart", first=None, last=None),
    ),
    outdated=("b.md",),
    left=3,
)
EMPTY = Series(query="boats in Alnes", what="boat")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("series", [SERIES, EMPTY, Series(query="x", what="", points=SERIES.points[:1])])
def test_every_format_is_harmless(form: str, series: Series) -> None:
    shown = rendered(form, series)
    assert shown.endswith("\n")
    if form in {"svg", "html"}:
        assert "<script" not in shown
    if form != "json":
        assert "\u202e" not in shown


def test_the_table_says_what_stands() -> None:
    shown = rendered("table", SERIES)
    assert "stands now: 14 to 16 (2024-01-09, " in shown
    assert "out of date: b.md" in shown
    assert "3 articles" in shown
    assert "no figure of “boats in Alnes”" in rendered("table", EMPTY)


def test_the_drawing_is_xml_with_a_bar_for_each_dated_figure() -> None:
    root = ElementTree.fromstring(rendered("svg", SERIES))
    space = "{http://www.w3.org/2000/svg}"
    groups = [group.get("class") for group in root.iter(f"{space}g")]
    assert groups == ["superseded", "stale", "stands"]
    assert [line.get("class") for line in root.iter(f"{space}line")].count("open") == 1
    ElementTree.fromstring(rendered("svg", EMPTY))


def test_programs_get_all_figures() -> None:
    assert Series.model_validate(json.loads(rendered("json", SERIES))) == SERIES
    rows = list(csv.DictReader(io.StringIO(rendered("csv", SERIES))))
    assert [row["value"] for row in rows] == [one.value for one in SERIES.points]
    assert {row["said_by"] for row in rows} == {"'=harbour"}
    shown = rendered("vega", SERIES)
    assert json.loads(shown)["$schema"].endswith("/vega-lite/v5.json")
    for words in ("overtaken later", "stands now", "told again after a newer one", "14 to 16"):
        assert words in shown
