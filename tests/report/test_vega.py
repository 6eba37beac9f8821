"""The history of a figure as a chart: well formed, harmless, and true to the bounds."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from typing import Any

import pytest

from claimcheck.report import render
from claimcheck.report.vegalite import Stated, history_spec
from claimcheck.report.view import View
from tests.report.sample import HOSTILE
from tests.report.test_stories import blast, checked

DAY = dt.date(2024, 3, 5)
SERIES = (
    Stated(DAY, 14, 14, "Fjord Post", "overtaken later", "14 dead"),
    Stated(dt.date(2024, 3, 6), 17, None, "Fjord Post", "contradicted", "at least 17"),
    Stated(dt.date(2024, 3, 7), Decimal("15.5"), Decimal(24), "Radio Havsund", "fits", "about 20"),
    Stated(dt.date(2024, 3, 8), None, 25, "Radio Havsund", "doubted", "up to 25"),
)


def valid(spec: dict[str, Any]) -> None:
    altair = pytest.importorskip("altair", reason="altair, which has the schema, is not installed")
    altair.Chart.from_dict(spec)


def test_a_bar_has_the_bounds_and_an_open_end_goes_to_the_end_of_the_scale() -> None:
    spec = history_spec(reversed(SERIES), "deaths")
    rows = spec["data"]["values"]
    floor, ceiling = spec["layer"][0]["encoding"]["y"]["scale"]["domain"]
    assert [(row["low"], row["high"]) for row in rows] == [(14, 14), (17, None), (15.5, 24), (None, 25)]
    assert [(row["bottom"], row["top"]) for row in rows] == [(14, 14), (17, ceiling), (15.5, 24), (floor, 25)]
    assert [row["value"] for row in rows] == ["14", "17 or more", "15.5 to 24", "up to 25"]
    assert [row["open"] for row in rows] == ["", "top", "", "bottom"]
    assert 0 <= floor < 14 < 25 < ceiling
    scale = spec["encoding"]["color"]["scale"]
    assert scale["domain"] == ["contradicted", "overtaken later", "fits", "doubted"]
    assert len(scale["range"]) == 4


def test_statements_of_one_day_stand_side_by_side() -> None:
    rows = history_spec([Stated(DAY, 1, 2, name) for name in "abc"])["data"]["values"]
    assert [row["shift"] for row in rows] == [-9, 0, 9]


def test_the_same_series_gives_the_same_chart_and_it_is_json() -> None:
    assert json.dumps(history_spec(SERIES)) == json.dumps(history_spec(SERIES[::-1]))


@pytest.mark.parametrize("series", [(), SERIES, (Stated(DAY, None, None, "a"), Stated(DAY, 0, 0, "b"))])
def test_it_is_as_the_schema_has_it(series: tuple[Stated, ...]) -> None:
    valid(history_spec(series, "deaths", width=400))


@pytest.mark.parametrize("word", HOSTILE, ids=range(len(HOSTILE)))
def test_words_are_data(word: str) -> None:
    spec = history_spec([Stated(DAY, 1, 2, word, word, word)], word, word)
    text = json.dumps(spec)
    assert {"url", "href", "expr", "signal", "calculate"}.isdisjoint(_keys(spec))
    assert "\\u202e" not in text.replace("\\\\u202e", "")
    assert "\\u001b" not in text


def _keys(part: Any) -> set[str]:
    if isinstance(part, dict):
        return set(part).union(*map(_keys, part.values()))
    return set().union(*map(_keys, part)) if isinstance(part, list) else set()


def test_a_report_has_a_chart_for_each_figure_that_changes() -> None:
    found = checked(blast("14", 5, "a"), blast("17", 6, "b"), blast("21", 7, "c"))
    spec = json.loads(render("vega", View(found.report, found.texts, found.articles)))
    (chart, *_) = spec["vconcat"]
    assert [row["low"] for row in chart["data"]["values"]] == [14, 17, 21]
    assert chart["title"]["subtitle"] == "Gas blast at Torvik plant in Havsund"
    assert json.loads(render("vega", View(found.report, found.texts)))["vconcat"] == []
    valid(spec)
