"""Findings for spreadsheets and as Web Annotations."""

from __future__ import annotations

import csv
import io
import json

from claimcheck.report import render
from claimcheck.report.csv import COLUMNS
from claimcheck.report.view import View
from tests.report.sample import HOSTILE, OTHER, PATH, TEXTS, finding, report, view


def test_csv_is_a_row_a_finding() -> None:
    rows = list(csv.DictReader(io.StringIO(render("csv", view()))))
    assert len(rows) == len(HOSTILE)
    assert tuple(rows[0]) == COLUMNS
    for row in rows:
        assert row["path"] == PATH.replace("\u202e", "\\u202e")
        assert row["other_path"] == OTHER
        assert (row["other_line"], row["other_words"], row["more_places"]) == ("1", "900 troops are", "1")
        assert row["date"] == "2024-03-04"
        assert row["other_date"] == ""


def test_no_cell_is_a_formula() -> None:
    for sign in ("=1+1", "+1", "-1", "@SUM(1)", "\t=1", " =1", "\r=1"):
        found = finding(20, HOSTILE[20]).model_copy(update={"message": f"{sign}"})
        (row,) = csv.DictReader(io.StringIO(render("csv", View(report((found,)), TEXTS))))
        assert row["message"].startswith("'")


def test_annotations_select_the_words_and_their_positions() -> None:
    data = json.loads(render("annotations", view()))
    assert data["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert (data["type"], data["total"]) == ("AnnotationCollection", len(HOSTILE))
    for item, found in zip(data["first"]["items"], view().findings, strict=True):
        assert item["id"].endswith(found.fingerprint)
        assert item["body"][0]["value"].startswith(found.message)
        for target, place in zip(item["target"], found.locations, strict=True):
            quote, position = target["selector"]
            text = TEXTS[place.path]
            assert text[position["start"] : position["end"]] == quote["exact"] == place.text
            whole = quote["prefix"] + quote["exact"] + quote["suffix"]
            assert text[place.start - len(quote["prefix"]) : place.end + len(quote["suffix"])] == whole


def test_annotations_without_the_text_have_no_context() -> None:
    data = json.loads(render("annotations", View(report((finding(20, HOSTILE[20]),)))))
    quote, _ = data["first"]["items"][0]["target"][0]["selector"]
    assert set(quote) == {"type", "exact"}
